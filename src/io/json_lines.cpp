#include "io/json_lines.h"

namespace px {
namespace {

std::string Dump(const Json& value) {
  return value.dump(-1, ' ', /*ensure_ascii=*/false, Json::error_handler_t::replace);
}

}  // namespace

std::string DumpLines(const Json& object) {
  std::string out = "{";
  const char* separator = "\n";
  for (const auto& [key, value] : object.items()) {
    out += separator;
    separator = ",\n";
    out += Dump(key) + ": ";
    if (!value.is_array() || value.empty()) {
      out += Dump(value);
      continue;
    }
    const char* element_separator = "[\n";
    for (const Json& element : value) {
      out += element_separator;
      element_separator = ",\n";
      out += Dump(element);
    }
    out += "]";
  }
  return out + "\n}\n";
}

}  // namespace px
