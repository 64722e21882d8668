#include "entities/entity.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doctest/doctest.h"
#include "tests/unit/entities/make_article.h"

namespace px {
namespace {

using Sentences = std::initializer_list<std::string_view>;

std::vector<Entity> Link(std::initializer_list<Sentences> articles) {
  std::vector<AnalyzedDocument> documents;
  for (const Sentences& sentences : articles) documents.push_back(MakeArticle(sentences));
  return LinkEntities(documents);
}

const Entity* EntityOf(const std::vector<Entity>& entities, std::string_view alias) {
  for (const Entity& entity : entities) {
    for (const Alias& a : entity.aliases) {
      if (a.text == alias) return &entity;
    }
  }
  return nullptr;
}

// Both are found, and as one entity or as two.
bool AreOne(const std::vector<Entity>& entities, std::string_view a, std::string_view b) {
  const Entity* first = EntityOf(entities, a);
  return first != nullptr && first == EntityOf(entities, b);
}
bool AreTwo(const std::vector<Entity>& entities, std::string_view a, std::string_view b) {
  const Entity* first = EntityOf(entities, a);
  const Entity* second = EntityOf(entities, b);
  return first != nullptr && second != nullptr && first != second;
}

TEST_CASE("LinkEntities: types") {
  struct Case {
    std::string_view sentence;
    std::string_view name;
    EntityType type;
  };
  const Case kCases[] = {
      {"the Tessmouth Harbour Authority said", "Tessmouth Harbour Authority", EntityType::kOrg},
      {"the Department of Fish", "Department of Fish", EntityType::kOrg},
      {"by Tessel Inc", "Tessel Inc", EntityType::kOrg},
      {"by Tessel , the company", "Tessel", EntityType::kOrg},
      {"with Olivia Tann", "Olivia Tann", EntityType::kPerson},
      {"with Mr Tann", "Tann", EntityType::kPerson},
      {"with spokesman Jokke Tann", "Jokke Tann", EntityType::kPerson},
      {"with Jokke Tann , 38 ,", "Jokke Tann", EntityType::kPerson},
      {"with Jokke Tann , who left", "Jokke Tann", EntityType::kPerson},
      {"with Jokke Tann , its managing director", "Jokke Tann", EntityType::kPerson},
      {"they live in Tessel", "Tessel", EntityType::kPlace},
      {"the island of Orrow", "Orrow", EntityType::kPlace},
      {"to Orrow , Michigan", "Orrow", EntityType::kPlace},
      {"on Mount Tessel", "Mount Tessel", EntityType::kPlace},
      {"the Tessel River", "Tessel River", EntityType::kPlace},
      {"they met in New Zealand", "New Zealand", EntityType::kPlace},
      {"aboard INS Tarang", "INS Tarang", EntityType::kProduct},
      {"aboard the frigate Dunlin", "Dunlin", EntityType::kProduct},
      {"her film \" Happy Stones \" left", "Happy Stones", EntityType::kProduct},
      {"the MAI-7 model", "MAI-7", EntityType::kProduct},
      {"under the Clean Boats Act", "Clean Boats Act", EntityType::kLaw},
      {"after Hurricane Tessa", "Hurricane Tessa", EntityType::kEvent},
      {"at the Tessel Festival", "Tessel Festival", EntityType::kEvent},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.sentence);
    const std::vector<Entity> entities = Link({{c.sentence}});
    const Entity* entity = EntityOf(entities, c.name);
    CHECK((entity != nullptr && entity->type == c.type));
  }
}

TEST_CASE("LinkEntities: what is one thing") {
  struct Case {
    Sentences first;
    Sentences second;
    std::string_view a;
    std::string_view b;
  };
  const Case kCases[] = {
      {{"the Tessel Harbour Authority ( THA ) said"},
       {"then THA left"},
       "Tessel Harbour Authority",
       "THA"},
      {{"the Ministry of Fish"}, {"a MoF office"}, "Ministry of Fish", "MoF"},
      {{"the U.S. Department of Defense"},
       {"the Pentagon"},
       "U.S. Department of Defense",
       "Pentagon"},
      {{"the Fish Department"},
       {"the Department of Fish"},
       "Fish Department",
       "Department of Fish"},
      {{"in the U.S. today"}, {"in the United States"}, "U.S.", "United States"},
      {{"by Tessel Inc"}, {"by Tessel"}, "Tessel Inc", "Tessel"},
      {{"with Olivia Tann", "as Tann said"}, {"a boat"}, "Olivia Tann", "Tann"},
      {{"with Olivia Tann"}, {"with Olivia K. Tann"}, "Olivia Tann", "Olivia K. Tann"},
      {{"with Olivia Tannen"}, {"with Olivia Tanner"}, "Olivia Tannen", "Olivia Tanner"},
      {{"the Tessel Harbour Authority", "the Harbour Authority"},
       {"a boat"},
       "Tessel Harbour Authority",
       "Harbour Authority"},
      {{"the Mt Tessel"}, {"the Mount Tessel"}, "Mt Tessel", "Mount Tessel"},
      {{"aboard INS Tarang", "the Tarang left"}, {"a boat"}, "INS Tarang", "Tarang"},
      {{"the Indian Navy", "the Navy left"}, {"a navy"}, "Indian Navy", "Navy"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.a);
    CAPTURE(c.b);
    CHECK(AreOne(Link({c.first, c.second}), c.a, c.b));
  }
}

TEST_CASE("LinkEntities: what stays apart") {
  struct Case {
    Sentences first;
    Sentences second;
    std::string_view a;
    std::string_view b;
  };
  const Case kCases[] = {
      {{"by Amazon Web Services ( AWS )"}, {"by Amazon"}, "Amazon", "AWS"},
      {{"on AWS GovCloud"}, {"by AWS"}, "AWS", "AWS GovCloud"},
      {{"on Microsoft Azure"}, {"by Microsoft"}, "Microsoft", "Microsoft Azure"},
      {{"in the White House"}, {"the Pentagon"}, "White House", "Pentagon"},
      // The letters fit two names.
      {{"the Ministry of Fish and the Museum of Fur"}, {"a MoF office"}, "Ministry of Fish", "MoF"},
      // Two persons of one family name.
      {{"with Olivia Tann and Hugo Tann", "as Tann said"}, {"a boat"}, "Olivia Tann", "Tann"},
      {{"with Olivia Tann and Hugo Tann", "as Tann said"}, {"a boat"}, "Hugo Tann", "Tann"},
      {{"with Olivia Tannen and Olivia Tanner"}, {"a boat"}, "Olivia Tannen", "Olivia Tanner"},
      // A place is no person.
      {{"with Denzel Washington"}, {"they met in Washington"}, "Denzel Washington", "Washington"},
      {{"in the Gulf of Tessel"}, {"in Tessel"}, "Gulf of Tessel", "Tessel"},
      {{"the 81st Regatta Awards"},
       {"the Regatta Awards"},
       "81st Regatta Awards",
       "Regatta Awards"},
      // "the Navy" is weak without a long name in its article, and there are two.
      {{"the Indian Navy and the Thai Navy"}, {"the Indian Navy"}, "Indian Navy", "Thai Navy"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.a);
    CAPTURE(c.b);
    CHECK(AreTwo(Link({c.first, c.second}), c.a, c.b));
  }
}

TEST_CASE(
    "LinkEntities: a family name belongs to whom it is in use for before a namesake appears") {
  const std::vector<Entity> entities = Link(
      {{"with Olivia Tann", "as Tann said", "then Tann left", "with Hugo Tann", "and Tann left"}});
  CHECK(AreOne(entities, "Olivia Tann", "Tann"));
  CHECK(AreTwo(entities, "Hugo Tann", "Tann"));
}

TEST_CASE("LinkEntities: a family name stands for another person in another article") {
  const std::vector<Entity> entities = Link(
      {{"with Olivia Tann", "as Tann said"}, {"with Hugo Tann", "as Tann said", "then Tann left"}});
  for (const Entity& entity : entities) {
    CAPTURE(entity.name);
    CHECK(entity.mentions.size() == (entity.name == "Hugo Tann" ? 3 : 2));
  }
  CHECK(entities.size() == 2);
}

TEST_CASE("LinkEntities: name, aliases with counts, evidence, mentions") {
  const std::vector<Entity> entities =
      Link({{"the Tessel Harbour Authority ( THA ) said", "then THA left", "with Olivia Tann"},
            {"the THA 's boat"}});
  CHECK(entities.size() == 2);
  if (entities.size() != 2) return;
  const Entity& authority = entities[0];
  CHECK(authority.name == "Tessel Harbour Authority");
  CHECK(authority.aliases.size() == 2);
  CHECK(authority.evidence.size() == 1);
  CHECK(authority.mentions.size() == 4);
  if (authority.mentions.size() != 4 || authority.evidence.empty()) return;
  CHECK(authority.aliases[0].text == "THA");
  CHECK(authority.aliases[0].count == 3);
  CHECK(authority.aliases[1].count == 1);
  CHECK(authority.evidence[0].alias == "THA");
  CHECK(authority.evidence[0].reason ==
        "\"THA\" is given in brackets after \"Tessel Harbour Authority\".");
  CHECK(authority.mentions[0].tokens == IndexRange{1, 4});
  CHECK(authority.mentions[0].range == ByteRange{4, 28});
  CHECK(authority.mentions[2].sentence == 1);
  CHECK(authority.mentions[3].doc == DocId{1});
  CHECK(entities[1].mentions[0].entity == EntityId{1});
}

TEST_CASE("LinkEntities: weak names that nothing explains are dropped") {
  CHECK(Link({{"the Board said"}}).empty());
  CHECK(Link({}).empty());
  CHECK(Link({{}}).empty());
}

TEST_CASE("LinkEntities: the order of articles changes nothing but ids") {
  const Sentences kArticles[] = {
      {"the Tessel Harbour Authority ( THA ) said", "with Olivia Tann", "as Tann said"},
      {"the Harbour Authority left", "with Hugo Tann", "and Tann left", "in the U.S. today"},
      {"then THA sued the Pentagon", "as Tann said", "the United States", "QUAY OF TANN SHUT"},
  };
  std::vector<int> order = {0, 1, 2};
  std::vector<std::string> expected;
  do {
    std::vector<AnalyzedDocument> documents;
    for (const int i : order) documents.push_back(MakeArticle(kArticles[i]));
    std::vector<std::string> got;
    for (const Entity& entity : LinkEntities(documents)) {
      std::string line = entity.name + " " + std::to_string(static_cast<int>(entity.type));
      for (const Alias& alias : entity.aliases) {
        line += "; " + alias.text + " " + std::to_string(alias.count);
      }
      for (const LinkEvidence& evidence : entity.evidence) line += "; " + evidence.reason;
      got.push_back(line);
    }
    if (expected.empty()) expected = got;
    CHECK(got == expected);
  } while (std::next_permutation(order.begin(), order.end()));
  CHECK(expected.size() >= 5);
}

}  // namespace
}  // namespace px
