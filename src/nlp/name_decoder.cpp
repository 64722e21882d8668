#include "nlp/name_decoder.h"

#include <algorithm>
#include <utility>

namespace px {
namespace {

constexpr std::int64_t kImpossible = -(std::int64_t{1} << 60);
constexpr std::uint32_t kLabelsOfType = 4;

std::uint32_t BeginOf(std::uint32_t type) { return kLabelsOfType * type + 1; }
bool IsBegin(std::uint32_t label) { return label % kLabelsOfType == 1; }
bool IsInside(std::uint32_t label) { return label != 0 && label % kLabelsOfType == 2; }
bool IsSingle(std::uint32_t label) { return label != 0 && label % kLabelsOfType == 0; }

// The best of the labels after which no name is open: outside, ends and singles.
std::uint32_t BestClosed(const std::vector<std::int64_t>& sums, std::uint32_t types) {
  std::uint32_t best = 0;
  for (std::uint32_t type = 0; type < types; ++type) {
    for (const std::uint32_t label : {BeginOf(type) + 2, BeginOf(type) + 3}) {
      if (sums[label] > sums[best]) best = label;
    }
  }
  return best;
}

}  // namespace

void NameDecoder::Decode(Rows<const std::int32_t> scores, std::uint32_t types,
                         std::vector<DecodedName>& names) {
  names.clear();
  if (scores.count == 0) return;
  const std::uint32_t labels = kLabelsOfType * types + 1;
  before_.resize(scores.count * labels);
  sums_.resize(labels);
  last_sums_.assign(labels, kImpossible);
  last_sums_[0] = 0;  // as if a word outside stood before the sentence
  for (std::size_t word = 0; word < scores.count; ++word) {
    const std::int32_t* score = scores[word];
    std::uint8_t* before = before_.data() + word * labels;
    const std::uint32_t closed = BestClosed(last_sums_, types);
    const auto put = [&](std::uint32_t label, std::uint32_t from) {
      sums_[label] = last_sums_[from] + score[label];
      before[label] = static_cast<std::uint8_t>(from);
    };
    put(0, closed);
    for (std::uint32_t type = 0; type < types; ++type) {
      const std::uint32_t begin = BeginOf(type);
      const std::uint32_t open = last_sums_[begin + 1] > last_sums_[begin] ? begin + 1 : begin;
      put(begin, closed);
      put(begin + 1, open);
      put(begin + 2, open);
      put(begin + 3, closed);
    }
    std::swap(sums_, last_sums_);
  }
  std::uint32_t label = BestClosed(last_sums_, types);
  auto end = static_cast<std::uint32_t>(scores.count);
  for (auto word = static_cast<std::uint32_t>(scores.count); word-- > 0;) {
    if (IsSingle(label)) {
      names.push_back({word, word + 1, label / kLabelsOfType - 1});
    } else if (IsBegin(label)) {
      names.push_back({word, end, label / kLabelsOfType});
    } else if (label != 0 && !IsInside(label)) {
      end = word + 1;
    }
    label = before_[word * labels + label];
  }
  std::reverse(names.begin(), names.end());
}

}  // namespace px
