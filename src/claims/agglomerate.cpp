#include "claims/agglomerate.h"

#include <algorithm>
#include <map>
#include <queue>
#include <tuple>

namespace px {
namespace {

struct Group {
  std::uint32_t size = 1;
  std::uint32_t version = 0;                   // grows with each join; outdated offers are skipped
  std::map<std::uint32_t, std::int64_t> sums;  // neighbour -> sum of scores across
};

struct Offer {
  std::int64_t excess;
  std::uint32_t a, b;  // a < b
  std::uint32_t version_a, version_b;

  // The top of the queue is the greatest excess, then the first position.
  friend bool operator<(const Offer& x, const Offer& y) {
    if (x.excess != y.excess) return x.excess < y.excess;
    return std::tie(x.a, x.b) > std::tie(y.a, y.b);
  }
};

class Agglomerator {
 public:
  Agglomerator(std::uint32_t count, const std::vector<ScoredPair>& pairs, std::uint32_t min_mean,
               std::uint32_t max_partners)
      : groups_(count), root_(count), min_mean_(min_mean), max_partners_(max_partners) {
    for (std::uint32_t i = 0; i < count; ++i) root_[i] = i;
    for (const ScoredPair& pair : pairs) {
      groups_[pair.a].sums[pair.b] += pair.score;
      groups_[pair.b].sums[pair.a] += pair.score;
    }
    for (const ScoredPair& pair : pairs) {
      OfferJoin(std::min(pair.a, pair.b), std::max(pair.a, pair.b));
    }
  }

  std::vector<std::uint32_t> Run() {
    while (!offers_.empty()) {
      const Offer offer = offers_.top();
      offers_.pop();
      if (groups_[offer.a].version != offer.version_a) continue;
      if (groups_[offer.b].version != offer.version_b) continue;
      Join(offer.a, offer.b);
    }
    for (std::uint32_t i = 0; i < root_.size(); ++i) root_[i] = root_[root_[i]];
    return root_;
  }

 private:
  void OfferJoin(std::uint32_t a, std::uint32_t b) {
    const Group& x = groups_[a];
    const Group& y = groups_[b];
    const std::int64_t smaller = std::min(x.size, y.size);
    const std::int64_t larger = std::max(x.size, y.size);
    const std::int64_t pairs = smaller * std::min(larger, max_partners_);
    const std::int64_t excess = x.sums.at(b) - pairs * min_mean_;
    if (excess > 0) offers_.push({excess, a, b, x.version, y.version});
  }

  // b goes into a.
  void Join(std::uint32_t a, std::uint32_t b) {
    Group& x = groups_[a];
    Group& y = groups_[b];
    x.size += y.size;
    ++x.version;
    ++y.version;
    x.sums.erase(b);
    y.sums.erase(a);
    for (const auto& [other, sum] : y.sums) {
      x.sums[other] += sum;
      groups_[other].sums.erase(b);
    }
    y.sums.clear();
    root_[b] = a;
    for (const auto& [other, sum] : x.sums) {
      groups_[other].sums[a] = sum;
      OfferJoin(std::min(a, other), std::max(a, other));
    }
  }

  std::vector<Group> groups_;
  std::vector<std::uint32_t>
      root_;  // always the smaller position, so one pass in order resolves it
  std::priority_queue<Offer> offers_;
  std::int64_t min_mean_;
  std::int64_t max_partners_;
};

}  // namespace

std::vector<std::uint32_t> Agglomerate(std::uint32_t count, const std::vector<ScoredPair>& pairs,
                                       std::uint32_t min_mean, std::uint32_t max_partners) {
  return Agglomerator(count, pairs, min_mean, max_partners).Run();
}

}  // namespace px
