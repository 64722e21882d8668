#include "app/first_steps.h"

#include <array>
#include <string>

#include "app/commands.h"

namespace px {
namespace {

// Marks in the order of a first look around.
enum Mark : std::uint32_t { kAddArticles, kTickName, kClickClaim, kFindHelp };

// Where they point to: the first of these that is drawn.
constexpr std::array<std::array<std::string_view, 2>, kFirstSteps> kAnchors = {{
    {"add", "add"},
    {"first_name", "tab_names"},
    {"first_claim", "tab_claims"},
    {"help", "more"},
}};

bool IsDone(const AppState& state) {
  switch (state.first_steps.mark) {
    case kAddArticles:
      return state.run.running;
    case kTickName:
      return FiltersEntities(state.filter);
    case kClickClaim:
      return state.selection.row.has_value();
    case kFindHelp:
      return state.shortcuts_open || state.palette.open;
  }
  return false;
}

void GoTo(AppState& state, std::uint32_t mark) {
  state.first_steps.mark = mark;
  state.first_steps.was_done = IsDone(state);
}

}  // namespace

void BeginFirstSteps(AppState& state) {
  state.first_steps.open = true;
  GoTo(state, kAddArticles);
}

void NextFirstStep(AppState& state) {
  if (!state.first_steps.open) return;
  if (state.first_steps.mark + 1 < kFirstSteps) {
    GoTo(state, state.first_steps.mark + 1);
  } else {
    EndFirstSteps(state, true);
  }
}

void EndFirstSteps(AppState& state, bool for_good) {
  state.first_steps.open = false;
  if (for_good) Emit(state, RequestKind::kKeepSetting, "hints seen");
}

void UpdateFirstSteps(AppState& state) {
  if (!state.first_steps.open) return;
  const bool done = IsDone(state);
  // What was so before the mark came is no answer to it.
  if (done && !state.first_steps.was_done) {
    NextFirstStep(state);
  } else if (!done) {
    state.first_steps.was_done = false;
  }
}

std::string_view FirstStepWords(const AppState& state) {
  switch (state.first_steps.mark) {
    case kAddArticles:
      return state.is_example ? "Add your own articles on one event here; they take the place of "
                                "the example."
                              : "Add more articles on the same event here.";
    case kTickName:
      return "Tick a name to see only the claims that speak of it.";
    case kClickClaim:
      return "Click a claim to read each article\u2019s own words for it side by side.";
    case kFindHelp:
      return state.touch ? "What else there is, and every key for it, is listed here."
                         : "Press ? for all keys, or Ctrl+K to find any command by its name.";
  }
  return "";
}

std::optional<PlacedControl> FirstStepAnchor(const AppState& state) {
  const bool covered = state.run.running || state.palette.open || state.shortcuts_open ||
                       state.history_open || ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup);
  if (!state.first_steps.open || !state.loaded || covered) return std::nullopt;
  for (const std::string_view id : kAnchors[state.first_steps.mark]) {
    for (const PlacedControl& control : state.controls) {
      if (control.id == id) return control;
    }
  }
  return std::nullopt;
}

}  // namespace px
