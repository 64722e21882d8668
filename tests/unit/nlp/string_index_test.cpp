#include "nlp/string_index.h"

#include <doctest/doctest.h>

#include <string>

namespace px {
namespace {

TEST_CASE("StringIndex finds every key at its place and nothing else") {
  std::vector<std::string> keys = {""};
  for (int i = 0; i < 3000; ++i) keys.push_back("word" + std::to_string(i * 7));
  const StringIndex index(std::vector<std::string_view>(keys.begin(), keys.end()));
  for (std::uint32_t i = 0; i < keys.size(); ++i) CHECK(index.Find(keys[i]) == i);
  CHECK(!index.Find("word1"));
  CHECK(!index.Find("word"));
  CHECK(!index.Find(std::string_view("\0", 1)));
}

TEST_CASE("StringIndex of nothing") {
  CHECK(!StringIndex().Find(""));
  CHECK(!StringIndex(std::vector<std::string_view>()).Find("a"));
}

}  // namespace
}  // namespace px
