#include "claims/independence.h"

#include <algorithm>
#include <map>

namespace px {
namespace {

bool LiesIn(const Claim& claim, ByteRange run) {
  const std::uint32_t begin = std::max(claim.range.begin, run.begin);
  const std::uint32_t end = std::min(claim.range.end, run.end);
  return begin < end && 2 * (end - begin) >= claim.range.size();
}

std::uint32_t Root(std::vector<std::uint32_t>& parents, std::uint32_t i) {
  while (parents[i] != i) i = parents[i] = parents[parents[i]];
  return i;
}

}  // namespace

SharedWording::SharedWording(const std::vector<Claim>& claims, const std::vector<Reuse>& reuse)
    : runs_of_claim_(claims.size()) {
  const auto add = [&](const DocRange& side, std::uint32_t run) {
    // Claims are ordered by document and sentence, those of one sentence may lie in each other.
    auto claim = std::partition_point(claims.begin(), claims.end(), [&](const Claim& c) {
      return c.doc != side.doc ? c.doc < side.doc : c.range.end <= side.range.begin;
    });
    for (; claim != claims.end() && claim->doc == side.doc; ++claim) {
      if (claim->range.begin >= side.range.end) break;
      if (!LiesIn(*claim, side.range)) continue;
      runs_of_claim_[static_cast<std::size_t>(claim - claims.begin())].push_back(run);
    }
  };
  for (std::uint32_t r = 0; r < reuse.size(); ++r) {
    add(reuse[r].a, r);
    add(reuse[r].b, r);
  }
}

std::uint32_t SharedWording::IndependentTexts(const std::vector<Claim>& claims,
                                              const std::vector<ClaimId>& members) const {
  std::vector<DocId> docs;
  for (const ClaimId id : members) {
    if (docs.empty() || docs.back() != claims[id.value].doc) docs.push_back(claims[id.value].doc);
  }
  std::vector<std::uint32_t> parents(docs.size());
  for (std::uint32_t i = 0; i < parents.size(); ++i) parents[i] = i;
  std::map<std::uint32_t, std::uint32_t> first_in_run;  // run -> position in docs
  for (const ClaimId id : members) {
    const auto doc = static_cast<std::uint32_t>(
        std::lower_bound(docs.begin(), docs.end(), claims[id.value].doc) - docs.begin());
    for (const std::uint32_t run : runs_of_claim_[id.value]) {
      const std::uint32_t other = first_in_run.emplace(run, doc).first->second;
      parents[Root(parents, doc)] = Root(parents, other);
    }
  }
  std::uint32_t independent = 0;
  for (std::uint32_t i = 0; i < parents.size(); ++i) {
    if (Root(parents, i) == i) ++independent;
  }
  return independent;
}

}  // namespace px
