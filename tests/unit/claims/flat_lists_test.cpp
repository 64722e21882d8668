#include "claims/flat_lists.h"

#include <doctest/doctest.h>

#include <vector>

namespace px {
namespace {

using List = std::vector<std::uint32_t>;

List Copy(std::span<const std::uint32_t> list) { return {list.begin(), list.end()}; }

TEST_CASE("FlatLists keeps lists, and tells which of them hold an item") {
  FlatLists lists;
  CHECK(lists.size() == 0);
  lists.Append(List{1, 3});
  lists.Append(List{});
  lists.Append(List{0, 1});
  CHECK(lists.size() == 3);
  CHECK(Copy(lists[0]) == List{1, 3});
  CHECK(lists[1].empty());
  CHECK(Copy(lists[2]) == List{0, 1});

  const FlatLists inverted = lists.Inverted(5);
  CHECK(inverted.size() == 5);
  CHECK(Copy(inverted[0]) == List{2});
  CHECK(Copy(inverted[1]) == List{0, 2});
  CHECK(inverted[2].empty());
  CHECK(Copy(inverted[3]) == List{0});
  CHECK(inverted[4].empty());
}

}  // namespace
}  // namespace px
