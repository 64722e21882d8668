#include "text/paragraphs.h"

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"
#include "text/token_marks.h"

namespace px {
namespace {

// Widths, in characters, at which people and programs wrap plain text.
constexpr std::uint32_t kMinWrapWidth = 50;
constexpr std::uint32_t kMaxWrapWidth = 100;
// A text counts as wrapped from so many lines that run on into the next.
constexpr std::uint32_t kMinRunOnLines = 3;

struct Line {
  ByteRange range;                // without surrounding white space; empty for a blank line
  std::uint32_t bullet_size = 0;  // bytes, with the white space after it
  std::uint32_t width = 0;        // characters, with leading white space
  std::uint32_t first_word_width = 0;
  std::uint32_t number = 0;  // of a numbered bullet
  bool ends_sentence = false;
};

bool IsLineEnd(char32_t c) {
  return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

// ASCII that ends no line.
bool IsPlainByte(char c) { return c >= ' ' && static_cast<std::uint8_t>(c) < 0x80; }

bool IsBulletSign(char32_t c) {
  return std::u32string_view(
             U"-*+\u2022\u2023\u2043\u2219\u25AA\u25AB\u25CF\u25CB\u25E6\u25A0\u25A1"
             U"\u25BA\u25B6\u2192\u2713\u2714\u00B7\u2013\u2014")
             .find(c) != std::u32string_view::npos;
}

bool EndsSentence(char32_t c) {
  return EndsSentenceAlone(c) ||
         std::u32string_view(U".!?:\u2026\u201D\"").find(c) != std::u32string_view::npos;
}

struct Enumerator {
  std::uint32_t size = 0;    // bytes; 0: there is none
  std::uint32_t number = 0;  // 0: a letter
};

// "12.", "3)", "(a)" at `pos`.
Enumerator ReadEnumerator(std::string_view text, std::uint32_t pos) {
  constexpr int kMaxDigits = 2;
  const std::uint32_t begin = pos;
  std::uint32_t number = 0;
  const bool bracketed = DecodeAt(text, pos).value == '(';
  if (bracketed) ++pos;
  int digits = 0;
  while (digits < kMaxDigits && pos < text.size() && text[pos] >= '0' && text[pos] <= '9') {
    number = number * 10 + static_cast<std::uint32_t>(text[pos] - '0');
    ++pos;
    ++digits;
  }
  const bool letter = digits == 0 && pos < text.size() && text[pos] >= 'a' && text[pos] <= 'h';
  if (letter) ++pos;
  if (digits == 0 && !letter) return {};
  const char32_t close = DecodeAt(text, pos).value;
  if (close != ')' && (bracketed || letter || close != '.')) return {};
  return {pos + 1 - begin, number};
}

// Sets the size of the bullet at the start of the line, with the white space after it, if any.
void MeasureBullet(std::string_view text, Line& line) {
  const CodePoint first = DecodeAt(text, line.range.begin);
  std::uint32_t pos = line.range.begin;
  Enumerator enumerator;
  if (IsBulletSign(first.value)) {
    pos += first.size;
  } else {
    enumerator = ReadEnumerator(text.substr(0, line.range.end), pos);
    pos += enumerator.size;
  }
  if (pos == line.range.begin) return;
  const std::uint32_t mark_end = pos;
  while (pos < line.range.end && IsSpace(DecodeAt(text, pos).value)) {
    pos += DecodeAt(text, pos).size;
  }
  if (pos == mark_end || pos == line.range.end) return;
  line.bullet_size = pos - line.range.begin;
  line.number = enumerator.number;
}

std::uint32_t CountCharacters(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<std::uint8_t>(c) & 0xC0) != 0x80;  // no continuation byte
  }));
}

ByteRange WithoutSpace(std::string_view text, ByteRange range) {
  while (!range.empty() && IsSpace(DecodeAt(text, range.begin).value)) {
    range.begin += DecodeAt(text, range.begin).size;
  }
  while (!range.empty() && IsSpace(DecodeBefore(text, range.end).value)) {
    range.end -= DecodeBefore(text, range.end).size;
  }
  return range;
}

Line MeasureLine(std::string_view text, ByteRange raw) {
  Line line;
  line.range = WithoutSpace(text, raw);
  if (line.range.empty()) return line;
  line.width = CountCharacters(Slice(text, {raw.begin, line.range.end}));
  std::uint32_t pos = line.range.begin;
  while (pos < line.range.end && !IsSpace(DecodeAt(text, pos).value)) {
    pos += DecodeAt(text, pos).size;
  }
  line.first_word_width = CountCharacters(Slice(text, {line.range.begin, pos}));
  line.ends_sentence = EndsSentence(DecodeBefore(text, line.range.end).value);
  MeasureBullet(text, line);
  return line;
}

// Every line, blank ones too. "\r\n" is one line end.
std::vector<Line> ReadLines(std::string_view text) {
  std::vector<Line> lines;
  std::uint32_t begin = 0;
  for (std::uint32_t pos = 0; pos < text.size();) {
    if (IsPlainByte(text[pos])) {
      ++pos;
      continue;
    }
    const CodePoint c = DecodeAt(text, pos);
    if (IsLineEnd(c.value)) {
      lines.push_back(MeasureLine(text, {begin, pos}));
      if (c.value == '\r' && DecodeAt(text, pos + 1).value == '\n') ++pos;
      begin = pos + c.size;
    }
    pos += c.size;
  }
  lines.push_back(MeasureLine(text, {begin, static_cast<std::uint32_t>(text.size())}));
  return lines;
}

// A numbered list starts at 1 and goes on by one: other numbers that open a line belong to its
// sentence ("... on Feb. / 22. The ...").
void DropFalseNumbers(std::vector<Line>& lines) {
  std::uint32_t last = 0;
  for (Line& line : lines) {
    if (line.number == 0) continue;
    if (line.number == 1 || line.number == last + 1) {
      last = line.number;
    } else {
      line.bullet_size = 0;
    }
  }
}

// The width at which the text was wrapped, or 0 when it was not.
std::uint32_t WrapWidth(const std::vector<Line>& lines) {
  std::vector<std::uint32_t> widths;
  for (const Line& line : lines) {
    if (!line.range.empty()) widths.push_back(line.width);
  }
  if (widths.empty()) return 0;
  // One over-long line (an address that could not be broken) must not hide the width.
  const std::size_t rank = widths.size() - 1 - widths.size() / 20;
  std::nth_element(widths.begin(), widths.begin() + static_cast<std::ptrdiff_t>(rank),
                   widths.end());
  const std::uint32_t width = widths[rank];
  return width >= kMinWrapWidth && width <= kMaxWrapWidth ? width : 0;
}

// Whether the next line's first word would not have fitted into `line`.
bool ReachesWidth(const Line& line, const Line& next, std::uint32_t width) {
  return line.width + 1 + next.first_word_width > width;
}

bool RunsOn(const Line& line, const Line& next, std::uint32_t width) {
  if (line.range.empty() || next.range.empty() || !ReachesWidth(line, next, width)) return false;
  // In the middle of a sentence a dash that opens the next line is no bullet.
  return next.bullet_size == 0 || !line.ends_sentence;
}

// Wrapped text: most neighbouring lines run on, and most of those in the middle of a sentence.
bool IsWrapped(const std::vector<Line>& lines, std::uint32_t width) {
  std::uint32_t neighbours = 0;
  std::uint32_t run_on = 0;
  std::uint32_t inside_sentence = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].range.empty() || lines[i + 1].range.empty()) continue;
    ++neighbours;
    if (!RunsOn(lines[i], lines[i + 1], width)) continue;
    ++run_on;
    if (!lines[i].ends_sentence) ++inside_sentence;
  }
  return inside_sentence >= kMinRunOnLines && run_on * 2 >= neighbours &&
         inside_sentence * 2 >= run_on;
}

}  // namespace

std::vector<Block> SplitBlocks(std::string_view text) {
  std::vector<Line> lines = ReadLines(text);
  DropFalseNumbers(lines);
  const std::uint32_t width = WrapWidth(lines);
  const bool wrapped = width > 0 && IsWrapped(lines, width);
  std::vector<Block> blocks;
  bool joins = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.range.empty()) {
      joins = false;
      continue;
    }
    if (joins) {
      blocks.back().range.end = line.range.end;
      blocks.back().content.end = line.range.end;
    } else {
      blocks.push_back({line.range,
                        {line.range.begin + line.bullet_size, line.range.end},
                        line.bullet_size > 0});
    }
    if (!wrapped || i + 1 == lines.size()) continue;
    const Line& next = lines[i + 1];
    const bool next_item = blocks.back().is_list_item && next.bullet_size > 0;
    joins = !next_item && RunsOn(line, next, width);
  }
  return blocks;
}

}  // namespace px
