// Sentences -> claims.
#ifndef PX_CLAIMS_EXTRACT_H_
#define PX_CLAIMS_EXTRACT_H_

#include <vector>

#include "claims/claim.h"
#include "claims/entity_places.h"
#include "nlp/analyzed_document.h"

namespace px {

// The claims of document `doc`, ascending by (sentence, range). A claim is a clause: coordinated
// predicates, relative clauses, participial additions, appositions, subordinate statements with
// content of their own are claims of their own, and so are nouns that name an event together with
// its participants ("the arrest of 23 men by the navy"). Claims of one sentence may lie inside one
// another or share words, never are two of them the same words. Conditions stay where they are.
// The words that only name a source ("police said") belong to no claim, save what they tell of it
// ("police inspector Ada Berg").
// Every sentence with a content word gives at least one claim, save boilerplate, questions, and
// headings other than headlines: those that stand before the body and hold a verb.
// The rules are for English; an article in another language gives whole_sentences.h.
// Time about O(tokens of the document).
std::vector<Claim> ExtractClaims(const std::vector<AnalyzedDocument>& documents,
                                 const EntityPlaces& entities, DocId doc);

}  // namespace px

#endif  // PX_CLAIMS_EXTRACT_H_
