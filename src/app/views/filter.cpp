#include "app/views/filter.h"

#include <algorithm>

namespace px {
namespace {

bool NamesAll(const std::vector<EntityId>& named, const Filter& filter) {
  for (std::uint32_t id = 0; id < filter.entities.size(); ++id) {
    if (filter.entities[id] != EntityMark::kInclude) continue;
    if (!std::binary_search(named.begin(), named.end(), EntityId{id})) return false;
  }
  return true;
}

bool HasIncluded(const Filter& filter) {
  return std::count(filter.entities.begin(), filter.entities.end(), EntityMark::kInclude) > 0;
}

}  // namespace

bool FiltersEntities(const Filter& filter) {
  return std::any_of(filter.entities.begin(), filter.entities.end(),
                     [](EntityMark mark) { return mark != EntityMark::kOff; });
}

bool IsActive(const Filter& filter) {
  return filter.group || !filter.terms.empty() || FiltersEntities(filter);
}

bool Matches(const Filter& filter, const AnalysisIndex& index, std::uint32_t row) {
  if (index.host_of_row[row] != row) return false;
  if (filter.group && index.rows[row].group != *filter.group) return false;
  if (!filter.term_rows.empty() && !filter.term_rows[row]) return false;
  if (filter.entities.empty()) return true;
  const std::vector<EntityId>& named = index.entities_of_row[row];
  bool names_included = false;
  for (const EntityId entity : named) {
    const EntityMark mark = filter.entities[entity.value];
    if (mark == EntityMark::kExclude) return false;
    names_included |= mark == EntityMark::kInclude;
  }
  if (filter.match_all) return NamesAll(named, filter);
  return names_included || !HasIncluded(filter);
}

MatrixItems ListMatrixItems(const AnalysisIndex& index, const Filter& filter,
                            const CollapsedGroups& collapsed, const std::vector<bool>& unfolded) {
  MatrixItems list;
  std::size_t heading = 0;
  for (std::uint32_t row = 0; row < index.rows.size(); ++row) {
    if (!Matches(filter, index, row)) continue;
    ++list.matching_rows;
    const RowGroup group = index.rows[row].group;
    if (list.items.empty() || list.items[heading].group != group) {
      heading = list.items.size();
      list.items.push_back({true, false, group, 0, 0});
    }
    ++list.items[heading].count;
    if (collapsed[static_cast<std::size_t>(group)]) continue;
    list.items.push_back({false, false, group, row, 0});
    if (row >= unfolded.size() || !unfolded[row]) continue;
    for (const std::uint32_t part : index.parts_of_row[row]) {
      list.items.push_back({false, true, index.rows[part].group, part, 0});
    }
  }
  return list;
}

}  // namespace px
