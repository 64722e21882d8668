#include "claims/tree_match.h"

#include <doctest/doctest.h>

#include "tests/unit/claims/sentence_claims.h"
#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

TEST_CASE("MayBeOneName: table") {
  struct Case {
    const char* a;
    const char* b;
    bool one;
  };
  const Case cases[] = {
      {"Ben Gazzara", "Gazzara", true}, {"General Electric", "GE", true},
      {"Mexico", "Mexican", true},      {"Serb", "Serbian", true},
      {"St. Orrin", "St Orrin", true},  {"Austria", "Australia", false},
      {"Orrin", "Tavel", false},        {"Iran", "Iraq", false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.a);
    CAPTURE(c.b);
    CHECK(MayBeOneName(c.a, c.b) == c.one);
    CHECK(MayBeOneName(c.b, c.a) == c.one);
  }
}

TEST_CASE("TreeMatch: active and passive have the same places") {
  const std::vector<AnalyzedDocument> documents = {
      TaggedArticle("police/n>2.nsubj seized/vd:seize>0.root 7/m>4.nummod boats/N:boat>2.obj\n"),
      TaggedArticle("9/m>2.nummod rifles/N:rifle>4.nsubj:pass were/xd:be>4.aux:pass "
                    "seized/vn:seize>0.root by/i>6.case police/n>4.obl:agent\n")};
  const std::vector<Claim> claims = SentenceClaims(documents);
  ClaimTreeBuilder builder(documents, {});
  const ClaimTree tree_a = builder.Build(claims[0]);
  const ClaimTree tree_b = builder.Build(claims[1]);
  // police, seized, 7, boats; 9, rifles, seized, police
  REQUIRE(tree_a.nodes.size() == 4);
  REQUIRE(tree_b.nodes.size() == 4);
  const std::vector<const Quantity*> none;
  const ClaimSide a{documents[0], claims[0], tree_a, none};
  const ClaimSide b{documents[1], claims[1], tree_b, none};
  const TreeMatch match(a, b);
  CHECK(match.InB(0) == 3);
  CHECK(match.InB(1) == 2);
  CHECK(match.InA(2) == 1);
  CHECK(match.InB(3) == kNoNode);
  CHECK(match.SlotOf(3, 1) == Slot::kSame);   // boats, rifles
  CHECK(match.SlotOf(2, 0) == Slot::kNear);   // 7, 9: the same thing one step up
  CHECK(match.SlotOf(0, 1) == Slot::kNear);   // police, rifles: another role
  CHECK(match.SlotOf(2, 3) == Slot::kOther);  // 7, police
  CHECK(match.covered_a() > 0.5);
  CHECK(match.covered_a() < 1);
}

}  // namespace
}  // namespace px
