// Very many short lists that are only read, close to each other in memory.
#ifndef PX_CLAIMS_KEPT_LISTS_H_
#define PX_CLAIMS_KEPT_LISTS_H_

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace px {

// Lists stay where they are for as long as this lives, also when it is moved.
template <typename Item>
class KeptLists {
 public:
  KeptLists() = default;
  KeptLists(KeptLists&&) = default;
  KeptLists& operator=(KeptLists&&) = default;

  std::span<const Item> Keep(std::span<const Item> list) {
    if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < list.size()) {
      blocks_.emplace_back();
      blocks_.back().reserve(std::max(kBlockItems, list.size()));
    }
    std::vector<Item>& block = blocks_.back();
    block.insert(block.end(), list.begin(), list.end());
    return std::span<const Item>(block).last(list.size());
  }

 private:
  static constexpr std::size_t kBlockItems = 16384;

  std::vector<std::vector<Item>> blocks_;  // never grown beyond what they reserve
};

}  // namespace px

#endif  // PX_CLAIMS_KEPT_LISTS_H_
