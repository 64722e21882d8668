// Linear layers over rows of 16-bit numbers.
#ifndef PX_NLP_LINEAR_H_
#define PX_NLP_LINEAR_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace px {

// `count` rows of numbers, each `stride` numbers behind the one before. Not owned.
template <typename Number>
struct Rows {
  Number* data = nullptr;
  std::size_t stride = 0;
  std::size_t count = 0;

  Number* operator[](std::size_t row) const { return data + row * stride; }
};

// Rows are computed four at a time, so are outputs: buffers have room for a multiple of this.
inline constexpr std::size_t kOutputBlock = 4;
inline constexpr std::size_t PaddedOutputs(std::size_t outputs) {
  return (outputs + kOutputBlock - 1) / kOutputBlock * kOutputBlock;
}

// Rows of numbers that are multiplied are a multiple of this long.
inline constexpr std::size_t kWidthUnit = 16;

// What bounds keep every sum of a layer inside 32 bits; ReadWordModel checks them.
inline constexpr std::size_t kMaxInputs = 512;
inline constexpr std::int32_t kMaxMultiplier = 1 << 23;
inline constexpr std::int32_t kMaxBias = 1 << 20;

// A layer: result Q10 = (sum of weight * input * multiplier + 2^23 >> 24) + bias, with input Q13.
// Invariants: `inputs` a multiple of kWidthUnit, up to kMaxInputs; |weight| <= 127; 0 <= multiplier
// <= kMaxMultiplier; |bias| <= kMaxBias. All that is stored is padded with zeros to
// PaddedOutputs().
struct Linear {
  std::size_t inputs = 0;
  std::size_t outputs = 0;
  std::vector<std::int16_t> weights;  // row by output
  std::vector<std::int32_t> multiplier;
  std::vector<std::int32_t> bias;
};

// How results become 16-bit numbers: clamped, then shifted to the left.
struct Narrowing {
  std::int16_t low;
  std::int16_t high;
  int shift = 0;
};
inline constexpr Narrowing kRelu13 = {0, 4095, 3};  // Q10 -> Q13, negative ones to 0
inline constexpr Narrowing kClip10 = {-4095, 4095, 0};
inline constexpr Narrowing kContribution = {-8191, 8191, 0};
inline constexpr Narrowing kNoNarrowing = {-32768, 32767, 0};

// results[i] = layer(inputs[i]). Simd is NativeSimd or PlainSimd (simd.h), with equal results.
// REQUIRES: rows of `results` are PaddedOutputs(layer.outputs) long at least, and as many.
template <typename Simd>
void ApplyLinear(const Linear& layer, Rows<const std::int16_t> inputs, Narrowing narrowing,
                 Rows<std::int16_t> results);
template <typename Simd>
void ApplyLinear(const Linear& layer, Rows<const std::int16_t> inputs, Rows<std::int32_t> results);

// results[i][j] = dot product of the first `width` numbers of a[i] and b[j].
// REQUIRES: width is a multiple of kWidthUnit, b.count one of kOutputBlock; no sum leaves 32 bits.
template <typename Simd>
void MultiplyRows(Rows<const std::int16_t> a, Rows<const std::int16_t> b, std::size_t width,
                  Rows<std::int32_t> results);

// The index of the largest of `count` numbers, of equal ones the lowest. Without branches, which
// here would be guessed wrong. REQUIRES: 0 < count <= 256.
inline std::uint32_t IndexOfLargest(const std::int32_t* numbers, std::size_t count) {
  std::int64_t best = std::numeric_limits<std::int64_t>::min();
  for (std::size_t i = 0; i < count; ++i) {
    best = std::max(best, std::int64_t{numbers[i]} * 256 + static_cast<std::int64_t>(255 - i));
  }
  return static_cast<std::uint32_t>(255 - (best & 255));
}

}  // namespace px

#endif  // PX_NLP_LINEAR_H_
