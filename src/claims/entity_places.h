// Where the entities stand, article by article.
#ifndef PX_CLAIMS_ENTITY_PLACES_H_
#define PX_CLAIMS_ENTITY_PLACES_H_

#include <vector>

#include "base/ids.h"
#include "base/range.h"
#include "entities/entity.h"

namespace px {

struct DocumentMention {
  IndexRange tokens;
  EntityId entity;
  EntityType type = EntityType::kOther;
};

// Made once for all articles: looking through every entity for each of them would cost their
// product.
class EntityPlaces {
 public:
  EntityPlaces() = default;
  // Keeps no reference. Not explicit: it holds nothing that `entities` does not say.
  // Time O(mentions log mentions of an article).
  EntityPlaces(const std::vector<Entity>& entities);

  // Of one article, ascending by token; `doc` may be any.
  const std::vector<DocumentMention>& MentionsOf(DocId doc) const { return Of(mentions_, doc); }
  const std::vector<DocumentMention>& ReferencesOf(DocId doc) const { return Of(references_, doc); }

 private:
  using ByDocument = std::vector<std::vector<DocumentMention>>;

  static const std::vector<DocumentMention>& Of(const ByDocument& places, DocId doc);

  ByDocument mentions_;
  ByDocument references_;
};

}  // namespace px

#endif  // PX_CLAIMS_ENTITY_PLACES_H_
