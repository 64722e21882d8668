// Items of different heights below each other.
#ifndef PX_APP_VIEWS_ITEM_STACK_H_
#define PX_APP_VIEWS_ITEM_STACK_H_

#include <algorithm>
#include <cstddef>
#include <vector>

namespace px {

class ItemStack {
 public:
  void Clear() { bottoms_.clear(); }
  void Add(float height) { bottoms_.push_back(height_of_all() + height); }

  std::size_t size() const { return bottoms_.size(); }
  float height_of_all() const { return bottoms_.empty() ? 0 : bottoms_.back(); }
  float Top(std::size_t item) const { return item == 0 ? 0 : bottoms_[item - 1]; }
  float Bottom(std::size_t item) const { return bottoms_[item]; }

  // The item at `y`, or size() below the last one. Time O(log items).
  std::size_t At(float y) const {
    return static_cast<std::size_t>(std::upper_bound(bottoms_.begin(), bottoms_.end(), y) -
                                    bottoms_.begin());
  }

 private:
  std::vector<float> bottoms_;  // ascending
};

}  // namespace px

#endif  // PX_APP_VIEWS_ITEM_STACK_H_
