#include "entities/name_surface.h"

#include <doctest/doctest.h>

namespace px {
namespace {

TEST_CASE("NameSurface puts a name on one line") {
  CHECK(NameSurface("Ada\r\n\tBerg") == "Ada Berg");
  CHECK(NameSurface(" \u00C5sa\u00A0Lund ") == "\u00C5sa Lund");
  CHECK(NameSurface("\n") == "");
}

}  // namespace
}  // namespace px
