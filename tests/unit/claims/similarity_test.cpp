#include "claims/similarity.h"

#include <doctest/doctest.h>

#include <vector>

#include "tests/unit/claims/sentence_claims.h"
#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

Signals SignalsOf(const char* a, const char* b) {
  const std::vector<AnalyzedDocument> documents = {TaggedArticle(a), TaggedArticle(b)};
  const std::vector<Claim> claims = SentenceClaims(documents);
  const TermSpace space(documents, {}, claims, Weighing::kByRarity);
  Signals signals = CompareTerms(space, claims, ClaimId{0}, ClaimId{1});
  signals[static_cast<std::size_t>(Signal::kMeaning)] = NearMeaning(space, ClaimId{0}, ClaimId{1});
  return signals;
}

double ValueOf(const Signals& signals, Signal signal) {
  return signals[static_cast<std::size_t>(signal)];
}

constexpr const char* kSued =
    "Quorvex/p>2.nsubj sued/vd:sue>0.root Tarnholm/p>2.obj over/i>6.case the/d>6.det "
    "patent/n>2.obl\n";

TEST_CASE("CompareTerms: every signal lies in 0..1, and is 0 for claims without a word in common") {
  const Signals equal = SignalsOf(kSued, kSued);
  for (const double signal : equal) {
    CHECK(signal >= 0);
    CHECK(signal <= 1);
  }
  CHECK(ValueOf(equal, Signal::kCosine) == doctest::Approx(1));
  CHECK(ValueOf(equal, Signal::kReordered) == 0);
  CHECK(ValueOf(equal, Signal::kRegoverned) == 0);
  const Signals apart = SignalsOf(kSued, "rain/n>2.nsubj fell/vd:fall>0.root\n");
  CHECK(ValueOf(apart, Signal::kCosine) == 0);
  CHECK(ValueOf(apart, Signal::kRarestRelation) == 0);
}

TEST_CASE("CompareTerms: who does it to whom") {
  const char* turned =
      "Tarnholm/p>2.nsubj sued/vd:sue>0.root Quorvex/p>2.obj over/i>6.case the/d>6.det "
      "patent/n>2.obl\n";
  const Signals signals = SignalsOf(kSued, turned);
  CHECK(ValueOf(signals, Signal::kSwapped) == 1);
  CHECK(ValueOf(signals, Signal::kReordered) > 0);
  CHECK(ScoreOf(signals, kOfPairs) < ScoreOf(SignalsOf(kSued, kSued), kOfPairs));
  CHECK(ScoreOf(signals, kOfCollections) < ScoreOf(SignalsOf(kSued, kSued), kOfCollections));
}

TEST_CASE("CompareTerms: words that mean much the same count, others do not") {
  const char* first = "the/d>2.det storm/n>3.nsubj flooded/vd:flood>0.root Velmouth/p>3.obj\n";
  const char* near = "the/d>2.det hurricane/n>3.nsubj drenched/vd:drench>0.root Velmouth/p>3.obj\n";
  const char* far = "the/d>2.det banker/n>3.nsubj audited/vd:audit>0.root Velmouth/p>3.obj\n";
  CHECK(ValueOf(SignalsOf(first, near), Signal::kMeaning) >
        ValueOf(SignalsOf(first, far), Signal::kMeaning));
}

TEST_CASE("Letters: count less the more words are the same") {
  CHECK(Letters(0.3, 0) == 0.3);
  CHECK(Letters(0.3, 0.5) == 0.3);
  CHECK(Letters(0.3, 0.9) > 0.6);
  CHECK(Letters(0.3, 1) == 1);
}

TEST_CASE("ContributionOf: all parts and the bias make the score") {
  const Signals signals = SignalsOf(kSued, kSued);
  double sum = kOfPairs.bias;
  for (std::size_t i = 0; i < kSignalCount; ++i) {
    sum += ContributionOf(signals, static_cast<Signal>(i), kOfPairs);
  }
  CHECK((sum > 0) == (ScoreOf(signals, kOfPairs) > 500));
}

}  // namespace
}  // namespace px
