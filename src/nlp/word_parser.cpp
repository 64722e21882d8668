#include "nlp/word_parser.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include "base/check.h"
#include "nlp/recurrence.h"
#include "nlp/simd.h"

namespace px {
namespace {

constexpr std::uint32_t kRootBucket = 16;
constexpr std::uint32_t kRightBuckets = 8;
constexpr int kScoreBits = 10;

// How far a dependent is from its head: 1, 2, 3, 4, 5-6, 7-9, 10-14, 15 and more words.
std::uint32_t DistanceBucket(std::size_t words) {
  static constexpr std::size_t kFirst[] = {2, 3, 4, 5, 7, 10, 15};
  return static_cast<std::uint32_t>(std::count_if(std::begin(kFirst), std::end(kFirst),
                                                  [&](std::size_t f) { return words >= f; }));
}

// Applies a layer and the recurrence over its gates; rows of `out` get the states, then a copy of
// `tail` numbers from the end of the rows of `inputs`.
void RunLayer(const Linear& layer, Rows<const std::int16_t> inputs, std::size_t width,
              std::size_t tail, std::vector<std::int16_t>& gates, std::vector<std::int16_t>& out) {
  const std::size_t count = inputs.count;
  const std::size_t stride = 2 * width + tail;
  gates.resize(count * 4 * width);
  out.resize(count * stride);
  ApplyLinear<NativeSimd>(layer, inputs, kNoNarrowing,
                          Rows<std::int16_t>{gates.data(), 4 * width, count});
  ScanBothWays<NativeSimd>({gates.data(), 4 * width, count}, width, {out.data(), stride, count});
  for (std::size_t i = 0; i < count; ++i) {
    std::copy_n(inputs[i] + layer.inputs - tail, tail, out.data() + i * stride + 2 * width);
  }
}

}  // namespace

void WordParser::Parse(Rows<const std::int16_t> states) {
  PX_CHECK(states.count <= kMaxWords);
  count_ = states.count;
  RunLayers(states);
  ScoreArcs();
  decoder_.Decode({arcs_.data(), PaddedOutputs(count_ + 1), count_}, heads_);
  ChooseRelations();
}

Rows<const std::int16_t> WordParser::top() const {
  return {third_.data(), model_.arc_head.inputs, count_};
}

void WordParser::RunLayers(Rows<const std::int16_t> states) {
  const WordModelSizes& sizes = model_.sizes;
  RunLayer(model_.second, states, sizes.second, sizes.tag_hidden, gates_, second_);
  RunLayer(model_.third, {second_.data(), model_.third.inputs, count_}, sizes.third,
           sizes.tag_hidden, gates_, third_);
}

// arcs_[dependent][head], the root as the last head.
void WordParser::ScoreArcs() {
  const std::size_t width = model_.sizes.arc;
  const std::size_t heads = PaddedOutputs(count_ + 1);
  dependents_.resize(count_ * width);
  ApplyLinear<NativeSimd>(model_.arc_dependent, top(), kClip10,
                          Rows<std::int16_t>{dependents_.data(), width, count_});
  heads_of_arcs_.assign(heads * width, 0);
  ApplyLinear<NativeSimd>(model_.arc_head, top(), kClip10,
                          Rows<std::int16_t>{heads_of_arcs_.data(), width, count_});
  std::copy(model_.arc_root.begin(), model_.arc_root.end(),
            heads_of_arcs_.begin() + static_cast<std::ptrdiff_t>(count_ * width));
  arcs_.resize(count_ * heads);
  MultiplyRows<NativeSimd>({dependents_.data(), width, count_},
                           {heads_of_arcs_.data(), width, heads}, width,
                           {arcs_.data(), heads, count_});
  // by_offset_[n + head - dependent]
  by_offset_.resize(2 * count_);
  for (std::size_t words = 1; words < count_; ++words) {
    by_offset_[count_ - words] = model_.distance[DistanceBucket(words)];
    by_offset_[count_ + words] = model_.distance[DistanceBucket(words) + kRightBuckets];
  }
  for (std::size_t i = 0; i < count_; ++i) {
    std::int32_t* row = arcs_.data() + i * heads;
    const std::int32_t* distances = by_offset_.data() + count_ - i;
    for (std::size_t j = 0; j < count_; ++j) row[j] = (row[j] >> kScoreBits) + distances[j];
    row[count_] = (row[count_] >> kScoreBits) + model_.distance[kRootBucket];
  }
}

void WordParser::ChooseRelations() {
  const std::size_t width = model_.sizes.relation;
  const std::size_t stride = PaddedOutputs(model_.relations.outputs);
  dependents_.resize(count_ * width);
  heads_of_arcs_.resize(count_ * width);
  ApplyLinear<NativeSimd>(model_.relation_dependent, top(), kClip10,
                          Rows<std::int16_t>{dependents_.data(), width, count_});
  ApplyLinear<NativeSimd>(model_.relation_head, top(), kClip10,
                          Rows<std::int16_t>{heads_of_arcs_.data(), width, count_});
  for (std::size_t i = 0; i < count_; ++i) {
    const std::int16_t* head = heads_[i] == kNoTreeHead ? model_.relation_root.data()
                                                        : heads_of_arcs_.data() + heads_[i] * width;
    std::int16_t* pair = dependents_.data() + i * width;
    for (std::size_t k = 0; k < width; ++k) pair[k] = static_cast<std::int16_t>(pair[k] + head[k]);
    ReluRow<NativeSimd>(pair, width, pair);
  }
  relation_scores_.resize(count_ * stride);
  ApplyLinear<NativeSimd>(model_.relations, {dependents_.data(), width, count_},
                          Rows<std::int32_t>{relation_scores_.data(), stride, count_});
  relations_.resize(count_);
  for (std::size_t i = 0; i < count_; ++i) {
    std::int32_t* scores = relation_scores_.data() + i * stride;
    const bool is_root = heads_[i] == kNoTreeHead;
    scores[model_.root_relation] = is_root ? std::numeric_limits<std::int32_t>::max()
                                           : std::numeric_limits<std::int32_t>::min();
    relations_[i] = IndexOfLargest(scores, model_.relations.outputs);
  }
}

}  // namespace px
