// Files of assets/ that only the app shows, compiled in.
#ifndef PX_APP_APP_ASSETS_H_
#define PX_APP_APP_ASSETS_H_

#include <string_view>

namespace px {

// The content of `path` as listed in src/app/CMakeLists.txt. The view lives for ever.
// REQUIRES: the path is listed.
std::string_view AppAsset(std::string_view path);

}  // namespace px

#endif  // PX_APP_APP_ASSETS_H_
