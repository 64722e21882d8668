// The day an article was published.
#ifndef PX_CLAIMS_DAY_OF_PUBLICATION_H_
#define PX_CLAIMS_DAY_OF_PUBLICATION_H_

#include <optional>

#include "claims/dates.h"
#include "claims/word_reader.h"

namespace px {

// That given with the article, else that of a page stamp among its first sentences ("Updated: 3:15
// PM ET, March 6, 2024"). Nothing where neither is there or the stamp can be read in two ways
// ("3/4/2024"). Time O(tokens of these sentences).
std::optional<CalendarDay> DayOfPublication(const WordReader& words);

}  // namespace px

#endif  // PX_CLAIMS_DAY_OF_PUBLICATION_H_
