// Sentences -> claims.
#ifndef PX_CLAIMS_EXTRACT_H_
#define PX_CLAIMS_EXTRACT_H_

#include <vector>

#include "claims/claim.h"
#include "entities/entity.h"
#include "nlp/analyzed_document.h"

namespace px {

// The claims of document `doc`, ascending by (sentence, range). Every sentence that is neither
// boilerplate nor a bare heading nor a question gives at least one claim. A claim is a clause:
// coordinated predicates, relative clauses and participial additions with content of their own
// are claims of their own.
// Time about O(tokens of the document).
std::vector<Claim> ExtractClaims(const std::vector<AnalyzedDocument>& documents,
                                 const std::vector<Entity>& entities, DocId doc);

}  // namespace px

#endif  // PX_CLAIMS_EXTRACT_H_
