#include "claims/conflicts.h"

#include <doctest/doctest.h>

#include "tests/unit/claims/sentence_claims.h"
#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

struct Pair {
  std::vector<AnalyzedDocument> documents;
  std::vector<Claim> claims;
  std::vector<Entity> entities;
  Link link{ClaimId{0},
            ClaimId{1},
            Relation::kSame,
            900,
            {{ReasonKind::kPredicate, 100, "same predicate: sink"}}};

  Pair(const char* a, const char* b)
      : documents{TaggedArticle(a), TaggedArticle(b)}, claims(SentenceClaims(documents)) {}

  void Quantities(const char* words_a, double a, const char* words_b, double b, const char* unit,
                  Bound bound_b = Bound::kExact) {
    AddQuantity(documents, claims[0], words_a, a, unit);
    AddQuantity(documents, claims[1], words_b, b, unit, bound_b);
  }
  std::vector<Conflict> Find() const { return FindConflicts(documents, entities, claims, link); }
};

constexpr const char* kSeven = "police/n found/vd:find 7/m boats/N ~./.\n";
constexpr const char* kNine = "officers/N found/vd:find 9/m boats/N ~./.\n";

TEST_CASE("FindConflicts: two values for one thing") {
  Pair pair(kSeven, kNine);
  pair.Quantities("7", 7, "9", 9, "boat");
  const std::vector<Conflict> conflicts = pair.Find();
  REQUIRE(conflicts.size() == 1);
  CHECK(conflicts[0].kind == ConflictKind::kNumber);
  CHECK(conflicts[0].verdict == Verdict::kDiffers);
  CHECK(conflicts[0].rule == "Two figures for the same thing: \"7\" and \"9\".");
}

TEST_CASE("FindConflicts: a bound or a rounding is compatible") {
  Pair pair(kSeven, "officers/N found/vd:find at/i least/a 5/m boats/N ~./.\n");
  pair.Quantities("7", 7, "at least 5", 5, "boat", Bound::kAtLeast);
  REQUIRE(pair.Find().size() == 1);
  CHECK(pair.Find()[0].verdict == Verdict::kCompatible);
}

TEST_CASE("FindConflicts: the later article's larger count is an update") {
  Pair pair(kSeven, kNine);
  pair.Quantities("7", 7, "9", 9, "boat");
  pair.documents[0].source.date = "2026-03-01";
  pair.documents[1].source.date = "2026-03-02";
  REQUIRE(pair.Find().size() == 1);
  CHECK(pair.Find()[0].verdict == Verdict::kUpdated);
  pair.documents[1].source.date = "2026-02-02";
  CHECK(pair.Find()[0].verdict == Verdict::kDiffers);
}

TEST_CASE("FindConflicts: traps") {
  SUBCASE("other units") {
    Pair pair(kSeven, kNine);
    AddQuantity(pair.documents, pair.claims[0], "7", 7, "boat");
    AddQuantity(pair.documents, pair.claims[1], "9", 9, "man");
    CHECK(pair.Find().empty());
  }
  SUBCASE("a part of the whole") {
    Pair pair(kSeven, "officers/N found/vd:find another/d 9/m boats/N ~./.\n");
    pair.Quantities("7", 7, "9", 9, "boat");
    CHECK(pair.Find().empty());
  }
  SUBCASE("the same value under another unit") {
    Pair pair(kSeven, kNine);
    pair.Quantities("7", 7, "9", 9, "boat");
    AddQuantity(pair.documents, pair.claims[1], "9", 7, "vessel");
    CHECK(pair.Find().empty());
  }
  SUBCASE("other payers") {
    Pair pair(kSeven, kNine);
    pair.Quantities("7", 7, "9", 9, "boat");
    pair.entities.resize(2);
    pair.entities[0].type = pair.entities[1].type = EntityType::kOrg;
    pair.claims[0].entities = {EntityId{0}};
    CHECK(pair.Find().size() == 1);
    pair.claims[1].entities = {EntityId{1}};
    CHECK(pair.Find().empty());
  }
  SUBCASE("other periods") {
    Pair pair(kSeven, kNine);
    pair.Quantities("7", 7, "9", 9, "boat");
    pair.claims[0].dates = {{{}, "2024"}, {{}, "2023"}};
    pair.claims[1].dates = {{{}, "2025"}};
    CHECK(pair.Find().empty());
  }
  SUBCASE("one article") {
    Pair pair(kSeven, kNine);
    pair.Quantities("7", 7, "9", 9, "boat");
    pair.claims[1].doc = DocId{0};
    CHECK(pair.Find().empty());
  }
  SUBCASE("a weak link without a shared predicate") {
    Pair pair(kSeven, kNine);
    pair.Quantities("7", 7, "9", 9, "boat");
    pair.link.score = 300;
    CHECK(pair.Find().size() == 1);
    pair.link.reasons.clear();
    CHECK(pair.Find().empty());
  }
}

TEST_CASE("FindConflicts: dates, but no datelines") {
  Pair pair(kSeven, kNine);
  pair.claims[0].dates = {{{0, 6}, "2026-03"}};
  pair.claims[1].dates = {{{0, 8}, "2026-04"}};
  REQUIRE(pair.Find().size() == 1);
  CHECK(pair.Find()[0].kind == ConflictKind::kDate);
  SUBCASE("two predicates are two events") {
    pair.link.reasons.clear();
    CHECK(pair.Find().empty());
    return;
  }
  pair.claims[1].dates = {{{0, 8}, "2026-04-02"}};
  CHECK(pair.Find().empty());
}

TEST_CASE("FindConflicts: a negated claim contradicts an asserted one with the same predicate") {
  Pair pair(kSeven, kNine);
  pair.claims[1].polarity = Polarity::kNegative;
  REQUIRE(pair.Find().size() == 1);
  CHECK(pair.Find()[0].kind == ConflictKind::kPolarity);
  CHECK(pair.Find()[0].verdict == Verdict::kContradicts);
  pair.claims[1].stance = Stance::kAttributed;
  CHECK(pair.Find()[0].verdict == Verdict::kDiffers);
  pair.link.reasons.clear();
  CHECK(pair.Find().empty());
}

}  // namespace
}  // namespace px
