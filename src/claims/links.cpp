#include <algorithm>
#include <cstdint>
#include <map>
#include <unordered_map>
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

// Remembers the cosine of each pair of articles that was asked for.
class ArticleCosines {
 public:
  explicit ArticleCosines(const TermSpace& space) : space_(space) {}

  double Of(DocId a, DocId b) {
    if (a == b) return 1;
    const std::uint64_t key = (std::uint64_t{a.value} << 32) | b.value;
    const auto [entry, added] = cosines_.emplace(key, 0);
    if (added)
      entry->second = space_.Cosine(space_.articles()[a.value], space_.articles()[b.value]);
    return entry->second;
  }

 private:
  const TermSpace& space_;
  std::unordered_map<std::uint64_t, double> cosines_;
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
  ArticleCosines cosines(space);
  std::vector<Link> links;
  for (const auto& [a, b] : PairsToScore(space, FirstOfSameWording(documents, claims))) {
    Signals signals = CompareTerms(space, claims, a, b);
    // Most pairs fall far short even as claims of one event: the rest costs more.
    if (ScoreOf(signals, kOfCollections) < kMinFirstScore) continue;
    signals[static_cast<std::size_t>(Signal::kFarArticles)] =
        Farness(cosines.Of(claims[a.value].doc, claims[b.value].doc));
    signals[static_cast<std::size_t>(Signal::kMeaning)] = NearMeaning(space, a, b);
    const std::uint32_t score = ScoreOf(signals, kOfCollections);
    if (score < kMinLinkScore) continue;
    links.push_back({a, b, RelationOf(signals, space.weighing()), score,
                     ExplainLink(space, a, b, signals, kOfCollections)});
  }
  return links;
}

}  // namespace px
