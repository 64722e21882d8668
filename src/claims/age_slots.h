// Ages that two articles give one person differently, in whatever claims.
#ifndef PX_CLAIMS_AGE_SLOTS_H_
#define PX_CLAIMS_AGE_SLOTS_H_

#include <vector>

#include "claims/claim.h"
#include "claims/count_slots.h"
#include "claims/overlap.h"
#include "entities/entity.h"
#include "nlp/analyzed_document.h"

namespace px {

// For each of `one_event` and each person whom both articles give one age: a conflict where it is
// not the same. Ages are read where they stand beside the name: "Ada Berg, 40,", "the 40-year-old
// driver Ada Berg". An age that may have grown between
// the articles is none. Ordered by article and
// entity. Time O(quantities * log(mentions) + pairs * ages of an article).
std::vector<Conflict> FindAgeConflicts(const std::vector<AnalyzedDocument>& documents,
                                       const std::vector<Entity>& entities,
                                       const std::vector<Claim>& claims,
                                       const ArticlePairs& one_event);

}  // namespace px

#endif  // PX_CLAIMS_AGE_SLOTS_H_
