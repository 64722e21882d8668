#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "claims/compare.h"

namespace px {
namespace {

// One paragraph; the words stand between single spaces, each "|" ends a sentence, a sentence that
// begins with "!" is boilerplate.
AnalyzedDocument Article(std::string_view words) {
  AnalyzedDocument article;
  article.source.text = words;
  Sentence sentence;
  for (std::uint32_t begin = 0; begin < words.size();) {
    const auto end = static_cast<std::uint32_t>(std::min(words.find(' ', begin), words.size()));
    const std::string_view word = words.substr(begin, end - begin);
    const auto token = static_cast<std::uint32_t>(article.document.tokens.size());
    if (word == "!") {
      sentence.kind = SentenceKind::kBoilerplate;
    } else if (word == "|") {
      sentence.tokens.end = token;
      article.document.sentences.push_back(sentence);
      sentence = {};
      sentence.tokens.begin = token;
    } else {
      article.document.tokens.push_back({{begin, end}, TokenKind::kWord});
      article.words.emplace_back();
    }
    begin = end + 1;
  }
  sentence.tokens.end = static_cast<std::uint32_t>(article.document.tokens.size());
  article.document.sentences.push_back(sentence);
  return article;
}

std::string TextOf(const std::vector<AnalyzedDocument>& documents, const DocRange& range) {
  return std::string(Slice(documents[range.doc.value].source.text, range.range));
}

TEST_CASE("FindReuse: runs of eight words, also with a small edit") {
  struct Case {
    const char* a;
    const char* b;
    const char* run_in_a;  // "" for none
    const char* run_in_b;
  };
  const Case kCases[] = {
      {"", "", "", ""},
      {"one two three four five six seven", "one two three four five six seven", "", ""},
      {"x one two three four five six seven eight y", "z one two three four five six seven eight",
       "one two three four five six seven eight", "one two three four five six seven eight"},
      // Capitals do not count.
      {"One two three four FIVE six seven eight", "one two three four five six seven eight",
       "One two three four FIVE six seven eight", "one two three four five six seven eight"},
      // One word changed, one put in.
      {"one two three four X five six seven eight", "one two three four Y Z five six seven eight",
       "one two three four X five six seven eight", "one two three four Y Z five six seven eight"},
      // Three words put in: two runs, both too short.
      {"one two three four five six seven eight", "one two three four x y z five six seven eight",
       "", ""},
      {"! one two three four five six seven eight", "one two three four five six seven eight", "",
       ""},
      {"one two three four | ! x | five six seven eight", "one two three four five six seven eight",
       "", ""},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.a);
    CAPTURE(c.b);
    const std::vector<AnalyzedDocument> documents = {Article(c.a), Article(c.b)};
    const std::vector<Reuse> reuse = FindReuse(documents);
    if (*c.run_in_a == '\0') {
      CHECK(reuse.empty());
      continue;
    }
    REQUIRE(reuse.size() == 1);
    CHECK(reuse[0].a.doc.value == 0);
    CHECK(TextOf(documents, reuse[0].a) == c.run_in_a);
    CHECK(TextOf(documents, reuse[0].b) == c.run_in_b);
  }
}

TEST_CASE("FindReuse: every pair of articles, none with itself") {
  const char* kText =
      "one two three four five six seven eight one two three four five six seven eight";
  const std::vector<Reuse> reuse = FindReuse({Article(kText), Article("x y"), Article(kText)});
  REQUIRE(!reuse.empty());
  for (const Reuse& run : reuse) {
    CHECK(run.a.doc.value == 0);
    CHECK(run.b.doc.value == 2);
  }
}

TEST_CASE("FindReuse: copies beyond the limit per seed are still joined to some") {
  std::vector<AnalyzedDocument> copies(100,
                                       Article("one two three four five six seven eight nine"));
  const std::vector<Reuse> reuse = FindReuse(copies);
  std::vector<bool> joined(copies.size(), false);
  for (const Reuse& run : reuse) joined[run.b.doc.value] = true;
  for (std::size_t d = 1; d < joined.size(); ++d) CHECK(joined[d]);
  CHECK(reuse.size() < 100 * 40);
}

}  // namespace
}  // namespace px
