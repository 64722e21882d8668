// A workspace that nothing keeps is not lost when another one takes its place: it waits aside.
#include <algorithm>
#include <utility>

#include "app/commands.h"
#include "app/views/words.h"

namespace px {
namespace {

bool IsOfTheReader(const AppState& state) {
  return !state.workspace.articles().empty() &&
         (!state.is_example || !state.corrections.all().empty());
}

SetAsideWorkspace TakeWorkspace(AppState& state) {
  return {std::exchange(state.workspace, {}), state.corrections, state.workspace_name,
          state.is_example};
}

}  // namespace

void SetAside(AppState& state) {
  if (state.keeping != Keeping::kNever || !IsOfTheReader(state)) return;
  const auto count = static_cast<std::uint32_t>(state.workspace.articles().size());
  const std::string what =
      state.is_example ? "Your corrections of the example" : Counted(count, "article", "articles");
  state.aside = TakeWorkspace(state);
  state.aside_by_undo = true;
  AddNotice(state, what + " made room, kept nowhere else: here until you leave the page.",
            NoticeOffer::kBringBack);
}

void ForgetSeenProblems(AppState& state) {
  const std::size_t seen = std::min(state.problems_seen, state.problems.size());
  state.problems.erase(state.problems.begin(),
                       state.problems.begin() + static_cast<std::ptrdiff_t>(seen));
  state.problems_seen = 0;
}

void LeaveWorkspace(AppState& state) {
  CancelAnalysis(state);
  SetAside(state);
  ClearHistory(state);
  ForgetSeenProblems(state);
  ClearAnalysis(state);
}

void BringBack(AppState& state) {
  if (!state.aside) return;
  std::erase_if(state.notices,
                [](const Notice& notice) { return notice.offer == NoticeOffer::kBringBack; });
  CancelAnalysis(state);
  ForgetSeenProblems(state);
  SetAsideWorkspace back = std::move(*state.aside);
  state.aside.reset();
  if (IsOfTheReader(state)) state.aside = TakeWorkspace(state);
  state.aside_by_undo = false;
  ClearHistory(state);
  ClearAnalysis(state);
  state.workspace = std::move(back.workspace);
  state.is_example = back.is_example;
  state.workspace_name = std::move(back.name);
  SetCorrections(state, std::move(back.corrections));
  RequestAnalysis(state);
  ContentChanged(state);
}

}  // namespace px
