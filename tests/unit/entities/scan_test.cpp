#include "entities/scan.h"

#include <string_view>

#include "doctest/doctest.h"
#include "tests/unit/entities/make_article.h"

namespace px {
namespace {

TEST_CASE("NameShapeOf: table") {
  struct Case {
    std::string_view word;
    NameShape shape;
  };
  const Case kCases[] = {
      {"harbour", NameShape::kLower},
      {"Harbour", NameShape::kCapital},
      {"NORA", NameShape::kAllCaps},
      {"U.S.", NameShape::kAllCaps},
      {"OrbitAI", NameShape::kMixed},
      {"iPhone", NameShape::kMixed},
      {"DoX", NameShape::kMixed},
      {"J.", NameShape::kInitial},
      {"AK-47", NameShape::kAllCaps},
      {"AK-47s", NameShape::kAllCaps},
      {"GPT-4", NameShape::kAllCaps},
      {"Ash-Elm", NameShape::kCapital},
      {"Tessmouth-based", NameShape::kLower},
      {"pro-Tessmouth", NameShape::kLower},
      {"al-Tessa", NameShape::kCapital},
      {"747", NameShape::kNumber},
      {"5th", NameShape::kNumber},
      {"...", NameShape::kOther},
      {"\u00c9tude", NameShape::kCapital},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.word);
    CHECK(NameShapeOf(c.word) == c.shape);
  }
}

TEST_CASE("ScanArticle: case style of sentences") {
  const AnalyzedDocument article = MakeArticle({
      "# Harbour Workers Block Quay of Tessmouth",
      "# Harbour workers block the quay of Tessmouth",
      "HARBOUR WORKERS BLOCK QUAY",
      "Orbit , Nordbank , Tessel and Dunmore signed the contract .",
  });
  const Scan scan = ScanArticle(article);
  CHECK(scan.styles[0] == CaseStyle::kTitle);
  CHECK(scan.styles[1] == CaseStyle::kSentence);
  CHECK(scan.styles[2] == CaseStyle::kUpper);
  CHECK(scan.styles[3] == CaseStyle::kSentence);
}

TEST_CASE(
    "ScanArticle: words after colons and opening quotes have their capital for the position") {
  const AnalyzedDocument article = MakeArticle({"Police said : \" Boats left Tessmouth . \""});
  const Scan scan = ScanArticle(article);
  CHECK(scan.tokens[0].starts_clause);
  CHECK(scan.tokens[4].starts_clause);
  CHECK_FALSE(scan.tokens[6].starts_clause);
}

}  // namespace
}  // namespace px
