// The member of a row that reads best by itself.
#ifndef PX_CLAIMS_LABELS_H_
#define PX_CLAIMS_LABELS_H_

#include <string>
#include <vector>

#include "base/ids.h"
#include "claims/claim.h"
#include "nlp/analyzed_document.h"

namespace px {

// Short, asserted, with a subject that is a name rather than a pronoun; ties go to the first.
// REQUIRES: `members` is not empty.
ClaimId ClearestClaim(const std::vector<AnalyzedDocument>& documents,
                      const std::vector<Claim>& claims, const std::vector<ClaimId>& members);

// The claim's words on one line, its carried subject put before them.
std::string LabelOf(const std::vector<AnalyzedDocument>& documents, const Claim& claim);

}  // namespace px

#endif  // PX_CLAIMS_LABELS_H_
