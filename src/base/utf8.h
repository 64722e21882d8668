// UTF-8 and Unicode properties. Tables come from utf8proc, so native and WASM agree.
#ifndef PX_BASE_UTF8_H_
#define PX_BASE_UTF8_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace px {

// One code point and the bytes it took. Malformed bytes decode as U+FFFD of size 1.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;  // bytes; 0 at the end of the text
};

// DecodeAt for a byte over ASCII. REQUIRES: pos < text.size().
CodePoint DecodeMultiByte(std::string_view text, std::uint32_t pos);

// Decodes the code point that starts at byte `pos`; {0, 0} when pos == text.size(). Inline, like
// the properties below, because most text is ASCII and every stage asks for every character.
inline CodePoint DecodeAt(std::string_view text, std::uint32_t pos) {
  if (pos >= text.size()) return {};
  const auto first = static_cast<std::uint8_t>(text[pos]);
  if (first < 0x80) return {first, 1};
  return DecodeMultiByte(text, pos);
}

// Decodes the code point that ends at byte `pos`; {0, 0} when pos == 0.
CodePoint DecodeBefore(std::string_view text, std::uint32_t pos);

// Offset of the first byte that is not well-formed UTF-8 (Unicode 3.9, table 3-7), or nothing.
std::optional<std::uint32_t> FindInvalidUtf8(std::string_view text);

void AppendUtf8(char32_t code_point, std::string& out);

// The properties of characters over ASCII.
namespace beyond_ascii {
bool IsLetter(char32_t c);
bool IsUpper(char32_t c);
bool IsLower(char32_t c);
bool IsDigit(char32_t c);
bool IsSpace(char32_t c);
}  // namespace beyond_ascii

// General category L* or M*.
inline bool IsLetter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return beyond_ascii::IsLetter(c);
}

// Lu or Lt.
inline bool IsUpper(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : beyond_ascii::IsUpper(c);
}

// Ll.
inline bool IsLower(char32_t c) {
  return c < 0x80 ? c >= 'a' && c <= 'z' : beyond_ascii::IsLower(c);
}

// Nd.
inline bool IsDigit(char32_t c) {
  return c < 0x80 ? c >= '0' && c <= '9' : beyond_ascii::IsDigit(c);
}

// White_Space, incl. no-break space, line ends and U+FEFF, U+200B.
inline bool IsSpace(char32_t c) {
  return c < 0x80 ? c == ' ' || (c >= 0x09 && c <= 0x0D) : beyond_ascii::IsSpace(c);
}

bool IsMark(char32_t c);         // M*: accents and vowel signs of the letter before
bool IsPunctuation(char32_t c);  // P* or S*
bool IsSymbol(char32_t c);       // S*
char32_t ToLower(char32_t c);    // simple case mapping
char32_t ToUpper(char32_t c);

// Lower case of every code point by simple case mapping; malformed bytes are kept.
//   "\u00C9tude" -> "\u00E9tude"
std::string Lowercase(std::string_view text);

// Key under which two spellings of one word meet: lower case, compatibility forms and diacritics
// removed, curly apostrophes straight. For comparing, never for showing.
//   "Caf\u00E9" -> "cafe", "OpenAI\u2019s" -> "openai's"
std::string FoldKey(std::string_view text);

}  // namespace px

#endif  // PX_BASE_UTF8_H_
