// One rule for each kind of conflict, over two claims whose parts were matched.
#ifndef PX_CLAIMS_CONFLICT_RULES_H_
#define PX_CLAIMS_CONFLICT_RULES_H_

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/claim_tree.h"
#include "claims/overlap.h"
#include "claims/tree_match.h"
#include "entities/entity.h"

namespace px {

struct ClaimPairView {
  const ClaimSide& a;
  const ClaimSide& b;
  const TreeMatch& match;
  const std::vector<Entity>& entities;
  const WordNames& words;
  std::uint32_t score = 0;  // of their link

  // Share of the shorter claim that the other one holds, and of the longer one; 0..1.
  double covered_more() const { return std::max(match.covered_a(), match.covered_b()); }
  double covered_less() const { return std::min(match.covered_a(), match.covered_b()); }
};

// What a rule found: no ids yet.
struct Difference {
  ConflictKind kind = ConflictKind::kNumber;
  Verdict verdict = Verdict::kDiffers;
  std::string rule;  // one sentence
  // The nodes that differ, of a and of b.
  std::uint32_t x = kNoNode;
  std::uint32_t y = kNoNode;
};

std::optional<Difference> FindNumberDifference(const ClaimPairView& pair);
// Ages that differ are of two persons, unless both claims name one.
bool AreOfTwoPersons(const ClaimPairView& pair);
// Two figures or more of one unit each that differ: of two events.
bool DifferInSeveralFigures(const ClaimPairView& pair);
// Whether the words around two counts of one kind of thing tell that they are of two such things,
// or that they may both be right.
bool AreTwoCounts(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y);
std::optional<Difference> FindDateDifference(const ClaimPairView& pair);
// Negation and words of opposite meaning.
std::optional<Difference> FindPolarityDifference(const ClaimPairView& pair);
// "founded in 1990" and "open since 1987".
std::optional<Difference> FindFoundingDifference(const ClaimPairView& pair);
// "hosted it in 2006 and 2008" and "hosted the 2007 games".
std::optional<Difference> FindMissingYear(const ClaimPairView& pair);
std::optional<Difference> FindDegreeDifference(const ClaimPairView& pair);
// "declined sharply" and "a steady decline" of one thing, however little else is shared.
std::optional<Difference> FindDegreeOfOneChange(const ClaimPairView& pair);
// Whether any words of the two are degrees of one thing; cheap.
bool MayDifferInDegree(const ClaimSide& a, const ClaimSide& b, const WordNames& words);
// Another direction.
std::optional<Difference> FindWayDifference(const ClaimPairView& pair);
// "for the bill" and "against the bill", "before the vote" and "after the vote".
std::optional<Difference> FindPrepositionDifference(const ClaimPairView& pair);
// "150 miles east of Velmouth" and "150 miles west of Velmouth", whatever else the claims tell.
std::optional<Difference> FindBearingDifference(const ClaimPairView& pair);
// "possibly at Velmouth" and "at Velmouth".
std::optional<Difference> FindFirmerDetail(const ClaimPairView& pair);
// "the first woman" and "the first African woman" to do something.
std::optional<Difference> FindNarrowerFirst(const ClaimPairView& pair);
// "due to the weather" and "due to low light".
std::optional<Difference> FindCauseDifference(const ClaimPairView& pair);
// Another name or nationality in one place.
std::optional<Difference> FindNameDifference(const ClaimPairView& pair);

// Whether `x` and `y`, one thing, stand behind opposite prepositions: "in town", "outside town".
bool AreOnTwoSides(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y);

// Whether both are words of this kind that stand among the same other words in the language:
// "made" and "created". Related words and opposites are near, too.
bool AreNearWords(const ClaimPairView& pair, const ClaimNode& a, const ClaimNode& b, Upos upos,
                  std::int32_t min_permille);

// Whether `a` names something, other than a place, that `b` does not name.
bool NamesAnother(const ClaimPairView& pair, const ClaimSide& a, const ClaimSide& b);

// Whether who does `x` and what it is done to fit `y` as far as both say it: no argument of one
// stands in the place of another one.
bool ArgumentsFit(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y);

// Whether subject or object of `x` is that of `y`.
bool ShareActor(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y);

// Whether what governs `a` and what governs `b` are both denied or both not: "did not stay outside"
// and "stayed inside" fit. True where nothing governs one of them.
bool AreDeniedAlike(const ClaimPairView& pair, const ClaimNode& a, const ClaimNode& b);

// How many words on `x` are words on `y`.
std::uint32_t SharedArguments(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y);

// The same name, or one that the other claim holds in another place.
bool AreNamedElsewhere(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y);

// That the articles put `x` and `y` into one place.
Difference OneThingDiffers(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y);

// Calls `use(x, y)` for unmatched words in one place that `may_differ` lets pass, which should cost
// little, until it returns something.
template <typename MayDiffer, typename Use>
std::optional<Difference> FirstInOnePlace(const ClaimPairView& pair, const MayDiffer& may_differ,
                                          const Use& use) {
  constexpr double kHalfCovered = 0.5;
  for (std::uint32_t x = 0; x < pair.a.tree.nodes.size(); ++x) {
    if (pair.match.InB(x) != kNoNode) continue;
    for (std::uint32_t y = 0; y < pair.b.tree.nodes.size(); ++y) {
      if (pair.match.InA(y) != kNoNode || !may_differ(x, y)) continue;
      const bool in_one_place = pair.covered_less() >= kHalfCovered ||
                                pair.match.SlotOf(x, y) != Slot::kOther ||
                                SharedArguments(pair, x, y) > 0;
      if (!in_one_place) continue;
      if (std::optional<Difference> found = use(x, y)) return found;
    }
  }
  return std::nullopt;
}

}  // namespace px

#endif  // PX_CLAIMS_CONFLICT_RULES_H_
