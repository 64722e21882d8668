#include "app/view_models.h"

#include <algorithm>
#include <utility>

#include "app/commands.h"
#include "app/views/term_rows.h"

namespace px {
namespace {

constexpr std::size_t kMostConflicts = 500;
constexpr std::size_t kMostOverlapArticles = 24;
constexpr std::size_t kMostSets = 60;
constexpr std::size_t kMostPairs = 200;
constexpr std::size_t kMostNames = 24;

// Whether a model built for `built_for` must be built again; notes that it is.
bool Outdated(const AppState& state, std::uint64_t& built_for) {
  const std::uint64_t version = ModelVersion(state);
  if (built_for == version) return false;
  built_for = version;
  return true;
}

void LimitCursor(std::size_t items, ListCursor& cursor) {
  if (cursor.at >= items) cursor.at = 0;
}

// The rows that the filter leaves when no set of articles is asked for; `chosen` is that set.
std::vector<bool> RowsOfAnySet(AppState& state, std::string& chosen) {
  Filter filter = state.filter;
  const auto is_set = [](const FilterTerm& term) {
    return term.kind == FilterTermKind::kOnly && !term.negated;
  };
  for (const FilterTerm& term : filter.terms) {
    if (is_set(term)) chosen = term.value;
  }
  if (chosen.empty()) return UpdateShownRows(state);
  std::erase_if(filter.terms, is_set);
  const LoadedAnalysis& loaded = *state.loaded;
  filter.term_rows.clear();
  if (!filter.terms.empty()) {
    filter.term_rows = FindTermRows(
        {loaded.analysis, loaded.index, loaded.entities, SearchTexts(state)}, filter.terms);
  }
  std::vector<bool> rows(loaded.index.rows.size());
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    rows[row] = Matches(filter, loaded.index, row);
  }
  return rows;
}

// The other article that shares most rows with `doc`.
DocId ClosestTo(const AppState& state, DocId doc) {
  const LoadedAnalysis& loaded = *state.loaded;
  std::vector<std::uint32_t> shared(loaded.index.names.size());
  for (const MatrixRow& row : loaded.index.rows) {
    if (row.At(doc).claims.empty()) continue;
    for (const DocId other : loaded.analysis.clusters[row.cluster.value].documents) {
      ++shared[other.value];
    }
  }
  shared[doc.value] = 0;
  const auto most = std::max_element(shared.begin(), shared.end());
  if (*most == 0) return DocId{doc.value == 0 ? 1u : 0u};
  return DocId{static_cast<std::uint32_t>(most - shared.begin())};
}

void ChoosePair(AppState& state) {
  const std::size_t articles = state.loaded->index.names.size();
  const auto valid = [&](const std::optional<DocId>& doc) { return doc && doc->value < articles; };
  std::optional<DocId>& left = state.pair.left.doc;
  std::optional<DocId>& right = state.pair.right.doc;
  if (!valid(left)) left = state.selection.article.value_or(DocId{0});
  if (!valid(right) || right == left) right = ClosestTo(state, *left);
}

void BuildColumn(const AppState& state, const std::vector<bool>& linked, PairColumn& column) {
  const LoadedAnalysis& loaded = *state.loaded;
  column.article.text = BuildArticleText(loaded.analysis, loaded.index, *column.doc, &linked);
  column.article.width = 0;  // to be laid out
}

bool ListsTheSame(const SharedText& x, const SharedText& y) {
  return x.groups.size() == y.groups.size() &&
         std::equal(x.pairs.begin(), x.pairs.end(), y.pairs.begin(), y.pairs.end(),
                    [](const SharedPair& a, const SharedPair& b) {
                      return a.a == b.a && a.b == b.b && a.passages.size() == b.passages.size();
                    });
}

}  // namespace

std::uint64_t ModelVersion(const AppState& state) {
  // Both only grow, and every new analysis moves both.
  return state.rows_version + state.entities_version;
}

const std::vector<bool>& UpdateShownRows(AppState& state) {
  std::vector<bool>& rows = state.views.shown_rows;
  if (!Outdated(state, state.views.shown_for)) return rows;
  rows.assign(state.loaded->index.rows.size(), false);
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    rows[row] = Matches(state.filter, state.loaded->index, row);
  }
  return rows;
}

void UpdateConflicts(AppState& state) {
  ConflictsState& view = state.views.conflicts;
  if (!Outdated(state, view.built_for)) return;
  view.list = ListConflicts(state.loaded->analysis, state.loaded->index, UpdateShownRows(state),
                            kMostConflicts);
  view.width = 0;
  LimitCursor(view.list.items.size(), view.cursor);
}

void UpdateOverlap(AppState& state) {
  OverlapState& view = state.views.overlap;
  if (!Outdated(state, view.built_for)) return;
  view.map = MapOverlap(state.loaded->analysis, state.loaded->index, UpdateShownRows(state),
                        kMostOverlapArticles);
  const auto lines = static_cast<std::uint32_t>(view.map.lines.size());
  if (view.line >= lines || view.column >= lines) view.line = view.column = 0;
}

void UpdateSets(AppState& state) {
  SetsState& view = state.views.sets;
  if (!Outdated(state, view.built_for)) return;
  std::string chosen;
  const std::vector<bool> rows = RowsOfAnySet(state, chosen);
  view.sets =
      CollectArticleSets(state.loaded->analysis, state.loaded->index, rows, kMostSets, chosen);
  LimitCursor(view.sets.sets.size(), view.cursor);
}

void UpdateVoices(AppState& state) {
  VoicesState& view = state.views.voices;
  if (!Outdated(state, view.built_for)) return;
  view.voices = CollectVoices(state.loaded->analysis, state.loaded->index, UpdateShownRows(state));
  LimitCursor(view.voices.voices.size(), view.cursor);
}

void UpdateTimeline(AppState& state) {
  TimelineState& view = state.views.timeline;
  if (!Outdated(state, view.built_for)) return;
  view.timeline =
      BuildTimeline(state.loaded->analysis, state.loaded->index, UpdateShownRows(state));
  view.width = 0;
  LimitCursor(view.timeline.items.size(), view.cursor);
}

void UpdateSources(AppState& state) {
  SourcesState& view = state.views.sources;
  if (!Outdated(state, view.built_for)) return;
  const std::vector<bool>* shown = IsActive(state.filter) ? &UpdateShownRows(state) : nullptr;
  const SharedText before = std::exchange(
      view.shared,
      CollectSharedText(state.loaded->analysis, state.loaded->index, shown, kMostPairs));
  view.width = 0;
  // What is open stays so where only names or the rest of the filter changed.
  if (ListsTheSame(before, view.shared)) return;
  view.open.reset();
  if (!view.shared.pairs.empty()) view.open = 0;
  view.cursor = {};
}

void UpdateNameGraph(AppState& state) {
  NameGraphState& view = state.views.names;
  if (!Outdated(state, view.built_for)) return;
  view.graph = BuildNameGraph(state.loaded->analysis, state.loaded->index, UpdateShownRows(state),
                              kMostNames);
  if (view.cursor >= view.graph.nodes.size()) view.cursor = 0;
}

void UpdatePair(AppState& state) {
  SideBySideState& pair = state.pair;
  if (state.loaded->index.names.size() < 2) return;
  if (!Outdated(state, pair.built_for)) return;
  ChoosePair(state);
  pair.links = LinkPair(state.loaded->analysis, state.loaded->index, UpdateShownRows(state),
                        *pair.left.doc, *pair.right.doc);
  BuildColumn(state, pair.links.left_linked, pair.left);
  BuildColumn(state, pair.links.right_linked, pair.right);
}

}  // namespace px
