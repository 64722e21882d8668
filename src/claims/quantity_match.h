// Whether two amounts or two dates can both be right.
#ifndef PX_CLAIMS_QUANTITY_MATCH_H_
#define PX_CLAIMS_QUANTITY_MATCH_H_

#include <cstdint>
#include <string_view>

#include "claims/claim.h"

namespace px {

enum class ValueMatch : std::uint8_t {
  kUnrelated,   // other units or no value: nothing can be said
  kEqual,       // the same value
  kCompatible,  // fit by a bound, by rounding, or one is given more exactly
  kDiffers,     // cannot both be right of one thing
};

// 50 USD exact   and 50 USD exact      -> kEqual
// 23 man         and 20 man at least   -> kCompatible (bound)
// 609.6 metre    and 600 metre         -> kCompatible (600 is 609.6 rounded)
// 7 rifle        and 9 rifle           -> kDiffers
// 7 rifle        and 9 boat            -> kUnrelated
ValueMatch MatchQuantities(const Quantity& a, const Quantity& b);

// "2026-03-17" and "2026-03" -> kCompatible; "2026-03-17" and "2026-03-18" -> kDiffers;
// an empty date -> kUnrelated.
ValueMatch MatchDates(std::string_view a, std::string_view b);

}  // namespace px

#endif  // PX_CLAIMS_QUANTITY_MATCH_H_
