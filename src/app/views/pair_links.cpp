#include "app/views/pair_links.h"

#include <algorithm>
#include <tuple>

#include "app/views/words.h"

namespace px {
namespace {

void LinkRow(std::uint32_t row, const std::vector<ClaimId>& left, const std::vector<ClaimId>& right,
             std::vector<PairLink>& links) {
  for (const ClaimId claim : left) links.push_back({row, claim, right.front(), false, {}});
  for (std::size_t i = 1; i < right.size(); ++i) {
    links.push_back({row, left.front(), right[i], false, {}});
  }
}

// Marks the link of the two passages, or adds one: they may stand in two rows.
void LinkConflict(std::uint32_t row, ClaimId left, ClaimId right, const Conflict& conflict,
                  std::vector<PairLink>& links) {
  auto link = std::find_if(links.begin(), links.end(), [&](const PairLink& each) {
    return each.left == left && each.right == right;
  });
  if (link == links.end()) link = links.insert(link, {row, left, right, false, {}});
  link->differs = true;
  link->rule = ConflictHeading(conflict.kind, conflict.verdict) + ". " + conflict.rule;
}

// The real conflicts between a passage on the left and one on the right.
void LinkConflicts(const Analysis& analysis, const AnalysisIndex& index,
                   const std::vector<bool>& shown, DocId left, DocId right,
                   std::vector<PairLink>& links) {
  for (std::uint32_t row = 0; row < index.rows.size(); ++row) {
    for (const Conflict& conflict : analysis.clusters[index.rows[row].cluster.value].conflicts) {
      const bool real =
          conflict.verdict == Verdict::kDiffers || conflict.verdict == Verdict::kContradicts;
      if (!real || (!shown[row] && !shown[index.row_of_claim[conflict.b.value]])) continue;
      const DocId a = analysis.claims[conflict.a.value].doc;
      const DocId b = analysis.claims[conflict.b.value].doc;
      if (a == left && b == right) LinkConflict(row, conflict.a, conflict.b, conflict, links);
      if (b == left && a == right) LinkConflict(row, conflict.b, conflict.a, conflict, links);
    }
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
  for (std::uint32_t row = 0; row < index.rows.size(); ++row) {
    const std::vector<ClaimId>& in_left = index.rows[row].At(left).claims;
    const std::vector<ClaimId>& in_right = index.rows[row].At(right).claims;
    if (in_left.empty() || in_right.empty()) continue;
    if (!shown[row]) {
      ++pair.hidden_rows;
      continue;
    }
    ++pair.shared_rows;
    LinkRow(row, in_left, in_right, pair.links);
  }
  LinkConflicts(analysis, index, shown, left, right, pair.links);
  for (const PairLink& link : pair.links) {
    pair.left_linked[link.left.value - left_claims.begin] = true;
    pair.right_linked[link.right.value - right_claims.begin] = true;
  }
  std::sort(pair.links.begin(), pair.links.end(), [](const PairLink& x, const PairLink& y) {
    return std::tie(x.left, x.right) < std::tie(y.left, y.right);
  });
  pair.summary = Counted(pair.shared_rows, "shared claim", "shared claims");
  const auto conflicts = static_cast<std::uint32_t>(std::count_if(
      pair.links.begin(), pair.links.end(), [](const PairLink& link) { return link.differs; }));
  if (conflicts > 0) pair.summary += ", " + Counted(conflicts, "conflict", "conflicts");
  if (pair.hidden_rows > 0) {
    pair.summary += "; " + std::to_string(pair.hidden_rows) + " more hidden by the filter";
  }
  return pair;
}

}  // namespace px
