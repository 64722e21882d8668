// Which rows of the matrix the reader wants to see.
#ifndef PX_APP_VIEWS_FILTER_H_
#define PX_APP_VIEWS_FILTER_H_

#include <array>
#include <optional>
#include <vector>

#include "app/views/analysis_index.h"
#include "app/views/filter_terms.h"

namespace px {

enum class EntityMark : std::uint8_t { kOff, kInclude, kExclude };

struct Filter {
  std::vector<EntityMark> entities;  // by EntityId
  bool match_all = false;            // a row must name every included entity, not just one
  std::optional<RowGroup> group;     // only this group of rows
  std::vector<FilterTerm> terms;     // typed by the reader
  std::vector<bool> term_rows;       // FindTermRows of `terms`; empty where there are none
};

// Whether any entity is included or excluded.
bool FiltersEntities(const Filter& filter);
bool IsActive(const Filter& filter);

// A part of another row never matches by itself. A row matches if the typed terms leave it and its
// claims name an included entity (all of them with match_all) and none of the excluded. Without
// included entities every row without an excluded one matches.
bool Matches(const Filter& filter, const AnalysisIndex& index, std::uint32_t row);

// A line of the matrix: the heading of a group or a row.
struct MatrixItem {
  bool is_heading = false;
  bool is_part = false;  // of the row above
  RowGroup group = RowGroup::kDiffers;
  std::uint32_t row = 0;    // into AnalysisIndex::rows; of rows only
  std::uint32_t count = 0;  // rows of the group that match; of headings only
};

struct MatrixItems {
  std::vector<MatrixItem> items;
  std::uint32_t matching_rows = 0;  // also those in collapsed groups
};

using CollapsedGroups = std::array<bool, kRowGroups>;

// The lines to draw, in order. Groups without a matching row have no heading; a collapsed group
// has only its heading; parts stand below the rows that are `unfolded` (by row; those beyond its
// end are not). Time O(rows).
MatrixItems ListMatrixItems(const AnalysisIndex& index, const Filter& filter,
                            const CollapsedGroups& collapsed,
                            const std::vector<bool>& unfolded = {});

}  // namespace px

#endif  // PX_APP_VIEWS_FILTER_H_
