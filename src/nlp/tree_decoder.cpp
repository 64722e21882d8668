#include "nlp/tree_decoder.h"

#include <algorithm>
#include <limits>

namespace px {
namespace {

// max of a[i] + b[i].
std::int32_t BestSum(const std::int32_t* a, const std::int32_t* b, std::size_t count) {
  std::int32_t best = std::numeric_limits<std::int32_t>::min();
  for (std::size_t i = 0; i < count; ++i) best = std::max(best, a[i] + b[i]);
  return best;
}

// The first i at which a[i] + b[i] is largest. Only asked for along the best tree, so that filling
// the tables keeps no record of where a maximum came from.
std::uint32_t BestSplit(const std::int32_t* a, const std::int32_t* b, std::size_t count) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < count; ++i) {
    if (a[i] + b[i] > a[best] + b[best]) best = i;
  }
  return static_cast<std::uint32_t>(best);
}

}  // namespace

void TreeDecoder::Resize(std::size_t size) {
  for (Table* table : {&head_first_by_first_, &head_first_by_last_, &head_last_by_first_,
                       &head_last_by_last_, &open_right_by_first_, &open_left_by_last_}) {
    table->size = size;
    if (table->sums.size() < size * size) table->sums.resize(size * size);
  }
}

void TreeDecoder::FillSpan(Rows<const std::int32_t> scores, std::size_t first, std::size_t last) {
  const std::size_t splits = last - first;
  // The two halves between which an arc opens: [first, k] and [k + 1, last].
  const std::int32_t halves =
      BestSum(head_first_by_first_[first] + first, head_last_by_last_[last] + first + 1, splits);
  open_right_by_first_[first][last] = halves + scores[last][first];
  open_left_by_last_[last][first] = halves + scores[first][last];
  const std::int32_t head_first = BestSum(open_right_by_first_[first] + first + 1,
                                          head_first_by_last_[last] + first + 1, splits);
  head_first_by_first_[first][last] = head_first_by_last_[last][first] = head_first;
  const std::int32_t head_last =
      BestSum(head_last_by_first_[first] + first, open_left_by_last_[last] + first, splits);
  head_last_by_first_[first][last] = head_last_by_last_[last][first] = head_last;
}

// Writes the heads inside `span` and puts what it is made of on the stack.
void TreeDecoder::Follow(Span span, std::vector<std::uint32_t>& heads) {
  const auto [shape, first, last] = span;
  if (first == last) return;
  const std::size_t splits = last - first;
  switch (shape) {
    case Shape::kOpen: {
      const std::uint32_t k = first + BestSplit(head_first_by_first_[first] + first,
                                                head_last_by_last_[last] + first + 1, splits);
      stack_.push_back({Shape::kHeadFirst, first, k});
      stack_.push_back({Shape::kHeadLast, k + 1, last});
      return;
    }
    case Shape::kHeadFirst: {
      const std::uint32_t k = first + 1 +
                              BestSplit(open_right_by_first_[first] + first + 1,
                                        head_first_by_last_[last] + first + 1, splits);
      heads[k] = first;
      stack_.push_back({Shape::kOpen, first, k});
      stack_.push_back({Shape::kHeadFirst, k, last});
      return;
    }
    case Shape::kHeadLast: {
      const std::uint32_t k = first + BestSplit(head_last_by_first_[first] + first,
                                                open_left_by_last_[last] + first, splits);
      heads[k] = last;
      stack_.push_back({Shape::kHeadLast, first, k});
      stack_.push_back({Shape::kOpen, k, last});
      return;
    }
  }
}

void TreeDecoder::Decode(Rows<const std::int32_t> scores, std::vector<std::uint32_t>& heads) {
  const std::size_t n = scores.count;
  heads.assign(n, kNoTreeHead);
  if (n == 0) return;
  Resize(n);
  for (std::size_t i = 0; i < n; ++i) {
    head_first_by_first_[i][i] = head_first_by_last_[i][i] = 0;
    head_last_by_first_[i][i] = head_last_by_last_[i][i] = 0;
  }
  // Every part of a span ends no later than the span; of those, it starts no earlier.
  for (std::size_t last = 1; last < n; ++last) {
    for (std::size_t first = last; first-- > 0;) FillSpan(scores, first, last);
  }
  std::uint32_t root = 0;
  std::int32_t best = std::numeric_limits<std::int32_t>::min();
  for (std::size_t i = 0; i < n; ++i) {
    const std::int32_t sum =
        scores[i][n] + head_last_by_first_[0][i] + head_first_by_first_[i][n - 1];
    if (sum > best) {
      best = sum;
      root = static_cast<std::uint32_t>(i);
    }
  }
  stack_ = {{Shape::kHeadLast, 0, root},
            {Shape::kHeadFirst, root, static_cast<std::uint32_t>(n - 1)}};
  while (!stack_.empty()) {
    const Span span = stack_.back();
    stack_.pop_back();
    Follow(span, heads);
  }
}

}  // namespace px
