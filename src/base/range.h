// Half-open ranges over bytes and over positions in a vector.
#ifndef PX_BASE_RANGE_H_
#define PX_BASE_RANGE_H_

#include <compare>
#include <cstdint>
#include <string_view>

namespace px {

// Half-open range of UTF-8 code units in one SourceText.
// Units: bytes, never characters and never UTF-16 units.
struct ByteRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool Contains(ByteRange other) const { return begin <= other.begin && other.end <= end; }
  bool Overlaps(ByteRange other) const { return begin < other.end && other.begin < end; }

  friend auto operator<=>(const ByteRange&, const ByteRange&) = default;
};

// Half-open range of positions in a vector that the owning struct names (tokens, sentences...).
struct IndexRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool Contains(std::uint32_t index) const { return begin <= index && index < end; }

  friend auto operator<=>(const IndexRange&, const IndexRange&) = default;
};

// The bytes of `range`. REQUIRES: range lies inside `text`. The view borrows from `text`.
inline std::string_view Slice(std::string_view text, ByteRange range) {
  return text.substr(range.begin, range.size());
}

}  // namespace px

#endif  // PX_BASE_RANGE_H_
