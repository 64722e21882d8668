// Writing large JSON objects so that people and line-based diffs can read them.
#ifndef PX_IO_JSON_LINES_H_
#define PX_IO_JSON_LINES_H_

#include <string>

#include <nlohmann/json.hpp>

namespace px {

using Json = nlohmann::ordered_json;

// `object` with one line per member, and one line per element of a member that is an array.
// Invalid UTF-8 is replaced, never thrown. Ends with a line end. REQUIRES: object.is_object().
std::string DumpLines(const Json& object);

}  // namespace px

#endif  // PX_IO_JSON_LINES_H_
