#include "app/fonts.h"

#include "app/fallback_glyphs.h"
#include "base/utf8.h"

namespace px {
namespace {

// ImGui sizes a font by ascender + descender, CSS by the em square; the ratio of the two is a
// constant of each typeface (Inter 1.21, Noto Serif 1.36). Whole pixels keep the baselines sharp.
constexpr float kUi13 = 16.0f;
constexpr float kUi16 = 19.0f;
constexpr float kUi20 = 24.0f;
constexpr float kUi22 = 27.0f;
constexpr float kUi30 = 36.0f;
constexpr float kReading15 = 20.0f;
constexpr float kReading17 = 23.0f;

constexpr std::string_view kEllipsis = "\u2026";

constexpr float kUiLine = 1.21f;
constexpr float kReadingLine = 1.36f;

// What the font lacks is painted in the style of `face`.
ImFont* AddFont(ImFontAtlas& atlas, std::string_view path, const char* face, float line_per_em) {
  const std::string_view bytes = EmbeddedFont(path);
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  // ImGui never writes to font data it does not own.
  void* data = const_cast<char*>(bytes.data());
  ImFont* font = atlas.AddFontFromMemoryTTF(data, static_cast<int>(bytes.size()), kUi16, &config);
  AddFallbackGlyphs(atlas, face, line_per_em);
  return font;
}

}  // namespace

Faces AddFaces(ImFontAtlas& atlas) {
  ImFont* regular = AddFont(atlas, "ui-regular.ttf", "ui", kUiLine);
  ImFont* semibold = AddFont(atlas, "ui-semibold.ttf", "strong", kUiLine);
  ImFont* serif = AddFont(atlas, "reading.ttf", "reading", kReadingLine);
  Faces faces;
  faces.body = {regular, kUi16};
  faces.strong = {semibold, kUi16};
  faces.small = {regular, kUi13};
  faces.small_strong = {semibold, kUi13};
  faces.heading = {semibold, kUi20};
  faces.title = {semibold, kUi22};
  faces.display = {semibold, kUi30};
  faces.reading = {serif, kReading17};
  faces.quote = {serif, kReading15};
  faces.reading_strong = {semibold, kUi16};
  return faces;
}

float TextWidth(const Face& face, std::string_view text) {
  if (text.empty()) return 0;  // ImGui measures a null pointer as a C string
  return face.font->CalcTextSizeA(face.size, FLT_MAX, 0.0f, text.data(), text.data() + text.size())
      .x;
}

void DrawText(ImDrawList& out, const Face& face, ImVec2 at, ImU32 color, std::string_view text) {
  if (text.empty()) return;
  out.AddText(face.font, face.size, at, color, text.data(), text.data() + text.size());
}

void DrawTextCut(ImDrawList& out, const Face& face, ImVec2 at, ImU32 color, std::string_view text,
                 float max_width) {
  if (TextWidth(face, text) <= max_width) {
    DrawText(out, face, at, color, text);
    return;
  }
  const float room = max_width - TextWidth(face, kEllipsis);
  if (room <= 0) return;
  const char* cut = nullptr;
  const float width =
      face.font->CalcTextSizeA(face.size, room, 0.0f, text.data(), text.data() + text.size(), &cut)
          .x;
  DrawText(out, face, at, color, text.substr(0, static_cast<std::size_t>(cut - text.data())));
  DrawText(out, face, ImVec2(at.x + width, at.y), color, kEllipsis);
}

}  // namespace px
