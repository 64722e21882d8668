// Entities by what outlives a correction and a new analysis, see entities/corrections.h.
#ifndef PX_APP_VIEWS_ENTITY_REFS_H_
#define PX_APP_VIEWS_ENTITY_REFS_H_

#include <optional>
#include <vector>

#include "app/views/filter.h"
#include "entities/corrections.h"

namespace px {

// What became of `ref` in `analysis`: the only entity with its name and type; else the one named
// at its place (renamed, merged, retyped); else one with its name. Time O(mentions).
std::optional<EntityId> FindEntity(const Analysis& analysis, const EntityRef& ref);

// A filter that can be put back over other EntityIds.
struct SavedMark {
  EntityRef entity;
  EntityMark mark = EntityMark::kOff;
  friend bool operator==(const SavedMark&, const SavedMark&) = default;
};
struct SavedFilter {
  std::vector<SavedMark> entities;
  bool match_all = false;
  std::optional<RowGroup> group;
  std::vector<FilterTerm> terms;
  friend bool operator==(const SavedFilter&, const SavedFilter&) = default;
};

SavedFilter SaveFilter(const Analysis& analysis, const Filter& filter);

// Without the marks of entities that are no more. Filter::term_rows is left to ApplyTerms.
Filter RestoreFilter(const Analysis& analysis, const SavedFilter& saved);

}  // namespace px

#endif  // PX_APP_VIEWS_ENTITY_REFS_H_
