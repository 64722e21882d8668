// CorrectionList <-> JSON tree; shared by the corrections file and the workspace.
#ifndef PX_IO_CORRECTIONS_TREE_H_
#define PX_IO_CORRECTIONS_TREE_H_

#include "base/result.h"
#include "claims/corrections.h"
#include "io/json_lines.h"

namespace px {

// {"applied": n, "operations": [...]}, see corrections_json.h.
Json CorrectionsToJson(const CorrectionList& corrections);

// The inverse, for an object of anyone's making; "format" and "version" are passed over.
Result<CorrectionList> CorrectionsFromJson(const Json& object);

}  // namespace px

#endif  // PX_IO_CORRECTIONS_TREE_H_
