// Claims of articles in languages that the rules for clauses do not know.
#ifndef PX_CLAIMS_WHOLE_SENTENCES_H_
#define PX_CLAIMS_WHOLE_SENTENCES_H_

#include <vector>

#include "claims/claim.h"
#include "claims/entity_places.h"
#include "nlp/analyzed_document.h"

namespace px {

// One claim for every sentence of `article` (document `doc`) that states something: body text, list
// items and the first heading; no questions, no boilerplate. Its predicate is all of it. A sentence
// that shares words with a quotation is attributed, to nobody known; every other one is asserted.
// Names, numbers and dates are found as far as they need no grammar (plain_values.h). Ascending.
// Time O(tokens).
std::vector<Claim> ExtractWholeSentences(const AnalyzedDocument& article,
                                         const EntityPlaces& entities, DocId doc);

}  // namespace px

#endif  // PX_CLAIMS_WHOLE_SENTENCES_H_
