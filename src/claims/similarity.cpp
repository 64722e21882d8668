#include "claims/similarity.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

#include "claims/exact_math.h"
#include "claims/quantity_match.h"

namespace px {
namespace {

// A logistic model fitted on the annotated events, each left out in turn, then rounded. The last
// five are set by hand: the events hold too few such pairs.
constexpr double kBias = -5.25;
constexpr std::array<double, kSignalCount> kWeights = {
    4.0,    // kCosine
    8.0,    // kEvidence
    6.0,    // kSentence
    0.75,   // kPredicate
    2.0,    // kNumberEqual
    3.5,    // kLead
    -6.0,   // kFarArticles
    -0.75,  // kDateDiffers
    -0.5,   // kPolarity
    -1.0,   // kReordered
    -4.0,   // kSwapped
};

// Claims that share less than this by cosine are not the same, though one may hold the other.
constexpr double kSameCosine = 0.6;

// Articles on one event had an article cosine of 0.10 to 0.7, unrelated ones mostly 0.02 to 0.10.
constexpr double kFarCosine = 0.05;
constexpr double kNearCosine = 0.10;

// Pairs that share this much are made of the same words, so that their order must tell them apart:
// "flights from A to B" and "flights from B to A". The share of neighbours in common is the one
// that best parted equal from scrambled sentences in the training part of PAWS-Wiki (Zhang,
// Baldridge and He 2019): accuracy 0.74.
constexpr double kSameWordsCosine = 0.85;
constexpr double kMinSharedNeighbours = 0.75;

bool IsReordered(const ClaimTerms& a, const ClaimTerms& b, double cosine) {
  if (cosine < kSameWordsCosine) return false;
  std::vector<std::uint64_t> shared;
  std::set_intersection(a.neighbours.begin(), a.neighbours.end(), b.neighbours.begin(),
                        b.neighbours.end(), std::back_inserter(shared));
  const std::size_t smaller = std::min(a.neighbours.size(), b.neighbours.size());
  return static_cast<double>(shared.size()) < kMinSharedNeighbours * static_cast<double>(smaller);
}

double Farness(double article_cosine) {
  const double nearness = (article_cosine - kFarCosine) / (kNearCosine - kFarCosine);
  return 1 - std::min(1.0, std::max(0.0, nearness));
}

// The better of all pairs: equal somewhere, else differing somewhere.
template <typename Values, typename Match>
ValueMatch BestMatch(const Values& a, const Values& b, Match match) {
  bool differs = false;
  for (const auto& x : a) {
    for (const auto& y : b) {
      const ValueMatch result = match(x, y);
      if (result == ValueMatch::kEqual || result == ValueMatch::kCompatible) {
        return ValueMatch::kEqual;
      }
      if (result == ValueMatch::kDiffers) differs = true;
    }
  }
  return differs ? ValueMatch::kDiffers : ValueMatch::kUnrelated;
}

bool IsSwapped(const ClaimTerms& a, const ClaimTerms& b) {
  if (a.passive != b.passive) return false;
  return Shared(a.subject, b.subject).empty() && !Shared(a.subject, b.arguments).empty() &&
         !Shared(b.subject, a.arguments).empty();
}

}  // namespace

Signals CompareTerms(const TermSpace& space, const std::vector<Claim>& claims, ClaimId a, ClaimId b,
                     double article_cosine) {
  const ClaimTerms& x = space.claims()[a.value];
  const ClaimTerms& y = space.claims()[b.value];
  const Claim& claim_x = claims[a.value];
  const Claim& claim_y = claims[b.value];
  Signals signals{};
  const auto set = [&](Signal signal, double value) {
    signals[static_cast<std::size_t>(signal)] = value;
  };
  const auto flag = [&](Signal signal, bool on) { set(signal, on ? 1 : 0); };

  const double shared = space.SharedWeight(x.content, y.content);
  const double smaller = std::min(x.weight, y.weight);
  const double contained = smaller > 0 ? shared / smaller : 0;
  const SentenceTerms& around_x = space.sentences()[x.sentence];
  const SentenceTerms& around_y = space.sentences()[y.sentence];
  const double cosine = space.Cosine(x, y);
  set(Signal::kCosine, cosine);
  flag(Signal::kReordered, IsReordered(x, y, cosine));
  set(Signal::kEvidence, shared / (shared + space.mean_claim_weight()));
  set(Signal::kSentence, std::min(space.Cosine(around_x, around_y), contained));
  set(Signal::kLead, 1 / std::sqrt((1.0 + around_x.position) * (1.0 + around_y.position)));
  flag(Signal::kPredicate, !Shared(x.predicate, y.predicate).empty());
  flag(Signal::kNumberEqual,
       BestMatch(claim_x.quantities, claim_y.quantities, MatchQuantities) == ValueMatch::kEqual);
  set(Signal::kFarArticles, Farness(article_cosine));
  const ValueMatch dates = BestMatch(
      claim_x.dates, claim_y.dates,
      [](const DateMention& m, const DateMention& n) { return MatchDates(m.iso, n.iso); });
  flag(Signal::kDateDiffers, dates == ValueMatch::kDiffers);
  flag(Signal::kPolarity, claim_x.polarity != claim_y.polarity);
  flag(Signal::kSwapped, IsSwapped(x, y));
  return signals;
}

double ContributionOf(const Signals& signals, Signal signal) {
  const auto i = static_cast<std::size_t>(signal);
  return kWeights[i] * signals[i];
}

std::uint32_t ScoreOf(const Signals& signals) {
  double sum = kBias;
  for (std::size_t i = 0; i < kSignalCount; ++i) sum += kWeights[i] * signals[i];
  return static_cast<std::uint32_t>(std::floor(1000 * ExactLogistic(sum) + 0.5));
}

Relation RelationOf(const Signals& signals) {
  const auto value = [&](Signal signal) { return signals[static_cast<std::size_t>(signal)]; };
  const bool alike = value(Signal::kCosine) >= kSameCosine && value(Signal::kSwapped) == 0 &&
                     value(Signal::kReordered) == 0 && value(Signal::kPolarity) == 0 &&
                     value(Signal::kDateDiffers) == 0;
  return alike ? Relation::kSame : Relation::kOverlaps;
}

}  // namespace px
