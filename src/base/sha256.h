// SHA-256 (FIPS 180-4), so that a report can name the exact text it was made from.
#ifndef PX_BASE_SHA256_H_
#define PX_BASE_SHA256_H_

#include <string>
#include <string_view>

namespace px {

// Lower-case hexadecimal digest, 64 characters. "" -> "e3b0c442...". Time O(bytes.size()).
std::string Sha256Hex(std::string_view bytes);

}  // namespace px

#endif  // PX_BASE_SHA256_H_
