#include "app/views/entity_list.h"

#include <algorithm>

#include "base/utf8.h"

namespace px {

EntityList BuildEntityList(const Analysis& analysis) {
  EntityList list;
  for (std::uint32_t id = 0; id < analysis.entities.size(); ++id) {
    const Entity& entity = analysis.entities[id];
    EntityRow row;
    row.entity = EntityId{id};
    row.count = std::to_string(entity.mentions.size());
    for (const Mention& mention : entity.mentions) {
      if (row.by_article.empty() || row.by_article.back().doc != mention.doc) {
        row.by_article.push_back({mention.doc, 0});
      }
      const std::uint32_t count = ++row.by_article.back().count;
      list.most_per_article = std::max(list.most_per_article, count);
    }
    row.search_keys.push_back(FoldKey(entity.name));
    for (const Alias& alias : entity.aliases) row.search_keys.push_back(FoldKey(alias.text));
    list.rows.push_back(std::move(row));
  }
  return list;
}

std::vector<EntityId> SearchEntities(const EntityList& list, std::string_view query) {
  const std::string key = FoldKey(query);
  std::vector<EntityId> found;
  for (const EntityRow& row : list.rows) {
    const bool hit = std::any_of(
        row.search_keys.begin(), row.search_keys.end(),
        [&](const std::string& candidate) { return candidate.find(key) != std::string::npos; });
    if (hit) found.push_back(row.entity);
  }
  return found;
}

}  // namespace px
