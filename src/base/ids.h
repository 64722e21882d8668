// Typed positions: a DocId cannot be passed where a ClaimId is meant.
#ifndef PX_BASE_IDS_H_
#define PX_BASE_IDS_H_

#include <compare>
#include <cstdint>

namespace px {

// Index into the vector that owns the items of kind Tag. Ids are dense, start at 0 and are given
// in document order, so comparing ids compares positions.
template <typename Tag>
struct Id {
  std::uint32_t value = 0;

  friend auto operator<=>(const Id&, const Id&) = default;
};

using DocId = Id<struct DocTag>;          // Analysis::documents
using EntityId = Id<struct EntityTag>;    // Analysis::entities
using ClaimId = Id<struct ClaimTag>;      // Analysis::claims
using ClusterId = Id<struct ClusterTag>;  // Analysis::clusters

}  // namespace px

#endif  // PX_BASE_IDS_H_
