// A stretch of text cut into UD style tokens.
#ifndef PX_TEXT_TOKENS_H_
#define PX_TEXT_TOKENS_H_

#include <string_view>
#include <vector>

#include "base/range.h"
#include "text/document.h"

namespace px {

// Appends the tokens of text[range], in order; bytes between them are white space.
//   "OpenAI's $50 isn't cannot" -> OpenAI | 's | $ | 50 | is | n't | can | not
//   "U.S. No. 5, multi-cloud"   -> U.S. | No. | 5 | , | multi-cloud
//   "he said.The rest"          -> he | said | . | The | rest
// Differs from UD on purpose: words joined by a hyphen stay one token, so that "multi-cloud" and
// "38-year-old" are one word for the comparison of claims.
// A full stop belongs to the word before it when that is an abbreviation (abbreviations.h).
// REQUIRES: valid UTF-8. Time O(range.size()).
void AppendTokens(std::string_view text, ByteRange range, std::vector<Token>& tokens);

}  // namespace px

#endif  // PX_TEXT_TOKENS_H_
