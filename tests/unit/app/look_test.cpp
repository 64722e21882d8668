// Colours, size, the first steps, the top bar with the sentence in numbers, tooltips.
#include <doctest/doctest.h>
#include <imgui_internal.h>

#include <set>
#include <string>

#include "app/app_state.h"
#include "app/command_table.h"
#include "app/commands.h"
#include "app/first_steps.h"
#include "app/frame.h"
#include "app/settings.h"
#include "tests/support/sample_window.h"

namespace px {
namespace {

const PlacedControl* FindControl(const AppState& state, std::string_view id) {
  for (const PlacedControl& control : state.controls) {
    if (control.id == id) return &control;
  }
  return nullptr;
}

class LookTest : public SampleWindow {
 protected:
  bool Has(std::string_view id) { return FindControl(state, id) != nullptr; }
  void ClickControl(std::string_view id) {
    CAPTURE(id);
    const PlacedControl* control = FindControl(state, id);
    REQUIRE(control != nullptr);
    window.Click((control->min + control->max) * 0.5f);
    window.Frames(2);
  }
  std::vector<std::string> Asked(RequestKind kind) {
    std::vector<std::string> texts;
    for (const Request& request : state.requests) {
      if (request.kind == kind) texts.push_back(request.text);
    }
    state.requests.clear();
    return texts;
  }
};
using Texts = std::vector<std::string>;

// --- colours and size ---

TEST_CASE_FIXTURE(LookTest, "the display menu chooses colours by pointer and by keys") {
  ClickControl("display");
  ClickControl("colours_contrast_light");
  CHECK(state.look.theme == &ThemeFor(false, true));
  CHECK(Asked(RequestKind::kKeepSetting) == Texts{"colours contrast-light"});
  CHECK_FALSE(Has("colours_dark"));  // it closed

  ClickControl("display");
  for (int i = 0; i < 3; ++i) window.Press(ImGuiKey_DownArrow);
  window.Press(ImGuiKey_Enter);
  CHECK(state.look.theme == &ThemeFor(true, false));
  CHECK(Asked(RequestKind::kKeepSetting) == Texts{"colours dark"});
}

TEST_CASE_FIXTURE(LookTest, "keys and menu change the size, and the menu stays for more") {
  window.Type("+");
  window.Type("-");
  window.Press(ImGuiMod_Shift | ImGuiKey_0);
  CHECK(Asked(RequestKind::kZoom) == Texts{"in", "out", "reset"});
  ClickControl("display");
  ClickControl("size_larger");
  ClickControl("size_larger");
  CHECK(Asked(RequestKind::kZoom) == Texts{"in", "in"});
}

TEST_CASE_FIXTURE(LookTest, "a new size is told once, however often it changes") {
  for (const std::string_view percent : {"115", "130", "130", "0", "large"}) {
    UseSetting(state, "size", percent);
  }
  CHECK(state.size_percent == 130);
  REQUIRE(state.notices.size() == 1);
  CHECK(state.notices[0].sentence == "Size: 130 %.");
}

// --- the first steps ---

TEST_CASE_FIXTURE(LookTest, "each first step points at something and is one sentence") {
  BeginFirstSteps(state);
  Texts words;
  for (std::uint32_t i = 0; i < kFirstSteps; ++i) {
    window.Frames(2);
    REQUIRE(FirstStepAnchor(state).has_value());
    words.emplace_back(FirstStepWords(state));
    CHECK(words.back().find_first_of(".!?") != std::string::npos);
    CHECK(words.back().ends_with('.'));
    CHECK(words.back().find(". ") == std::string::npos);
    ClickControl("hint_next");
  }
  CHECK_FALSE(state.first_steps.open);
  CHECK(std::set<std::string>(words.begin(), words.end()).size() == kFirstSteps);
  CHECK(Asked(RequestKind::kKeepSetting) == Texts{"hints seen"});
}

TEST_CASE_FIXTURE(LookTest, "doing what a first step says leads to the next") {
  BeginFirstSteps(state);
  NextFirstStep(state);
  SetEntityMark(state, EntityId{2}, EntityMark::kInclude);
  window.Frames(2);
  CHECK(state.first_steps.mark == 2);
  SelectRow(state, 0);
  window.Frames(2);
  CHECK(state.first_steps.mark == 3);
  OpenPalette(state);
  window.Frames(2);
  CHECK_FALSE(state.first_steps.open);
}

TEST_CASE_FIXTURE(LookTest, "a first step that was done before it came still waits") {
  SelectRow(state, 0);
  BeginFirstSteps(state);
  NextFirstStep(state);
  NextFirstStep(state);
  window.Frames(2);
  CHECK(state.first_steps.mark == 2);
}

TEST_CASE_FIXTURE(LookTest, "Esc takes the first steps away before anything else") {
  SelectRow(state, 0);
  BeginFirstSteps(state);
  window.Frames(2);
  window.Press(ImGuiKey_Escape);
  CHECK_FALSE(state.first_steps.open);
  CHECK(state.selection.row.has_value());
  CHECK(Asked(RequestKind::kKeepSetting).empty());  // they may come again
  window.Type("?");
  window.Frames(2);
  ClickControl("first_steps");
  CHECK(state.first_steps.open);
  ClickControl("hint_never");
  CHECK(Asked(RequestKind::kKeepSetting) == Texts{"hints seen"});
}

TEST_CASE_FIXTURE(LookTest, "no first step lies over a sheet, a menu or the wait") {
  BeginFirstSteps(state);
  window.Frames(2);
  CHECK(FirstStepAnchor(state));
  state.shortcuts_open = true;
  window.Frames(2);
  CHECK_FALSE(FirstStepAnchor(state));
  window.Press(ImGuiKey_Escape);
  window.Frames(2);
  ClickControl("display");
  CHECK_FALSE(FirstStepAnchor(state));
}

// --- the sentence in numbers ---

TEST_CASE_FIXTURE(LookTest, "the numbers of the overview lead to what they count") {
  ClickControl("overview_one");
  CHECK(state.filter.group == RowGroup::kOnlyOne);
  CHECK(state.matrix.list.matching_rows ==
        state.loaded->index.rows_in_group[static_cast<std::size_t>(RowGroup::kOnlyOne)]);
  SetEntityMark(state, EntityId{0}, EntityMark::kInclude);
  ClickControl("overview_claims");
  CHECK_FALSE(IsActive(state.filter));
  window.Press(ImGuiMod_Ctrl | ImGuiKey_Z);  // in one step
  CHECK(state.filter.entities[0] == EntityMark::kInclude);
  ClickControl("overview_conflicts");
  CHECK(state.views.current == MainView::kConflicts);
  ClickControl("overview_texts");
  CHECK(state.views.current == MainView::kSources);
  ClickControl("overview_differs");
  CHECK(state.views.current == MainView::kMatrix);
  CHECK(state.filter.group == RowGroup::kDiffers);
}

TEST_CASE_FIXTURE(LookTest, "Tab and the arrow keys reach every number of the overview") {
  state.focus = Pane::kTopBar;
  window.Press(ImGuiKey_Tab);
  CHECK(state.focus == Pane::kOverview);
  CHECK(state.look.show_focus);
  CHECK(state.overview_links == 8);
  std::set<std::uint32_t> reached = {state.overview_focus};
  for (int i = 0; i < 10; ++i) {
    window.Press(ImGuiKey_RightArrow);
    reached.insert(state.overview_focus);
  }
  CHECK(reached.size() == 8);
  CHECK(state.overview_focus == 7);
  window.Press(ImGuiKey_Enter);
  CHECK(state.views.current == MainView::kSources);

  state.focus = Pane::kOverview;
  for (int i = 0; i < 3; ++i) window.Press(ImGuiKey_LeftArrow);
  window.Press(ImGuiKey_Space);
  CHECK(state.filter.group == RowGroup::kOnlyOne);
  window.Press(ImGuiMod_Shift | ImGuiKey_Tab);
  CHECK(state.focus != Pane::kOverview);
}

TEST_CASE_FIXTURE(LookTest, "Tab passes over an overview that is not shown") {
  state.run = {true, 0, "Reading"};
  window.Frames(1);
  state.focus = Pane::kTopBar;
  window.Press(ImGuiKey_Tab);
  CHECK(state.focus == Pane::kArticles);
}

// --- the top bar at every width ---

bool Overlap(const PlacedControl& a, const PlacedControl& b) {
  return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

TEST_CASE("the top bar keeps everything within reach at every width") {
  for (const float width : {320.0f, 390.0f, 480.0f, 640.0f, 800.0f, 1024.0f, 1280.0f, 2133.0f}) {
    CAPTURE(width);
    NullWindow window(width, 700);
    AppState state;
    SetUp(state);
    window.OnFrame([&state] { DrawFrame(state); });
    Analysis analysis = MakeSampleAnalysis();
    std::vector<SourceText> sources;
    for (const AnalyzedArticle& document : analysis.documents) sources.push_back(document.source);
    state.workspace.Replace(std::move(sources));
    SetAnalysis(state, std::move(analysis));
    state.workspace_name = "A workspace with a name that is longer than any button can be";
    SetGroupFilter(state, RowGroup::kOnlyOne);  // a history
    window.Frames(3);
    std::vector<PlacedControl> bar;
    for (const PlacedControl& control : state.controls) {
      const std::string_view id = control.id;
      if (id.starts_with("overview_") || control.max.y < 54) bar.push_back(control);
    }
    for (std::size_t i = 0; i < bar.size(); ++i) {
      CAPTURE(std::string_view(bar[i].id));
      CHECK(bar[i].min.x >= 0);
      CHECK(bar[i].max.x <= width);
      for (std::size_t j = 0; j < i; ++j) {
        CAPTURE(std::string_view(bar[j].id));
        CHECK_FALSE(Overlap(bar[i], bar[j]));
      }
    }
    for (const std::string_view id : {"workspaces", "add", "more", "search", "display", "undo_last",
                                      "overview_one", "overview_conflicts"}) {
      CAPTURE(id);
      CHECK(FindControl(state, id) != nullptr);
    }
    // What has no room is in the menu.
    const PlacedControl more = *FindControl(state, "more");
    std::set<std::string_view> reached;
    for (const PlacedControl& control : state.controls) reached.insert(control.id);
    window.Click((more.min + more.max) * 0.5f);
    window.Frames(2);
    for (const PlacedControl& control : state.controls) reached.insert(control.id);
    for (const std::string_view id : {"paste", "example", "share", "export"}) {
      CAPTURE(id);
      CHECK(reached.count(id) == 1);
    }
  }
}

TEST_CASE_FIXTURE(LookTest, "the arrow keys pass over buttons that the top bar does not show") {
  state.focus = Pane::kTopBar;
  std::set<std::uint32_t> seen;
  for (int i = 0; i < 12; ++i) {
    window.Press(ImGuiKey_RightArrow);
    CHECK((state.top_bar_shown >> state.top_bar_focus & 1) == 1);
    seen.insert(state.top_bar_focus);
  }
  CHECK(seen.size() == 10);  // nothing was done yet: neither undo nor history
}

// --- names of everything ---

bool TooltipShown() {
  const ImGuiWindow* tooltip = ImGui::FindWindowByName("##Tooltip_00");
  return tooltip != nullptr && tooltip->Active;
}

TEST_CASE_FIXTURE(LookTest, "what has no words on it says its name when the pointer rests") {
  SelectRow(state, 0);
  SetEntityMark(state, EntityId{0}, EntityMark::kInclude);
  AddProblem(state, "Something.");
  OpenSearch(state);
  for (std::size_t view = 0; view < kMainViews; ++view) {
    GoToView(state, static_cast<MainView>(view));
    window.Frames(3);
    std::set<std::string_view> checked;
    const std::vector<PlacedControl> controls = state.controls;
    for (const PlacedControl& control : controls) {
      if (control.labelled || !checked.insert(control.id).second) continue;
      CAPTURE(kMainViewWords[view].title);
      CAPTURE(std::string_view(control.id));
      window.MovePointer((control.min + control.max) * 0.5f);
      window.Frames(60);
      CHECK(TooltipShown());
      window.MovePointer(ImVec2(2, 2));
      window.Frames(2);
      CHECK_FALSE(TooltipShown());
    }
  }
}

TEST_CASE("every command has a name of its own and a way to it") {
  std::set<std::string_view> names;
  for (const AppCommand& command : Commands()) {
    CAPTURE(command.name);
    CHECK_FALSE(command.group.empty());
    CHECK_FALSE(command.name.empty());
    CHECK(names.insert(command.name).second);
    CHECK((command.run != nullptr || !command.keys.empty()));
  }
}

// --- what nothing keeps ---

TEST_CASE_FIXTURE(LookTest, "what nothing keeps is set aside and comes back with its corrections") {
  state.keeping = Keeping::kNever;
  ChooseEntity(state, EntityId{0});
  RenameChosen(state, "The renamed one");
  const std::size_t articles = state.workspace.articles().size();
  SetAside(state);
  CHECK(state.workspace.articles().empty());
  REQUIRE(state.notices.back().offer == NoticeOffer::kBringBack);
  ClearHistory(state);
  ClearAnalysis(state);
  window.Frames(2);
  ClickControl("bring_back");
  CHECK(state.workspace.articles().size() == articles);
  CHECK(state.corrections.applied() == 1);
  CHECK(state.run.running);
  CHECK_FALSE(state.aside.has_value());  // nothing was there in its place
}

TEST_CASE_FIXTURE(LookTest, "Undo brings back what made room, once") {
  state.keeping = Keeping::kNever;
  SetAside(state);
  ClearHistory(state);
  ClearAnalysis(state);
  TakeArticles(state, {{"a.txt", "Other", "Paper", "", "", "One other sentence stands here."}});
  window.Press(ImGuiMod_Ctrl | ImGuiKey_Z);
  CHECK(state.workspace.articles().size() == 4);
  REQUIRE(state.aside.has_value());
  CHECK(state.aside->workspace.articles().size() == 1);
  CHECK_FALSE(CanUndo(state));
}

TEST_CASE_FIXTURE(LookTest, "what is kept, and the example as it came, need not be set aside") {
  state.keeping = Keeping::kKept;
  SetAside(state);
  CHECK_FALSE(state.aside.has_value());
  state.keeping = Keeping::kNever;
  state.is_example = true;
  SetAside(state);
  CHECK_FALSE(state.aside.has_value());
  CHECK(state.notices.empty());
}

}  // namespace
}  // namespace px
