// What the links tell beside which claims are one row: conflicts, drift and sureness.
#ifndef PX_CLAIMS_ROW_FACTS_H_
#define PX_CLAIMS_ROW_FACTS_H_

#include <vector>

#include "claims/claim.h"
#include "claims/overlap.h"
#include "entities/entity.h"
#include "nlp/analyzed_document.h"

namespace px {

// Fills in `conflicts`, `drift` and `document_scores` of `rows`, which partition the claims. A
// conflict goes into the row of its first claim; of the conflicts of a row that say the same of the
// same two articles only the first is kept, and of claims in two rows only what really differs.
// Drift is told where all of one article's claims of the row are asserted and none of another's,
// for the two whose link is the strongest. Does not depend on the order of `links`.
// Time O(links between articles).
void AddRowFacts(const std::vector<AnalyzedDocument>& documents,
                 const std::vector<Entity>& entities, const std::vector<Claim>& claims,
                 const std::vector<Link>& links, std::vector<ClaimCluster>& rows);

}  // namespace px

#endif  // PX_CLAIMS_ROW_FACTS_H_
