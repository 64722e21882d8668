#include "claims/row_facts.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "claims/extract.h"
#include "tests/unit/claims/sentence_claims.h"
#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

constexpr const char* kEast =
    "the/d>2.det ferry/n>3.nsubj sank/vd:sink>0.root east/a>3.advmod of/i>6.case "
    "Velmouth/p>4.obl\n";
constexpr const char* kWest =
    "the/d>2.det ferry/n>3.nsubj sank/vd:sink>0.root west/a>3.advmod of/i>6.case "
    "Velmouth/p>4.obl\n";

Link Scored(std::uint32_t a, std::uint32_t b, std::uint32_t score) {
  return {ClaimId{a}, ClaimId{b}, Relation::kSame, score, {}};
}

ClaimCluster Row(std::vector<ClaimId> claims) {
  ClaimCluster row;
  row.claims = std::move(claims);
  return row;
}

TEST_CASE("AddRowFacts: a conflict between rows stands in the row of its first claim") {
  const std::vector<AnalyzedDocument> documents = {TaggedArticle(kEast), TaggedArticle(kWest)};
  const std::vector<Claim> claims = SentenceClaims(documents);
  std::vector<ClaimCluster> rows = {Row({ClaimId{1}}), Row({ClaimId{0}})};
  AddRowFacts(documents, {}, claims, {Scored(0, 1, 300)}, rows);
  CHECK(rows[0].conflicts.empty());
  REQUIRE(rows[1].conflicts.size() == 1);
  CHECK(rows[1].conflicts[0].b == ClaimId{1});
}

TEST_CASE("AddRowFacts: one predicate with another figure is looked into though the score is low") {
  constexpr const char* kTwelve =
      "twelve/m>2.nummod people/N>4.nsubj were/xd:be>4.aux hurt/vn:hurt>0.root\n";
  constexpr const char* kNine =
      "nine/m>2.nummod people/N>4.nsubj were/xd:be>4.aux hurt/vn:hurt>0.root\n";
  const std::vector<AnalyzedDocument> documents = {TaggedArticle(kTwelve), TaggedArticle(kNine)};
  const EntityPlaces places;
  std::vector<Claim> all = ExtractClaims(documents, places, DocId{0});
  for (Claim& claim : ExtractClaims(documents, places, DocId{1})) all.push_back(std::move(claim));
  REQUIRE(all.size() == 2);
  all[1].quantities[0].unit.clear();
  for (const bool same_predicate : {false, true}) {
    Link link = Scored(0, 1, 150);
    if (same_predicate) link.reasons = {{ReasonKind::kPredicate, 90, "same predicate: hurt"}};
    std::vector<ClaimCluster> rows = {Row({ClaimId{0}}), Row({ClaimId{1}})};
    AddRowFacts(documents, {}, all, {link}, rows);
    CHECK(rows[0].conflicts.size() == (same_predicate ? 1 : 0));
  }
  // Or of one unit.
  all[1].quantities[0].unit = all[0].quantities[0].unit;
  std::vector<ClaimCluster> rows = {Row({ClaimId{0}}), Row({ClaimId{1}})};
  AddRowFacts(documents, {}, all, {Scored(0, 1, 150)}, rows);
  CHECK(rows[0].conflicts.size() == 1);
}

TEST_CASE("AddRowFacts: what two articles differ in is told once, whatever the order of links") {
  const std::string twice = std::string(kWest) + kWest;
  const std::vector<AnalyzedDocument> documents = {TaggedArticle(kEast), TaggedArticle(twice)};
  const std::vector<Claim> claims = SentenceClaims(documents);
  std::vector<Link> links = {Scored(0, 1, 900), Scored(0, 2, 900)};
  for (int turn = 0; turn < 2; ++turn) {
    std::vector<ClaimCluster> rows = {Row({ClaimId{0}, ClaimId{1}, ClaimId{2}})};
    AddRowFacts(documents, {}, claims, links, rows);
    REQUIRE(rows[0].conflicts.size() == 1);
    CHECK(rows[0].conflicts[0].b == ClaimId{1});
    std::reverse(links.begin(), links.end());
  }
}

TEST_CASE("AddRowFacts: an article is as surely in a row as its best link with another one there") {
  const std::vector<AnalyzedDocument> documents = {TaggedArticle(kEast), TaggedArticle(kEast),
                                                   TaggedArticle(std::string(kEast) + kEast)};
  const std::vector<Claim> claims = SentenceClaims(documents);
  std::vector<ClaimCluster> rows = {Row({ClaimId{0}, ClaimId{1}, ClaimId{2}}), Row({ClaimId{3}})};
  AddRowFacts(documents, {}, claims,
              {Scored(0, 1, 700), Scored(0, 2, 300), Scored(1, 2, 400), Scored(2, 3, 900)}, rows);
  CHECK(rows[0].document_scores == std::vector<std::uint32_t>{700, 700, 400});
  CHECK(rows[1].document_scores == std::vector<std::uint32_t>{1000});
}

TEST_CASE("AddRowFacts: drift from somebody's word to a fact") {
  const std::vector<AnalyzedDocument> documents = {TaggedArticle(kEast), TaggedArticle(kEast),
                                                   TaggedArticle(kEast)};
  std::vector<Claim> claims = SentenceClaims(documents);
  claims[1].stance = Stance::kAttributed;
  claims[1].said_by = Attribution{{}, "the harbour master", {}};
  claims[1].cues = {documents[1].document.tokens[1].range};  // any words serve
  claims[2].stance = Stance::kHedged;
  const std::vector<Link> links = {Scored(0, 1, 950), Scored(0, 2, 700), Scored(1, 2, 990)};
  const auto drift = [&] {
    std::vector<ClaimCluster> rows = {Row({ClaimId{0}, ClaimId{1}, ClaimId{2}})};
    AddRowFacts(documents, {}, claims, links, rows);
    return rows[0].drift;
  };
  REQUIRE(drift());
  CHECK(drift()->firm == ClaimId{0});
  CHECK(drift()->weaker == ClaimId{1});
  CHECK(drift()->rule ==
        "One article tells it as a fact, another on the word of the harbour master (\"ferry\").");
  claims[1].stance = Stance::kAsserted;
  REQUIRE(drift());
  CHECK(drift()->weaker == ClaimId{2});
  claims[2].stance = Stance::kAsserted;
  CHECK_FALSE(drift());
}

TEST_CASE("AddRowFacts: no drift where the article that states it also names its source") {
  const std::string twice = std::string(kEast) + kEast;
  const std::vector<AnalyzedDocument> documents = {TaggedArticle(twice), TaggedArticle(kEast)};
  std::vector<Claim> claims = SentenceClaims(documents);
  claims[1].stance = Stance::kAttributed;
  claims[2].stance = Stance::kAttributed;
  std::vector<ClaimCluster> rows = {Row({ClaimId{0}, ClaimId{1}, ClaimId{2}})};
  AddRowFacts(documents, {}, claims, {Scored(0, 2, 950)}, rows);
  CHECK_FALSE(rows[0].drift);
}

}  // namespace
}  // namespace px
