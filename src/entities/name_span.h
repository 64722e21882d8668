// A stretch of tokens that names something.
#ifndef PX_ENTITIES_NAME_SPAN_H_
#define PX_ENTITIES_NAME_SPAN_H_

#include <compare>
#include <cstdint>

#include "base/range.h"

namespace px {

// Ordered by position.
struct NameSpan {
  std::uint32_t doc = 0;       // into the scans
  std::uint32_t sentence = 0;  // into Document::sentences
  IndexRange tokens;           // into Document::tokens
  // A single common word with a capital ("the Board"): a name only where it is short for one.
  bool weak = false;

  friend auto operator<=>(const NameSpan&, const NameSpan&) = default;
};

}  // namespace px

#endif  // PX_ENTITIES_NAME_SPAN_H_
