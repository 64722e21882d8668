// Amounts and counts that a text names, in base units.
#ifndef PX_CLAIMS_QUANTITIES_H_
#define PX_CLAIMS_QUANTITIES_H_

#include <vector>

#include "claims/claim.h"
#include "claims/dates.h"
#include "claims/word_reader.h"

namespace px {

// The quantities within `sentence` (tokens of `words`), ascending and disjoint. A quantity's range
// takes in its bound words, its currency and its unit of measure, not the counted noun.
//   "more than $50 billion" -> 5e10 "USD" kAtLeast      "EUR 6m" -> 6e6 "EUR"
//   "23 Somali pirates"     -> 23 "pirate"              "12 of the men" -> 12 "man"
//   "40-year-old"           -> 40 "year-old"            "3 miles" -> 4828.032 "metre"
//   "12 to 15 boats"        -> 12 "boat" kAtLeast: a range is told by its lower end
//   "hundreds of people"    -> 100 "person" kAtLeast: the least that the plural hints at
//   "one in five" -> 20 "percent"    "two thirds of the men" -> 66.67 "percent" kAbout
//   "more than doubled" -> 2 "times" kAtLeast
// No quantities: ordinals, years, `dates`, times of day, numbers in names ("Channel 16", "Article
// 5") and pronouns ("one of them"). Time O(tokens).
std::vector<Quantity> FindQuantities(const WordReader& words, IndexRange sentence,
                                     const std::vector<FoundDate>& dates);

}  // namespace px

#endif  // PX_CLAIMS_QUANTITIES_H_
