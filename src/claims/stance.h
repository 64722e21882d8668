// Cue words that weaken or turn a clause.
#ifndef PX_CLAIMS_STANCE_H_
#define PX_CLAIMS_STANCE_H_

#include <vector>

#include "claims/word_reader.h"

namespace px {

struct ClauseCues {
  bool hedged = false;
  bool negative = false;
  std::vector<IndexRange> tokens;  // the cue words, ascending
};

// Hedges and negations within a clause, by assets/lexicons/stance.txt.
//   "may have caused" -> hedged      "found no leak", "failed to stop" -> negative
//   "not only sank" -> neither       "did not fail to stop" -> positive: two negations in one verb
//                                    group cancel out
// "could not" is no hedge, "may" counts as auxiliary only. Time O(tokens).
ClauseCues FindCues(const WordReader& words, IndexRange clause, IndexRange predicate);

}  // namespace px

#endif  // PX_CLAIMS_STANCE_H_
