// The built-in example, already analysed.
#ifndef PX_MAIN_EXAMPLE_H_
#define PX_MAIN_EXAMPLE_H_

#include <string_view>

#include "base/result.h"
#include "engine/analysis.h"

namespace px {

// The analysis that opens at first start. Fails only where the stored file is older than the
// format, which a golden test finds.
Result<Analysis> ReadExample();

// The content of `path` as listed in src/main/CMakeLists.txt. REQUIRES: the path is listed.
std::string_view ExampleAsset(std::string_view path);

}  // namespace px

#endif  // PX_MAIN_EXAMPLE_H_
