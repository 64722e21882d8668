#include "entities/corrections.h"

#include <doctest/doctest.h>

namespace px {
namespace {

EntityCorrection Rename(std::string name) {
  return RenameEntity{{"Ada", EntityType::kPerson, {}}, std::move(name)};
}

TEST_CASE("IsUsableName") {
  struct Case {
    std::string name;
    bool usable;
  };
  const Case cases[] = {
      {"Ada Berg", true},
      {"\u6771\u4EAC", true},
      {"", false},
      {" \u00A0", false},
      {"a\nb", false},
      {"a\x1B[0m", false},
      {"a\u0085", false},
      {"a\xFF", false},
      {std::string(kMaxGivenNameBytes, 'a'), true},
      {std::string(kMaxGivenNameBytes + 1, 'a'), false},
  };
  for (const Case& c : cases) CHECK_MESSAGE(IsUsableName(c.name) == c.usable, c.name);
}

TEST_CASE("DescribeEntityCorrection is one short line whatever the names are") {
  CHECK(DescribeEntityCorrection(Rename("Eve")) == "rename \"Ada\"");
  CHECK(DescribeEntityCorrection(MergeEntities{{"A", {}, {}}, {"B", {}, {}}}) ==
        "merge \"B\" into \"A\"");
  std::string name = "two\nlines ";
  for (int i = 0; i < 100; ++i) name += "\u00E9";
  const std::string text = DescribeEntityCorrection(DeleteEntity{{name, {}, {}}});
  CHECK(text.find('\n') == std::string::npos);
  CHECK(text.size() < 100);
  CHECK(text.ends_with("\u00E9...\""));
}

}  // namespace
}  // namespace px
