#include "text/decode.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>

#include "text/source_text.h"

namespace px {
namespace {

using namespace std::string_literals;

TEST_CASE("DecodeText reads every encoding it names") {
  struct Case {
    std::string bytes;
    const char* text;
    const char* encoding;
  };
  const Case kCases[] = {
      {"Caf\u00E9", "Caf\u00E9", "UTF-8"},
      {"\xEF\xBB\xBF"
       "Caf\u00E9",
       "Caf\u00E9", "UTF-8"},
      {"\xFF\xFE"
       "C\0\xE9\0\x3D\xD8\x00\xDE"s,
       "C\u00E9\U0001F600", "UTF-16LE"},
      {"\xFE\xFF"
       "\0C\0\xE9\xD8\x3D\xDE\x00"s,
       "C\u00E9\U0001F600", "UTF-16BE"},
      {"The caf\xE9 is closed", "The caf\u00E9 is closed", "Windows-1252"},
      {"\x93It\x92s 5 \x80\x94", "\u201CIt\u2019s 5 \u20AC\u201D", "Windows-1252"},
      {"\x02" + std::string(300, 'a'), nullptr, "UTF-8"},  // one stray control character
  };
  for (const Case& c : kCases) {
    CAPTURE(c.bytes);
    const Result<DecodedText> result = DecodeText(c.bytes);
    CHECK(result.ok());
    if (!result.ok()) continue;
    CHECK(result.value().text == (c.text ? c.text : c.bytes));
    CHECK(result.value().encoding == c.encoding);
  }
}

TEST_CASE("DecodeText says why it refuses") {
  struct Case {
    std::string bytes;
    ErrorCode code;
    std::optional<std::uint32_t> where;
  };
  const Case kCases[] = {
      {"", ErrorCode::kEmptyInput, {}},
      {" \r\n\t\u00A0", ErrorCode::kEmptyInput, {}},
      {"\xEF\xBB\xBF", ErrorCode::kEmptyInput, {}},
      {"\xFF\xFE", ErrorCode::kEmptyInput, {}},
      {std::string(kMaxSourceBytes + 1, 'a'), ErrorCode::kTooLarge, {}},
      {std::string(50'000'000, 'a'), ErrorCode::kTooLarge, {}},
      {"\xFF\xFE"s + std::string(2 * kMaxSourceBytes, ' '), ErrorCode::kTooLarge, {}},
      {"text\0text"s, ErrorCode::kBinaryInput, 4},
      {"\xEF\xBB\xBFtext\0text"s, ErrorCode::kBinaryInput, 7},
      {"a\x01\x02\x03 b", ErrorCode::kBinaryInput, 1},
      {"\xFF\xFE"
       "a\0\0\0"s,
       ErrorCode::kBinaryInput, 4},
      {"%PDF-1.7 text", ErrorCode::kBinaryInput, 0},
      {"\x89PNG\r\n\x1A\n", ErrorCode::kBinaryInput, 0},
      {"PK\x03\x04 docx", ErrorCode::kBinaryInput, 0},
      {"\xFF\xD8\xFF\xE0 jpeg", ErrorCode::kBinaryInput, 0},
      {"{\\rtf1 text}", ErrorCode::kBinaryInput, 0},
      {"\xFF\xFE"
       "a\0\x00\xDC"s,
       ErrorCode::kInvalidUtf8, 4},  // low surrogate alone
      {"\xFF\xFE"
       "a\0\x3D\xD8"s,
       ErrorCode::kInvalidUtf8, 4},  // high surrogate at the end
      {"\xFF\xFE"
       "a\0b"s,
       ErrorCode::kInvalidUtf8, 4},                                      // odd byte
      {"caf\u00E9, na\u00EFve, \xE2\x82", ErrorCode::kInvalidUtf8, 15},  // damaged UTF-8
      {"unused byte \x81", ErrorCode::kInvalidUtf8, 12},
      {"\xCF\xF0\xE8\xE2\xE5\xF2", ErrorCode::kInvalidUtf8, 0},  // another 8-bit encoding
  };
  for (const Case& c : kCases) {
    CAPTURE(c.bytes.substr(0, 40));
    const Result<DecodedText> result = DecodeText(c.bytes);
    CHECK_FALSE(result.ok());
    if (result.ok()) continue;
    CHECK(result.error().code == c.code);
    CHECK(result.error().where == c.where);
    CHECK(result.error().message.ends_with("."));
  }
}

}  // namespace
}  // namespace px
