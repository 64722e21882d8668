// One history of everything that can be undone: corrections, filters, added and removed articles.
#include <algorithm>
#include <utility>

#include "app/commands.h"

namespace px {
namespace {

// What walking over steps has to bring up to date, once, at the end.
struct Walk {
  bool corrections = false;
  bool articles = false;
  const SavedFilter* filter = nullptr;
};

std::uint32_t FindArticle(const AppState& state, const SourceText& article) {
  const std::vector<SourceText>& articles = state.workspace.articles();
  const auto found = std::find_if(articles.begin(), articles.end(), [&](const SourceText& each) {
    return each.outlet == article.outlet && each.text == article.text;
  });
  return static_cast<std::uint32_t>(found - articles.begin());
}

void TakeAway(AppState& state, const SourceText& article, Walk& walk) {
  const std::uint32_t position = FindArticle(state, article);
  if (position == state.workspace.articles().size()) return;
  state.workspace.Remove(position);
  walk.articles = true;
}

void PutBack(AppState& state, std::size_t position, const SourceText& article, Walk& walk) {
  state.workspace.Insert(static_cast<std::uint32_t>(position), article);
  walk.articles = true;
}

void UndoStep(AppState& state, const HistoryStep& step, Walk& walk) {
  if (const auto* change = std::get_if<CorrectionChange>(&step.change)) {
    for (std::uint32_t i = 0; i < change->operations; ++i) state.corrections.Undo();
    walk.corrections = true;
  } else if (const auto* filter = std::get_if<FilterChange>(&step.change)) {
    walk.filter = &filter->before;
  } else if (const auto* removed = std::get_if<RemovedArticle>(&step.change)) {
    PutBack(state, removed->position, removed->article, walk);
  } else if (const auto* added = std::get_if<AddedArticles>(&step.change)) {
    for (const SourceText& article : added->articles) TakeAway(state, article, walk);
  }
}

void RedoStep(AppState& state, const HistoryStep& step, Walk& walk) {
  if (const auto* change = std::get_if<CorrectionChange>(&step.change)) {
    for (std::uint32_t i = 0; i < change->operations; ++i) state.corrections.Redo();
    walk.corrections = true;
  } else if (const auto* filter = std::get_if<FilterChange>(&step.change)) {
    walk.filter = &filter->after;
  } else if (const auto* removed = std::get_if<RemovedArticle>(&step.change)) {
    TakeAway(state, removed->article, walk);
  } else if (const auto* added = std::get_if<AddedArticles>(&step.change)) {
    for (const SourceText& article : added->articles) {
      PutBack(state, state.workspace.articles().size(), article, walk);
    }
  }
}

void Finish(AppState& state, const Walk& walk) {
  std::erase_if(state.notices,
                [](const Notice& notice) { return notice.offer == NoticeOffer::kUndo; });
  if (state.loaded && walk.corrections) ShowCorrections(state);
  if (state.loaded && walk.filter != nullptr) {
    state.filter = RestoreFilter(state.loaded->analysis, *walk.filter);
    RefreshTermRows(state);
    ++state.rows_version;
  }
  if (walk.articles) ArticlesChanged(state);
  if (walk.corrections) ContentChanged(state);
}

// A step for an operation made elsewhere, "Rename ..." where one made here says "Renamed ...".
HistoryStep StepOf(const Correction& correction) {
  std::string what = DescribeCorrection(correction);
  if (!what.empty() && what[0] >= 'a' && what[0] <= 'z') {
    what[0] = static_cast<char>(what[0] - 'a' + 'A');
  }
  return {std::move(what), CorrectionChange{1}};
}

}  // namespace

void AddHistory(AppState& state, HistoryStep step) {
  // Operations that were undone go with the steps that made them.
  const std::vector<Correction>& all = state.corrections.all();
  const std::size_t applied = state.corrections.applied();
  if (applied < all.size()) {
    state.corrections =
        CorrectionList({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(applied)}, applied);
  }
  if (std::holds_alternative<CorrectionChange>(step.change)) ContentChanged(state);
  state.history.Add(std::move(step));
}

void GoInHistory(AppState& state, std::size_t position) {
  position = std::min(position, state.history.steps().size());
  if (position == state.history.position()) return;
  Walk walk;
  while (state.history.position() > position) UndoStep(state, state.history.StepBack(), walk);
  while (state.history.position() < position) RedoStep(state, state.history.StepForward(), walk);
  Finish(state, walk);
}

bool CanUndo(const AppState& state) {
  return state.history.CanUndo() || (state.aside && state.aside_by_undo);
}

void Undo(AppState& state) {
  if (!CanUndo(state)) return;
  if (!state.history.CanUndo()) {
    BringBack(state);
    return;
  }
  const std::size_t position = state.history.position() - 1;
  const std::string what = state.history.steps()[position].what;
  GoInHistory(state, position);
  AddNotice(state, "Undone: " + what);
}

void Redo(AppState& state) {
  if (!state.history.CanRedo()) return;
  const std::string what = state.history.steps()[state.history.position()].what;
  GoInHistory(state, state.history.position() + 1);
  AddNotice(state, "Done again: " + what);
}

void SetCorrections(AppState& state, CorrectionList corrections) {
  state.history.Clear();
  for (const Correction& correction : corrections.all()) {
    state.history.Add(StepOf(correction));
  }
  while (state.history.position() > corrections.applied()) state.history.StepBack();
  state.corrections = std::move(corrections);
  if (state.loaded) ShowCorrections(state);
}

void AppendCorrections(AppState& state, const CorrectionList& corrections) {
  for (std::size_t i = 0; i < corrections.applied(); ++i) {
    state.corrections.Add(corrections.all()[i]);
    state.history.Add(StepOf(corrections.all()[i]));
  }
  ContentChanged(state);
  if (state.loaded) ShowCorrections(state);
}

void ClearHistory(AppState& state) {
  state.history.Clear();
  state.corrections = {};
}

}  // namespace px
