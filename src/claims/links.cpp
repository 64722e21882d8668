#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "claims/candidates.h"
#include "claims/claim_terms.h"
#include "claims/compare.h"
#include "claims/link_signals.h"
#include "claims/reasons.h"
#include "claims/same_wording.h"
#include "claims/similarity.h"

namespace px {
namespace {

// Claims of equal words are all linked to each other up to so many; of more, each to the first.
constexpr std::size_t kMaxEqualClaims = 8;

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
