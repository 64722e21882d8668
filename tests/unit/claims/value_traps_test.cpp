// Amounts, dates and denials that look like a conflict to a careless reader, beside those that are.
#include <doctest/doctest.h>

#include <string>

#include "tests/unit/claims/conflict_pair.h"

namespace px {
namespace {

using Pair = ConflictPair;

std::size_t Find(const std::string& a, const std::string& b) {
  return Pair(a.c_str(), b.c_str()).Find().size();
}

std::size_t FindCounts(const std::string& a, const char* words_a, const std::string& b,
                       const char* words_b, const char* unit) {
  Pair pair(a.c_str(), b.c_str());
  pair.Quantities(words_a, 4, words_b, 2, unit);
  return pair.Find().size();
}

TEST_CASE("Conflicts: figures of the past, of the future and of what is only needed") {
  const std::string missed =
      "Orrin/p>2.nsubj missed/vd:miss>0.root four/m>4.nummod matches/N:match>2.obj "
      "here/a>2.advmod\n";
  CHECK(FindCounts(missed, "four",
                   "Orrin/p>2.nsubj missed/vd:miss>0.root two/m>4.nummod matches/N:match>2.obj "
                   "here/a>2.advmod\n",
                   "two", "match") == 1);
  CHECK(FindCounts(missed, "four",
                   "Orrin/p>3.nsubj will/xp>3.aux miss/vb>0.root two/m>5.nummod "
                   "matches/N:match>3.obj here/a>3.advmod\n",
                   "two", "match") == 0);
  CHECK(FindCounts("Orrin/p>2.nsubj scored/vd:score>0.root four/m>4.nummod goals/N:goal>2.obj "
                   "here/a>2.advmod\n",
                   "four",
                   "Orrin/p>2.nsubj needed/vd:need>0.root two/m>4.nummod goals/N:goal>2.obj "
                   "here/a>2.advmod\n",
                   "two", "goal") == 0);
}

TEST_CASE("Conflicts: the whole of which another figure is the part") {
  CHECK(FindCounts("Orrin/p>2.nsubj missed/vd:miss>0.root ten/m>2.obj of/i>6.case four/m>6.nummod "
                   "matches/N:match>3.nmod\n",
                   "four",
                   "Orrin/p>2.nsubj missed/vd:miss>0.root two/m>4.nummod matches/N:match>2.obj\n",
                   "two", "match") == 0);
}

TEST_CASE("Conflicts: what one figure is of stands beside the other one") {
  const std::string driver =
      "police/n>2.nsubj stopped/vd:stop>0.root the/d>5.det 4-year-old/j>5.amod driver/n>2.obj "
      "here/a>2.advmod\n";
  CHECK(FindCounts(driver, "4-year-old",
                   "police/n>2.nsubj stopped/vd:stop>0.root the/d>5.det 2-year-old/j>5.amod "
                   "driver/n>2.obj here/a>2.advmod\n",
                   "2-year-old", "year-old") == 1);
  CHECK(FindCounts(driver, "4-year-old",
                   "police/n>2.nsubj stopped/vd:stop>0.root the/d>4.det driver/n>2.obj of/i>8.case "
                   "a/d>8.det 2-year-old/j>8.amod girl/n>4.nmod here/a>2.advmod\n",
                   "2-year-old", "year-old") == 0);
}

TEST_CASE("Conflicts: a list of figures is of many things") {
  const auto list = [](const char* touchdowns) {
    return std::string(
               "Orrin/p>2.nsubj ended/vd:end>0.root with/i>5.case sixty/m>5.nummod "
               "carries/N:carry>2.obl and/c>8.cc ") +
           touchdowns +
           "/m>8.nummod scores/N:score>5.conj and/c>11.cc thirty/m>11.nummod "
           "catches/N:catch>5.conj\n";
  };
  const std::string other =
      "there/r>2.expl was/vd:be>0.root nothing/r>2.nsubj wrong/j>3.amod with/i>7.case "
      "two/m>7.nummod "
      "scores/N:score>4.obl\n";
  Pair pair(list("four").c_str(), other.c_str());
  pair.Quantities("four", 4, "two", 2, "score");
  AddQuantity(pair.documents, pair.claims[0], "sixty", 60, "carry");
  AddQuantity(pair.documents, pair.claims[0], "thirty", 30, "catch");
  CHECK(pair.Find().empty());
}

TEST_CASE("Conflicts: days of word and deed, of habit, and of no week that is known") {
  const auto fell = [](const std::string& when) {
    return "the/d>2.det bridge/n>3.nsubj fell/vd:fall>0.root in/i>5.case Velmouth/p>3.obl " + when;
  };
  const std::string friday = fell("on/i>7.case Friday/p>3.obl\n");
  CHECK(Find(friday, fell("on/i>7.case Saturday/p>3.obl\n")) == 1);
  CHECK(Find(friday,
             fell(",/.>8.punct police/n>8.nsubj said/vd:say>3.parataxis Saturday/p>8.obl\n")) == 0);
  CHECK(Find(friday, fell("every/d>7.det Saturday/p>3.obl\n")) == 0);
  CHECK(Find(fell("in/i>7.case 2024/m>3.obl\n"), fell("last/j>7.amod year/n>3.obl\n")) == 0);
}

TEST_CASE("Conflicts: the day behind a place in capitals is the dateline") {
  const auto dated = [](const char* place, const char* day) {
    Pair pair(("the/d>2.det bridge/n>3.nsubj fell/vd:fall>0.root " + std::string(place) +
               "/p>3.obl ~,/.>6.punct " + day + "/p>3.obl\n")
                  .c_str(),
              "the/d>2.det bridge/n>3.nsubj fell/vd:fall>0.root Velmouth/p>3.obl ~,/.>6.punct "
              "Friday/p>3.obl\n");
    return pair.Find().size();
  };
  CHECK(dated("Velmouth", "Monday") == 1);
  CHECK(dated("VELMOUTH", "Monday") == 0);
}

TEST_CASE("Conflicts: he and it are two; a denial that moved is the same denial") {
  const auto turned = [](const std::string& who, bool denied) {
    return denied ? who +
                        "/r>4.nsubj did/xd:do>4.aux not/t>4.advmod turn/vb>0.root the/d>6.det "
                        "ball/n>4.obj over/a>4.advmod\n"
                  : who +
                        "/r>2.nsubj turned/vd:turn>0.root the/d>4.det ball/n>2.obj "
                        "over/a>2.advmod\n";
  };
  CHECK(Find(turned("he", false), turned("he", true)) == 1);
  CHECK(Find(turned("that", false), turned("he", true)) == 0);
}

TEST_CASE("Conflicts: what is denied of an apposition is not denied of the word before it") {
  CHECK(Find("it/r>4.nsubj was/xd:be>4.cop a/d>4.det revolver/n>0.root from/i>6.case "
             "Velmouth/p>4.nmod\n",
             "it/r>4.nsubj was/xd:be>4.cop a/d>4.det revolver/n>0.root from/i>6.case "
             "Velmouth/p>4.nmod ,/.>9.punct not/t>9.advmod rifle/n>4.appos\n") == 0);
}

TEST_CASE("Conflicts: times of day whose parts stand apart are times of day") {
  const auto rang = [](const char* hour, const char* minute) {
    return std::string(
               "the/d>2.det bell/n>3.nsubj rang/vd:ring>0.root in/i>5.case "
               "Velmouth/p>3.obl at/i>7.case ") +
           hour + "/m>3.obl ~:/.>7.punct " + minute + "/m>7.nummod p.m./n>7.nmod\n";
  };
  Pair pair(rang("3", "40").c_str(), rang("5", "20").c_str());
  REQUIRE(pair.Find().size() == 1);
  CHECK(pair.Find()[0].kind == ConflictKind::kDate);
  CHECK(pair.Find()[0].rule == "Two times of day for the same event: \"3: 40\" and \"5: 20\".");
  // What is left of a match.
  CHECK(Find("Orrin/p>2.nsubj scored/vd:score>0.root with/i>4.case 3/m>2.obl ~:/.>4.punct "
             "40/m>4.nummod left/vn:leave>4.acl\n",
             "Orrin/p>2.nsubj scored/vd:score>0.root with/i>4.case 5/m>2.obl ~:/.>4.punct "
             "20/m>4.nummod left/vn:leave>4.acl\n") == 0);
}

}  // namespace
}  // namespace px
