#include "entities/mention_index.h"

#include <doctest/doctest.h>

namespace px {
namespace {

Entity NamedAt(std::vector<MentionPlace> places) {
  Entity entity;
  for (const auto& [doc, range] : places) entity.mentions.push_back({doc, 0, {}, range, {}});
  return entity;
}

TEST_CASE("MentionIndex finds who is named where") {
  const MentionIndex index({NamedAt({{DocId{0}, {10, 14}}, {DocId{1}, {0, 4}}}),
                            NamedAt({{DocId{0}, {2, 8}}, {DocId{0}, {20, 26}}})},
                           3);
  CHECK(index.At({DocId{0}, {2, 8}}) == EntityId{1});
  CHECK(index.At({DocId{1}, {0, 4}}) == EntityId{0});
  CHECK(index.At({DocId{0}, {2, 7}}) == std::nullopt);
  CHECK(index.At({DocId{2}, {0, 4}}) == std::nullopt);
  struct Case {
    ByteRange range;
    std::vector<EntityId> inside;
    std::vector<EntityId> overlapping;
  };
  const Case cases[] = {
      {{0, 30}, {{1}, {0}, {1}}, {{1}, {0}, {1}}},  // in text order
      {{2, 14}, {{1}, {0}}, {{1}, {0}}},
      {{3, 14}, {{0}}, {{1}, {0}}},  // across its left border
      {{10, 21}, {{0}}, {{0}, {1}}},
      {{14, 20}, {}, {}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.range.begin);
    std::vector<EntityId> found;
    index.AppendIn(DocId{0}, c.range, found);
    CHECK(found == c.inside);
    found.clear();
    index.AppendOverlapping(DocId{0}, c.range, found);
    CHECK(found == c.overlapping);
  }
}

}  // namespace
}  // namespace px
