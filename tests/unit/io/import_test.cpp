#include "io/import.h"

#include <doctest/doctest.h>

#include <string>

namespace px {
namespace {

TEST_CASE("ImportFile reads plain text under its base name") {
  const auto articles = ImportFile("folder\\sub/a.txt", "Harbour reopens.\n");
  REQUIRE(articles.ok());
  REQUIRE(articles.value().size() == 1);
  CHECK(articles.value()[0].name == "a.txt");
  CHECK(articles.value()[0].text == "Harbour reopens.\n");
}

TEST_CASE("ImportFile reads collections: JSON array, single object, JSON lines, workspace") {
  const std::string object =
      R"({"id": "x", "title": "T", "text": "One.", "date": "2026-03-06T10:00:00Z", "extra": 1})";
  const auto array = ImportFile("c.json", "[" + object + R"(, {"text": "Two."}])");
  REQUIRE(array.ok());
  REQUIRE(array.value().size() == 2);
  CHECK(array.value()[0].name == "c.json#x");
  CHECK(array.value()[0].title == "T");
  CHECK(array.value()[0].date == "2026-03-06");
  CHECK(array.value()[1].name == "c.json#2");

  const auto single = ImportFile("c.JSON", object);
  REQUIRE(single.ok());
  CHECK(single.value()[0].name == "c.JSON");

  const auto lines = ImportFile("c.jsonl", object + "\r\n\n{\"text\": \"Two.\"}");
  REQUIRE(lines.ok());
  CHECK(lines.value().size() == 2);

  const auto workspace = ImportFile(
      "w.json",
      R"({"format": "parallax-workspace", "version": 1, "articles": [{"name": "n", "text": "x"}]})");
  REQUIRE(workspace.ok());
  CHECK(workspace.value()[0].name == "n");
}

TEST_CASE("ImportFile refuses each bad input in one sentence") {
  struct Case {
    const char* name;
    std::string bytes;
    ErrorCode code;
  };
  const Case cases[] = {
      {"a.txt", "", ErrorCode::kEmptyInput},
      {"a.txt", std::string("ab\0cd", 5), ErrorCode::kBinaryInput},
      {"a.json", "{\"text\": ", ErrorCode::kBadFormat},
      {"a.json", "[]", ErrorCode::kEmptyInput},
      {"a.json", "[1]", ErrorCode::kBadFormat},
      {"a.json", R"([{"title": "no text"}])", ErrorCode::kBadFormat},
      {"a.json", R"([{"text": 7}])", ErrorCode::kBadFormat},
      {"a.json", R"({"format": "parallax-workspace", "version": 2, "articles": []})",
       ErrorCode::kBadVersion},
      {"a.json", R"({"format": "something else"})", ErrorCode::kBadFormat},
      {"a.jsonl", "{\"text\": \"x\"}\nnot json\n", ErrorCode::kBadFormat},
      {"a.pdf", "%PDF-1.7", ErrorCode::kUnsupportedType},
      {"a.txt", "%PDF-1.7", ErrorCode::kUnsupportedType},
      {"a.docx", "PK\x03\x04", ErrorCode::kUnsupportedType},
      {"a.html", "<p>x", ErrorCode::kUnsupportedType},
      {"a", "\n<!DOCTYPE HTML><p>x", ErrorCode::kUnsupportedType},
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes);
    const auto articles = ImportFile(c.name, c.bytes);
    REQUIRE_FALSE(articles.ok());
    CHECK(articles.error().code == c.code);
    CHECK(articles.error().message.ends_with('.'));
  }
}

TEST_CASE("ImportFile names the line of a broken JSON line") {
  const auto articles = ImportFile("a.jsonl", "{\"text\": \"x\"}\n\nnot json\n");
  CHECK(articles.error().message.starts_with("Line 3: "));
}

TEST_CASE("ImportFile survives JSON nested a hundred thousand deep") {
  CHECK_FALSE(ImportFile("a.json", std::string(100'000, '[')).ok());
}

}  // namespace
}  // namespace px
