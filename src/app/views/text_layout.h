// Line breaking for paragraphs whose parts are drawn differently. Knows no font: widths come from
// the caller.
#ifndef PX_APP_VIEWS_TEXT_LAYOUT_H_
#define PX_APP_VIEWS_TEXT_LAYOUT_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace px {

// A part of the paragraph. Segments are ascending, disjoint and cover the paragraph.
struct TextSegment {
  ByteRange range;
  float space_after = 0;  // kept free behind its last byte, e.g. for a mark
};

// A run of one segment on one line.
struct TextPiece {
  ByteRange range;
  float x = 0;
  float width = 0;  // without the segment's space_after
  std::uint32_t segment = 0;
};

// Lines in order; the pieces of line i are pieces[lines[i].begin, lines[i].end).
struct TextLayout {
  std::vector<TextPiece> pieces;
  std::vector<IndexRange> lines;
};

// Width of a run of text on one line.
using MeasureText = std::function<float(std::string_view)>;

// Breaks at spaces, after hyphens and dashes and between ideographs; a word wider than `width` is
// cut where it must be. Spaces at the end of a line stay on it and may stick out.
// Every byte of the segments is in exactly one piece.
// REQUIRES: segments as described above, width > 0. Time O(bytes) calls of `measure` per word.
TextLayout LayoutText(std::string_view text, const std::vector<TextSegment>& segments, float width,
                      const MeasureText& measure);

// The lines of a text cut to `max_lines`; the last ends in an ellipsis where something was cut.
struct WrappedText {
  std::vector<std::string> lines;
};
WrappedText WrapText(std::string_view text, float width, std::uint32_t max_lines,
                     const MeasureText& measure);

// Whether something was cut.
bool IsCut(const WrappedText& text);

}  // namespace px

#endif  // PX_APP_VIEWS_TEXT_LAYOUT_H_
