#include "app/views/text_marks.h"

#include <algorithm>

namespace px {

std::vector<TextMark> CollectTextMarks(const Analysis& analysis, DocId doc,
                                       const std::vector<EntityId>& entities,
                                       const SearchHits* found,
                                       std::optional<std::uint32_t> current) {
  std::vector<TextMark> marks;
  for (const EntityId id : entities) {
    const Entity& entity = analysis.entities[id.value];
    for (const Mention& mention : entity.mentions) {
      if (mention.doc == doc) marks.push_back({mention.range, TextMarkKind::kMention});
    }
    for (const Reference& reference : entity.references) {
      if (reference.doc == doc) marks.push_back({reference.range, TextMarkKind::kReference});
    }
  }
  if (found != nullptr) {
    const auto size = static_cast<std::uint32_t>(analysis.documents[doc.value].source.text.size());
    const IndexRange hits = HitsIn(*found, doc, {0, size});
    for (std::uint32_t i = hits.begin; i < hits.end; ++i) {
      const bool is_current = current == i;
      marks.push_back(
          {found->hits[i].range, is_current ? TextMarkKind::kCurrentHit : TextMarkKind::kHit});
    }
  }
  std::sort(marks.begin(), marks.end(), [](const TextMark& a, const TextMark& b) {
    return std::pair(a.range, a.kind) < std::pair(b.range, b.kind);
  });
  return marks;
}

}  // namespace px
