// What a mark outside of words is: quotation mark, sign, emoticon, run of full stops.
#ifndef PX_TEXT_TOKEN_MARKS_H_
#define PX_TEXT_TOKEN_MARKS_H_

#include <cstdint>
#include <string_view>

#include "base/utf8.h"

namespace px {

inline bool IsApostrophe(char32_t c) { return c == '\'' || c == 0x2018 || c == 0x2019; }

// Full stops, exclamation and question marks of scripts other than Latin: they end a sentence
// whatever follows.
bool EndsSentenceAlone(char32_t c);

// What is neither word nor punctuation: signs, pictures, control characters.
bool IsSign(char32_t c);

// End of the token that the mark `c` at `pos` begins: a run of one mark ("--", "..."), of "!"
// and "?", an emoticon (":-)"), or `c` alone where it opens or closes something.
std::uint32_t EndOfMark(std::string_view text, std::uint32_t pos, CodePoint c);

}  // namespace px

#endif  // PX_TEXT_TOKEN_MARKS_H_
