#include "entities/name_surface.h"

#include <cstdint>

#include "base/utf8.h"

namespace px {

std::string NameSurface(std::string_view text) {
  std::string surface;
  bool space = false;
  for (std::uint32_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    if (IsSpace(c.value)) {
      space = !surface.empty();
    } else {
      if (space) surface += ' ';
      space = false;
      surface += text.substr(pos, c.size);
    }
    pos += c.size;
  }
  return surface;
}

}  // namespace px
