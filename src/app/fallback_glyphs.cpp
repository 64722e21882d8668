#include "app/fallback_glyphs.h"

#include <imgui_internal.h>

#include <cmath>
#include <cstdio>

namespace px {
namespace {

GlyphPainter& Painter() {
  static GlyphPainter painter = nullptr;
  return painter;
}

// Below are letters that every typeface of the app has, and controls.
constexpr ImWchar kFirstCodePoint = 0x250;

// What ImGui itself looks for when a character cannot be had, and what no font has a picture of.
bool IsPaintable(ImWchar c) {
  const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
  const bool for_private_use = c >= 0xE000 && c <= 0xF8FF;
  return c >= kFirstCodePoint && !surrogate && !for_private_use && c < 0xFFF0;
}

// The ImFontConfig keeps no data of its own loader but a name: "reading 1.36".
struct FaceOfSource {
  char name[16] = {};
  float line_per_em = 1;
};

FaceOfSource FaceOf(const ImFontConfig& source) {
  FaceOfSource face;
  std::sscanf(source.Name, "%15s %f", face.name, &face.line_per_em);
  return face;
}

bool InitSource(ImFontAtlas*, ImFontConfig*) { return true; }

bool ContainsGlyph(ImFontAtlas*, ImFontConfig*, ImWchar code_point) {
  return Painter() != nullptr && IsPaintable(code_point);
}

bool LoadGlyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*,
               ImWchar code_point, ImFontGlyph* glyph, float* advance) {
  if (!ContainsGlyph(atlas, source, code_point)) return false;
  const FaceOfSource face = FaceOf(*source);
  const float density = source->RasterizerDensity * baked->RasterizerDensity;
  GlyphPicture picture;
  if (!Painter()(code_point, baked->Size / face.line_per_em * density, face.name, picture)) {
    return false;
  }
  if (advance != nullptr) {
    *advance = picture.advance / density;
    return true;
  }
  glyph->Codepoint = code_point;
  glyph->AdvanceX = picture.advance / density;
  if (picture.alpha.empty()) return true;
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, picture.width, picture.height);
  if (id == ImFontAtlasRectId_Invalid) return false;
  const auto left = static_cast<float>(picture.left) / density;
  const auto top = static_cast<float>(picture.top) / density + std::round(baked->Ascent);
  glyph->X0 = left;
  glyph->Y0 = top;
  glyph->X1 = left + static_cast<float>(picture.width) / density;
  glyph->Y1 = top + static_cast<float>(picture.height) / density;
  glyph->Visible = true;
  glyph->PackId = id;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, ImFontAtlasPackGetRect(atlas, id),
                                     picture.alpha.data(), ImTextureFormat_Alpha8, picture.width);
  return true;
}

const ImFontLoader* Loader() {
  static const ImFontLoader loader = [] {
    ImFontLoader made;
    made.Name = "fallback";
    made.FontSrcInit = InitSource;
    made.FontSrcContainsGlyph = ContainsGlyph;
    made.FontBakedLoadGlyph = LoadGlyph;
    return made;
  }();
  return &loader;
}

}  // namespace

void SetGlyphPainter(GlyphPainter painter) { Painter() = painter; }

void AddFallbackGlyphs(ImFontAtlas& atlas, const char* face, float line_per_em) {
  ImFontConfig config;
  config.MergeMode = true;
  config.FontLoader = Loader();
  config.FontDataOwnedByAtlas = true;  // there is none to copy
  std::snprintf(config.Name, sizeof config.Name, "%s %.3f", face, static_cast<double>(line_per_em));
  atlas.AddFont(&config);
}

}  // namespace px
