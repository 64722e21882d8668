// Hashes of bytes.
#ifndef PX_NLP_HASH_BYTES_H_
#define PX_NLP_HASH_BYTES_H_

#include <cstdint>
#include <cstring>
#include <string_view>

namespace px {

// 32-bit FNV-1a, which the word model's file is made with. `value`: the hash of what stands before.
inline std::uint32_t Fnv1a(std::string_view bytes, std::uint32_t value = 2166136261) {
  for (const char byte : bytes) value = (value ^ static_cast<std::uint8_t>(byte)) * 16777619;
  return value;
}

// A quick hash of short strings, for tables in memory only: no order that it makes reaches an
// output.
inline std::uint32_t HashBytes(std::string_view bytes) {
  constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15;  // 2^64 over the golden ratio
  std::uint64_t hash = bytes.size();
  while (bytes.size() >= 8) {
    std::uint64_t word;
    std::memcpy(&word, bytes.data(), 8);
    hash = (hash ^ word) * kFactor;
    hash ^= hash >> 32;
    bytes.remove_prefix(8);
  }
  std::uint64_t rest = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    rest |= std::uint64_t{static_cast<std::uint8_t>(bytes[i])} << (8 * i);
  }
  hash = (hash ^ rest) * kFactor;
  return static_cast<std::uint32_t>(hash >> 32);
}

}  // namespace px

#endif  // PX_NLP_HASH_BYTES_H_
