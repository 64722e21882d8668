#include "engine/matrix.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "engine/fragments.h"

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

// The cell of `doc`, put where it belongs if there is none yet.
MatrixCell& CellOf(std::vector<MatrixCell>& cells, DocId doc) {
  auto found = Find(cells, doc);
  if (found == cells.end() || found->doc != doc) {
    found = cells.insert(found, MatrixCell{doc, CellState::kNotFound, true, {}, {}});
  }
  return *found;
}

MatrixRow BuildRow(const Analysis& analysis, ClusterId id, const std::vector<ClaimId>& differing) {
  const ClaimCluster& cluster = analysis.clusters[id.value];
  MatrixRow row;
  row.cluster = id;
  row.document_count = static_cast<std::uint32_t>(cluster.documents.size());
  for (const ClaimId claim_id : cluster.claims) {
    const Claim& claim = analysis.claims[claim_id.value];
    MatrixCell& cell = CellOf(row.cells, claim.doc);
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

  const auto mark = [&](ClaimId claim_id) {
    const DocId doc = analysis.claims[claim_id.value].doc;
    const auto cell = Find(row.cells, doc);
    if (cell != row.cells.end() && cell->doc == doc) cell->state = CellState::kDiffers;
  };
  bool differs = false;
  for (const Conflict& conflict : cluster.conflicts) {
    if (IsRealConflict(conflict)) {
      differs = true;
      mark(conflict.a);
      mark(conflict.b);
    } else if (conflict.verdict == Verdict::kUpdated) {
      // What the row is called by was so at its time; the other says something else all the same.
      if (conflict.a == cluster.label_claim) mark(conflict.b);
      if (conflict.b == cluster.label_claim) mark(conflict.a);
    }
  }

  for (const ClaimId claim_id : differing) {
    MatrixCell& cell = CellOf(row.cells, analysis.claims[claim_id.value].doc);
    cell.state = CellState::kDiffers;
    cell.differing.push_back(claim_id);
  }

  if (differs) {
    row.group = RowGroup::kDiffers;
  } else if (row.document_count < 2) {
    row.group = RowGroup::kOnlyOne;
  } else if (row.sure_count < 2) {
    row.group = RowGroup::kPerhaps;
  } else if (row.sure_count == analysis.documents.size()) {
    row.group = RowGroup::kAllSay;
  } else {
    row.group = RowGroup::kSomeSay;
  }
  return row;
}

// By ClaimId.
std::vector<std::uint32_t> FindRowsOfClaims(const Analysis& analysis) {
  std::vector<std::uint32_t> row_of(analysis.claims.size());
  for (std::uint32_t r = 0; r < analysis.clusters.size(); ++r) {
    for (const ClaimId id : analysis.clusters[r].claims) row_of[id.value] = r;
  }
  return row_of;
}

// By ClusterId, see MatrixRow::conflicts.
std::vector<std::vector<ConflictPlace>> FindConflicts(const Analysis& analysis) {
  const std::vector<std::uint32_t> row_of = FindRowsOfClaims(analysis);
  std::vector<std::vector<ConflictPlace>> places(analysis.clusters.size());
  for (const bool own : {true, false}) {
    for (std::uint32_t r = 0; r < analysis.clusters.size(); ++r) {
      const std::vector<Conflict>& conflicts = analysis.clusters[r].conflicts;
      for (std::uint32_t i = 0; i < conflicts.size(); ++i) {
        const std::uint32_t other = row_of[conflicts[i].b.value];
        if (own || other != r) places[own ? r : other].push_back({ClusterId{r}, i});
      }
    }
  }
  return places;
}

bool HoldsArticle(const ClaimCluster& cluster, DocId doc) {
  return std::binary_search(cluster.documents.begin(), cluster.documents.end(), doc);
}

}  // namespace

std::vector<std::vector<ClaimId>> DifferingClaims(const Analysis& analysis) {
  const std::vector<std::uint32_t> row_of = FindRowsOfClaims(analysis);
  std::vector<std::vector<ClaimId>> differing(analysis.clusters.size());
  for (const ClaimCluster& cluster : analysis.clusters) {
    for (const Conflict& conflict : cluster.conflicts) {
      const std::uint32_t row_a = row_of[conflict.a.value];
      const std::uint32_t row_b = row_of[conflict.b.value];
      if (conflict.verdict == Verdict::kCompatible || row_a == row_b) continue;
      const auto add = [&](std::uint32_t row, ClaimId claim) {
        const DocId doc = analysis.claims[claim.value].doc;
        if (!HoldsArticle(analysis.clusters[row], doc)) differing[row].push_back(claim);
      };
      add(row_a, conflict.b);
      add(row_b, conflict.a);
    }
  }
  for (std::vector<ClaimId>& claims : differing) {
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
  }
  return differing;
}

const MatrixCell& MatrixRow::At(DocId doc) const {
  static const MatrixCell kNone;
  const auto cell = Find(cells, doc);
  return cell == cells.end() || cell->doc != doc ? kNone : *cell;
}

const Conflict& ConflictAt(const Analysis& analysis, ConflictPlace place) {
  return analysis.clusters[place.row.value].conflicts[place.number];
}

std::vector<MatrixRow> BuildMatrix(const Analysis& analysis) {
  const std::vector<std::vector<ClaimId>> differing = DifferingClaims(analysis);
  const std::vector<std::optional<ClusterId>> part_of = FindFragmentRows(analysis);
  std::vector<std::vector<ConflictPlace>> conflicts = FindConflicts(analysis);
  std::vector<MatrixRow> rows;
  rows.reserve(analysis.clusters.size());
  for (std::uint32_t i = 0; i < analysis.clusters.size(); ++i) {
    rows.push_back(BuildRow(analysis, ClusterId{i}, differing[i]));
    rows.back().part_of = part_of[i];
    rows.back().conflicts = std::move(conflicts[i]);
  }
  std::stable_sort(rows.begin(), rows.end(), [](const MatrixRow& a, const MatrixRow& b) {
    return std::tuple(a.group, b.sure_count, b.document_count, a.cluster) <
           std::tuple(b.group, a.sure_count, a.document_count, b.cluster);
  });
  return rows;
}

}  // namespace px
