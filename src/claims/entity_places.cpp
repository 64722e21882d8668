#include "claims/entity_places.h"

#include <algorithm>

namespace px {
namespace {

using ByDocument = std::vector<std::vector<DocumentMention>>;

template <typename Place>
void Add(const std::vector<Place>& places, EntityId entity, EntityType type, ByDocument& to) {
  for (const Place& place : places) {
    if (place.doc.value >= to.size()) to.resize(place.doc.value + 1);
    to[place.doc.value].push_back({place.tokens, entity, type});
  }
}

void SortEach(ByDocument& places) {
  for (std::vector<DocumentMention>& of_document : places) {
    std::sort(
        of_document.begin(), of_document.end(),
        [](const DocumentMention& a, const DocumentMention& b) { return a.tokens < b.tokens; });
  }
}

}  // namespace

EntityPlaces::EntityPlaces(const std::vector<Entity>& entities) {
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    Add(entities[e].mentions, EntityId{e}, entities[e].type, mentions_);
    Add(entities[e].references, EntityId{e}, entities[e].type, references_);
  }
  SortEach(mentions_);
  SortEach(references_);
}

const std::vector<DocumentMention>& EntityPlaces::Of(const ByDocument& places, DocId doc) {
  static const std::vector<DocumentMention> kNone;
  return doc.value < places.size() ? places[doc.value] : kNone;
}

}  // namespace px
