// Numbers and dates that can be read in any language: digits, signs of currency, units of measure.
#ifndef PX_CLAIMS_PLAIN_VALUES_H_
#define PX_CLAIMS_PLAIN_VALUES_H_

#include <optional>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "claims/word_reader.h"

namespace px {

// The number that `digits` write, whichever of '.' and ',' parts thousands: a separator before
// exactly three digits does, any other begins the fraction. Nothing for other forms.
//   "1.200.000", "1,200,000" -> 1200000    "3,5" -> 3.5    "1.234,56" -> 1234.56    "10:30" -> none
std::optional<double> ParsePlainNumber(std::string_view digits);

struct PlainValues {
  std::vector<Quantity> quantities;  // ascending
  std::vector<DateMention> dates;    // ascending
};

// The values in `sentence` (tokens of `words`), of an article in the language `code`.
//   "1,2 Mio. Euro" -> 1.2e6 "EUR"    "\u20AC5" -> 5 "EUR"    "3,5 %" -> 3.5 "percent"
//   "212 personas"  -> 212 "personas": the word behind is the unit where no measure is known
//   "2026-10-03" and the same written with the signs for year, month and day of Chinese, Japanese
//   and Korean -> that day; "2026" -> "2026"
// Small numbers without a unit are left out: most are days of a month, ordinals or times.
PlainValues FindPlainValues(const WordReader& words, IndexRange sentence, std::string_view code);

}  // namespace px

#endif  // PX_CLAIMS_PLAIN_VALUES_H_
