#include "app/panels/sheets.h"

namespace px {

bool BeginSheet(const char* id, bool& open, ImVec2 at, ImVec2 pivot, ImVec2 size) {
  if (!open && !ImGui::IsPopupOpen(id)) return false;
  if (open && !ImGui::IsPopupOpen(id)) ImGui::OpenPopup(id);
  ImGui::SetNextWindowPos(at, ImGuiCond_Always, pivot);
  if (size.x > 0) ImGui::SetNextWindowSize(size);
  ImGuiWindowFlags flags =
      ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav;
  if (size.x <= 0) flags |= ImGuiWindowFlags_AlwaysAutoResize;
  if (!ImGui::BeginPopupModal(id, nullptr, flags)) return false;
  const bool outside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                       !ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows) &&
                       !ImGui::IsWindowAppearing();
  if (outside) open = false;
  return true;
}

void EndSheet(bool open) {
  if (!open) ImGui::CloseCurrentPopup();
  ImGui::EndPopup();
}

}  // namespace px
