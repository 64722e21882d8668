#include "tests/support/word_vectors_file.h"

#include <string_view>

#include "nlp/hash_bytes.h"

namespace px {
namespace {

std::string LittleEndian(std::uint32_t number) {
  std::string bytes;
  for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(number >> shift & 0xFF);
  return bytes;
}

}  // namespace

void VectorsFile::SetCentroid(std::size_t part, std::size_t code, const std::vector<int>& numbers) {
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    centroids[(part * 256 + code) * part_width + i] = static_cast<char>(numbers[i]);
  }
}

std::string VectorsFile::Bytes() const {
  const std::string body = LittleEndian(count) + LittleEndian(parts) + LittleEndian(part_width) +
                           LittleEndian(static_cast<std::uint32_t>(words.size())) + words +
                           centroids + codes;
  const std::string_view magic = "PXWV";
  const std::size_t head = magic.size() + 12;
  return std::string(magic) + LittleEndian(1) +
         LittleEndian(static_cast<std::uint32_t>(head + body.size())) + LittleEndian(Fnv1a(body)) +
         body;
}

}  // namespace px
