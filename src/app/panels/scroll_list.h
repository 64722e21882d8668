// A list of items of different heights, of which only those in sight are drawn.
#ifndef PX_APP_PANELS_SCROLL_LIST_H_
#define PX_APP_PANELS_SCROLL_LIST_H_

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

#include "app/app_state.h"

namespace px {

// An item while it is drawn, in screen coordinates.
struct ListSpot {
  ImVec2 min;
  ImVec2 max;
  bool hovered = false;
};

// Scrolls the current window so that the cursor's item is in sight, if the cursor asks for it.
inline void RevealItem(const ItemStack& places, ListCursor& cursor, float height) {
  if (!cursor.reveal) return;
  cursor.reveal = false;
  if (cursor.at >= places.size()) return;
  const float top = places.Top(cursor.at);
  const float bottom = places.Bottom(cursor.at);
  const float scroll = ImGui::GetScrollY();
  const float margin = std::min(40.0f, height * 0.1f);
  if (top < scroll + margin) {
    ImGui::SetScrollY(std::max(top - margin, 0.0f));
  } else if (bottom > scroll + height) {
    ImGui::SetScrollY(std::min(bottom - height + margin, top));
  }
}

// Calls draw(number, spot) for each item in sight. Returns the item that was clicked.
template <typename Draw>
std::optional<std::uint32_t> ScrollList(const char* id, ImVec2 at, ImVec2 size,
                                        const ItemStack& places, ListCursor& cursor, Draw draw) {
  std::optional<std::uint32_t> clicked;
  if (size.x <= 1 || size.y <= 1) return clicked;
  ImGui::SetCursorScreenPos(at);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  if (ImGui::BeginChild(id, size)) {
    RevealItem(places, cursor, size.y);
    const float width = size.x - ImGui::GetStyle().ScrollbarSize;
    const ImVec2 window = ImGui::GetWindowPos();
    const float scroll = ImGui::GetScrollY();
    ImGui::Dummy(ImVec2(1, places.height_of_all()));
    std::size_t under = places.size();
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
        mouse.x < window.x + width) {
      under = places.At(mouse.y - window.y + scroll);
    }
    for (std::size_t i = places.At(scroll); i < places.size(); ++i) {
      if (places.Top(i) >= scroll + size.y) break;
      ListSpot spot;
      spot.min = ImVec2(window.x, std::round(window.y + places.Top(i) - scroll));
      spot.max = ImVec2(window.x + width, std::round(window.y + places.Bottom(i) - scroll));
      spot.hovered = under == i;
      ImGui::PushID(static_cast<int>(i));
      draw(static_cast<std::uint32_t>(i), spot);
      ImGui::PopID();
    }
    const bool pressed = ImGui::IsWindowHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Left);
    if (pressed && under < places.size()) clicked = static_cast<std::uint32_t>(under);
  }
  ImGui::EndChild();
  ImGui::PopStyleVar();
  return clicked;
}

}  // namespace px

#endif  // PX_APP_PANELS_SCROLL_LIST_H_
