// Claims of equal words, which copies of one text bring by the hundred: compared once for all.
#ifndef PX_CLAIMS_SAME_WORDING_H_
#define PX_CLAIMS_SAME_WORDING_H_

#include <vector>

#include "base/ids.h"
#include "claims/claim.h"
#include "nlp/analyzed_document.h"

namespace px {

// For each claim the first claim with the same words (folded, marks left out) and carried subject;
// often the claim itself. Time O(tokens).
std::vector<ClaimId> FirstOfSameWording(const std::vector<AnalyzedDocument>& documents,
                                        const std::vector<Claim>& claims);

}  // namespace px

#endif  // PX_CLAIMS_SAME_WORDING_H_
