#include "text/decode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "text/source_text.h"

namespace px {
namespace {

// Letters over ASCII (bytes from 0xC0) are rarer than this in every language that Windows-1252
// serves; text in another 8-bit encoding (Cyrillic, Chinese...) has far more such bytes.
constexpr std::size_t kMaxHighLettersPercent = 30;
// A text may hold a stray control character; a binary file holds many.
constexpr std::size_t kMaxControlsPermille = 5;

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LeMark = "\xFF\xFE";
constexpr std::string_view kUtf16BeMark = "\xFE\xFF";

struct Signature {
  std::string_view bytes;
  const char* message;
};

constexpr const char* kArchiveMessage =
    "This is a ZIP archive or an office document (.docx, .odt, .epub), not plain text; open it "
    "and copy the article's text.";
constexpr const char* kImageMessage =
    "This is a picture, not text; type or paste the article's text.";

constexpr Signature kSignatures[] = {
    {"%PDF-", "This is a PDF file, not plain text; open it and copy the article's text."},
    {"PK\x03\x04", kArchiveMessage},
    {"\xD0\xCF\x11\xE0", kArchiveMessage},
    {"{\\rtf", "This is an RTF file, not plain text; save it as plain text first."},
    {"\x89PNG", kImageMessage},
    {"\xFF\xD8\xFF", kImageMessage},
    {"GIF8", kImageMessage},
    {"\x1F\x8B", "This is a compressed file, not text; unpack it first."},
};

// What 0x80 to 0x9F mean in Windows-1252; 0 marks the five unused bytes.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

Error TooLarge() {
  return {ErrorCode::kTooLarge,
          "The text is longer than 2 MB: load single articles, not books or archives.",
          std::nullopt};
}

Error Binary(std::string message, std::optional<std::uint32_t> where) {
  return {ErrorCode::kBinaryInput, std::move(message), where};
}

Error Undecodable(std::string message, std::uint32_t where) {
  return {ErrorCode::kInvalidUtf8, std::move(message), where};
}

bool IsControl(char32_t c) { return c == 0x7F || (c < 0xA0 && (c < 0x20 || c >= 0x80)); }

// What is left of the checks once the text is UTF-8. `skipped`: bytes before it in the input;
// absent when the input had another encoding, so that positions in it are unknown.
Result<DecodedText> CheckContent(DecodedText decoded, std::optional<std::uint32_t> skipped) {
  if (decoded.text.size() > kMaxSourceBytes) return TooLarge();
  std::size_t characters = 0;
  std::size_t controls = 0;
  std::uint32_t first_control = 0;
  bool blank = true;
  for (std::uint32_t pos = 0; pos < decoded.text.size();) {
    const CodePoint c = DecodeAt(decoded.text, pos);
    if (!IsSpace(c.value)) {
      blank = false;
      if (IsControl(c.value) && controls++ == 0) first_control = pos;
    }
    ++characters;
    pos += c.size;
  }
  if (blank) {
    return Error{ErrorCode::kEmptyInput,
                 "There is no text here, only blank space; load or paste an article.",
                 std::nullopt};
  }
  if (controls * 1000 > characters * kMaxControlsPermille) {
    return Binary("This holds control characters as a binary file does; load a plain text.",
                  skipped ? std::optional(*skipped + first_control) : std::nullopt);
  }
  return decoded;
}

Result<DecodedText> DecodeUtf16(std::string_view bytes, bool big_endian) {
  const Error broken = {ErrorCode::kInvalidUtf8,
                        "The text is marked as UTF-16 but is damaged; save it again as UTF-8.",
                        std::nullopt};
  const auto unit_at = [&](std::size_t pos) -> char32_t {
    const auto first = static_cast<std::uint8_t>(bytes[pos]);
    const auto second = static_cast<std::uint8_t>(bytes[pos + 1]);
    return big_endian ? first << 8 | second : second << 8 | first;
  };
  const auto fail_at = [&](std::size_t pos) {
    Error error = broken;
    error.where = static_cast<std::uint32_t>(pos);
    return error;
  };
  DecodedText decoded;
  decoded.encoding = big_endian ? "UTF-16BE" : "UTF-16LE";
  std::size_t pos = kUtf16LeMark.size();
  while (pos + 1 < bytes.size()) {
    char32_t c = unit_at(pos);
    if (c == 0) {
      return Binary("This holds NUL characters, so it is no text; load a plain text.",
                    static_cast<std::uint32_t>(pos));
    }
    std::size_t size = 2;
    if (c >= 0xDC00 && c <= 0xDFFF) return fail_at(pos);
    if (c >= 0xD800 && c <= 0xDBFF) {
      if (pos + 3 >= bytes.size()) return fail_at(pos);
      const char32_t low = unit_at(pos + 2);
      if (low < 0xDC00 || low > 0xDFFF) return fail_at(pos);
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
      size = 4;
    }
    AppendUtf8(c, decoded.text);
    pos += size;
  }
  if (pos != bytes.size()) return fail_at(pos);
  return CheckContent(std::move(decoded), std::nullopt);
}

// True when most bytes over 0x7F form UTF-8 sequences: then a few bad ones are damage, not
// another encoding.
bool IsDamagedUtf8(std::string_view bytes) {
  std::size_t sequences = 0;
  std::size_t bad_bytes = 0;
  for (std::uint32_t pos = 0; pos < bytes.size();) {
    const CodePoint c = DecodeAt(bytes, pos);
    if (c.size > 1) ++sequences;
    if (c.size == 1 && static_cast<std::uint8_t>(bytes[pos]) >= 0x80) ++bad_bytes;
    pos += c.size;
  }
  return sequences > 0 && sequences >= bad_bytes;
}

Result<DecodedText> DecodeWindows1252(std::string_view bytes, std::uint32_t first_bad) {
  if (IsDamagedUtf8(bytes)) {
    return Undecodable("The text is UTF-8 with damaged characters; save it again as UTF-8.",
                       first_bad);
  }
  const Error unknown = Undecodable(
      "The text is in an unknown character encoding; save it as UTF-8 and load it again.",
      first_bad);
  DecodedText decoded;
  decoded.encoding = "Windows-1252";
  std::size_t high_letters = 0;
  for (const char byte : bytes) {
    char32_t c = static_cast<std::uint8_t>(byte);
    if (c >= 0xC0) ++high_letters;
    if (c >= 0x80 && c <= 0x9F) c = kWindows1252[c - 0x80];
    if (c == 0) return unknown;
    AppendUtf8(c, decoded.text);
  }
  if (high_letters * 100 > bytes.size() * kMaxHighLettersPercent) return unknown;
  return CheckContent(std::move(decoded), std::nullopt);
}

}  // namespace

Result<DecodedText> DecodeText(std::string_view bytes) {
  // UTF-16 halves at best, so this much cannot come under the limit in any encoding.
  if (bytes.size() > 2 * std::size_t{kMaxSourceBytes} + kUtf8Mark.size()) return TooLarge();
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.bytes)) return Binary(signature.message, 0);
  }
  if (bytes.starts_with(kUtf16LeMark)) return DecodeUtf16(bytes, /*big_endian=*/false);
  if (bytes.starts_with(kUtf16BeMark)) return DecodeUtf16(bytes, /*big_endian=*/true);
  const std::size_t mark_size = bytes.starts_with(kUtf8Mark) ? kUtf8Mark.size() : 0;
  const std::string_view body = bytes.substr(mark_size);
  if (const std::size_t nul = body.find('\0'); nul != std::string_view::npos) {
    return Binary("This holds NUL bytes, so it is a binary file; load a plain text.",
                  static_cast<std::uint32_t>(nul + mark_size));
  }
  if (const auto bad = FindInvalidUtf8(body)) {
    return DecodeWindows1252(body, *bad + static_cast<std::uint32_t>(mark_size));
  }
  return CheckContent({std::string(body), "UTF-8"}, static_cast<std::uint32_t>(mark_size));
}

}  // namespace px
