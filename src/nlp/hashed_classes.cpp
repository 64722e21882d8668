#include "nlp/hashed_classes.h"

namespace px {

std::optional<HashedClasses> HashedClasses::Read(ByteReader& reader) {
  const auto bits = reader.Number<std::uint32_t>();
  const auto strings = reader.Number<std::uint32_t>();
  if (bits == 0 || bits > kMaxBucketBits) return std::nullopt;
  const std::string_view counts = reader.Bytes(std::size_t{1} << bits);
  HashedClasses table;
  table.shift_ = 32 - bits;
  table.values_ = reader.Bytes(strings);
  table.classes_ = reader.Bytes(strings);
  if (reader.failed()) return std::nullopt;
  table.begins_.assign(1, 0);
  table.begins_.reserve(counts.size() + 1);
  for (const char count : counts) {
    table.begins_.push_back(table.begins_.back() + static_cast<std::uint8_t>(count));
  }
  if (table.begins_.back() != strings) return std::nullopt;
  return table;
}

}  // namespace px
