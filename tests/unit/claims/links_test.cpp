#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

#include "claims/compare.h"
#include "tests/unit/claims/sentence_claims.h"
#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

constexpr const char* kFirst =
    "the/d coastguard/n towed/vd the/d burning/j ferry/n into/i Velmouth/p ~./.\n"
    "Quorvex/p sued/vd Tarnholm/p over/i the/d patent/n ~./.\n"
    "rain/n fell/vd:fall on/i Monday/p ~./.\n";

Entity Named(const char* name, EntityType type, std::vector<Mention> mentions) {
  Entity entity;
  entity.name = name;
  entity.type = type;
  entity.mentions = std::move(mentions);
  return entity;
}

const Link* Find(const std::vector<Link>& links, std::uint32_t a, std::uint32_t b) {
  const auto link = std::find_if(links.begin(), links.end(),
                                 [&](const Link& l) { return l.a.value == a && l.b.value == b; });
  return link == links.end() ? nullptr : &*link;
}

std::uint32_t ScoreBetween(const std::vector<Link>& links, std::uint32_t a, std::uint32_t b) {
  const Link* link = Find(links, a, b);
  return link ? link->score : 0;
}

std::vector<Link> LinksOf(const std::vector<AnalyzedDocument>& documents,
                          const std::vector<Entity>& entities = {}) {
  return LinkClaims(documents, entities, SentenceClaims(documents));
}

TEST_CASE("LinkClaims: nothing to link") {
  CHECK(LinkClaims({}, {}, {}).empty());
  CHECK(LinksOf({TaggedArticle("the/d boat/n sank/vd ~./.\n")}).empty());
}

TEST_CASE("LinkClaims: the same claim in other words, and no link between unrelated ones") {
  const std::vector<AnalyzedDocument> documents = {
      TaggedArticle(kFirst),
      TaggedArticle("a/d ferry/n on/i fire/n was/xd:be towed/vn:tow to/i Velmouth/p by/i the/d "
                    "coastguard/n ~./.\n"
                    "Quorvex/p sued/vd Tarnholm/p ~./.\n"
                    "the/d mayor/n opened/vd a/d library/n ~./.\n")};
  const std::vector<Link> links = LinksOf(documents);
  CHECK(ScoreBetween(links, 0, 3) >= 500);
  CHECK(ScoreBetween(links, 1, 4) >= 500);
  CHECK(ScoreBetween(links, 0, 5) == 0);
  CHECK(ScoreBetween(links, 2, 5) == 0);
}

TEST_CASE("LinkClaims: links are sorted, ascending inside, scores in range, weights add up") {
  const std::vector<Link> links = LinksOf({TaggedArticle(kFirst), TaggedArticle(kFirst)});
  REQUIRE(!links.empty());
  for (std::size_t i = 0; i < links.size(); ++i) {
    CHECK(links[i].a < links[i].b);
    CHECK(links[i].score <= 1000);
    if (i > 0) CHECK(std::tie(links[i - 1].a, links[i - 1].b) < std::tie(links[i].a, links[i].b));
    std::int64_t sum = 0;
    for (const Reason& reason : links[i].reasons) sum += std::max(0, reason.weight);
    CHECK(sum <= links[i].score + 5);
    CHECK(sum >= links[i].score * 8 / 10);
  }
}

TEST_CASE("LinkClaims: who does it to whom matters") {
  const std::vector<AnalyzedDocument> documents = {
      TaggedArticle(kFirst),
      TaggedArticle("Tarnholm/p sued/vd Quorvex/p over/i the/d patent/n ~./.\n"
                    "the/d mayor/n opened/vd a/d library/n ~./.\n")};
  const std::vector<AnalyzedDocument> same = {
      TaggedArticle(kFirst),
      TaggedArticle("Quorvex/p sued/vd Tarnholm/p over/i the/d patent/n ~./.\n"
                    "the/d mayor/n opened/vd a/d library/n ~./.\n")};
  const std::vector<Link> links = LinksOf(documents);
  const Link* swapped = Find(links, 1, 3);
  CHECK(ScoreBetween(links, 1, 3) < ScoreBetween(LinksOf(same), 1, 3));
  if (swapped) CHECK(swapped->relation == Relation::kOverlaps);
}

TEST_CASE("LinkClaims: the same words in another order are not the same claim") {
  const char* kOther = "rain/n fell/vd:fall ~./.\n";
  const std::vector<AnalyzedDocument> documents = {
      TaggedArticle("direct/j flights/N from/i Velmouth/p to/i Quorvex/p doubled/vd last/j year/n "
                    "~./.\n"),
      TaggedArticle("direct/j flights/N from/i Quorvex/p to/i Velmouth/p doubled/vd last/j year/n "
                    "~./.\n"),
      TaggedArticle("last/j year/n direct/j flights/N from/i Velmouth/p to/i Quorvex/p doubled/vd "
                    "~./.\n"),
      TaggedArticle(kOther)};
  const std::vector<Link> links = LinksOf(documents);
  const Link* scrambled = Find(links, 0, 1);
  const Link* fronted = Find(links, 0, 2);
  REQUIRE(scrambled);
  REQUIRE(fronted);
  CHECK(scrambled->relation == Relation::kOverlaps);
  CHECK(fronted->relation == Relation::kSame);
}

TEST_CASE("LinkClaims: a passive is not a swap") {
  const std::vector<AnalyzedDocument> documents = {
      TaggedArticle(kFirst),
      TaggedArticle("Tarnholm/p was/xd:be sued/vn:sue by/i Quorvex/p over/i the/d patent/n ~./.\n"
                    "the/d mayor/n opened/vd a/d library/n ~./.\n")};
  for (const Link& link : LinksOf(documents)) {
    for (const Reason& reason : link.reasons) CHECK(reason.weight > 0);
  }
}

TEST_CASE("LinkClaims: another surface form of an entity links, and the reason names it") {
  const std::vector<AnalyzedDocument> documents = {
      TaggedArticle("the/d Harbour/p Rescue/p Trust/p bought/vd:buy a/d lifeboat/n ~./.\n"
                    "rain/n fell/vd:fall ~./.\n"),
      TaggedArticle("HRT/p bought/vd:buy the/d vessel/n ~./.\n"
                    "the/d mayor/n opened/vd a/d library/n ~./.\n")};
  const std::vector<Entity> entities = {
      Named("Harbour Rescue Trust", EntityType::kOrg,
            {{DocId{0}, 0, {1, 4}, {}, EntityId{0}}, {DocId{1}, 0, {0, 1}, {}, EntityId{0}}})};
  CHECK(ScoreBetween(LinksOf(documents, entities), 0, 2) > ScoreBetween(LinksOf(documents), 0, 2));
  const std::vector<Link> links = LinksOf(documents, entities);
  const Link* link = Find(links, 0, 2);
  REQUIRE(link);
  CHECK(std::any_of(link->reasons.begin(), link->reasons.end(), [](const Reason& reason) {
    return reason.kind == ReasonKind::kEntity && reason.detail == "both name Harbour Rescue Trust";
  }));
}

TEST_CASE("LinkClaims: of many copies each claim is linked to the first") {
  const std::vector<AnalyzedDocument> copies(20, TaggedArticle(kFirst));
  const std::vector<Link> links = LinksOf(copies);
  for (std::uint32_t d = 1; d < copies.size(); ++d) CHECK(Find(links, 0, 3 * d));
  CHECK(links.size() <= 3 * copies.size() + 10);
}

}  // namespace
}  // namespace px
