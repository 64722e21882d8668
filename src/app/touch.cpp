#include "app/touch.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace px {
namespace {

// The innermost window around `window` that scrolls along `axis`; null where none does.
ImGuiWindow* FindScrolling(ImGuiWindow* window, ImGuiAxis axis) {
  for (; window != nullptr; window = window->ParentWindow) {
    const bool ours = (window->Flags & ImGuiWindowFlags_NoScrollWithMouse) == 0;
    if (ours && window->ScrollMax[axis] > 0) return window;
    if ((window->Flags & ImGuiWindowFlags_ChildWindow) == 0) return nullptr;
  }
  return nullptr;
}

constexpr float kReach = 16.0f;  // of a finger that misses a divider

ImGuiWindow* WindowAt(ImVec2 at) {
  ImGuiWindow* hovered = nullptr;
  ImGuiWindow* other = nullptr;
  ImGui::FindHoveredWindowEx(at, false, &hovered, &other);
  return hovered;
}

// Whether only the window that holds the panes is at `at`, without the padding that lets fingers
// miss them.
bool IsBetweenPanes(ImVec2 at) {
  const ImVec2 padding = std::exchange(ImGui::GetStyle().TouchExtraPadding, ImVec2(0, 0));
  const ImGuiWindow* window = WindowAt(at);
  ImGui::GetStyle().TouchExtraPadding = padding;
  return window != nullptr && window == window->RootWindow &&
         (window->Flags & ImGuiWindowFlags_Popup) == 0;
}

}  // namespace

bool ScrollAt(ImVec2 at, ImVec2 by) {
  ImGuiWindow* hovered = WindowAt(at);
  ImGuiWindow* across = FindScrolling(hovered, ImGuiAxis_X);
  ImGuiWindow* along = FindScrolling(hovered, ImGuiAxis_Y);
  if (across != nullptr && by.x != 0) {
    ImGui::SetScrollX(across, std::clamp(across->Scroll.x - by.x, 0.0f, across->ScrollMax.x));
  }
  if (along != nullptr && by.y != 0) {
    ImGui::SetScrollY(along, std::clamp(along->Scroll.y - by.y, 0.0f, along->ScrollMax.y));
  }
  return across != nullptr || along != nullptr;
}

bool IsOnDivider(const std::vector<PlacedControl>& controls, ImVec2 at) {
  return std::any_of(controls.begin(), controls.end(), [at](const PlacedControl& control) {
    return control.is_divider && at.x >= control.min.x && at.x < control.max.x &&
           at.y >= control.min.y && at.y < control.max.y;
  });
}

std::optional<ImVec2> DividerAt(const std::vector<PlacedControl>& controls, ImVec2 at, ImVec2 by) {
  const bool sideways = std::abs(by.x) > std::abs(by.y);
  for (const PlacedControl& control : controls) {
    const ImVec2 size(control.max.x - control.min.x, control.max.y - control.min.y);
    if (!control.is_divider || sideways != (size.y > size.x)) continue;
    const ImVec2 nearest(std::clamp(at.x, control.min.x + 1, control.max.x - 1),
                         std::clamp(at.y, control.min.y + 1, control.max.y - 1));
    if (std::max(std::abs(nearest.x - at.x), std::abs(nearest.y - at.y)) > kReach) continue;
    if (IsBetweenPanes(nearest)) return nearest;
  }
  return std::nullopt;
}

}  // namespace px
