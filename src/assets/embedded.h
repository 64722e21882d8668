// Bytes of the files under assets/ that the core needs, compiled in.
#ifndef PX_ASSETS_EMBEDDED_H_
#define PX_ASSETS_EMBEDDED_H_

#include <string_view>

namespace px {

// The content of `path` as listed in src/assets/CMakeLists.txt, e.g. "lexicons/boilerplate.txt".
// The view lives for ever. REQUIRES: the path is listed.
std::string_view EmbeddedAsset(std::string_view path);

}  // namespace px

#endif  // PX_ASSETS_EMBEDDED_H_
