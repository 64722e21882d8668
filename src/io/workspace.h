// What the reader works on, as bytes: in a share link, a saved file, and to the worker.
#ifndef PX_IO_WORKSPACE_H_
#define PX_IO_WORKSPACE_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "claims/corrections.h"
#include "text/source_text.h"

namespace px {

struct SavedWorkspace {
  std::vector<SourceText> articles;
  CorrectionList corrections;
};

// JSON: {"format": "parallax-workspace", "version": 1,
//        "articles": [{"name", "title", "outlet", "date", "url", "text"}],
//        "corrections": {"applied", "operations"}}; empty fields left out, and "corrections" where
// there are none. Its operations: see corrections_json.h.
std::string WriteWorkspace(const std::vector<SourceText>& articles,
                           const CorrectionList& corrections = {});

// Fails with kBadFormat, kBadVersion, the code of the first article that breaks SourceText's own
// rules, or that of ReadCorrections. Keeps nothing of a workspace that fails.
Result<SavedWorkspace> ReadWorkspace(std::string_view bytes);

}  // namespace px

#endif  // PX_IO_WORKSPACE_H_
