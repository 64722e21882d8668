#include "entities/model_names.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "entities/entity.h"
#include "entities/find_names.h"
#include "tests/unit/entities/make_article.h"

namespace px {
namespace {

// What the model reads: the words of one sentence, from `begin` on, and a type.
struct Reading {
  std::uint32_t begin;
  std::uint32_t end;
  NameType type = NameType::kPerson;
};

struct Tag {
  std::uint32_t token;
  Upos upos;
};

// The names, parted by " | ", of one sentence and a second one for evidence.
std::string Names(std::string_view sentence, std::vector<Reading> readings,
                  std::vector<Tag> tags = {}, std::string_view more = "it was so .") {
  AnalyzedDocument article = MakeArticle({sentence, more});
  for (const Reading& r : readings) article.names.push_back({0, {r.begin, r.end}, r.type});
  // Some name elsewhere: the model has read the article.
  const IndexRange last = article.document.sentences[1].tokens;
  article.names.push_back({1, {last.end - 1, last.end}, NameType::kMisc});
  for (const Tag& tag : tags) article.words[tag.token].upos = tag.upos;
  const std::vector<Scan> scans = {ScanArticle(article)};
  const CaseEvidence evidence(scans);
  std::string names;
  for (const NameSpan& span : JoinModelNames(scans, evidence, FindNames(scans, evidence))) {
    if (span.sentence != 0) continue;
    if (!names.empty()) names += " | ";
    names += Slice(article.source.text, article.TokenRangeBytes(span.tokens));
  }
  return names;
}

TEST_CASE("JoinModelNames: a capital that only its place explains needs the model") {
  CHECK(Names("Tessel said so", {}) == "");
  CHECK(Names("Tessel said so", {{0, 1}}) == "Tessel");
  CHECK(Names("Tessel said so", {}, {}, "with Tessel .") == "Tessel");
  CHECK(Names("Tessel.org said so", {}) == "Tessel.org");
  CHECK(Names("Olivia Tann said so", {}) == "Olivia Tann");
  CHECK(Names("they do Renew it", {}, {{2, Upos::kVerb}}) == "");
  CHECK(Names("they see Tessel again", {}) == "Tessel");
}

TEST_CASE("JoinModelNames: an article that the model has not read stays as it is") {
  const AnalyzedDocument article = MakeArticle({"Tessel said so"});
  const std::vector<Scan> scans = {ScanArticle(article)};
  const CaseEvidence evidence(scans);
  const std::vector<NameSpan> spans = FindNames(scans, evidence);
  CHECK(spans.size() == 1);
  CHECK(JoinModelNames(scans, evidence, spans) == spans);
}

TEST_CASE("JoinModelNames: the rules decide where a run of capitals ends") {
  CHECK(Names("by the Tessel Harbour Authority today", {{2, 4}}) == "Tessel Harbour Authority");
  CHECK(Names("with Olivia Tann today", {{2, 3}}) == "Olivia Tann");
  CHECK(Names("with Mr Tann today", {{1, 3}}) == "Tann");
}

TEST_CASE("JoinModelNames: a person's name stands free of a common word before it") {
  CHECK(Names("do Channel Johnny Tann", {{2, 4}}) == "Johnny Tann");
  CHECK(Names("do Channel Johnny Tann", {{2, 4, NameType::kOrganization}}) ==
        "Channel Johnny Tann");
}

TEST_CASE("JoinModelNames: a verb in a run shows a headline") {
  const std::vector<Tag> verb = {{1, Upos::kVerb}};
  CHECK(Names("Tessmann Announces Nominee today", {{0, 1}}, verb) == "Tessmann");
  CHECK(Names("Tessmann Announces Nominee today", {}, verb) == "");
  CHECK(Names("Tessmann Announces Nominee today", {{0, 3}}, verb) == "Tessmann Announces Nominee");
  CHECK(Names("in \" Tessmann Announces Nominee \" today", {}, {{3, Upos::kVerb}}) ==
        "Tessmann Announces Nominee");
}

TEST_CASE("JoinModelNames: names that no rule finds") {
  const std::vector<Tag> adverb = {{0, Upos::kAdv}};
  CHECK(Names("Lately said so", {{0, 1}}, adverb) == "Lately");
  CHECK(Names("Lately said so", {{0, 1, NameType::kMisc}}, adverb) == "");
  CHECK(Names("Lately said so", {{0, 1}}, adverb, "she left lately .") == "");
  CHECK(Names("lately said so", {{0, 1}}, adverb) == "");
  // "Monday" is in no article a name.
  CHECK(Names("Monday said so", {{0, 1}}) == "");
  // The rest of a longer name.
  CHECK(Names("Health and Lately said", {{2, 3}}, {{0, Upos::kAdv}, {2, Upos::kPron}}) == "");
  CHECK(Names("Health so Lately said", {{2, 3}}, {{0, Upos::kAdv}, {2, Upos::kPron}}) == "Lately");
}

TEST_CASE("JoinModelNames: the first word of a sentence may belong to the name behind it") {
  const std::vector<Tag> adjective = {{0, Upos::kAdv}};
  CHECK(Names("Old Tessmouth shut", {}, adjective) == "Tessmouth");
  CHECK(Names("Old Tessmouth shut", {{0, 2, NameType::kPlace}}, adjective) == "Old Tessmouth");
  CHECK(Names("Old Tessmouth shut", {{0, 2, NameType::kPlace}}, adjective, "the old one .") ==
        "Tessmouth");
  CHECK(Names("Company Tessmouth shut", {{0, 2, NameType::kOrganization}}, adjective) ==
        "Tessmouth");
}

TEST_CASE("ModelNameFor: the name with the same last word") {
  AnalyzedDocument article = MakeArticle({"with Olivia Tann of Tessel"});
  article.names = {{0, {2, 3}, NameType::kPerson}, {0, {4, 5}, NameType::kPlace}};
  const Scan scan = ScanArticle(article);
  REQUIRE(ModelNameFor(scan, {1, 3}) != nullptr);
  CHECK(ModelNameFor(scan, {1, 3})->type == NameType::kPerson);
  CHECK(ModelNameFor(scan, {1, 2}) == nullptr);
  CHECK(ModelNameFor(scan, {4, 5})->type == NameType::kPlace);
}

TEST_CASE("LinkEntities: the model's type is a vote where the words around say nothing") {
  struct Case {
    std::string_view sentence;
    Reading reading;
    EntityType type;
  };
  const Case kCases[] = {
      {"with Tessel", {1, 2, NameType::kPerson}, EntityType::kPerson},
      {"with Tessel", {1, 2, NameType::kOrganization}, EntityType::kOrg},
      {"with Tessel", {1, 2, NameType::kPlace}, EntityType::kPlace},
      {"with Tessel", {1, 2, NameType::kProduct}, EntityType::kProduct},
      {"with Tessel", {1, 2, NameType::kEvent}, EntityType::kEvent},
      {"with Tessel", {1, 2, NameType::kMisc}, EntityType::kOther},
      // What the sentence says counts more.
      {"with Mr Tessel", {2, 3, NameType::kPlace}, EntityType::kPerson},
      {"by Tessel , the company", {1, 2, NameType::kPerson}, EntityType::kOrg},
      {"by Tessel Inc", {1, 3, NameType::kPerson}, EntityType::kOrg},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.sentence);
    std::vector<AnalyzedDocument> documents = {MakeArticle({c.sentence})};
    documents[0].names = {{0, {c.reading.begin, c.reading.end}, c.reading.type}};
    const std::vector<Entity> entities = LinkEntities(documents);
    REQUIRE(entities.size() == 1);
    CHECK(entities[0].type == c.type);
  }
}

TEST_CASE("LinkEntities: whatever the model reads, what is two stays two") {
  struct Case {
    std::string_view sentence;
    std::string_view a;
    std::string_view b;
  };
  const Case kCases[] = {
      {"by Amazon Web Services ( AWS ) and by Amazon today", "AWS", "Amazon"},
      {"with Denzel Washington and in Washington today", "Denzel Washington", "Washington"},
  };
  for (const Case& c : kCases) {
    for (const NameType type : {NameType::kPerson, NameType::kPlace, NameType::kOrganization}) {
      AnalyzedDocument article = MakeArticle({c.sentence});
      for (std::uint32_t i = 0; i < article.words.size(); ++i) {
        if (article.words[i].upos == Upos::kPropn) article.names.push_back({0, {i, i + 1}, type});
      }
      std::size_t holders = 0;
      for (const Entity& entity : LinkEntities({article})) {
        for (const Alias& alias : entity.aliases) holders += alias.text == c.a || alias.text == c.b;
        const bool both = entity.aliases.size() > 1 && entity.name != "Amazon Web Services";
        CHECK_FALSE(both);
      }
      CAPTURE(c.sentence);
      CHECK(holders == 2);
    }
  }
}

}  // namespace
}  // namespace px
