#include "main/example.h"

#include "io/snapshot.h"

namespace px {

Result<Analysis> ReadExample() { return ReadSnapshot(ExampleAsset("samples/example.json")); }

}  // namespace px
