#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "base/utf8.h"
#include "text/decode.h"

// Any bytes give valid UTF-8 or an error.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto decoded = px::DecodeText({reinterpret_cast<const char*>(data), size});
  if (decoded.ok()) PX_CHECK(!px::FindInvalidUtf8(decoded.value().text));
  return 0;
}
