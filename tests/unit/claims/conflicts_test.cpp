#include "claims/conflicts.h"

#include <doctest/doctest.h>

#include "tests/unit/claims/conflict_pair.h"

namespace px {
namespace {

using Pair = ConflictPair;

constexpr const char* kSeven =
    "police/n>2.nsubj found/vd:find>0.root 7/m>4.nummod boats/N:boat>2.obj ~./.>2.punct\n";
constexpr const char* kNine =
    "police/n>2.nsubj found/vd:find>0.root 9/m>4.nummod boats/N:boat>2.obj ~./.>2.punct\n";

TEST_CASE("ConflictFinder: two figures for one thing") {
  const Pair pair = Pair(kSeven, kNine).Quantities("7", 7, "9", 9, "boat");
  const std::vector<Conflict> conflicts = pair.Find();
  REQUIRE(conflicts.size() == 1);
  CHECK(conflicts[0].kind == ConflictKind::kNumber);
  CHECK(conflicts[0].verdict == Verdict::kDiffers);
  CHECK(conflicts[0].rule == "Two figures for the same thing: \"7\" and \"9\".");
}

TEST_CASE("ConflictFinder: a bound that holds the other figure is compatible") {
  const Pair pair = Pair(kSeven,
                         "police/n>2.nsubj found/vd:find>0.root at/i>4.case least/a>5.advmod "
                         "5/m>6.nummod boats/N:boat>2.obj ~./.>2.punct\n")
                        .Quantities("7", 7, "at least 5", 5, "boat", Bound::kAtLeast);
  REQUIRE(pair.Find().size() == 1);
  CHECK(pair.Find()[0].verdict == Verdict::kCompatible);
}

TEST_CASE("ConflictFinder: the later article's larger count is an update") {
  Pair pair = Pair(kSeven, kNine).Quantities("7", 7, "9", 9, "boat");
  pair.documents[0].source.date = "2026-03-01";
  pair.documents[1].source.date = "2026-03-02";
  REQUIRE(pair.Find().size() == 1);
  CHECK(pair.Find()[0].verdict == Verdict::kUpdated);
  pair.documents[1].source.date = "2026-02-02";
  CHECK(pair.Find()[0].verdict == Verdict::kDiffers);
}

TEST_CASE("ConflictFinder: figures that look like a conflict and are none") {
  Pair pair(kSeven, kNine);
  SUBCASE("of other units") {
    AddQuantity(pair.documents, pair.claims[0], "7", 7, "metre");
    AddQuantity(pair.documents, pair.claims[1], "9", 9, "USD");
  }
  SUBCASE("of other things") {
    pair = Pair(kSeven,
                "police/n>2.nsubj found/vd:find>0.root 9/m>4.nummod rifles/N:rifle>2.obj "
                "~./.>2.punct\n");
    AddQuantity(pair.documents, pair.claims[0], "7", 7, "boat");
    AddQuantity(pair.documents, pair.claims[1], "9", 9, "rifle");
  }
  SUBCASE("of another deed") {
    pair = Pair(kSeven,
                "fishermen/N>2.nsubj sold/vd:sell>0.root 9/m>4.nummod boats/N:boat>2.obj "
                "~./.>2.punct\n")
               .Quantities("7", 7, "9", 9, "boat");
  }
  SUBCASE("a part of the whole") {
    pair = Pair(kSeven,
                "police/n>2.nsubj found/vd:find>0.root another/d>5.det 9/m>5.nummod "
                "boats/N:boat>2.obj ~./.>2.punct\n")
               .Quantities("7", 7, "9", 9, "boat");
  }
  SUBCASE("parts that add up to the whole") {
    pair = Pair(
               "police/n>2.nsubj found/vd:find>0.root 7/m>4.nummod boats/N:boat>2.obj "
               "and/c>6.cc 2/m>7.nummod skiffs/N:skiff>4.conj ~./.>2.punct\n",
               kNine)
               .Quantities("7", 7, "9", 9, "boat");
    AddQuantity(pair.documents, pair.claims[0], "2", 2, "skiff");
  }
  SUBCASE("one that the other article gives elsewhere") {
    pair = Pair(
        "police/n>2.nsubj found/vd:find>0.root 7/m>4.nummod boats/N:boat>2.obj "
        "~./.>2.punct\n9/m>2.nummod boats/N:boat>3.nsubj sank/vd:sink>0.root\n",
        kNine);
    // The second claim is that of the second sentence of the first article.
    AddQuantity(pair.documents, pair.claims[0], "7", 7, "boat");
    AddQuantity(pair.documents, pair.claims[1], "9", 9, "boat");
    AddQuantity(pair.documents, pair.claims[2], "9", 9, "boat");
    const Link link{ClaimId{0}, ClaimId{2}, Relation::kSame, 900, {}};
    CHECK(ConflictFinder(pair.documents, pair.entities, pair.claims).Find(link).empty());
    return;
  }
  SUBCASE("of two payers") {
    pair = Pair(
               "Orrin/p>2.nsubj paid/vd:pay>0.root 7/m>4.nummod crowns/N:crown>2.obj "
               "~./.>2.punct\n",
               "Tavel/p>2.nsubj paid/vd:pay>0.root 9/m>4.nummod crowns/N:crown>2.obj "
               "~./.>2.punct\n")
               .Quantities("7", 7, "9", 9, "crown")
               .Name(0, 0, EntityType::kOrg)
               .Name(1, 0, EntityType::kOrg);
  }
  SUBCASE("of two periods") {
    pair.Quantities("7", 7, "9", 9, "boat");
    pair.claims[0].dates = {{pair.documents[0].document.tokens[1].range, "2024"}};
    pair.claims[1].dates = {{pair.documents[1].document.tokens[1].range, "2025"}};
  }
  SUBCASE("in one article") {
    pair.Quantities("7", 7, "9", 9, "boat");
    pair.claims[1].doc = DocId{0};
  }
  CHECK(pair.Find().empty());
}

constexpr const char* kMonday =
    "the/d>2.det ferry/n>3.nsubj sank/vd:sink>0.root off/i>5.case Velmouth/p>3.obl on/i>7.case "
    "Monday/p>3.obl ~./.>3.punct\n";

TEST_CASE("ConflictFinder: two days for one event") {
  const Pair pair(kMonday,
                  "the/d>2.det ferry/n>3.nsubj sank/vd:sink>0.root on/i>5.case Friday/p>3.obl "
                  "off/i>7.case Velmouth/p>3.obl ~./.>3.punct\n");
  const std::vector<Conflict> conflicts = pair.Find();
  REQUIRE(conflicts.size() == 1);
  CHECK(conflicts[0].kind == ConflictKind::kDate);
  CHECK(conflicts[0].rule == "Two dates for the same event: \"Monday\" and \"Friday\".");
}

TEST_CASE("ConflictFinder: days of two events, and of one event told twice") {
  const char* const others[] = {
      "divers/N>2.nsubj searched/vd:search>0.root the/d>4.det ferry/n>2.obj on/i>6.case "
      "Friday/p>2.obl ~./.>2.punct\n",
      kMonday,
  };
  for (const char* other : others) {
    CAPTURE(other);
    CHECK(Pair(kMonday, other).Find().empty());
  }
}

constexpr const char* kApproved =
    "the/d>2.det council/n>3.nsubj approved/vd:approve>0.root the/d>5.det plan/n>3.obj "
    "~./.>3.punct\n";

TEST_CASE("ConflictFinder: so and not so") {
  struct Case {
    const char* text;
    std::size_t count;
  };
  const Case cases[] = {
      {"the/d>2.det council/n>5.nsubj did/xd:do>5.aux not/t>5.advmod approve/vb>0.root "
       "the/d>7.det plan/n>5.obj ~./.>5.punct\n",
       1},
      {"the/d>2.det council/n>3.nsubj rejected/vd:reject>0.root the/d>5.det plan/n>3.obj "
       "~./.>3.punct\n",
       1},
      {"the/d>2.det council/n>3.nsubj failed/vd:fail>0.root to/t>5.mark approve/vb>3.xcomp "
       "the/d>7.det plan/n>5.obj ~./.>3.punct\n",
       1},
      // Two negations are none, and so is "not only".
      {"the/d>2.det council/n>5.nsubj did/xd:do>5.aux not/t>5.advmod reject/vb>0.root "
       "the/d>7.det plan/n>5.obj ~./.>5.punct\n",
       0},
      {"the/d>2.det council/n>5.nsubj not/t>5.advmod only/a>5.advmod approved/vd:approve>0.root "
       "the/d>7.det plan/n>5.obj ~./.>5.punct\n",
       0},
      // An aside denies nothing before it.
      {"the/d>2.det council/n>3.nsubj approved/vd:approve>0.root the/d>5.det plan/n>3.obj "
       "~,/.>7.punct "
       "none/r>3.parataxis of/i>9.case it/r>7.nmod gladly/a>7.advmod\n",
       0},
      // Somebody else.
      {"the/d>2.det mayor/n>3.nsubj rejected/vd:reject>0.root the/d>5.det plan/n>3.obj "
       "~./.>3.punct\n",
       0},
      // First the one, then the other.
      {"the/d>2.det council/n>4.nsubj initially/a>4.advmod rejected/vd:reject>0.root "
       "the/d>6.det plan/n>4.obj ~./.>4.punct\n",
       0},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const std::vector<Conflict> conflicts = Pair(kApproved, c.text).Find();
    REQUIRE(conflicts.size() == c.count);
    if (c.count == 0) continue;
    CHECK(conflicts[0].kind == ConflictKind::kPolarity);
    CHECK(conflicts[0].verdict == Verdict::kContradicts);
  }
}

TEST_CASE("ConflictFinder: a contradiction of what is only reported is a difference") {
  Pair pair(kApproved,
            "the/d>2.det council/n>3.nsubj rejected/vd:reject>0.root the/d>5.det plan/n>3.obj "
            "~./.>3.punct\n");
  pair.claims[1].stance = Stance::kAttributed;
  REQUIRE(pair.Find().size() == 1);
  CHECK(pair.Find()[0].verdict == Verdict::kDiffers);
}

TEST_CASE("ConflictFinder: one goes further than the other") {
  const std::vector<Conflict> conflicts =
      Pair("the/d>2.det storm/n>3.nsubj destroyed/vd:destroy>0.root the/d>5.det mill/n>3.obj\n",
           "the/d>2.det storm/n>3.nsubj damaged/vd:damage>0.root the/d>5.det mill/n>3.obj\n")
          .Find();
  REQUIRE(conflicts.size() == 1);
  CHECK(conflicts[0].kind == ConflictKind::kDegree);
}

TEST_CASE("ConflictFinder: another direction or actor in one place") {
  SUBCASE("direction") {
    const std::vector<Conflict> conflicts =
        Pair(
            "the/d>2.det ferry/n>3.nsubj sank/vd:sink>0.root east/a>3.advmod of/i>6.case "
            "Velmouth/p>4.obl\n",
            "the/d>2.det ferry/n>3.nsubj sank/vd:sink>0.root west/a>3.advmod of/i>6.case "
            "Velmouth/p>4.obl\n")
            .Find();
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts[0].kind == ConflictKind::kAttribution);
  }
  Pair actors(
      "Orrin/p>2.nsubj won/vd:win>0.root the/d>4.det seat/n>2.obj of/i>6.case "
      "mayor/n>4.nmod\n",
      "Tavel/p>2.nsubj won/vd:win>0.root the/d>4.det seat/n>2.obj of/i>6.case "
      "mayor/n>4.nmod\n");
  actors.Name(0, 0, EntityType::kPerson).Name(1, 0, EntityType::kPerson);
  SUBCASE("actor") {
    const std::vector<Conflict> conflicts = actors.Find();
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts[0].kind == ConflictKind::kAttribution);
    CHECK(conflicts[0].rule == "The articles differ in one thing: \"Orrin\" and \"Tavel\".");
  }
  SUBCASE("an article that names both tells of two persons") {
    std::vector<Mention>& mentions = actors.entities[1].mentions;
    mentions.insert(mentions.begin(), {DocId{0}, 0, {}, {}, EntityId{1}});
    CHECK(actors.Find().empty());
  }
}

}  // namespace
}  // namespace px
