// How many of a row's articles found their own words for it.
#ifndef PX_CLAIMS_INDEPENDENCE_H_
#define PX_CLAIMS_INDEPENDENCE_H_

#include <cstdint>
#include <vector>

#include "base/ids.h"
#include "claims/claim.h"
#include "claims/overlap.h"

namespace px {

// Knows for each claim which runs of shared wording it lies in.
class SharedWording {
 public:
  // Time O(claims + runs + overlaps of the two).
  SharedWording(const std::vector<Claim>& claims, const std::vector<Reuse>& reuse);

  // Documents among `members` after joining those that tell the claim in one shared run: at least
  // half of a member of either lies in it. `members` ascending.
  std::uint32_t IndependentTexts(const std::vector<Claim>& claims,
                                 const std::vector<ClaimId>& members) const;

 private:
  std::vector<std::vector<std::uint32_t>> runs_of_claim_;  // into `reuse`, ascending
};

}  // namespace px

#endif  // PX_CLAIMS_INDEPENDENCE_H_
