// The tokens of a paragraph cut into sentences.
#ifndef PX_TEXT_SENTENCES_H_
#define PX_TEXT_SENTENCES_H_

#include <string_view>
#include <vector>

#include "base/range.h"
#include "text/document.h"

namespace px {

// The sentences of one paragraph: ascending ranges of positions in `tokens` that together cover
// `paragraph`, none of them empty. A closing quotation mark or bracket stays with the sentence it
// closes; "\"Why?\" he said" and "the U.S. President" are not cut. Full stops of other scripts
// (U+3002, U+0964, U+061F...) end a sentence with or without a space behind them.
// `ordinal_stops`: a full stop behind one or two digits makes an ordinal ("am 3. Oktober").
// REQUIRES: `paragraph` lies inside `tokens`, the tokens inside `text`.
// Time O(paragraph.size()) plus the bytes between its tokens.
std::vector<IndexRange> SplitSentences(std::string_view text, const std::vector<Token>& tokens,
                                       IndexRange paragraph, bool ordinal_stops = false);

}  // namespace px

#endif  // PX_TEXT_SENTENCES_H_
