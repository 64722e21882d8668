#include "base/utf8.h"

#include <doctest/doctest.h>

#include <string>

namespace px {
namespace {

const std::string kMixed = "a\u00e9\u20ac\U0001F600";  // 1, 2, 3 and 4 bytes

TEST_CASE("DecodeAt reads every length and stops at the end") {
  CHECK(DecodeAt(kMixed, 0).value == U'a');
  CHECK(DecodeAt(kMixed, 1).value == 0xE9);
  CHECK(DecodeAt(kMixed, 3).value == 0x20AC);
  CHECK(DecodeAt(kMixed, 6).value == 0x1F600);
  CHECK(DecodeAt(kMixed, 6).size == 4);
  CHECK(DecodeAt(kMixed, 10).size == 0);
}

TEST_CASE("DecodeBefore mirrors DecodeAt") {
  CHECK(DecodeBefore(kMixed, 10).value == 0x1F600);
  CHECK(DecodeBefore(kMixed, 6).value == 0x20AC);
  CHECK(DecodeBefore(kMixed, 3).value == 0xE9);
  CHECK(DecodeBefore(kMixed, 1).value == U'a');
  CHECK(DecodeBefore(kMixed, 0).size == 0);
}

TEST_CASE("Malformed bytes decode one at a time") {
  const char* kCases[] = {
      "\x80",              // continuation without a start
      "\xC0\xAF",          // overlong slash
      "\xE0\x80\xAF",      // overlong slash
      "\xED\xA0\x80",      // surrogate
      "\xF4\x90\x80\x80",  // over U+10FFFF
      "\xE2\x82",          // cut short
      "\xFF",
  };
  for (const std::string text : kCases) {
    CAPTURE(text);
    CHECK(DecodeAt(text, 0).value == 0xFFFD);
    CHECK(DecodeAt(text, 0).size == 1);
    CHECK(DecodeBefore(text, static_cast<std::uint32_t>(text.size())).value == 0xFFFD);
    CHECK(FindInvalidUtf8("ab" + text) == 2u);
  }
  CHECK_FALSE(FindInvalidUtf8(kMixed).has_value());
}

TEST_CASE("AppendUtf8 writes what DecodeAt reads") {
  std::string out;
  for (const char32_t c : {U'a', char32_t{0xE9}, char32_t{0x20AC}, char32_t{0x1F600}}) {
    AppendUtf8(c, out);
  }
  CHECK(out == kMixed);
}

TEST_CASE("Properties hold inside and outside ASCII") {
  for (const char32_t c : {U'a', char32_t{0xE9}, char32_t{0x4E2D}, char32_t{0x301}}) {
    CHECK(IsLetter(c));
  }
  CHECK_FALSE(IsLetter(U'1'));
  CHECK(IsUpper(0xC9));
  CHECK(IsLower(0xE9));
  CHECK(IsDigit(0x663));
  for (const char32_t c : {U' ', U'\n', char32_t{0xA0}, char32_t{0x200B}, char32_t{0xFEFF}}) {
    CHECK(IsSpace(c));
  }
  CHECK_FALSE(IsSpace(0xAD));
  for (const char32_t c : {U'.', U'$', char32_t{0x2014}, char32_t{0x20AC}}) {
    CHECK(IsPunctuation(c));
  }
  CHECK(IsSymbol(0x20AC));
  CHECK_FALSE(IsSymbol(U'.'));
  CHECK_FALSE(IsPunctuation(U'a'));
}

TEST_CASE("Lowercase keeps malformed bytes") {
  CHECK(Lowercase("\u00C9TUDE") == "\u00E9tude");
  CHECK(Lowercase("A\xFF"
                  "B") ==
        "a\xFF"
        "b");
}

TEST_CASE("FoldKey joins spellings of one word") {
  struct Case {
    const char* text;
    const char* key;
  };
  const Case kCases[] = {
      {"Caf\u00E9", "cafe"},  {"Cafe\u0301", "cafe"},          {"OpenAI\u2019s", "openai's"},
      {"\uFB01nal", "final"}, {"\u0141\u00F3d\u017A", "lodz"}, {"Stra\u00DFe", "strasse"},
      {"a\xFF", "a\xFF"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(FoldKey(c.text) == c.key);
  }
}

}  // namespace
}  // namespace px
