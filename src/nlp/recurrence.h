// The recurrence of a quasi-recurrent layer (J. Bradbury et al., 2017), from both ends of a
// sentence.
#ifndef PX_NLP_RECURRENCE_H_
#define PX_NLP_RECURRENCE_H_

#include <cstdint>

#include "nlp/linear.h"

namespace px {

// c[t] = z + (f * (c[t-1] - z) + 2^14 >> 15) with z Q13 and f Q15 made from the gates, c = 0 before
// the first word; backward the same from the last word. Rows of `gates` (Q10) begin with four
// blocks of `width`: z forward, f forward, z backward, f backward. Rows of `states` (Q13) get
// 2 * width numbers: forward, backward. Simd: NativeSimd or PlainSimd, with equal results.
// REQUIRES: width is a multiple of 8.
template <typename Simd>
void ScanBothWays(Rows<const std::int16_t> gates, std::size_t width, Rows<std::int16_t> states);

// to[i] = clamp(from[i], 0, 4095) << 3 for `size` numbers, a multiple of 8.
template <typename Simd>
void ReluRow(const std::int16_t* from, std::size_t size, std::int16_t* to);

// to[i] = the sum of four rows of `size` numbers, a multiple of 8. REQUIRES: it fits.
template <typename Simd>
void SumRows(const std::int16_t* const (&rows)[4], std::size_t size, std::int16_t* to);

}  // namespace px

#endif  // PX_NLP_RECURRENCE_H_
