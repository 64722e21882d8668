// Strings with a class each, kept as hash values in about ten bits a string.
#ifndef PX_NLP_HASHED_CLASSES_H_
#define PX_NLP_HASHED_CLASSES_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "nlp/byte_reader.h"

namespace px {

// The bits of a hash spread over all others (finalizer of A. Appleby's MurmurHash3).
inline std::uint32_t SpreadHash(std::uint32_t hash) {
  hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
  hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
  return hash ^ (hash >> 16);
}

// Buckets chosen by the high bits of a spread hash; in a bucket, one byte more of it tells strings
// apart. So of the strings that are not there, one in some hundred is taken for one that is.
class HashedClasses {
 public:
  static constexpr std::uint32_t kMaxBucketBits = 20;

  // Takes a table off the front of `reader`: u32 bits of bucket numbers, u32 strings, u8 strings
  // of each bucket, a u8 hash value per string, a u8 class per string. Nothing if it is cut off or
  // its counts do not agree. Keeps views of the bytes. Time O(buckets + strings).
  static std::optional<HashedClasses> Read(ByteReader& reader);

  // The class of the string with this hash (not spread yet), 0 where there is none.
  std::uint8_t Find(std::uint32_t hash) const {
    const std::uint32_t spread = SpreadHash(hash);
    const std::uint32_t bucket = spread >> shift_;
    for (std::uint32_t i = begins_[bucket]; i < begins_[bucket + 1]; ++i) {
      if (static_cast<std::uint8_t>(values_[i]) == (spread & 0xFF)) {
        return static_cast<std::uint8_t>(classes_[i]);
      }
    }
    return 0;
  }

  std::string_view classes() const { return classes_; }

 private:
  std::uint32_t shift_ = 31;
  std::vector<std::uint32_t> begins_ = {0, 0, 0};  // of buckets, in values_; one more at the end
  std::string_view values_;
  std::string_view classes_;
};

}  // namespace px

#endif  // PX_NLP_HASHED_CLASSES_H_
