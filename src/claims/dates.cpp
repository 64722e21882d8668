#include "claims/dates.h"

#include <array>
#include <cstdlib>
#include <string>

#include "claims/numerals.h"

namespace px {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 12> kShortMonths = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 7> kWeekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                       "thursday", "friday", "saturday"};
constexpr std::array<std::string_view, 7> kShortWeekdays = {"sun", "mon", "tue", "wed",
                                                            "thu", "fri", "sat"};

// Days since 1970-01-01 in the Gregorian calendar; months are counted from March, so that the leap
// day ends the year. (H. Hinnant, "chrono-compatible low-level date algorithms".) The standard
// library's clock header stays out of the core.
std::int32_t ToDays(CalendarDay day) {
  const std::int32_t year = day.month <= 2 ? day.year - 1 : day.year;
  const std::int32_t era = year / 400;
  const std::int32_t year_of_era = year - era * 400;
  const std::int32_t month = (day.month + 9) % 12;
  const std::int32_t day_of_year = (153 * month + 2) / 5 + day.day - 1;
  const std::int32_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

CalendarDay FromDays(std::int32_t days) {
  days += 719468;
  const std::int32_t era = days / 146097;
  const std::int32_t day_of_era = days - era * 146097;
  const std::int32_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int32_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int32_t month = (5 * day_of_year + 2) / 153;
  const std::int32_t calendar_month = month < 10 ? month + 3 : month - 9;
  return {year_of_era + era * 400 + (calendar_month <= 2 ? 1 : 0), calendar_month,
          day_of_year - (153 * month + 2) / 5 + 1};
}

// 0 = Sunday ... 6 = Saturday; 1970-01-01 was a Thursday.
std::int32_t WeekdayOf(std::int32_t days) { return ((days + 4) % 7 + 7) % 7; }

bool Exists(CalendarDay day) {
  return day.year >= 1000 && day.year <= 2999 && day.month >= 1 && day.month <= 12 &&
         day.day >= 1 && day.day <= 31 && FromDays(ToDays(day)) == day;
}

std::string Padded(std::int32_t value, std::size_t width) {
  std::string digits = std::to_string(value);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

std::string IsoMonth(std::int32_t year, std::int32_t month) {
  return Padded(year, 4) + "-" + Padded(month, 2);
}

std::string IsoDay(CalendarDay day) {
  return IsoMonth(day.year, day.month) + "-" + Padded(day.day, 2);
}

// The number of `digits` when all of it is digits; nothing for more than four.
std::optional<std::int32_t> ParseDigits(std::string_view digits) {
  if (digits.empty() || digits.size() > 4) return std::nullopt;
  std::int32_t value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

class DateFinder {
 public:
  DateFinder(const WordReader& words, IndexRange sentence, std::optional<CalendarDay> reference)
      : words_(words), sentence_(sentence), reference_(reference) {}

  std::vector<FoundDate> Run() {
    std::vector<FoundDate> found;
    for (std::uint32_t i = sentence_.begin; i < sentence_.end;) {
      std::uint32_t size = 0;
      const std::string iso = DateAt(i, size);
      if (size == 0) {
        ++i;
        continue;
      }
      const IndexRange tokens{i, i + size};
      found.push_back({tokens, {words_.Bytes(tokens), iso}});
      i += size;
    }
    return found;
  }

 private:
  // The date that starts at token `i`: sets `size` to its tokens and gives its ISO form, or an
  // empty one where the words are a date that exists not or is not to be fixed.
  std::string DateAt(std::uint32_t i, std::uint32_t& size) const {
    for (const auto rule :
         {&DateFinder::IsoForm, &DateFinder::SlashForm, &DateFinder::Period, &DateFinder::Ago,
          &DateFinder::MonthFirst, &DateFinder::DayFirst, &DateFinder::MonthAlone,
          &DateFinder::Relative, &DateFinder::Weekday, &DateFinder::YearAlone}) {
      const std::string iso = (this->*rule)(i, size);
      if (size > 0) return iso;
    }
    return {};
  }

  bool Inside(std::uint32_t i) const { return i < sentence_.end; }

  std::int32_t MonthAt(std::uint32_t i) const {
    if (!Inside(i) || !words_.IsCapitalised(i)) return 0;
    std::string_view key = words_.Key(i);
    if (!key.empty() && key.back() == '.') key.remove_suffix(1);
    if (key == "sept") return 9;
    for (std::size_t m = 0; m < kMonths.size(); ++m) {
      if (key == kMonths[m] || key == kShortMonths[m]) return static_cast<std::int32_t>(m) + 1;
    }
    return 0;
  }

  // 0 = Sunday ... 6 = Saturday, -1 = none.
  std::int32_t WeekdayAt(std::uint32_t i) const {
    if (!Inside(i) || !words_.IsCapitalised(i)) return -1;
    std::string_view key = words_.Key(i);
    if (!key.empty() && key.back() == '.') key.remove_suffix(1);
    for (std::size_t d = 0; d < kWeekdays.size(); ++d) {
      if (key == kWeekdays[d] || key == kShortWeekdays[d]) return static_cast<std::int32_t>(d);
    }
    return -1;
  }

  // "17" or "17th" -> 17; 0 when it is no day of a month.
  std::int32_t DayAt(std::uint32_t i) const {
    if (!Inside(i)) return 0;
    std::string_view key = words_.Key(i);
    for (const std::string_view suffix : {"st", "nd", "rd", "th"}) {
      if (key.size() > 2 && key.ends_with(suffix)) key.remove_suffix(2);
    }
    if (key.size() > 2) return 0;
    return ParseDigits(key).value_or(0);
  }

  std::int32_t YearAt(std::uint32_t i) const {
    if (!Inside(i) || words_.Key(i).size() != 4) return 0;
    const std::int32_t year = ParseDigits(words_.Key(i)).value_or(0);
    return year >= 1000 && year <= 2999 ? year : 0;
  }

  // Whether the words before `i` point past the reference day.
  bool LooksForward(std::uint32_t i) const {
    for (std::uint32_t k = i; k > sentence_.begin && k + 2 > i;) {
      if (words_.IsAny(--k,
                       {"next", "from", "until", "till", "by", "coming", "before", "starting"}))
        return true;
    }
    return false;
  }

  // The year that puts a day of a month nearest to the reference day; 0 without reference.
  std::int32_t NearestYear(std::int32_t month, std::int32_t day) const {
    if (!reference_) return 0;
    std::int32_t best = 0;
    std::int32_t best_distance = 1000;  // more than any year is away
    for (const std::int32_t year : {reference_->year, reference_->year - 1, reference_->year + 1}) {
      const CalendarDay candidate{year, month, day};
      if (!Exists(candidate)) continue;
      const std::int32_t distance = std::abs(ToDays(candidate) - ToDays(*reference_));
      if (distance >= best_distance) continue;
      best = year;
      best_distance = distance;
    }
    return best;
  }

  // A day, with its year at `year_token` (perhaps behind a comma) or from the reference.
  // `end` is the token after the day and month; `size` gets the tokens used.
  std::string FinishDay(std::uint32_t begin, std::uint32_t end, std::int32_t month,
                        std::int32_t day, std::uint32_t& size) const {
    const std::uint32_t after_comma = words_.Key(end) == "," ? end + 1 : end;
    std::int32_t year = YearAt(after_comma);
    if (year != 0) end = after_comma + 1;
    size = end - begin;
    if (year == 0) year = NearestYear(month, day);
    const CalendarDay date{year, month, day};
    return Exists(date) ? IsoDay(date) : std::string();
  }

  std::string IsoForm(std::uint32_t i, std::uint32_t& size) const {
    const std::string_view key = words_.Key(i);
    if (key.size() != 10 || key[4] != '-' || key[7] != '-') return {};
    size = 1;
    return ParseIsoDay(key) ? std::string(key) : std::string();
  }

  // "17/3/2026": only where no other order of day and month can be meant.
  // Also with spaces: "17 / 3 / 2026".
  std::string SlashForm(std::uint32_t i, std::uint32_t& size) const {
    const bool spaced = words_.Key(i + 1) == "/" && words_.Key(i + 3) == "/" && Inside(i + 4);
    std::string joined(words_.Key(i));
    for (std::uint32_t t = i + 1; spaced && t < i + 5; ++t) joined += words_.Key(t);
    const std::string_view key = joined;
    const auto first = key.find('/');
    const auto second = first == key.npos ? key.npos : key.find('/', first + 1);
    if (second == key.npos) return {};
    const auto a = ParseDigits(key.substr(0, first));
    const auto b = ParseDigits(key.substr(first + 1, second - first - 1));
    const auto year = ParseDigits(key.substr(second + 1));
    if (!a || !b || !year || *year < 1000) return {};
    size = spaced ? 5 : 1;
    const CalendarDay day_first{*year, *b, *a};
    const CalendarDay month_first{*year, *a, *b};
    if (Exists(day_first) && (*a == *b || !Exists(month_first))) return IsoDay(day_first);
    return Exists(month_first) && !Exists(day_first) ? IsoDay(month_first) : std::string();
  }

  // "Q3 2025", "the third quarter of 2025", "the first half of 2026", "fiscal (year) 2026",
  // "FY2026": the year.
  std::string Period(std::uint32_t i, std::uint32_t& size) const {
    const std::string_view key = words_.Key(i);
    const bool quarter =
        key.size() == 2 && (key[0] == 'q' || key[0] == 'h') && key[1] >= '1' && key[1] <= '4';
    const bool fiscal = key == "fiscal" || key == "fy";
    std::uint32_t next = i + 1;
    if (!quarter && !fiscal) {
      if (key.size() == 6 && key.starts_with("fy")) {
        size = 1;
        return std::string(key.substr(2));
      }
      const bool ordinal = words_.IsAny(i, {"first", "second", "third", "fourth", "last", "final"});
      if (!ordinal || !words_.IsAny(next, {"quarter", "half"})) return {};
      ++next;
    }
    if (fiscal && words_.Key(next) == "year") ++next;
    if (words_.IsAny(next, {"of", "fiscal", "in"})) ++next;
    if (words_.IsAny(next, {"fiscal", "the"})) ++next;
    if (const std::int32_t year = YearAt(next); year != 0) {
      size = next + 1 - i;
      return Padded(year, 4);
    }
    // "in the third quarter": which year stays open.
    size = next - i;
    if (fiscal) size = 0;
    return {};
  }

  // "two days ago", "a year earlier" (of the day of publication: "ago" only).
  std::string Ago(std::uint32_t i, std::uint32_t& size) const {
    const Numeral numeral = ReadNumeral(words_, i, sentence_.end);
    const bool article = words_.IsAny(i, {"a", "an"});
    if (!article && (numeral.size == 0 || numeral.value > 500)) return {};
    const std::uint32_t unit = article ? i + 1 : i + numeral.size;
    if (words_.Key(unit + 1) != "ago") return {};
    size = unit + 2 - i;
    if (!reference_) return {};
    const auto count = article ? 1 : static_cast<std::int32_t>(numeral.value);
    if (words_.IsAny(unit, {"day", "days"})) {
      return IsoDay(FromDays(ToDays(*reference_) - count));
    }
    if (words_.IsAny(unit, {"month", "months"})) return MonthsAway(-count);
    if (words_.IsAny(unit, {"year", "years"})) return Padded(reference_->year - count, 4);
    // Weeks and decades are counted roughly: no day is meant.
    return {};
  }

  // REQUIRES: a reference.
  std::string MonthsAway(std::int32_t step) const {
    const std::int32_t months = reference_->year * 12 + reference_->month - 1 + step;
    return IsoMonth(months / 12, months % 12 + 1);
  }

  // "March 17", "Mar. 17, 2026", "March 2026".
  std::string MonthFirst(std::uint32_t i, std::uint32_t& size) const {
    const std::int32_t month = MonthAt(i);
    if (month == 0) return {};
    const std::uint32_t next = i + 1 + (words_.Key(i + 1) == "." ? 1 : 0);
    if (const std::int32_t day = DayAt(next); day != 0) {
      return FinishDay(i, next + 1, month, day, size);
    }
    const std::uint32_t year_token = words_.IsAny(next, {",", "of"}) ? next + 1 : next;
    if (const std::int32_t year = YearAt(year_token); year != 0) {
      size = year_token + 1 - i;
      return IsoMonth(year, month);
    }
    return {};
  }

  // "17 March 2026", "the 17th of March".
  std::string DayFirst(std::uint32_t i, std::uint32_t& size) const {
    const std::int32_t day = DayAt(i);
    if (day == 0) return {};
    const std::uint32_t month_token = words_.Key(i + 1) == "of" ? i + 2 : i + 1;
    const std::int32_t month = MonthAt(month_token);
    return month == 0 ? std::string() : FinishDay(i, month_token + 1, month, day, size);
  }

  // "in October", "since last May", "early March": the month needs a word of time before it, as
  // "March" and "May" are names and verbs too.
  std::string MonthAlone(std::uint32_t i, std::uint32_t& size) const {
    const std::int32_t month = MonthAt(i);
    if (month == 0 || i == sentence_.begin || !reference_) return {};
    if (!words_.IsAny(i - 1, {"in", "since", "until", "till", "by", "last", "next", "early", "late",
                              "mid", "during", "from", "of", "this", "before", "after", "through"}))
      return {};
    size = 1;
    const std::int32_t gone = reference_->month >= month ? reference_->year : reference_->year - 1;
    if (!LooksForward(i) && !EndOf(i)) return IsoMonth(gone, month);
    const std::int32_t coming =
        reference_->month <= month ? reference_->year : reference_->year + 1;
    return IsoMonth(coming, month);
  }

  // "at the end of April" of a coming or past month: the nearer one, as FinishDay does.
  bool EndOf(std::uint32_t i) const {
    if (i < sentence_.begin + 2 || words_.Key(i - 1) != "of") return false;
    const std::int32_t month = MonthAt(i);
    return NearestYear(month, 15) * 12 + month >= reference_->year * 12 + reference_->month;
  }

  std::string Relative(std::uint32_t i, std::uint32_t& size) const {
    if (!reference_) return {};
    const std::int32_t today = ToDays(*reference_);
    const std::string_view key = words_.Key(i);
    size = 1;
    if (key == "yesterday") return IsoDay(FromDays(today - 1));
    if (key == "today" || key == "tonight") return IsoDay(*reference_);
    if (key == "tomorrow") return IsoDay(FromDays(today + 1));
    size = 0;
    const std::int32_t step = key == "last" ? -1 : key == "next" ? 1 : 0;
    if (step == 0 && key != "this") return {};
    size = 2;
    const std::string_view unit = Inside(i + 1) ? words_.Key(i + 1) : std::string_view();
    if (step == 0 && (unit == "morning" || unit == "afternoon" || unit == "evening"))
      return IsoDay(*reference_);
    if (step < 0 && unit == "night") return IsoDay(FromDays(today - 1));
    if (unit == "year") return Padded(reference_->year + step, 4);
    if (unit == "month") return MonthsAway(step);
    size = 0;
    return {};
  }

  // "Friday" and, where a date follows, that date: "Monday 9 March".
  std::string Weekday(std::uint32_t i, std::uint32_t& size) const {
    const std::int32_t weekday = WeekdayAt(i);
    if (weekday < 0) return {};
    const std::uint32_t next = words_.Key(i + 1) == "," ? i + 2 : i + 1;
    for (const auto rule : {&DateFinder::MonthFirst, &DateFinder::DayFirst}) {
      const std::string iso = (this->*rule)(next, size);
      if (size == 0) continue;
      size += next - i;
      return iso;
    }
    size = 1;
    if (!reference_) return {};
    const std::int32_t today = ToDays(*reference_);
    const std::int32_t today_weekday = WeekdayOf(today);
    if (LooksForward(i)) {
      const std::int32_t ahead = (weekday - today_weekday + 6) % 7 + 1;
      return IsoDay(FromDays(today + ahead));
    }
    const std::int32_t back = (today_weekday - weekday + 7) % 7;
    return IsoDay(FromDays(today - back));
  }

  std::string YearAlone(std::uint32_t i, std::uint32_t& size) const {
    const std::int32_t year = YearAt(i);
    if (year < 1500 || year > 2199) return {};
    const bool time_word =
        i > sentence_.begin &&
        words_.IsAny(i - 1,
                     {"in",      "since",  "of",      "by",     "until",  "till",   "from",
                      "through", "during", "early",   "late",   "mid",    "year",   "spring",
                      "summer",  "autumn", "fall",    "winter", "before", "after",  "to",
                      "and",     "for",    "between", "the",    "(",      "around", "about"});
    // "mid-2025"
    const bool part = i >= sentence_.begin + 2 && words_.Key(i - 1) == "-" &&
                      words_.IsAny(i - 2, {"mid", "early", "late", "end"});
    // "a fee of 2000 dollars" counts; "after 2019 the firm" dates.
    const bool counts =
        Inside(i + 1) && (words_.Tag(i + 1) == Upos::kNoun && words_.IsPlural(i + 1));
    if (!(time_word || part) || counts) return {};
    // "the 1930's" is no year.
    if (words_.IsAny(i + 1, {"'s", "\u2019s", "s"}) && words_.IsGluedToNext(i) && year % 10 == 0) {
      size = 2;
      return {};
    }
    size = 1;
    return Padded(year, 4);
  }

  const WordReader& words_;
  IndexRange sentence_;
  std::optional<CalendarDay> reference_;
};

}  // namespace

std::optional<CalendarDay> ParseIsoDay(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = ParseDigits(text.substr(0, 4));
  const auto month = ParseDigits(text.substr(5, 2));
  const auto day = ParseDigits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const CalendarDay date{*year, *month, *day};
  if (!Exists(date)) return std::nullopt;
  return date;
}

std::string_view WeekdayName(CalendarDay day) {
  return kWeekdays[static_cast<std::size_t>(WeekdayOf(ToDays(day)))];
}

std::vector<FoundDate> FindDates(const WordReader& words, IndexRange sentence,
                                 std::optional<CalendarDay> reference) {
  return DateFinder(words, sentence, reference).Run();
}

}  // namespace px
