// Going through a file of lines that somebody else wrote.
#ifndef PX_IO_TEXT_LINES_H_
#define PX_IO_TEXT_LINES_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace px {

// No line of a file of words is as long as this.
inline constexpr std::size_t kMaxLineBytes = 1'000'000;

// The lines of `bytes`, without their ends ("\n" or "\r\n"); the last may lack one. Borrows.
class TextLines {
 public:
  explicit TextLines(std::string_view bytes) : rest_(bytes) {}

  // The next line, or nothing at the end.
  std::optional<std::string_view> Next();

  // Whether the line may be read: valid UTF-8, no NUL, at most kMaxLineBytes.
  Status Check(std::string_view line) const;

  // kBadFormat: "Line 7: WHAT."
  Error ErrorHere(const std::string& what) const;

 private:
  std::string_view rest_;
  std::size_t number_ = 0;
};

// "a\tb" -> {"a", "b"}: what stands before the first tab, which is taken off `line`.
std::string_view CutColumn(std::string_view& line);

}  // namespace px

#endif  // PX_IO_TEXT_LINES_H_
