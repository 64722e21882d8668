// The day of one deed that two articles of one event give differently, in claims no link joins.
#ifndef PX_CLAIMS_DEED_SLOTS_H_
#define PX_CLAIMS_DEED_SLOTS_H_

#include <vector>

#include "claims/claim.h"
#include "claims/conflicts.h"
#include "claims/count_slots.h"
#include "claims/overlap.h"
#include "entities/entity.h"
#include "nlp/analyzed_document.h"

namespace px {

// For each of `one_event`: conflicts of deeds that both articles tell of, with one verb and one
// named actor, on days of one month that are near but not one: days far apart are of two deeds.
// "It" and "he" at the head of a sentence stand for the actor of the sentence before. Ordered by
// deed and article. Time O(tokens + pairs of places of one deed).
std::vector<Conflict> FindDeedConflicts(const std::vector<AnalyzedDocument>& documents,
                                        const std::vector<Entity>& entities,
                                        const std::vector<Claim>& claims,
                                        const ArticlePairs& one_event, ConflictFinder& finder);

}  // namespace px

#endif  // PX_CLAIMS_DEED_SLOTS_H_
