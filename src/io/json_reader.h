// Reading JSON from strangers: look up, test the type, remember the first failure, go on.
#ifndef PX_IO_JSON_READER_H_
#define PX_IO_JSON_READER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "io/enum_names.h"
#include "io/json_lines.h"

namespace px {

// Every getter returns a harmless value once something was wrong; ask ok() at the end.
class JsonReader {
 public:
  bool ok() const { return ok_; }
  void Fail() { ok_ = false; }

  // The member `key`, or a null value (and failure) when it is missing.
  const Json& Member(const Json& object, const char* key) {
    static const Json kNull;
    if (object.is_object()) {
      const auto it = object.find(key);
      if (it != object.end()) return *it;
    }
    Fail();
    return kNull;
  }

  // The elements of the array member `key`; the empty array when it is none.
  const Json& Array(const Json& object, const char* key) {
    static const Json kEmpty = Json::array();
    const Json& member = Member(object, key);
    if (member.is_array()) return member;
    Fail();
    return kEmpty;
  }

  // A whole number 0 <= n < limit.
  std::uint32_t Index(const Json& value, std::uint64_t limit) {
    if (value.is_number_unsigned() && value.get<std::uint64_t>() < limit) {
      return static_cast<std::uint32_t>(value.get<std::uint64_t>());
    }
    Fail();
    return 0;
  }

  std::int32_t Int(const Json& value) {
    if (value.is_number_integer()) {
      const auto n = value.get<std::int64_t>();
      if (n >= INT32_MIN && n <= INT32_MAX) return static_cast<std::int32_t>(n);
    }
    Fail();
    return 0;
  }

  double Number(const Json& value) {
    if (value.is_number()) return value.get<double>();
    Fail();
    return 0;
  }

  std::string String(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    Fail();
    return {};
  }

  // null reads as "".
  std::string StringOrNull(const Json& value) {
    return value.is_null() ? std::string() : String(value);
  }

  template <typename Enum>
  Enum Name(const Json& value) {
    if (value.is_string()) {
      if (const auto found = FromName<Enum>(value.get_ref<const std::string&>())) return *found;
    }
    Fail();
    return Enum{};
  }

 private:
  bool ok_ = true;
};

}  // namespace px

#endif  // PX_IO_JSON_READER_H_
