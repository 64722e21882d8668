#include "nlp/tree_decoder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <random>

namespace px {
namespace {

using Heads = std::vector<std::uint32_t>;  // n for the root

bool ReachesRoot(const Heads& heads, std::uint32_t word) {
  for (std::size_t steps = 0; steps <= heads.size(); ++steps) {
    if (word == heads.size()) return true;
    word = heads[word];
  }
  return false;
}

bool IsUnder(const Heads& heads, std::uint32_t word, std::uint32_t above) {
  for (; word != heads.size(); word = heads[word]) {
    if (word == above) return true;
  }
  return false;
}

// One root, no circles, and between a word and its head only words under that head.
bool IsProjectiveTree(const Heads& heads) {
  const auto n = static_cast<std::uint32_t>(heads.size());
  if (std::count(heads.begin(), heads.end(), n) != 1) return false;
  for (std::uint32_t i = 0; i < n; ++i) {
    if (!ReachesRoot(heads, i)) return false;
  }
  for (std::uint32_t i = 0; i < n; ++i) {
    if (heads[i] == n) continue;
    for (std::uint32_t k = std::min(i, heads[i]); k < std::max(i, heads[i]); ++k) {
      if (!IsUnder(heads, k, heads[i])) return false;
    }
  }
  return true;
}

std::int64_t SumOf(Rows<const std::int32_t> scores, const Heads& heads) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) sum += scores[i][heads[i]];
  return sum;
}

std::int64_t BestByTrying(Rows<const std::int32_t> scores) {
  const std::size_t n = scores.count;
  Heads heads(n, 0);
  std::int64_t best = std::numeric_limits<std::int64_t>::min();
  while (true) {
    if (IsProjectiveTree(heads)) best = std::max(best, SumOf(scores, heads));
    std::size_t digit = 0;
    while (digit < n && ++heads[digit] == n + 1) heads[digit++] = 0;
    if (digit == n) return best;
  }
}

Heads Decode(TreeDecoder& decoder, Rows<const std::int32_t> scores) {
  Heads heads;
  decoder.Decode(scores, heads);
  for (std::uint32_t& head : heads) {
    if (head == kNoTreeHead) head = static_cast<std::uint32_t>(scores.count);
  }
  return heads;
}

std::vector<std::int32_t> RandomScores(std::size_t n, std::uint32_t range, std::mt19937& random) {
  std::vector<std::int32_t> scores;
  for (std::size_t i = 0; i < n * (n + 1); ++i) {
    scores.push_back(static_cast<std::int32_t>(random() % range) -
                     static_cast<std::int32_t>(range / 2));
  }
  return scores;
}

TEST_CASE("TreeDecoder finds the best of all projective trees with one root") {
  std::mt19937 random(5);
  TreeDecoder decoder;
  for (int round = 0; round < 200; ++round) {
    const std::size_t n = 1 + random() % 5;
    const std::vector<std::int32_t> numbers = RandomScores(n, round % 2 == 0 ? 4 : 100000, random);
    const Rows<const std::int32_t> scores = {numbers.data(), n + 1, n};
    const Heads heads = Decode(decoder, scores);
    CHECK(IsProjectiveTree(heads));
    CHECK(SumOf(scores, heads) == BestByTrying(scores));
  }
}

TEST_CASE("TreeDecoder: no word, one word, long sentences") {
  TreeDecoder decoder;
  CHECK(Decode(decoder, {}).empty());
  const std::int32_t one[] = {0, -5};
  CHECK(Decode(decoder, {one, 2, 1}) == Heads{1});
  std::mt19937 random(9);
  const std::vector<std::int32_t> numbers = RandomScores(400, 4000000, random);
  CHECK(IsProjectiveTree(Decode(decoder, {numbers.data(), 401, 400})));
}

TEST_CASE("TreeDecoder breaks ties to the left, whatever it decoded before") {
  std::mt19937 random(2);
  const std::vector<std::int32_t> flat(4 * 5, 0);
  TreeDecoder fresh;
  const Heads heads = Decode(fresh, {flat.data(), 5, 4});
  CHECK(heads == Heads{4, 0, 1, 2});
  const std::vector<std::int32_t> other = RandomScores(9, 100, random);
  Decode(fresh, {other.data(), 10, 9});
  CHECK(Decode(fresh, {flat.data(), 5, 4}) == heads);
}

}  // namespace
}  // namespace px
