#include "entities/mention_index.h"

#include <algorithm>

namespace px {

MentionIndex::MentionIndex(const std::vector<Entity>& entities, std::size_t documents)
    : by_doc_(documents) {
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    for (const Mention& mention : entities[e].mentions) {
      by_doc_[mention.doc.value].push_back({mention.range, EntityId{e}});
    }
  }
  for (std::vector<Placed>& mentions : by_doc_) std::sort(mentions.begin(), mentions.end());
}

std::vector<MentionIndex::Placed>::const_iterator MentionIndex::From(DocId doc,
                                                                     std::uint32_t begin) const {
  const std::vector<Placed>& mentions = by_doc_[doc.value];
  return std::lower_bound(mentions.begin(), mentions.end(), Placed{{begin, begin}, EntityId{}});
}

std::optional<EntityId> MentionIndex::At(const MentionPlace& place) const {
  const auto& [doc, range] = place;
  for (auto it = From(doc, range.begin);
       it != by_doc_[doc.value].end() && it->first.begin == range.begin; ++it) {
    if (it->first == range) return it->second;
  }
  return std::nullopt;
}

void MentionIndex::AppendIn(DocId doc, ByteRange range, std::vector<EntityId>& found) const {
  for (auto it = From(doc, range.begin);
       it != by_doc_[doc.value].end() && it->first.begin < range.end; ++it) {
    if (range.Contains(it->first)) found.push_back(it->second);
  }
}

void MentionIndex::AppendOverlapping(DocId doc, ByteRange range,
                                     std::vector<EntityId>& found) const {
  auto it = From(doc, range.begin);
  // Mentions do not overlap: only the one before can reach into the range from the left.
  if (it != by_doc_[doc.value].begin()) --it;
  for (; it != by_doc_[doc.value].end() && it->first.begin < range.end; ++it) {
    if (it->first.Overlaps(range)) found.push_back(it->second);
  }
}

}  // namespace px
