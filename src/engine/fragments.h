// Rows that only repeat a piece of a longer claim.
#ifndef PX_ENGINE_FRAGMENTS_H_
#define PX_ENGINE_FRAGMENTS_H_

#include <optional>
#include <vector>

#include "base/ids.h"
#include "engine/analysis.h"

namespace px {

// By ClusterId: the row that the row is a part of, or nothing where it stands for itself. A row of
// one claim is a part where a longer claim of the same sentence holds all its words, the shortest
// such one that stands for itself:
//   "By joining forces with Orrin, Tamsin will open a yard" makes "By joining forces with Orrin" a
//   part of the row of the whole.
// What has a conflict in its row or another one, and rows that the reader made, stand for
// themselves. Time O(claims log claims + claims * claims of their sentence).
std::vector<std::optional<ClusterId>> FindFragmentRows(const Analysis& analysis);

}  // namespace px

#endif  // PX_ENGINE_FRAGMENTS_H_
