#include "nlp/name_decoder.h"

#include <doctest/doctest.h>

#include <limits>
#include <random>

namespace px {
namespace {

using Labels = std::vector<std::uint32_t>;

bool Opens(std::uint32_t label) { return label != 0 && (label % 4 == 1 || label % 4 == 2); }
bool Continues(std::uint32_t label) { return label != 0 && (label % 4 == 2 || label % 4 == 3); }

bool Follows(std::uint32_t before, std::uint32_t after) {
  return Opens(before) == Continues(after) &&
         (!Opens(before) || (before - 1) / 4 == (after - 1) / 4);
}

bool IsWhole(const Labels& labels) {
  if (Continues(labels.front()) || Opens(labels.back())) return false;
  for (std::size_t i = 1; i < labels.size(); ++i) {
    if (!Follows(labels[i - 1], labels[i])) return false;
  }
  return true;
}

std::vector<DecodedName> SpansOf(const Labels& labels) {
  std::vector<DecodedName> spans;
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == 0) continue;
    const std::uint32_t type = (labels[i] - 1) / 4;
    if (labels[i] % 4 == 1 || labels[i] % 4 == 0) spans.push_back({i, i + 1, type});
    spans.back().end = i + 1;
  }
  return spans;
}

// All sequences of labels; of those with the best sum, the one whose labels from the last word to
// the first are lowest.
std::vector<DecodedName> ByTrying(Rows<const std::int32_t> scores, std::uint32_t labels) {
  Labels path(scores.count, 0);
  Labels best;
  std::int64_t best_sum = std::numeric_limits<std::int64_t>::min();
  while (true) {  // counts up with the last word as the highest digit
    if (IsWhole(path)) {
      std::int64_t sum = 0;
      for (std::size_t i = 0; i < path.size(); ++i) sum += scores[i][path[i]];
      if (sum > best_sum) {
        best_sum = sum;
        best = path;
      }
    }
    std::size_t digit = 0;
    while (digit < path.size() && ++path[digit] == labels) path[digit++] = 0;
    if (digit == path.size()) return SpansOf(best);
  }
}

TEST_CASE("NameDecoder finds what trying all labels finds") {
  std::mt19937 random(11);
  NameDecoder decoder;
  std::vector<DecodedName> names;
  for (int round = 0; round < 300; ++round) {
    const std::uint32_t types = 1 + random() % 2;
    const std::uint32_t labels = 4 * types + 1;
    const std::size_t words = 1 + random() % 4;
    const std::uint32_t range = round % 2 == 0 ? 5 : 100000;  // few values: many equal sums
    std::vector<std::int32_t> scores;
    for (std::size_t i = 0; i < words * labels; ++i) {
      scores.push_back(static_cast<std::int32_t>(random() % range) -
                       static_cast<std::int32_t>(range / 2));
    }
    const Rows<const std::int32_t> rows = {scores.data(), labels, words};
    decoder.Decode(rows, types, names);
    CHECK(names == ByTrying(rows, labels));
  }
}

TEST_CASE("NameDecoder: no words, no types, one long name") {
  NameDecoder decoder;
  std::vector<DecodedName> names = {{0, 1, 0}};
  decoder.Decode({}, 1, names);
  CHECK(names.empty());
  const std::vector<std::int32_t> flat(3, 4);
  decoder.Decode({flat.data(), 1, 3}, 0, names);
  CHECK(names.empty());
  // Inside pays most everywhere, but a name has a first and a last word.
  std::vector<std::int32_t> scores;
  for (int i = 0; i < 5; ++i) scores.insert(scores.end(), {0, 1, 9, 1, 2});
  decoder.Decode({scores.data(), 5, 5}, 1, names);
  CHECK(names == std::vector<DecodedName>{{0, 5, 0}});
}

}  // namespace
}  // namespace px
