#include "main/example.h"

#include <utility>

#include "base/check.h"
#include "io/snapshot.h"

namespace px {

Analysis ReadExample() {
  Result<Analysis> analysis = ReadSnapshot(ExampleAsset("samples/example.json"));
  PX_CHECK(analysis.ok());  // our own file; tests/golden keeps it in step with the core
  return std::move(analysis).value();
}

}  // namespace px
