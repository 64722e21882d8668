#include "app/keys.h"

#include <imgui_internal.h>

#include <algorithm>
#include <utility>

#include "app/command_table.h"
#include "app/commands.h"
#include "app/first_steps.h"
#include "app/panels/panels.h"

namespace px {
namespace {

bool Pressed(ImGuiKeyChord chord) { return ImGui::IsKeyChordPressed(chord); }

// Arrow keys repeat while held.
int Direction(ImGuiKey less, ImGuiKey more) {
  return (ImGui::IsKeyPressed(more) ? 1 : 0) - (ImGui::IsKeyPressed(less) ? 1 : 0);
}

bool IsShown(const AppState& state, Pane pane) {
  if (pane == Pane::kOverview) return state.overview_links > 0;
  if (pane == Pane::kDetails) return state.loaded && (state.inspects_entity || state.details);
  return true;
}

void MoveFocus(AppState& state, int step) {
  ImGui::ClearActiveID();
  int pane = static_cast<int>(state.focus);
  do {
    pane = (pane + step + kPanes) % kPanes;
  } while (!IsShown(state, static_cast<Pane>(pane)));
  state.focus = static_cast<Pane>(pane);
  state.look.show_focus = true;
}

void LeaveTextField() {
  ImGui::ClearActiveID();
  // ImGui would write back what the field held when it lost the keyboard.
  ImGui::GetCurrentContext()->InputTextDeactivatedState.ClearFreeMemory();
}

// What Esc undoes first: what lies on top, the text being typed, the choice, the filter.
void Escape(AppState& state) {
  if (state.palette.open) {
    ClosePalette(state);
    LeaveTextField();
  } else if (state.shortcuts_open || state.history_open) {
    state.shortcuts_open = false;
    state.history_open = false;
  } else if (ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup)) {  // a menu
    ImGui::ClosePopupToLevel(0, true);
  } else if (FirstStepAnchor(state)) {
    EndFirstSteps(state, false);
  } else if (state.joining) {
    state.joining.reset();
  } else if (state.entities.renaming.active) {
    state.entities.renaming = {};
    LeaveTextField();
  } else if (state.search.open) {
    CloseSearch(state);
    LeaveTextField();
  } else if (ImGui::GetIO().WantTextInput || !state.entities.query.empty()) {
    state.entities.query.clear();
    LeaveTextField();
  } else if (state.loaded && !state.entities.chosen.empty()) {
    ClearEntityChoice(state);
  } else if (state.selection.row) {
    ClearSelection(state);
  } else if (state.loaded && IsActive(state.filter)) {
    ClearFilter(state);
  }
}

void MoveCursor(std::uint32_t& cursor, std::size_t count, int step) {
  if (count == 0) return;
  const auto last = static_cast<std::int64_t>(count) - 1;
  cursor =
      static_cast<std::uint32_t>(std::clamp<std::int64_t>(std::int64_t{cursor} + step, 0, last));
}

void TopBarKeys(AppState& state) {
  const int step = Direction(ImGuiKey_LeftArrow, ImGuiKey_RightArrow);
  const int buttons = static_cast<int>(kTopBarButtons);
  int next = static_cast<int>(state.top_bar_focus);
  // Only over what there was room for.
  for (int i = 0; step != 0 && i < buttons; ++i) {
    next = (next + step + buttons) % buttons;
    if ((state.top_bar_shown >> next & 1) != 0) break;
  }
  state.top_bar_focus = static_cast<std::uint32_t>(next);
  state.activate_focused = Pressed(ImGuiKey_Enter) || Pressed(ImGuiKey_Space);
}

// One of `count` things after the other; Enter presses the one with the keyboard.
void StepKeys(AppState& state, std::uint32_t& cursor, std::uint32_t count) {
  const int step = Direction(ImGuiKey_LeftArrow, ImGuiKey_RightArrow) +
                   Direction(ImGuiKey_UpArrow, ImGuiKey_DownArrow);
  MoveCursor(cursor, count, step);
  state.activate_focused = Pressed(ImGuiKey_Enter) || Pressed(ImGuiKey_Space);
}

void ArticlesKeys(AppState& state) {
  const std::vector<ArticleListItem>& items = state.articles.items;
  const int step = Direction(ImGuiKey_UpArrow, ImGuiKey_DownArrow);
  MoveCursor(state.articles.cursor, items.size(), step);
  if (state.articles.cursor >= items.size()) return;
  const ArticleListItem& item = items[state.articles.cursor];
  if ((step != 0 || Pressed(ImGuiKey_Enter)) && item.doc) OpenArticle(state, *item.doc);
  if (Pressed(ImGuiKey_Delete) || Pressed(ImGuiKey_Backspace)) RemoveArticle(state, item.position);
}

// Moving chooses, with Shift one more.
void EntitiesKeys(AppState& state) {
  EntitiesPanelState& panel = state.entities;
  const int step = Direction(ImGuiKey_UpArrow, ImGuiKey_DownArrow);
  if (!state.loaded || panel.shown.empty()) return;
  panel.cursor =
      std::min<std::uint32_t>(panel.cursor, static_cast<std::uint32_t>(panel.shown.size()) - 1);
  if (step != 0) {
    // The first key chooses what the cursor is on.
    if (!panel.chosen.empty()) MoveCursor(panel.cursor, panel.shown.size(), step);
    panel.reveal = true;
    if (!ImGui::GetIO().KeyShift) panel.anchor = panel.cursor;
    ChooseEntitiesTo(state, panel.anchor, panel.cursor);
  }
  if (Pressed(ImGuiKey_Enter) || Pressed(ImGuiKey_Space)) {
    CycleEntityMark(state, panel.shown[panel.cursor]);
  }
  if (Pressed(ImGuiKey_Delete)) DeleteChosen(state);
}

void MainKeys(AppState& state) {
  if (!state.loaded) return;
  int rows = Direction(ImGuiKey_UpArrow, ImGuiKey_DownArrow);
  rows += 10 * Direction(ImGuiKey_PageUp, ImGuiKey_PageDown);
  const int columns = Direction(ImGuiKey_LeftArrow, ImGuiKey_RightArrow);
  if (rows != 0 || columns != 0) MoveInView(state, rows, columns);
  if (!Pressed(ImGuiKey_Enter)) return;
  if (state.joining && state.selection.row) {
    JoinRow(state, *state.selection.row);
  } else {
    OpenInView(state);
  }
}

void ArticleKeys(AppState& state) {
  if (!state.loaded) return;
  const int step = Direction(ImGuiKey_UpArrow, ImGuiKey_DownArrow);
  if (step != 0) MoveInArticle(state, step);
  if (Pressed(ImGuiKey_Enter)) state.focus = Pane::kMatrix;
}

void PaneKeys(AppState& state) {
  switch (state.focus) {
    case Pane::kTopBar:
      TopBarKeys(state);
      break;
    case Pane::kOverview:
      StepKeys(state, state.overview_focus, state.overview_links);
      break;
    case Pane::kArticles:
      ArticlesKeys(state);
      break;
    case Pane::kEntities:
      EntitiesKeys(state);
      break;
    case Pane::kMatrix:
      MainKeys(state);
      break;
    case Pane::kArticle:
      ArticleKeys(state);
      break;
    case Pane::kDetails:
      StepKeys(state, state.details_focus, state.details_buttons);
      break;
  }
}

bool AnyOf(std::initializer_list<ImGuiKey> keys) {
  return std::any_of(keys.begin(), keys.end(),
                     [](ImGuiKey key) { return ImGui::IsKeyPressed(key); });
}

void UpdateFocusRing(AppState& state) {
  if (AnyOf({ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_LeftArrow, ImGuiKey_RightArrow})) {
    state.look.show_focus = true;
  }
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) state.look.show_focus = false;
}

bool ChordPressed(const AppCommand& command) {
  return (command.chord != ImGuiKey_None && Pressed(command.chord)) ||
         (command.other_chord != ImGuiKey_None && Pressed(command.other_chord));
}

// The commands of the table that have keys.
void CommandKeys(AppState& state, bool typing) {
  for (const AppCommand& command : Commands()) {
    if (typing && !command.while_typing) continue;
    if (!ChordPressed(command) || !IsEnabled(command, state)) continue;
    command.run(state);
    return;
  }
}

// Was this character typed? Its key differs between keyboards.
bool Typed(char character) {
  const ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
  return std::find(typed.begin(), typed.end(), static_cast<ImWchar>(character)) != typed.end();
}

void SizeKeys(AppState& state) {
  // "=" is "+" without Shift on many keyboards.
  if (Typed('+') || Typed('=')) Emit(state, RequestKind::kZoom, "in");
  if (Typed('-')) Emit(state, RequestKind::kZoom, "out");
}

// The arrow keys and Enter in an open menu; false where there is none.
bool HandleMenuKeys(AppState& state) {
  MenuKeys& menu = state.menu;
  menu.last = std::exchange(menu.count, 0);
  menu.enter = false;
  const bool sheet = state.palette.open || state.shortcuts_open || state.history_open;
  if (sheet || !ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup)) {
    menu.at = -1;
    return false;
  }
  if (menu.last == 0) return true;
  const int step = Direction(ImGuiKey_UpArrow, ImGuiKey_DownArrow);
  if (step != 0) menu.at = menu.at < 0 && step < 0 ? menu.last - 1 : menu.at + step;
  menu.at = menu.at < 0 && step == 0 ? -1 : (menu.at + menu.last) % menu.last;
  menu.enter = Pressed(ImGuiKey_Enter) || Pressed(ImGuiKey_Space);
  return true;
}

}  // namespace

void HandleKeys(AppState& state) {
  UpdateFocusRing(state);
  if (Pressed(ImGuiKey_Escape)) Escape(state);
  if (HandleMenuKeys(state)) return;
  if (state.palette.open) return;  // see DrawPalette
  if (state.shortcuts_open || state.history_open) {
    if (state.shortcuts_open && Pressed(ImGuiKey_Enter)) state.shortcuts_open = false;
    return;
  }
  const bool typing = ImGui::GetIO().WantTextInput;
  CommandKeys(state, typing);
  if (Pressed(ImGuiKey_Tab)) MoveFocus(state, 1);
  if (Pressed(ImGuiMod_Shift | ImGuiKey_Tab)) MoveFocus(state, -1);
  if (typing) {
    // From the search for names straight to its results.
    const bool names =
        state.focus == Pane::kEntities && !state.entities.renaming.active && !state.search.open;
    if (names && (Pressed(ImGuiKey_DownArrow) || Pressed(ImGuiKey_Enter))) {
      ImGui::ClearActiveID();
      state.look.show_focus = true;
    }
    return;
  }
  if (Typed('?')) state.shortcuts_open = true;
  SizeKeys(state);
  PaneKeys(state);
}

}  // namespace px
