#include "base/utf8.h"

#include <utf8proc.h>

#include <array>

#include "base/check.h"

namespace px {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr CodePoint kMalformed = {kReplacement, 1};

std::uint8_t ByteAt(std::string_view text, std::size_t pos) {
  return static_cast<std::uint8_t>(text[pos]);
}

bool IsContinuation(std::uint8_t byte) { return (byte & 0xC0) == 0x80; }

utf8proc_category_t CategoryOf(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

// Letters that Unicode does not decompose although readers see a base letter and a stroke.
char32_t WithoutStroke(char32_t c) {
  switch (c) {
    case 0x00D8:
    case 0x00F8:
      return 'o';
    case 0x0110:
    case 0x0111:
      return 'd';
    case 0x0126:
    case 0x0127:
      return 'h';
    case 0x0131:
      return 'i';
    case 0x0141:
    case 0x0142:
      return 'l';
    default:
      return c;
  }
}

bool IsApostrophe(char32_t c) { return c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0xFF07; }

void AppendFolded(char32_t c, std::string& out) {
  if (IsApostrophe(c)) {
    out.push_back('\'');
    return;
  }
  constexpr auto kOptions =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                     UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
  // The longest compatibility decomposition has 18 code points.
  std::array<utf8proc_int32_t, 32> parts;
  int boundary = 0;
  const utf8proc_ssize_t count =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(WithoutStroke(c)), parts.data(),
                              static_cast<utf8proc_ssize_t>(parts.size()), kOptions, &boundary);
  PX_CHECK(count >= 0 && count <= static_cast<utf8proc_ssize_t>(parts.size()));
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    AppendUtf8(static_cast<char32_t>(parts[i]), out);
  }
}

// Calls `append(code_point, out)` for every character over ASCII, keeps malformed bytes and
// lowers ASCII letters.
template <typename Append>
std::string MapText(std::string_view text, Append append) {
  std::string out(text);
  std::uint32_t pos = 0;
  // Most words are ASCII from end to end.
  for (; pos < text.size() && ByteAt(text, pos) < 0x80; ++pos) {
    out[pos] = static_cast<char>(ToLower(ByteAt(text, pos)));
  }
  out.resize(pos);
  while (pos < text.size()) {
    const std::uint8_t byte = ByteAt(text, pos);
    if (byte < 0x80) {
      out.push_back(static_cast<char>(ToLower(byte)));
      ++pos;
      continue;
    }
    const CodePoint c = DecodeAt(text, pos);
    if (c.size == 1) {
      out.push_back(text[pos]);
    } else {
      append(c.value, out);
    }
    pos += c.size;
  }
  return out;
}

}  // namespace

// Well-formed sequences only. The second byte alone rules out overlong forms, surrogates and
// values over U+10FFFF (Unicode 3.9, table 3-7).
CodePoint DecodeMultiByte(std::string_view text, std::uint32_t pos) {
  const std::uint8_t first = ByteAt(text, pos);
  std::uint32_t size = 0;
  std::uint8_t low = 0x80;
  std::uint8_t high = 0xBF;
  if (first >= 0xC2 && first <= 0xDF) {
    size = 2;
  } else if (first >= 0xE0 && first <= 0xEF) {
    size = 3;
    if (first == 0xE0) low = 0xA0;
    if (first == 0xED) high = 0x9F;
  } else if (first >= 0xF0 && first <= 0xF4) {
    size = 4;
    if (first == 0xF0) low = 0x90;
    if (first == 0xF4) high = 0x8F;
  } else {
    return kMalformed;
  }
  if (text.size() - pos < size) return kMalformed;
  const std::uint8_t second = ByteAt(text, pos + 1);
  if (second < low || second > high) return kMalformed;
  char32_t value = first & (0x7Fu >> size);
  for (std::uint32_t i = 1; i < size; ++i) {
    const std::uint8_t byte = ByteAt(text, pos + i);
    if (!IsContinuation(byte)) return kMalformed;
    value = value << 6 | (byte & 0x3Fu);
  }
  return {value, size};
}

CodePoint DecodeBefore(std::string_view text, std::uint32_t pos) {
  if (pos == 0) return {};
  const std::uint8_t last = ByteAt(text, pos - 1);
  if (last < 0x80) return {last, 1};
  for (std::uint32_t size = 2; size <= 4 && size <= pos; ++size) {
    if (IsContinuation(ByteAt(text, pos - size))) continue;
    const CodePoint c = DecodeAt(text.substr(0, pos), pos - size);
    return c.size == size ? c : kMalformed;
  }
  return kMalformed;
}

std::optional<std::uint32_t> FindInvalidUtf8(std::string_view text) {
  for (std::uint32_t pos = 0; pos < text.size();) {
    if (ByteAt(text, pos) < 0x80) {
      ++pos;
      continue;
    }
    const CodePoint c = DecodeMultiByte(text, pos);
    if (c.size == 1) return pos;
    pos += c.size;
  }
  return std::nullopt;
}

void AppendUtf8(char32_t c, std::string& out) {
  const auto push = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    push(c);
  } else if (c < 0x800) {
    push(0xC0 | c >> 6);
    push(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    push(0xE0 | c >> 12);
    push(0x80 | (c >> 6 & 0x3F));
    push(0x80 | (c & 0x3F));
  } else {
    push(0xF0 | c >> 18);
    push(0x80 | (c >> 12 & 0x3F));
    push(0x80 | (c >> 6 & 0x3F));
    push(0x80 | (c & 0x3F));
  }
}

namespace beyond_ascii {

bool IsLetter(char32_t c) {
  const utf8proc_category_t category = CategoryOf(c);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

bool IsUpper(char32_t c) {
  const utf8proc_category_t category = CategoryOf(c);
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool IsLower(char32_t c) { return CategoryOf(c) == UTF8PROC_CATEGORY_LL; }

bool IsDigit(char32_t c) { return CategoryOf(c) == UTF8PROC_CATEGORY_ND; }

bool IsSpace(char32_t c) {
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

}  // namespace beyond_ascii

bool IsMark(char32_t c) {
  const utf8proc_category_t category = CategoryOf(c);
  return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

bool IsPunctuation(char32_t c) {
  const utf8proc_category_t category = CategoryOf(c);
  return category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_SO;
}

bool IsSymbol(char32_t c) {
  const utf8proc_category_t category = CategoryOf(c);
  return category >= UTF8PROC_CATEGORY_SM && category <= UTF8PROC_CATEGORY_SO;
}

char32_t ToLower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

char32_t ToUpper(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z' ? c - 32 : c;
  return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c)));
}

std::string Lowercase(std::string_view text) {
  return MapText(text, [](char32_t c, std::string& out) { AppendUtf8(ToLower(c), out); });
}

std::string FoldKey(std::string_view text) { return MapText(text, AppendFolded); }

}  // namespace px
