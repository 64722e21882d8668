#include "nlp/simd.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <utility>
#include <vector>

namespace px {
namespace {

using Sixteen = std::array<std::int16_t, 8>;
using ThirtyTwo = std::array<std::int32_t, 4>;

// Numbers at the edges of their ranges and between.
struct Numbers {
  Sixteen a, b;
  ThirtyTwo c, d, e, f;
};

std::vector<Numbers> ManyNumbers() {
  std::mt19937 random(7);
  const std::int16_t edges[] = {-32767, -16384, -1, 0, 1, 2, 16384, 32767};
  std::vector<Numbers> result;
  for (int round = 0; round < 200; ++round) {
    Numbers n;
    for (Sixteen* numbers : {&n.a, &n.b}) {
      for (std::int16_t& x : *numbers) {
        x = random() % 2 == 0 ? edges[random() % 8]
                              : static_cast<std::int16_t>(random() % 65535 - 32767);
      }
    }
    for (ThirtyTwo* numbers : {&n.c, &n.d, &n.e, &n.f}) {
      for (std::int32_t& x : *numbers)
        x = static_cast<std::int32_t>(random() % 2000000000) - 1000000000;
    }
    result.push_back(n);
  }
  return result;
}

template <typename Simd>
Sixteen Stored(typename Simd::I16x8 v) {
  Sixteen result;
  Simd::Store(v, result.data());
  return result;
}
template <typename Simd>
ThirtyTwo Stored(typename Simd::I32x4 v) {
  ThirtyTwo result;
  Simd::Store(v, result.data());
  return result;
}

// Everything that a Simd says of some numbers.
template <typename Simd>
std::pair<std::vector<Sixteen>, std::vector<ThirtyTwo>> All(const Numbers& n) {
  const auto a = Simd::Load(n.a.data());
  const auto b = Simd::Load(n.b.data());
  const auto c = Simd::Load(n.c.data());
  const auto d = Simd::Load(n.d.data());
  ThirtyTwo quarter = n.d;  // sums of four must fit, multipliers are small and not negative
  for (std::int32_t& x : quarter) x = (x / 256 + 4000000) / 2;
  const auto multiplier = Simd::Load(quarter.data());
  Sixteen half = n.b;
  Simd::StoreHalf(a, half.data());
  std::array<std::int8_t, 8> bytes;
  std::transform(n.a.begin(), n.a.end(), bytes.begin(),
                 [](std::int16_t x) { return static_cast<std::int8_t>(x / 256); });
  return {{Stored<Simd>(Simd::Splat(n.a[0])), Stored<Simd>(Simd::Add(a, b)),
           Stored<Simd>(Simd::Sub(a, b)), Stored<Simd>(Simd::AddSaturated(a, b)),
           Stored<Simd>(Simd::Min(a, b)), Stored<Simd>(Simd::Max(a, b)),
           Stored<Simd>(Simd::ShiftLeft(a, 3)), Stored<Simd>(Simd::MultiplyRounded(a, b)),
           Stored<Simd>(Simd::Narrow(c)), Stored<Simd>(Simd::LoadBytes(bytes.data())), half},
          {Stored<Simd>(Simd::AddProducts(Simd::Zero(), a, b)), Stored<Simd>(Simd::Add(c, d)),
           Stored<Simd>(Simd::SumLanes(multiplier, multiplier, Simd::Zero(), multiplier)),
           Stored<Simd>(Simd::LowHalves(c, d)), Stored<Simd>(Simd::HighHalves(c, d)),
           Stored<Simd>(Simd::Rescale(c, multiplier))}};
}

TEST_CASE("NativeSimd gives the bits of PlainSimd") {
  for (const Numbers& n : ManyNumbers()) CHECK(All<NativeSimd>(n) == All<PlainSimd>(n));
}

TEST_CASE_TEMPLATE("Simd: rounding and saturation", Simd, PlainSimd, NativeSimd) {
  const Sixteen a = {32767, -32767, 16384, -16384, 1, -1, 3, 0};
  const Sixteen b = {32767, 32767, 1, 1, 16384, 16384, -16384, 5};
  const auto va = Simd::Load(a.data());
  const auto vb = Simd::Load(b.data());
  CHECK(Stored<Simd>(Simd::MultiplyRounded(va, vb)) == Sixteen{32766, -32766, 1, 0, 1, 0, -1, 0});
  CHECK(Stored<Simd>(Simd::AddSaturated(va, vb)) ==
        Sixteen{32767, 0, 16385, -16383, 16385, 16383, -16381, 5});
  const ThirtyTwo sums = {1 << 24, -(1 << 24), 8388607, -8388609};
  const ThirtyTwo ones = {5, 5, 1, 1};
  CHECK(Stored<Simd>(Simd::Rescale(Simd::Load(sums.data()), Simd::Load(ones.data()))) ==
        ThirtyTwo{5, -5, 0, -1});
}

}  // namespace
}  // namespace px
