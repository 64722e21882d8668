// A finished analysis with its texts as bytes: from the worker to the window, and the example.
#ifndef PX_IO_SNAPSHOT_H_
#define PX_IO_SNAPSHOT_H_

#include <string>
#include <string_view>

#include "base/result.h"
#include "engine/analysis.h"

namespace px {

// JSON: {"format": "parallax-snapshot", "version": 1, "articles": [as in workspace.h],
//        "analysis": {as in analysis_json.h}, ...}.
std::string WriteSnapshot(const Analysis& analysis);

// The Analysis that WriteSnapshot was given. Never trusts its input: every id and range is checked
// against the texts. Fails with kBadFormat or kBadVersion.
Result<Analysis> ReadSnapshot(std::string_view bytes);

}  // namespace px

#endif  // PX_IO_SNAPSHOT_H_
