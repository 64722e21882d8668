// Negation, words of opposite meaning, degree and direction.
#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "claims/clause_mood.h"
#include "claims/conflict_rules.h"
#include "claims/contrasts.h"
#include "claims/value_places.h"

namespace px {
namespace {

// How much of the shorter claim the longer one must hold.
constexpr double kMinCovered = 0.4;
// The same where a single word makes the difference.
constexpr double kSureCovered = 0.6;
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

// The same of the whole sentence of a claim.
bool SentenceDenies(const ClaimSide& side) {
  const IndexRange tokens = side.article.document.sentences[side.claim.sentence].tokens;
  const auto begin = side.article.words.begin();
  return std::any_of(begin + tokens.begin, begin + tokens.end, IsNegationCue);
}

// Where both deny something it is nearly always the same, however the trees attach it: "didn't feel
// that we won" and "felt that we didn't win".
bool DenyTheSame(const ClaimPairView& pair) {
  constexpr double kAlmostAllCovered = 0.7;
  if (Denies(pair.a) && Denies(pair.b)) return true;
  return pair.covered_less() >= kAlmostAllCovered && SentenceDenies(pair.a) &&
         SentenceDenies(pair.b);
}

Verdict VerdictOf(const ClaimPairView& pair) {
  const bool both_firm =
      pair.a.claim.stance == Stance::kAsserted && pair.b.claim.stance == Stance::kAsserted;
  return both_firm ? Verdict::kContradicts : Verdict::kDiffers;
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

// "would not pull over" and "finally pulled over": first the one, then the other. But "is used" and
// "is no longer used" are both told of today.
bool TellsOfPhases(const ClaimPairView& pair, const ClaimNode& a, const ClaimNode& b) {
  constexpr std::string_view kWords[] = {"finally",    "eventually", "later", "initially", "until",
                                         "originally", "again",      "yet",   "still"};
  const bool today = !IsDone(pair.a, a) && !IsDone(pair.b, b);
  const auto tells = [&](const ClaimSide& side) {
    return std::any_of(side.tree.nodes.begin(), side.tree.nodes.end(), [&](const ClaimNode& node) {
      if (side.article.TokenText(node.token) == "longer") return !today;
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

// "He" and "it": whoever they are, they are two.
bool HaveTwoPronouns(const ClaimPairView& pair, const ClaimNode& a, const ClaimNode& b) {
  const std::string_view of_a = PronounSubject(pair.a, a);
  const std::string_view of_b = PronounSubject(pair.b, b);
  constexpr std::string_view kPersons[] = {"he", "she", "I", "i", "we", "you"};
  const auto is_person = [&](std::string_view pronoun) {
    return std::find(std::begin(kPersons), std::end(kPersons), pronoun) != std::end(kPersons);
  };
  const auto is_thing = [](std::string_view pronoun) {
    return pronoun == "it" || pronoun == "that" || pronoun == "this";
  };
  return (is_person(of_a) && is_thing(of_b)) || (is_thing(of_a) && is_person(of_b)) ||
         (of_a == "he" && of_b == "she") || (of_a == "she" && of_b == "he");
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
         !IsAside(pair.b, b) && TellOfOneTime(pair, a, b) && !TellsOfPhases(pair, a, b) &&
         ArgumentsFit(pair, x, y) &&
         (ShareActor(pair, x, y) || SharePronoun(pair, a, b) || SharedArguments(pair, x, y) > 1) &&
         pair.covered_less() >= kMinCovered && pair.covered_more() >= kSureCovered;
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
  const bool both_deny = DenyTheSame(pair);
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
    if (HaveTwoPronouns(pair, a, b)) continue;
    if (!ArgumentsFit(pair, x, y) || TellsOfPhases(pair, a, b) || StandOpposed(pair, x, y))
      continue;
    const bool near = SharedArguments(pair, x, y) > 0 && pair.covered_less() >= kMinCovered;
    if (!ShareActor(pair, x, y) && !SharePronoun(pair, a, b) && !near &&
        pair.covered_less() < kSureCovered)
      continue;
    if (pair.covered_more() < kMinCovered) continue;
    return Difference{
        ConflictKind::kPolarity, VerdictOf(pair),
        "One article says that it is so, the other that it is not: " + BothValues(pair, x, y) + ".",
        x, y};
  }
  const auto may_differ = [&](std::uint32_t x, std::uint32_t y) {
    const ClaimNode& a = pair.a.tree.nodes[x];
    const ClaimNode& b = pair.b.tree.nodes[y];
    if (a.negated != b.negated) return a.upos == Upos::kVerb && b.upos == Upos::kVerb;
    return ContrastOf(pair, x, y) == Contrast::kOpposite;
  };
  const auto find = [&](std::uint32_t x, std::uint32_t y) -> std::optional<Difference> {
    if (!both_deny && DeniesNearVerb(pair, x, y)) {
      return Difference{
          ConflictKind::kPolarity, Verdict::kDiffers,
          "One article denies nearly what the other says: " + BothValues(pair, x, y) + ".", x, y};
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
    if (!ArgumentsFit(pair, x, y) || TellsOfPhases(pair, a, b)) return std::nullopt;
    if (IsPredicate(a) && !ShareActor(pair, x, y) && !SharePronoun(pair, a, b)) return std::nullopt;
    if (pair.covered_more() < kMinCovered) return std::nullopt;
    return Difference{
        ConflictKind::kPolarity, VerdictOf(pair),
        "The articles say the opposite of each other: " + BothValues(pair, x, y) + ".", x, y};
  };
  return FirstInOnePlace(pair, may_differ, find);
}

std::optional<Difference> FindDegreeDifference(const ClaimPairView& pair) {
  return FirstInOnePlace(
      pair, HasContrast(pair, Contrast::kDegree),
      [&](std::uint32_t x, std::uint32_t y) -> std::optional<Difference> {
        if (!ArgumentsFit(pair, x, y)) return std::nullopt;
        const ClaimNode& a = pair.a.tree.nodes[x];
        const ClaimNode& b = pair.b.tree.nodes[y];
        // "damage worth a million" is not less than "destroyed".
        if (a.upos != b.upos || IsShaded(pair.a, x) || IsShaded(pair.b, y)) return std::nullopt;
        if (IsPredicate(a) && !ShareActor(pair, x, y)) return std::nullopt;
        if (!IsPredicate(a) && pair.match.SlotOf(x, y) == Slot::kOther) return std::nullopt;
        if (pair.covered_more() < kMinCovered) return std::nullopt;
        return Difference{
            ConflictKind::kDegree, Verdict::kDiffers,
            "One article goes further than the other: " + BothValues(pair, x, y) + ".", x, y};
      });
}

bool MayDifferInDegree(const ClaimSide& a, const ClaimSide& b, const WordNames& words) {
  for (const ClaimNode& x : a.tree.nodes) {
    if (!x.has_contrasts) continue;
    for (const ClaimNode& y : b.tree.nodes) {
      if (!y.has_contrasts) continue;
      const Contrast contrast = GetContrasts().Between(words.NameOf(x.word), words.NameOf(y.word));
      if (contrast == Contrast::kDegree) return true;
    }
  }
  return false;
}

std::optional<Difference> FindDegreeOfOneChange(const ClaimPairView& pair) {
  const auto is_attribute = [](const ClaimNode& node) {
    return (node.upos == Upos::kAdj || node.upos == Upos::kAdv) && node.governor != kNoNode;
  };
  return FirstInOnePlace(
      pair, HasContrast(pair, Contrast::kDegree),
      [&](std::uint32_t x, std::uint32_t y) -> std::optional<Difference> {
        const ClaimNode& a = pair.a.tree.nodes[x];
        const ClaimNode& b = pair.b.tree.nodes[y];
        if (!is_attribute(a) || !is_attribute(b)) return std::nullopt;
        if (pair.match.InB(a.governor) != b.governor) return std::nullopt;
        if (!ShareActor(pair, a.governor, b.governor) || !AreDeniedAlike(pair, a, b)) {
          return std::nullopt;
        }
        return Difference{
            ConflictKind::kDegree, Verdict::kDiffers,
            "One article goes further than the other: " + BothValues(pair, x, y) + ".", x, y};
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
                           return OneThingDiffers(pair, x, y);
                         });
}

}  // namespace px
