#include <doctest/doctest.h>

#include <algorithm>

#include "claims/compare.h"
#include "tests/unit/claims/sentence_claims.h"
#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

std::vector<AnalyzedDocument> ThreeArticles() {
  return {TaggedArticle("it/r sank/vd:sink off/i Velmouth/p ~./.\n"
                        "divers/N searched/vd the/d wreck/n ~./.\n"),
          TaggedArticle("the/d ferry/n sank/vd:sink near/i Velmouth/p in/i calm/j water/n ~./.\n"
                        "the/d inquiry/n was/xd:be closed/vn:close ~./.\n"),
          TaggedArticle("the/d old/j ferry/n went/vd:go down/a near/i Velmouth/p on/i Monday/p "
                        "with/i some/d cargo/n ~./.\n")};
}

Link Scored(std::uint32_t a, std::uint32_t b, std::uint32_t score) {
  return {ClaimId{a}, ClaimId{b}, Relation::kSame, score, {}};
}

TEST_CASE("ClusterClaims: rows partition the claims, most articles first") {
  const std::vector<AnalyzedDocument> documents = ThreeArticles();
  const std::vector<Claim> claims = SentenceClaims(documents);
  const std::vector<Link> links = {Scored(0, 2, 800), Scored(0, 4, 700), Scored(2, 4, 900)};
  const std::vector<ClaimCluster> rows = ClusterClaims(documents, {}, claims, links, {}, {});
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].claims == std::vector<ClaimId>{ClaimId{0}, ClaimId{2}, ClaimId{4}});
  CHECK(rows[0].documents == std::vector<DocId>{DocId{0}, DocId{1}, DocId{2}});
  CHECK(rows[0].independent_texts == 3);
  CHECK(rows[1].claims == std::vector<ClaimId>{ClaimId{1}});
  CHECK(rows[2].claims == std::vector<ClaimId>{ClaimId{3}});
}

TEST_CASE("ClusterClaims: the label is the clearest member, not one that opens with a pronoun") {
  const std::vector<AnalyzedDocument> documents = ThreeArticles();
  const std::vector<Claim> claims = SentenceClaims(documents);
  const std::vector<Link> links = {Scored(0, 2, 800), Scored(0, 4, 700), Scored(2, 4, 900)};
  const std::vector<ClaimCluster> rows = ClusterClaims(documents, {}, claims, links, {}, {});
  CHECK(rows[0].label_claim == ClaimId{2});
  CHECK(rows[0].label.rfind("The ferry sank near Velmouth in calm water", 0) == 0);
}

TEST_CASE("ClusterClaims: the order of the links does not matter") {
  const std::vector<AnalyzedDocument> documents = ThreeArticles();
  const std::vector<Claim> claims = SentenceClaims(documents);
  std::vector<Link> links = {Scored(0, 2, 400), Scored(0, 4, 300), Scored(1, 3, 250),
                             Scored(2, 4, 500), Scored(3, 4, 450)};
  const std::vector<ClaimCluster> rows = ClusterClaims(documents, {}, claims, links, {}, {});
  std::reverse(links.begin(), links.end());
  const std::vector<ClaimCluster> reversed = ClusterClaims(documents, {}, claims, links, {}, {});
  REQUIRE(rows.size() == reversed.size());
  for (std::size_t i = 0; i < rows.size(); ++i) CHECK(rows[i].claims == reversed[i].claims);
}

TEST_CASE("ClusterClaims: articles that share the wording of a row count as one text") {
  const std::vector<AnalyzedDocument> documents = ThreeArticles();
  const std::vector<Claim> claims = SentenceClaims(documents);
  const std::vector<Link> links = {Scored(0, 2, 800), Scored(0, 4, 700), Scored(2, 4, 900)};
  const std::vector<Reuse> reuse = {{{DocId{1}, claims[2].range}, {DocId{2}, claims[4].range}}};
  const std::vector<ClaimCluster> rows = ClusterClaims(documents, {}, claims, links, reuse, {});
  CHECK(rows[0].documents.size() == 3);
  CHECK(rows[0].independent_texts == 2);
  // Wording shared elsewhere in the articles is of no matter.
  const std::vector<Reuse> elsewhere = {{{DocId{0}, claims[1].range}, {DocId{1}, claims[3].range}}};
  CHECK(ClusterClaims(documents, {}, claims, links, elsewhere, {})[0].independent_texts == 3);
}

TEST_CASE("ClusterClaims: claims of equal words are one row whatever the links") {
  const std::vector<AnalyzedDocument> copies(30, TaggedArticle("a/d ferry/n sank/vd:sink ~./.\n"));
  const std::vector<ClaimCluster> rows =
      ClusterClaims(copies, {}, SentenceClaims(copies), {}, {}, {});
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].documents.size() == 30);
}

}  // namespace
}  // namespace px
