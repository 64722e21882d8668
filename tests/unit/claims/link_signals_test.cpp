#include "claims/link_signals.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "tests/unit/claims/sentence_claims.h"
#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

// Articles of sentences of few words, so that many share some.
AnalyzedDocument RandomArticle(std::mt19937& random, int sentences) {
  const char* const kThings[] = {"boat/n",   "ferry/n",    "storm/n",   "hurricane/n", "mayor/n",
                                 "patent/n", "Velmouth/p", "Quorvex/p", "Tarnholm/p",  "harbour/n"};
  const char* const kVerbs[] = {"sank/vd:sink", "sued/vd:sue", "flooded/vd:flood",
                                "reached/vd:reach"};
  const auto any = [&](const auto& list) { return list[random() % std::size(list)]; };
  std::string markup;
  for (int s = 0; s < sentences; ++s) {
    std::string rest;
    for (std::uint32_t more = 4 + random() % 3; more > 3; --more) {
      rest += std::string(any(kThings)) + ">2.obl ";
    }
    markup += std::string(any(kThings)) + ">2.nsubj " + any(kVerbs) + ">0.root " + rest +
              "~./.>2.punct\n";
  }
  return TaggedArticle(markup);
}

TEST_CASE("LinkSignals: what is found in steps is what is found at once") {
  std::mt19937 random(1);
  std::vector<AnalyzedDocument> documents;
  for (int i = 0; i < 12; ++i) documents.push_back(RandomArticle(random, 8));
  std::vector<Claim> claims = SentenceClaims(documents);
  for (Claim& claim : claims) {
    if (random() % 4 == 0) claim.polarity = Polarity::kNegative;
    if (random() % 4 == 0) claim.dates.push_back({{}, random() % 2 == 0 ? "2026-03" : "2026-04"});
    if (random() % 4 == 0) claim.quantities.push_back({{}, 2.0 + random() % 2, "boat"});
  }
  const TermSpace space(documents, {}, claims);
  LinkSignals in_steps(space, claims);
  int links = 0;
  int others = 0;
  for (std::uint32_t a = 0; a < claims.size(); ++a) {
    for (std::uint32_t b = a + 1; b < claims.size(); ++b) {
      CAPTURE(a);
      CAPTURE(b);
      Signals at_once = CompareTerms(space, claims, ClaimId{a}, ClaimId{b});
      const std::uint32_t first = ScoreOf(at_once, kOfCollections);
      at_once[static_cast<std::size_t>(Signal::kMeaning)] =
          NearMeaning(space, ClaimId{a}, ClaimId{b});
      const std::uint32_t x = claims[a].doc.value;
      const std::uint32_t y = claims[b].doc.value;
      const double cosine = x == y ? 1 : space.Cosine(space.articles()[x], space.articles()[y]);
      at_once[static_cast<std::size_t>(Signal::kFarArticles)] = Farness(cosine);
      const bool link =
          first >= kMinFirstScore && ScoreOf(at_once, kOfCollections) >= kMinLinkScore;
      const std::optional<Signals> found = in_steps.Of(ClaimId{a}, ClaimId{b});
      REQUIRE(found.has_value() == link);
      if (link) CHECK(*found == at_once);
      ++(link ? links : others);
    }
  }
  CHECK(links > 100);
  CHECK(others > 100);
}

TEST_CASE("LinkSignals: no weight turns what a step leaves out against it") {
  for (std::size_t i = 0; i < kSignalCount; ++i) {
    CAPTURE(i);
    const bool against = i >= static_cast<std::size_t>(Signal::kFarArticles);
    CHECK((against ? -1 : 1) * kOfCollections.of[i] >= 0);
  }
}

TEST_CASE("LeastSumFor: that sum makes the score, and less does not") {
  for (const std::uint32_t score : {1U, 40U, 100U, 500U, 730U, 999U}) {
    CAPTURE(score);
    SignalWeights weights;
    weights.bias = LeastSumFor(score);
    CHECK(ScoreOf({}, weights) == score);
    weights.bias -= 1e-9;
    CHECK(ScoreOf({}, weights) == score - 1);
  }
}

}  // namespace
}  // namespace px
