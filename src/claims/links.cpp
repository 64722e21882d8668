#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "claims/candidates.h"
#include "claims/claim_terms.h"
#include "claims/compare.h"
#include "claims/reasons.h"
#include "claims/same_wording.h"
#include "claims/similarity.h"

namespace px {
namespace {

// Weaker pairs are no links; rows need more (see clusters.cpp).
constexpr std::uint32_t kMinLinkScore = 100;
// Before words of near meaning are counted.
constexpr std::uint32_t kMinFirstScore = 40;
// Claims of equal words are all linked to each other up to so many; of more, each to the first.
constexpr std::size_t kMaxEqualClaims = 8;

// The cosines of articles, which come up again and again as long as the first one is the same.
class ArticleCosines {
 public:
  explicit ArticleCosines(const TermSpace& space)
      : space_(space), with_(space.articles().size(), kUnknown) {}

  double Of(DocId a, DocId b) {
    if (a == b) return 1;
    if (a != first_) Forget();
    first_ = a;
    double& cosine = with_[b.value];
    if (cosine == kUnknown) {
      cosine = space_.Cosine(space_.articles()[a.value], space_.articles()[b.value]);
      known_.push_back(b);
    }
    return cosine;
  }

 private:
  static constexpr double kUnknown = -1;

  void Forget() {
    for (const DocId other : known_) with_[other.value] = kUnknown;
    known_.clear();
  }

  const TermSpace& space_;
  DocId first_;
  std::vector<DocId> known_;
  std::vector<double> with_;  // first_; kUnknown but for known_
};

// The signals of pairs that reach kMinLinkScore. Most fall far short: the costly signals are found
// only where those before can still be enough.
class LinkSignals {
 public:
  LinkSignals(const TermSpace& space, const std::vector<Claim>& claims)
      : space_(space), claims_(claims), cosines_(space) {}

  std::optional<Signals> Of(ClaimId a, ClaimId b) {
    Signals signals = CompareShared(space_, claims_, a, b);
    if (SumOf(signals, kOfCollections) < least_first_sum_) return std::nullopt;
    AddDifferences(space_, claims_, a, b, signals);
    if (SumOf(signals, kOfCollections) < least_first_sum_) return std::nullopt;
    const auto set = [&](Signal signal, double value) {
      signals[static_cast<std::size_t>(signal)] = value;
    };
    set(Signal::kFarArticles, Farness(cosines_.Of(claims_[a.value].doc, claims_[b.value].doc)));
    set(Signal::kMeaning, 1);
    if (SumOf(signals, kOfCollections) < least_sum_) return std::nullopt;
    set(Signal::kMeaning, NearMeaning(space_, a, b));
    if (SumOf(signals, kOfCollections) < least_sum_) return std::nullopt;
    return signals;
  }

 private:
  const TermSpace& space_;
  const std::vector<Claim>& claims_;
  ArticleCosines cosines_;
  const double least_first_sum_ = LeastSumFor(kMinFirstScore);
  const double least_sum_ = LeastSumFor(kMinLinkScore);
};

void AddEqualClaims(const std::vector<ClaimId>& group, std::vector<ClaimPair>& pairs) {
  const std::size_t linked_to = group.size() <= kMaxEqualClaims ? group.size() : 1;
  for (std::size_t i = 0; i < linked_to; ++i) {
    for (std::size_t j = i + 1; j < group.size(); ++j) pairs.push_back({group[i], group[j]});
  }
}

std::vector<ClaimPair> PairsToScore(const TermSpace& space, const std::vector<ClaimId>& first) {
  std::vector<ClaimId> firsts;
  std::map<ClaimId, std::vector<ClaimId>> groups;  // of two or more
  for (std::uint32_t c = 0; c < first.size(); ++c) {
    const ClaimId id{c};
    if (first[c] == id) {
      firsts.push_back(id);
    } else {
      std::vector<ClaimId>& group = groups.try_emplace(first[c], 1, first[c]).first->second;
      group.push_back(id);
    }
  }
  std::vector<ClaimPair> pairs = FindCandidates(space, firsts);
  const auto candidates = static_cast<std::ptrdiff_t>(pairs.size());
  for (const auto& [id, group] : groups) AddEqualClaims(group, pairs);
  std::sort(pairs.begin() + candidates, pairs.end());
  std::inplace_merge(pairs.begin(), pairs.begin() + candidates, pairs.end());
  return pairs;
}

}  // namespace

std::vector<Link> LinkClaims(const std::vector<AnalyzedDocument>& documents,
                             const std::vector<Entity>& entities, const std::vector<Claim>& claims,
                             const ReaderVectors* vectors) {
  const TermSpace space(documents, entities, claims, Weighing::kByCollection, vectors);
  LinkSignals signals_of(space, claims);
  std::vector<Link> links;
  for (const auto& [a, b] : PairsToScore(space, FirstOfSameWording(documents, claims))) {
    const std::optional<Signals> signals = signals_of.Of(a, b);
    if (!signals) continue;
    links.push_back({a, b, RelationOf(*signals, space.weighing()),
                     ScoreOf(*signals, kOfCollections),
                     ExplainLink(space, a, b, *signals, kOfCollections)});
  }
  return links;
}

}  // namespace px
