// Finds strings of a fixed list.
#ifndef PX_NLP_STRING_INDEX_H_
#define PX_NLP_STRING_INDEX_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace px {

// Keeps views: what they point to must live as long. Finding takes O(key.size()) time on average.
class StringIndex {
 public:
  StringIndex() = default;
  // REQUIRES: no two keys are equal.
  explicit StringIndex(std::vector<std::string_view> keys);

  // The place of `key` in the list.
  std::optional<std::uint32_t> Find(std::string_view key) const;

 private:
  std::vector<std::string_view> keys_;
  // Open addressing with a power of two as its size, at most half full: place + 1, 0 where free.
  std::vector<std::uint32_t> slots_;
};

}  // namespace px

#endif  // PX_NLP_STRING_INDEX_H_
