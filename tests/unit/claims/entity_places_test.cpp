#include "claims/entity_places.h"

#include <doctest/doctest.h>

#include <vector>

namespace px {
namespace {

Mention MentionAt(std::uint32_t doc, std::uint32_t token) {
  Mention mention;
  mention.doc = DocId{doc};
  mention.tokens = {token, token + 1};
  return mention;
}

TEST_CASE("EntityPlaces gives the mentions and references of one article, ascending") {
  Entity harbour;
  harbour.type = EntityType::kPlace;
  harbour.mentions = {MentionAt(0, 7), MentionAt(2, 4)};
  Entity council;
  council.type = EntityType::kOrg;
  council.mentions = {MentionAt(0, 3)};
  Reference it;
  it.doc = DocId{2};
  it.tokens = {9, 10};
  council.references = {it};
  const EntityPlaces places = std::vector<Entity>{harbour, council};

  const std::vector<DocumentMention>& first = places.MentionsOf(DocId{0});
  REQUIRE(first.size() == 2);
  CHECK(first[0].tokens.begin == 3);
  CHECK(first[0].entity == EntityId{1});
  CHECK(first[0].type == EntityType::kOrg);
  CHECK(first[1].entity == EntityId{0});
  CHECK(places.MentionsOf(DocId{1}).empty());
  CHECK(places.MentionsOf(DocId{2}).size() == 1);
  CHECK(places.MentionsOf(DocId{99}).empty());
  REQUIRE(places.ReferencesOf(DocId{2}).size() == 1);
  CHECK(places.ReferencesOf(DocId{2})[0].entity == EntityId{1});
  CHECK(places.ReferencesOf(DocId{0}).empty());
}

}  // namespace
}  // namespace px
