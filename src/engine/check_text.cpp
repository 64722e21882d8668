#include "engine/check_text.h"

#include <string>

#include "base/utf8.h"
#include "text/source_text.h"

namespace px {
namespace {

bool IsBlank(std::string_view text) {
  for (std::uint32_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    if (!IsSpace(c.value)) return false;
    pos += c.size;
  }
  return true;
}

}  // namespace

Status CheckText(std::string_view text, std::string_view what) {
  const std::string subject = "The " + std::string(what);
  if (text.size() > kMaxSourceBytes) {
    return Error{ErrorCode::kTooLarge,
                 subject + " is longer than 2 MB: load single articles, not whole archives.",
                 {}};
  }
  if (const auto bad = FindInvalidUtf8(text)) {
    return Error{ErrorCode::kInvalidUtf8,
                 subject + " is not valid UTF-8: save it as plain text in UTF-8 and load it again.",
                 bad};
  }
  if (IsBlank(text)) {
    return Error{ErrorCode::kEmptyInput, subject + " is empty: it holds no text to compare.", {}};
  }
  return OkStatus();
}

}  // namespace px
