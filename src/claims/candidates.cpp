#include "claims/candidates.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>
#include <utility>

#include "claims/flat_lists.h"
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

// Most claims have about so many before the strongest are chosen.
constexpr std::size_t kUsualPartners = 16;

struct Partner {
  double shared;
  std::uint32_t claim;
};

// Sums of shared weight with one claim after the other.
class Accumulator {
 public:
  explicit Accumulator(std::size_t claims) : shared_(claims, 0) {}

  // REQUIRES: weight > 0.
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
        slot_of_term_(space.terms().size(), 0),
        partners_(space.claims().size()),
        sums_(space.claims().size()) {
    for (const ClaimTerms& claim : space.claims()) {
      terms_.Append(claim.content);
      weights_.push_back(claim.weight);
    }
    for (const ClaimId id : chosen) {
      const std::uint32_t article = space.sentences()[space.claims()[id.value].sentence].doc;
      claims_of_article_[article].push_back(id.value);
      std::uint64_t bits = 0;
      for (const TermId term : terms_[id.value]) bits |= BitOf(term);
      by_weight_.push_back({weights_[id.value], id.value, article, bits});
    }
    std::sort(by_weight_.begin(), by_weight_.end());
    FlatLists terms_by_weight;
    for (const Weighed& claim : by_weight_) {
      terms_by_weight.Append(space.claims()[claim.claim].content);
    }
    postings_ = terms_by_weight.Inverted(space.terms().size());
  }

  std::vector<ClaimPair> Run() {
    for (std::uint32_t article = 0; article < near_.size(); ++article) AddNearPartners(article);
    for (std::uint32_t place = 0; place < by_weight_.size(); ++place) AddFarPartners(place);
    for (std::vector<Partner>& partners : partners_) KeepStrongest(partners);
    return PairsOfPartners();
  }

 private:
  struct Weighed {
    double weight;
    std::uint32_t claim;
    std::uint32_t article;
    std::uint64_t bits;  // of its terms
    friend auto operator<=>(const Weighed&, const Weighed&) = default;
  };

  // Two terms may have one bit, but a term whose bit a claim lacks is not in it.
  static std::uint64_t BitOf(TermId term) { return std::uint64_t{1} << (term % 64); }

  bool IsTelling(TermId term) const {
    return postings_[term].size() <= kMaxPostings && space_.WeightOf(term) > 0;
  }

  // Through an index of the article's own claims, into which those of the others are looked up. Of
  // two articles that are near each other once, for both.
  void AddNearPartners(std::uint32_t article) {
    IndexClaimsOf(article);
    for (const std::uint32_t other : near_[article]) {
      const bool mutual = other != article && IsNear(other, article);
      if (mutual && other < article) continue;
      for (const std::uint32_t claim : claims_of_article_[other]) {
        for (const TermId term : terms_[claim]) {
          for (const std::uint32_t mine : own_with_[slot_of_term_[term]]) {
            if (mine != claim) sums_.Add(mine, space_.WeightOf(term));
          }
        }
        sums_.Flush([&](std::uint32_t mine, double shared) {
          if (shared < kMinSharedPart * std::min(weights_[mine], weights_[claim])) return;
          AddPartner(mine, {shared, claim});
          if (mutual) AddPartner(claim, {shared, mine});
        });
      }
    }
    for (const std::uint32_t claim : claims_of_article_[article]) {
      for (const TermId term : terms_[claim]) slot_of_term_[term] = 0;
    }
  }

  // Into `own_with_` and `slot_of_term_`, which is all 0 before.
  void IndexClaimsOf(std::uint32_t article) {
    std::uint32_t slots = 1;
    for (const std::uint32_t claim : claims_of_article_[article]) {
      for (const TermId term : terms_[claim]) {
        if (space_.WeightOf(term) <= 0) continue;
        if (slot_of_term_[term] == 0) {
          slot_of_term_[term] = slots++;
          if (own_with_.size() < slots) own_with_.emplace_back();
          own_with_[slot_of_term_[term]].clear();
        }
        own_with_[slot_of_term_[term]].push_back(claim);
      }
    }
  }

  // With the claims that weigh more, for both. They can share enough only if they share one of the
  // rarest terms of the lighter one, and with the weight of the others that they may share besides
  // it (the prefix filter of Bayardo, Ma and Srikant 2007).
  void AddFarPartners(std::uint32_t place) {
    const Weighed& own = by_weight_[place];
    TermSet terms;
    double rest = 0;
    for (const TermId term : terms_[own.claim]) {
      if (!IsTelling(term)) continue;
      terms.push_back(term);
      rest += space_.WeightOf(term);
    }
    std::sort(terms.begin(), terms.end(), [&](TermId x, TermId y) {
      return std::pair(postings_[x].size(), x) < std::pair(postings_[y].size(), y);
    });
    // Sums in two orders differ by their rounding.
    const double too_light = (kMinFarSharedPart - 1e-9) * own.weight;
    std::size_t looked_up = 0;
    for (; looked_up < terms.size() && rest >= too_light; ++looked_up) {
      const double weight = space_.WeightOf(terms[looked_up]);
      const std::span<const std::uint32_t> places = postings_[terms[looked_up]];
      for (auto heavier = places.rbegin(); *heavier != place; ++heavier)
        sums_.Add(*heavier, weight);
      rest -= weight;
    }
    sums_.Flush([&](std::uint32_t heavier, double at_most) {
      const Weighed& other = by_weight_[heavier];
      for (std::size_t i = looked_up; i < terms.size(); ++i) {
        if ((other.bits & BitOf(terms[i])) != 0) at_most += space_.WeightOf(terms[i]);
      }
      if (at_most >= too_light) AddIfFar(own, other);
    });
  }

  void AddIfFar(const Weighed& lighter, const Weighed& heavier) {
    const bool far = !IsNear(lighter.article, heavier.article);
    const bool far_back = !IsNear(heavier.article, lighter.article);
    if (!far && !far_back) return;
    const double shared = TellingShared(terms_[lighter.claim], terms_[heavier.claim]);
    if (shared < kMinFarSharedPart * lighter.weight) return;
    if (far) AddPartner(lighter.claim, {shared, heavier.claim});
    if (far_back) AddPartner(heavier.claim, {shared, lighter.claim});
  }

  double TellingShared(std::span<const TermId> a, std::span<const TermId> b) const {
    double shared = 0;
    ForEachShared(a, b, [&](std::size_t i, std::size_t) {
      if (IsTelling(a[i])) shared += space_.WeightOf(a[i]);
    });
    return shared;
  }

  // Whether `other` is near `article`; the reverse may differ.
  bool IsNear(std::uint32_t article, std::uint32_t other) const {
    return std::binary_search(near_[article].begin(), near_[article].end(), other);
  }

  void AddPartner(std::uint32_t claim, Partner partner) {
    std::vector<Partner>& partners = partners_[claim];
    if (partners.empty()) partners.reserve(kUsualPartners);
    partners.push_back(partner);
    if (partners.size() >= 2 * kMaxPartners) KeepStrongest(partners);
  }

  static void KeepStrongest(std::vector<Partner>& partners) {
    if (partners.size() <= kMaxPartners) return;
    const auto kept = partners.begin() + kMaxPartners;
    std::nth_element(partners.begin(), kept, partners.end(),
                     [](const Partner& x, const Partner& y) {
                       return x.shared != y.shared ? x.shared > y.shared : x.claim < y.claim;
                     });
    partners.erase(kept, partners.end());
  }

  // Ascending, each pair once, whoever of the two has the other as a partner.
  std::vector<ClaimPair> PairsOfPartners() const {
    FlatLists partners_of;
    std::vector<std::uint32_t> list;
    for (const std::vector<Partner>& partners : partners_) {
      list.clear();
      for (const Partner& partner : partners) list.push_back(partner.claim);
      std::sort(list.begin(), list.end());
      partners_of.Append(list);
    }
    const FlatLists partner_to = partners_of.Inverted(partners_.size());
    std::vector<ClaimPair> pairs;
    for (std::uint32_t claim = 0; claim < partners_.size(); ++claim) {
      const auto above = [&](std::span<const std::uint32_t> all) {
        return all.subspan(std::lower_bound(all.begin(), all.end(), claim) - all.begin());
      };
      const std::span<const std::uint32_t> a = above(partners_of[claim]);
      const std::span<const std::uint32_t> b = above(partner_to[claim]);
      list.clear();
      std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(list));
      for (const std::uint32_t other : list) pairs.push_back({ClaimId{claim}, ClaimId{other}});
    }
    return pairs;
  }

  const TermSpace& space_;
  const std::vector<std::vector<std::uint32_t>> near_;
  std::vector<std::vector<std::uint32_t>> claims_of_article_;
  FlatLists terms_;  // of each claim
  std::vector<double> weights_;
  std::vector<Weighed> by_weight_;           // the chosen ones, lightest first
  FlatLists postings_;                       // places in it of the claims of each term
  std::vector<std::uint32_t> slot_of_term_;  // within the article in hand; 0: in none of its claims
  std::vector<std::vector<std::uint32_t>> own_with_ = {{}};  // its claims by slot
  std::vector<std::vector<Partner>> partners_;               // of each claim
  Accumulator sums_;
};

}  // namespace

std::vector<ClaimPair> FindCandidates(const TermSpace& space, const std::vector<ClaimId>& chosen) {
  return CandidateFinder(space, chosen).Run();
}

}  // namespace px
