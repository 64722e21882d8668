// 128-bit vectors of integers: in plain C++ and in the processor's own instructions, equal bits.
//
// PlainSimd defines what every function does. NativeSimd is the same by SSE2 or WebAssembly SIMD
// where there is one; all code that uses vectors is a template over the two, and the tests compare.
#ifndef PX_NLP_SIMD_H_
#define PX_NLP_SIMD_H_

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <limits>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace px {

// Fraction bits that a product of a weight and its multiplier has over the Q10 of a result.
inline constexpr int kRescaleBits = 24;

struct PlainSimd {
  struct I16x8 {
    std::int16_t lane[8];
  };
  struct I32x4 {
    std::int32_t lane[4];
  };

  // Addresses need no alignment.
  static I16x8 Load(const std::int16_t* from) {
    I16x8 v;
    std::memcpy(v.lane, from, sizeof v.lane);
    return v;
  }
  static I32x4 Load(const std::int32_t* from) {
    I32x4 v;
    std::memcpy(v.lane, from, sizeof v.lane);
    return v;
  }
  static I16x8 LoadBytes(const std::int8_t* from) {
    I16x8 v;
    std::copy_n(from, 8, v.lane);
    return v;
  }
  static void Store(I16x8 v, std::int16_t* to) { std::memcpy(to, v.lane, sizeof v.lane); }
  static void Store(I32x4 v, std::int32_t* to) { std::memcpy(to, v.lane, sizeof v.lane); }
  // The first four lanes only.
  static void StoreHalf(I16x8 v, std::int16_t* to) { std::memcpy(to, v.lane, sizeof v.lane / 2); }

  static I16x8 Splat(std::int16_t value) {
    I16x8 v;
    std::fill_n(v.lane, 8, value);
    return v;
  }
  static I32x4 Zero() { return {}; }

  // Sums that do not fit wrap around, except in AddSaturated.
  static I16x8 Add(I16x8 a, I16x8 b) {
    return Each(a, b, [](int x, int y) { return x + y; });
  }
  static I16x8 Sub(I16x8 a, I16x8 b) {
    return Each(a, b, [](int x, int y) { return x - y; });
  }
  static I16x8 AddSaturated(I16x8 a, I16x8 b) {
    return Each(a, b, [](int x, int y) { return Saturate(x + y); });
  }
  static I16x8 Min(I16x8 a, I16x8 b) {
    return Each(a, b, [](int x, int y) { return std::min(x, y); });
  }
  static I16x8 Max(I16x8 a, I16x8 b) {
    return Each(a, b, [](int x, int y) { return std::max(x, y); });
  }
  static I16x8 ShiftLeft(I16x8 a, int bits) {
    return Each(a, a, [bits](int x, int) { return x * (1 << bits); });
  }
  // (a * b + 2^14) >> 15. REQUIRES: not both -32768.
  static I16x8 MultiplyRounded(I16x8 a, I16x8 b) {
    return Each(a, b, [](int x, int y) { return (x * y + (1 << 14)) >> 15; });
  }

  // sum[i] + a[2i] * b[2i] + a[2i + 1] * b[2i + 1].
  static I32x4 AddProducts(I32x4 sum, I16x8 a, I16x8 b) {
    for (int i = 0; i < 4; ++i) {
      sum.lane[i] += a.lane[2 * i] * b.lane[2 * i] + a.lane[2 * i + 1] * b.lane[2 * i + 1];
    }
    return sum;
  }
  static I32x4 Add(I32x4 a, I32x4 b) {
    for (int i = 0; i < 4; ++i) a.lane[i] += b.lane[i];
    return a;
  }
  // The sums of the lanes of a, b, c and d.
  static I32x4 SumLanes(I32x4 a, I32x4 b, I32x4 c, I32x4 d) {
    return {{Sum(a), Sum(b), Sum(c), Sum(d)}};
  }
  // Two lanes of a, then two of b.
  static I32x4 LowHalves(I32x4 a, I32x4 b) {
    return {{a.lane[0], a.lane[1], b.lane[0], b.lane[1]}};
  }
  static I32x4 HighHalves(I32x4 a, I32x4 b) {
    return {{a.lane[2], a.lane[3], b.lane[2], b.lane[3]}};
  }
  // (value * multiplier + 2^23) >> 24 in 64 bits. REQUIRES: multiplier >= 0, the result fits.
  static I32x4 Rescale(I32x4 value, I32x4 multiplier) {
    for (int i = 0; i < 4; ++i) {
      const std::int64_t product = std::int64_t{value.lane[i]} * multiplier.lane[i];
      value.lane[i] = static_cast<std::int32_t>(
          (product + (std::int64_t{1} << (kRescaleBits - 1))) >> kRescaleBits);
    }
    return value;
  }
  // a in both halves, saturated.
  static I16x8 Narrow(I32x4 a) {
    I16x8 v;
    for (int i = 0; i < 8; ++i) v.lane[i] = Saturate(a.lane[i % 4]);
    return v;
  }

 private:
  static std::int16_t Saturate(std::int32_t x) {
    return static_cast<std::int16_t>(std::clamp<std::int32_t>(
        x, std::numeric_limits<std::int16_t>::min(), std::numeric_limits<std::int16_t>::max()));
  }
  static std::int32_t Sum(I32x4 a) { return a.lane[0] + a.lane[1] + a.lane[2] + a.lane[3]; }
  template <typename Function>
  static I16x8 Each(I16x8 a, I16x8 b, Function function) {
    for (int i = 0; i < 8; ++i) {
      a.lane[i] = static_cast<std::int16_t>(function(a.lane[i], b.lane[i]));
    }
    return a;
  }
};

#if defined(__SSE2__)

struct NativeSimd {
  // Structs, because the two kinds of numbers would be one type.
  struct I16x8 {
    __m128i v;
  };
  struct I32x4 {
    __m128i v;
  };

  static I16x8 Load(const std::int16_t* from) { return {LoadBits(from)}; }
  static I32x4 Load(const std::int32_t* from) { return {LoadBits(from)}; }
  static I16x8 LoadBytes(const std::int8_t* from) {
    const __m128i bytes = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(from));
    return {_mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8)};
  }
  static void Store(I16x8 v, std::int16_t* to) { StoreBits(v.v, to); }
  static void Store(I32x4 v, std::int32_t* to) { StoreBits(v.v, to); }
  static void StoreHalf(I16x8 v, std::int16_t* to) {
    _mm_storel_epi64(reinterpret_cast<__m128i*>(to), v.v);
  }
  static I16x8 Splat(std::int16_t value) { return {_mm_set1_epi16(value)}; }
  static I32x4 Zero() { return {_mm_setzero_si128()}; }
  static I16x8 Add(I16x8 a, I16x8 b) { return {_mm_add_epi16(a.v, b.v)}; }
  static I16x8 Sub(I16x8 a, I16x8 b) { return {_mm_sub_epi16(a.v, b.v)}; }
  static I16x8 AddSaturated(I16x8 a, I16x8 b) { return {_mm_adds_epi16(a.v, b.v)}; }
  static I16x8 Min(I16x8 a, I16x8 b) { return {_mm_min_epi16(a.v, b.v)}; }
  static I16x8 Max(I16x8 a, I16x8 b) { return {_mm_max_epi16(a.v, b.v)}; }
  static I16x8 ShiftLeft(I16x8 a, int bits) { return {_mm_slli_epi16(a.v, bits)}; }
  // With product = high * 2^16 + low: 2 * high + (low + 2^14 >> 15), where low is unsigned.
  static I16x8 MultiplyRounded(I16x8 a, I16x8 b) {
    const __m128i high = _mm_mulhi_epi16(a.v, b.v);
    const __m128i low = _mm_mullo_epi16(a.v, b.v);
    const __m128i rounded =
        _mm_srli_epi16(_mm_add_epi16(_mm_srli_epi16(low, 14), _mm_set1_epi16(1)), 1);
    return {_mm_add_epi16(_mm_add_epi16(high, high), rounded)};
  }
  static I32x4 AddProducts(I32x4 sum, I16x8 a, I16x8 b) {
    return {_mm_add_epi32(sum.v, _mm_madd_epi16(a.v, b.v))};
  }
  static I32x4 Add(I32x4 a, I32x4 b) { return {_mm_add_epi32(a.v, b.v)}; }
  static I32x4 SumLanes(I32x4 a, I32x4 b, I32x4 c, I32x4 d) {
    const __m128i ab = _mm_add_epi32(_mm_unpacklo_epi32(a.v, b.v), _mm_unpackhi_epi32(a.v, b.v));
    const __m128i cd = _mm_add_epi32(_mm_unpacklo_epi32(c.v, d.v), _mm_unpackhi_epi32(c.v, d.v));
    return {_mm_add_epi32(_mm_unpacklo_epi64(ab, cd), _mm_unpackhi_epi64(ab, cd))};
  }
  static I32x4 LowHalves(I32x4 a, I32x4 b) { return {_mm_unpacklo_epi64(a.v, b.v)}; }
  static I32x4 HighHalves(I32x4 a, I32x4 b) { return {_mm_unpackhi_epi64(a.v, b.v)}; }
  // SSE2 multiplies unsigned numbers only: a negative value counts 2^32 * multiplier too much,
  // which is 2^8 * multiplier of the result.
  static I32x4 Rescale(I32x4 value, I32x4 multiplier) {
    const __m128i half = _mm_set_epi32(0, 1 << (kRescaleBits - 1), 0, 1 << (kRescaleBits - 1));
    const __m128i even = _mm_add_epi64(_mm_mul_epu32(value.v, multiplier.v), half);
    const __m128i odd = _mm_add_epi64(
        _mm_mul_epu32(_mm_srli_epi64(value.v, 32), _mm_srli_epi64(multiplier.v, 32)), half);
    const __m128i low = _mm_set_epi32(0, -1, 0, -1);
    const __m128i result =
        _mm_or_si128(_mm_and_si128(_mm_srli_epi64(even, kRescaleBits), low),
                     _mm_andnot_si128(low, _mm_slli_epi64(odd, 32 - kRescaleBits)));
    const __m128i excess = _mm_and_si128(_mm_srai_epi32(value.v, 31), multiplier.v);
    return {_mm_sub_epi32(result, _mm_slli_epi32(excess, 32 - kRescaleBits))};
  }
  static I16x8 Narrow(I32x4 a) { return {_mm_packs_epi32(a.v, a.v)}; }

 private:
  static __m128i LoadBits(const void* from) {
    return _mm_loadu_si128(static_cast<const __m128i*>(from));
  }
  static void StoreBits(__m128i v, void* to) { _mm_storeu_si128(static_cast<__m128i*>(to), v); }
};

#elif defined(__wasm_simd128__)

struct NativeSimd {
  struct I16x8 {
    v128_t v;
  };
  struct I32x4 {
    v128_t v;
  };

  static I16x8 Load(const std::int16_t* from) { return {wasm_v128_load(from)}; }
  static I32x4 Load(const std::int32_t* from) { return {wasm_v128_load(from)}; }
  static I16x8 LoadBytes(const std::int8_t* from) { return {wasm_i16x8_load8x8(from)}; }
  static void Store(I16x8 v, std::int16_t* to) { wasm_v128_store(to, v.v); }
  static void Store(I32x4 v, std::int32_t* to) { wasm_v128_store(to, v.v); }
  static void StoreHalf(I16x8 v, std::int16_t* to) { wasm_v128_store64_lane(to, v.v, 0); }
  static I16x8 Splat(std::int16_t value) { return {wasm_i16x8_splat(value)}; }
  static I32x4 Zero() { return {wasm_i32x4_splat(0)}; }
  static I16x8 Add(I16x8 a, I16x8 b) { return {wasm_i16x8_add(a.v, b.v)}; }
  static I16x8 Sub(I16x8 a, I16x8 b) { return {wasm_i16x8_sub(a.v, b.v)}; }
  static I16x8 AddSaturated(I16x8 a, I16x8 b) { return {wasm_i16x8_add_sat(a.v, b.v)}; }
  static I16x8 Min(I16x8 a, I16x8 b) { return {wasm_i16x8_min(a.v, b.v)}; }
  static I16x8 Max(I16x8 a, I16x8 b) { return {wasm_i16x8_max(a.v, b.v)}; }
  static I16x8 ShiftLeft(I16x8 a, int bits) {
    return {wasm_i16x8_shl(a.v, static_cast<std::uint32_t>(bits))};
  }
  static I16x8 MultiplyRounded(I16x8 a, I16x8 b) { return {wasm_i16x8_q15mulr_sat(a.v, b.v)}; }
  static I32x4 AddProducts(I32x4 sum, I16x8 a, I16x8 b) {
    return {wasm_i32x4_add(sum.v, wasm_i32x4_dot_i16x8(a.v, b.v))};
  }
  static I32x4 Add(I32x4 a, I32x4 b) { return {wasm_i32x4_add(a.v, b.v)}; }
  static I32x4 SumLanes(I32x4 a, I32x4 b, I32x4 c, I32x4 d) {
    const v128_t ab = wasm_i32x4_add(wasm_i32x4_shuffle(a.v, b.v, 0, 4, 1, 5),
                                     wasm_i32x4_shuffle(a.v, b.v, 2, 6, 3, 7));
    const v128_t cd = wasm_i32x4_add(wasm_i32x4_shuffle(c.v, d.v, 0, 4, 1, 5),
                                     wasm_i32x4_shuffle(c.v, d.v, 2, 6, 3, 7));
    return {wasm_i32x4_add(wasm_i64x2_shuffle(ab, cd, 0, 2), wasm_i64x2_shuffle(ab, cd, 1, 3))};
  }
  static I32x4 LowHalves(I32x4 a, I32x4 b) { return {wasm_i64x2_shuffle(a.v, b.v, 0, 2)}; }
  static I32x4 HighHalves(I32x4 a, I32x4 b) { return {wasm_i64x2_shuffle(a.v, b.v, 1, 3)}; }
  static I32x4 Rescale(I32x4 value, I32x4 multiplier) {
    const v128_t half = wasm_i64x2_splat(std::int64_t{1} << (kRescaleBits - 1));
    const v128_t low = wasm_i64x2_add(wasm_i64x2_extmul_low_i32x4(value.v, multiplier.v), half);
    const v128_t high = wasm_i64x2_add(wasm_i64x2_extmul_high_i32x4(value.v, multiplier.v), half);
    return {wasm_i32x4_shuffle(wasm_u64x2_shr(low, kRescaleBits),
                               wasm_u64x2_shr(high, kRescaleBits), 0, 2, 4, 6)};
  }
  static I16x8 Narrow(I32x4 a) { return {wasm_i16x8_narrow_i32x4(a.v, a.v)}; }
};

#else

struct NativeSimd : PlainSimd {};

#endif

}  // namespace px

#endif  // PX_NLP_SIMD_H_
