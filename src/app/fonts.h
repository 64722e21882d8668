// The typefaces and the sizes they are used at.
#ifndef PX_APP_FONTS_H_
#define PX_APP_FONTS_H_

#include <imgui.h>

#include <string_view>

namespace px {

// A font at one size. `size` is ImGui's: the height from ascender to descender in CSS pixels.
struct Face {
  ImFont* font = nullptr;
  float size = 0;
};

struct Faces {
  Face body;  // 16 px
  Face strong;
  Face small;  // 13 px
  Face small_strong;
  Face heading;  // 20 px
  Face title;    // 22 px
  Face display;  // 30 px
  Face reading;  // 17 px, with serifs
  Face reading_strong;
  Face quote;  // 15 px, with serifs
};

// Adds the embedded fonts to `atlas`, the interface font first (ImGui's default).
Faces AddFaces(ImFontAtlas& atlas);

// Width of one line of `text` in CSS pixels.
float TextWidth(const Face& face, std::string_view text);

// Draws one line with its top left corner at `at`.
void DrawText(ImDrawList& out, const Face& face, ImVec2 at, ImU32 color, std::string_view text);

// The same, ending in "..." where it is wider than `max_width`.
void DrawTextCut(ImDrawList& out, const Face& face, ImVec2 at, ImU32 color, std::string_view text,
                 float max_width);

// Bytes of ui-regular.ttf, ui-semibold.ttf or reading.ttf; they live for ever.
std::string_view EmbeddedFont(std::string_view path);

}  // namespace px

#endif  // PX_APP_FONTS_H_
