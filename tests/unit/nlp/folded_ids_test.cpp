#include "nlp/folded_ids.h"

#include <doctest/doctest.h>

#include <string>

namespace px {
namespace {

TEST_CASE("StringIds numbers strings in the order of first use and finds both by each other") {
  StringIds ids;
  for (std::uint32_t i = 0; i < 5000; ++i) CHECK(ids.IdOf("word " + std::to_string(i)) == i);
  CHECK(ids.IdOf("word 7") == 7);
  CHECK(ids.Find("word 4999") == 4999);
  CHECK(!ids.Find("word 5000"));
  CHECK(!ids.Find(""));
  CHECK(ids.KeyOf(0) == "word 0");
  CHECK(ids.KeyOf(4321) == "word 4321");
  CHECK(ids.size() == 5000);
}

TEST_CASE("FoldedIds numbers words in the order of first use, all spellings of one alike") {
  FoldedIds ids;
  CHECK(ids.IdOf("Harbour") == 0);
  CHECK(ids.IdOf("caf\u00e9") == 1);
  CHECK(ids.IdOf("HARBOUR") == 0);
  CHECK(ids.IdOf("CAFE") == 1);
  CHECK(ids.IdOf("") == 2);
  CHECK(ids.IdOf("harbours") == 3);
  CHECK(ids.IdOf("Harbour") == 0);
}

}  // namespace
}  // namespace px
