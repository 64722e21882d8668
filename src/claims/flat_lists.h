// Very many short lists in one piece of memory: walking through them touches little of it.
#ifndef PX_CLAIMS_FLAT_LISTS_H_
#define PX_CLAIMS_FLAT_LISTS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace px {

class FlatLists {
 public:
  void Append(std::span<const std::uint32_t> list) {
    items_.insert(items_.end(), list.begin(), list.end());
    begins_.push_back(items_.size());
  }

  std::size_t size() const { return begins_.size() - 1; }

  // Of the list added as the `i`th, from 0. The view holds until the next Append.
  std::span<const std::uint32_t> operator[](std::size_t i) const {
    return {items_.data() + begins_[i], begins_[i + 1] - begins_[i]};
  }

  // For each item from 0 to `items` - 1 the lists that hold it, ascending. Time O(all).
  // REQUIRES: there are no other items.
  FlatLists Inverted(std::size_t items) const {
    FlatLists lists;
    lists.begins_.resize(items + 1, 0);
    for (const std::uint32_t item : items_) ++lists.begins_[item + 1];
    for (std::size_t i = 0; i < items; ++i) lists.begins_[i + 1] += lists.begins_[i];
    lists.items_.resize(items_.size());
    std::vector<std::size_t> next = lists.begins_;
    for (std::uint32_t list = 0; list < size(); ++list) {
      for (const std::uint32_t item : (*this)[list]) lists.items_[next[item]++] = list;
    }
    return lists;
  }

 private:
  std::vector<std::size_t> begins_ = {0};
  std::vector<std::uint32_t> items_;
};

}  // namespace px

#endif  // PX_CLAIMS_FLAT_LISTS_H_
