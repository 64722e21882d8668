#include "claims/agglomerate.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace px {
namespace {

// Sum of the scores between a group and a neighbour of it.
struct Across {
  std::uint32_t neighbour = 0;
  std::int64_t sum = 0;
};

// Ascending by neighbour. A sorted vector: most groups have a handful of neighbours.
class AcrossSums {
 public:
  // REQUIRES: neighbours come in ascending order.
  void Append(std::uint32_t neighbour, std::int64_t sum) { sums_.push_back({neighbour, sum}); }

  void Add(std::uint32_t neighbour, std::int64_t sum) {
    const auto place = PlaceOf(neighbour);
    if (place != sums_.end() && place->neighbour == neighbour) {
      place->sum += sum;
    } else {
      sums_.insert(place, {neighbour, sum});
    }
  }

  void Erase(std::uint32_t neighbour) { sums_.erase(PlaceOf(neighbour)); }

  void AddAll(const AcrossSums& other) {
    std::vector<Across> merged;
    merged.reserve(sums_.size() + other.sums_.size());
    auto mine = sums_.begin();
    for (const Across& theirs : other.sums_) {
      while (mine != sums_.end() && mine->neighbour < theirs.neighbour) merged.push_back(*mine++);
      merged.push_back(theirs);
      if (mine != sums_.end() && mine->neighbour == theirs.neighbour) {
        merged.back().sum += (mine++)->sum;
      }
    }
    merged.insert(merged.end(), mine, sums_.end());
    sums_ = std::move(merged);
  }

  void Clear() { sums_ = {}; }
  const std::vector<Across>& all() const { return sums_; }

 private:
  std::vector<Across>::iterator PlaceOf(std::uint32_t neighbour) {
    return std::lower_bound(
        sums_.begin(), sums_.end(), neighbour,
        [](const Across& across, std::uint32_t value) { return across.neighbour < value; });
  }

  std::vector<Across> sums_;
};

struct Group {
  std::uint32_t size = 1;
  std::uint32_t version = 0;  // grows with each join; outdated offers are skipped
  AcrossSums sums;
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
  Agglomerator(std::uint32_t count, const std::vector<ScoredPair>& pairs,
               std::uint32_t max_partners)
      : groups_(count), root_(count), max_partners_(max_partners) {
    for (std::uint32_t i = 0; i < count; ++i) root_[i] = i;
    std::vector<ScoredPair> sorted = pairs;
    for (ScoredPair& pair : sorted) {
      if (pair.a > pair.b) std::swap(pair.a, pair.b);
    }
    const auto before = [](const ScoredPair& x, const ScoredPair& y) {
      return std::tie(x.a, x.b) < std::tie(y.a, y.b);
    };
    if (!std::is_sorted(sorted.begin(), sorted.end(), before)) {
      std::sort(sorted.begin(), sorted.end(), before);
    }
    // First the neighbours before an item, then those behind it: ascending.
    for (const ScoredPair& pair : sorted) groups_[pair.b].sums.Append(pair.a, pair.score);
    for (const ScoredPair& pair : sorted) groups_[pair.a].sums.Append(pair.b, pair.score);
  }

  // Joins all groups that fit.
  void JoinAbove(std::uint32_t min_mean) {
    min_mean_ = min_mean;
    for (std::uint32_t a = 0; a < groups_.size(); ++a) {
      for (const Across& across : groups_[a].sums.all()) {
        if (a < across.neighbour) AddOffer(a, across.neighbour, across.sum);
      }
    }
    std::make_heap(offers_.begin(), offers_.end());
    while (!offers_.empty()) {
      const Offer offer = offers_.front();
      std::pop_heap(offers_.begin(), offers_.end());
      offers_.pop_back();
      if (groups_[offer.a].version != offer.version_a) continue;
      if (groups_[offer.b].version != offer.version_b) continue;
      Join(offer.a, offer.b);
    }
  }

  std::vector<std::uint32_t> Take() {
    for (std::uint32_t i = 0; i < root_.size(); ++i) root_[i] = root_[root_[i]];
    return std::move(root_);
  }

 private:
  // At the end of offers_, where a join of the two is worth it; `sum`: across them, a < b.
  bool AddOffer(std::uint32_t a, std::uint32_t b, std::int64_t sum) {
    const Group& x = groups_[a];
    const Group& y = groups_[b];
    const std::int64_t smaller = std::min(x.size, y.size);
    const std::int64_t larger = std::max(x.size, y.size);
    const std::int64_t pairs = smaller * std::min(larger, max_partners_);
    const std::int64_t excess = sum - pairs * min_mean_;
    if (excess > 0) offers_.push_back({excess, a, b, x.version, y.version});
    return excess > 0;
  }

  // b goes into a.
  void Join(std::uint32_t a, std::uint32_t b) {
    Group& x = groups_[a];
    Group& y = groups_[b];
    x.size += y.size;
    ++x.version;
    ++y.version;
    x.sums.Erase(b);
    y.sums.Erase(a);
    for (const Across& across : y.sums.all()) {
      AcrossSums& back = groups_[across.neighbour].sums;
      back.Erase(b);
      back.Add(a, across.sum);
    }
    x.sums.AddAll(y.sums);
    y.sums.Clear();
    root_[b] = a;
    for (const Across& across : x.sums.all()) {
      const std::uint32_t other = across.neighbour;
      if (AddOffer(std::min(a, other), std::max(a, other), across.sum)) {
        std::push_heap(offers_.begin(), offers_.end());
      }
    }
  }

  std::vector<Group> groups_;
  std::vector<std::uint32_t>
      root_;                   // always the smaller position, so one pass in order resolves it
  std::vector<Offer> offers_;  // a heap
  std::int64_t min_mean_ = 0;
  std::int64_t max_partners_;
};

}  // namespace

std::vector<std::uint32_t> Agglomerate(std::uint32_t count, const std::vector<ScoredPair>& pairs,
                                       std::span<const std::uint32_t> min_means,
                                       std::uint32_t max_partners) {
  Agglomerator groups(count, pairs, max_partners);
  for (const std::uint32_t min_mean : min_means) groups.JoinAbove(min_mean);
  return groups.Take();
}

}  // namespace px
