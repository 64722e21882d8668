#include "app/touch.h"

#include <imgui_internal.h>

#include <algorithm>

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

}  // namespace

bool ScrollAt(ImVec2 at, ImVec2 by) {
  ImGuiWindow* hovered = nullptr;
  ImGuiWindow* other = nullptr;
  ImGui::FindHoveredWindowEx(at, false, &hovered, &other);
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

}  // namespace px
