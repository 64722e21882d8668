#include "claims/similarity.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>
#include <vector>

#include "claims/exact_math.h"
#include "claims/quantity_match.h"

namespace px {

// Fitted by src/train/overlap/fit.py, rounded; those of signals that the annotated events hold too
// few of are set by hand.
const SignalWeights kOfCollections = {-5.2,
                                      {
                                          2.5,   // kCosine
                                          9,     // kEvidence
                                          0.7,   // kPredicate
                                          0,     // kRelations
                                          2.3,   // kRarestRelation
                                          1.4,   // kNumberEqual
                                          5.5,   // kMeaning
                                          0,     // kLetters
                                          2.2,   // kLead
                                          -6,    // kFarArticles
                                          -1.3,  // kDateDiffers
                                          -0.8,  // kPolarity
                                          -4.5,  // kReordered
                                          0,     // kRegoverned
                                          -2,    // kSwapped
                                      }};

// Fitted by the same on PAWS-Wiki (Zhang, Baldridge and He 2019), STS benchmark (Cer et al. 2017)
// and ECB+ (Cybulska and Vossen 2014), one intercept for each; this one lies between theirs.
const SignalWeights kOfPairs = {-4.8,
                                {
                                    3,     // kCosine
                                    0,     // kEvidence
                                    0,     // kPredicate
                                    1,     // kRelations
                                    0,     // kRarestRelation
                                    0.3,   // kNumberEqual
                                    2.4,   // kMeaning
                                    2.5,   // kLetters
                                    0,     // kLead
                                    0,     // kFarArticles
                                    0,     // kDateDiffers
                                    0,     // kPolarity
                                    -2.6,  // kReordered
                                    -1.3,  // kRegoverned
                                    -0.5,  // kSwapped
                                }};

namespace {

// Claims that share less than this by cosine are not the same, though one may hold the other.
constexpr double kSameCosine = 0.6;
// ... and so are those in which more than this lies in another order.
constexpr double kMaxReordered = 0.3;

// Articles on one event had an article cosine of 0.10 to 0.7, unrelated ones mostly 0.02 to 0.10.
constexpr double kFarCosine = 0.05;
constexpr double kNearCosine = 0.10;

// Pairs that share nearly all are made of the same words, so that their order must tell them apart:
// "flights from A to B" and "flights from B to A". The share of neighbours in common is the one
// that best parted equal from scrambled sentences in the training part of PAWS-Wiki (Zhang,
// Baldridge and He 2019). In a collection fewer words weigh, so that the same ones make less of it.
double SameWords(Weighing weighing, double cosine) {
  const double same = weighing == Weighing::kByCollection ? 0.6 : 0.75;
  return std::max(0.0, cosine - same) / (1 - same);
}

double Unshared(std::size_t shared, std::size_t smaller) {
  return smaller == 0 ? 0 : 1 - static_cast<double>(shared) / static_cast<double>(smaller);
}

double Reordered(const ClaimTerms& a, const ClaimTerms& b) {
  if (a.passive != b.passive) return 0;  // says the same in another order
  std::size_t shared = 0;
  ForEachShared(a.neighbours, b.neighbours, [&](std::size_t, std::size_t) { ++shared; });
  return Unshared(shared, std::min(a.neighbours.size(), b.neighbours.size()));
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

// A term that only one of two claims holds, and how near it the nearest of the other's is.
struct OwnTerm {
  TermId term;
  int nearest = 0;
};

// Splits what either of two claims means alone; `a_only` and `b_only` have room for all of it.
// Returns how many there are of each.
std::pair<std::size_t, std::size_t> Split(TermView a, TermView b, OwnTerm* a_only,
                                          OwnTerm* b_only) {
  std::size_t of_a = 0;
  std::size_t of_b = 0;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    const TermId x = a[i];
    const TermId y = b[j];
    a_only[of_a].term = x;
    b_only[of_b].term = y;
    of_a += x < y;
    of_b += y < x;
    i += x <= y;
    j += y <= x;
  }
  while (i < a.size()) a_only[of_a++].term = a[i++];
  while (j < b.size()) b_only[of_b++].term = b[j++];
  return {of_a, of_b};
}

// The weight of `terms`, each by how near the nearest one is.
double NearWeight(const TermSpace& space, std::span<const OwnTerm> terms) {
  double near = 0;
  for (const OwnTerm& own : terms) {
    constexpr double kUnrelated = 250;  // per mille; random words reach half of it
    near +=
        space.WeightOf(own.term) * std::max(0.0, (own.nearest - kUnrelated) / (1000 - kUnrelated));
  }
  return near;
}

}  // namespace

double Letters(double letter_cosine, double cosine) {
  const double same = SameWords(Weighing::kByRarity, cosine);
  return same + (1 - same) * letter_cosine;
}

double NearMeaning(const TermSpace& space, ClaimId a, ClaimId b) {
  const ClaimTerms& x = space.claims()[a.value];
  const ClaimTerms& y = space.claims()[b.value];
  if (x.weight <= 0 || y.weight <= 0) return 0;
  std::vector<OwnTerm> room(x.meant.size() + y.meant.size());
  OwnTerm* const room_y = room.data() + x.meant.size();
  const auto [of_x, of_y] = Split(x.meant, y.meant, room.data(), room_y);
  const std::span<OwnTerm> only_x(room.data(), of_x);
  const std::span<OwnTerm> only_y(room_y, of_y);
  if (only_x.empty() || only_y.empty()) return 0;
  for (OwnTerm& m : only_x) {
    for (OwnTerm& n : only_y) {
      const int nearness = space.Nearness(m.term, n.term);
      m.nearest = std::max(m.nearest, nearness);
      n.nearest = std::max(n.nearest, nearness);
    }
  }
  const double near = NearWeight(space, only_x) + NearWeight(space, only_y);
  return std::min(1.0, near / 2 / std::sqrt(x.weight * y.weight));
}

namespace {

bool IsSwapped(const ClaimTerms& a, const ClaimTerms& b) {
  if (a.passive != b.passive) return false;
  return !ShareOne(a.subject, b.subject) && ShareOne(a.subject, b.arguments) &&
         ShareOne(b.subject, a.arguments);
}

}  // namespace

double Farness(double article_cosine) {
  const double nearness = (article_cosine - kFarCosine) / (kNearCosine - kFarCosine);
  return 1 - std::min(1.0, std::max(0.0, nearness));
}

Signals CompareShared(const TermSpace& space, const std::vector<Claim>& claims, ClaimId a,
                      ClaimId b) {
  const ClaimTerms& x = space.claims()[a.value];
  const ClaimTerms& y = space.claims()[b.value];
  Signals signals{};
  const auto set = [&](Signal signal, double value) {
    signals[static_cast<std::size_t>(signal)] = value;
  };
  double shared = 0;
  std::uint32_t shared_terms = 0;
  ForEachShared(x.content, y.content, [&](std::size_t i, std::size_t) {
    shared += space.WeightOf(x.content[i]);
    ++shared_terms;
  });
  const double mean = space.mean_claim_weight();
  const SentenceTerms& around_x = space.sentences()[x.sentence];
  const SentenceTerms& around_y = space.sentences()[y.sentence];
  set(Signal::kCosine, shared > 0 ? shared / std::sqrt(x.weight * y.weight) : 0);
  set(Signal::kEvidence, shared / (shared + mean));
  set(Signal::kPredicate, ShareOne(x.predicate, y.predicate) ? 1 : 0);
  const SharedRelations relations = shared_terms < 2 ? SharedRelations{} : space.RelationsOf(x, y);
  set(Signal::kRelations, relations.weight / (relations.weight + mean));
  set(Signal::kRarestRelation, relations.rarest / (relations.rarest + 5));
  set(Signal::kLead, 1 / std::sqrt((1.0 + around_x.position) * (1.0 + around_y.position)));
  const ValueMatch numbers =
      BestMatch(claims[a.value].quantities, claims[b.value].quantities, MatchQuantities);
  set(Signal::kNumberEqual, numbers == ValueMatch::kEqual ? 1 : 0);
  return signals;
}

void AddDifferences(const TermSpace& space, const std::vector<Claim>& claims, ClaimId a, ClaimId b,
                    Signals& signals) {
  const ClaimTerms& x = space.claims()[a.value];
  const ClaimTerms& y = space.claims()[b.value];
  const Claim& claim_x = claims[a.value];
  const Claim& claim_y = claims[b.value];
  const auto set = [&](Signal signal, double value) {
    signals[static_cast<std::size_t>(signal)] = value;
  };
  const ValueMatch dates = BestMatch(
      claim_x.dates, claim_y.dates,
      [](const DateMention& m, const DateMention& n) { return MatchDates(m.iso, n.iso); });
  set(Signal::kDateDiffers, dates == ValueMatch::kDiffers ? 1 : 0);
  set(Signal::kPolarity, claim_x.polarity != claim_y.polarity ? 1 : 0);
  const double cosine = signals[static_cast<std::size_t>(Signal::kCosine)];
  if (const double alike = SameWords(space.weighing(), cosine); alike > 0) {
    set(Signal::kReordered, alike * Reordered(x, y));
    std::size_t relations = 0;
    ForEachShared(x.relations, y.relations, [&](std::size_t, std::size_t) { ++relations; });
    set(Signal::kRegoverned,
        alike * Unshared(relations, std::min(x.relations.size(), y.relations.size())));
  }
  set(Signal::kSwapped, IsSwapped(x, y) ? 1 : 0);
}

Signals CompareTerms(const TermSpace& space, const std::vector<Claim>& claims, ClaimId a,
                     ClaimId b) {
  Signals signals = CompareShared(space, claims, a, b);
  AddDifferences(space, claims, a, b, signals);
  return signals;
}

double ContributionOf(const Signals& signals, Signal signal, const SignalWeights& weights) {
  const auto i = static_cast<std::size_t>(signal);
  return weights.of[i] * signals[i];
}

double SumOf(const Signals& signals, const SignalWeights& weights) {
  double sum = weights.bias;
  for (std::size_t i = 0; i < kSignalCount; ++i) sum += weights.of[i] * signals[i];
  return sum;
}

namespace {

std::uint32_t ScoreOfSum(double sum) {
  return static_cast<std::uint32_t>(std::floor(1000 * ExactLogistic(sum) + 0.5));
}

}  // namespace

std::uint32_t ScoreOf(const Signals& signals, const SignalWeights& weights) {
  return ScoreOfSum(SumOf(signals, weights));
}

double LeastSumFor(std::uint32_t score) {
  double below = -31;
  double reached = 31;
  for (;;) {
    const double middle = (below + reached) / 2;
    if (middle <= below || middle >= reached) return reached;
    (ScoreOfSum(middle) >= score ? reached : below) = middle;
  }
}

Relation RelationOf(const Signals& signals, Weighing weighing) {
  const auto value = [&](Signal signal) { return signals[static_cast<std::size_t>(signal)]; };
  const bool alike =
      value(Signal::kCosine) >= kSameCosine && value(Signal::kSwapped) == 0 &&
      value(Signal::kReordered) <= kMaxReordered * SameWords(weighing, value(Signal::kCosine)) &&
      value(Signal::kPolarity) == 0 && value(Signal::kDateDiffers) == 0;
  return alike ? Relation::kSame : Relation::kOverlaps;
}

}  // namespace px
