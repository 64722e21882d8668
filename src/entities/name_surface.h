// A name as it stands in a text, on one line.
#ifndef PX_ENTITIES_NAME_SURFACE_H_
#define PX_ENTITIES_NAME_SURFACE_H_

#include <string>
#include <string_view>

namespace px {

// `text` with every run of white space as one space; none at the start and the end.
//   "Ada\n  Berg" -> "Ada Berg"
std::string NameSurface(std::string_view text);

}  // namespace px

#endif  // PX_ENTITIES_NAME_SURFACE_H_
