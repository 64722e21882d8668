// Characters that the app's own typefaces lack, painted by whoever owns the window.
#ifndef PX_APP_FALLBACK_GLYPHS_H_
#define PX_APP_FALLBACK_GLYPHS_H_

#include <imgui.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace px {

// The picture of a character in pixels; `left` and `top` lead from the pen on the base line to its
// corner, downwards.
struct GlyphPicture {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
  float advance = 0;
  std::vector<std::uint8_t> alpha;  // width * height; empty: nothing is seen of it
};

// Paints `code_point` at `em` pixels to the em for the face "ui", "strong" or "reading". False
// where it cannot.
using GlyphPainter = bool (*)(std::uint32_t code_point, float em, std::string_view face,
                              GlyphPicture& picture);

// From now on AddFallbackGlyphs asks `painter`; null, as at first: nobody.
void SetGlyphPainter(GlyphPainter painter);

// Lets the font added last to `atlas` take what it lacks from the painter. `line_per_em`: the
// height of its lines, in ems. `face` is a literal.
void AddFallbackGlyphs(ImFontAtlas& atlas, const char* face, float line_per_em);

}  // namespace px

#endif  // PX_APP_FALLBACK_GLYPHS_H_
