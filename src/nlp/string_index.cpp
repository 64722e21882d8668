#include "nlp/string_index.h"

#include <bit>
#include <utility>

#include "nlp/hash_bytes.h"

namespace px {

StringIndex::StringIndex(std::vector<std::string_view> keys) : keys_(std::move(keys)) {
  slots_.resize(std::bit_ceil(2 * keys_.size() + 1));
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t i = 0; i < keys_.size(); ++i) {
    std::size_t slot = HashBytes(keys_[i]) & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = i + 1;
  }
}

std::optional<std::uint32_t> StringIndex::Find(std::string_view key) const {
  if (slots_.empty()) return std::nullopt;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = HashBytes(key) & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const std::uint32_t place = slots_[slot] - 1;
    if (keys_[place] == key) return place;
  }
  return std::nullopt;
}

}  // namespace px
