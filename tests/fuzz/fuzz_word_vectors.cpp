#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "nlp/word_vectors.h"
#include "tests/support/word_vectors_file.h"

// Whatever a file says, what ReadWordVectors lets through can be computed with. Read as it is and
// with the right head, which no fuzzer guesses.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  static_cast<void>(px::ReadWordVectors(bytes));
  if (size < 4) return 0;
  px::VectorsFile file;
  file.count = data[0];
  file.parts = data[1] % 4;
  file.part_width = data[2] % 4;
  const std::size_t words = std::min<std::size_t>(data[3], size - 4);
  file.words = bytes.substr(4, words);
  file.codes = bytes.substr(4 + words);
  file.centroids.assign(std::size_t{file.parts} * 256 * file.part_width, '\0');
  for (std::size_t i = 0; i < file.centroids.size(); ++i) {
    file.centroids[i] = static_cast<char>(data[i % size]);
  }
  const std::string whole = file.Bytes();
  const px::Result<px::WordVectors> read = px::ReadWordVectors(whole);
  if (!read.ok()) return 0;
  for (std::uint32_t i = 0; i < read.value().size(); ++i) {
    const int similarity = read.value().Similarity(i, 0);
    if (similarity < -1000 || similarity > 1000) __builtin_trap();
  }
  return 0;
}
