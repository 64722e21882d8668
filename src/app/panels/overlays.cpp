// What lies on top of the panes: notices and the sheet of shortcuts.
#include <algorithm>

#include "app/commands.h"
#include "app/panels/panels.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kNoticeHeight = 48.0f;

struct Shortcut {
  std::string_view keys;
  std::string_view what;
  std::string_view mac_keys = {};  // where they differ
};

constexpr Shortcut kShortcuts[] = {
    {"Tab, Shift+Tab", "next, previous pane"},
    {"Arrow keys", "move in the pane"},
    {"Enter", "open what is chosen"},
    {"Space", "include, exclude a name"},
    {"Ctrl+F", "find a name", "Cmd+F"},
    {"Ctrl+C", "copy the chosen claim with its quotes", "Cmd+C"},
    {"Ctrl+O", "add files", "Cmd+O"},
    {"Ctrl+V", "add an article from the clipboard", "Cmd+V"},
    {"Delete", "remove the chosen article"},
    {"Ctrl+Z", "bring the removed article back", "Cmd+Z"},
    {"Esc", "clear the selection, then the filter"},
    {"?", "this sheet"},
};

constexpr ImGuiWindowFlags kOverlayFlags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing;

// True when the notice offers undo and it was chosen.
bool DrawNotice(const Look& look, const Notice& notice, int number, float bottom) {
  const Theme& theme = *look.theme;
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float action = notice.offers_undo ? ButtonWidth(look, "Undo") : 0;
  const float text = std::min(TextWidth(look.faces.body, notice.sentence),
                              std::max(screen.x - action - 80, 40.0f));
  const float width = text + action + 40;
  ImGui::SetNextWindowPos(ImVec2((screen.x - width) * 0.5f, bottom - kNoticeHeight));
  ImGui::SetNextWindowSize(ImVec2(width, kNoticeHeight));
  ImGui::PushStyleColor(ImGuiCol_WindowBg, theme.raised);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1.0f);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2(8, 8));
  ImGui::PushID(number);
  char name[32];
  std::snprintf(name, sizeof name, "##notice%d", number);
  ImGui::Begin(name, nullptr, kOverlayFlags);
  const ImVec2 at = ImGui::GetWindowPos();
  DrawTextCut(*ImGui::GetWindowDrawList(), look.faces.body,
              at + ImVec2(20, (kNoticeHeight - look.faces.body.size) * 0.5f), theme.text,
              notice.sentence, text + 0.5f);
  bool undo = false;
  if (notice.offers_undo) {
    ImGui::SetCursorScreenPos(at + ImVec2(28 + text, (kNoticeHeight - kButtonHeight) * 0.5f));
    undo = Button(look, "undo", "Undo", ButtonKind::kQuiet);
  }
  ImGui::End();
  ImGui::PopID();
  ImGui::PopStyleVar(2);
  ImGui::PopStyleColor();
  return undo;
}

void DrawShortcutRows(const Look& look, float key_width) {
  for (const Shortcut& shortcut : kShortcuts) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool mac = ImGui::GetIO().ConfigMacOSXBehaviors;
    DrawText(*ImGui::GetWindowDrawList(), look.faces.strong, at, look.theme->text,
             mac && !shortcut.mac_keys.empty() ? shortcut.mac_keys : shortcut.keys);
    DrawText(*ImGui::GetWindowDrawList(), look.faces.body, at + ImVec2(key_width, 0),
             look.theme->text_muted, shortcut.what);
    ImGui::Dummy(ImVec2(key_width + 300, 25));
  }
}

}  // namespace

void DrawNotices(AppState& state) {
  std::erase_if(state.notices, [&](const Notice& n) { return n.until <= state.clock; });
  float bottom = ImGui::GetIO().DisplaySize.y - 24;
  bool undo = false;
  for (std::size_t i = 0; i < state.notices.size(); ++i) {
    undo |= DrawNotice(state.look, state.notices[i], static_cast<int>(i), bottom);
    bottom -= kNoticeHeight + 8;
  }
  if (undo) UndoRemove(state);
}

void DrawShortcutSheet(AppState& state) {
  constexpr const char* kId = "##shortcuts";
  if (state.shortcuts_open && !ImGui::IsPopupOpen(kId)) ImGui::OpenPopup(kId);
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos(screen * 0.5f, ImGuiCond_Always, ImVec2(0.5f, 0.5f));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(28, 24));
  if (ImGui::BeginPopupModal(kId, nullptr,
                             ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                 ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoNav)) {
    Label(state.look.faces.heading, state.look.theme->text, "Keyboard");
    ImGui::Dummy(ImVec2(1, 6));
    DrawShortcutRows(state.look, 150);
    ImGui::Dummy(ImVec2(1, 4));
    const bool outside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                         !ImGui::IsWindowHovered() && !ImGui::IsWindowAppearing();
    if (Button(state.look, "close", "Close", ButtonKind::kPlain, true) || outside) {
      state.shortcuts_open = false;
    }
    if (!state.shortcuts_open) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

}  // namespace px
