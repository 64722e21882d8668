// Words that are written as one with their neighbour: "n't", "'s", "cannot", "l'".
#ifndef PX_TEXT_CLITICS_H_
#define PX_TEXT_CLITICS_H_

#include <cstdint>
#include <string_view>

#include "base/range.h"

namespace px {

// Letters of a clitic that follow an apostrophe; longer strings are none.
inline constexpr std::uint32_t kMaxCliticLetters = 2;

// "s", "m", "d", "re", "ve", "ll", case ignored: what stands behind the apostrophe of a clitic.
bool IsCliticLetters(std::string_view letters);

// Where the clitic that ends text[word] starts ("n't" in "don't"), or 0. Never the whole word.
std::uint32_t CliticBegin(std::string_view text, ByteRange word);

// Whether a word of `size` bytes can be one of the contractions below.
inline bool MayBeContraction(std::uint32_t size) { return size == 5 || size == 6; }

// Bytes of the first of the two words in "cannot", "gonna" and the like, case ignored; 0 for other
// words.
std::uint32_t FirstPartOfContraction(std::string_view word);

// French and Italian words before an elision, without their apostrophe: "l", "qu", "dell".
bool IsElidedWord(std::string_view word);

}  // namespace px

#endif  // PX_TEXT_CLITICS_H_
