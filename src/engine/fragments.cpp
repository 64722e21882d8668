#include "engine/fragments.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <tuple>

namespace px {
namespace {

constexpr std::uint32_t kNoRow = UINT32_MAX;

// By ClaimId; kNoRow for a claim of a damaged file that stands in none.
std::vector<std::uint32_t> FindRowsOfClaims(const Analysis& analysis) {
  std::vector<std::uint32_t> row_of(analysis.claims.size(), kNoRow);
  for (std::uint32_t r = 0; r < analysis.clusters.size(); ++r) {
    for (const ClaimId id : analysis.clusters[r].claims) row_of[id.value] = r;
  }
  return row_of;
}

// By ClusterId, whether the row may be a part of another one.
std::vector<bool> FindLooseRows(const Analysis& analysis,
                                const std::vector<std::uint32_t>& row_of) {
  std::vector<bool> loose(analysis.clusters.size());
  for (std::size_t r = 0; r < loose.size(); ++r) {
    const ClaimCluster& cluster = analysis.clusters[r];
    loose[r] = cluster.claims.size() == 1 && cluster.conflicts.empty() && !cluster.by_reader;
  }
  for (const ClaimCluster& cluster : analysis.clusters) {
    for (const Conflict& conflict : cluster.conflicts) {
      const std::uint32_t row = row_of[conflict.b.value];
      if (row != kNoRow) loose[row] = false;
    }
  }
  return loose;
}

// Sentence by sentence, longer claims first.
std::vector<std::uint32_t> OrderClaims(const std::vector<Claim>& claims) {
  std::vector<std::uint32_t> order(claims.size());
  std::iota(order.begin(), order.end(), 0);
  const auto key = [&](std::uint32_t id) {
    const Claim& claim = claims[id];
    return std::tuple(claim.doc, claim.sentence, UINT32_MAX - claim.range.size(), id);
  };
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  return order;
}

}  // namespace

std::vector<std::optional<ClusterId>> FindFragmentRows(const Analysis& analysis) {
  const std::vector<std::uint32_t> row_of = FindRowsOfClaims(analysis);
  const std::vector<bool> loose = FindLooseRows(analysis, row_of);
  const std::vector<std::uint32_t> order = OrderClaims(analysis.claims);
  std::vector<std::optional<ClusterId>> part_of(analysis.clusters.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Claim& claim = analysis.claims[order[i]];
    const std::uint32_t row = row_of[order[i]];
    if (row == kNoRow || !loose[row]) continue;
    // What holds it has been decided on before.
    for (std::size_t j = i; j-- > 0 && !part_of[row];) {
      const Claim& longer = analysis.claims[order[j]];
      if (longer.doc != claim.doc || longer.sentence != claim.sentence) break;
      const std::uint32_t host = row_of[order[j]];
      const bool holds =
          longer.range.size() > claim.range.size() && longer.range.Contains(claim.range);
      if (holds && host != kNoRow && !part_of[host]) part_of[row] = ClusterId{host};
    }
  }
  return part_of;
}

}  // namespace px
