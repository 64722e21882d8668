// Partial trouble that does not stop the work: collected, shown to the reader, never printed.
#ifndef PX_BASE_DIAGNOSTICS_H_
#define PX_BASE_DIAGNOSTICS_H_

#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/range.h"

namespace px {

// One sentence for a person. Without `doc` it concerns the whole analysis.
struct Diagnostic {
  std::optional<DocId> doc;
  std::optional<ByteRange> range;
  std::string message;
};

using Diagnostics = std::vector<Diagnostic>;

}  // namespace px

#endif  // PX_BASE_DIAGNOSTICS_H_
