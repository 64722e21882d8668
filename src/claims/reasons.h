// Why two claims are linked, in words for a reporter.
#ifndef PX_CLAIMS_REASONS_H_
#define PX_CLAIMS_REASONS_H_

#include <vector>

#include "claims/claim_terms.h"
#include "claims/overlap.h"
#include "claims/similarity.h"

namespace px {

// Strongest first. The positive weights sum to about `score`: what the pair has in common shares
// it in proportion to its weight. Never empty for a pair that shares a term.
std::vector<Reason> ExplainLink(const TermSpace& space, ClaimId a, ClaimId b,
                                const Signals& signals, std::uint32_t score);

}  // namespace px

#endif  // PX_CLAIMS_REASONS_H_
