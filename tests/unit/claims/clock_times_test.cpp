#include "claims/clock_times.h"

#include <doctest/doctest.h>

#include <optional>

#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

// The time whose number is the first token of `markup`.
std::optional<ClockTime> TimeOf(const char* markup) {
  return ReadClockTime(TaggedArticle(markup), 0);
}

TEST_CASE("ReadClockTime: table") {
  struct Case {
    const char* markup;
    int minute;  // -1: no time of day
    bool half_known;
    const char* zone;
  };
  const Case cases[] = {
      {"6:41/m ~pm/n", 18 * 60 + 41, true, ""},
      {"6:41/m p.m./n EDT/p", 18 * 60 + 41, true, "edt"},
      {"12:05/m a.m./n", 5, true, ""},
      {"12:30/m pm/n", 12 * 60 + 30, true, ""},
      {"18:41/m GMT/p", 18 * 60 + 41, true, "gmt"},
      {"6:41/m in/i", 6 * 60 + 41, false, ""},
      {"9/m ~pm/n on/i", 21 * 60, true, ""},
      {"8.40/m ~pm/n", 20 * 60 + 40, true, ""},
      {"0300/m GMT/p", 3 * 60, true, "gmt"},
      {"1100/m hours/N:hour", 11 * 60, true, ""},
      {"6/m ~:/. 41/m p.m./n EDT/p", 18 * 60 + 41, true, "edt"},
      {"6/m :/. 41/m p.m./n", -1, false, ""},
      {"9/m boats/N:boat", -1, false, ""},
      {"2013/m was/xd", -1, false, ""},
      {"25:10/m pm/n", -1, false, ""},
      {"7.5/m pm/n", -1, false, ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.markup);
    const std::optional<ClockTime> time = TimeOf(c.markup);
    REQUIRE(time.has_value() == (c.minute >= 0));
    if (!time) continue;
    CHECK(time->minute == c.minute);
    CHECK(time->half_known == c.half_known);
    CHECK(time->zone == c.zone);
  }
}

TEST_CASE("ClockDigits: both numbers of a time whose parts stand apart") {
  const AnalyzedDocument article = TaggedArticle("at/i 6/m ~:/. 41/m pm/n and/c 7/m boats/N");
  CHECK(ClockDigits(article, 1) == IndexRange{1, 4});
  CHECK(ClockDigits(article, 3) == IndexRange{1, 4});
  CHECK(ClockDigits(article, 6) == IndexRange{6, 7});
}

TEST_CASE("MayBeOneTime: halves of the day that are not told, and round figures") {
  const auto at = [](int minute, bool half_known = true, bool about = false) {
    ClockTime time;
    time.minute = minute;
    time.half_known = half_known;
    time.about = about;
    return time;
  };
  CHECK(MayBeOneTime(at(18 * 60), at(6 * 60, false)));
  CHECK_FALSE(MayBeOneTime(at(18 * 60), at(6 * 60)));
  CHECK_FALSE(MayBeOneTime(at(13 * 60 + 15), at(13 * 60 + 19)));
  CHECK(MayBeOneTime(at(15 * 60 + 30), at(15 * 60 + 33)));
  CHECK_FALSE(MayBeOneTime(at(15 * 60 + 30), at(15 * 60 + 40)));
  CHECK(MayBeOneTime(at(21 * 60, true, true), at(20 * 60 + 40)));
  CHECK_FALSE(MayBeOneTime(at(21 * 60, true, true), at(20 * 60 + 20)));
  CHECK(MayBeOneTime(at(23 * 60 + 50), at(0, true, true)));
  // By a clock that is named and by one that is not: a zone or two apart.
  ClockTime eastern = at(16 * 60 + 20);
  eastern.zone = "et";
  CHECK(MayBeOneTime(eastern, at(15 * 60 + 20)));
  CHECK_FALSE(MayBeOneTime(eastern, at(15 * 60)));
  CHECK_FALSE(MayBeOneTime(eastern, at(9 * 60 + 20)));
}

TEST_CASE("AreOfOneZone: a zone left out is not the universal one") {
  const auto in = [](const char* zone) {
    ClockTime time;
    time.zone = zone;
    return time;
  };
  CHECK(AreOfOneZone(in("gmt"), in("gmt")));
  CHECK(AreOfOneZone(in("edt"), in("")));
  CHECK_FALSE(AreOfOneZone(in("gmt"), in("")));
  CHECK_FALSE(AreOfOneZone(in("gmt"), in("local")));
}

}  // namespace
}  // namespace px
