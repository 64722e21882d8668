#include "app/panels/claim_menu.h"

#include <utility>

#include "app/commands.h"
#include "app/marks.h"
#include "app/panels/menu.h"
#include "app/views/words.h"

namespace px {
namespace {

constexpr const char* kName = "##claim_menu";

constexpr std::pair<Stance, CellState> kStances[] = {{Stance::kAsserted, CellState::kAsserted},
                                                     {Stance::kHedged, CellState::kHedged},
                                                     {Stance::kAttributed, CellState::kAttributed},
                                                     {Stance::kDenied, CellState::kDenied}};
constexpr const char* kStanceKeys[] = {"Shift+1", "Shift+2", "Shift+3", "Shift+4"};

struct VerdictItem {
  const char* id;
  const char* text;
  std::optional<Verdict> verdict;
};
constexpr VerdictItem kVerdicts[] = {{"menu_differs", "They differ", Verdict::kDiffers},
                                     {"menu_contradicts", "They contradict", Verdict::kContradicts},
                                     {"menu_updated", "One is newer", Verdict::kUpdated},
                                     {"menu_compatible", "Both can be true", Verdict::kCompatible},
                                     {"menu_dismiss", "No conflict at all", std::nullopt}};

// What was chosen in the menu; done after it is drawn, because it changes what the menu shows.
struct Choice {
  bool join = false;
  bool split = false;
  std::optional<Stance> stance;
  std::optional<std::pair<std::size_t, std::optional<Verdict>>> verdict;
};

void StanceItems(const AppState& state, Choice& choice) {
  const Theme& theme = *state.look.theme;
  const Claim* claim = state.selection.claim
                           ? &state.loaded->analysis.claims[state.selection.claim->value]
                           : nullptr;
  if (claim == nullptr) return;
  MenuSeparator(state.look);
  MenuHeading(state.look, "This article tells it as");
  for (std::size_t i = 0; i < std::size(kStances); ++i) {
    const auto [stance, cell] = kStances[i];
    ImGui::PushID(static_cast<int>(i));
    if (MenuItem(state.look, "menu_stance", StanceWord(stance), kStanceKeys[i])) {
      choice.stance = stance;
    }
    ImGui::PopID();
    if (claim->stance == stance) {
      ImGui::GetWindowDrawList()->AddCircle(MenuSignCenter(), 10, theme.accent, 0, 1.5f);
    }
    DrawCellMark(*ImGui::GetWindowDrawList(), cell, MenuSignCenter(), 6, CellColor(theme, cell));
  }
}

void ConflictItems(const AppState& state, Choice& choice) {
  const LoadedAnalysis& loaded = *state.loaded;
  const MatrixRow& row = loaded.index.rows[*state.selection.row];
  for (const std::size_t number : ConflictsOfChoice(state)) {
    MenuSeparator(state.look);
    MenuHeading(state.look, state.details->conflicts[number].heading);
    ImGui::PushID(static_cast<int>(number));
    for (const VerdictItem& item : kVerdicts) {
      if (MenuItem(state.look, item.id, item.text)) choice.verdict = {number, item.verdict};
      if (item.verdict != ConflictAt(loaded.analysis, row.conflicts[number]).verdict) continue;
      ImGui::GetWindowDrawList()->AddCircleFilled(MenuSignCenter(), 4, state.look.theme->accent);
    }
    ImGui::PopID();
  }
}

}  // namespace

void OpenClaimMenu(AppState& state) { state.claim_menu_opens = true; }

void DrawClaimMenu(AppState& state) {
  if (std::exchange(state.claim_menu_opens, false)) ImGui::OpenPopup(kName);
  if (!BeginMenu(kName)) return;
  if (!state.loaded || !state.details || !state.selection.row) {
    ImGui::CloseCurrentPopup();
    EndMenu();
    return;
  }
  const Look& look = state.look;
  Choice choice;
  choice.join = MenuItem(look, "menu_join", "Join with another row", "J");
  if (CanSplitChosenClaim(state)) {
    choice.split = MenuItem(look, "menu_split", "Another claim: split it off", "S");
  }
  StanceItems(state, choice);
  ConflictItems(state, choice);
  EndMenu();
  if (choice.join) BeginJoin(state);
  if (choice.split) SplitChosenClaim(state);
  if (choice.stance) RestanceChosenClaim(state, *choice.stance);
  if (choice.verdict) JudgeConflictOfChosen(state, choice.verdict->first, choice.verdict->second);
}

}  // namespace px
