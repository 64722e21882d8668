#include "nlp/linear.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "nlp/simd.h"

namespace px {
namespace {

struct Layer {
  Linear linear;
  std::vector<std::int16_t> inputs;
  std::size_t rows;
};

Layer RandomLayer(std::size_t inputs, std::size_t outputs, std::size_t rows, std::int32_t top) {
  std::mt19937 random(static_cast<std::uint32_t>(inputs * 1000 + outputs * 10 + rows));
  const auto number = [&](std::int32_t limit) {
    return static_cast<std::int32_t>(random() % static_cast<std::uint32_t>(2 * limit + 1)) - limit;
  };
  Layer layer;
  layer.rows = rows;
  layer.linear.inputs = inputs;
  layer.linear.outputs = outputs;
  layer.linear.weights.resize(PaddedOutputs(outputs) * inputs);
  layer.linear.multiplier.resize(PaddedOutputs(outputs));
  layer.linear.bias.resize(PaddedOutputs(outputs));
  for (std::size_t i = 0; i < inputs * outputs; ++i) {
    layer.linear.weights[i] = static_cast<std::int16_t>(number(127));
  }
  for (std::size_t o = 0; o < outputs; ++o) {
    layer.linear.multiplier[o] = std::abs(number(100000));
    layer.linear.bias[o] = number(5000);
  }
  for (std::size_t i = 0; i < inputs * rows; ++i) {
    layer.inputs.push_back(static_cast<std::int16_t>(number(top)));
  }
  return layer;
}

std::int64_t Expected(const Layer& layer, std::size_t row, std::size_t output) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < layer.linear.inputs; ++i) {
    sum += std::int64_t{layer.linear.weights[output * layer.linear.inputs + i]} *
           layer.inputs[row * layer.linear.inputs + i];
  }
  return ((sum * layer.linear.multiplier[output] + (1 << 23)) >> 24) + layer.linear.bias[output];
}

TEST_CASE_TEMPLATE("ApplyLinear: every count of rows and outputs", Simd, PlainSimd, NativeSimd) {
  for (std::size_t rows = 0; rows <= 9; ++rows) {
    for (const std::size_t outputs : {1u, 4u, 6u, 16u}) {
      const Layer layer = RandomLayer(32, outputs, rows, 32767);
      const std::size_t stride = PaddedOutputs(outputs) + 4;
      std::vector<std::int32_t> wide(rows * stride, 77);
      std::vector<std::int16_t> narrow(rows * stride, 77);
      const Rows<const std::int16_t> inputs = {layer.inputs.data(), 32, rows};
      ApplyLinear<Simd>(layer.linear, inputs, Rows<std::int32_t>{wide.data(), stride, rows});
      ApplyLinear<Simd>(layer.linear, inputs, kRelu13,
                        Rows<std::int16_t>{narrow.data(), stride, rows});
      for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t o = 0; o < outputs; ++o) {
          const std::int64_t expected = Expected(layer, row, o);
          CHECK(wide[row * stride + o] == expected);
          CHECK(narrow[row * stride + o] == std::clamp<std::int64_t>(expected, 0, 4095) * 8);
        }
        CHECK(wide[(row + 1) * stride - 1] == 77);  // what lies behind a row is left alone
        CHECK(narrow[(row + 1) * stride - 1] == 77);
      }
    }
  }
}

TEST_CASE_TEMPLATE("ApplyLinear: the largest sums fit", Simd, PlainSimd, NativeSimd) {
  Layer layer = RandomLayer(kMaxInputs, 4, 1, 1);
  std::fill(layer.inputs.begin(), layer.inputs.end(), std::int16_t{-32768});
  std::fill(layer.linear.weights.begin(), layer.linear.weights.end(), std::int16_t{127});
  std::fill(layer.linear.multiplier.begin(), layer.linear.multiplier.end(), kMaxMultiplier);
  std::fill(layer.linear.bias.begin(), layer.linear.bias.end(), -kMaxBias);
  std::vector<std::int32_t> results(4);
  std::vector<std::int16_t> narrow(4);
  const Rows<const std::int16_t> inputs = {layer.inputs.data(), kMaxInputs, 1};
  ApplyLinear<Simd>(layer.linear, inputs, Rows<std::int32_t>{results.data(), 4, 1});
  ApplyLinear<Simd>(layer.linear, inputs, kClip10, Rows<std::int16_t>{narrow.data(), 4, 1});
  CHECK(results[3] == Expected(layer, 0, 3));
  CHECK(narrow[3] == -4095);
}

TEST_CASE_TEMPLATE("MultiplyRows gives all dot products", Simd, PlainSimd, NativeSimd) {
  const Layer a = RandomLayer(16, 4, 5, 4095);
  const Layer b = RandomLayer(16, 4, 8, 4094);
  std::vector<std::int32_t> results(5 * 8);
  MultiplyRows<Simd>({a.inputs.data(), 16, 5}, {b.inputs.data(), 16, 8}, 16,
                     {results.data(), 8, 5});
  for (std::size_t i = 0; i < 5; ++i) {
    for (std::size_t j = 0; j < 8; ++j) {
      std::int32_t sum = 0;
      for (std::size_t k = 0; k < 16; ++k) sum += a.inputs[i * 16 + k] * b.inputs[j * 16 + k];
      CHECK(results[i * 8 + j] == sum);
    }
  }
}

TEST_CASE("IndexOfLargest takes the lowest of equal ones") {
  const std::int32_t low = std::numeric_limits<std::int32_t>::min();
  const std::int32_t high = std::numeric_limits<std::int32_t>::max();
  struct Case {
    std::vector<std::int32_t> numbers;
    std::uint32_t index;
  };
  const Case kCases[] = {{{5}, 0},          {{1, 3, 3, 2}, 1}, {{-4, -2, -3}, 1},
                         {{low, low}, 0},   {{low, high}, 1},  {{high, low, high}, 0},
                         {{0, -1, 0, 1}, 3}};
  for (const Case& c : kCases) CHECK(IndexOfLargest(c.numbers.data(), c.numbers.size()) == c.index);
  std::vector<std::int32_t> many(256);
  many[255] = 1;
  CHECK(IndexOfLargest(many.data(), many.size()) == 255);
}

}  // namespace
}  // namespace px
