#include "nlp/recurrence.h"

#include "nlp/simd.h"

namespace px {
namespace {

constexpr std::size_t kLanes = 8;

template <typename Simd>
typename Simd::I16x8 Clamp(typename Simd::I16x8 v, std::int16_t low, std::int16_t high) {
  return Simd::Min(Simd::Max(v, Simd::Splat(low)), Simd::Splat(high));
}

// clamp(p, -1024, 1024) << 3.
template <typename Simd>
typename Simd::I16x8 Candidate(typename Simd::I16x8 p) {
  return Simd::ShiftLeft(Clamp<Simd>(p, -1024, 1024), 3);
}

// clamp(8 * p + 16384, 0, 32767): the sum of the upper end does not fit and saturates.
template <typename Simd>
typename Simd::I16x8 Memory(typename Simd::I16x8 p) {
  return Simd::AddSaturated(Simd::ShiftLeft(Clamp<Simd>(p, -2048, 2048), 3), Simd::Splat(16384));
}

// One word in one direction. `before`: states of the word before in this direction, or null.
template <typename Simd>
void Step(const std::int16_t* gates, std::size_t width, const std::int16_t* before,
          std::int16_t* states) {
  for (std::size_t h = 0; h < width; h += kLanes) {
    const auto z = Candidate<Simd>(Simd::Load(gates + h));
    const auto f = Memory<Simd>(Simd::Load(gates + width + h));
    const auto last = before == nullptr ? Simd::Splat(0) : Simd::Load(before + h);
    Simd::Store(Simd::Add(z, Simd::MultiplyRounded(f, Simd::Sub(last, z))), states + h);
  }
}

}  // namespace

template <typename Simd>
void ScanBothWays(Rows<const std::int16_t> gates, std::size_t width, Rows<std::int16_t> states) {
  for (std::size_t t = 0; t < gates.count; ++t) {
    Step<Simd>(gates[t], width, t == 0 ? nullptr : states[t - 1], states[t]);
  }
  for (std::size_t t = gates.count; t-- > 0;) {
    Step<Simd>(gates[t] + 2 * width, width, t + 1 == gates.count ? nullptr : states[t + 1] + width,
               states[t] + width);
  }
}

template <typename Simd>
void ReluRow(const std::int16_t* from, std::size_t size, std::int16_t* to) {
  for (std::size_t i = 0; i < size; i += kLanes) {
    Simd::Store(Simd::ShiftLeft(Clamp<Simd>(Simd::Load(from + i), 0, 4095), 3), to + i);
  }
}

template <typename Simd>
void SumRows(const std::int16_t* const (&rows)[4], std::size_t size, std::int16_t* to) {
  for (std::size_t i = 0; i < size; i += kLanes) {
    const auto first = Simd::Add(Simd::Load(rows[0] + i), Simd::Load(rows[1] + i));
    const auto second = Simd::Add(Simd::Load(rows[2] + i), Simd::Load(rows[3] + i));
    Simd::Store(Simd::Add(first, second), to + i);
  }
}

template void ScanBothWays<NativeSimd>(Rows<const std::int16_t>, std::size_t, Rows<std::int16_t>);
template void ReluRow<NativeSimd>(const std::int16_t*, std::size_t, std::int16_t*);
template void SumRows<NativeSimd>(const std::int16_t* const (&)[4], std::size_t, std::int16_t*);
template void ScanBothWays<PlainSimd>(Rows<const std::int16_t>, std::size_t, Rows<std::int16_t>);
template void ReluRow<PlainSimd>(const std::int16_t*, std::size_t, std::int16_t*);
template void SumRows<PlainSimd>(const std::int16_t* const (&)[4], std::size_t, std::int16_t*);

}  // namespace px
