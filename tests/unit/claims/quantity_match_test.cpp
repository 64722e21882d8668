#include "claims/quantity_match.h"

#include <doctest/doctest.h>

namespace px {
namespace {

TEST_CASE("MatchQuantities: table") {
  struct Case {
    Quantity a, b;
    ValueMatch match;
  };
  const auto quantity = [](double value, const char* unit, Bound bound = Bound::kExact) {
    return Quantity{{}, value, unit, bound};
  };
  const Case kCases[] = {
      {quantity(5e10, "USD"), quantity(5e10, "USD"), ValueMatch::kEqual},
      {quantity(7, "rifle"), quantity(9, "rifle"), ValueMatch::kDiffers},
      {quantity(7, "rifle"), quantity(9, "boat"), ValueMatch::kUnrelated},
      {quantity(7, ""), quantity(7, ""), ValueMatch::kUnrelated},
      // Bounds.
      {quantity(23, "man"), quantity(20, "man", Bound::kAtLeast), ValueMatch::kCompatible},
      {quantity(19, "man"), quantity(20, "man", Bound::kAtLeast), ValueMatch::kDiffers},
      {quantity(95, "ship"), quantity(100, "ship", Bound::kAtMost), ValueMatch::kCompatible},
      {quantity(105, "ship"), quantity(100, "ship", Bound::kAbout), ValueMatch::kCompatible},
      // A bound far from the value is no way to tell of it; two bounds are two figures.
      {quantity(30, "man"), quantity(12, "man", Bound::kAtLeast), ValueMatch::kDiffers},
      {quantity(100, "man", Bound::kAtLeast), quantity(60, "man", Bound::kAtLeast),
       ValueMatch::kDiffers},
      // Rounding and converted units.
      {quantity(609.6, "metre"), quantity(600, "metre"), ValueMatch::kCompatible},
      {quantity(1975, "job"), quantity(2000, "job"), ValueMatch::kCompatible},
      {quantity(200, "metre"), quantity(150, "metre"), ValueMatch::kDiffers},
      {quantity(100, "ship"), quantity(60, "ship"), ValueMatch::kDiffers},
      {quantity(99, "ship"), quantity(98, "ship"), ValueMatch::kDiffers},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.a.value);
    CAPTURE(c.b.value);
    CHECK(MatchQuantities(c.a, c.b) == c.match);
    CHECK(MatchQuantities(c.b, c.a) == c.match);
  }
}

TEST_CASE("MatchQuantities: ranges") {
  const auto range = [](double from, double to) {
    return Quantity{{}, from, "boat", Bound::kAtLeast, to};
  };
  const auto about = [](double value) { return Quantity{{}, value, "boat", Bound::kAbout}; };
  struct Case {
    Quantity a, b;
    ValueMatch match;
  };
  const Case cases[] = {
      {range(12, 15), Quantity{{}, 14, "boat"}, ValueMatch::kCompatible},
      {range(12, 15), Quantity{{}, 20, "boat"}, ValueMatch::kDiffers},
      {range(12, 15), Quantity{{}, 10, "boat"}, ValueMatch::kDiffers},
      {range(35, 40), about(40), ValueMatch::kCompatible},
      {range(12, 15), range(14, 20), ValueMatch::kCompatible},
      {range(12, 15), range(18, 20), ValueMatch::kDiffers},
  };
  for (const Case& c : cases) {
    CAPTURE(c.a.value);
    CAPTURE(c.b.value);
    CHECK(MatchQuantities(c.a, c.b) == c.match);
    CHECK(MatchQuantities(c.b, c.a) == c.match);
  }
}

TEST_CASE("MatchDates: a coarser date fits a finer one") {
  CHECK(MatchDates("2026-03-17", "2026-03-17") == ValueMatch::kEqual);
  CHECK(MatchDates("2026-03-17", "2026-03") == ValueMatch::kCompatible);
  CHECK(MatchDates("2026-03-17", "2026-03-18") == ValueMatch::kDiffers);
  CHECK(MatchDates("2025", "2026-03") == ValueMatch::kDiffers);
  CHECK(MatchDates("", "2026") == ValueMatch::kUnrelated);
}

}  // namespace
}  // namespace px
