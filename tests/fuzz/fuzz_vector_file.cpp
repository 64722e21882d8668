#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "io/vector_file.h"

namespace {

// What can be read can be asked, in range.
int Ask(const px::Result<px::ReaderVectors>& read) {
  if (!read.ok()) return read.error().message.empty() ? -1 : 0;
  const px::WordVectors vectors = read.value().Select({"a", "die", "perished", "take place"});
  for (std::uint32_t i = 0; i < vectors.size(); ++i) {
    const int similarity = vectors.Similarity(0, i);
    if (similarity < -1000 || similarity > 1000) __builtin_trap();
  }
  return 0;
}

constexpr std::string_view kTensors =
    R"({"embeddings":{"dtype":"F16","shape":[3,2],"data_offsets":[0,12]}})";
constexpr std::string_view kTokenizer =
    R"({"model":{"type":"WordPiece","vocab":{"a":0,"##ed":1,"perish":2}}})";

std::string Sized(std::string_view head, std::string_view data) {
  std::string bytes(8, '\0');
  for (std::size_t i = 0; i < 8; ++i) bytes[i] = static_cast<char>(head.size() >> (8 * i) & 0xFF);
  return bytes.append(head).append(data);
}

}  // namespace

// The first byte picks what the rest is: a table; tensors as they are, or with a good head, or as a
// head with good numbers; a tokenizer.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  const std::string_view numbers(reinterpret_cast<const char*>(data), 12 < size ? 12 : size);
  switch (data[0] % 5) {
    case 0:
      static_cast<void>(px::KindOfVectorFile("a.txt", bytes));
      return Ask(px::ReadVectorTable(bytes));
    case 1:
      return Ask(px::ReadVectorModel(bytes, kTokenizer));
    case 2:
      return Ask(px::ReadVectorModel(Sized(kTensors, bytes), kTokenizer));
    case 3:
      return Ask(px::ReadVectorModel(Sized(bytes, numbers), kTokenizer));
    default:
      return Ask(px::ReadVectorModel(Sized(kTensors, std::string(12, '\1')), bytes));
  }
}
