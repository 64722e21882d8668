// Years that exclude each other, and who is the first of what.
#include <doctest/doctest.h>

#include <string>

#include "tests/unit/claims/conflict_pair.h"

namespace px {
namespace {

using Pair = ConflictPair;

std::string FirstRule(const Pair& pair) {
  const std::vector<Conflict> conflicts = pair.Find();
  return conflicts.empty() ? "" : conflicts[0].rule;
}

void AddDate(Pair& pair, std::uint32_t doc, const std::string& year) {
  const auto at = static_cast<std::uint32_t>(pair.documents[doc].source.text.find(year));
  pair.claims[doc].dates.push_back({{at, at + 4}, year});
}

// One entity of both articles, at these tokens.
void NameBoth(Pair& pair, EntityType type, std::uint32_t token_a, std::uint32_t token_b) {
  Entity entity;
  entity.type = type;
  const EntityId id{static_cast<std::uint32_t>(pair.entities.size())};
  for (const std::uint32_t doc : {0u, 1u}) {
    const std::uint32_t token = doc == 0 ? token_a : token_b;
    const ByteRange range = pair.documents[doc].TokenRangeBytes({token, token + 1});
    entity.name = Slice(pair.documents[doc].source.text, range);
    entity.mentions.push_back({DocId{doc}, 0, {token, token + 1}, range, id});
  }
  pair.entities.push_back(entity);
}

Pair Founded(const char* verb, const std::string& since) {
  const std::string founded =
      std::string("she/r>2.nsubj ") + verb + ">0.root Norbridge/p>2.obj in/i>5.case 1990/m>2.obl\n";
  const std::string lasting =
      "Norbridge/p>3.nsubj is/xp:be>3.cop busy/j>0.root since/i>5.case " + since + "/m>3.obl\n";
  Pair pair(founded.c_str(), lasting.c_str());
  NameBoth(pair, EntityType::kOrg, 2, 0);
  AddDate(pair, 0, "1990");
  AddDate(pair, 1, since);
  return pair;
}

TEST_CASE("Conflicts: nothing is older than its founding") {
  CHECK(FirstRule(Founded("founded/vd:found", "1987")) ==
        "Told to be so before it was founded: \"1990\" and \"1987\".");
  CHECK(FirstRule(Founded("founded/vd:found", "1995")).empty());
  CHECK(FirstRule(Founded("visited/vd:visit", "1987")).empty());
}

Pair Hosted(const std::string& year, const std::string& host) {
  const std::string other =
      host + "/p>2.nsubj hosted/vd:host>0.root the/d>5.det " + year + "/m>5.nummod games/N>2.obj\n";
  Pair pair(
      "Orrin/p>2.nsubj hosted/vd:host>0.root in/i>4.case 2006/m>2.obl and/c>6.cc 2008/m>4.conj\n",
      other.c_str());
  if (host == "Orrin") {
    NameBoth(pair, EntityType::kPerson, 0, 0);
  } else {
    pair.Name(0, 0, EntityType::kPerson).Name(1, 0, EntityType::kPerson);
  }
  AddDate(pair, 0, "2006");
  AddDate(pair, 0, "2008");
  AddDate(pair, 1, year);
  return pair;
}

TEST_CASE("Conflicts: a year that is missing where all are listed") {
  CHECK(FirstRule(Hosted("2007", "Orrin")) ==
        "One article lists the years, and that of the other is not among them: \"2006\" and "
        "\"2007\".");
  CHECK(FirstRule(Hosted("2008", "Orrin")).empty());
  CHECK(FirstRule(Hosted("2007", "Tavel")).empty());
}

TEST_CASE("Conflicts: the first of all and the first of one origin") {
  const std::string all =
      "she/r>5.nsubj was/xd:be>5.cop the/d>5.det first/j>5.amod woman/n>0.root on/i>8.case "
      "the/d>8.det board/n>5.nmod\n";
  const auto narrow = [](const std::string& attribute) {
    return "she/r>6.nsubj was/xd:be>6.cop the/d>6.det first/j>6.amod " + attribute +
           "/j>6.amod woman/n>0.root on/i>9.case the/d>9.det board/n>6.nmod\n";
  };
  Pair pair(all.c_str(), narrow("African").c_str());
  CHECK(FirstRule(pair) ==
        "One article says the first of all, the other the first of one origin: \"first woman\" and "
        "\"first African woman\".");
  CHECK(pair.Find()[0].kind == ConflictKind::kDegree);
  CHECK(FirstRule(Pair(all.c_str(), narrow("tall").c_str())).empty());
  CHECK(FirstRule(Pair(all.c_str(), all.c_str())).empty());
}

}  // namespace
}  // namespace px
