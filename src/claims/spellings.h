// Names that two articles spell differently.
#ifndef PX_CLAIMS_SPELLINGS_H_
#define PX_CLAIMS_SPELLINGS_H_

#include <optional>
#include <string_view>

#include "claims/conflict_rules.h"

namespace px {

// "Orrin Wolf" and "Orrin Wolfe": the same but for a letter or two of the surname. Not "Ann Lee"
// and "Ann Bee" (too short to tell) nor "Orrin Wolf" and "Orrin Wolf's".
bool AreSpellingsOfOne(std::string_view a, std::string_view b);

// Of persons in one place or in the same words. Time O(nodes of a * nodes of b).
std::optional<Difference> FindSpellings(const ClaimPairView& pair);

}  // namespace px

#endif  // PX_CLAIMS_SPELLINGS_H_
