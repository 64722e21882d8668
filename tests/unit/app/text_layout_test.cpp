#include "app/views/text_layout.h"

#include <doctest/doctest.h>

#include <string>

namespace px {
namespace {

// Every byte is ten pixels wide.
float TenPerByte(std::string_view text) { return 10.0f * static_cast<float>(text.size()); }

std::vector<std::string> Lines(std::string_view text, const TextLayout& layout) {
  std::vector<std::string> lines;
  for (const IndexRange line : layout.lines) {
    std::string& out = lines.emplace_back();
    for (std::uint32_t p = line.begin; p < line.end; ++p)
      out += Slice(text, layout.pieces[p].range);
  }
  return lines;
}

std::vector<TextSegment> Whole(std::string_view text) {
  return {{{0, static_cast<std::uint32_t>(text.size())}, 0}};
}

TEST_CASE("LayoutText: table of line breaks") {
  struct Case {
    std::string_view text;
    float width;
    std::vector<std::string> lines;
  };
  const Case kCases[] = {
      {"one two", 100, {"one two"}},
      {"one two", 70, {"one two"}},
      {"one two", 60, {"one ", "two"}},
      {"one two ", 70, {"one two "}},  // spaces may stick out
      {"well-known fact", 60, {"well-", "known ", "fact"}},
      {"17-20", 30, {"17-", "20"}},  // no break before digits: cut where it must be
      {"abcdefgh", 30, {"abc", "def", "gh"}},
      {"a abcdefgh", 30, {"a ", "abc", "def", "gh"}},
      {"\u6C34\u706B\u98A8", 60, {"\u6C34\u706B", "\u98A8"}},
      {"a\u00A0b c", 40, {"a\u00A0b ", "c"}},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    CHECK(Lines(c.text, LayoutText(c.text, Whole(c.text), c.width, TenPerByte)) == c.lines);
  }
}

TEST_CASE("LayoutText keeps every byte and splits pieces at segments") {
  constexpr std::string_view kText = "red green blue";
  const std::vector<TextSegment> segments = {{{0, 6}, 0}, {{6, 9}, 0}, {{9, 14}, 0}};
  const TextLayout layout = LayoutText(kText, segments, 100, TenPerByte);
  CHECK(Lines(kText, layout) == std::vector<std::string>{"red green ", "blue"});
  REQUIRE(layout.pieces.size() == 4);
  CHECK(layout.pieces[0].segment == 0);
  CHECK(layout.pieces[1].segment == 1);
  CHECK(layout.pieces[1].x == 60);
  CHECK(layout.pieces[2].segment == 2);
  CHECK(layout.pieces[3].x == 0);
}

TEST_CASE("LayoutText leaves the space behind a segment free") {
  constexpr std::string_view kText = "ab cd";
  const std::vector<TextSegment> segments = {{{0, 2}, 15}, {{2, 5}, 0}};
  const TextLayout wide = LayoutText(kText, segments, 65, TenPerByte);
  REQUIRE(wide.lines.size() == 1);
  CHECK(wide.pieces[1].x == 35);
  CHECK(LayoutText(kText, segments, 60, TenPerByte).lines.size() == 2);
}

TEST_CASE("LayoutText of nothing is nothing") {
  CHECK(LayoutText("", {}, 100, TenPerByte).lines.empty());
}

TEST_CASE("WrapText cuts with an ellipsis that fits") {
  const WrappedText all = WrapText("one two three", 80, 3, TenPerByte);
  CHECK(all.lines == std::vector<std::string>{"one two", "three"});
  const WrappedText cut = WrapText("one two three four", 80, 2, TenPerByte);
  CHECK(cut.lines == std::vector<std::string>{"one two", "three\u2026"});
  CHECK(WrapText("", 80, 2, TenPerByte).lines.empty());
}

}  // namespace
}  // namespace px
