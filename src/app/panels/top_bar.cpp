// Name, summary, progress and the main buttons.
#include <algorithm>

#include "app/commands.h"
#include "app/panels/panels.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kNarrow = 1120.0f;  // short labels
constexpr float kTiny = 620.0f;     // only what one cannot do without

// Draws the buttons from right to left with a running number for the keyboard.
class ButtonRow {
 public:
  ButtonRow(AppState& state, ImVec2 at, ImVec2 size)
      : state_(state), right_(at.x + size.x - 16), middle_(at.y + size.y * 0.5f) {}

  bool Text(std::uint32_t number, const char* id, std::string_view label, ButtonKind kind) {
    const Face& face =
        kind == ButtonKind::kPrimary ? state_.look.faces.strong : state_.look.faces.body;
    Advance(TextWidth(face, label) + 28, kButtonHeight);
    return Button(state_.look, id, label, kind, Focused(number)) || Activated(number);
  }

  bool Sign(std::uint32_t number, const char* id, Icon icon, std::string_view name) {
    Advance(kButtonHeight, kButtonHeight);
    return IconButton(state_.look, id, icon, name, kButtonHeight, Focused(number)) ||
           Activated(number);
  }

  float left() const { return right_; }

 private:
  void Advance(float width, float height) {
    right_ -= width;
    ImGui::SetCursorScreenPos(ImVec2(right_, middle_ - height * 0.5f));
    right_ -= 8;
  }
  bool Focused(std::uint32_t number) const {
    return state_.focus == Pane::kTopBar && state_.top_bar_focus == number;
  }
  bool Activated(std::uint32_t number) {
    if (!Focused(number) || !state_.activate_focused) return false;
    state_.activate_focused = false;
    return true;
  }

  AppState& state_;
  float right_;
  float middle_;
};

// Numbers of the buttons as the keyboard counts them, from the left.
enum ButtonNumber : std::uint32_t {
  kWorkspaces,
  kAdd,
  kPaste,
  kExample,
  kShare,
  kExport,
  kUndoButton,
  kHistoryButton,
  kSearchButton,
  kThemeToggle,
  kHelp,
};

std::string_view ThemeHint(const AppState& state) {
  switch (state.theme_choice) {
    case ThemeChoice::kSystem:
      return "Colours follow the system. Click to change";
    case ThemeChoice::kLight:
      return "Light colours. Click to change";
    case ThemeChoice::kDark:
      return "Dark colours. Click to change";
  }
  return "";
}

std::string_view UndoHint(const AppState& state) {
  return state.history.CanUndo() ? "Undo (Ctrl+Z)" : "Nothing to undo";
}

float DrawButtons(AppState& state, ImVec2 at, ImVec2 size) {
  const bool narrow = size.x < kNarrow;
  const bool roomy = size.x >= kTiny;
  ButtonRow row(state, at, size);
  if (row.Sign(kHelp, "help", Icon::kHelp, "Keyboard shortcuts (?)")) state.shortcuts_open = true;
  const Icon theme_icon = state.look.theme->dark ? Icon::kMoon : Icon::kSun;
  if (row.Sign(kThemeToggle, "theme", theme_icon, ThemeHint(state))) CycleTheme(state);
  if (state.loaded &&
      row.Sign(kSearchButton, "search", Icon::kSearch, "Search everything (Ctrl+F)")) {
    OpenSearch(state);
  }
  const bool has_history = !state.history.steps().empty();
  if (roomy && has_history &&
      row.Sign(kHistoryButton, "history", Icon::kHistory,
               "What you did so far: go back and forth")) {
    state.history_open = true;
  }
  if (has_history && row.Sign(kUndoButton, "undo_last", Icon::kUndo, UndoHint(state))) Undo(state);
  if (roomy && state.loaded &&
      row.Text(kExport, "export", narrow ? "Export" : "Export report", ButtonKind::kQuiet)) {
    Emit(state, RequestKind::kSaveReport);
  }
  if (roomy && !state.workspace.articles().empty() &&
      row.Text(kShare, "share", narrow ? "Share" : "Share link", ButtonKind::kQuiet)) {
    Emit(state, RequestKind::kShareLink);
  }
  if (roomy && row.Text(kExample, "example", "Example", ButtonKind::kQuiet)) {
    Emit(state, RequestKind::kLoadExample);
  }
  if (roomy && row.Text(kPaste, "paste", narrow ? "Paste" : "Paste text", ButtonKind::kPlain)) {
    Emit(state, RequestKind::kPasteArticle);
  }
  if (row.Text(kAdd, "add", "Add files", ButtonKind::kPrimary)) {
    Emit(state, RequestKind::kChooseFiles);
  }
  return row.left();
}

void DrawProgress(AppState& state, ImVec2 at, ImVec2 size, float x, float right) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const float middle = at.y + size.y * 0.5f;
  const float cancel = ButtonWidth(look, "Cancel");
  const float bar_width = std::min(right - x - cancel - 16, 220.0f);
  if (bar_width < 60) return;
  DrawTextCut(out, look.faces.small, ImVec2(x, middle - 15), theme.text_muted, state.run.stage,
              bar_width);
  const ImVec2 min(x, middle + 6);
  const float done = bar_width * static_cast<float>(state.run.permille) / 1000.0f;
  out.AddRectFilled(min, min + ImVec2(bar_width, 5), theme.border, 2.5f);
  out.AddRectFilled(min, min + ImVec2(std::max(done, 5.0f), 5), theme.accent, 2.5f);
  ImGui::SetCursorScreenPos(ImVec2(x + bar_width + 12, middle - kButtonHeight * 0.5f));
  if (Button(look, "cancel", "Cancel", ButtonKind::kQuiet)) CancelAnalysis(state);
}

std::string_view WorkspaceLabel(const AppState& state) {
  if (!state.workspace_name.empty()) return state.workspace_name;
  if (state.is_example) return "Example";
  return state.workspace.articles().empty() ? "New workspace" : "Not kept";
}

// What is open among the kept workspaces; a click shows them all. Returns where it ends.
float DrawWorkspaceButton(AppState& state, float left, float middle, float most) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const Face& face = look.faces.small_strong;
  const std::string_view label = WorkspaceLabel(state);
  constexpr float kSides = 40.0f;  // left of the text, and the chevron right of it
  const float text = std::min(TextWidth(face, label), most - kSides);
  if (text < 24) return left;
  const ImVec2 min(left, middle - kButtonHeight * 0.5f);
  const ImVec2 max(left + text + kSides, middle + kButtonHeight * 0.5f);
  ImGui::SetCursorScreenPos(min);
  bool clicked = ImGui::InvisibleButton("workspaces", max - min);
  const bool hovered = ImGui::IsItemHovered();
  state.controls.push_back({"workspaces", min, max});
  ImDrawList& out = *ImGui::GetWindowDrawList();
  if (hovered) out.AddRectFilled(min, max, theme.hover, kRounding);
  out.AddRect(min, max, theme.border, kRounding);
  const bool focused = state.focus == Pane::kTopBar && state.top_bar_focus == kWorkspaces;
  if (focused && look.show_focus) {
    out.AddRect(min - ImVec2(2, 2), max + ImVec2(2, 2), theme.accent, kRounding + 2, 0, 2.0f);
  }
  DrawTextCut(out, face, ImVec2(min.x + 12, middle - face.size * 0.5f), theme.text, label,
              text + 0.5f);
  DrawIcon(out, Icon::kChevronDown, ImVec2(max.x - 15, middle), 4.5f, theme.text_muted);
  if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  ItemTooltip(look, state.workspace_kept ? "Kept in this browser. Click for all your workspaces"
                                         : "Not kept in this browser. Click for your workspaces");
  if (focused && state.activate_focused) {
    state.activate_focused = false;
    clicked = true;
  }
  if (clicked) Emit(state, RequestKind::kShowWorkspaces);
  return max.x;
}

// Where there is no room for a name, the sign of the product is the button.
void DrawWorkspaceSign(AppState& state, ImVec2 at, float height) {
  ImGui::SetCursorScreenPos(at + ImVec2(8, (height - 44) * 0.5f));
  if (ImGui::InvisibleButton("workspaces", ImVec2(48, 44))) {
    Emit(state, RequestKind::kShowWorkspaces);
  }
  state.controls.push_back({"workspaces", ImGui::GetItemRectMin(), ImGui::GetItemRectMax()});
  ItemTooltip(state.look, "Your workspaces");
}

// The sign of the product: two lines of sight on one point.
void DrawLogo(const Theme& theme, ImVec2 center) {
  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.AddCircle(center - ImVec2(5, 0), 8.5f, theme.accent, 0, 2.2f);
  out.AddCircle(center + ImVec2(5, 0), 8.5f, theme.differs, 0, 2.2f);
}

}  // namespace

void DrawTopBar(AppState& state, ImVec2 at, ImVec2 size) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.AddRectFilled(at, at + size, theme.surface);
  out.AddLine(at + ImVec2(0, size.y - 0.5f), at + ImVec2(size.x, size.y - 0.5f), theme.border);
  const float middle = at.y + size.y * 0.5f;
  DrawLogo(theme, ImVec2(at.x + 32, middle));
  const float right = DrawButtons(state, at, size) - 8;
  const Face& name = look.faces.heading;
  if (at.x + 56 + TextWidth(name, "Parallax") < right) {
    DrawText(out, name, ImVec2(at.x + 56, middle - name.size * 0.5f), theme.text, "Parallax");
  }
  float left = at.x + 56 + TextWidth(name, "Parallax") + 18;
  if (size.x < kTiny) {
    DrawWorkspaceSign(state, at, size.y);
  } else {
    left = DrawWorkspaceButton(state, left, middle, std::min(right - left, 240.0f)) + 16;
  }
  if (state.run.running && state.loaded) {
    DrawProgress(state, at, size, left, right);
  } else if (state.loaded) {
    const Face& face = look.faces.small;
    DrawTextCut(out, face, ImVec2(left, middle - face.size * 0.5f + 1), theme.text_muted,
                state.loaded->index.summary, right - left);
  }
}

}  // namespace px
