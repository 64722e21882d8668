// Takes little-endian numbers off the front of bytes.
#ifndef PX_NLP_BYTE_READER_H_
#define PX_NLP_BYTE_READER_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <vector>

namespace px {

// After a read past the end, failed() holds, and what that read and all later ones give is zeros
// or nothing.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  bool failed() const { return failed_; }
  std::string_view rest() const { return rest_; }

  std::string_view Bytes(std::size_t size) {
    if (failed_ || size > rest_.size()) {
      failed_ = true;
      return {};
    }
    const std::string_view bytes = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return bytes;
  }

  template <typename Integer>
  Integer Number() {
    const std::string_view bytes = Bytes(sizeof(Integer));
    return bytes.empty() ? Integer{0} : Decode<Integer>(bytes.data());
  }

  // Empty where there are not as many.
  template <typename Integer>
  std::vector<Integer> Numbers(std::size_t count) {
    if (count > rest_.size() / sizeof(Integer)) failed_ = true;
    const std::string_view bytes = Bytes(failed_ ? 0 : count * sizeof(Integer));
    std::vector<Integer> numbers(bytes.size() / sizeof(Integer));
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      numbers[i] = Decode<Integer>(bytes.data() + i * sizeof(Integer));
    }
    return numbers;
  }

 private:
  template <typename Integer>
  static Integer Decode(const char* bytes) {
    std::make_unsigned_t<Integer> value = 0;
    for (std::size_t i = 0; i < sizeof(Integer); ++i) {
      value = static_cast<std::make_unsigned_t<Integer>>(
          value | static_cast<std::make_unsigned_t<Integer>>(static_cast<std::uint8_t>(bytes[i]))
                      << (8 * i));
    }
    return static_cast<Integer>(value);
  }

  std::string_view rest_;
  bool failed_ = false;
};

}  // namespace px

#endif  // PX_NLP_BYTE_READER_H_
