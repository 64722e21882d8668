#include "nlp/recurrence.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "nlp/simd.h"

namespace px {
namespace {

constexpr std::size_t kWidth = 8;
constexpr std::size_t kStride = 4 * kWidth + 8;  // gates may have more blocks behind these

// c + f * (before - z) for one number, in plain 64-bit arithmetic.
std::int64_t NextState(std::int64_t z_gate, std::int64_t f_gate, std::int64_t before) {
  const std::int64_t z = std::clamp<std::int64_t>(z_gate, -1024, 1024) * 8;
  const std::int64_t f = std::clamp<std::int64_t>(8 * f_gate + 16384, 0, 32767);
  return z + ((f * (before - z) + 16384) >> 15);
}

TEST_CASE_TEMPLATE("ScanBothWays: gates of every size, sentences of every length", Simd, PlainSimd,
                   NativeSimd) {
  std::mt19937 random(3);
  for (std::size_t words = 0; words < 6; ++words) {
    std::vector<std::int16_t> gates;
    for (std::size_t i = 0; i < words * kStride; ++i) {
      const auto wide = static_cast<std::int16_t>(random());
      gates.push_back(random() % 2 == 0 ? wide : static_cast<std::int16_t>(wide % 2500));
    }
    std::vector<std::int16_t> states(words * 2 * kWidth);
    ScanBothWays<Simd>({gates.data(), kStride, words}, kWidth, {states.data(), 2 * kWidth, words});
    for (std::size_t i = 0; i < kWidth; ++i) {
      std::int64_t state = 0;
      for (std::size_t t = 0; t < words; ++t) {
        state = NextState(gates[t * kStride + i], gates[t * kStride + kWidth + i], state);
        CHECK(states[t * 2 * kWidth + i] == state);
      }
      state = 0;
      for (std::size_t t = words; t-- > 0;) {
        state = NextState(gates[t * kStride + 2 * kWidth + i], gates[t * kStride + 3 * kWidth + i],
                          state);
        CHECK(states[t * 2 * kWidth + kWidth + i] == state);
      }
    }
  }
}

TEST_CASE_TEMPLATE("ScanBothWays: a full memory keeps nearly all, an empty one nothing", Simd,
                   PlainSimd, NativeSimd) {
  std::vector<std::int16_t> gates(2 * 4 * kWidth, 0);
  gates[0] = 1024;                     // z of the first word
  gates[kWidth] = -32768;              // f = 0: the state is z
  gates[4 * kWidth + kWidth] = 32767;  // f = 32767 / 32768: the state stays
  std::vector<std::int16_t> states(2 * 2 * kWidth);
  ScanBothWays<Simd>({gates.data(), 4 * kWidth, 2}, kWidth, {states.data(), 2 * kWidth, 2});
  CHECK(states[0] == 8192);
  CHECK(states[2 * kWidth] == 8192);
  gates[4 * kWidth + kWidth] = -32768;
  ScanBothWays<Simd>({gates.data(), 4 * kWidth, 2}, kWidth, {states.data(), 2 * kWidth, 2});
  CHECK(states[2 * kWidth] == 0);
}

TEST_CASE_TEMPLATE("ReluRow and SumRows", Simd, PlainSimd, NativeSimd) {
  const std::int16_t row[8] = {-5, 0, 1, 4094, 4095, 4096, 32767, -32768};
  std::int16_t relu[8];
  ReluRow<Simd>(row, 8, relu);
  CHECK(std::vector<std::int16_t>(relu, relu + 8) ==
        std::vector<std::int16_t>{0, 0, 8, 32752, 32760, 32760, 32760, 0});
  const std::int16_t edge[8] = {8191, -8191, 1, 2, 3, 4, 5, 6};
  std::int16_t sum[8];
  SumRows<Simd>({edge, edge, edge, edge}, 8, sum);
  CHECK(std::vector<std::int16_t>(sum, sum + 8) ==
        std::vector<std::int16_t>{32764, -32764, 4, 8, 12, 16, 20, 24});
}

}  // namespace
}  // namespace px
