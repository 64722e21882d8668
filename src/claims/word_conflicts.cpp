// Negation, words of opposite meaning, degree, and other names in one place.
#include <algorithm>
#include <string>

#include "claims/conflict_rules.h"
#include "claims/contrasts.h"
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

bool IsPredicate(const ClaimNode& node) {
  return node.upos == Upos::kVerb || node.role == NodeRole::kPredicate;
}

// "while climbing", "to get him out": told beside what is claimed.
bool IsAside(const ClaimSide& side, const ClaimNode& node) {
  const Deprel relation = side.article.words[node.token].deprel;
  return relation == Deprel::kAdvcl || relation == Deprel::kAcl;
}

// "couldn't say if" is no contradiction of what somebody said.
bool IsOfMind(std::string_view word) {
  constexpr std::string_view kVerbs[] = {"say",     "tell", "add",    "know", "think",   "believe",
                                         "comment", "want", "expect", "see",  "identify"};
  return std::find(std::begin(kVerbs), std::end(kVerbs), word) != std::end(kVerbs);
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
  if (a.kind != NodeKind::kWord || b.kind != NodeKind::kWord) return Contrast::kNone;
  return GetContrasts().Between(pair.words.NameOf(a.word), pair.words.NameOf(b.word));
}

// Calls `use(x, y)` for unmatched words in one place until it returns something.
template <typename Use>
std::optional<Difference> FirstInOnePlace(const ClaimPairView& pair, const Use& use) {
  for (std::uint32_t x = 0; x < pair.a.tree.nodes.size(); ++x) {
    if (pair.match.InB(x) != kNoNode) continue;
    for (std::uint32_t y = 0; y < pair.b.tree.nodes.size(); ++y) {
      if (pair.match.InA(y) != kNoNode) continue;
      const bool in_one_place = pair.match.SlotOf(x, y) != Slot::kOther ||
                                SharedArguments(pair, x, y) > 0 ||
                                pair.covered_less() >= kNameCovered;
      if (!in_one_place) continue;
      if (std::optional<Difference> found = use(x, y)) return found;
    }
  }
  return std::nullopt;
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
  if (type == EntityType::kPerson) return true;
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

// Whether nothing but this name tells the claims apart.
bool IsOnlyName(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  const ClaimNode& a = pair.a.tree.nodes[x];
  const ClaimNode& b = pair.b.tree.nodes[y];
  if (pair.covered_more() < kAllCovered || pair.covered_less() < kNameCovered) return false;
  if (!ShareVerb(pair) && pair.covered_less() < kAloneCovered) return false;
  if (SharedWords(pair) < 2) return false;
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

}  // namespace

std::optional<Difference> FindPolarityDifference(const ClaimPairView& pair) {
  // Where both deny something it is nearly always the same, however the trees attach it.
  const bool both_deny = Denies(pair.a) && Denies(pair.b);
  for (std::uint32_t x = 0; x < pair.a.tree.nodes.size() && !both_deny; ++x) {
    const std::uint32_t y = pair.match.InB(x);
    if (y == kNoNode) continue;
    const ClaimNode& a = pair.a.tree.nodes[x];
    const ClaimNode& b = pair.b.tree.nodes[y];
    if (a.negated == b.negated || !(IsPredicate(a) || IsPredicate(b))) continue;
    if (IsOfMind(pair.words.NameOf(a.word))) continue;
    if (IsAside(pair.a, a) || IsAside(pair.b, b)) continue;
    if (!ArgumentsFit(pair, x, y) || TellsOfPhases(pair)) continue;
    const bool near = SharedArguments(pair, x, y) > 0 && pair.covered_less() >= kMinCovered;
    if (!ShareActor(pair, x, y) && !near && pair.covered_less() < kSureCovered) continue;
    if (pair.covered_more() < kMinCovered) continue;
    return Difference{
        ConflictKind::kPolarity, VerdictOf(pair),
        "One article says that it is so, the other that it is not: " + Both(pair, x, y) + "."};
  }
  return FirstInOnePlace(pair, [&](std::uint32_t x, std::uint32_t y) -> std::optional<Difference> {
    if (ContrastOf(pair, x, y) != Contrast::kOpposite) return std::nullopt;
    const ClaimNode& a = pair.a.tree.nodes[x];
    const ClaimNode& b = pair.b.tree.nodes[y];
    if (a.negated != b.negated || a.upos != b.upos) return std::nullopt;
    if (IsAside(pair.a, a) || IsAside(pair.b, b)) return std::nullopt;
    // "the larger boat" and "the smaller boat" are two boats.
    const bool attribute = a.role == NodeRole::kModifier && a.upos == Upos::kAdj;
    const bool thing = a.upos == Upos::kNoun;
    if ((attribute || thing) &&
        (pair.covered_less() < kSureCovered || pair.match.SlotOf(x, y) != Slot::kSame)) {
      return std::nullopt;
    }
    if (!ArgumentsFit(pair, x, y) || TellsOfPhases(pair)) return std::nullopt;
    if (IsPredicate(a) && !ShareActor(pair, x, y)) return std::nullopt;
    if (pair.covered_more() < kMinCovered) return std::nullopt;
    return Difference{ConflictKind::kPolarity, VerdictOf(pair),
                      "The articles say the opposite of each other: " + Both(pair, x, y) + "."};
  });
}

std::optional<Difference> FindDegreeDifference(const ClaimPairView& pair) {
  return FirstInOnePlace(pair, [&](std::uint32_t x, std::uint32_t y) -> std::optional<Difference> {
    if (ContrastOf(pair, x, y) != Contrast::kDegree || !ArgumentsFit(pair, x, y)) {
      return std::nullopt;
    }
    const ClaimNode& a = pair.a.tree.nodes[x];
    if (IsPredicate(a) && !ShareActor(pair, x, y)) return std::nullopt;
    if (pair.covered_more() < kMinCovered) return std::nullopt;
    return Difference{ConflictKind::kDegree, Verdict::kDiffers,
                      "One article goes further than the other: " + Both(pair, x, y) + "."};
  });
}

std::optional<Difference> FindWordDifference(const ClaimPairView& pair) {
  return FirstInOnePlace(pair, [&](std::uint32_t x, std::uint32_t y) -> std::optional<Difference> {
    const ClaimNode& a = pair.a.tree.nodes[x];
    const ClaimNode& b = pair.b.tree.nodes[y];
    const bool way = ContrastOf(pair, x, y) == Contrast::kWay;
    const bool in_one_slot = pair.match.SlotOf(x, y) == Slot::kSame;
    if (!way && !AreOfOneKind(pair, a, b, in_one_slot)) return std::nullopt;
    if (MayBeOneName(pair.a.TextOf(a), pair.b.TextOf(b))) return std::nullopt;
    if (IsElsewhere(pair.b, pair.a.TextOf(a)) || IsElsewhere(pair.a, pair.b.TextOf(b))) {
      return std::nullopt;
    }
    if (way ? pair.covered_more() < kMinCovered : !IsOnlyName(pair, x, y)) return std::nullopt;
    return Difference{ConflictKind::kAttribution, Verdict::kDiffers,
                      "The articles differ in one thing: " + Both(pair, x, y) + "."};
  });
}

}  // namespace px
