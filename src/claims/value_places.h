// Amounts and dates in their places in two claims: what the rules about both share.
#ifndef PX_CLAIMS_VALUE_PLACES_H_
#define PX_CLAIMS_VALUE_PLACES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "claims/claim_tree.h"
#include "claims/conflict_rules.h"

namespace px {

// The unit of ages.
inline constexpr std::string_view kAgeUnit = "year-old";

// "USD"
bool IsCurrency(std::string_view unit);

// Money, and what a physical quantity or a share is measured in; else a unit names counted things.
bool IsMeasure(std::string_view unit);

// Whether two units may be of one kind of thing: an empty one is of whatever stands in its place,
// and "people" may be told as "victims".
bool AreOfOneUnit(std::string_view a, std::string_view b);

// Null for numbers that count nothing: "No. 2", "10:15".
const Quantity* QuantityOf(const ClaimSide& side, const ClaimNode& node);

// Whether two numbers count or measure one kind of thing, as far as their words tell.
bool AreComparable(const ClaimPairView& pair, const ClaimNode& x, const ClaimNode& y);

using Nodes = std::vector<std::uint32_t>;

// The values of `kind` in each claim that nothing in the other fits.
struct UnmatchedValues {
  UnmatchedValues(const ClaimPairView& pair, NodeKind kind);

  Nodes in_a;
  Nodes in_b;
};

// The verb that governs a node, else the top of its tree.
std::uint32_t VerbOver(const ClaimTree& tree, std::uint32_t node);

// One tells of the dead, the other of the hurt.
bool AreOfTwoFates(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y);

// Neither is done something else with.
bool VerbsAllowOneThing(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y);

// One verb governs both, and who does it to what fits.
bool AreOfOneVerb(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y);

// "Last updated on 21 July at 11:11": a day, a time or a part of one that the page is stamped with.
bool IsPageStamp(const ClaimSide& side, const ClaimNode& node);

// The same, and "posted on", "last updated": when the page was written, not when anything happened.
bool IsOfPage(const ClaimSide& side, std::uint32_t node);

// "\"7\" and \"9\""
std::string BothValues(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y);

}  // namespace px

#endif  // PX_CLAIMS_VALUE_PLACES_H_
