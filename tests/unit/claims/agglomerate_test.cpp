#include "claims/agglomerate.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace px {
namespace {

using Roots = std::vector<std::uint32_t>;

Roots Grouped(std::uint32_t count, const std::vector<ScoredPair>& pairs,
              const std::vector<std::uint32_t>& min_means, std::uint32_t max_partners) {
  return Agglomerate(count, pairs, min_means, max_partners);
}

TEST_CASE("Agglomerate: items without pairs stay alone") {
  CHECK(Grouped(0, {}, {200}, 64).empty());
  CHECK(Grouped(3, {}, {200}, 64) == Roots{0, 1, 2});
}

TEST_CASE("Agglomerate: pairs above the mean join, others do not") {
  CHECK(Grouped(4, {{0, 2, 900}, {1, 3, 199}}, {200}, 64) == Roots{0, 1, 0, 3});
}

TEST_CASE("Agglomerate: no drift through a chain") {
  // Each item is like its neighbour only. 0-1 and 2-3 are the strong pairs; across them only one of
  // four pairs has a score.
  const std::vector<ScoredPair> chain = {{0, 1, 900}, {1, 2, 700}, {2, 3, 900}};
  CHECK(Grouped(4, chain, {200}, 64) == Roots{0, 0, 2, 2});
}

TEST_CASE("Agglomerate: the order of the pairs does not matter") {
  std::vector<ScoredPair> pairs = {{0, 1, 500}, {1, 2, 500}, {0, 2, 300}, {2, 3, 500}, {4, 3, 450}};
  const Roots expected = Grouped(5, pairs, {200}, 64);
  std::sort(pairs.begin(), pairs.end(),
            [](const ScoredPair& x, const ScoredPair& y) { return x.b > y.b; });
  for (ScoredPair& pair : pairs) std::swap(pair.a, pair.b);
  CHECK(Grouped(5, pairs, {200}, 64) == expected);
}

TEST_CASE("Agglomerate: near-copies with few scored pairs each come together") {
  // A ring of 40 where every item is scored against the next two only.
  std::vector<ScoredPair> ring;
  for (std::uint32_t i = 0; i < 40; ++i) {
    ring.push_back({i, (i + 1) % 40, 950});
    ring.push_back({i, (i + 2) % 40, 950});
  }
  const Roots roots = Grouped(40, ring, {20}, 4);
  CHECK(std::count(roots.begin(), roots.end(), 0u) == 40);
}

TEST_CASE("Agglomerate: what fits the first bar is joined before the second one holds") {
  // 2 is partly like the three of 0, 1 and 3; 2 and 4 are like each other.
  const std::vector<ScoredPair> pairs = {{0, 1, 900}, {0, 3, 900}, {1, 3, 900},
                                         {0, 2, 400}, {1, 2, 250}, {2, 4, 310}};
  CHECK(Grouped(5, pairs, {120}, 64) == Roots{0, 0, 0, 0, 4});
  CHECK(Grouped(5, pairs, {300, 120}, 64) == Roots{0, 0, 2, 0, 2});
}

}  // namespace
}  // namespace px
