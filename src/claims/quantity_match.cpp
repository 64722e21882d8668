#include "claims/quantity_match.h"

#include <algorithm>
#include <cmath>

namespace px {
namespace {

// "About" leaves a tenth either way; two texts may also round a unit conversion differently.
constexpr double kAboutShare = 0.10;
constexpr double kRoundingShare = 0.02;

// The power of ten that `value` looks rounded to: 2000 -> 1000, 150 -> 10; 0 below 100, where
// counts are taken as exact.
double RoundedTo(double value) {
  if (value < 100 || value != std::floor(value)) return 0;
  double unit = 1;
  while (std::fmod(value, unit * 10) == 0) unit *= 10;
  return unit > 1 ? unit : 0;
}

// "At least 12" is not how one tells of 30: a limit is near what it limits.
constexpr double kFarFromLimit = 2;

bool Allows(const Quantity& bound, double value) {
  switch (bound.bound) {
    case Bound::kAtLeast:
      return value >= bound.value && value <= kFarFromLimit * bound.value;
    case Bound::kAtMost:
      return value <= bound.value && kFarFromLimit * value >= bound.value;
    case Bound::kAbout:
      return std::abs(value - bound.value) <= kAboutShare * bound.value;
    case Bound::kExact:
      return false;
  }
  return false;
}

struct Interval {
  double from = 0;
  double to = 0;
};

Interval IntervalOf(const Quantity& quantity) {
  if (quantity.upper > 0) return {quantity.value, quantity.upper};
  switch (quantity.bound) {
    case Bound::kAtLeast:
      return {quantity.value, kFarFromLimit * quantity.value};
    case Bound::kAtMost:
      return {quantity.value / kFarFromLimit, quantity.value};
    case Bound::kAbout:
      return {quantity.value * (1 - kAboutShare), quantity.value * (1 + kAboutShare)};
    case Bound::kExact:
      break;
  }
  return {quantity.value, quantity.value};
}

// Of a range and anything else: whether they meet, but for rounding.
bool Meet(const Quantity& a, const Quantity& b) {
  const Interval x = IntervalOf(a);
  const Interval y = IntervalOf(b);
  return x.from * (1 - kRoundingShare) <= y.to && y.from * (1 - kRoundingShare) <= x.to;
}

}  // namespace

ValueMatch MatchQuantities(const Quantity& a, const Quantity& b) {
  if (a.unit != b.unit || a.unit.empty()) return ValueMatch::kUnrelated;
  const double difference = std::abs(a.value - b.value);
  const double larger = std::max(std::abs(a.value), std::abs(b.value));
  if (difference <= 1e-9 * larger) return ValueMatch::kEqual;
  if (a.upper > 0 || b.upper > 0) {
    return Meet(a, b) ? ValueMatch::kCompatible : ValueMatch::kDiffers;
  }
  const bool small_counts =
      larger < 100 && a.value == std::floor(a.value) && b.value == std::floor(b.value);
  if (!small_counts && difference <= kRoundingShare * larger) return ValueMatch::kCompatible;
  const double rounded_to = std::max(RoundedTo(a.value), RoundedTo(b.value));
  if (2 * difference < rounded_to && difference <= kAboutShare * larger) {
    return ValueMatch::kCompatible;
  }
  // "Over 100" and "at least 60" are two figures, though some number fits both.
  const bool both_limits =
      a.bound == b.bound && a.bound != Bound::kExact && a.bound != Bound::kAbout;
  if (!both_limits && (Allows(a, b.value) || Allows(b, a.value))) return ValueMatch::kCompatible;
  return ValueMatch::kDiffers;
}

ValueMatch MatchDates(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return ValueMatch::kUnrelated;
  if (a == b) return ValueMatch::kEqual;
  const std::size_t shared = std::min(a.size(), b.size());
  return a.substr(0, shared) == b.substr(0, shared) ? ValueMatch::kCompatible
                                                    : ValueMatch::kDiffers;
}

}  // namespace px
