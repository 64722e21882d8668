// What one article leaves open and another one of the same event tells.
#ifndef PX_CLAIMS_OPEN_QUESTIONS_H_
#define PX_CLAIMS_OPEN_QUESTIONS_H_

#include <vector>

#include "claims/claim.h"
#include "claims/conflicts.h"
#include "claims/count_slots.h"
#include "claims/overlap.h"
#include "nlp/analyzed_document.h"

namespace px {

// "It was not clear where the men would be taken" and "the men will be taken to Velmouth": one
// conflict for each question of an article and each article of one event that answers it, firmly
// and of the same thing. Questions are those after words for not knowing ("not clear", "unknown",
// "trying to find out") that ask where, when, who, whether or how many. Where the answer is of a
// later day it is an update. Ordered by question and answer.
// Time O(tokens + questions * claims with the verb asked about).
std::vector<Conflict> FindAnsweredQuestions(const std::vector<AnalyzedDocument>& documents,
                                            const std::vector<Claim>& claims,
                                            const ArticlePairs& one_event, ConflictFinder& finder);

}  // namespace px

#endif  // PX_CLAIMS_OPEN_QUESTIONS_H_
