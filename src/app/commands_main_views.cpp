// What the reader does in the views of the main pane other than the matrix.
#include <algorithm>

#include "app/commands.h"
#include "app/panels/pair_layout.h"
#include "app/view_models.h"

namespace px {
namespace {

// Puts the cursor of a list on the first item that `is_chosen`, and scrolls there.
template <typename Items, typename Test>
void RevealFirst(const Items& items, ListCursor& cursor, Test is_chosen) {
  const auto found = std::find_if(items.begin(), items.end(), is_chosen);
  if (found == items.end()) return;
  cursor.at = static_cast<std::uint32_t>(found - items.begin());
  cursor.reveal = true;
}

// Moves by `steps` items that can be chosen; false where there are none.
template <typename Items, typename Test>
bool StepCursor(const Items& items, int steps, ListCursor& cursor, Test can_choose) {
  std::vector<std::uint32_t> choices;
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    if (can_choose(items[i])) choices.push_back(i);
  }
  if (choices.empty()) return false;
  const auto here = std::find(choices.begin(), choices.end(), cursor.at);
  std::ptrdiff_t next = 0;
  if (here != choices.end()) {
    next = std::clamp<std::ptrdiff_t>(here - choices.begin() + steps, 0,
                                      static_cast<std::ptrdiff_t>(choices.size()) - 1);
  }
  cursor.at = choices[static_cast<std::size_t>(next)];
  cursor.reveal = true;
  return true;
}

// Lists open at what is chosen.
void ShowChosen(AppState& state) {
  const std::optional<std::uint32_t> row = state.selection.row;
  ViewStates& views = state.views;
  switch (views.current) {
    case MainView::kMatrix:
      state.matrix.reveal = true;
      return;
    case MainView::kConflicts:
      UpdateConflicts(state);
      RevealFirst(views.conflicts.list.items, views.conflicts.cursor,
                  [&](const ConflictItem& item) { return !item.is_heading && row == item.row; });
      return;
    case MainView::kTimeline:
      UpdateTimeline(state);
      RevealFirst(views.timeline.timeline.items, views.timeline.cursor, [&](const TimelineItem& i) {
        return i.kind == TimelineKind::kClaim && row == i.row;
      });
      return;
    case MainView::kSideBySide:
      state.pair.reveal = true;
      return;
    case MainView::kOverlap:
    case MainView::kSets:
    case MainView::kVoices:
    case MainView::kSources:
    case MainView::kNameGraph:
      return;
  }
}

void MoveInConflicts(AppState& state, int steps) {
  UpdateConflicts(state);
  ConflictsState& view = state.views.conflicts;
  const auto is_conflict = [](const ConflictItem& item) { return !item.is_heading; };
  if (!StepCursor(view.list.items, steps, view.cursor, is_conflict)) return;
  SelectClaim(state, view.list.items[view.cursor.at].a.claim);
}

void MoveInTimeline(AppState& state, int steps) {
  UpdateTimeline(state);
  TimelineState& view = state.views.timeline;
  const auto is_entry = [](const TimelineItem& item) { return item.kind != TimelineKind::kDate; };
  if (!StepCursor(view.timeline.items, steps, view.cursor, is_entry)) return;
  ChooseTimelineItem(state, view.cursor.at);
}

void MoveInSources(AppState& state, int steps) {
  SourcesState& view = state.views.sources;
  const auto is_line = [](const SourcesLine& line) {
    return line.kind == SourcesLineKind::kPair || line.kind == SourcesLineKind::kPassage;
  };
  if (!StepCursor(view.lines, steps, view.cursor, is_line)) return;
  const SourcesLine& line = view.lines[view.cursor.at];
  if (line.kind != SourcesLineKind::kPassage) return;
  ShowPassage(state, view.cursor.at, view.shared.pairs[line.number].a);
}

void MoveInOverlap(AppState& state, int lines, int columns) {
  UpdateOverlap(state);
  OverlapState& view = state.views.overlap;
  const auto last = static_cast<int>(view.map.lines.size()) - 1;
  if (last < 0) return;
  const auto move = [last](std::uint32_t& place, int step) {
    place = static_cast<std::uint32_t>(std::clamp(static_cast<int>(place) + step, 0, last));
  };
  move(view.line, lines);
  move(view.column, columns);
  view.reveal = true;
}

void MoveInNames(AppState& state, int steps) {
  UpdateNameGraph(state);
  NameGraphState& view = state.views.names;
  const auto count = static_cast<int>(view.graph.nodes.size());
  if (count == 0) return;
  view.cursor = static_cast<std::uint32_t>((static_cast<int>(view.cursor) + steps + count) % count);
  ChooseEntity(state, view.graph.nodes[view.cursor].entity);
}

// Up and down through the shared passages; left and right through the articles on the right.
void MoveInPair(AppState& state, int links, int articles) {
  const auto count = static_cast<int>(state.loaded->index.names.size());
  if (count < 2) return;
  UpdatePair(state);
  if (articles != 0) {
    int next = static_cast<int>(state.pair.right.doc->value);
    do {
      next = (next + articles + count) % count;
    } while (next == static_cast<int>(state.pair.left.doc->value) && count > 1);
    SetPairSide(state, false, DocId{static_cast<std::uint32_t>(next)});
    return;
  }
  const std::vector<PairLink>& all = state.pair.links.links;
  if (all.empty()) return;
  const auto last = static_cast<std::int64_t>(all.size()) - 1;
  const auto chosen = ChosenLink(state);
  std::int64_t next = chosen ? std::int64_t{*chosen} : 0;
  // Several links may begin at one passage: to the next passage.
  while (chosen && next >= 0 && next <= last &&
         all[static_cast<std::size_t>(next)].left == all[*chosen].left) {
    next += links > 0 ? 1 : -1;
  }
  next = std::clamp<std::int64_t>(next, 0, last);
  const ClaimId claim = all[static_cast<std::size_t>(next)].left;
  SelectClaim(state, claim);
  state.pair.reveal = true;
}

}  // namespace

void GoToView(AppState& state, MainView view) {
  state.views.current = view;
  state.focus = Pane::kMatrix;
  if (state.loaded) ShowChosen(state);
}

void FollowOverview(AppState& state, const OverviewPart& part) {
  switch (part.target) {
    case OverviewTarget::kNone:
      return;
    case OverviewTarget::kArticles:
      state.focus = Pane::kArticles;
      state.look.show_focus = true;
      return;
    case OverviewTarget::kAllClaims:
      ShowGroupOnly(state, std::nullopt);
      GoToView(state, MainView::kMatrix);
      return;
    case OverviewTarget::kGroup:
      ShowGroupOnly(state, part.group);
      GoToView(state, MainView::kMatrix);
      return;
    case OverviewTarget::kConflicts:
      ShowGroupOnly(state, std::nullopt);
      GoToView(state, MainView::kConflicts);
      return;
    case OverviewTarget::kSources:
      GoToView(state, MainView::kSources);
      return;
  }
}

void StepView(AppState& state, int step) {
  const auto count = static_cast<int>(kMainViews);
  const int next = (static_cast<int>(state.views.current) + step + count) % count;
  GoToView(state, static_cast<MainView>(next));
}

void ComparePair(AppState& state, DocId left, DocId right) {
  if (left == right) return;
  state.pair.left.doc = left;
  state.pair.right.doc = right;
  state.pair.built_for = 0;
  GoToView(state, MainView::kSideBySide);
}

void CompareConflict(AppState& state, std::uint32_t item) {
  const ConflictItem& conflict = state.views.conflicts.list.items[item];
  if (conflict.is_heading) return;
  const DocId left = conflict.a.doc;
  const DocId right = conflict.b.doc;
  SelectClaim(state, conflict.a.claim);
  ComparePair(state, left, right);
}

void SetPairSide(AppState& state, bool left, DocId doc) {
  SideBySideState& pair = state.pair;
  PairColumn& side = left ? pair.left : pair.right;
  PairColumn& other = left ? pair.right : pair.left;
  // The other column's article is taken by exchanging the two.
  if (other.doc == doc) other.doc = side.doc;
  side.doc = doc;
  pair.built_for = 0;
  pair.reveal = true;
}

void ExchangePair(AppState& state) {
  std::swap(state.pair.left.doc, state.pair.right.doc);
  state.pair.built_for = 0;
  state.pair.reveal = true;
}

void ShowSet(AppState& state, std::uint32_t set) {
  FilterByArticles(state, state.views.sets.sets.sets[set].term);
  GoToView(state, MainView::kMatrix);
}

void ShowVoice(AppState& state, std::uint32_t voice, std::optional<DocId> doc) {
  FilterBySource(state, state.views.voices.voices.voices[voice].name, doc);
  GoToView(state, MainView::kMatrix);
}

void ChooseTimelineItem(AppState& state, std::uint32_t number) {
  TimelineState& view = state.views.timeline;
  const TimelineItem& item = view.timeline.items[number];
  if (item.kind == TimelineKind::kDate) return;
  view.cursor.at = number;
  if (item.kind == TimelineKind::kPublished) {
    OpenArticle(state, item.docs.front());
  } else {
    SelectClaim(state, item.claim);
  }
}

void ChooseSourcesLine(AppState& state, std::uint32_t number) {
  SourcesState& view = state.views.sources;
  const SourcesLine& line = view.lines[number];
  view.cursor.at = number;
  switch (line.kind) {
    case SourcesLineKind::kHeadline:
    case SourcesLineKind::kGroup:
    case SourcesLineKind::kPairs:
      return;
    case SourcesLineKind::kMember:
      OpenArticle(state, view.shared.groups[line.number].members[line.part]);
      return;
    case SourcesLineKind::kPair:
      // Closing another pair above moves this one.
      if (view.open && *view.open < line.number) {
        view.cursor.at -= static_cast<std::uint32_t>(view.shared.pairs[*view.open].passages.size());
      }
      view.open = view.open == line.number ? std::nullopt : std::optional(line.number);
      view.width = 0;
      view.cursor.reveal = true;
      return;
    case SourcesLineKind::kPassage:
      ShowPassage(state, number, view.shared.pairs[line.number].a);
      return;
  }
}

void ShowPassage(AppState& state, std::uint32_t number, DocId doc) {
  SourcesState& view = state.views.sources;
  const SourcesLine& line = view.lines[number];
  if (line.kind != SourcesLineKind::kPassage) return;
  view.cursor.at = number;
  const SharedPair& pair = view.shared.pairs[line.number];
  const SharedPassage& passage = pair.passages[line.part];
  ShowPlace(state, doc, doc == pair.a ? passage.a : passage.b);
}

void MoveInView(AppState& state, int rows, int columns) {
  switch (state.views.current) {
    case MainView::kMatrix:
      MoveInMatrix(state, rows, columns);
      return;
    case MainView::kConflicts:
      if (rows != 0) MoveInConflicts(state, rows);
      return;
    case MainView::kSideBySide:
      MoveInPair(state, rows, columns);
      return;
    case MainView::kOverlap:
      MoveInOverlap(state, rows, columns);
      return;
    case MainView::kSets: {
      UpdateSets(state);
      SetsState& sets = state.views.sets;
      StepCursor(sets.sets.sets, rows, sets.cursor, [](const ArticleSet&) { return true; });
      return;
    }
    case MainView::kVoices: {
      UpdateVoices(state);
      VoicesState& voices = state.views.voices;
      StepCursor(voices.voices.voices, rows, voices.cursor, [](const Voice&) { return true; });
      return;
    }
    case MainView::kTimeline:
      if (rows != 0) MoveInTimeline(state, rows);
      return;
    case MainView::kSources:
      if (rows != 0) MoveInSources(state, rows);
      return;
    case MainView::kNameGraph:
      MoveInNames(state, rows != 0 ? rows : columns);
      return;
  }
}

void OpenInView(AppState& state) {
  ViewStates& views = state.views;
  switch (views.current) {
    case MainView::kMatrix:
    case MainView::kTimeline:
    case MainView::kSideBySide:
      if (state.selection.row) state.focus = Pane::kArticle;
      return;
    case MainView::kConflicts:
      if (views.conflicts.cursor.at < views.conflicts.list.items.size()) {
        CompareConflict(state, views.conflicts.cursor.at);
      }
      return;
    case MainView::kOverlap:
      if (views.overlap.line >= views.overlap.map.lines.size()) return;
      if (views.overlap.line == views.overlap.column) {
        OpenArticle(state, views.overlap.map.lines[views.overlap.line].doc);
      } else {
        ComparePair(state, views.overlap.map.lines[views.overlap.line].doc,
                    views.overlap.map.lines[views.overlap.column].doc);
      }
      return;
    case MainView::kSets:
      if (views.sets.cursor.at < views.sets.sets.sets.size()) ShowSet(state, views.sets.cursor.at);
      return;
    case MainView::kVoices:
      if (views.voices.cursor.at < views.voices.voices.voices.size()) {
        ShowVoice(state, views.voices.cursor.at, std::nullopt);
      }
      return;
    case MainView::kSources:
      if (views.sources.cursor.at < views.sources.lines.size()) {
        ChooseSourcesLine(state, views.sources.cursor.at);
      }
      return;
    case MainView::kNameGraph:
      if (views.names.cursor < views.names.graph.nodes.size()) {
        CycleEntityMark(state, views.names.graph.nodes[views.names.cursor].entity);
      }
      return;
  }
}

}  // namespace px
