#include "app/panels/menu.h"

#include <algorithm>

#include "app/widgets.h"

namespace px {
namespace {

constexpr float kItemHeight = 34.0f;
constexpr float kTouchItemHeight = 44.0f;

}  // namespace

bool MenuItem(const Look& look, const char* id, std::string_view text, std::string_view keys,
              bool stays) {
  const Theme& theme = *look.theme;
  const bool touch = ImGui::GetStyle().TouchExtraPadding.y > 0;
  const float height = touch ? kTouchItemHeight : kItemHeight;
  const bool at_keyboard = look.menu->at == look.menu->count++;
  const bool clicked = ImGui::InvisibleButton(id, ImVec2(kMenuItemWidth, height)) ||
                       (at_keyboard && look.menu->enter);
  const bool hovered = ImGui::IsItemHovered();
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  if (look.controls != nullptr) look.controls->push_back({id, min, max, true});
  ImDrawList& out = *ImGui::GetWindowDrawList();
  if (hovered) {
    out.AddRectFilled(min, max, theme.hover, kSmallRounding);
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  if (at_keyboard) out.AddRect(min, max, theme.accent, kSmallRounding, 0, 2.0f);
  const float y = (min.y + max.y - look.faces.body.size) * 0.5f;
  DrawText(out, look.faces.body, ImVec2(min.x + 34, y), theme.text, text);
  const float width = TextWidth(look.faces.small, keys);
  DrawText(out, look.faces.small, ImVec2(max.x - 10 - width, y + 1.5f), theme.text_muted, keys);
  if (clicked && !stays) ImGui::CloseCurrentPopup();
  return clicked;
}

void MenuCheck(const Look& look) {
  const ImVec2 center = MenuSignCenter();
  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.PathLineTo(center + ImVec2(-5, 0));
  out.PathLineTo(center + ImVec2(-1.5f, 4));
  out.PathLineTo(center + ImVec2(5, -4));
  out.PathStroke(look.theme->accent, 0, 2.0f);
}

void MenuSeparator(const Look& look) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::GetWindowDrawList()->AddLine(at + ImVec2(0, 3), at + ImVec2(kMenuItemWidth, 3),
                                      look.theme->border);
  ImGui::Dummy(ImVec2(kMenuItemWidth, 7));
}

bool BeginMenu(const char* name) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(6, 6));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  if (ImGui::BeginPopup(name, ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoMove)) return true;
  ImGui::PopStyleVar(2);
  return false;
}

void EndMenu() {
  ImGui::EndPopup();
  ImGui::PopStyleVar(2);
}

void MenuHeading(const Look& look, std::string_view text) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const Face& face = look.faces.small_strong;
  DrawTextCut(*ImGui::GetWindowDrawList(), face, at + ImVec2(8, 7), look.theme->text_muted, text,
              kMenuItemWidth - 12);
  ImGui::Dummy(ImVec2(kMenuItemWidth, face.size + 12));
}

ImVec2 MenuSignCenter() {
  return ImVec2(ImGui::GetItemRectMin().x + 18,
                (ImGui::GetItemRectMin().y + ImGui::GetItemRectMax().y) * 0.5f);
}

}  // namespace px
