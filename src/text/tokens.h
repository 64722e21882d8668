// A stretch of text cut into UD style tokens.
#ifndef PX_TEXT_TOKENS_H_
#define PX_TEXT_TOKENS_H_

#include <string_view>
#include <vector>

#include "base/range.h"
#include "text/document.h"

namespace px {

struct TokenOptions {
  bool contractions = true;  // English words written as one that are two: "can" + "not"
  bool elisions = false;     // French and Italian: "l'" + "homme", "dell'" + "arte"
};

// Appends the tokens of text[range], in order; bytes between them are white space.
//   "OpenAI's $50m isn't cannot" -> OpenAI | 's | $ | 50 | m | is | n't | can | not
//   "U.S.-led no. 5, non-profit" -> U.S. | - | led | no. | 5 | , | non-profit
//   "he said.The rest"           -> he | said | . | The | rest
// Conventions of the treebanks EWT and GUM. A full stop belongs to the word before it when that is
// an abbreviation (abbreviations.h). In scripts without spaces between words each ideograph, run of
// kana and Thai letter with its marks is a token (after Unicode UAX #29).
// REQUIRES: valid UTF-8. Time O(range.size()).
void AppendTokens(std::string_view text, ByteRange range, std::vector<Token>& tokens,
                  TokenOptions options = {});

}  // namespace px

#endif  // PX_TEXT_TOKENS_H_
