#include "app/views/text_layout.h"

#include <algorithm>

#include "base/utf8.h"

namespace px {
namespace {

constexpr std::string_view kEllipsis = "\u2026";

bool IsIdeograph(char32_t c) { return (c >= 0x2E80 && c <= 0xD7FF) || c >= 0x20000; }

bool BreaksAfter(char32_t c) { return c == '-' || c == '/' || c == 0x2013 || c == 0x2014; }

bool IsBreakingSpace(char32_t c) { return IsSpace(c) && c != 0xA0 && c != 0x202F; }

// End of the unbreakable run that starts at `begin`, with the spaces that follow it.
std::uint32_t ChunkEnd(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t pos = begin;
  char32_t last = 0;
  while (pos < end) {
    const CodePoint c = DecodeAt(text, pos);
    if (IsBreakingSpace(c.value)) break;
    if (pos > begin && (IsIdeograph(last) || (BreaksAfter(last) && IsLetter(c.value)))) return pos;
    last = c.value;
    pos += c.size;
  }
  while (pos < end) {
    const CodePoint c = DecodeAt(text, pos);
    if (!IsBreakingSpace(c.value)) break;
    pos += c.size;
  }
  return pos;
}

std::string_view TrimEnd(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

class LineBreaker {
 public:
  LineBreaker(std::string_view text, const std::vector<TextSegment>& segments, float width,
              const MeasureText& measure)
      : text_(text), segments_(segments), width_(width), measure_(measure) {}

  TextLayout Run() {
    if (segments_.empty()) return {};
    const std::uint32_t end = segments_.back().range.end;
    for (std::uint32_t pos = segments_.front().range.begin; pos < end;) {
      const std::uint32_t chunk_end = ChunkEnd(text_, pos, end);
      Place({pos, chunk_end});
      pos = chunk_end;
    }
    EndLine();
    return std::move(layout_);
  }

 private:
  void Place(ByteRange chunk) {
    const std::string_view ink = TrimEnd(Slice(text_, chunk));
    const ByteRange ink_range{chunk.begin, chunk.begin + static_cast<std::uint32_t>(ink.size())};
    const float needed = measure_(ink) + SpaceInside(ink_range);
    if (x_ > 0 && x_ + needed > width_) EndLine();
    if (needed > width_) {
      PlaceByCharacters(chunk);
    } else {
      Append(chunk);
    }
  }

  // For words wider than a line: web addresses, very narrow panes.
  void PlaceByCharacters(ByteRange chunk) {
    for (std::uint32_t pos = chunk.begin; pos < chunk.end;) {
      const CodePoint c = DecodeAt(text_, pos);
      const ByteRange one{pos, pos + c.size};
      const float needed = IsBreakingSpace(c.value) ? 0 : measure_(Slice(text_, one));
      if (x_ > 0 && x_ + needed > width_) EndLine();
      Append(one);
      pos = one.end;
    }
  }

  float SpaceInside(ByteRange range) const {
    float sum = 0;
    for (std::uint32_t s = segment_; s < segments_.size(); ++s) {
      if (segments_[s].range.end > range.end) break;
      if (segments_[s].range.end > range.begin) sum += segments_[s].space_after;
    }
    return sum;
  }

  // Appends `range` to the line, split where a segment ends.
  void Append(ByteRange range) {
    while (range.begin < range.end) {
      const TextSegment& segment = segments_[segment_];
      const std::uint32_t end = std::min(range.end, segment.range.end);
      AppendPiece({range.begin, end});
      if (end == segment.range.end) {
        x_ += segment.space_after;
        if (segment_ + 1 < segments_.size()) ++segment_;
      }
      range.begin = end;
    }
  }

  void AppendPiece(ByteRange range) {
    const float width = measure_(Slice(text_, range));
    const bool grows = layout_.pieces.size() > line_begin_ &&
                       layout_.pieces.back().segment == segment_ &&
                       layout_.pieces.back().range.end == range.begin;
    if (grows) {
      layout_.pieces.back().range.end = range.end;
      layout_.pieces.back().width += width;
    } else {
      layout_.pieces.push_back({range, x_, width, segment_});
    }
    x_ += width;
  }

  void EndLine() {
    const auto end = static_cast<std::uint32_t>(layout_.pieces.size());
    if (end > line_begin_) layout_.lines.push_back({line_begin_, end});
    line_begin_ = end;
    x_ = 0;
  }

  std::string_view text_;
  const std::vector<TextSegment>& segments_;
  float width_;
  const MeasureText& measure_;
  TextLayout layout_;
  std::uint32_t segment_ = 0;  // the segment the next byte belongs to
  std::uint32_t line_begin_ = 0;
  float x_ = 0;
};

// `line` shortened until it fits with the ellipsis behind it.
std::string WithEllipsis(std::string_view line, float width, const MeasureText& measure) {
  line = TrimEnd(line);
  std::string cut = std::string(line).append(kEllipsis);
  while (!line.empty() && measure(cut) > width) {
    line.remove_suffix(DecodeBefore(line, static_cast<std::uint32_t>(line.size())).size);
    line = TrimEnd(line);
    cut = std::string(line).append(kEllipsis);
  }
  return cut;
}

}  // namespace

TextLayout LayoutText(std::string_view text, const std::vector<TextSegment>& segments, float width,
                      const MeasureText& measure) {
  return LineBreaker(text, segments, width, measure).Run();
}

WrappedText WrapText(std::string_view text, float width, std::uint32_t max_lines,
                     const MeasureText& measure) {
  const std::vector<TextSegment> whole = {{{0, static_cast<std::uint32_t>(text.size())}, 0}};
  const TextLayout layout = LayoutText(text, whole, width, measure);
  WrappedText wrapped;
  const std::size_t count = std::min<std::size_t>(layout.lines.size(), max_lines);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view line = Slice(text, layout.pieces[layout.lines[i].begin].range);
    const bool cut = i + 1 == count && count < layout.lines.size();
    wrapped.lines.push_back(cut ? WithEllipsis(line, width, measure) : std::string(TrimEnd(line)));
  }
  return wrapped;
}

bool IsCut(const WrappedText& text) {
  return !text.lines.empty() && text.lines.back().ends_with("\u2026");
}

}  // namespace px
