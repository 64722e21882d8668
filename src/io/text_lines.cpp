#include "io/text_lines.h"

#include <algorithm>

#include "base/utf8.h"

namespace px {

std::optional<std::string_view> TextLines::Next() {
  if (rest_.empty()) return std::nullopt;
  const std::size_t end = std::min(rest_.find('\n'), rest_.size());
  std::string_view line = rest_.substr(0, end);
  rest_.remove_prefix(std::min(end + 1, rest_.size()));
  ++number_;
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

Status TextLines::Check(std::string_view line) const {
  if (line.size() > kMaxLineBytes) return ErrorHere("it is longer than 1 MB");
  if (FindInvalidUtf8(line)) return ErrorHere("it is not valid UTF-8");
  if (line.find('\0') != line.npos) return ErrorHere("it holds a NUL byte");
  return OkStatus();
}

Error TextLines::ErrorHere(const std::string& what) const {
  return {ErrorCode::kBadFormat, "Line " + std::to_string(number_) + ": " + what + ".", {}};
}

std::string_view CutColumn(std::string_view& line) {
  const std::size_t end = std::min(line.find('\t'), line.size());
  const std::string_view column = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return column;
}

}  // namespace px
