// Pairs of claims that look like a conflict to a careless reader, beside those that are one.
#include <doctest/doctest.h>

#include <optional>
#include <string>

#include "tests/unit/claims/conflict_pair.h"

namespace px {
namespace {

using Pair = ConflictPair;

constexpr const char* kSank =
    "the/d>2.det ferry/n>3.nsubj sank/vd:sink>0.root off/i>5.case Velmouth/p>3.obl\n";

TEST_CASE("Conflicts: what is left open or yet to come gainsays nothing") {
  const ConflictCase cases[] = {
      {kSank,
       "the/d>2.det ferry/n>5.nsubj did/xd:do>5.aux not/t>5.advmod sink/vb>0.root off/i>7.case "
       "Velmouth/p>5.obl\n",
       ConflictKind::kPolarity},
      // Yet to come.
      {kSank,
       "the/d>2.det ferry/n>5.nsubj will/xp>5.aux not/t>5.advmod sink/vb>0.root off/i>7.case "
       "Velmouth/p>5.obl\n",
       std::nullopt},
      // A condition.
      {"if/s>4.mark the/d>3.det ferry/n>4.nsubj sank/vd:sink>0.root off/i>6.case "
       "Velmouth/p>4.obl\n",
       "the/d>2.det ferry/n>5.nsubj did/xd:do>5.aux not/t>5.advmod sink/vb>0.root off/i>7.case "
       "Velmouth/p>5.obl\n",
       std::nullopt},
      // Possible, but not done.
      {"the/d>2.det ferry/n>4.nsubj could/xp>4.aux sink/vb>0.root off/i>6.case Velmouth/p>4.obl\n",
       "the/d>2.det ferry/n>5.nsubj did/xd:do>5.aux not/t>5.advmod sink/vb>0.root off/i>7.case "
       "Velmouth/p>5.obl\n",
       std::nullopt},
      // Planned, and not done.
      {"rebels/N>2.nsubj planned/vd:plan>0.root to/t>4.mark sink/vb>2.xcomp the/d>6.det "
       "ferry/n>4.obj\n",
       "rebels/N>4.nsubj did/xd:do>4.aux not/t>4.advmod sink/vb>0.root the/d>6.det ferry/n>4.obj\n",
       std::nullopt},
      // But who fails or is not let does not do it.
      {"rebels/N>2.nsubj sank/vd:sink>0.root the/d>4.det ferry/n>2.obj\n",
       "rebels/N>3.nsubj were/xd:be>3.cop unable/j>0.root to/t>5.mark sink/vb>3.xcomp the/d>7.det "
       "ferry/n>5.obj\n",
       ConflictKind::kPolarity},
  };
  CheckConflictCases(cases);
}

TEST_CASE("Conflicts: a denial of nearly the same word") {
  const ConflictCase cases[] = {
      {"the/d>2.det boat/n>4.nsubj:pass was/xd:be>4.aux:pass built/vn:build>0.root by/i>6.case "
       "Orrin/p>4.obl:agent in/i>8.case Velmouth/p>4.obl\n",
       "the/d>2.det boat/n>5.nsubj:pass was/xd:be>5.aux:pass not/t>5.advmod "
       "constructed/vn:construct>0.root by/i>7.case Orrin/p>5.obl:agent in/i>9.case "
       "Velmouth/p>5.obl\n",
       ConflictKind::kPolarity},
      {"the/d>2.det navy/n>3.nsubj sank/vd:sink>0.root the/d>5.det boat/n>3.obj\n",
       "the/d>2.det navy/n>5.nsubj did/xd:do>5.aux not/t>5.advmod identify/vb>0.root the/d>7.det "
       "boat/n>5.obj\n",
       std::nullopt},
  };
  CheckConflictCases(cases);
}

TEST_CASE("Conflicts: what is denied of the subject of a headline without a verb") {
  const std::vector<Conflict> conflicts =
      Pair("millions/N>0.root in/i>4.case severe/j>4.amod debt/n>1.nmod\n",
           "millions/N>5.nsubj are/xp:be>5.cop not/t>5.advmod in/i>5.case debt/n>0.root\n")
          .Find();
  REQUIRE(conflicts.size() == 1);
  CHECK(conflicts[0].kind == ConflictKind::kPolarity);
}

TEST_CASE("Conflicts: one subject, named with a title or by an apposition") {
  Pair pair(
      "Mayor/n>5.nsubj Orrin/p>1.flat did/xd:do>5.aux not/t>5.advmod attend/vb>0.root the/d>7.det "
      "hearing/n>5.obj\n",
      "Orrin/p>6.nsubj ~,/.>4.punct the/d>4.det mayor/n>1.appos ~,/.>4.punct "
      "attended/vd:attend>0.root the/d>8.det hearing/n>6.obj\n");
  pair.Name(0, 1, EntityType::kPerson).Name(1, 0, EntityType::kPerson);
  REQUIRE(pair.Find().size() == 1);
  CHECK(pair.Find()[0].kind == ConflictKind::kPolarity);
}

TEST_CASE("Conflicts: two subjects, whatever the voice they were taken for") {
  Pair pair(
      "Orrin/p>4.nsubj:pass is/xp:be>4.aux:pass not/t>4.advmod signed/vn:sign>0.root for/i>7.case "
      "the/d>7.det sequel/n>4.obl\n",
      "Tavel/p>2.nsubj signed/vd:sign>0.root for/i>5.case the/d>5.det sequel/n>2.obl\n");
  pair.Name(0, 0, EntityType::kPerson).Name(1, 0, EntityType::kPerson);
  CHECK(pair.Find().empty());
}

TEST_CASE("Conflicts: degree of what was done, also where a participle tells it") {
  const ConflictCase cases[] = {
      {"the/d>2.det clinic/n>0.root destroyed/vn:destroy>2.acl in/i>6.case the/d>6.det "
       "storm/n>3.obl\n",
       "the/d>2.det storm/n>3.nsubj battered/vd:batter>0.root the/d>5.det clinic/n>3.obj\n",
       ConflictKind::kDegree},
      // Shaded, they meet halfway; and an amount of damage is no degree.
      {"the/d>2.det storm/n>4.nsubj nearly/a>4.advmod destroyed/vd:destroy>0.root the/d>6.det "
       "mill/n>4.obj\n",
       "the/d>2.det storm/n>3.nsubj damaged/vd:damage>0.root the/d>5.det mill/n>3.obj\n",
       std::nullopt},
      {"the/d>2.det storm/n>3.nsubj destroyed/vd:destroy>0.root the/d>5.det mill/n>3.obj\n",
       "the/d>2.det storm/n>3.nsubj caused/vd:cause>0.root damage/n>3.obj to/i>7.case the/d>7.det "
       "mill/n>4.nmod\n",
       std::nullopt},
  };
  CheckConflictCases(cases);
}

TEST_CASE("Conflicts: times of day") {
  const char* const kNine =
      "the/d>2.det fire/n>3.nsubj began/vd:begin>0.root at/i>5.case 9:15/m>3.obl p.m./n>5.nmod "
      "in/i>8.case Velmouth/p>3.obl\n";
  const ConflictCase cases[] = {
      {kNine,
       "the/d>2.det fire/n>3.nsubj began/vd:begin>0.root at/i>5.case 8:40/m>3.obl p.m./n>5.nmod "
       "in/i>8.case Velmouth/p>3.obl\n",
       ConflictKind::kDate},
      // One time, told twice; another clock; another thing; the time of the page.
      {kNine,
       "the/d>2.det fire/n>3.nsubj began/vd:begin>0.root at/i>5.case 21:15/m>3.obl in/i>7.case "
       "Velmouth/p>3.obl\n",
       std::nullopt},
      {kNine,
       "the/d>2.det fire/n>3.nsubj began/vd:begin>0.root at/i>5.case 20:15/m>3.obl GMT/p>5.nmod "
       "in/i>8.case Velmouth/p>3.obl\n",
       std::nullopt},
      {kNine,
       "crews/N>2.nsubj left/vd:leave>0.root the/d>4.det mill/n>2.obj at/i>6.case 8:40/m>2.obl "
       "p.m./n>6.nmod\n",
       std::nullopt},
      {"updated/vn:update>0.root at/i>3.case 9:15/m>1.obl p.m./n>3.nmod\n",
       "updated/vn:update>0.root at/i>3.case 8:40/m>1.obl p.m./n>3.nmod\n", std::nullopt},
  };
  CheckConflictCases(cases);
}

TEST_CASE("Conflicts: days that tell of no event") {
  const auto on = [](const char* day) {
    return "the/d>2.det ferry/n>3.nsubj sank/vd:sink>0.root off/i>5.case Velmouth/p>3.obl "
           "on/i>7.case " +
           std::string(day) + "/p>3.obl\n";
  };
  CHECK(Pair(on("Monday").c_str(), on("Friday").c_str()).Find().size() == 1);
  SUBCASE("of the page") {
    CHECK(Pair("posted/vn:post>0.root on/i>3.case Monday/p>1.obl in/i>5.case Velmouth/p>1.obl\n",
               "posted/vn:post>0.root on/i>3.case Friday/p>1.obl in/i>5.case Velmouth/p>1.obl\n")
              .Find()
              .empty());
  }
  SUBCASE("elsewhere in the world") {
    const std::string other =
        "the/d>2.det ferry/n>3.nsubj sank/vd:sink>0.root off/i>5.case Velmouth/p>3.obl "
        "(/.>7.punct ~Friday/p>3.obl GMT/p>7.flat ~)/.>7.punct\n";
    CHECK(Pair(on("Monday").c_str(), other.c_str()).Find().empty());
  }
  SUBCASE("a weekday and the ISO date of that day, and of another one") {
    Pair pair(on("Monday").c_str(), on("yesterday").c_str());
    const std::uint32_t at =
        static_cast<std::uint32_t>(pair.documents[1].source.text.find("yesterday"));
    const ByteRange range{at, at + 9};
    pair.claims[1].dates = {{range, "2026-03-16"}};  // a Monday
    CHECK(pair.Find().empty());
    pair.claims[1].dates = {{range, "2026-03-15"}};
    CHECK(pair.Find().size() == 1);
  }
}

constexpr const char* kSevenMetres =
    "a/d>2.det climber/n>3.nsubj fell/vd:fall>0.root 200/m>5.nummod metres/N:metre>3.obl "
    "in/i>7.case Velmouth/p>3.obl\n";

TEST_CASE("Conflicts: one numeral in two units") {
  Pair pair(kSevenMetres,
            "a/d>2.det climber/n>3.nsubj fell/vd:fall>0.root 200/m>5.nummod feet/N:foot>3.obl "
            "in/i>7.case Velmouth/p>3.obl\n");
  AddQuantity(pair.documents, pair.claims[0], "200 metres", 200, "metre");
  SUBCASE("far apart") {
    AddQuantity(pair.documents, pair.claims[1], "200 feet", 60.96, "metre");
    REQUIRE(pair.Find().size() == 1);
    CHECK(pair.Find()[0].kind == ConflictKind::kNumber);
  }
  SUBCASE("so near that one was told loosely") {
    AddQuantity(pair.documents, pair.claims[1], "200 feet", 185, "metre");
    for (const Conflict& conflict : pair.Find()) CHECK(conflict.verdict == Verdict::kCompatible);
  }
}

TEST_CASE("Conflicts: figures of two things") {
  SUBCASE("ten times as many, where little else is shared") {
    CHECK(Pair("the/d>2.det captain/n>3.nsubj finished/vd:finish>0.root the/d>5.det "
               "evening/n>3.obj with/i>8.case 23/m>8.nummod points/N:point>3.obl\n",
               "the/d>2.det captain/n>3.nsubj became/vd:become>0.root the/d>5.det leader/n>3.obj "
               "of/i>8.case the/d>8.det school/n>5.nmod with/i>11.case 2117/m>11.nummod "
               "points/N:point>5.nmod\n")
              .Quantities("23", 23, "2117", 2117, "point")
              .Find()
              .empty());
  }
  SUBCASE("an amount and the same converted") {
    Pair pair(
        "damage/n>2.nsubj cost/vd:cost>0.root 1/m>4.nummod million/m>2.obj (/.>6.punct "
        "~2/m>7.nummod million/m>4.dep ~)/.>7.punct\n",
        "damage/n>2.nsubj cost/vd:cost>0.root 1.3/m>4.nummod million/m>2.obj\n");
    AddQuantity(pair.documents, pair.claims[0], "1 million", 1e6, "AUD");
    AddQuantity(pair.documents, pair.claims[0], "2 million", 2e6, "USD");
    AddQuantity(pair.documents, pair.claims[1], "1.3 million", 1.3e6, "USD");
    CHECK(pair.Find().empty());
  }
  SUBCASE("an age and a count") {
    Pair pair("a/d>2.det man/n>3.nsubj shot/vd:shoot>0.root one/m>5.nummod person/n>3.obj\n",
              "the/d>4.det 39/m>4.nummod ~-year-old/j>2.dep man/n>5.nsubj shot/vd:shoot>0.root\n");
    AddQuantity(pair.documents, pair.claims[0], "one", 1, "person");
    AddQuantity(pair.documents, pair.claims[1], "39-year-old", 39, "year-old");
    CHECK(pair.Find().empty());
  }
  SUBCASE("scores") {
    CHECK(Pair("Velmouth/p>2.nsubj won/vd:win>0.root 77/m>2.obj ~-/.>3.punct ~68/m>3.dep\n",
               "Velmouth/p>2.nsubj won/vd:win>0.root 85/m>2.obj ~-/.>3.punct ~60/m>3.dep\n")
              .Find()
              .empty());
  }
}

TEST_CASE("Conflicts: one name with two numbers") {
  const char* const kFirst =
      "the/d>3.det 787/m>3.nummod Skyliner/p>4.nsubj caught/vd:catch>0.root fire/n>4.obj\n";
  const char* const kSecond =
      "the/d>3.det 797/m>3.nummod Skyliner/p>4.nsubj caught/vd:catch>0.root fire/n>4.obj\n";
  Pair pair(kFirst, kSecond);
  pair.Name(0, 2, EntityType::kProduct).Name(1, 2, EntityType::kProduct);
  REQUIRE(pair.Find().size() == 1);
  CHECK(pair.Find()[0].kind == ConflictKind::kNumber);
  SUBCASE("years are of two things") {
    pair = Pair("the/d>3.det 2004/m>3.nummod Games/p>4.nsubj began/vd:begin>0.root here/a>4.obl\n",
                "the/d>3.det 2008/m>3.nummod Games/p>4.nsubj began/vd:begin>0.root here/a>4.obl\n");
    pair.Name(0, 2, EntityType::kEvent).Name(1, 2, EntityType::kEvent);
    for (const Conflict& conflict : pair.Find()) {
      CHECK(conflict.rule.find("One name with two numbers") == std::string::npos);
    }
  }
}

TEST_CASE("Conflicts: a name spelt in two ways") {
  Pair pair("spokeswoman/n>3.nsubj Orla/p>1.appos Wendt/p>0.root\n",
            "spokeswoman/n>3.nsubj Orla/p>1.appos Wend/p>0.root\n");
  pair.Name(0, 1, EntityType::kPerson, 2).Name(1, 1, EntityType::kPerson, 2);
  REQUIRE(pair.Find().size() == 1);
  CHECK(pair.Find()[0].rule ==
        "The articles spell a name differently: \"Orla Wendt\" and \"Orla Wend\".");
}

// The whole sentences are "a climber of 36 died after he fell 200 metres" and the same with 150,
// cut into the death and the fall.
TEST_CASE("ConflictFinder::FindInSentences sees whose fall it was") {
  const char* const kFell200 =
      "a/d>2.det climber/n>5.nsubj of/i>4.case 36/m>2.nmod died/vd:die>0.root after/s>8.mark "
      "he/r>8.nsubj fell/vd:fall>5.advcl 200/m>10.nummod metres/N:metre>8.obl\n";
  const char* const kOfOne =
      "the/d>2.det climber/n>5.nsubj of/i>4.case 36/m>2.nmod died/vd:die>0.root after/s>7.mark "
      "falling/vg:fall>5.advcl 150/m>9.nummod metres/N:metre>7.obl\n";
  const char* const kOfTwo =
      "the/d>2.det tourist/n>5.nsubj of/i>4.case 32/m>2.nmod drowned/vd:drown>0.root "
      "after/s>7.mark "
      "falling/vg:fall>5.advcl 150/m>9.nummod metres/N:metre>7.obl\n";
  for (const int age : {36, 32}) {
    CAPTURE(age);
    Pair pair(kFell200, age == 36 ? kOfOne : kOfTwo);
    AddQuantity(pair.documents, pair.claims[0], "36", 36, "year-old");
    AddQuantity(pair.documents, pair.claims[1], std::to_string(age).c_str(), age, "year-old");
    AddQuantity(pair.documents, pair.claims[0], "200 metres", 200, "metre");
    AddQuantity(pair.documents, pair.claims[1], "150 metres", 150, "metre");
    // The second claim of each sentence is the fall.
    std::vector<Claim> claims;
    for (const Claim& whole : pair.claims) {
      Claim death = whole;
      Claim fall = whole;
      const std::uint32_t cut = 5;
      death.tokens = {0, cut};
      death.range = pair.documents[whole.doc.value].TokenRangeBytes(death.tokens);
      death.quantities = {whole.quantities[0]};
      fall.tokens = {cut, whole.tokens.end};
      fall.range = pair.documents[whole.doc.value].TokenRangeBytes(fall.tokens);
      fall.quantities = {whole.quantities[1]};
      claims.push_back(death);
      claims.push_back(fall);
    }
    ConflictFinder finder(pair.documents, pair.entities, claims);
    const Link deaths{ClaimId{0}, ClaimId{2}, Relation::kSame, 900, {}};
    const Link falls{ClaimId{1}, ClaimId{3}, Relation::kSame, 900, {}};
    const std::vector<Conflict> conflicts = finder.FindInSentences(deaths);
    if (age == 36) {
      REQUIRE(conflicts.size() == 1);
      CHECK(conflicts[0].kind == ConflictKind::kNumber);
      CHECK(conflicts[0].a == ClaimId{1});
      CHECK(conflicts[0].b == ClaimId{3});
    } else {
      // Two ages are two climbers.
      CHECK(conflicts.empty());
      CHECK(finder.Find(falls).empty());
    }
  }
}

}  // namespace
}  // namespace px
