#include "claims/kept_lists.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

namespace px {
namespace {

TEST_CASE("KeptLists: lists of any size keep their place and their items, also after a move") {
  KeptLists<int> lists;
  std::vector<std::span<const int>> views;
  for (int i = 0; i < 300; ++i) {
    views.push_back(lists.Keep(std::vector<int>(static_cast<std::size_t>(i) * 70, i)));
  }
  const KeptLists<int> moved = std::move(lists);
  for (int i = 0; i < 300; ++i) {
    const std::span<const int> view = views[static_cast<std::size_t>(i)];
    CHECK(view.size() == static_cast<std::size_t>(i) * 70);
    CHECK(std::count(view.begin(), view.end(), i) == static_cast<std::ptrdiff_t>(view.size()));
  }
}

}  // namespace
}  // namespace px
