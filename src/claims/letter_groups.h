// Runs of three letters within words, the unit of letters.h and of the letter counts of
// text_counts.h.
#ifndef PX_CLAIMS_LETTER_GROUPS_H_
#define PX_CLAIMS_LETTER_GROUPS_H_

#include <cstdint>
#include <vector>

#include "base/range.h"
#include "nlp/analyzed_document.h"

namespace px {

// Of every token of `tokens`, folded (FoldKey) and with a space before and behind it; three code
// points of 21 bits each. Ascending, with repetitions. Time O(letters log letters).
std::vector<std::uint64_t> LetterGroupsOf(const AnalyzedDocument& article, IndexRange tokens);

}  // namespace px

#endif  // PX_CLAIMS_LETTER_GROUPS_H_
