// Name, workspace and the main buttons.
#include <algorithm>

#include "app/commands.h"
#include "app/first_steps.h"
#include "app/panels/menu.h"
#include "app/panels/panels.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kBarHeight = 54.0f;
constexpr float kTiny = 620.0f;  // only what one cannot do without
constexpr float kButtonGap = 8.0f;
constexpr float kLeastWorkspace = 110.0f;
constexpr const char* kMoreMenu = "more_menu";

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
    right_ -= kButtonGap;
  }
  bool Focused(std::uint32_t number) const {
    state_.top_bar_shown |= 1u << number;
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
  kMoreButton,
  kUndoButton,
  kHistoryButton,
  kSearchButton,
  kDisplay,
  kHelp,
};

// Buttons with words, in order of their weight: those behind go to the menu first.
struct BarAction {
  ButtonNumber number;
  const char* id;
  std::string_view label;
  std::string_view brief;
  ButtonKind kind;
  RequestKind request;
};
constexpr BarAction kActions[] = {
    {kAdd, "add", "Add files", "Add files", ButtonKind::kPrimary, RequestKind::kChooseFiles},
    {kPaste, "paste", "Paste text", "Paste", ButtonKind::kPlain, RequestKind::kPasteArticle},
    {kExample, "example", "Example", "Example", ButtonKind::kQuiet, RequestKind::kLoadExample},
    {kShare, "share", "Share link", "Share", ButtonKind::kQuiet, RequestKind::kShareLink},
    {kExport, "export", "Export report", "Export", ButtonKind::kQuiet, RequestKind::kSaveReport},
};

bool CanAct(const AppState& state, const BarAction& action) {
  if (action.number == kShare) return !state.workspace.articles().empty();
  return action.number != kExport || state.loaded != nullptr;
}

// How long the words on the buttons are.
enum class Words : std::uint8_t { kFull, kBrief, kBriefest };

std::string_view LabelOf(const BarAction& action, Words words) {
  if (words == Words::kBriefest && action.number == kAdd) return "Add";
  return words == Words::kFull ? action.label : action.brief;
}

float ActionWidth(const Look& look, const BarAction& action, Words words) {
  const Face& face = action.kind == ButtonKind::kPrimary ? look.faces.strong : look.faces.body;
  return TextWidth(face, LabelOf(action, words)) + 28 + kButtonGap;
}

// How many of the actions fit, and with which words.
struct ActionRow {
  std::size_t count = 0;
  Words words = Words::kFull;
};

ActionRow FitActions(const AppState& state, float room) {
  ActionRow best;
  for (const Words words : {Words::kFull, Words::kBrief, Words::kBriefest}) {
    float used = 0;
    std::size_t count = 0;
    for (; count < std::size(kActions); ++count) {
      if (CanAct(state, kActions[count])) used += ActionWidth(state.look, kActions[count], words);
      if (used > room) break;
    }
    // Shorter words only for more buttons.
    if (count > best.count || best.count == 0) best = {count, words};
  }
  best.count = std::max<std::size_t>(best.count, 1);
  return best;
}

std::string_view UndoHint(const AppState& state) {
  if (state.history.CanUndo()) return "Undo (Ctrl+Z)";
  return CanUndo(state) ? "Bring back what made room (Ctrl+Z)" : "Nothing to undo";
}

Icon DisplayIcon(const Theme& theme) {
  if (theme.high_contrast) return Icon::kContrast;
  return theme.dark ? Icon::kMoon : Icon::kSun;
}

bool HasHistory(const AppState& state) {
  return !state.history.steps().empty() || state.aside.has_value();
}

// The next window, if it is a menu that is open, comes to stand below its button.
void PlaceMenu(const AppState& state, std::string_view button) {
  for (const PlacedControl& control : state.controls) {
    if (control.id != button) continue;
    ImGui::SetNextWindowPos(control.max + ImVec2(0, 4), ImGuiCond_Always, ImVec2(1, 0));
  }
}

// What found no room, and what is seldom wanted.
void DrawMoreMenu(AppState& state, std::size_t shown, bool tiny) {
  if (!BeginMenu(kMoreMenu)) return;
  const Look& look = state.look;
  for (std::size_t i = shown; i < std::size(kActions); ++i) {
    if (!CanAct(state, kActions[i])) continue;
    if (MenuItem(look, kActions[i].id, kActions[i].label)) Emit(state, kActions[i].request);
  }
  if (!state.workspace.articles().empty() &&
      MenuItem(look, "menu_save", "Save the workspace", "Ctrl+S")) {
    Emit(state, RequestKind::kSaveWorkspace);
  }
  if (tiny && HasHistory(state) && MenuItem(look, "menu_history", "What you did so far")) {
    state.history_open = true;
  }
  MenuSeparator(look);
  if (MenuItem(look, "menu_commands", "All commands", "Ctrl+K")) OpenPalette(state);
  if (state.loaded && MenuItem(look, "menu_first_steps", "First steps")) BeginFirstSteps(state);
  if (tiny && MenuItem(look, "menu_help", "Keyboard shortcuts", "?")) state.shortcuts_open = true;
  EndMenu();
}

void DrawSigns(AppState& state, ButtonRow& row, bool tiny) {
  if (!tiny && row.Sign(kHelp, "help", Icon::kHelp, "Keyboard shortcuts (?)")) {
    state.shortcuts_open = true;
  }
  if (row.Sign(kDisplay, "display", DisplayIcon(*state.look.theme), "Colours and size")) {
    ImGui::OpenPopup(kDisplayMenu);
  }
  if (state.loaded &&
      row.Sign(kSearchButton, "search", Icon::kSearch, "Search everything (Ctrl+F)")) {
    OpenSearch(state);
  }
  if (!tiny && HasHistory(state) &&
      row.Sign(kHistoryButton, "history", Icon::kHistory,
               "What you did so far: go back and forth")) {
    state.history_open = true;
  }
  if (HasHistory(state) && row.Sign(kUndoButton, "undo_last", Icon::kUndo, UndoHint(state))) {
    Undo(state);
  }
}

// From right to left, as far as `least_left`; returns where the buttons begin.
float DrawButtons(AppState& state, ImVec2 at, ImVec2 size, float least_left) {
  const bool tiny = size.x < kTiny;
  ButtonRow row(state, at, size);
  DrawSigns(state, row, tiny);
  if (row.Sign(kMoreButton, "more", Icon::kMore, "More")) ImGui::OpenPopup(kMoreMenu);
  const ActionRow actions = FitActions(state, row.left() - least_left);
  for (std::size_t i = actions.count; i-- > 0;) {
    const BarAction& action = kActions[i];
    if (!CanAct(state, action)) continue;
    if (row.Text(action.number, action.id, LabelOf(action, actions.words), action.kind)) {
      Emit(state, action.request);
    }
  }
  PlaceMenu(state, "more");
  DrawMoreMenu(state, actions.count, tiny);
  PlaceMenu(state, "display");
  DrawDisplayMenu(state);
  return row.left();
}

std::string_view WorkspaceLabel(const AppState& state) {
  if (!state.workspace_name.empty()) return state.workspace_name;
  if (state.is_example) return "Example";
  return state.workspace.articles().empty() ? "New workspace" : "Not kept";
}

// What is open among the kept workspaces; a click shows them all.
void DrawWorkspaceButton(AppState& state, float left, float middle, float most) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const Face& face = look.faces.small_strong;
  const std::string_view label = WorkspaceLabel(state);
  constexpr float kSides = 40.0f;  // left of the text, and the chevron right of it
  const float text = std::min(TextWidth(face, label), most - kSides);
  if (text < 24) return;
  const ImVec2 min(left, middle - kButtonHeight * 0.5f);
  const ImVec2 max(left + text + kSides, middle + kButtonHeight * 0.5f);
  state.top_bar_shown |= 1u << kWorkspaces;
  ImGui::SetCursorScreenPos(min);
  bool clicked = ImGui::InvisibleButton("workspaces", max - min);
  const bool hovered = ImGui::IsItemHovered();
  state.controls.push_back({"workspaces", min, max, true});
  ImDrawList& out = *ImGui::GetWindowDrawList();
  if (hovered) out.AddRectFilled(min, max, theme.hover, kRounding);
  out.AddRect(min, max, theme.outline, kRounding);
  const bool focused = state.focus == Pane::kTopBar && state.top_bar_focus == kWorkspaces;
  if (focused && look.show_focus) {
    out.AddRect(min - ImVec2(2, 2), max + ImVec2(2, 2), theme.accent, kRounding + 2, 0, 2.0f);
  }
  DrawTextCut(out, face, ImVec2(min.x + 12, middle - face.size * 0.5f), theme.text, label,
              text + 0.5f);
  DrawIcon(out, Icon::kChevronDown, ImVec2(max.x - 15, middle), 4.5f, theme.text_muted);
  if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  ItemTooltip(look, label,
              state.keeping == Keeping::kKept
                  ? "Kept in this browser. Click for all your workspaces"
                  : "Not kept in this browser. Click for your workspaces");
  if (focused && state.activate_focused) {
    state.activate_focused = false;
    clicked = true;
  }
  if (clicked) Emit(state, RequestKind::kShowWorkspaces);
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

float DrawTopBar(AppState& state, ImVec2 screen) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.ChannelsSplit(2);  // the ground comes first, but its height is known last
  out.ChannelsSetCurrent(1);
  state.top_bar_shown = 0;
  const ImVec2 at(0, 0);
  const ImVec2 size(screen.x, kBarHeight);
  const float middle = size.y * 0.5f;
  const bool tiny = size.x < kTiny;
  DrawLogo(theme, ImVec2(32, middle));
  const Face& name = look.faces.heading;
  float left = 56;
  if (tiny) {
    DrawWorkspaceSign(state, at, size.y);
  } else {
    DrawText(out, name, ImVec2(left, middle - name.size * 0.5f), theme.text, "Parallax");
    left += TextWidth(name, "Parallax") + 18;
  }
  const float right = DrawButtons(state, at, size, left + (tiny ? 0 : kLeastWorkspace)) - 8;
  if (!tiny) DrawWorkspaceButton(state, left, middle, std::min(right - left, 320.0f));
  const float height = size.y + DrawOverview(state, ImVec2(0, size.y), size.x);
  out.ChannelsSetCurrent(0);
  out.AddRectFilled(at, ImVec2(screen.x, height), theme.surface);
  out.AddLine(ImVec2(0, height - 0.5f), ImVec2(screen.x, height - 0.5f), theme.border);
  out.ChannelsMerge();
  return height;
}

}  // namespace px
