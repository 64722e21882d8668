#include "claims/dates.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

// "words=iso" of every date, parted by "; ".
std::string DatesOf(std::string_view markup, std::string_view reference) {
  const AnalyzedDocument article = TaggedArticle(markup);
  const WordReader words(article);
  std::string found;
  for (const FoundDate& date : FindDates(words, {0, words.size()}, ParseIsoDay(reference))) {
    if (!found.empty()) found += "; ";
    found += TextOf(article, date.date.range) + "=" + date.date.iso;
  }
  return found;
}

TEST_CASE("ParseIsoDay takes existing days only") {
  CHECK(ParseIsoDay("2026-03-17") == CalendarDay{2026, 3, 17});
  CHECK(ParseIsoDay("2024-02-29") == CalendarDay{2024, 2, 29});
  for (const char* text : {"", "2026", "2026-13-01", "2026-02-29", "2026/03/17", "0026-03-17"}) {
    CAPTURE(text);
    CHECK_FALSE(ParseIsoDay(text));
  }
}

TEST_CASE("WeekdayName") {
  CHECK(WeekdayName({2026, 3, 17}) == "tuesday");
  CHECK(WeekdayName({2024, 2, 29}) == "thursday");
  CHECK(WeekdayName({1970, 1, 1}) == "thursday");
}

TEST_CASE("FindDates: full dates need no reference") {
  struct Case {
    const char* markup;
    const char* dates;
  };
  const Case kCases[] = {
      {"on/i March/p 17/m ~,/. 2026/m", "March 17, 2026=2026-03-17"},
      {"on/i 17/m March/p 2026/m", "17 March 2026=2026-03-17"},
      {"the/d 17th/j of/i March/p 2026/m", "17th of March 2026=2026-03-17"},
      {"Sept/p ~./. 3/m ~,/. 2025/m", "Sept. 3, 2025=2025-09-03"},
      {"on/i 2026-03-17/m", "2026-03-17=2026-03-17"},
      {"in/i March/p 2026/m", "March 2026=2026-03"},
      {"in/i 2019/m", "2019=2019"},
      {"Monday/p 9/m March/p 2026/m", "Monday 9 March 2026=2026-03-09"},
      {"15/09/2013/m", "15/09/2013=2013-09-15"},
      {"9/15/2013/m", "9/15/2013=2013-09-15"},
      {"3/4/2026/m", "3/4/2026="},
      {"5/5/2026/m", "5/5/2026=2026-05-05"},
      {"15/m //. 09/m //. 2013/m", "15 / 09 / 2013=2013-09-15"},
      {"in/i the/d 1930/m ~'s/t", "1930's="},
      {"in/i Q3/p 2025/m", "Q3 2025=2025"},
      {"the/d third/j quarter/n of/i 2025/m", "third quarter of 2025=2025"},
      {"the/d first/j half/n of/i 2026/m", "first half of 2026=2026"},
      {"fiscal/j 2026/m", "fiscal 2026=2026"},
      {"fiscal/j year/n 2026/m", "fiscal year 2026=2026"},
      {"FY2026/p", "FY2026=2026"},
      {"the/d end/n of/i 2027/m", "2027=2027"},
      {"since/i 2019/m", "2019=2019"},
      {"mid/j ~-/. ~2025/m", "2025=2025"},
      {"between/i 2019/m and/c 2021/m", "2019=2019; 2021=2021"},
      {"a/d fee/n of/i 2000/m dollars/N", ""},
      {"2019/m units/N", ""},
      {"she/r may/xp 17/m", ""},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.markup);
    CHECK(DatesOf(c.markup, "") == c.dates);
  }
}

TEST_CASE("FindDates: impossible or open dates have no ISO form") {
  CHECK(DatesOf("on/i February/p 30/m ~,/. 2026/m", "2026-03-06") == "February 30, 2026=");
  CHECK(DatesOf("on/i March/p 17/m", "") == "March 17=");
  CHECK(DatesOf("on/i Friday/p", "") == "Friday=");
  CHECK(DatesOf("last/j month/n ~,/. yesterday/n", "") == "");
}

TEST_CASE("FindDates counts from the day of publication") {
  // 6 March 2026 is a Friday.
  struct Case {
    const char* markup;
    const char* dates;
  };
  const Case kCases[] = {
      {"on/i March/p 17/m", "March 17=2026-03-17"},
      {"on/i 28/m December/p", "28 December=2025-12-28"},
      {"on/i Friday/p", "Friday=2026-03-06"},
      {"on/i Saturday/p", "Saturday=2026-02-28"},
      {"from/i Monday/p", "Monday=2026-03-09"},
      {"next/j Friday/p", "Friday=2026-03-13"},
      {"yesterday/n", "yesterday=2026-03-05"},
      {"tomorrow/n", "tomorrow=2026-03-07"},
      {"last/j month/n", "last month=2026-02"},
      {"earlier/a this/d year/n", "this year=2026"},
      {"last/j year/n", "last year=2025"},
      {"two/m days/N ago/a", "two days ago=2026-03-04"},
      {"three/m months/N ago/a", "three months ago=2025-12"},
      {"a/d year/n ago/a", "a year ago=2025"},
      {"10/m years/N ago/a", "10 years ago=2016"},
      {"two/m weeks/N ago/a", "two weeks ago="},
      {"next/j year/n", "next year=2027"},
      {"this/d month/n", "this month=2026-03"},
      {"next/j month/n", "next month=2026-04"},
      {"last/j night/n", "last night=2026-03-05"},
      {"in/i the/d third/j quarter/n", "third quarter="},
      {"in/i October/p", "October=2025-10"},
      {"until/i October/p", "October=2026-10"},
      {"at/i the/d end/n of/i April/p", "April=2026-04"},
      {"they/r march/vp in/i", ""},
      {"April/p spoke/vd:speak", ""},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.markup);
    CHECK(DatesOf(c.markup, "2026-03-06") == c.dates);
  }
}

}  // namespace
}  // namespace px
