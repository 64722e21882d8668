#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/matrix.h"
#include "io/report.h"
#include "io/snapshot.h"

// What ReadSnapshot lets through can be drawn and reported.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto analysis = px::ReadSnapshot({reinterpret_cast<const char*>(data), size});
  if (!analysis.ok()) return 0;
  px::BuildMatrix(analysis.value());
  px::WriteMarkdownReport(analysis.value());
  px::WriteMatrixCsv(analysis.value());
  return 0;
}
