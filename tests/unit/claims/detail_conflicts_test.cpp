// Bearings, causes and reserve, and what sets two figures, dates or denials apart.
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

// "a trawler sank 150 miles <way> of <place>"
std::string SankOff(const std::string& way, const std::string& place) {
  return "a/d>2.det trawler/n>3.nsubj sank/vd:sink>0.root 150/m>5.nummod miles/N:mile>3.obl " +
         way + "/a>5.advmod of/i>8.case " + place + "/p>6.obl\n";
}

Pair TwoBearings(const std::string& way, const std::string& place, double miles) {
  // Little else is shared.
  const std::string other =
      "the/d>2.det skipper/n>9.nsubj sailing/vg:sail>2.acl 150/m>5.nummod miles/N:mile>3.obl " +
      way + "/a>5.advmod of/i>8.case " + place + "/p>6.obl radioed/vd:radio>0.root\n";
  Pair pair(SankOff("east", "Velmouth").c_str(), other.c_str());
  AddQuantity(pair.documents, pair.claims[0], "150 miles", 150, "metre");
  AddQuantity(pair.documents, pair.claims[1], "150 miles", miles, "metre");
  return pair;
}

TEST_CASE("Conflicts: another direction at one distance from one place") {
  CHECK(FirstRule(TwoBearings("west", "Velmouth", 150)) ==
        "The same distance from one place, but another direction: \"east\" and \"west\".");
  CHECK(FirstRule(TwoBearings("east", "Velmouth", 150)).empty());
  CHECK(FirstRule(TwoBearings("west", "Quennow", 150)).empty());
  CHECK(FirstRule(TwoBearings("west", "Velmouth", 700)).empty());
}

std::string Unable(const std::string& cause) {
  return "crews/N>4.nsubj could/xd>4.aux not/t>4.advmod reach/vb>0.root him/r>4.obj "
         "because/i>8.case "
         "of/i>6.fixed " +
         cause + ">4.obl\n";
}

TEST_CASE("Conflicts: two causes of one thing") {
  const std::string fog = Unable("fog/n");
  CHECK(FirstRule(Pair(fog.c_str(), Unable("wind/n").c_str())) ==
        "Two causes of one thing: \"because of fog\" and \"because of wind\".");
  CHECK(FirstRule(Pair(fog.c_str(), fog.c_str())).empty());
  // One of them tells more of the cause.
  CHECK(FirstRule(Pair(fog.c_str(),
                       "crews/N>4.nsubj could/xd>4.aux not/t>4.advmod reach/vb>0.root him/r>4.obj "
                       "because/i>9.case of/i>6.fixed thick/j>9.amod fog/n>4.obl\n"))
            .empty());
  // The cause of something else, at the top of a claim or under another verb.
  CHECK(FirstRule(Pair(fog.c_str(),
                       "crews/N>2.nsubj left/vd:leave>0.root because/i>5.case of/i>3.fixed "
                       "wind/n>2.obl\n"))
            .empty());
  CHECK(FirstRule(Pair("because/i>3.case of/i>1.fixed fog/n>0.root\n",
                       "because/i>3.case of/i>1.fixed wind/n>0.root\n"))
            .empty());
}

std::string Landed(const std::string& where) {
  return "the/d>2.det crew/n>4.nsubj was/xd:be>4.aux landed/vn:land>0.root " + where;
}

TEST_CASE("Conflicts: what one article only holds possible") {
  const std::string firm = Landed("in/i>6.case Velmouth/p>4.obl\n");
  const std::string possible = Landed("possibly/a>7.advmod at/i>7.case Velmouth/p>4.obl\n");
  CHECK(FirstRule(Pair(possible.c_str(), firm.c_str())) ==
        "One article only holds possible what the other says: \"possibly at Velmouth\" and "
        "\"in Velmouth\".");
  CHECK(FirstRule(Pair(firm.c_str(), possible.c_str())) ==
        "One article only holds possible what the other says: \"in Velmouth\" and "
        "\"possibly at Velmouth\".");
  CHECK(FirstRule(Pair(possible.c_str(), possible.c_str())).empty());
  // Told with reserve, too, or on somebody's word.
  CHECK(FirstRule(Pair(possible.c_str(),
                       "the/d>2.det crew/n>5.nsubj may/xp>5.aux be/xb>5.aux landed/vn:land>0.root "
                       "in/i>7.case Velmouth/p>5.obl\n"))
            .empty());
  Pair said(possible.c_str(), firm.c_str());
  said.claims[1].stance = Stance::kAttributed;
  CHECK(FirstRule(said).empty());
}

TEST_CASE("Conflicts: the length of one thing is an attribute of it") {
  Pair pair("the/d>2.det boat/n>0.root ,/.>6.punct a/d>6.det 10-metre/j>6.amod dhow/n>2.appos\n",
            "the/d>2.det warship/n>3.nsubj chased/vd:chase>0.root a/d>6.det 25-foot/j>6.amod "
            "dhow/n>3.obj\n");
  AddQuantity(pair.documents, pair.claims[0], "10-metre", 10, "metre");
  AddQuantity(pair.documents, pair.claims[1], "25-foot", 7.6, "metre");
  CHECK(FirstRule(pair) == "Two figures for the same thing: \"10-metre\" and \"25-foot\".");
}

TEST_CASE("Conflicts: figures of the dead and of the hurt") {
  const char* const kKilled =
      "a/d>2.det storm/n>3.nsubj killed/vd:kill>0.root three/m>5.nummod people/N:person>3.obj "
      "in/i>7.case Velmouth/p>3.obl\n";
  const auto find = [&](const char* other, const char* words) {
    Pair pair(kKilled, other);
    AddQuantity(pair.documents, pair.claims[0], "three", 3, "person");
    AddQuantity(pair.documents, pair.claims[1], words, 8, "person");
    return pair.Find().size();
  };
  CHECK(find("a/d>2.det storm/n>3.nsubj killed/vd:kill>0.root eight/m>5.nummod "
             "people/N:person>3.obj in/i>7.case Velmouth/p>3.obl\n",
             "eight") == 1);
  CHECK(find("a/d>2.det storm/n>3.nsubj injured/vd:injure>0.root eight/m>5.nummod "
             "people/N:person>3.obj in/i>7.case Velmouth/p>3.obl\n",
             "eight") == 0);
}

TEST_CASE("Conflicts: numbers that tell no amount") {
  SUBCASE("groups of digits of one code") {
    CHECK(Pair("call/vb>0.root 0800/m>1.obj 555/m>2.nummod 111/m>2.nummod now/a>1.advmod\n",
               "call/vb>0.root 0800/m>1.obj 555111/m>2.nummod now/a>1.advmod\n")
              .Find()
              .empty());
  }
  SUBCASE("the time that the page was put up") {
    CHECK(Pair("last/a>2.advmod updated/vn:update>0.root at/i>4.case 11/m>2.obl fire/n>2.obj "
               "in/i>7.case Velmouth/p>5.nmod\n",
               "last/a>2.advmod updated/vn:update>0.root at/i>4.case 17/m>2.obl fire/n>2.obj "
               "in/i>7.case Velmouth/p>5.nmod\n")
              .Find()
              .empty());
  }
  SUBCASE("how long, and how long before") {
    Pair pair("she/r>3.nsubj was/xd:be>3.aux ill/j>0.root four/m>5.nummod weeks/N:week>3.obl\n",
              "she/r>3.nsubj was/xd:be>3.aux ill/j>0.root nine/m>5.nummod days/N:day>6.obl "
              "earlier/a>3.advmod\n");
    AddQuantity(pair.documents, pair.claims[0], "four weeks", 28, "day");
    AddQuantity(pair.documents, pair.claims[1], "nine days", 9, "day");
    CHECK(pair.Find().empty());
    pair = Pair("she/r>3.nsubj was/xd:be>3.aux ill/j>0.root four/m>5.nummod weeks/N:week>3.obl\n",
                "she/r>3.nsubj was/xd:be>3.aux ill/j>0.root nine/m>5.nummod days/N:day>3.obl\n");
    AddQuantity(pair.documents, pair.claims[0], "four weeks", 28, "day");
    AddQuantity(pair.documents, pair.claims[1], "nine days", 9, "day");
    CHECK(pair.Find().size() == 1);
  }
}

TEST_CASE("Conflicts: a person grows older between two articles") {
  const char* const kAge =
      "Orrin/p>5.nsubj ,/.>3.punct 27/m>1.appos ,/.>3.punct confessed/vd:confess>0.root\n";
  const char* const kOlder =
      "Orrin/p>5.nsubj ,/.>3.punct 29/m>1.appos ,/.>3.punct confessed/vd:confess>0.root\n";
  const auto find = [&](const char* date_a, const char* date_b) {
    Pair pair(kAge, kOlder);
    pair.Quantities("27", 27, "29", 29, "year-old");
    Entity person;
    person.type = EntityType::kPerson;
    for (const std::uint32_t doc : {0u, 1u}) {
      const ByteRange range = pair.documents[doc].TokenRangeBytes({0, 1});
      person.mentions.push_back({DocId{doc}, 0, {0, 1}, range, EntityId{0}});
    }
    pair.entities = {person};
    pair.documents[0].source.date = date_a;
    pair.documents[1].source.date = date_b;
    return pair.Find().size();
  };
  CHECK(find("2024-05-01", "2024-05-02") == 1);
  CHECK(find("2022-05-01", "2024-05-02") == 0);
  CHECK(find("2024-05-01", "2022-05-02") == 1);
}

TEST_CASE("Conflicts: denying more than an amount fits the amount") {
  const char* const kOffer =
      "the/d>2.det club/n>3.nsubj offered/vd:offer>0.root eight/m>5.nummod years/N:year>3.obj\n";
  const char* const kNoMore =
      "the/d>2.det club/n>5.nsubj did/xd:do>5.aux not/t>5.advmod offer/vb>0.root more/j>8.advmod "
      "than/i>6.fixed eight/m>9.nummod years/N:year>5.obj\n";
  const char* const kNot =
      "the/d>2.det club/n>5.nsubj did/xd:do>5.aux not/t>5.advmod offer/vb>0.root eight/m>7.nummod "
      "years/N:year>5.obj\n";
  Pair pair(kOffer, kNoMore);
  pair.Quantities("eight years", 8, "more than eight years", 8, "year", Bound::kAtLeast);
  CHECK(pair.Find().empty());
  pair = Pair(kOffer, kNot);
  pair.Quantities("eight years", 8, "eight years", 8, "year");
  REQUIRE(pair.Find().size() == 1);
  CHECK(pair.Find()[0].kind == ConflictKind::kPolarity);
}

TEST_CASE("Conflicts: a bare weekday tells no week; another deed has another day") {
  const auto heard = [](const std::string& rest) {
    return "Orrin/p>3.nsubj was/xd:be>3.aux convicted/vn:convict>0.root " + rest;
  };
  const std::string tuesday = heard("in/i>5.case court/n>3.obl on/i>7.case Tuesday/p>3.obl\n");
  Pair pair(tuesday.c_str(), heard("in/i>5.case court/n>3.obl tomorrow/n>3.obl\n").c_str());
  const auto dated = [&](std::uint32_t doc, const std::string& word, const char* iso) {
    const auto at = static_cast<std::uint32_t>(pair.documents[doc].source.text.find(word));
    pair.claims[doc].dates = {{{at, at + static_cast<std::uint32_t>(word.size())}, iso}};
  };
  dated(0, "Tuesday", "2026-03-10");
  dated(1, "tomorrow", "2026-03-17");
  CHECK(pair.Find().empty());
  dated(1, "tomorrow", "2026-03-18");
  CHECK(pair.Find().size() == 1);
  const std::string also =
      "Orrin/p>4.nsubj was/xd:be>4.aux also/a>4.advmod convicted/vn:convict>0.root in/i>6.case "
      "court/n>4.obl on/i>8.case Friday/p>4.obl\n";
  CHECK(Pair(tuesday.c_str(), also.c_str()).Find().empty());
}

TEST_CASE("Conflicts: names of one more, and of two of one office") {
  const char* const kOne =
      "Orrin/p>3.nsubj has/xp:have>3.aux expressed/vn:express>0.root interest/n>3.obj "
      "publicly/a>3.advmod\n";
  const auto find = [](const char* a, const char* b, std::uint32_t at) {
    Pair pair(a, b);
    pair.Name(0, 0, EntityType::kPerson).Name(1, at, EntityType::kPerson);
    return pair.Find().size();
  };
  CHECK(find(kOne,
             "Tavel/p>3.nsubj has/xp:have>3.aux expressed/vn:express>0.root interest/n>3.obj "
             "publicly/a>3.advmod\n",
             0) == 1);
  CHECK(find(kOne,
             "Tavel/p>4.nsubj has/xp:have>4.aux also/a>4.advmod expressed/vn:express>0.root "
             "interest/n>4.obj publicly/a>4.advmod\n",
             0) == 0);
}

TEST_CASE("Conflicts: two speakers, and figures that set two deeds apart") {
  const char* const kSaid =
      "families/N:family>2.nsubj expressed/vd:express>0.root outrage/n>2.obj here/a>2.advmod\n";
  const char* const kNot =
      "families/N:family>4.nsubj did/xd:do>4.aux not/t>4.advmod express/vb>0.root outrage/n>4.obj "
      "here/a>4.advmod\n";
  const char* const kMyself =
      "I/r>4.nsubj do/xp>4.aux not/t>4.advmod express/vb>0.root outrage/n>4.obj here/a>4.advmod\n";
  CHECK(Pair(kSaid, kNot).Find().size() == 1);
  CHECK(Pair(kSaid, kMyself).Find().empty());

  const char* const kWon =
      "the/d>2.det club/n>3.nsubj won/vd:win>0.root the/d>5.det match/n>3.obj here/a>3.advmod\n";
  const char* const kLost =
      "the/d>2.det club/n>3.nsubj lost/vd:lose>0.root the/d>5.det match/n>3.obj here/a>3.advmod\n";
  CHECK(Pair(kWon, kLost).Find().size() == 1);
  CHECK(Pair("the/d>2.det club/n>3.nsubj won/vd:win>0.root two/m>5.nummod matches/N:match>3.obj "
             "here/a>3.advmod 2024/m>3.obl\n",
             "the/d>2.det club/n>3.nsubj lost/vd:lose>0.root the/d>6.det 13th/j>6.amod "
             "match/n>3.obj here/a>3.advmod\n")
            .Find()
            .empty());
}

TEST_CASE("Conflicts: what stands before a contrasted part is not denied") {
  const char* const kPlain =
      "it/r>4.nsubj was/xd:be>4.cop a/d>4.det revolver/n>0.root from/i>6.case Velmouth/p>4.nmod\n";
  const char* const kContrasted =
      "it/r>4.nsubj was/xd:be>4.cop a/d>4.det revolver/n>0.root ,/.>8.punct not/t>4.advmod "
      "a/d>8.det rifle/n>4.conj from/i>10.case Velmouth/p>4.nmod\n";
  const char* const kDenied =
      "it/r>5.nsubj was/xd:be>5.cop not/t>5.advmod a/d>5.det revolver/n>0.root from/i>7.case "
      "Velmouth/p>5.nmod\n";
  CHECK(Pair(kPlain, kContrasted).Find().empty());
  CHECK(Pair(kPlain, kDenied).Find().size() == 1);
}

TEST_CASE("Conflicts: a date that names a thing is not when something was done") {
  const auto sentenced = [](const std::string& rest) {
    return "a/d>2.det judge/n>3.nsubj sentenced/vd:sentence>0.root Orrin/p>3.obj " + rest;
  };
  const std::string friday = sentenced("on/i>6.case Friday/p>3.obl\n");
  CHECK(Pair(friday.c_str(), sentenced("on/i>6.case Monday/p>3.obl\n").c_str()).Find().size() == 1);
  CHECK(Pair(friday.c_str(),
             "a/d>2.det judge/n>3.nsubj sentenced/vd:sentence>0.root Orrin/p>3.obj after/i>8.case "
             "Monday/p>8.nmod ~'s/t>6.case match/n>3.obl\n")
            .Find()
            .empty());
}

TEST_CASE("Conflicts: an amount converted from a currency of unknown name; worlds apart") {
  Pair pair(
      "damage/n>2.nsubj cost/vd:cost>0.root 1/m>4.nummod million/m>2.obj (/.>6.punct "
      "~2/m>7.nummod million/m>4.dep ~)/.>7.punct\n",
      "damage/n>2.nsubj cost/vd:cost>0.root 1/m>4.nummod million/m>2.obj\n");
  AddQuantity(pair.documents, pair.claims[0], "2 million", 2e6, "USD");
  AddQuantity(pair.documents, pair.claims[1], "1 million", 1e6, "USD");
  CHECK(pair.Find().empty());

  const char* const kTwo =
      "two/m>2.nummod people/N:person>4.nsubj were/xd:be>4.aux "
      "hurt/vn:hurt>0.root here/a>4.advmod\n";
  const char* const kMany =
      "fifty/m>2.nummod people/N:person>4.nsubj were/xd:be>4.aux "
      "hurt/vn:hurt>0.root here/a>4.advmod\n";
  CHECK(Pair(kTwo, kMany).Quantities("two", 2, "fifty", 15, "person").Find().size() == 1);
  CHECK(Pair(kTwo, kMany).Quantities("two", 2, "fifty", 50, "person").Find().empty());
}

TEST_CASE("Conflicts: a part of a hyphenated word is no opposite") {
  Pair pair(
      "a/d>6.det sixty/m>6.amod ~-/.>2.punct ~old/j>2.dep brown/j>6.amod bridge/n>7.nsubj "
      "fell/vd:fall>0.root\n",
      "a/d>4.det young/j>4.amod brown/j>4.amod bridge/n>5.nsubj fell/vd:fall>0.root\n");
  CHECK(pair.Find().empty());
}

}  // namespace
}  // namespace px
