// The mentions of a list of entities by where they stand.
#ifndef PX_ENTITIES_MENTION_INDEX_H_
#define PX_ENTITIES_MENTION_INDEX_H_

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "base/ids.h"
#include "base/range.h"
#include "entities/entity.h"

namespace px {

// Where a mention stands; no two mentions stand in one place, and none overlap.
using MentionPlace = std::pair<DocId, ByteRange>;

class MentionIndex {
 public:
  // Keeps no reference. Time O(mentions * log(mentions of an article)).
  MentionIndex(const std::vector<Entity>& entities, std::size_t documents);

  // The entity that is named at exactly `place`.
  std::optional<EntityId> At(const MentionPlace& place) const;

  // Appends the entities named inside `range`, in text order.
  void AppendIn(DocId doc, ByteRange range, std::vector<EntityId>& found) const;
  // Appends those named in or across a border of `range`, in text order.
  void AppendOverlapping(DocId doc, ByteRange range, std::vector<EntityId>& found) const;

 private:
  using Placed = std::pair<ByteRange, EntityId>;

  // The first mention of `doc` that begins at or behind `begin`.
  std::vector<Placed>::const_iterator From(DocId doc, std::uint32_t begin) const;

  std::vector<std::vector<Placed>> by_doc_;  // ascending
};

}  // namespace px

#endif  // PX_ENTITIES_MENTION_INDEX_H_
