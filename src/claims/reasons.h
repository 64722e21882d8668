// Why two claims are linked, in words for a reporter.
#ifndef PX_CLAIMS_REASONS_H_
#define PX_CLAIMS_REASONS_H_

#include <string>
#include <string_view>
#include <vector>

#include "claims/claim_terms.h"
#include "claims/overlap.h"
#include "claims/similarity.h"

namespace px {

// What a reason of kind kEntity says about names that both claims hold, heaviest first; only the
// first four are listed. {"OpenAI", "Amazon"} -> "both name OpenAI and Amazon".
std::string EntityReason(const std::vector<std::string_view>& names);

// What a reason of kind kWording says about words that both claims hold, as above.
std::string WordingReason(const std::vector<std::string_view>& words);

// Strongest first. The positive weights sum to about the score: what the pair has in common shares
// it in proportion to its weight. Never empty for a pair that shares a term.
std::vector<Reason> ExplainLink(const TermSpace& space, ClaimId a, ClaimId b,
                                const Signals& signals, const SignalWeights& weights);

}  // namespace px

#endif  // PX_CLAIMS_REASONS_H_
