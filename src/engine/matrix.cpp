#include "engine/matrix.h"

#include <algorithm>
#include <tuple>

namespace px {
namespace {

CellState StateOf(Stance stance) {
  switch (stance) {
    case Stance::kAsserted:
      return CellState::kAsserted;
    case Stance::kAttributed:
      return CellState::kAttributed;
    case Stance::kHedged:
      return CellState::kHedged;
    case Stance::kDenied:
      return CellState::kDenied;
  }
  return CellState::kAsserted;
}

// Firmest first, as the header promises.
int Firmness(CellState state) {
  switch (state) {
    case CellState::kAsserted:
      return 4;
    case CellState::kAttributed:
      return 3;
    case CellState::kHedged:
      return 2;
    case CellState::kDenied:
      return 1;
    case CellState::kNotFound:
    case CellState::kDiffers:
      return 0;
  }
  return 0;
}

bool IsRealConflict(const Conflict& conflict) {
  return conflict.verdict == Verdict::kDiffers || conflict.verdict == Verdict::kContradicts;
}

// The cell of `doc`, or where it would stand.
template <typename Cells>
auto Find(Cells& cells, DocId doc) {
  return std::lower_bound(cells.begin(), cells.end(), doc,
                          [](const MatrixCell& cell, DocId d) { return cell.doc < d; });
}

MatrixRow BuildRow(const Analysis& analysis, ClusterId id) {
  const ClaimCluster& cluster = analysis.clusters[id.value];
  MatrixRow row;
  row.cluster = id;
  row.document_count = static_cast<std::uint32_t>(cluster.documents.size());
  for (const ClaimId claim_id : cluster.claims) {
    const Claim& claim = analysis.claims[claim_id.value];
    auto found = Find(row.cells, claim.doc);
    if (found == row.cells.end() || found->doc != claim.doc) {
      found = row.cells.insert(found, MatrixCell{claim.doc, CellState::kNotFound, true, {}});
    }
    MatrixCell& cell = *found;
    cell.claims.push_back(claim_id);
    const CellState state = StateOf(claim.stance);
    if (Firmness(state) > Firmness(cell.state)) cell.state = state;
  }

  row.sure_count = row.document_count;
  for (std::size_t i = 0; i < cluster.document_scores.size(); ++i) {
    if (cluster.document_scores[i] >= kSureScore) continue;
    --row.sure_count;
    const auto cell = Find(row.cells, cluster.documents[i]);
    if (cell != row.cells.end() && cell->doc == cluster.documents[i]) cell->sure = false;
  }

  bool differs = false;
  for (const Conflict& conflict : cluster.conflicts) {
    if (!IsRealConflict(conflict)) continue;
    differs = true;
    for (const ClaimId claim_id : {conflict.a, conflict.b}) {
      const DocId doc = analysis.claims[claim_id.value].doc;
      const auto cell = Find(row.cells, doc);
      if (cell != row.cells.end() && cell->doc == doc) cell->state = CellState::kDiffers;
    }
  }

  if (differs) {
    row.group = RowGroup::kDiffers;
  } else if (row.document_count < 2) {
    row.group = RowGroup::kOnlyOne;
  } else if (row.document_count == analysis.documents.size()) {
    row.group = RowGroup::kAllSay;
  } else {
    row.group = RowGroup::kSomeSay;
  }
  return row;
}

}  // namespace

const MatrixCell& MatrixRow::At(DocId doc) const {
  static const MatrixCell kNone;
  const auto cell = Find(cells, doc);
  return cell == cells.end() || cell->doc != doc ? kNone : *cell;
}

std::vector<MatrixRow> BuildMatrix(const Analysis& analysis) {
  std::vector<MatrixRow> rows;
  rows.reserve(analysis.clusters.size());
  for (std::uint32_t i = 0; i < analysis.clusters.size(); ++i) {
    rows.push_back(BuildRow(analysis, ClusterId{i}));
  }
  std::stable_sort(rows.begin(), rows.end(), [](const MatrixRow& a, const MatrixRow& b) {
    return std::tuple(a.group, b.sure_count, b.document_count, a.cluster) <
           std::tuple(b.group, a.sure_count, a.document_count, b.cluster);
  });
  return rows;
}

}  // namespace px
