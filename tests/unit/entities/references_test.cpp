#include "entities/references.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/unit/entities/make_article.h"

namespace px {
namespace {

// A branch of the tree of one sentence; tokens counted from its first.
struct Branch {
  std::uint32_t sentence;
  std::uint32_t token;
  std::uint32_t head;
  Deprel deprel;
};

AnalyzedDocument Article(std::initializer_list<std::string_view> sentences,
                         const std::vector<Branch>& branches = {}) {
  AnalyzedDocument article = MakeArticle(sentences);
  for (const Branch& b : branches) {
    const std::uint32_t begin = article.document.sentences[b.sentence].tokens.begin;
    article.words[begin + b.token].head = begin + b.head;
    article.words[begin + b.token].deprel = b.deprel;
  }
  return article;
}

// "he=Jokke Tann; the ship=Alba", by entity.
std::string References(const AnalyzedDocument& article) {
  std::string result;
  const std::vector<Entity> entities = LinkEntities({article});
  for (const Entity& entity : entities) {
    for (const Reference& reference : entity.references) {
      if (!result.empty()) result += "; ";
      result += Slice(article.source.text, reference.range);
      result += "=" + entity.name;
    }
  }
  return result;
}

TEST_CASE("AddReferences: a pronoun is the only person near by") {
  struct Case {
    std::initializer_list<std::string_view> sentences;
    std::string_view expected;
  };
  const Case kCases[] = {
      {{"with Jokke Tann", "he left"}, "he=Jokke Tann"},
      {{"then Jokke Tann sold his boat"}, "his=Jokke Tann"},
      {{"with Jokke Tann", "they saw him"}, "him=Jokke Tann"},
      // Two persons, or one too far away.
      {{"with Jokke Tann and Hugo Moor", "he left"}, ""},
      {{"with Jokke Tann", "with Hugo Moor", "he left"}, "he=Hugo Moor"},
      {{"with Jokke Tann", "it rained", "he left"}, ""},
      {{"he left", "with Jokke Tann"}, ""},
      // A person without a name, or a name of unknown type.
      {{"with Jokke Tann and a driver", "he left"}, ""},
      {{"with Jokke Tann and a man", "he left"}, ""},
      {{"with Jokke Tann and Moor", "he left"}, ""},
      // No company is a he.
      {{"by Tessel Inc", "he left"}, ""},
      // "Him" is not the subject of its own sentence.
      {{"then Jokke Tann met him"}, ""},
      // What is said in quotation marks has its own persons.
      {{"with Jokke Tann", "\" he left \""}, ""},
      // The titles and the first pronoun tell the sex.
      {{"with Mr Tann", "she left"}, ""},
      {{"with Ms Tann", "she left"}, "she=Tann"},
      {{"with Jokke Tann", "he left", "she left"}, "he=Jokke Tann"},
  };
  for (const Case& c : kCases) {
    CAPTURE(*c.sentences.begin());
    CHECK(References(Article(c.sentences)) == c.expected);
  }
}

TEST_CASE("AddReferences: a chain of pronouns ends some sentences after the name") {
  CHECK(References(
            Article({"with Jokke Tann", "he left", "he left", "he left", "he left", "he left"})) ==
        "he=Jokke Tann; he=Jokke Tann; he=Jokke Tann; he=Jokke Tann");
}

TEST_CASE("AddReferences: a role that belongs to the person is nobody else") {
  CHECK(References(Article({"with director Jokke Tann", "he left"},
                           {{0, 1, 3, Deprel::kCompound}})) == "he=Jokke Tann");
}

TEST_CASE("AddReferences: a noun that was attached to the name before") {
  const std::vector<Branch> apposition = {{0, 4, 1, Deprel::kAppos}};
  const std::vector<Branch> predicate = {{0, 0, 3, Deprel::kNsubj}, {0, 1, 3, Deprel::kCop}};
  CHECK(References(Article({"by Tessel , the company", "the company left"}, apposition)) ==
        "the company=Tessel");
  CHECK(References(Article({"Tessel is a company", "by Tessel", "the company left"}, predicate)) ==
        "the company=Tessel");
  CHECK(References(Article({"the company Tessel left", "the company met"},
                           {{0, 1, 2, Deprel::kCompound}})) == "the company=Tessel");
  // Never attached.
  CHECK(References(Article({"by Tessel Inc", "the company left"})) == "");
  // Said, but not of it.
  CHECK(References(Article({"by Tessel , the company", "the ship left"}, apposition)) == "");
  // Two of a kind, one of them without the noun.
  CHECK(References(Article({"by Tessel , the company", "by Moor Inc", "the company left"},
                           apposition)) == "");
  // Another company without a name.
  CHECK(References(Article({"by Tessel , the company", "by a company", "the company left"},
                           apposition)) == "");
  // Too far away.
  CHECK(
      References(Article({"by Tessel , the company", "it rained", "it rained", "the company left"},
                         apposition)) == "");
}

TEST_CASE("AddReferences: a longer phrase may mean another") {
  const std::vector<Branch> apposition = {{0, 4, 1, Deprel::kAppos}};
  for (const std::string_view phrase :
       {"the company that left", "the company of Moor", "the company boat", "a company left",
        "the old company left"}) {
    CAPTURE(phrase);
    CHECK(References(Article({"by Tessel , the company", phrase}, apposition)) == "");
  }
}

TEST_CASE("AddReferences: the head of a name needs no further word") {
  CHECK(References(Article({"the Tessel Harbour Authority said", "the authority left"})) ==
        "the authority=Tessel Harbour Authority");
  CHECK(References(Article({"the Ministry of Fish said", "the ministry left"})) ==
        "the ministry=Ministry of Fish");
  CHECK(References(Article(
            {"the Ministry of Fish and the Ministry of Fur said", "the ministry left"})) == "");
}

TEST_CASE("AddReferences: references are no mentions and carry their reason") {
  const std::vector<Entity> entities =
      LinkEntities({Article({"the Ministry of Fish said", "the ministry left"})});
  REQUIRE(entities.size() == 1);
  CHECK(entities[0].mentions.size() == 1);
  CHECK(entities[0].aliases.size() == 1);
  REQUIRE(entities[0].references.size() == 1);
  const Reference& reference = entities[0].references[0];
  CHECK(reference.kind == ReferenceKind::kNominal);
  CHECK(reference.sentence == 1);
  CHECK(reference.tokens == IndexRange{5, 7});
  CHECK(reference.range == ByteRange{26, 38});
  CHECK(reference.reason == "\"Ministry of Fish\" is the only ministry named shortly before.");
}

TEST_CASE("AddReferences: other languages are left alone") {
  AnalyzedDocument article = Article({"with Jokke Tann", "he left"});
  article.document.language = "de";
  CHECK(References(article) == "");
}

}  // namespace
}  // namespace px
