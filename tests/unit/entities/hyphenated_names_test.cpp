#include "entities/hyphenated_names.h"

#include <doctest/doctest.h>

#include <string>

#include "entities/entity.h"

namespace px {
namespace {

AnalyzedDocument Article(std::string text) {
  AnalyzedDocument article;
  Diagnostics diagnostics;
  article.document = SegmentText(text, diagnostics);
  article.source.text = std::move(text);
  article.words.resize(article.document.tokens.size());
  for (Word& word : article.words) word.upos = Upos::kPropn;
  return article;
}

// The tokens of the joined article, parted by " | ".
std::string Joined(const std::string& text) {
  const AnalyzedDocument article = Article(text);
  const ArticleWithWholeNames joined(article);
  std::string out;
  for (std::uint32_t t = 0; t < joined.article().words.size(); ++t) {
    if (t > 0) out += " | ";
    out += joined.article().TokenText(t);
  }
  return out;
}

TEST_CASE("Hyphenated names are one token, other hyphenated words stay cut") {
  CHECK(Joined("Ash-Elm sold it") == "Ash-Elm | sold | it");
  CHECK(Joined("al-Tessel, AK-47s") == "al-Tessel | , | AK-47s");
  CHECK(Joined("Ada-Lee Tann-Moor left") == "Ada-Lee | Tann-Moor | left");
  CHECK(Joined("a Hamburg-based rival") == "a | Hamburg | - | based | rival");
  CHECK(Joined("the 12-gauge gun") == "the | 12 | - | gauge | gun");
}

TEST_CASE("Heads, names and sentences follow the joined tokens, and there is a way back") {
  AnalyzedDocument article = Article("Ash-Elm left. Bo met Ash-Elm.");
  // "Ash" "-" "Elm" "left" "." "Bo" "met" "Ash" "-" "Elm" "."
  REQUIRE(article.words.size() == 11);
  article.words[2].head = 3;
  article.words[9].head = 6;
  article.words[5].head = 6;
  article.names = {{1, {7, 10}, NameType::kOrganization}};
  const ArticleWithWholeNames joined(article);
  const AnalyzedDocument& whole = joined.article();
  REQUIRE(whole.document.sentences.size() == 2);
  CHECK(whole.document.sentences[1].tokens == IndexRange{3, 7});
  CHECK(whole.words[0].lemma == "Ash-Elm");
  CHECK(whole.words[0].head == 1);
  CHECK(whole.words[3].head == 4);
  CHECK(whole.words[5].head == 4);
  CHECK(whole.words[1].head == kNoHead);
  REQUIRE(whole.names.size() == 1);
  CHECK(whole.names[0].tokens == IndexRange{5, 6});
  CHECK(joined.Original({5, 6}) == IndexRange{7, 10});
  CHECK(joined.Original({0, 7}) == IndexRange{0, 11});
}

TEST_CASE("Mentions of hyphenated names have the tokens of the article") {
  const std::vector<AnalyzedDocument> articles = {
      Article("they saw Ash-Elm Ltd and a Hamburg-based rival.")};
  std::string found;
  for (const Entity& entity : LinkEntities(articles)) {
    for (const Mention& mention : entity.mentions) {
      found +=
          entity.name + "=" +
          std::string(Slice(articles[0].source.text, articles[0].TokenRangeBytes(mention.tokens))) +
          ";";
      CHECK(articles[0].TokenRangeBytes(mention.tokens) == mention.range);
    }
  }
  CHECK(found == "Ash-Elm Ltd=Ash-Elm Ltd;Hamburg=Hamburg;");
}

}  // namespace
}  // namespace px
