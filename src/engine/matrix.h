// The claim x article matrix: what the views and reports show of an Analysis.
#ifndef PX_ENGINE_MATRIX_H_
#define PX_ENGINE_MATRIX_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "base/ids.h"
#include "engine/analysis.h"

namespace px {

// What one article says of one row. kDiffers: the article makes the claim with a value that
// conflicts (verdict differs or contradicts) with another article of the row, or updates the one
// that the row is called by, or says something else instead, which stands in another row.
enum class CellState : std::uint8_t {
  kNotFound,
  kAsserted,
  kHedged,
  kAttributed,
  kDenied,
  kDiffers,
};

// Row groups in the order the matrix shows them. kPerhaps: several articles, of which no two surely
// say the same.
enum class RowGroup : std::uint8_t { kDiffers, kAllSay, kSomeSay, kPerhaps, kOnlyOne };

struct MatrixCell {
  DocId doc;
  CellState state = CellState::kNotFound;
  bool sure = true;             // false where the article only perhaps says the same: kSureScore
  std::vector<ClaimId> claims;  // the article's members of the row, in text order
  // Where it has none: its claims of other rows that conflict with one of this row, ascending.
  std::vector<ClaimId> differing;
};

// A conflict: the row that it stands in, and its position in ClaimCluster::conflicts there.
struct ConflictPlace {
  ClusterId row;
  std::uint32_t number = 0;
};

struct MatrixRow {
  ClusterId cluster;
  RowGroup group = RowGroup::kOnlyOne;
  std::uint32_t document_count = 0;
  std::uint32_t sure_count = 0;  // of these, cells that are sure
  // Of a piece of a longer claim, see fragments.h: the row of that one, which it is shown under and
  // counted with.
  std::optional<ClusterId> part_of;
  std::vector<MatrixCell> cells;  // of the articles that make the claim or say another, by DocId

  // Its claims' conflicts: those that stand in it, then those of other rows with one of its claims.
  std::vector<ConflictPlace> conflicts;

  // Two articles or more make the claim, and no doubt is left of all of them.
  bool IsShared() const { return document_count > 1 && group != RowGroup::kPerhaps; }

  // The cell of `doc`; of an article that says nothing of the kind an empty one, kNotFound.
  // Time O(log(cells)).
  const MatrixCell& At(DocId doc) const;
};

// By ClusterId: for each article of which no claim stands in the row, its claims of other rows that
// conflict with one of the row, also where a later article updates it; ascending, unique. "12 were
// hurt" and "17 were hurt" may be two rows: in each the other article is not silent but differs.
// Time O(claims + conflicts log conflicts).
std::vector<std::vector<ClaimId>> DifferingClaims(const Analysis& analysis);

const Conflict& ConflictAt(const Analysis& analysis, ConflictPlace place);

// One row per cluster, ordered by group, then articles that surely say it (most first), then all
// that do, then cluster. kAllSay: every article of the analysis, two or more, surely. The state of
// a cell with several claims is the firmest of them (asserted, attributed, hedged, denied) unless
// one of them differs. A row is kDiffers where a conflict stands in it; in the row of the
// conflict's other claim only the cell differs. Time that of sorting and of FindFragmentRows.
std::vector<MatrixRow> BuildMatrix(const Analysis& analysis);

}  // namespace px

#endif  // PX_ENGINE_MATRIX_H_
