// What the reader works on, as bytes: in a share link, a saved file, and to the worker.
#ifndef PX_IO_WORKSPACE_H_
#define PX_IO_WORKSPACE_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/source_text.h"

namespace px {

// JSON: {"format": "parallax-workspace", "version": 1,
//        "articles": [{"name", "title", "outlet", "date", "url", "text"}]}; empty fields left out.
std::string WriteWorkspace(const std::vector<SourceText>& articles);

// Fails with kBadFormat, kBadVersion, or the code of the first article that breaks SourceText's
// own rules. Keeps nothing of a workspace that fails.
Result<std::vector<SourceText>> ReadWorkspace(std::string_view bytes);

}  // namespace px

#endif  // PX_IO_WORKSPACE_H_
