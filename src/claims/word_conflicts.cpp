// Negation, words of opposite meaning, degree, and other names in one place.
#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "claims/clause_mood.h"
#include "claims/conflict_rules.h"
#include "claims/contrasts.h"
#include "claims/value_places.h"
#include "entities/name_lexicon.h"

namespace px {
namespace {

// How much of the shorter claim the longer one must hold.
constexpr double kMinCovered = 0.4;
// The same where a single word makes the difference.
constexpr double kSureCovered = 0.6;
// Little but the name in question differs.
constexpr double kAllCovered = 0.55;
constexpr double kNameCovered = 0.5;
constexpr double kAloneCovered = 0.75;
// "made" and "created": said of one deed where all around them is the same.
constexpr std::int32_t kNearVerbPermille = 380;

bool IsPredicate(const ClaimNode& node) {
  return node.upos == Upos::kVerb || node.role == NodeRole::kPredicate;
}

bool HasChild(const ClaimSide& side, const ClaimNode& node, Deprel relation) {
  return AnyChild(side, node, [&](const Word& child) { return child.deprel == relation; });
}

// "couldn't say if" is no contradiction of what somebody said; "is not known for it" is one.
bool IsOfMind(const ClaimPairView& pair, const ClaimSide& side, const ClaimNode& node) {
  constexpr std::string_view kVerbs[] = {"say",     "tell", "add",    "know", "think",   "believe",
                                         "comment", "want", "expect", "see",  "identify"};
  if (node.kind != NodeKind::kWord) return false;
  const std::string_view word = pair.words.NameOf(node.word);
  if (std::find(std::begin(kVerbs), std::end(kVerbs), word) == std::end(kVerbs)) return false;
  return !HasChild(side, node, Deprel::kNsubjPass) || !HasChild(side, node, Deprel::kObl);
}

// Whether the claim holds a word that denies.
bool Denies(const ClaimSide& side) {
  for (std::uint32_t t = side.claim.tokens.begin; t < side.claim.tokens.end; ++t) {
    if (IsNegationCue(side.article.words[t])) return true;
  }
  return false;
}

Verdict VerdictOf(const ClaimPairView& pair) {
  const bool both_firm =
      pair.a.claim.stance == Stance::kAsserted && pair.b.claim.stance == Stance::kAsserted;
  return both_firm ? Verdict::kContradicts : Verdict::kDiffers;
}

std::string Both(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  return "\"" + std::string(pair.a.TextOf(pair.a.tree.nodes[x])) + "\" and \"" +
         std::string(pair.b.TextOf(pair.b.tree.nodes[y])) + "\"";
}

Contrast ContrastOf(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  const ClaimNode& a = pair.a.tree.nodes[x];
  const ClaimNode& b = pair.b.tree.nodes[y];
  if (!a.has_contrasts || !b.has_contrasts) return Contrast::kNone;
  // "had surgery" and "missed the game" have nothing to do with each other.
  constexpr std::string_view kLight[] = {"have", "get", "do", "make", "take", "give", "go", "come"};
  const auto is_light = [&](const ClaimNode& node) {
    return std::find(std::begin(kLight), std::end(kLight), pair.words.NameOf(node.word)) !=
           std::end(kLight);
  };
  if (is_light(a) || is_light(b)) return Contrast::kNone;
  // "old" of "sixty-year-old".
  const auto is_glued = [](const ClaimSide& side, const ClaimNode& node) {
    return node.token > 0 && side.article.TokenText(node.token - 1) == "-";
  };
  if (is_glued(pair.a, a) || is_glued(pair.b, b)) return Contrast::kNone;
  return GetContrasts().Between(pair.words.NameOf(a.word), pair.words.NameOf(b.word));
}

// Whether a denial of the one is one of the other: "was not Orrin" says nothing of "Orrin sank",
// nor "was kept from attacking" of "repulsed the attack".
bool MayBeDenied(const ClaimPairView& pair, const ClaimNode& a, const ClaimNode& b) {
  const bool name = a.kind == NodeKind::kName || b.kind == NodeKind::kName;
  const auto is_clause = [](const ClaimSide& side, const ClaimNode& node) {
    return side.article.words[node.token].deprel == Deprel::kAdvcl;
  };
  const bool by_clause = a.negated ? is_clause(pair.a, a) : is_clause(pair.b, b);
  return name || by_clause ? IsPredicate(a) && IsPredicate(b) : IsPredicate(a) || IsPredicate(b);
}

// "did not wait outside the hall" and "waited in the hall" fit.
bool StandOpposed(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  for (std::uint32_t n = 0; n < pair.a.tree.nodes.size(); ++n) {
    const std::uint32_t in_b = pair.match.InB(n);
    if (in_b == kNoNode || pair.a.tree.nodes[n].governor != x) continue;
    if (pair.b.tree.nodes[in_b].governor == y && AreOnTwoSides(pair, n, in_b)) return true;
  }
  return false;
}

// "directed the film" and "will not direct its sequel", "whether it will harm" and "will not harm":
// what is left open or yet to come does not gainsay what is done.
bool TellOfOneTime(const ClaimPairView& pair, const ClaimNode& a, const ClaimNode& b) {
  if (IsConditional(pair.a, a) || IsConditional(pair.b, b)) return false;
  // "plans to sink it" and "did not sink it" fit, "sank it" and "was unable to sink it" do not.
  const bool open_a = IsLeftOpen(pair.a, a);
  const bool open_b = IsLeftOpen(pair.b, b);
  if (open_a != open_b && (open_a ? !a.negated : !b.negated)) return false;
  // "could harm" and "did not harm" fit, "harms" and "could not harm" do not.
  const bool may_be_a = IsPossible(pair.a, a);
  const bool may_be_b = IsPossible(pair.b, b);
  if (may_be_a != may_be_b && (may_be_a ? !a.negated : !b.negated)) return false;
  return !(IsYetToCome(pair.a, a) && IsDone(pair.b, b)) &&
         !(IsDone(pair.a, a) && IsYetToCome(pair.b, b));
}

// "would not pull over" and "finally pulled over": first the one, then the other.
bool TellsOfPhases(const ClaimPairView& pair) {
  constexpr std::string_view kWords[] = {"finally", "eventually", "later", "initially", "until",
                                         "longer",  "originally", "again", "yet",       "still"};
  const auto tells = [&](const ClaimSide& side) {
    return std::any_of(side.tree.nodes.begin(), side.tree.nodes.end(), [&](const ClaimNode& node) {
      return std::find(std::begin(kWords), std::end(kWords), pair.words.NameOf(node.word)) !=
             std::end(kWords);
    });
  };
  return tells(pair.a) || tells(pair.b);
}

// The personal pronoun that is the subject of the node's word, empty if it has none.
std::string_view PronounSubject(const ClaimSide& side, const ClaimNode& node) {
  std::string_view pronoun;
  AnyChild(side, node, [&](const Word& child) {
    const bool subject = child.deprel == Deprel::kNsubj || child.deprel == Deprel::kNsubjPass;
    if (subject && child.upos == Upos::kPron) pronoun = child.lemma;
    return !pronoun.empty();
  });
  return pronoun;
}

// "It" of both: nobody else is named for it.
bool SharePronoun(const ClaimPairView& pair, const ClaimNode& a, const ClaimNode& b) {
  const std::string_view pronoun = PronounSubject(pair.a, a);
  return !pronoun.empty() && pronoun == PronounSubject(pair.b, b);
}

// Two verbs of whatever meaning, of which all else is said alike.
bool IsAllElseShared(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  const ClaimNode& a = pair.a.tree.nodes[x];
  const ClaimNode& b = pair.b.tree.nodes[y];
  if (a.upos != Upos::kVerb || b.upos != Upos::kVerb) return false;
  const bool pronoun = SharePronoun(pair, a, b);
  const std::uint32_t shared = SharedArguments(pair, x, y) + (pronoun ? 1 : 0);
  // "Nobody was hurt in the fire" denies nothing of "it began in the fire".
  const auto of_nobody = [](const ClaimSide& side, const ClaimNode& node) {
    const std::string_view subject = PronounSubject(side, node);
    return subject == "nobody" || subject == "none" || subject == "one" || subject == "nothing";
  };
  if (of_nobody(pair.a, a) || of_nobody(pair.b, b)) return false;
  return (pronoun || ShareActor(pair, x, y)) && shared > 1 && pair.covered_less() >= kSureCovered;
}

// "is made by Orrin" and "is not created by Orrin".
bool DeniesNearVerb(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  const ClaimNode& a = pair.a.tree.nodes[x];
  const ClaimNode& b = pair.b.tree.nodes[y];
  // "approved" and "did not reject" fit.
  return a.negated != b.negated && ContrastOf(pair, x, y) == Contrast::kNone &&
         (AreNearWords(pair, a, b, Upos::kVerb, kNearVerbPermille) ||
          IsAllElseShared(pair, x, y)) &&
         !IsOfMind(pair, pair.a, a) && !IsOfMind(pair, pair.b, b) && !IsAside(pair.a, a) &&
         !IsAside(pair.b, b) && TellOfOneTime(pair, a, b) && !TellsOfPhases(pair) &&
         ArgumentsFit(pair, x, y) &&
         (ShareActor(pair, x, y) || SharePronoun(pair, a, b) || SharedArguments(pair, x, y) > 1) &&
         pair.covered_less() >= kMinCovered && pair.covered_more() >= kSureCovered;
}

// Calls `use(x, y)` for unmatched words in one place that `may_differ` lets pass, which should cost
// little, until it returns something.
template <typename MayDiffer, typename Use>
std::optional<Difference> FirstInOnePlace(const ClaimPairView& pair, const MayDiffer& may_differ,
                                          const Use& use) {
  for (std::uint32_t x = 0; x < pair.a.tree.nodes.size(); ++x) {
    if (pair.match.InB(x) != kNoNode) continue;
    for (std::uint32_t y = 0; y < pair.b.tree.nodes.size(); ++y) {
      if (pair.match.InA(y) != kNoNode || !may_differ(x, y)) continue;
      const bool in_one_place = pair.covered_less() >= kNameCovered ||
                                pair.match.SlotOf(x, y) != Slot::kOther ||
                                SharedArguments(pair, x, y) > 0;
      if (!in_one_place) continue;
      if (std::optional<Difference> found = use(x, y)) return found;
    }
  }
  return std::nullopt;
}

auto HasContrast(const ClaimPairView& pair, Contrast contrast) {
  return [&pair, contrast](std::uint32_t x, std::uint32_t y) {
    return ContrastOf(pair, x, y) == contrast;
  };
}

// "badly damaged" and "nearly destroyed" meet halfway.
bool IsShaded(const ClaimSide& side, std::uint32_t node) {
  constexpr std::string_view kWords[] = {"badly",  "severely", "heavily", "virtually",
                                         "nearly", "almost",   "all",     "extensively",
                                         "partly", "partially"};
  return AnyChild(side, side.tree.nodes[node], [&](const Word& child) {
    return child.deprel == Deprel::kAdvmod &&
           std::find(std::begin(kWords), std::end(kWords), child.lemma) != std::end(kWords);
  });
}

// "south" of "south-eastern" and "right" of "right-hand man" show no way by themselves; ContrastOf
// leaves out the later half of a compound.
bool BeginsCompound(const ClaimSide& side, std::uint32_t node) {
  const std::uint32_t next = side.tree.nodes[node].token + 1;
  return next < side.article.words.size() && side.article.TokenText(next) == "-";
}

// Peoples, not faiths nor parts of the world: a Thai may be a Buddhist and is an Asian.
bool IsPeople(std::string_view text) {
  constexpr std::string_view kBroad[] = {"african",    "african american",
                                         "american",   "anglo",
                                         "arab",       "arabian",
                                         "arabic",     "asian",
                                         "british",    "briton",
                                         "buddhist",   "caribbean",
                                         "catholic",   "christian",
                                         "democrat",   "democratic",
                                         "european",   "hindu",
                                         "hispanic",   "islamic",
                                         "islamist",   "jew",
                                         "jewish",     "latin",
                                         "latino",     "mediterranean",
                                         "muslim",     "nordic",
                                         "orthodox",   "protestant",
                                         "republican", "scandinavian",
                                         "shia",       "shiite",
                                         "sikh",       "soviet",
                                         "sunni",      "western"};
  const std::string key = NameKey(text);
  return NameLexicon::Get().Find(key).Has(WordClass::kDemonym) &&
         std::find(std::begin(kBroad), std::end(kBroad), key) == std::end(kBroad);
}

// "National Park", "Rose Garden": lies in some other place.
bool IsSite(std::string_view name) {
  const std::string key = NameKey(name);
  const std::size_t space = key.rfind(' ');
  return space != std::string::npos && NameLexicon::Get()
                                           .Find(std::string_view(key).substr(space + 1))
                                           .Has(WordClass::kPlaceHead);
}

// "Foster Ave.": taken for a person now and then.
bool IsStreet(std::string_view name) {
  constexpr std::string_view kEnds[] = {" blvd",      " ave",   " st",   " rd",     " dr",
                                        " ln",        " hwy",   " road", " street", " avenue",
                                        " boulevard", " drive", " lane"};
  std::string key = NameKey(name);
  while (key.ends_with('.')) key.pop_back();
  return std::any_of(std::begin(kEnds), std::end(kEnds),
                     [&](std::string_view end) { return key.ends_with(end); });
}

// Whether two parts name things of one kind, of which only one can stand here.
bool AreOfOneKind(const ClaimPairView& pair, const ClaimNode& a, const ClaimNode& b,
                  bool in_one_slot) {
  const std::string_view text_a = pair.a.TextOf(a);
  const std::string_view text_b = pair.b.TextOf(b);
  if (IsPeople(text_a) && IsPeople(text_b)) return in_one_slot;
  if (a.entity == kNoNode || b.entity == kNoNode) return false;
  if (a.upos == Upos::kPron || b.upos == Upos::kPron) return false;
  const EntityType type = pair.entities[a.entity].type;
  if (type != pair.entities[b.entity].type) return false;
  if (type == EntityType::kPerson) return !IsStreet(text_a) && !IsStreet(text_b);
  return type == EntityType::kPlace && !IsSite(text_a) && !IsSite(text_b) &&
         GetContrasts().ExcludeEachOther(NameKey(text_a), NameKey(text_b));
}

std::uint32_t SharedWords(const ClaimPairView& pair) {
  std::uint32_t count = 0;
  for (std::uint32_t n = 0; n < pair.a.tree.nodes.size(); ++n) {
    count += pair.a.tree.nodes[n].kind != NodeKind::kName && pair.match.InB(n) != kNoNode;
  }
  return count;
}

bool ShareVerb(const ClaimPairView& pair) {
  for (std::uint32_t n = 0; n < pair.a.tree.nodes.size(); ++n) {
    const std::uint32_t in_b = pair.match.InB(n);
    if (pair.a.tree.nodes[n].upos == Upos::kVerb && in_b != kNoNode) return true;
  }
  return false;
}

// "Orrin has also signed": besides somebody else.
bool TellsOfOneMore(const ClaimSide& side) {
  constexpr std::string_view kWords[] = {"also", "too", "another", "other", "others"};
  for (std::uint32_t t = side.claim.tokens.begin; t < side.claim.tokens.end; ++t) {
    if (std::find(std::begin(kWords), std::end(kWords), FoldKey(side.article.TokenText(t))) !=
        std::end(kWords)) {
      return true;
    }
  }
  return false;
}

// Names in `side` that the other claim does not hold.
std::uint32_t OwnNames(const ClaimTree& tree, const std::vector<std::uint32_t>& matched) {
  std::uint32_t count = 0;
  for (std::uint32_t n = 0; n < tree.nodes.size(); ++n) {
    count += tree.nodes[n].kind == NodeKind::kName && matched[n] == kNoNode;
  }
  return count;
}

// Whether nothing but this name tells the claims apart.
bool IsOnlyName(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  const ClaimNode& a = pair.a.tree.nodes[x];
  const ClaimNode& b = pair.b.tree.nodes[y];
  if (pair.covered_more() < kAllCovered || pair.covered_less() < kNameCovered) return false;
  if (!ShareVerb(pair) && pair.covered_less() < kAloneCovered) return false;
  if (SharedWords(pair) < 2 || TellsOfOneMore(pair.a) || TellsOfOneMore(pair.b)) return false;
  // "Orrin of Velmouth" and "Tavel of Quennow": two persons.
  if (OwnNames(pair.a.tree, pair.match.to_b()) > 1 &&
      OwnNames(pair.b.tree, pair.match.to_a()) > 1) {
    return false;
  }
  // An article that names both tells of two things.
  if (a.entity != kNoNode && b.entity != kNoNode &&
      (pair.a.ArticleNames(b.entity, pair.entities) ||
       pair.b.ArticleNames(a.entity, pair.entities))) {
    return false;
  }
  const bool place = a.entity != kNoNode && pair.entities[a.entity].type == EntityType::kPlace;
  const auto word_of = [](const ClaimSide& side, std::uint32_t token) -> std::string_view {
    return token == kNoNode ? std::string_view() : side.article.words[token].lemma;
  };
  const bool same_slot = pair.match.SlotOf(x, y) == Slot::kSame &&
                         word_of(pair.a, a.preposition) == word_of(pair.b, b.preposition);
  const auto acts = [](const ClaimNode& node) {
    return node.role == NodeRole::kSubject || node.role == NodeRole::kObject;
  };
  return same_slot || (!place && (acts(a) || acts(b))) ||
         (!place && pair.covered_less() >= kAloneCovered);
}

// Whether the other claim holds the name elsewhere: then it is no other value.
bool IsElsewhere(const ClaimSide& side, std::string_view name) {
  return std::any_of(side.tree.nodes.begin(), side.tree.nodes.end(), [&](const ClaimNode& node) {
    return (node.kind == NodeKind::kName || node.upos == Upos::kPropn) &&
           MayBeOneName(side.TextOf(node), name);
  });
}

// The same name, or one that the other claim holds in another place.
bool AreNamedElsewhere(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  const std::string_view a = pair.a.TextOf(pair.a.tree.nodes[x]);
  const std::string_view b = pair.b.TextOf(pair.b.tree.nodes[y]);
  return MayBeOneName(a, b) || IsElsewhere(pair.b, a) || IsElsewhere(pair.a, b);
}

Difference OneThing(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  return {ConflictKind::kAttribution, Verdict::kDiffers,
          "The articles differ in one thing: " + Both(pair, x, y) + ".", x, y};
}

// "I will not comment": of the speaker, whoever that is.
bool SpeaksOfSelf(const ClaimSide& side, const ClaimNode& node) {
  const Word& verb = side.article.words[node.token];
  // "am going to say"
  const std::uint32_t over = verb.deprel == Deprel::kXcomp ? verb.head : node.token;
  for (std::uint32_t t = side.claim.tokens.begin; t < side.claim.tokens.end; ++t) {
    const Word& word = side.article.words[t];
    if ((word.head == node.token || word.head == over) && word.deprel == Deprel::kNsubj &&
        (FoldKey(word.lemma) == "i" || word.lemma == "we")) {
      return true;
    }
  }
  return false;
}

// "won two games" and "lost the 13th game": other figures, other things.
bool HoldOtherNumbers(const ClaimPairView& pair) {
  const UnmatchedValues numbers(pair, NodeKind::kNumber);
  return !numbers.in_a.empty() && !numbers.in_b.empty();
}

// "did not offer more than eight years" and "offered eight years" fit.
bool DeniesBound(const ClaimSide& side, const ClaimNode& node) {
  return node.negated &&
         std::any_of(side.claim.quantities.begin(), side.claim.quantities.end(),
                     [](const Quantity& quantity) { return quantity.bound != Bound::kExact; });
}

}  // namespace

std::optional<Difference> FindPolarityDifference(const ClaimPairView& pair) {
  // Where both deny something it is nearly always the same, however the trees attach it.
  const bool both_deny = Denies(pair.a) && Denies(pair.b);
  for (std::uint32_t x = 0; x < pair.a.tree.nodes.size() && !both_deny; ++x) {
    const std::uint32_t y = pair.match.InB(x);
    if (y == kNoNode) continue;
    const ClaimNode& a = pair.a.tree.nodes[x];
    const ClaimNode& b = pair.b.tree.nodes[y];
    if (a.negated == b.negated || !MayBeDenied(pair, a, b)) continue;
    if (IsOfMind(pair, pair.a, a) || IsOfMind(pair, pair.b, b)) continue;
    if (IsAside(pair.a, a) || IsAside(pair.b, b) || !TellOfOneTime(pair, a, b)) continue;
    if (DeniesBound(pair.a, a) || DeniesBound(pair.b, b)) continue;
    if (SpeaksOfSelf(pair.a, a) != SpeaksOfSelf(pair.b, b)) continue;
    if (!ArgumentsFit(pair, x, y) || TellsOfPhases(pair) || StandOpposed(pair, x, y)) continue;
    const bool near = SharedArguments(pair, x, y) > 0 && pair.covered_less() >= kMinCovered;
    if (!ShareActor(pair, x, y) && !SharePronoun(pair, a, b) && !near &&
        pair.covered_less() < kSureCovered)
      continue;
    if (pair.covered_more() < kMinCovered) continue;
    return Difference{
        ConflictKind::kPolarity, VerdictOf(pair),
        "One article says that it is so, the other that it is not: " + Both(pair, x, y) + ".", x,
        y};
  }
  const auto may_differ = [&](std::uint32_t x, std::uint32_t y) {
    const ClaimNode& a = pair.a.tree.nodes[x];
    const ClaimNode& b = pair.b.tree.nodes[y];
    if (a.negated != b.negated) return a.upos == Upos::kVerb && b.upos == Upos::kVerb;
    return ContrastOf(pair, x, y) == Contrast::kOpposite;
  };
  const auto find = [&](std::uint32_t x, std::uint32_t y) -> std::optional<Difference> {
    if (!both_deny && DeniesNearVerb(pair, x, y)) {
      return Difference{ConflictKind::kPolarity, Verdict::kDiffers,
                        "One article denies nearly what the other says: " + Both(pair, x, y) + ".",
                        x, y};
    }
    if (ContrastOf(pair, x, y) != Contrast::kOpposite) return std::nullopt;
    const ClaimNode& a = pair.a.tree.nodes[x];
    const ClaimNode& b = pair.b.tree.nodes[y];
    // "is found" and "is absent" both say where it is.
    const bool one_kind = a.upos == b.upos || (IsPredicate(a) && IsPredicate(b));
    if (a.negated != b.negated || !one_kind) return std::nullopt;
    if (IsAside(pair.a, a) || IsAside(pair.b, b) || HoldOtherNumbers(pair)) return std::nullopt;
    // "the larger boat" and "the smaller boat" are two boats.
    const bool attribute = a.role == NodeRole::kModifier && a.upos == Upos::kAdj;
    const bool thing = a.upos == Upos::kNoun;
    if ((attribute || thing) &&
        (pair.covered_less() < kSureCovered || pair.match.SlotOf(x, y) != Slot::kSame)) {
      return std::nullopt;
    }
    if (!ArgumentsFit(pair, x, y) || TellsOfPhases(pair)) return std::nullopt;
    if (IsPredicate(a) && !ShareActor(pair, x, y) && !SharePronoun(pair, a, b)) return std::nullopt;
    if (pair.covered_more() < kMinCovered) return std::nullopt;
    return Difference{ConflictKind::kPolarity, VerdictOf(pair),
                      "The articles say the opposite of each other: " + Both(pair, x, y) + ".", x,
                      y};
  };
  return FirstInOnePlace(pair, may_differ, find);
}

std::optional<Difference> FindDegreeDifference(const ClaimPairView& pair) {
  return FirstInOnePlace(pair, HasContrast(pair, Contrast::kDegree),
                         [&](std::uint32_t x, std::uint32_t y) -> std::optional<Difference> {
                           if (!ArgumentsFit(pair, x, y)) return std::nullopt;
                           const ClaimNode& a = pair.a.tree.nodes[x];
                           const ClaimNode& b = pair.b.tree.nodes[y];
                           // "damage worth a million" is not less than "destroyed".
                           if (a.upos != b.upos || IsShaded(pair.a, x) || IsShaded(pair.b, y))
                             return std::nullopt;
                           if (IsPredicate(a) && !ShareActor(pair, x, y)) return std::nullopt;
                           if (!IsPredicate(a) && pair.match.SlotOf(x, y) == Slot::kOther)
                             return std::nullopt;
                           if (pair.covered_more() < kMinCovered) return std::nullopt;
                           return Difference{
                               ConflictKind::kDegree, Verdict::kDiffers,
                               "One article goes further than the other: " + Both(pair, x, y) + ".",
                               x, y};
                         });
}

std::optional<Difference> FindWayDifference(const ClaimPairView& pair) {
  return FirstInOnePlace(pair, HasContrast(pair, Contrast::kWay),
                         [&](std::uint32_t x, std::uint32_t y) -> std::optional<Difference> {
                           if (AreNamedElsewhere(pair, x, y)) return std::nullopt;
                           if (BeginsCompound(pair.a, x) || BeginsCompound(pair.b, y))
                             return std::nullopt;
                           // "150 miles east of Aden" and "150 miles west of Aden": the place is
                           // one.
                           const bool measured = SharedArguments(pair, x, y) > 1;
                           if (!measured && pair.covered_more() < kMinCovered) return std::nullopt;
                           return OneThing(pair, x, y);
                         });
}

std::optional<Difference> FindNameDifference(const ClaimPairView& pair) {
  const auto may_be_names = [&](std::uint32_t x, std::uint32_t y) {
    const auto is_name = [](const ClaimNode& node) {
      return node.kind == NodeKind::kName || node.upos == Upos::kPropn || node.upos == Upos::kAdj;
    };
    return is_name(pair.a.tree.nodes[x]) && is_name(pair.b.tree.nodes[y]);
  };
  return FirstInOnePlace(
      pair, may_be_names, [&](std::uint32_t x, std::uint32_t y) -> std::optional<Difference> {
        const ClaimNode& a = pair.a.tree.nodes[x];
        const ClaimNode& b = pair.b.tree.nodes[y];
        const bool in_one_slot = pair.match.SlotOf(x, y) == Slot::kSame;
        // "Orrin did not sign" and "Tavel signed" fit.
        if (!AreDeniedAlike(pair, a, b)) return std::nullopt;
        if (!AreOfOneKind(pair, a, b, in_one_slot) || AreNamedElsewhere(pair, x, y)) {
          return std::nullopt;
        }
        if (!IsOnlyName(pair, x, y)) return std::nullopt;
        return OneThing(pair, x, y);
      });
}

}  // namespace px
