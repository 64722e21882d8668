// Counts of one kind of thing that two articles of one event give differently, whatever their
// words.
#ifndef PX_CLAIMS_COUNT_SLOTS_H_
#define PX_CLAIMS_COUNT_SLOTS_H_

#include <set>
#include <utility>
#include <vector>

#include "claims/claim.h"
#include "claims/conflicts.h"
#include "claims/overlap.h"
#include "nlp/analyzed_document.h"

namespace px {

// Pairs of articles, the first with the smaller id.
using ArticlePairs = std::set<std::pair<DocId, DocId>>;

// For each of `one_event` and each kind of thing that both articles count, each with one figure
// only wherever it does: one conflict where the figures cannot both be right, between the two
// claims whose sentences share most. Whether claims are linked does not matter. Nothing is told of
// everyday counts ("seasons", "yards"), parts, limits and round figures, nor where the sentences
// share too little. "speedboats" are "boats". Ordered by article and noun. Time O(quantities +
// pairs of places of one thing), each article having few places of one.
std::vector<Conflict> FindCountConflicts(const std::vector<AnalyzedDocument>& documents,
                                         const std::vector<Claim>& claims,
                                         const ArticlePairs& one_event, ConflictFinder& finder);

}  // namespace px

#endif  // PX_CLAIMS_COUNT_SLOTS_H_
