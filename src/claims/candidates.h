// Which pairs of claims are worth comparing: those that share something rare.
#ifndef PX_CLAIMS_CANDIDATES_H_
#define PX_CLAIMS_CANDIDATES_H_

#include <utility>
#include <vector>

#include "base/ids.h"
#include "claims/claim_terms.h"

namespace px {

using ClaimPair = std::pair<ClaimId, ClaimId>;  // first < second

// Ascending pairs out of `chosen` (ascending claims). Terms that stand in very many of them bring
// no pair together, and each claim keeps its strongest partners only.
// Time O(claims * terms per claim * kMaxPostings) at most.
std::vector<ClaimPair> FindCandidates(const TermSpace& space, const std::vector<ClaimId>& chosen);

// No claim is compared with more others than this.
inline constexpr std::uint32_t kMaxPartners = 64;

}  // namespace px

#endif  // PX_CLAIMS_CANDIDATES_H_
