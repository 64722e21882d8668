// Groups from scored pairs, without drift through chains.
#ifndef PX_CLAIMS_AGGLOMERATE_H_
#define PX_CLAIMS_AGGLOMERATE_H_

#include <cstdint>
#include <span>
#include <vector>

namespace px {

struct ScoredPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;      // not a
  std::uint32_t score = 0;  // 0..1000
};

// For each of `count` items the smallest item of its group. Two groups fit when the mean score over
// all pairs across them is above a bar; a pair without a score counts as 0. Those with the greatest
// excess, sum - pairs * bar, join first, ties by position: this climbs the objective of correlation
// clustering (Bansal, Blum and Chawla 2004) as a greedy agglomeration.
// `min_means`: the bars, descending. All that fit under the first one are joined before the next
// holds, so that a doubtful group never comes between two sure ones.
// An item is taken to have at most `max_partners` scored pairs, so that hundreds of near-copies, of
// which only some pairs were scored, can still come together. Does not depend on the order of
// `pairs`, none of which may come twice. Time O(P log P * S) for P pairs and groups of size S.
std::vector<std::uint32_t> Agglomerate(std::uint32_t count, const std::vector<ScoredPair>& pairs,
                                       std::span<const std::uint32_t> min_means,
                                       std::uint32_t max_partners);

}  // namespace px

#endif  // PX_CLAIMS_AGGLOMERATE_H_
