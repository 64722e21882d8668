// The entity list as drawn: names, counts per article, search.
#ifndef PX_APP_VIEWS_ENTITY_LIST_H_
#define PX_APP_VIEWS_ENTITY_LIST_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/analysis.h"

namespace px {

struct MentionCount {
  DocId doc;
  std::uint32_t count = 0;
  friend bool operator==(const MentionCount&, const MentionCount&) = default;
};

struct EntityRow {
  EntityId entity;
  std::string count;                     // mentions in all articles, ready to draw
  std::vector<MentionCount> by_article;  // of those that name it, by DocId
  std::vector<std::string> search_keys;  // folded name and aliases
};

struct EntityList {
  std::vector<EntityRow> rows;         // by EntityId
  std::uint32_t most_per_article = 0;  // the largest count of by_article
};

EntityList BuildEntityList(const Analysis& analysis);

// The entities whose name or an alias contains `query` (case and diacritics do not matter).
// An empty query gives all. In order of the list.
std::vector<EntityId> SearchEntities(const EntityList& list, std::string_view query);

}  // namespace px

#endif  // PX_APP_VIEWS_ENTITY_LIST_H_
