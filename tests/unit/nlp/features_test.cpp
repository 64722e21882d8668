#include "nlp/features.h"

#include <doctest/doctest.h>

namespace px {
namespace {

TEST_CASE("FoldWord: table") {
  struct Case {
    const char* form;
    const char* folded;
  };
  const Case kCases[] = {
      {"", ""},      {"Didn\u2019t", "didn't"},    {"F-35s", "f-0s"}, {"1,200.5", "0,0.0"},
      {"2026", "0"}, {"\u00C9TUDE", "\u00E9tude"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.form);
    CHECK(FoldWord(c.form) == c.folded);
  }
}

TEST_CASE("ShapeOf: table") {
  struct Case {
    const char* form;
    WordShape shape;
  };
  const Case kCases[] = {
      {"deal", WordShape::kLower},
      {"n't", WordShape::kLower},
      {"air-gapped", WordShape::kHyphen},
      {"U.S.-led", WordShape::kHyphen},
      {"pro-European", WordShape::kHyphen},
      {"Paris", WordShape::kCapitalized},
      {"I", WordShape::kCapitalized},
      {"Anglo-Saxon", WordShape::kCapitalized},
      {"\u00C9tude", WordShape::kCapitalized},
      {"NATO", WordShape::kAllCaps},
      {"U.S.", WordShape::kAllCaps},
      {"iPhone", WordShape::kMixed},
      {"OpenAI", WordShape::kMixed},
      {"F-35", WordShape::kDigit},
      {"17th", WordShape::kDigit},
      {"\u2026", WordShape::kSign},
      {"$", WordShape::kSign},
      {"", WordShape::kSign},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.form);
    CHECK(ShapeOf(c.form) == c.shape);
  }
}

std::string Places(const std::vector<std::string_view>& forms) {
  std::string places;
  for (const PlacedShape& shape : ShapesOf(forms)) places += static_cast<char>(shape.place);
  return places;
}

TEST_CASE("ShapesOf knows where a capital says little") {
  CHECK(Places({}) == "");
  CHECK(Places({"Two", "firms", "merged", "."}) == "1000");
  CHECK(Places({"\u201C", "Two", "firms", "merged"}) == "1100");
  CHECK(Places({"He", "said", ":", "Never", "again"}) == "10010");
  CHECK(Places({"Two", "Firms", "to", "Merge", "in", "Spring"}) == "222222");
}

}  // namespace
}  // namespace px
