#include "app/keys.h"

#include <imgui_internal.h>

#include <algorithm>

#include "app/commands.h"
#include "app/panels/panels.h"

namespace px {
namespace {

bool Pressed(ImGuiKeyChord chord) { return ImGui::IsKeyChordPressed(chord); }

// Arrow keys repeat while held.
int Direction(ImGuiKey less, ImGuiKey more) {
  return (ImGui::IsKeyPressed(more) ? 1 : 0) - (ImGui::IsKeyPressed(less) ? 1 : 0);
}

void MoveFocus(AppState& state, int step) {
  ImGui::ClearActiveID();
  const int pane = static_cast<int>(state.focus) + step;
  state.focus = static_cast<Pane>((pane + kPanes) % kPanes);
  state.look.show_focus = true;
}

// What Esc undoes first: the sheet, the search, the selection, the filter.
void Escape(AppState& state) {
  if (state.shortcuts_open) {
    state.shortcuts_open = false;
  } else if (ImGui::GetIO().WantTextInput || !state.entities.query.empty()) {
    state.entities.query.clear();
    ImGui::ClearActiveID();
    // ImGui would write back what the field held when it lost the keyboard.
    ImGui::GetCurrentContext()->InputTextDeactivatedState.ClearFreeMemory();
  } else if (state.selection.row) {
    ClearSelection(state);
  } else if (IsActive(state.filter)) {
    ClearFilter(state);
  }
}

void TopBarKeys(AppState& state) {
  const int step = Direction(ImGuiKey_LeftArrow, ImGuiKey_RightArrow);
  const int buttons = static_cast<int>(kTopBarButtons);
  const int next = (static_cast<int>(state.top_bar_focus) + step + buttons) % buttons;
  state.top_bar_focus = static_cast<std::uint32_t>(next);
  state.activate_focused = Pressed(ImGuiKey_Enter) || Pressed(ImGuiKey_Space);
}

void MoveCursor(std::uint32_t& cursor, std::size_t count, int step) {
  if (count == 0) return;
  const auto last = static_cast<std::int64_t>(count) - 1;
  cursor =
      static_cast<std::uint32_t>(std::clamp<std::int64_t>(std::int64_t{cursor} + step, 0, last));
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

void EntitiesKeys(AppState& state) {
  EntitiesPanelState& panel = state.entities;
  const int step = Direction(ImGuiKey_UpArrow, ImGuiKey_DownArrow);
  MoveCursor(panel.cursor, panel.shown.size(), step);
  panel.reveal |= step != 0;
  if (!state.loaded || panel.cursor >= panel.shown.size()) return;
  if (Pressed(ImGuiKey_Enter) || Pressed(ImGuiKey_Space)) {
    CycleEntityMark(state, panel.shown[panel.cursor]);
  }
}

void MatrixKeys(AppState& state) {
  if (!state.loaded) return;
  int rows = Direction(ImGuiKey_UpArrow, ImGuiKey_DownArrow);
  rows += 10 * Direction(ImGuiKey_PageUp, ImGuiKey_PageDown);
  const int columns = Direction(ImGuiKey_LeftArrow, ImGuiKey_RightArrow);
  if (rows != 0 || columns != 0) MoveInMatrix(state, rows, columns);
  if (Pressed(ImGuiKey_Enter) && state.selection.row) state.focus = Pane::kArticle;
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
    case Pane::kArticles:
      ArticlesKeys(state);
      break;
    case Pane::kEntities:
      EntitiesKeys(state);
      break;
    case Pane::kMatrix:
      MatrixKeys(state);
      break;
    case Pane::kArticle:
      ArticleKeys(state);
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

// Keys that mean the same in every pane.
void GlobalKeys(AppState& state) {
  if (Pressed(ImGuiMod_Ctrl | ImGuiKey_O)) Emit(state, RequestKind::kChooseFiles);
  if (Pressed(ImGuiMod_Ctrl | ImGuiKey_F)) {
    state.entities.focus_search = true;
    state.focus = Pane::kEntities;
  }
  if (Pressed(ImGuiKey_Tab)) MoveFocus(state, 1);
  if (Pressed(ImGuiMod_Shift | ImGuiKey_Tab)) MoveFocus(state, -1);
}

// Was "?" typed? Its key differs between keyboards, its character does not.
bool QuestionMarkTyped() {
  const ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
  return std::find(typed.begin(), typed.end(), ImWchar('?')) != typed.end();
}

}  // namespace

void HandleKeys(AppState& state) {
  UpdateFocusRing(state);
  if (Pressed(ImGuiKey_Escape)) Escape(state);
  if (state.shortcuts_open) {
    if (Pressed(ImGuiKey_Enter)) state.shortcuts_open = false;
    return;
  }
  GlobalKeys(state);
  if (ImGui::GetIO().WantTextInput) {
    // From the search straight to its results.
    if (Pressed(ImGuiKey_DownArrow) || Pressed(ImGuiKey_Enter)) {
      ImGui::ClearActiveID();
      state.look.show_focus = true;
    }
    return;
  }
  if (QuestionMarkTyped()) state.shortcuts_open = true;
  if (Pressed(ImGuiMod_Ctrl | ImGuiKey_C)) CopySelection(state);
  if (Pressed(ImGuiMod_Ctrl | ImGuiKey_Z)) UndoRemove(state);
  PaneKeys(state);
}

}  // namespace px
