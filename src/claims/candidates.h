// Which pairs of claims are worth comparing.
#ifndef PX_CLAIMS_CANDIDATES_H_
#define PX_CLAIMS_CANDIDATES_H_

#include <utility>
#include <vector>

#include "base/ids.h"
#include "claims/claim_terms.h"

namespace px {

using ClaimPair = std::pair<ClaimId, ClaimId>;  // first < second

// Ascending pairs out of `chosen` (ascending claims): those of near articles (near_articles.h) that
// share a little of their weight, and those of other articles that share much of it in terms that
// few claims hold. Each claim keeps its strongest partners only.
// Time O(claims * terms per claim * (claims of near articles with a term + 256)) at most.
std::vector<ClaimPair> FindCandidates(const TermSpace& space, const std::vector<ClaimId>& chosen);

// No claim is compared with more others than this.
inline constexpr std::uint32_t kMaxPartners = 64;

}  // namespace px

#endif  // PX_CLAIMS_CANDIDATES_H_
