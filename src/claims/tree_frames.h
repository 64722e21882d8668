// Who says what, as a dependency tree shows it.
#ifndef PX_CLAIMS_TREE_FRAMES_H_
#define PX_CLAIMS_TREE_FRAMES_H_

#include <cstdint>
#include <vector>

#include "claims/clauses.h"
#include "claims/sentence_tree.h"
#include "claims/word_reader.h"

namespace px {

struct TreeReport {
  ReportFrame frame;
  std::uint32_t verb = 0;     // that reports
  std::uint32_t content = 0;  // the predicate of what it reports; itself for "called him a liar"
};

// Verbs of reporting, thinking and finding out that have somebody for a subject and a clause as
// what is said: "The researchers [found] the ice was thin", "the ship, [said] Ada Berg, will sail".
// Ascending by verb. Negated ones credit nobody. Time about O(tokens).
std::vector<TreeReport> FindReports(const WordReader& words, const SentenceTree& tree);

}  // namespace px

#endif  // PX_CLAIMS_TREE_FRAMES_H_
