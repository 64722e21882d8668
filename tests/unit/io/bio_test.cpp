#include "io/bio.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "io/text_lines.h"

namespace px {
namespace {

TEST_CASE("LabelNamesInBio keeps every word, comment and blank line") {
  const auto out =
      LabelNamesInBio("# id = 1\r\nAda\tB-X\nslept\tO\textra\n\n\n#\tO\nRome\t\n# inside\nfell\tO");
  REQUIRE(out.ok());
  std::vector<std::string> forms;
  TextLines lines(out.value());
  while (const auto line = lines.Next()) {
    std::string_view rest = *line;
    forms.emplace_back(CutColumn(rest));
    const bool is_word = !forms.back().empty() && !forms.back().starts_with("# ");
    CHECK(is_word == !rest.empty());
    if (is_word) CHECK((rest == "O" || rest.starts_with("B-") || rest.starts_with("I-")));
  }
  CHECK(forms == std::vector<std::string>{"# id = 1", "Ada", "slept", "", "", "#", "Rome",
                                          "# inside", "fell"});
  CHECK(LabelNamesInBio("").value().empty());
}

TEST_CASE("LabelNamesInBio names the line that it cannot read") {
  struct Case {
    std::string bytes;
    std::string message;
  };
  const Case cases[] = {
      {"Ada\tO\nPlain text.\n", "Line 2: it is not a word, a tab and a label."},
      {"\tO\n", "Line 1: it has no word before the tab."},
      {"\n\xFF\tO\n", "Line 2: it is not valid UTF-8."},
      {std::string(10'000'000, 'a'), "Line 1: it is longer than 1 MB."},
  };
  for (const Case& c : cases) {
    const auto out = LabelNamesInBio(c.bytes);
    REQUIRE_FALSE(out.ok());
    CHECK(out.error().message == c.message);
  }
}

}  // namespace
}  // namespace px
