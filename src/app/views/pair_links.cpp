#include "app/views/pair_links.h"

#include <algorithm>
#include <tuple>

#include "app/views/words.h"

namespace px {
namespace {

const Conflict* FindConflict(const ClaimCluster& cluster, ClaimId a, ClaimId b) {
  for (const Conflict& conflict : cluster.conflicts) {
    const bool real =
        conflict.verdict == Verdict::kDiffers || conflict.verdict == Verdict::kContradicts;
    const bool same = (conflict.a == a && conflict.b == b) || (conflict.a == b && conflict.b == a);
    if (real && same) return &conflict;
  }
  return nullptr;
}

PairLink LinkClaims(const ClaimCluster& cluster, std::uint32_t row, ClaimId left, ClaimId right) {
  PairLink link{row, left, right, false, {}};
  if (const Conflict* conflict = FindConflict(cluster, left, right)) {
    link.differs = true;
    link.rule = ConflictHeading(conflict->kind, conflict->verdict) + ". " + conflict->rule;
  }
  return link;
}

void LinkRow(const ClaimCluster& cluster, std::uint32_t row, const std::vector<ClaimId>& left,
             const std::vector<ClaimId>& right, std::vector<PairLink>& links) {
  for (const ClaimId claim : left) links.push_back(LinkClaims(cluster, row, claim, right.front()));
  for (std::size_t i = 1; i < right.size(); ++i) {
    links.push_back(LinkClaims(cluster, row, left.front(), right[i]));
  }
}

}  // namespace

PairLinks LinkPair(const Analysis& analysis, const AnalysisIndex& index,
                   const std::vector<bool>& shown, DocId left, DocId right) {
  PairLinks pair;
  const IndexRange left_claims = index.claims_of_doc[left.value];
  const IndexRange right_claims = index.claims_of_doc[right.value];
  pair.left_linked.resize(left_claims.size());
  pair.right_linked.resize(right_claims.size());
  std::uint32_t differing = 0;
  for (std::uint32_t row = 0; row < index.rows.size(); ++row) {
    const std::vector<MatrixCell>& cells = index.rows[row].cells;
    if (cells[left.value].claims.empty() || cells[right.value].claims.empty()) continue;
    if (!shown[row]) {
      ++pair.hidden_rows;
      continue;
    }
    ++pair.shared_rows;
    const std::size_t first = pair.links.size();
    LinkRow(analysis.clusters[index.rows[row].cluster.value], row, cells[left.value].claims,
            cells[right.value].claims, pair.links);
    differing += std::any_of(pair.links.begin() + static_cast<std::ptrdiff_t>(first),
                             pair.links.end(), [](const PairLink& link) { return link.differs; });
  }
  for (const PairLink& link : pair.links) {
    pair.left_linked[link.left.value - left_claims.begin] = true;
    pair.right_linked[link.right.value - right_claims.begin] = true;
  }
  std::sort(pair.links.begin(), pair.links.end(), [](const PairLink& x, const PairLink& y) {
    return std::tie(x.left, x.right) < std::tie(y.left, y.right);
  });
  pair.summary = Counted(pair.shared_rows, "shared claim", "shared claims");
  if (differing > 0) pair.summary += ", " + std::to_string(differing) + " in conflict";
  if (pair.hidden_rows > 0) {
    pair.summary += "; " + std::to_string(pair.hidden_rows) + " more hidden by the filter";
  }
  return pair;
}

}  // namespace px
