// Which hyphens stay inside a word (assets/lexicons/hyphens.txt) and which are words of their own.
#ifndef PX_TEXT_HYPHENS_H_
#define PX_TEXT_HYPHENS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "text/document.h"

namespace px {

inline bool IsHyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

// Whether the hyphen between two parts of a word is part of that word: yes for "non"-"profit" and
// "career"-"wise", no for "multi-cloud"-"based" and "ill"-"fated". `before` has no hyphen in it.
bool JoinsParts(std::string_view before, std::string_view after);

// The end of the telephone number, code or date whose digit groups are joined by hyphens or
// slashes and start at `pos`; `pos` itself where there is none. "2-3", "1990-91" are ranges, cut.
//   "713-853-3989", "345-9945", "2008-12-31", "11/28/2000" -> all of it
std::uint32_t EndOfDigitGroups(std::string_view text, std::uint32_t pos);

// The tokens that make one word for a reader: `token` and those that hyphens without a space link
// to it. Figures and the letters glued to them ("50" "m") count too, not so clitics.
//   "a 38 - year - old man" at "year" -> "38 - year - old", at "man" -> "man"
// REQUIRES: token in `within`, a range of `tokens`.
IndexRange HyphenatedWord(std::string_view text, const std::vector<Token>& tokens,
                          IndexRange within, std::uint32_t token);

}  // namespace px

#endif  // PX_TEXT_HYPHENS_H_
