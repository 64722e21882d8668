// The views of the main pane under a scripted mouse and keyboard.
#include <doctest/doctest.h>

#include <cstring>

#include "app/app_state.h"
#include "app/commands.h"
#include "app/describe.h"
#include "app/frame.h"
#include "tests/support/count_allocations.h"
#include "tests/support/null_window.h"
#include "tests/support/sample_analysis.h"

namespace px {
namespace {

// The sample, with dates, a drift and copied wording.
Analysis MakeRichAnalysis() {
  Analysis analysis = MakeSampleAnalysis();
  analysis.claims[0].dates = {{analysis.claims[0].range, "2026-02-03"}};
  analysis.claims[4].dates = {{analysis.claims[4].range, "2023"}};
  analysis.reuse = {{{DocId{0}, analysis.claims[1].range}, {DocId{3}, analysis.claims[18].range}},
                    {{DocId{1}, analysis.claims[12].range}, {DocId{2}, analysis.claims[16].range}}};
  analysis.origins = {{{{DocId{1}, 200}, {DocId{2}, 450}}}};
  ClaimCluster& cost = analysis.clusters[4];
  cost.drift = Drift{cost.claims[0], cost.claims[1], "One article tells it as a fact."};
  return analysis;
}

class MainPanelsTest {
 protected:
  explicit MainPanelsTest(ImVec2 size = ImVec2(1440, 1000)) : window(size.x, size.y) {
    SetUp(state);
    window.OnFrame([this] { DrawFrame(state); });
    SetAnalysis(state, MakeRichAnalysis());
    window.Frames(3);
  }

  void Go(MainView view) {
    GoToView(state, view);
    window.Frames(3);
  }
  bool ClickControl(std::string_view id) {
    for (const PlacedControl& control : state.controls) {
      if (control.id != id) continue;
      window.Click((control.min + control.max) * 0.5f);
      return true;
    }
    return false;
  }
  const PlacedItem& Item(std::string_view kind, std::string_view words) {
    for (const PlacedItem& item : state.views.items) {
      if (item.kind == kind && item.text.find(words) != std::string_view::npos) return item;
    }
    FAIL("no " << kind << " with " << words);
    return state.views.items.front();
  }
  void ClickItem(std::string_view kind, std::string_view words) {
    const PlacedItem& item = Item(kind, words);
    window.Click(item.min + ImVec2(70, 12));
  }
  std::uint32_t Row(std::string_view words) {
    const std::vector<std::string>& labels = state.loaded->index.labels;
    for (std::uint32_t row = 0; row < labels.size(); ++row) {
      if (labels[row].find(words) != std::string::npos) return row;
    }
    FAIL("no row with the label " << words);
    return 0;
  }

  NullWindow window;
  AppState state;
};

class PhoneTest : public MainPanelsTest {
 protected:
  PhoneTest() : MainPanelsTest(ImVec2(390, 844)) {}
};

TEST_CASE_FIXTURE(MainPanelsTest, "tabs lead to every view, digits and brackets too") {
  for (std::size_t i = 0; i < kMainViews; ++i) {
    CAPTURE(std::string(kMainViewWords[i].id));
    if (!ClickControl(kMainViewWords[i].id)) {
      REQUIRE(ClickControl("view_more"));
      REQUIRE(ClickControl(kMainViewWords[i].id));
    }
    CHECK(static_cast<std::size_t>(state.views.current) == i);
    CHECK(state.focus == Pane::kMatrix);
    const std::string told = std::string("view\t") + kMainViewWords[i].id + "\t";
    CHECK(Describe(state).find(told) != std::string::npos);
  }
  window.Press(ImGuiKey_5);
  CHECK(state.views.current == MainView::kConflicts);
  window.Press(ImGuiKey_RightBracket);
  CHECK(state.views.current == MainView::kSideBySide);
  window.Press(ImGuiKey_3);
  CHECK(state.views.current == MainView::kMatrix);
  window.Press(ImGuiKey_LeftBracket);
  CHECK(state.views.current == MainView::kNameGraph);
}

TEST_CASE_FIXTURE(PhoneTest, "a telephone has a menu for the views without a tab") {
  for (const MainViewWords& words : kMainViewWords) {
    CAPTURE(std::string(words.id));
    if (!ClickControl(words.id)) {
      REQUIRE(ClickControl("view_more"));
      REQUIRE(ClickControl(words.id));
    }
    CHECK(words.id == WordsOf(state.views.current).id);
  }
}

TEST_CASE_FIXTURE(MainPanelsTest, "a conflict leads to its row and passages, Enter to both texts") {
  Go(MainView::kConflicts);
  ClickItem("conflict", "with \"no\"");
  CHECK(state.selection.row == Row("Ropeworks"));
  CHECK(state.selection.claim == ClaimId{15});
  CHECK(state.selection.article == DocId{2});
  window.Press(ImGuiKey_DownArrow);
  CHECK(state.selection.row == Row("9,000 lorries"));
  window.Press(ImGuiKey_UpArrow);
  CHECK(state.selection.row == Row("Ropeworks"));
  window.Press(ImGuiKey_Enter);
  CHECK(state.views.current == MainView::kSideBySide);
  CHECK(state.pair.left.doc == DocId{2});
  CHECK(state.pair.right.doc == DocId{3});
}

TEST_CASE_FIXTURE(MainPanelsTest, "the other wording of a conflict can be clicked too") {
  Go(MainView::kConflicts);
  const PlacedItem item = Item("conflict", "with \"no\"");
  window.Click(ImVec2(item.max.x - 60, item.max.y - 20));
  CHECK(state.selection.claim == ClaimId{21});
}

TEST_CASE_FIXTURE(MainPanelsTest, "side by side: passages lead to each other and stand abreast") {
  ComparePair(state, DocId{0}, DocId{1});
  window.Frames(3);
  REQUIRE(state.pair.links.links.size() == state.pair.places.size());
  CHECK(state.pair.links.shared_rows == 4);
  window.Press(ImGuiKey_DownArrow);
  CHECK(state.selection.claim == state.pair.links.links[0].left);
  window.Press(ImGuiKey_DownArrow);
  CHECK(state.selection.claim == state.pair.links.links[1].left);
  CHECK_FALSE(state.pair.reveal);
  const PlacedItem item = Item("link", "9,000 lorries");
  window.Click(ImVec2(item.min.x + 40, item.max.y - 14));
  CHECK(state.selection.row == Row("9,000 lorries"));
  window.Press(ImGuiKey_RightArrow);
  CHECK(state.pair.left.doc == DocId{0});
  CHECK(state.pair.right.doc == DocId{2});
}

TEST_CASE_FIXTURE(MainPanelsTest, "side by side: arrows pass every passage, back and forth") {
  // C denies what A tells in two passages.
  ComparePair(state, DocId{2}, DocId{0});
  window.Frames(3);
  const std::vector<PairLink>& links = state.pair.links.links;
  REQUIRE(links.size() > state.pair.links.shared_rows);
  for (std::size_t i = 0; i < links.size(); ++i) window.Press(ImGuiKey_DownArrow);
  CHECK(state.selection.claim == links.back().left);
  for (std::size_t i = 0; i < links.size(); ++i) window.Press(ImGuiKey_UpArrow);
  CHECK(state.selection.claim == links.front().left);
}

TEST_CASE_FIXTURE(MainPanelsTest, "side by side: both articles can be chosen, and exchanged") {
  Go(MainView::kSideBySide);
  CHECK(state.pair.left.doc == DocId{0});
  // The one that shares most with it.
  CHECK(state.pair.right.doc == DocId{1});
  REQUIRE(ClickControl("choose_right"));
  window.Click(ImGui::GetMousePos() + ImVec2(0, 36 * 4));
  CHECK(state.pair.right.doc != DocId{1});
  SetPairSide(state, true, *state.pair.right.doc);
  CHECK(state.pair.right.doc == DocId{0});
  ExchangePair(state);
  CHECK(state.pair.left.doc == DocId{0});
}

TEST_CASE_FIXTURE(MainPanelsTest, "a cell of the overlap map opens its two articles") {
  Go(MainView::kOverlap);
  const PlacedItem item = Item("overlap", "A makes 3 of the 4 claims of C (75%)");
  window.Click((item.min + item.max) * 0.5f);
  CHECK(state.views.current == MainView::kSideBySide);
  CHECK(state.pair.left.doc == DocId{2});
  CHECK(state.pair.right.doc == DocId{0});
  Go(MainView::kOverlap);
  CHECK(state.views.overlap.line == 2);
  window.Press(ImGuiKey_RightArrow);
  window.Press(ImGuiKey_Enter);
  CHECK(state.pair.left.doc == DocId{2});
  CHECK(state.pair.right.doc == DocId{1});
}

TEST_CASE_FIXTURE(MainPanelsTest, "a set of articles filters the matrix; chips take it off") {
  Go(MainView::kSets);
  ClickItem("set", "A, B and D");
  CHECK(state.views.current == MainView::kMatrix);
  window.Frames(2);
  CHECK(state.matrix.list.matching_rows == 1);
  REQUIRE(state.matrix.chips.size() == 1);
  CHECK(state.matrix.chips[0].text == "made only by A,B,D");
  Go(MainView::kSets);
  // The chosen set does not empty the others.
  CHECK(state.views.sets.sets.rows == 9);
  ClickItem("set", "All 4 articles");
  window.Frames(2);
  CHECK(state.matrix.chips[0].text == "made only by A,B,C,D");
  CHECK(state.matrix.list.matching_rows == 2);
  Undo(state);
  Undo(state);
  CHECK_FALSE(IsActive(state.filter));
}

TEST_CASE_FIXTURE(MainPanelsTest, "an empty set is listed and says so in the matrix") {
  Go(MainView::kSets);
  window.Press(ImGuiKey_DownArrow);
  for (std::uint32_t i = 0; i < state.views.sets.sets.sets.size(); ++i) {
    if (state.views.sets.sets.sets[i].rows == 0) ShowSet(state, i);
    if (IsActive(state.filter)) break;
  }
  window.Frames(2);
  CHECK(state.matrix.list.matching_rows == 0);
  REQUIRE(ClickControl("clear_filter"));
  CHECK_FALSE(IsActive(state.filter));
}

TEST_CASE_FIXTURE(MainPanelsTest, "a voice filters by itself, its number by the article too") {
  Go(MainView::kVoices);
  ClickItem("voice", "the county: 2 claims in A");
  window.Frames(2);
  CHECK(state.views.current == MainView::kMatrix);
  CHECK(state.matrix.list.matching_rows == 2);
  REQUIRE(state.matrix.chips.size() == 1);
  CHECK(state.matrix.chips[0].text == "credited to the county");
  // The number of A: the first column of five eighths of the line.
  Go(MainView::kVoices);
  const PlacedItem voice = Item("voice", "the county: 2 claims in A");
  const float step = 56;
  window.Click(ImVec2(voice.max.x - 4 * step, (voice.min.y + voice.max.y) * 0.5f));
  window.Frames(2);
  REQUIRE(state.matrix.chips.size() == 2);
  CHECK(state.matrix.chips[1].text == "made by A");
  ClearFilter(state);
  Go(MainView::kVoices);
  window.Press(ImGuiKey_DownArrow);
  window.Press(ImGuiKey_Enter);
  CHECK(state.filter.terms.size() == 1);
}

TEST_CASE_FIXTURE(MainPanelsTest, "what an article alone says or leaves out is one click away") {
  OpenArticle(state, DocId{0});
  window.Frames(2);
  REQUIRE(ClickControl("only_here"));
  window.Frames(2);
  CHECK(state.matrix.list.matching_rows == state.loaded->index.counts[0].alone);
  REQUIRE(ClickControl("left_out"));
  window.Frames(2);
  CHECK(state.filter.terms.size() == 1);
  CHECK(state.matrix.list.matching_rows == state.loaded->index.counts[0].missing);
  REQUIRE(ClickControl("left_out"));
  CHECK_FALSE(IsActive(state.filter));
}

TEST_CASE_FIXTURE(MainPanelsTest, "timeline: a dated claim opens its row and passage") {
  Go(MainView::kTimeline);
  ClickItem("dated-claim", "inspected in 2023");
  CHECK(state.selection.claim == ClaimId{4});
  window.Press(ImGuiKey_DownArrow);
  CHECK(state.views.timeline.cursor.at > 1);
  ClickItem("published", "Hauliers count");
  CHECK(state.selection.article == DocId{3});
}

TEST_CASE_FIXTURE(MainPanelsTest, "shared wording: pairs open their passages, these the articles") {
  Go(MainView::kSources);
  CHECK(state.views.sources.open == 0u);
  Item("origin", "B and C go back to one text");
  const std::uint32_t lines = static_cast<std::uint32_t>(state.views.sources.lines.size());
  const std::string passage = state.views.sources.shared.pairs[0].passages[0].words;
  ClickItem("passage", passage);
  CHECK(state.selection.article == state.views.sources.shared.pairs[0].a);
  REQUIRE(state.article.reveal_range.has_value());
  CHECK(*state.article.reveal_range == state.views.sources.shared.pairs[0].passages[0].a);
  ClickItem("pair", state.views.sources.shared.pairs[0].words_a);
  CHECK_FALSE(state.views.sources.open.has_value());
  CHECK(state.views.sources.lines.size() + 1 == lines);
  // The first line that can be chosen is a pair; Enter opens it.
  state.focus = Pane::kMatrix;
  window.Press(ImGuiKey_DownArrow);
  window.Press(ImGuiKey_Enter);
  CHECK(state.views.sources.open == 1u);
}

TEST_CASE_FIXTURE(MainPanelsTest,
                  "shared wording follows the filter; clearing it brings all back") {
  Go(MainView::kSources);
  const std::size_t pairs = state.views.sources.shared.pairs.size();
  REQUIRE(pairs > 0);
  AddFilterTerms(state, "text:\"nothing says this\"");
  window.Frames(2);
  CHECK(state.views.sources.shared.pairs.empty());
  CHECK(state.views.sources.shared.hidden == pairs);
  const auto clear = std::find_if(
      state.controls.begin(), state.controls.end(),
      [](const PlacedControl& control) { return std::string_view(control.id) == "clear_filter"; });
  REQUIRE(clear != state.controls.end());
  window.Click((clear->min + clear->max) * 0.5f);
  window.Frames(2);
  CHECK(state.views.sources.shared.pairs.size() == pairs);
  CHECK(state.views.sources.open == 0u);
}

TEST_CASE_FIXTURE(MainPanelsTest, "names: a click chooses the name, Enter filters by it") {
  Go(MainView::kNameGraph);
  const PlacedItem item = Item("name", "Ropeworks Union");
  window.Click((item.min + item.max) * 0.5f);
  REQUIRE(state.entities.chosen.size() == 1);
  CHECK(state.loaded->analysis.entities[state.entities.chosen[0].value].name == "Ropeworks Union");
  window.Press(ImGuiKey_Enter);
  CHECK(state.filter.entities[state.entities.chosen[0].value] == EntityMark::kInclude);
}

TEST_CASE_FIXTURE(MainPanelsTest, "what only the filter hides can be shown again in every view") {
  for (const MainView view : {MainView::kMatrix, MainView::kConflicts, MainView::kOverlap,
                              MainView::kSets, MainView::kTimeline, MainView::kNameGraph}) {
    CAPTURE(std::string(WordsOf(view).id));
    SetEntityMark(state, EntityId{0}, EntityMark::kInclude);
    SetEntityMark(state, EntityId{4}, EntityMark::kInclude);
    SetMatchAll(state, true);
    Go(view);
    REQUIRE(ClickControl("clear_filter"));
    CHECK_FALSE(IsActive(state.filter));
    SetMatchAll(state, false);
  }
}

TEST_CASE_FIXTURE(MainPanelsTest,
                  "views of an analysis with nothing for them, and of one article") {
  Analysis plain = MakeLargeAnalysis(3, 4);
  SetAnalysis(state, std::move(plain));
  for (std::size_t i = 0; i < kMainViews; ++i) Go(static_cast<MainView>(i));
  CHECK(state.views.conflicts.list.items.empty());
  SetAnalysis(state, MakeOneArticleAnalysis());
  for (std::size_t i = 0; i < kMainViews; ++i) Go(static_cast<MainView>(i));
  CHECK(state.views.items.size() <= 1);
  ClearAnalysis(state);
  window.Frames(2);
  CHECK(state.views.current == MainView::kMatrix);
}

TEST_CASE_FIXTURE(PhoneTest, "every view draws on a telephone") {
  for (std::size_t i = 0; i < kMainViews; ++i) {
    Go(static_cast<MainView>(i));
    for (const PlacedItem& item : state.views.items) {
      CAPTURE(item.kind);
      CHECK(item.min.x >= 0);
      if (std::strcmp(item.kind, "overlap") != 0) CHECK(item.max.x <= 390);
    }
  }
}

TEST_CASE_FIXTURE(MainPanelsTest, "details: the nearest sentence of an article without the claim") {
  window.Press(ImGuiKey_3);
  SelectCell(state, Row("14 million"), DocId{0});
  window.Frames(2);
  REQUIRE(state.details->missing.size() == 2);
  REQUIRE(state.details->conflicts.size() == 1);
  CHECK(state.details->conflicts[0].drift);
  FindNearest(state, DocId{3});
  const std::optional<NearestQuote>& nearest = state.details->missing[1].nearest;
  REQUIRE(nearest.has_value());
  CHECK_FALSE(nearest->range.empty());
  CHECK_FALSE(state.details->missing[0].nearest.has_value());
  window.Frames(2);
}

TEST_CASE("no view allocates for each row in each frame") {
  NullWindow window(1440, 1000);
  AppState state;
  SetUp(state);
  window.OnFrame([&state] { DrawFrame(state); });
  Analysis analysis = MakeLargeAnalysis(12, 120);
  for (std::size_t i = 0; i + 1 < analysis.clusters.size(); i += 4) {
    ClaimCluster& cluster = analysis.clusters[i];
    cluster.conflicts = {{cluster.claims.front(), cluster.claims.back(), ConflictKind::kNumber,
                          Verdict::kDiffers, "Two amounts that cannot both be true."}};
  }
  for (std::uint32_t i = 0; i < analysis.claims.size(); i += 3) {
    analysis.claims[i].dates = {{analysis.claims[i].range, i % 2 == 0 ? "2026-01-02" : "2025"}};
    analysis.claims[i].said_by =
        Attribution{analysis.claims[i].range, "Observer " + std::to_string(i % 40), {}};
    analysis.reuse.push_back({{DocId{0}, analysis.claims[i % 100].range},
                              {DocId{1 + i % 11}, analysis.claims[120 + i % 100].range}});
  }
  constexpr std::uint32_t kNames = 30;
  for (std::uint32_t i = 0; i < kNames; ++i) {
    Entity entity;
    entity.name = "The observer of the river number " + std::to_string(i);
    analysis.entities.push_back(std::move(entity));
  }
  for (std::uint32_t i = 0; i < analysis.claims.size(); ++i) {
    const std::uint32_t name = i % (kNames - 1);
    analysis.claims[i].entities = {EntityId{name}, EntityId{name + 1}};
  }
  SetAnalysis(state, std::move(analysis));
  SelectRow(state, 0);
  for (std::size_t i = 0; i < kMainViews; ++i) {
    CAPTURE(std::string(kMainViewWords[i].id));
    GoToView(state, static_cast<MainView>(i));
    window.Frames(6);
    const std::uint64_t before = AllocationCount();
    window.Frames(10);
    // Fewer than one for each row in sight, of which there are twenty and more.
    CHECK((AllocationCount() - before) / 10 <= 4);
  }
}

}  // namespace
}  // namespace px
