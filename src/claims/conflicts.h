// Where two claims do not fit, or only seem not to.
#ifndef PX_CLAIMS_CONFLICTS_H_
#define PX_CLAIMS_CONFLICTS_H_

#include <optional>
#include <vector>

#include "claims/claim.h"
#include "claims/claim_tree.h"
#include "claims/overlap.h"
#include "claims/tree_match.h"
#include "entities/entity.h"
#include "nlp/analyzed_document.h"

namespace px {

// Finds conflicts between linked claims of two articles. Wrong alarms are worse than missed
// conflicts: two claims conflict where they make one statement and one part of it differs, so
// nothing is reported
// - where each names a person or body that the other does not: two payers, two deals;
// - of amounts, unless both are of one thing in one place of their claims, neither is told as a
//   part ("another 12", "12 of them") or for each ("per share"), and no dates tell of two periods;
// - of dates, unless both tell when one thing was done;
// - of negation and of words of opposite meaning, unless who does it and what it is done to fit;
// - of names and other words, unless all the rest fits.
class ConflictFinder {
 public:
  // Borrows all three.
  ConflictFinder(const std::vector<AnalyzedDocument>& documents,
                 const std::vector<Entity>& entities, const std::vector<Claim>& claims);

  // At most one conflict of each kind, gravest first. `link` is the link of two claims. Time about
  // O(words of one claim * words of the other); keeps the tree of each claim it was asked about.
  std::vector<Conflict> Find(const Link& link);

 private:
  ClaimSide SideOf(ClaimId id);

  const std::vector<AnalyzedDocument>& documents_;
  const std::vector<Entity>& entities_;
  const std::vector<Claim>& claims_;
  ClaimTreeBuilder builder_;
  std::vector<std::optional<ClaimTree>> trees_;           // by ClaimId
  std::vector<std::vector<const Quantity*>> of_article_;  // by DocId
};

}  // namespace px

#endif  // PX_CLAIMS_CONFLICTS_H_
