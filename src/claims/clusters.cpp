#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <vector>

#include "claims/agglomerate.h"
#include "claims/candidates.h"
#include "claims/compare.h"
#include "claims/independence.h"
#include "claims/labels.h"
#include "claims/row_facts.h"
#include "claims/same_wording.h"

namespace px {
namespace {

// Groups of claims become one row when the mean score across them is above these bars, the first
// one first. Annotated events, each by weights fitted on the others: F1 of sentence pairs .61 with
// a precision of .74, .77 of the rows found; with the last bar alone .59, with one of 200 .58, .83
// and .71. What the last bar adds is marked as doubtful (kSureScore).
constexpr std::array<std::uint32_t, 4> kMinRowScores = {500, 300, 200, 120};

// One score for each pair of wordings. Links within an article make no rows: what seems to be a
// repetition there is more often a second thing about the same matter.
std::vector<ScoredPair> PairsOfWordings(const std::vector<Claim>& claims,
                                        const std::vector<ClaimId>& first,
                                        const std::vector<Link>& links) {
  std::vector<ScoredPair> pairs;
  for (const Link& link : links) {
    const ClaimId a = std::min(first[link.a.value], first[link.b.value]);
    const ClaimId b = std::max(first[link.a.value], first[link.b.value]);
    if (a == b) continue;
    if (claims[link.a.value].doc == claims[link.b.value].doc) continue;
    pairs.push_back({a.value, b.value, link.score});
  }
  std::sort(pairs.begin(), pairs.end(), [](const ScoredPair& x, const ScoredPair& y) {
    return std::tie(x.a, x.b, y.score) < std::tie(y.a, y.b, x.score);
  });
  pairs.erase(std::unique(pairs.begin(), pairs.end(),
                          [](const ScoredPair& x, const ScoredPair& y) {
                            return x.a == y.a && x.b == y.b;
                          }),
              pairs.end());
  return pairs;
}

std::vector<DocId> DocumentsOf(const std::vector<Claim>& claims,
                               const std::vector<ClaimId>& members) {
  std::vector<DocId> docs;
  for (const ClaimId id : members) docs.push_back(claims[id.value].doc);
  docs.erase(std::unique(docs.begin(), docs.end()), docs.end());
  return docs;
}

}  // namespace

std::vector<ClaimCluster> ClusterClaims(const std::vector<AnalyzedDocument>& documents,
                                        const std::vector<Entity>& entities,
                                        const std::vector<Claim>& claims,
                                        const std::vector<Link>& links,
                                        const std::vector<Reuse>& reuse,
                                        const std::vector<Origin>& origins) {
  const std::vector<ClaimId> first = FirstOfSameWording(documents, claims);
  const auto count = static_cast<std::uint32_t>(claims.size());
  std::vector<std::uint32_t> roots =
      Agglomerate(count, PairsOfWordings(claims, first, links), kMinRowScores, kMaxPartners);
  for (std::uint32_t c = 0; c < count; ++c) roots[c] = roots[first[c].value];

  std::vector<ClaimCluster> rows;
  std::map<std::uint32_t, std::size_t> row_of_root;
  for (std::uint32_t c = 0; c < count; ++c) {
    const auto [entry, added] = row_of_root.emplace(roots[c], rows.size());
    if (added) rows.emplace_back();
    rows[entry->second].claims.push_back(ClaimId{c});
  }
  AddRowFacts(documents, entities, claims, links, rows);
  const Labels labels(documents, entities, claims);
  const SharedWording wording(claims, RunsOfOwnWords(OwnWords(documents), reuse), origins);
  for (ClaimCluster& row : rows) {
    row.label_claim = labels.Clearest(row.claims);
    row.label = labels.Of(row.label_claim);
    row.documents = DocumentsOf(claims, row.claims);
    row.independent_texts = wording.IndependentTexts(claims, row.claims);
  }
  std::stable_sort(rows.begin(), rows.end(), [](const ClaimCluster& x, const ClaimCluster& y) {
    return x.documents.size() > y.documents.size();
  });
  return rows;
}

}  // namespace px
