// Points in time that a text names, as ISO 8601.
#ifndef PX_CLAIMS_DATES_H_
#define PX_CLAIMS_DATES_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "claims/word_reader.h"

namespace px {

struct CalendarDay {
  std::int32_t year = 0;
  std::int32_t month = 0;  // 1..12
  std::int32_t day = 0;    // 1..31

  friend bool operator==(const CalendarDay&, const CalendarDay&) = default;
};

// "2026-03-17" -> the day; nothing for other forms and days that do not exist.
std::optional<CalendarDay> ParseIsoDay(std::string_view text);

// "friday"
std::string_view WeekdayName(CalendarDay day);

// A date and the tokens that name it. `date.iso` is empty where the words name a date that does not
// exist or cannot be fixed without a reference day.
struct FoundDate {
  IndexRange tokens;
  DateMention date;
};

// The dates named within `sentence` (tokens of `words`), ascending and disjoint.
//   "March 17, 2026", "17 March 2026", "2026-03-17" -> "2026-03-17"
//   "in March 2026" -> "2026-03";  "in 2019", "mid-2019", "Q3 2019", "fiscal 2019" -> "2019"
//   "17/3/2026" -> "2026-03-17"; "3/4/2026" has no ISO form: nobody knows which is the month
// With `reference`, the day of publication:
//   "17 March", "in October": the year that puts it nearest, for a bare month the last one gone by
//   "on Friday", "yesterday", "last month", "earlier this year", "from Monday": counted from it;
//   "two days ago", "three years ago" likewise; weeks and decades ago have no ISO form
//   a weekday is the last one up to that day, after "from", "until", "next" the first one after it.
// Without it such words give nothing or an empty `iso`. Time O(tokens).
std::vector<FoundDate> FindDates(const WordReader& words, IndexRange sentence,
                                 std::optional<CalendarDay> reference);

}  // namespace px

#endif  // PX_CLAIMS_DATES_H_
