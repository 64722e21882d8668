#include "entities/name_lexicon.h"

#include <string_view>

#include "doctest/doctest.h"

namespace px {
namespace {

TEST_CASE("NameKey: spellings of one name meet") {
  struct Case {
    std::string_view text;
    std::string_view key;
  };
  const Case kCases[] = {
      {"U.S.", "us"},
      {"Mt Hollow", "mount hollow"},
      {"Dunmore-Mt Hollow", "dunmore mount hollow"},
      {"Ministry of Defence", "ministry of defense"},
      {"Tessel Harbour", "tessel harbor"},
      {"Ash & Elm", "ash and elm"},
      {"Caf\u00e9 Orl\u00e9", "cafe orle"},
      {"", ""},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(NameKey(c.text) == c.key);
  }
}

TEST_CASE("NameLexicon: every section of the files is read") {
  const NameLexicon& lexicon = NameLexicon::Get();
  CHECK(lexicon.Find("agency").Has(WordClass::kOrgHead));
  CHECK(lexicon.Find("prime minister").Has(WordClass::kTitle));
  CHECK(lexicon.Find("new zealand").Has(WordClass::kPlace));
  CHECK(lexicon.Find("thai").Has(WordClass::kDemonym));
  CHECK(lexicon.Find("olivia").Has(WordClass::kFirstName));
  CHECK(lexicon.Find("world bank").Has(WordClass::kOrganization));
  CHECK(lexicon.Find("hms").Has(WordClass::kShipPrefix));
  CHECK_FALSE(lexicon.Find("agency").Has(WordClass::kPlace));
  CHECK_FALSE(lexicon.Find("qwertz").Has(WordClass::kOrgHead));
  CHECK(lexicon.same_names().size() > 20);
}

}  // namespace
}  // namespace px
