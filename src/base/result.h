// Result<T>: a value or an Error. Used where input can be bad; our own mistakes are PX_CHECKs.
#ifndef PX_BASE_RESULT_H_
#define PX_BASE_RESULT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/check.h"

namespace px {

enum class ErrorCode : std::uint8_t {
  kEmptyInput,       // nothing but white space
  kTooLarge,         // over a documented limit
  kBinaryInput,      // NUL bytes or control characters: not a text
  kInvalidUtf8,      // not UTF-8 and not a known other encoding
  kUnsupportedType,  // a kind of file that this version cannot read
  kDuplicate,        // the same article is loaded already
  kBadFormat,        // JSON, snapshot or workspace that breaks its own rules
  kBadVersion,       // right format, version this program does not know
  kCancelled,        // stopped on request
};

// `message` is one sentence for a person: what is wrong and what to do. No paths.
struct Error {
  ErrorCode code;
  std::string message;
  std::optional<std::uint32_t> where;  // byte offset of the first offending byte, if known
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT: implicit
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT: implicit

  bool ok() const { return state_.index() == 0; }

  // REQUIRES: ok().
  const T& value() const& {
    PX_CHECK(ok());
    return *std::get_if<0>(&state_);
  }
  T&& value() && {
    PX_CHECK(ok());
    return std::move(*std::get_if<0>(&state_));
  }

  // REQUIRES: !ok().
  const Error& error() const {
    PX_CHECK(!ok());
    return *std::get_if<1>(&state_);
  }

 private:
  std::variant<T, Error> state_;
};

// For functions that only succeed or fail.
using Status = Result<std::monostate>;
inline Status OkStatus() { return Status(std::monostate{}); }

}  // namespace px

#endif  // PX_BASE_RESULT_H_
