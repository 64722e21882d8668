#include "nlp/linear.h"

#include "nlp/simd.h"

namespace px {
namespace {

constexpr std::size_t kLanes = 8;

// Where the weights of four outputs stand.
struct WeightBlock {
  const std::int16_t* data;
  std::size_t stride;
};

// sums[i] = dot products of row i of `x` with the four rows of weights. Each weight that is loaded
// serves all kRows rows; two outputs at a time, so that all sums stay in registers. Not inlined,
// because the constants of a caller's loop would take registers from the sums.
template <typename Simd, int kRows>
[[gnu::noinline]] void DotBlock(Rows<const std::int16_t> x, WeightBlock weights, std::size_t width,
                                typename Simd::I32x4 (&sums)[kRows]) {
  constexpr int kPairs = (kRows + 1) / 2;
  typename Simd::I32x4 halves[2][kPairs];
  for (int half = 0; half < 2; ++half) {
    const std::int16_t* first = weights.data + 2 * half * weights.stride;
    const std::int16_t* second = first + weights.stride;
    typename Simd::I32x4 sum[2 * kPairs][2];
    for (auto& pair : sum) pair[0] = pair[1] = Simd::Zero();
#pragma GCC unroll 2
    for (std::size_t k = 0; k < width; k += kLanes) {
      const typename Simd::I16x8 first_weights = Simd::Load(first + k);
      const typename Simd::I16x8 second_weights = Simd::Load(second + k);
      for (int i = 0; i < kRows; ++i) {
        const typename Simd::I16x8 values = Simd::Load(x.data + i * x.stride + k);
        sum[i][0] = Simd::AddProducts(sum[i][0], values, first_weights);
        sum[i][1] = Simd::AddProducts(sum[i][1], values, second_weights);
      }
    }
    for (int p = 0; p < kPairs; ++p) {
      halves[half][p] =
          Simd::SumLanes(sum[2 * p][0], sum[2 * p][1], sum[2 * p + 1][0], sum[2 * p + 1][1]);
    }
  }
  for (int i = 0; i < kRows; ++i) {
    sums[i] = i % 2 == 0 ? Simd::LowHalves(halves[0][i / 2], halves[1][i / 2])
                         : Simd::HighHalves(halves[0][i / 2], halves[1][i / 2]);
  }
}

template <typename Simd, int kRows, typename Sink>
inline void DotRows(Rows<const std::int16_t> x, std::size_t row, WeightBlock weights,
                    std::size_t width, const Sink& sink) {
  typename Simd::I32x4 sums[kRows];
  DotBlock<Simd, kRows>({x[row], x.stride, kRows}, weights, width, sums);
  for (int i = 0; i < kRows; ++i) sink(row + static_cast<std::size_t>(i), sums[i]);
}

// Calls sink(row, sums) for all rows of `x` and one block of weights.
template <typename Simd, typename Sink>
inline void DotAllRows(Rows<const std::int16_t> x, WeightBlock weights, std::size_t width,
                       const Sink& sink) {
  std::size_t row = 0;
  for (; row + 4 <= x.count; row += 4) DotRows<Simd, 4>(x, row, weights, width, sink);
  switch (x.count - row) {
    case 3:
      return DotRows<Simd, 3>(x, row, weights, width, sink);
    case 2:
      return DotRows<Simd, 2>(x, row, weights, width, sink);
    case 1:
      return DotRows<Simd, 1>(x, row, weights, width, sink);
    default:
      return;
  }
}

// Calls sink(row, output, results of four outputs).
template <typename Simd, typename Sink>
inline void ForResults(const Linear& layer, Rows<const std::int16_t> inputs, const Sink& sink) {
  for (std::size_t o = 0; o < layer.outputs; o += kOutputBlock) {
    const WeightBlock weights = {layer.weights.data() + o * layer.inputs, layer.inputs};
    const typename Simd::I32x4 multiplier = Simd::Load(layer.multiplier.data() + o);
    const typename Simd::I32x4 bias = Simd::Load(layer.bias.data() + o);
    DotAllRows<Simd>(inputs, weights, layer.inputs,
                     [&](std::size_t row, typename Simd::I32x4 sums) {
                       sink(row, o, Simd::Add(Simd::Rescale(sums, multiplier), bias));
                     });
  }
}

}  // namespace

template <typename Simd>
void ApplyLinear(const Linear& layer, Rows<const std::int16_t> inputs, Narrowing narrowing,
                 Rows<std::int16_t> results) {
  const typename Simd::I16x8 low = Simd::Splat(narrowing.low);
  const typename Simd::I16x8 high = Simd::Splat(narrowing.high);
  ForResults<Simd>(
      layer, inputs, [&](std::size_t row, std::size_t output, typename Simd::I32x4 values) {
        const auto clamped = Simd::Min(Simd::Max(Simd::Narrow(values), low), high);
        Simd::StoreHalf(Simd::ShiftLeft(clamped, narrowing.shift), results[row] + output);
      });
}

template <typename Simd>
void ApplyLinear(const Linear& layer, Rows<const std::int16_t> inputs, Rows<std::int32_t> results) {
  ForResults<Simd>(layer, inputs,
                   [&](std::size_t row, std::size_t output, typename Simd::I32x4 values) {
                     Simd::Store(values, results[row] + output);
                   });
}

template <typename Simd>
void MultiplyRows(Rows<const std::int16_t> a, Rows<const std::int16_t> b, std::size_t width,
                  Rows<std::int32_t> results) {
  for (std::size_t j = 0; j < b.count; j += kOutputBlock) {
    DotAllRows<Simd>(a, {b[j], b.stride}, width, [&](std::size_t row, typename Simd::I32x4 sums) {
      Simd::Store(sums, results[row] + j);
    });
  }
}

template void ApplyLinear<NativeSimd>(const Linear&, Rows<const std::int16_t>, Narrowing,
                                      Rows<std::int16_t>);
template void ApplyLinear<NativeSimd>(const Linear&, Rows<const std::int16_t>, Rows<std::int32_t>);
template void MultiplyRows<NativeSimd>(Rows<const std::int16_t>, Rows<const std::int16_t>,
                                       std::size_t, Rows<std::int32_t>);
template void ApplyLinear<PlainSimd>(const Linear&, Rows<const std::int16_t>, Narrowing,
                                     Rows<std::int16_t>);
template void ApplyLinear<PlainSimd>(const Linear&, Rows<const std::int16_t>, Rows<std::int32_t>);
template void MultiplyRows<PlainSimd>(Rows<const std::int16_t>, Rows<const std::int16_t>,
                                      std::size_t, Rows<std::int32_t>);

}  // namespace px
