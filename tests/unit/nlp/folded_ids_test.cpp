#include "nlp/folded_ids.h"

#include <doctest/doctest.h>

namespace px {
namespace {

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
