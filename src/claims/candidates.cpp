#include "claims/candidates.h"

#include <algorithm>
#include <cstdint>
#include <functional>

#include "claims/near_articles.h"

namespace px {
namespace {

// Between articles far from each other, a term of more claims than this cannot tell which of them
// belong together.
constexpr std::size_t kMaxPostings = 256;
// A pair shares at least this part of the weight of its lighter claim; between far articles only
// claims of nearly the same words are the same one.
constexpr double kMinSharedPart = 0.05;
constexpr double kMinFarSharedPart = 0.5;

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

  // Calls `take(claim, shared)` for each, and forgets all.
  template <typename Take>
  void Flush(Take take) {
    for (const std::uint32_t claim : touched_) {
      take(claim, shared_[claim]);
      shared_[claim] = 0;
    }
    touched_.clear();
  }

 private:
  std::vector<double> shared_;
  std::vector<std::uint32_t> touched_;
};

class CandidateFinder {
 public:
  CandidateFinder(const TermSpace& space, const std::vector<ClaimId>& chosen)
      : space_(space),
        near_(FindNearArticles(space)),
        claims_of_article_(space.articles().size()),
        postings_(space.terms().size()),
        local_(space.terms().size()),
        is_near_(space.articles().size(), false),
        partners_(space.claims().size()),
        sums_(space.claims().size()) {
    for (const ClaimId id : chosen) {
      claims_of_article_[ArticleOf(id.value)].push_back(id.value);
      for (const TermId term : Terms(id.value)) postings_[term].push_back(id.value);
    }
  }

  std::vector<ClaimPair> Run() {
    for (std::uint32_t article = 0; article < near_.size(); ++article) FindFor(article);
    std::vector<ClaimPair> pairs;
    for (std::uint32_t claim = 0; claim < partners_.size(); ++claim) {
      for (const Partner& partner : partners_[claim]) {
        pairs.push_back(
            {ClaimId{std::min(claim, partner.claim)}, ClaimId{std::max(claim, partner.claim)}});
      }
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
  }

 private:
  const TermSet& Terms(std::uint32_t claim) const { return space_.claims()[claim].content; }
  std::uint32_t ArticleOf(std::uint32_t claim) const {
    return space_.sentences()[space_.claims()[claim].sentence].doc;
  }
  double Lighter(std::uint32_t a, std::uint32_t b) const {
    return std::min(space_.claims()[a].weight, space_.claims()[b].weight);
  }

  void FindFor(std::uint32_t article) {
    const std::vector<std::uint32_t>& own = claims_of_article_[article];
    for (const std::uint32_t other : near_[article]) is_near_[other] = true;
    AddNearPartners(article);
    for (const std::uint32_t claim : own) {
      AddFarPartners(claim);
      KeepStrongest(partners_[claim]);
    }
    for (const std::uint32_t other : near_[article]) is_near_[other] = false;
  }

  // Through an index of the article's own claims, into which those of the others are looked up.
  void AddNearPartners(std::uint32_t article) {
    const std::vector<std::uint32_t>& own = claims_of_article_[article];
    for (const std::uint32_t claim : own) {
      for (const TermId term : Terms(claim)) local_[term].push_back(claim);
    }
    for (const std::uint32_t other : near_[article]) {
      for (const std::uint32_t claim : claims_of_article_[other]) {
        for (const TermId term : Terms(claim)) {
          for (const std::uint32_t mine : local_[term]) {
            if (mine != claim) sums_.Add(mine, space_.terms()[term].weight);
          }
        }
        sums_.Flush([&](std::uint32_t mine, double shared) {
          if (shared < kMinSharedPart * Lighter(mine, claim)) return;
          partners_[mine].push_back({shared, claim});
        });
      }
    }
    for (const std::uint32_t claim : own) {
      for (const TermId term : Terms(claim)) local_[term].clear();
    }
  }

  void AddFarPartners(std::uint32_t claim) {
    for (const TermId term : Terms(claim)) {
      if (postings_[term].size() > kMaxPostings) continue;
      for (const std::uint32_t other : postings_[term]) {
        sums_.Add(other, space_.terms()[term].weight);
      }
    }
    sums_.Flush([&](std::uint32_t other, double shared) {
      if (shared < kMinFarSharedPart * Lighter(other, claim) || is_near_[ArticleOf(other)]) return;
      partners_[claim].push_back({shared, other});
    });
  }

  static void KeepStrongest(std::vector<Partner>& partners) {
    const std::size_t kept = std::min<std::size_t>(partners.size(), kMaxPartners);
    std::partial_sort(partners.begin(), partners.begin() + static_cast<std::ptrdiff_t>(kept),
                      partners.end(), [](const Partner& x, const Partner& y) {
                        return x.shared != y.shared ? x.shared > y.shared : x.claim < y.claim;
                      });
    partners.resize(kept);
  }

  const TermSpace& space_;
  const std::vector<std::vector<std::uint32_t>> near_;
  std::vector<std::vector<std::uint32_t>> claims_of_article_;
  std::vector<std::vector<std::uint32_t>> postings_;  // claims of each term
  std::vector<std::vector<std::uint32_t>> local_;     // the same for the article in hand
  std::vector<bool> is_near_;                         // to the article in hand
  std::vector<std::vector<Partner>> partners_;        // of each claim
  Accumulator sums_;
};

}  // namespace

std::vector<ClaimPair> FindCandidates(const TermSpace& space, const std::vector<ClaimId>& chosen) {
  return CandidateFinder(space, chosen).Run();
}

}  // namespace px
