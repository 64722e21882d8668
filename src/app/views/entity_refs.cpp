#include "app/views/entity_refs.h"

#include <algorithm>

#include "engine/corrected.h"

namespace px {
namespace {

bool IsNamedAt(const Analysis& analysis, const Entity& entity, const MentionRef& place) {
  return std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](const Mention& mention) {
    const AnalyzedArticle& article = analysis.documents[mention.doc.value];
    return mention.range == place.range && article.sha256 == place.sha256 &&
           article.source.outlet == place.outlet;
  });
}

template <typename Holds>
std::optional<EntityId> FindIf(const Analysis& analysis, Holds holds) {
  for (std::uint32_t id = 0; id < analysis.entities.size(); ++id) {
    if (holds(analysis.entities[id])) return EntityId{id};
  }
  return std::nullopt;
}

}  // namespace

std::optional<EntityId> FindEntity(const Analysis& analysis, const EntityRef& ref) {
  const auto called = [&](const Entity& entity) {
    return entity.name == ref.name && entity.type == ref.type;
  };
  const auto namesakes = std::count_if(analysis.entities.begin(), analysis.entities.end(), called);
  if (namesakes == 1) return FindIf(analysis, called);
  if (ref.mention) {
    const auto there = FindIf(
        analysis, [&](const Entity& entity) { return IsNamedAt(analysis, entity, *ref.mention); });
    if (there) return there;
  }
  return FindIf(analysis, [&](const Entity& entity) { return entity.name == ref.name; });
}

SavedFilter SaveFilter(const Analysis& analysis, const Filter& filter) {
  SavedFilter saved{{}, filter.match_all, filter.group, filter.terms};
  for (std::uint32_t id = 0; id < filter.entities.size(); ++id) {
    if (filter.entities[id] == EntityMark::kOff) continue;
    saved.entities.push_back({RefToEntity(analysis, EntityId{id}), filter.entities[id]});
  }
  return saved;
}

Filter RestoreFilter(const Analysis& analysis, const SavedFilter& saved) {
  Filter filter;
  filter.entities.resize(analysis.entities.size(), EntityMark::kOff);
  for (const SavedMark& mark : saved.entities) {
    if (const auto id = FindEntity(analysis, mark.entity)) filter.entities[id->value] = mark.mark;
  }
  filter.match_all = saved.match_all;
  filter.group = saved.group;
  filter.terms = saved.terms;
  return filter;
}

}  // namespace px
