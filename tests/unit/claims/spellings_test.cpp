#include "claims/spellings.h"

#include <doctest/doctest.h>

namespace px {
namespace {

TEST_CASE("AreSpellingsOfOne: table") {
  struct Case {
    const char* a;
    const char* b;
    bool one;
  };
  const Case cases[] = {
      {"Orla Wendt", "Orla Wend", true},
      {"Orla Wendt", "Orla Wentt", true},
      {"Orla Wendt", "Orla M. Wend", true},
      {"Orla Wendt's", "Orla Wend", true},
      // The same, another first name, too short, too different, another first letter.
      {"Orla Wendt", "Orla Wendt's", false},
      {"Orla Wendt", "Orlo Wend", false},
      {"Orla Lee", "Orla Lea", false},
      {"Orla Wendt", "Orla Wanda", false},
      {"Orla Wendt", "Orla Bendt", false},
      // One of a kind and many of it.
      {"Tar Heel", "Tar Heels", false},
      {"Wendt", "Wend", false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.a);
    CAPTURE(c.b);
    CHECK(AreSpellingsOfOne(c.a, c.b) == c.one);
    CHECK(AreSpellingsOfOne(c.b, c.a) == c.one);
  }
}

}  // namespace
}  // namespace px
