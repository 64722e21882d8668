#include "claims/candidates.h"

#include <algorithm>
#include <cstdint>

namespace px {
namespace {

// A term of more claims than this cannot tell which of them belong together.
constexpr std::size_t kMaxPostings = 1024;
// A pair shares at least this part of the weight of its lighter claim.
constexpr double kMinSharedPart = 0.05;

struct Partner {
  double shared;
  std::uint32_t claim;
};

// Sums of shared weight with one claim after the other.
class Accumulator {
 public:
  explicit Accumulator(std::size_t claims) : shared_(claims, 0) {}

  void Add(std::uint32_t claim, double weight) {
    if (shared_[claim] == 0) touched_.push_back(claim);
    shared_[claim] += weight;
  }

  // The strongest partners of `claim`; forgets all.
  std::vector<Partner> Take(const std::vector<ClaimTerms>& claims, std::uint32_t claim) {
    std::vector<Partner> partners;
    for (const std::uint32_t other : touched_) {
      const double lighter = std::min(claims[claim].weight, claims[other].weight);
      if (shared_[other] >= kMinSharedPart * lighter) partners.push_back({shared_[other], other});
      shared_[other] = 0;
    }
    touched_.clear();
    const std::size_t kept = std::min<std::size_t>(partners.size(), kMaxPartners);
    std::partial_sort(partners.begin(), partners.begin() + static_cast<std::ptrdiff_t>(kept),
                      partners.end(), [](const Partner& x, const Partner& y) {
                        return x.shared != y.shared ? x.shared > y.shared : x.claim < y.claim;
                      });
    partners.resize(kept);
    return partners;
  }

 private:
  std::vector<double> shared_;
  std::vector<std::uint32_t> touched_;
};

}  // namespace

std::vector<ClaimPair> FindCandidates(const TermSpace& space, const std::vector<ClaimId>& chosen) {
  const std::vector<ClaimTerms>& claims = space.claims();
  std::vector<std::vector<std::uint32_t>> postings(space.terms().size());
  for (const ClaimId id : chosen) {
    for (const TermId term : claims[id.value].content) postings[term].push_back(id.value);
  }
  Accumulator accumulator(claims.size());
  std::vector<ClaimPair> pairs;
  for (const ClaimId id : chosen) {
    for (const TermId term : claims[id.value].content) {
      if (postings[term].size() > kMaxPostings) continue;
      for (const std::uint32_t other : postings[term]) {
        if (other != id.value) accumulator.Add(other, space.terms()[term].weight);
      }
    }
    for (const Partner& partner : accumulator.Take(claims, id.value)) {
      const ClaimId other{partner.claim};
      pairs.push_back({std::min(id, other), std::max(id, other)});
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace px
