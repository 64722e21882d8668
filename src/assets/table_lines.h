// Lines and words of the tables under assets/lexicons.
#ifndef PX_ASSETS_TABLE_LINES_H_
#define PX_ASSETS_TABLE_LINES_H_

#include <algorithm>
#include <optional>
#include <string_view>

namespace px {

// Takes the next line that is neither empty nor a comment ('#') off the front of `text`.
inline std::optional<std::string_view> TakeLine(std::string_view& text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty() && line.front() != '#') return line;
  }
  return std::nullopt;
}

// Takes the first word and the space behind it off the front of `line`.
inline std::string_view TakeWord(std::string_view& line) {
  const std::size_t end = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

}  // namespace px

#endif  // PX_ASSETS_TABLE_LINES_H_
