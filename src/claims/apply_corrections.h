// Claims and rows as found -> as the reader corrected them.
#ifndef PX_CLAIMS_APPLY_CORRECTIONS_H_
#define PX_CLAIMS_APPLY_CORRECTIONS_H_

#include <cstdint>
#include <vector>

#include "claims/corrections.h"
#include "entities/apply_corrections.h"

namespace px {

// What operations on claims change, in place.
struct ClaimParts {
  std::vector<Claim>& claims;       // by ClaimId, ordered by article
  std::vector<ClaimCluster>& rows;  // as ClusterClaims gives them
  const std::vector<Reuse>& reuse;
  const std::vector<Origin>& origins;
};

// Applies the operations on claims among the first `corrections.applied()`, each to the result of
// those before it; those on names are passed over. Afterwards the rows are in the order of
// ClusterClaims again. Returns the operations that were left out, ascending.
//
// A ClaimRef means the claim with its words and predicate; without such a one, the only claim of
// the article with these words, else the only one with this predicate. An operation whose effect is
// there already changes nothing and is no problem.
// A row that was changed holds its articles for sure, counts its independent texts anew, shared
// quotations included; a conflict goes with its first claim, and goes away where the reader says
// that the two are not one claim; drift stays while its claims are in the row and are as firm and
// as weak as they were. Conflicts that only arise by joining are not looked for.
// Time O(operations * claims of a row + claims), where there is any such operation.
std::vector<CorrectionProblem> CorrectClaims(const std::vector<CorrectedArticle>& articles,
                                             const CorrectionList& corrections, ClaimParts parts);

}  // namespace px

#endif  // PX_CLAIMS_APPLY_CORRECTIONS_H_
