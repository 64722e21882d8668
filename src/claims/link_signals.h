// What links claims of a collection, found no further than it takes to say that a pair is none.
#ifndef PX_CLAIMS_LINK_SIGNALS_H_
#define PX_CLAIMS_LINK_SIGNALS_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "claims/claim_terms.h"
#include "claims/similarity.h"

namespace px {

// Weaker pairs are no links; rows need more (see clusters.cpp).
inline constexpr std::uint32_t kMinLinkScore = 100;
// The same before words of near meaning and the distance of the articles are counted.
inline constexpr std::uint32_t kMinFirstScore = 40;

// The cosines of articles, which come up again and again as long as the first one is the same.
class ArticleCosines {
 public:
  explicit ArticleCosines(const TermSpace& space)
      : space_(space), with_(space.articles().size(), kUnknown) {}

  double Of(DocId a, DocId b);

 private:
  static constexpr double kUnknown = -1;

  const TermSpace& space_;
  DocId first_;
  std::vector<DocId> known_;
  std::vector<double> with_;  // first_; kUnknown but for known_
};

class LinkSignals {
 public:
  // Borrows both.
  LinkSignals(const TermSpace& space, const std::vector<Claim>& claims)
      : space_(space), claims_(claims), cosines_(space) {}

  // All signals of a pair whose score by kOfCollections reaches both bounds above. Quickest where
  // pairs come by the article of `a`.
  std::optional<Signals> Of(ClaimId a, ClaimId b);

 private:
  const TermSpace& space_;
  const std::vector<Claim>& claims_;
  ArticleCosines cosines_;
  const double least_first_sum_ = LeastSumFor(kMinFirstScore);
  const double least_sum_ = LeastSumFor(kMinLinkScore);
};

}  // namespace px

#endif  // PX_CLAIMS_LINK_SIGNALS_H_
