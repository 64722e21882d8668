// Web addresses, mail addresses, @handles and #tags inside a run of characters without spaces.
#ifndef PX_TEXT_URLS_H_
#define PX_TEXT_URLS_H_

#include <string_view>

#include "base/range.h"

namespace px {

// A chunk without any of these holds no address.
inline constexpr std::string_view kAddressMarks = ".@#:";

// The first such address of text[chunk], without punctuation that only follows it, or an empty
// range. A bare capitalised domain ("Amazon.com") is a name, not an address.
//   "(see nextfin.example)" chunk "nextfin.example)" -> {}      (no known top-level domain)
//   "https://a.org/x."                               -> "https://a.org/x"
//   "@reader:"                                       -> "@reader"
// REQUIRES: text[chunk] holds no white space. Time O(chunk.size()).
ByteRange FindAddress(std::string_view text, ByteRange chunk);

}  // namespace px

#endif  // PX_TEXT_URLS_H_
