#include "claims/term_relations.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

float Closeness(const TermRelations& relations, std::uint32_t a, std::uint32_t b) {
  const std::uint64_t pair = std::uint64_t{std::min(a, b)} << 32 | std::max(a, b);
  const auto found = std::find_if(relations.begin(), relations.end(),
                                  [&](const TermRelation& r) { return r.pair == pair; });
  return found == relations.end() ? 0 : found->closeness;
}

TEST_CASE("RelationsIn: governors, their governors, and words of one governor") {
  // "divers from Velmouth raised the burning ferry": terms are numbered as the tokens.
  const AnalyzedDocument article = TaggedArticle(
      "divers/N:diver>4.nsubj from/i>3.case Velmouth/p>1.nmod raised/vd:raise>0.root the/d>7.det "
      "burning/j>7.amod ferry/n>4.obj\n");
  const std::vector<std::uint32_t> terms = {0, kNoTerm, 2, 3, kNoTerm, 5, 6};
  const TermRelations relations = RelationsIn(article.words, terms, {0, 7});
  CHECK(Closeness(relations, 0, 3) == 1.0F);
  CHECK(Closeness(relations, 2, 0) == 1.0F);
  CHECK(Closeness(relations, 5, 6) == 1.0F);
  CHECK(Closeness(relations, 5, 3) == 0.6F);
  CHECK(Closeness(relations, 0, 6) == 0.5F);
  CHECK(Closeness(relations, 2, 6) == 0);  // from different corners of the sentence
  CHECK(std::is_sorted(relations.begin(), relations.end(),
                       [](const auto& x, const auto& y) { return x.pair < y.pair; }));
}

TEST_CASE("RelationsIn: words without a term are passed over") {
  const AnalyzedDocument article =
      TaggedArticle("crews/N:crew>2.nsubj began/vd:begin>0.root to/t>4.mark search/vb>2.xcomp\n");
  const std::vector<std::uint32_t> terms = {0, kNoTerm, kNoTerm, 3};
  CHECK(RelationsIn(article.words, terms, {0, 4}).empty());
  CHECK(Closeness(RelationsIn(article.words, {0, 1, kNoTerm, 3}, {0, 4}), 0, 3) == 0.5F);
}

TEST_CASE("RelationsIn: one term twice is not related to itself, and no tree gives nothing") {
  const AnalyzedDocument article =
      TaggedArticle("crews/N:crew>2.nsubj met/vd:meet>0.root crews/N:crew>2.obj\n");
  const TermRelations relations = RelationsIn(article.words, {0, 1, 0}, {0, 3});
  CHECK(relations.size() == 1);
  const AnalyzedDocument plain = TaggedArticle("crews/N:crew met/vd:meet crews/N:crew\n");
  CHECK(RelationsIn(plain.words, {0, 1, 0}, {0, 3}).empty());
}

TEST_CASE("RelationCounts: what few sentences hold is rare") {
  RelationCounts counts(4);
  const TermRelation often{1, 1};
  const TermRelation once{2, 1};
  counts.Add({often, once});
  for (int i = 0; i < 30; ++i) counts.Add({often});
  CHECK(counts.Rarity(once.pair) > 3);
  CHECK(counts.Rarity(often.pair) < 0.1);
}

}  // namespace
}  // namespace px
