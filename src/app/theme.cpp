#include "app/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace px {
namespace {

// 0xRRGGBB as written in every design tool -> ImGui's packed colour.
constexpr ImU32 Rgb(ImU32 hex, ImU32 alpha = 255) {
  return IM_COL32((hex >> 16) & 0xFF, (hex >> 8) & 0xFF, hex & 0xFF, alpha);
}

Theme MakeLight() {
  Theme t;
  t.name = "light";
  t.canvas = Rgb(0xEEECE6);
  t.surface = Rgb(0xFCFBF9);
  t.raised = Rgb(0xFFFFFF);
  t.hover = Rgb(0xF1EFEA);
  t.selected = Rgb(0xE0ECF6);
  t.border = Rgb(0xDDD9D0);
  t.outline = Rgb(0x87837A);
  t.shade = Rgb(0x1B1D21, 110);
  t.text = Rgb(0x1D2126);
  t.text_muted = Rgb(0x5A616B);
  t.dim = Rgb(0x87837A);
  t.accent = Rgb(0x0A63A5);
  t.accent_hover = Rgb(0x084F86);
  t.on_accent = Rgb(0xFFFFFF);
  t.asserted = Rgb(0x0A63A5);
  t.hedged = Rgb(0x8A5F00);
  t.attributed = Rgb(0x047857);
  t.denied = Rgb(0xA63A86);
  t.differs = Rgb(0xB83D0B);
  t.excluded = Rgb(0xB0402A);
  t.name_mark = Rgb(0xC9E4DA);
  t.hit = Rgb(0xFFE08A);
  t.info_bar = Rgb(0xE3EEF7);
  t.problem_bar = Rgb(0xFBE7E1);
  t.problem_text = Rgb(0x8A2A14);
  return t;
}

Theme MakeDark() {
  Theme t;
  t.name = "dark";
  t.dark = true;
  t.canvas = Rgb(0x111418);
  t.surface = Rgb(0x191D22);
  t.raised = Rgb(0x232830);
  t.hover = Rgb(0x22272E);
  t.selected = Rgb(0x1F3850);
  t.border = Rgb(0x30363F);
  t.outline = Rgb(0x838C98);
  t.shade = Rgb(0x000000, 150);
  t.text = Rgb(0xE4E6E9);
  t.text_muted = Rgb(0xA2A9B4);
  t.dim = Rgb(0x838C98);
  t.accent = Rgb(0x6DB8F2);
  t.accent_hover = Rgb(0x93CCF8);
  t.on_accent = Rgb(0x0C1B28);
  t.asserted = Rgb(0x6DB8F2);
  t.hedged = Rgb(0xE6B04A);
  t.attributed = Rgb(0x4CC79A);
  t.denied = Rgb(0xE08CC0);
  t.differs = Rgb(0xF58A52);
  t.excluded = Rgb(0xEF8A72);
  t.name_mark = Rgb(0x1F4A3D);
  t.hit = Rgb(0x66500E);
  t.info_bar = Rgb(0x1B2F42);
  t.problem_bar = Rgb(0x40231C);
  t.problem_text = Rgb(0xF8B9A6);
  return t;
}

Theme MakeContrastLight() {
  Theme t;
  t.name = "contrast-light";
  t.high_contrast = true;
  t.canvas = Rgb(0xFFFFFF);
  t.surface = Rgb(0xFFFFFF);
  t.raised = Rgb(0xFFFFFF);
  t.hover = Rgb(0xF0F0F0);
  t.selected = Rgb(0xD6E8FF);
  t.border = Rgb(0x595959);
  t.outline = Rgb(0x000000);
  t.shade = Rgb(0x000000, 170);
  t.text = Rgb(0x000000);
  t.text_muted = Rgb(0x2E2E2E);
  t.dim = Rgb(0x595959);
  t.accent = Rgb(0x003B87);
  t.accent_hover = Rgb(0x00265A);
  t.on_accent = Rgb(0xFFFFFF);
  t.asserted = Rgb(0x003B87);
  t.hedged = Rgb(0x5C3D00);
  t.attributed = Rgb(0x00482F);
  t.denied = Rgb(0x6E0F57);
  t.differs = Rgb(0x7A1F00);
  t.excluded = Rgb(0x7A1410);
  t.name_mark = Rgb(0xBFE8D6);
  t.hit = Rgb(0xFFE08A);
  t.info_bar = Rgb(0xE6F0FF);
  t.problem_bar = Rgb(0xFFEBE6);
  t.problem_text = Rgb(0x7A1410);
  return t;
}

Theme MakeContrastDark() {
  Theme t;
  t.name = "contrast-dark";
  t.dark = true;
  t.high_contrast = true;
  t.canvas = Rgb(0x000000);
  t.surface = Rgb(0x000000);
  t.raised = Rgb(0x0D0D0D);
  t.hover = Rgb(0x262626);
  t.selected = Rgb(0x0B3358);
  t.border = Rgb(0x9A9A9A);
  t.outline = Rgb(0xFFFFFF);
  t.shade = Rgb(0x000000, 190);
  t.text = Rgb(0xFFFFFF);
  t.text_muted = Rgb(0xE0E0E0);
  t.dim = Rgb(0xA6A6A6);
  t.accent = Rgb(0x9AD2FF);
  t.accent_hover = Rgb(0xC4E4FF);
  t.on_accent = Rgb(0x000000);
  t.asserted = Rgb(0x9AD2FF);
  t.hedged = Rgb(0xFFD166);
  t.attributed = Rgb(0x7CF0BE);
  t.denied = Rgb(0xFFB3E6);
  t.differs = Rgb(0xFFAE80);
  t.excluded = Rgb(0xFFB0A0);
  t.name_mark = Rgb(0x004D38);
  t.hit = Rgb(0x5C4700);
  t.info_bar = Rgb(0x06233F);
  t.problem_bar = Rgb(0x3D0F08);
  t.problem_text = Rgb(0xFFC9BC);
  return t;
}

void SetColor(ImGuiStyle& style, ImGuiCol which, ImU32 color) {
  style.Colors[which] = ImGui::ColorConvertU32ToFloat4(color);
}

float Linear(ImU32 channel) {
  const float c = static_cast<float>(channel & 0xFF) / 255.0f;
  return c <= 0.03928f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
}

float Luminance(ImU32 color) {
  return 0.2126f * Linear(color >> IM_COL32_R_SHIFT) + 0.7152f * Linear(color >> IM_COL32_G_SHIFT) +
         0.0722f * Linear(color >> IM_COL32_B_SHIFT);
}

}  // namespace

const Theme& ThemeFor(bool dark, bool high_contrast) {
  static const std::array<Theme, 4> themes = {MakeLight(), MakeDark(), MakeContrastLight(),
                                              MakeContrastDark()};
  return themes[(dark ? 1u : 0u) + (high_contrast ? 2u : 0u)];
}

void ApplyTheme(const Theme& theme, ImGuiStyle& style) {
  style.WindowRounding = kRounding;
  style.ChildRounding = kRounding;
  style.PopupRounding = kRounding;
  style.FrameRounding = kSmallRounding;
  style.ScrollbarRounding = kRounding;
  style.GrabRounding = kRounding;
  style.WindowBorderSize = 0.0f;
  style.ChildBorderSize = 0.0f;
  style.PopupBorderSize = 1.0f;
  style.FrameBorderSize = 1.0f;
  style.ScrollbarSize = 11.0f;
  style.WindowPadding = ImVec2(kPanePadding, 12.0f);
  style.FramePadding = ImVec2(10.0f, 6.0f);
  style.ItemSpacing = ImVec2(kGap, kGap);
  style.GrabMinSize = 24.0f;

  SetColor(style, ImGuiCol_Text, theme.text);
  SetColor(style, ImGuiCol_TextDisabled, theme.text_muted);
  SetColor(style, ImGuiCol_WindowBg, theme.canvas);
  SetColor(style, ImGuiCol_ChildBg, 0);
  SetColor(style, ImGuiCol_PopupBg, theme.raised);
  SetColor(style, ImGuiCol_Border, theme.outline);
  SetColor(style, ImGuiCol_FrameBg, theme.raised);
  SetColor(style, ImGuiCol_FrameBgHovered, theme.raised);
  SetColor(style, ImGuiCol_FrameBgActive, theme.raised);
  SetColor(style, ImGuiCol_ScrollbarBg, 0);
  SetColor(style, ImGuiCol_ScrollbarGrab, theme.dim);
  SetColor(style, ImGuiCol_ScrollbarGrabHovered, theme.text_muted);
  SetColor(style, ImGuiCol_ScrollbarGrabActive, theme.text_muted);
  SetColor(style, ImGuiCol_TextSelectedBg, theme.selected);
  SetColor(style, ImGuiCol_InputTextCursor, theme.text);
  SetColor(style, ImGuiCol_ModalWindowDimBg, theme.shade);
}

ImU32 CellColor(const Theme& theme, CellState state) {
  switch (state) {
    case CellState::kNotFound:
      return theme.dim;
    case CellState::kAsserted:
      return theme.asserted;
    case CellState::kHedged:
      return theme.hedged;
    case CellState::kAttributed:
      return theme.attributed;
    case CellState::kDenied:
      return theme.denied;
    case CellState::kDiffers:
      return theme.differs;
  }
  return theme.dim;
}

ImU32 GroupColor(const Theme& theme, RowGroup group) {
  switch (group) {
    case RowGroup::kDiffers:
      return theme.differs;
    case RowGroup::kAllSay:
      return theme.asserted;
    case RowGroup::kSomeSay:
      return theme.asserted;
    case RowGroup::kPerhaps:
      return theme.asserted;
    case RowGroup::kOnlyOne:
      return theme.dim;
  }
  return theme.dim;
}

ImU32 MixColors(ImU32 a, ImU32 b, float share) {
  const ImVec4 from = ImGui::ColorConvertU32ToFloat4(a);
  const ImVec4 to = ImGui::ColorConvertU32ToFloat4(b);
  const auto mix = [share](float x, float y) { return x + (y - x) * share; };
  return ImGui::ColorConvertFloat4ToU32(
      ImVec4(mix(from.x, to.x), mix(from.y, to.y), mix(from.z, to.z), mix(from.w, to.w)));
}

ImU32 HeatColor(const Theme& theme, float share) {
  return MixColors(theme.surface, theme.accent, share * 0.4f);
}

float ContrastRatio(ImU32 a, ImU32 b) {
  const float la = Luminance(a);
  const float lb = Luminance(b);
  return (std::max(la, lb) + 0.05f) / (std::min(la, lb) + 0.05f);
}

}  // namespace px
