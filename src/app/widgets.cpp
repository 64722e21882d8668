#include "app/widgets.h"

#include <algorithm>
#include <utility>

namespace px {
namespace {

constexpr float kButtonPadding = 14.0f;
constexpr double kTooltipDelay = 0.3;

struct ButtonColors {
  ImU32 fill;
  ImU32 border;
  ImU32 text;
};

ButtonColors ColorsOf(const Theme& t, ButtonKind kind, bool hovered) {
  switch (kind) {
    case ButtonKind::kPrimary:
      return {hovered ? t.accent_hover : t.accent, 0, t.on_accent};
    case ButtonKind::kPlain:
      return {hovered ? t.hover : t.raised, t.outline, t.text};
    case ButtonKind::kQuiet:
      return {hovered ? t.hover : 0, 0, t.text};
  }
  return {0, 0, t.text};
}

// The clickable area and its background; returns whether it was clicked.
bool ButtonFrame(const Look& look, const char* id, ImVec2 size, ButtonKind kind, bool focused,
                 bool labelled, ButtonColors& colors) {
  const bool clicked = ImGui::InvisibleButton(id, size);
  const bool hovered = ImGui::IsItemHovered();
  if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  if (look.controls != nullptr) look.controls->push_back({id, min, max, labelled});
  ImDrawList& out = *ImGui::GetWindowDrawList();
  colors = ColorsOf(*look.theme, kind, hovered);
  if (colors.fill != 0) out.AddRectFilled(min, max, colors.fill, kRounding);
  if (colors.border != 0) out.AddRect(min, max, colors.border, kRounding);
  if (focused && look.show_focus) DrawFocusRing(look, min, max, kRounding);
  return clicked;
}

}  // namespace

void DrawFocusRing(const Look& look, ImVec2 min, ImVec2 max, float rounding) {
  ImGui::GetWindowDrawList()->AddRect(min - ImVec2(2, 2), max + ImVec2(2, 2), look.theme->accent,
                                      rounding + 2, 0, 2.0f);
}

float ButtonWidth(const Look& look, std::string_view label) {
  return TextWidth(look.faces.body, label) + 2 * kButtonPadding;
}

bool Button(const Look& look, const char* id, std::string_view label, ButtonKind kind,
            bool focused) {
  const Face& face = kind == ButtonKind::kPrimary ? look.faces.strong : look.faces.body;
  const float width = TextWidth(face, label) + 2 * kButtonPadding;
  ButtonColors colors;
  const bool clicked =
      ButtonFrame(look, id, ImVec2(width, kButtonHeight), kind, focused, true, colors);
  const ImVec2 at =
      ImGui::GetItemRectMin() + ImVec2(kButtonPadding, (kButtonHeight - face.size) * 0.5f);
  DrawText(*ImGui::GetWindowDrawList(), face, at, colors.text, label);
  return clicked;
}

bool IconButton(const Look& look, const char* id, Icon icon, std::string_view name, float size,
                bool focused) {
  ButtonColors colors;
  const bool clicked =
      ButtonFrame(look, id, ImVec2(size, size), ButtonKind::kQuiet, focused, false, colors);
  const ImVec2 center = (ImGui::GetItemRectMin() + ImGui::GetItemRectMax()) * 0.5f;
  const ImU32 color = ImGui::IsItemHovered() ? look.theme->text : look.theme->text_muted;
  DrawIcon(*ImGui::GetWindowDrawList(), icon, center, size * 0.24f, color);
  ItemTooltip(look, name);
  return clicked;
}

bool PaneButtons::TakeFocus() {
  const bool focused = state_.focus == Pane::kDetails && state_.details_focus == count_;
  ++count_;
  return focused;
}

bool PaneButtons::Text(const char* id, std::string_view label, ButtonKind kind) {
  const bool focused = TakeFocus();
  const bool clicked = Button(state_.look, id, label, kind, focused);
  const bool entered = focused && std::exchange(state_.activate_focused, false);
  return clicked || entered;
}

bool PaneButtons::Sign(const char* id, Icon icon, std::string_view name, float size) {
  const bool focused = TakeFocus();
  const bool clicked = IconButton(state_.look, id, icon, name, size, focused);
  if (focused && state_.look.show_focus && state_.activate_focused) ImGui::SetScrollHereY();
  const bool entered = focused && std::exchange(state_.activate_focused, false);
  return clicked || entered;
}

float ChipWidth(const Look& look, std::string_view text, bool closes) {
  return std::min(TextWidth(look.faces.small_strong, text), kMostChipText) + (closes ? 40 : 24);
}

bool Chip(const Look& look, const char* id, std::string_view text, ImU32 color, bool closes,
          std::string_view hint) {
  const Theme& theme = *look.theme;
  const float width = ChipWidth(look, text, closes);
  const bool clicked = ImGui::InvisibleButton(id, ImVec2(width, kChipHeight));
  const bool hovered = ImGui::IsItemHovered();
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  if (look.controls != nullptr) look.controls->push_back({id, min, max});
  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.AddRectFilled(min, max, hovered ? theme.hover : theme.raised, kChipHeight * 0.5f);
  out.AddRect(min, max, color, kChipHeight * 0.5f);
  const Face& face = look.faces.small_strong;
  const float middle = (min.y + max.y) * 0.5f;
  DrawTextCut(out, face, ImVec2(min.x + 12, middle - face.size * 0.5f), color, text,
              kMostChipText + 0.5f);
  if (closes) DrawIcon(out, Icon::kClose, ImVec2(max.x - 15, middle), 5.5f, color);
  if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (TextWidth(face, text) > kMostChipText) {
    ItemTooltip(look, text, hint);
  } else {
    ItemTooltip(look, hint);
  }
  return clicked;
}

void ItemTooltip(const Look& look, std::string_view text, std::string_view hint) {
  if (!ImGui::IsItemHovered(ImGuiHoveredFlags_DelayNormal | ImGuiHoveredFlags_NoSharedDelay)) {
    return;
  }
  BeginTooltip(look);
  WrappedLabel(look.faces.small, look.theme->text, text, kTooltipWidth);
  if (!hint.empty()) WrappedLabel(look.faces.small, look.theme->text_muted, hint, kTooltipWidth);
  EndTooltip();
}

bool PointerRests(AppState& state, std::uint64_t thing) {
  if (state.hover.thing != thing) state.hover = {thing, state.clock, false};
  if (state.hover.muted) return false;
  const bool rests = state.clock - state.hover.since >= kTooltipDelay;
  state.pointer_settling |= !rests;
  return rests;
}

void MuteTooltip(AppState& state) { state.hover.muted = true; }

void BeginTooltip(const Look& look) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(12, 10));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(6, 4));
  ImGui::PushStyleColor(ImGuiCol_PopupBg, look.theme->raised);
  ImGui::BeginTooltip();
}

void EndTooltip() {
  ImGui::EndTooltip();
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(2);
}

void WrappedLabel(const Face& face, ImU32 color, std::string_view text, float width) {
  ImGui::PushFont(face.font, face.size);
  ImGui::PushStyleColor(ImGuiCol_Text, color);
  ImGui::PushTextWrapPos(width > 0 ? ImGui::GetCursorPosX() + width : 0.0f);
  ImGui::TextUnformatted(text.data(), text.data() + text.size());
  ImGui::PopTextWrapPos();
  ImGui::PopStyleColor();
  ImGui::PopFont();
}

void Label(const Face& face, ImU32 color, std::string_view text) {
  ImGui::PushFont(face.font, face.size);
  ImGui::PushStyleColor(ImGuiCol_Text, color);
  ImGui::TextUnformatted(text.data(), text.data() + text.size());
  ImGui::PopStyleColor();
  ImGui::PopFont();
}

void DrawBadge(const Look& look, ImDrawList& out, ImVec2 center, std::string_view badge,
               bool chosen) {
  const Theme& theme = *look.theme;
  const Face& face = look.faces.small_strong;
  const float width = TextWidth(face, badge);
  const ImVec2 half(std::max(12.0f, width * 0.5f + 6), 12.0f);
  out.AddRectFilled(center - half, center + half, chosen ? theme.accent : theme.hover,
                    kSmallRounding + 1);
  if (!chosen) out.AddRect(center - half, center + half, theme.border, kSmallRounding + 1);
  DrawText(out, face, center - ImVec2(width * 0.5f, face.size * 0.5f),
           chosen ? theme.on_accent : theme.text, badge);
}

bool Splitter(const Look& look, const char* id, ImVec2 at, ImVec2 extent, bool vertical,
              float direction, float* size, float min, float max) {
  ImGui::SetCursorScreenPos(at);
  ImGui::InvisibleButton(id, ImVec2(std::max(extent.x, 1.0f), std::max(extent.y, 1.0f)));
  if (look.controls != nullptr) look.controls->push_back({id, at, at + extent, true, true});
  const bool active = ImGui::IsItemActive();
  if (active) {
    const ImVec2 delta = ImGui::GetIO().MouseDelta;
    *size += direction * (vertical ? delta.x : delta.y);
  }
  *size = std::clamp(*size, min, std::max(min, max));
  const bool hovered = ImGui::IsItemHovered();
  if (!active && !hovered && !look.show_grips) return false;
  if (active || hovered) {
    ImGui::SetMouseCursor(vertical ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_ResizeNS);
  }
  const ImVec2 center = at + extent * 0.5f;
  const ImVec2 half = vertical ? ImVec2(1.5f, 18) : ImVec2(18, 1.5f);
  ImGui::GetWindowDrawList()->AddRectFilled(center - half, center + half, look.theme->dim, 2.0f);
  return active;
}

bool BeginPane(const Look& look, const char* id, ImVec2 at, ImVec2 size, bool focused) {
  size = ImVec2(std::max(size.x, 1.0f), std::max(size.y, 1.0f));
  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.AddRectFilled(at, at + size, look.theme->surface, kRounding);
  const bool ring = focused && look.show_focus;
  out.AddRect(at, at + size, ring ? look.theme->accent : look.theme->border, kRounding, 0,
              ring ? 2.0f : 1.0f);
  ImGui::SetCursorScreenPos(at);
  return ImGui::BeginChild(id, size, 0,
                           ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
}

void EndPane() { ImGui::EndChild(); }

}  // namespace px
