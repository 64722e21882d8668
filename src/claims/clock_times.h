// Times of day.
#ifndef PX_CLAIMS_CLOCK_TIMES_H_
#define PX_CLAIMS_CLOCK_TIMES_H_

#include <cstdint>
#include <optional>
#include <string>

#include "nlp/analyzed_document.h"

namespace px {

struct ClockTime {
  std::int32_t minute = 0;  // since midnight, or since midnight or noon: see `half_known`
  bool half_known = false;  // "6:41 pm" and "18:41", but not "6:41"
  bool about = false;       // "around 9 pm"
  std::string zone;         // "gmt", "local", ... in lower case where told
};

// The tokens of the number at `token`: three for either number of "9: 56", else the token.
IndexRange ClockDigits(const AnalyzedDocument& article, std::uint32_t token);

// The time of day whose number is the token: "6:41 p.m.", "6: 41 p. m.", "18:41", "9pm",
// "8.40pm", "0300 GMT". Nothing for a number that is told as no time of day. Time O(1).
std::optional<ClockTime> ReadClockTime(const AnalyzedDocument& article, std::uint32_t token);

// Whether both are told by one clock, as far as one can tell.
bool AreOfOneZone(const ClockTime& a, const ClockTime& b);

// Whether both may be one time: equal, or nearly so where one is a rounded figure.
bool MayBeOneTime(const ClockTime& a, const ClockTime& b);

}  // namespace px

#endif  // PX_CLAIMS_CLOCK_TIMES_H_
