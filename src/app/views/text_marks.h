// What is marked in an article besides its claims: the chosen name, and what was searched for.
#ifndef PX_APP_VIEWS_TEXT_MARKS_H_
#define PX_APP_VIEWS_TEXT_MARKS_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "app/views/search.h"

namespace px {

// In the order in which they are drawn: later ones lie on top.
enum class TextMarkKind : std::uint8_t { kReference, kMention, kHit, kCurrentHit };

struct TextMark {
  ByteRange range;
  TextMarkKind kind = TextMarkKind::kMention;
};

// The marks in `doc`, by place. `current` is a position in found->hits. Null: nothing searched.
// Time O(mentions and references of the entities + hits in the article).
std::vector<TextMark> CollectTextMarks(const Analysis& analysis, DocId doc,
                                       const std::vector<EntityId>& entities,
                                       const SearchHits* found,
                                       std::optional<std::uint32_t> current);

}  // namespace px

#endif  // PX_APP_VIEWS_TEXT_MARKS_H_
