// Numbers in digits or words -> values.
#ifndef PX_CLAIMS_NUMERALS_H_
#define PX_CLAIMS_NUMERALS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "claims/word_reader.h"

namespace px {

// Digits at the start of a word and what is glued to them.
//   "1,200.5" -> 1200.5 ""   "3g" -> 3 "g"   "17th" -> 17 "th"
struct DigitNumber {
  double value = 0;
  std::string_view rest;  // borrows from the word
  bool plain = false;     // digits only, no separator
};
std::optional<DigitNumber> ParseDigitNumber(std::string_view word);

// A number as it stands in the text.
struct Numeral {
  std::uint32_t size = 0;  // tokens
  double value = 0;
  bool vague = false;      // "hundreds": the least that is meant
  bool bare_year = false;  // four digits that may be a year
  bool in_words = false;   // no digit in it
  std::string suffix;      // glued to the digits: "km", "g"
};

// The number that starts at token `begin` and ends before `end`; size 0 when there is none.
//   "50 billion" -> 5e10   "two dozen" -> 24   "one hundred and twenty" -> 120
//   "twenty-three" -> 23   "a dozen" -> 12     "half a million" -> 500000
// Ordinals and times of day ("17th", "9:30", "11am") are no numbers. Time O(tokens of the number).
Numeral ReadNumeral(const WordReader& words, std::uint32_t begin, std::uint32_t end);

// A share or a multiple in words; size 0 when there is none.
//   "two thirds of" -> 2 tokens, 66.67, a share      "doubled" -> 1 token, 2, no share
struct Proportion {
  std::uint32_t size = 0;  // tokens
  double value = 0;        // per cent, or how many times as much
  bool is_share = false;
};
Proportion ReadProportion(const WordReader& words, std::uint32_t begin, std::uint32_t end);

}  // namespace px

#endif  // PX_CLAIMS_NUMERALS_H_
