// Names with a number: "Flight 12", "the 787 Dreamliner".
#ifndef PX_CLAIMS_NUMBERED_NAMES_H_
#define PX_CLAIMS_NUMBERED_NAMES_H_

#include <optional>

#include "claims/conflict_rules.h"

namespace px {

// Two claims of one name that give it two numbers, unless an article has both. Years are none: "the
// 2004 Games" and "the 2008 Games" are two. Time O(nodes of a * nodes of b).
std::optional<Difference> FindNumberedNames(const ClaimPairView& pair);

}  // namespace px

#endif  // PX_CLAIMS_NUMBERED_NAMES_H_
