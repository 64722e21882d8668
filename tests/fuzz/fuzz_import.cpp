#include <cstddef>
#include <cstdint>
#include <string>

#include "io/import.h"

// The first byte picks the file's ending, the rest is its content.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr const char* kNames[] = {"a.txt", "a.json", "a.jsonl", "a"};
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  const auto articles = px::ImportFile(kNames[data[0] % 4], bytes);
  return articles.ok() && articles.value().empty() ? -1 : 0;
}
