// Panels under a scripted mouse and keyboard.
#include <doctest/doctest.h>

#include "app/app_state.h"
#include "app/commands.h"
#include "app/frame.h"
#include "app/panels/article_layout.h"
#include "app/panels/matrix_layout.h"
#include "tests/support/sample_window.h"

namespace px {
namespace {

class PanelsTest : public SampleWindow {
 protected:
  std::uint32_t Row(std::string_view words) {
    const std::vector<std::string>& labels = state.loaded->index.labels;
    for (std::uint32_t row = 0; row < labels.size(); ++row) {
      if (labels[row].find(words) != std::string::npos) return row;
    }
    FAIL("no row with the label " << words);
    return 0;
  }
  ImVec2 Cell(std::uint32_t row, std::uint32_t doc) {
    const auto number = LineOfRow(state.matrix, row);
    REQUIRE(number.has_value());
    const MatrixLine& line = state.matrix.lines[*number];
    return ImVec2(
        state.matrix.columns_left + state.matrix.column_width * (static_cast<float>(doc) + 0.5f),
        state.matrix.body_min.y + line.top + line.height * 0.5f);
  }
  ImVec2 EntityBoxAt(std::uint32_t number) {
    return state.entities.first_row +
           ImVec2(25, state.entities.row_height * (static_cast<float>(number) + 0.5f));
  }
  std::string ChosenWords() {
    REQUIRE(state.selection.claim.has_value());
    const Claim& claim = state.loaded->analysis.claims[state.selection.claim->value];
    return std::string(
        Slice(state.loaded->analysis.documents[claim.doc.value].source.text, claim.range));
  }
};

TEST_CASE_FIXTURE(PanelsTest, "a click on a cell opens the article at the claim") {
  window.Click(Cell(Row("9,000 lorries"), 1));
  CHECK(state.selection.article == DocId{1});
  CHECK(ChosenWords() == "Some 12,000 lorries a week now go through the tunnel");
  CHECK(state.details.has_value());
  CHECK(state.article.built_for == state.article_version);
}

TEST_CASE_FIXTURE(PanelsTest, "a click on an empty cell opens the article without a claim") {
  window.Click(Cell(Row("14 million"), 2));
  CHECK(state.selection.row == Row("14 million"));
  CHECK(state.selection.article == DocId{2});
  CHECK_FALSE(state.selection.claim.has_value());
}

TEST_CASE_FIXTURE(PanelsTest, "a click on a row's label stays in the open article") {
  OpenArticle(state, DocId{1});
  window.Frames(2);
  const std::uint32_t row = Row("14 million");
  window.Click(ImVec2(state.matrix.body_min.x + 60, Cell(row, 0).y));
  CHECK(state.selection.row == row);
  CHECK(state.selection.article == DocId{1});
}

TEST_CASE_FIXTURE(PanelsTest, "a click on a sentence chooses its row and scrolls to it") {
  OpenArticle(state, DocId{3});
  window.Frames(2);
  const IndexRange claims = state.loaded->index.claims_of_doc[3];
  const auto placed = FindClaim(state.article, ClaimId{claims.end - 1});
  REQUIRE(placed.has_value());
  window.Click(state.article.origin + (placed->min + placed->max) * 0.5f);
  CHECK(state.selection.claim == ClaimId{claims.end - 1});
  CHECK(state.selection.row == Row("Ropeworks"));
  CHECK_FALSE(state.matrix.reveal);
}

TEST_CASE_FIXTURE(PanelsTest, "choosing a claim opens its collapsed group") {
  ToggleGroup(state, RowGroup::kDiffers);
  window.Frames(2);
  CHECK_FALSE(LineOfRow(state.matrix, Row("Ropeworks")).has_value());
  SelectClaim(state, state.loaded->index.rows[Row("Ropeworks")].At(DocId{0}).claims[0]);
  window.Frames(2);
  CHECK(LineOfRow(state.matrix, Row("Ropeworks")).has_value());
}

TEST_CASE_FIXTURE(PanelsTest, "clicks on the box of an entity include, exclude and release it") {
  CHECK(state.matrix.list.matching_rows == 9);
  window.Click(EntityBoxAt(2));  // Ropeworks Union
  CHECK(state.filter.entities[2] == EntityMark::kInclude);
  CHECK(state.matrix.list.matching_rows == 1);
  CHECK_FALSE(LineOfRow(state.matrix, Row("14 million")).has_value());
  window.Click(EntityBoxAt(2));
  CHECK(state.filter.entities[2] == EntityMark::kExclude);
  CHECK(state.matrix.list.matching_rows == 8);
  window.Click(EntityBoxAt(2));
  CHECK(state.filter.entities[2] == EntityMark::kOff);
  CHECK(state.matrix.list.matching_rows == 9);
}

TEST_CASE_FIXTURE(PanelsTest, "a filter without matches says so and Esc clears it") {
  SetEntityMark(state, EntityId{0}, EntityMark::kInclude);
  SetEntityMark(state, EntityId{2}, EntityMark::kInclude);
  SetMatchAll(state, true);
  window.Frames(2);
  CHECK(state.matrix.list.matching_rows == 0);
  window.Press(ImGuiKey_Escape);
  CHECK_FALSE(IsActive(state.filter));
  CHECK(state.matrix.list.matching_rows == 9);
}

TEST_CASE_FIXTURE(PanelsTest, "the filter survives a new analysis by the entity's name") {
  SetEntityMark(state, EntityId{2}, EntityMark::kExclude);
  Analysis again = MakeSampleAnalysis();
  std::swap(again.entities[2], again.entities[4]);
  SetAnalysis(state, std::move(again));
  window.Frames(2);
  CHECK(state.filter.entities[2] == EntityMark::kOff);
  CHECK(state.filter.entities[4] == EntityMark::kExclude);
}

TEST_CASE_FIXTURE(PanelsTest, "an article can be removed and brought back") {
  const std::string name = state.workspace.articles()[1].name;
  state.focus = Pane::kArticles;
  window.Press(ImGuiKey_DownArrow);
  window.Press(ImGuiKey_Delete);
  CHECK(state.workspace.articles().size() == 3);
  const auto analyses = [this] {
    return std::count_if(state.requests.begin(), state.requests.end(), [](const Request& request) {
      return request.kind == RequestKind::kAnalyze;
    });
  };
  CHECK(analyses() == 1);
  window.Press(ImGuiMod_Ctrl | ImGuiKey_Z);
  REQUIRE(state.workspace.articles().size() == 4);
  CHECK(state.workspace.articles()[1].name == name);
  CHECK(analyses() == 2);
}

TEST_CASE_FIXTURE(PanelsTest, "removing the last article leads back to the beginning") {
  while (!state.workspace.articles().empty()) {
    RemoveArticle(state, 0);
    window.Frames(1);
  }
  CHECK(state.loaded == nullptr);
  CHECK(state.requests.back().kind == RequestKind::kCancelAnalysis);
  Undo(state);
  window.Frames(2);
  CHECK(state.workspace.articles().size() == 1);
  CHECK(state.run.running);
}

TEST_CASE_FIXTURE(PanelsTest, "arrow keys walk through the matrix") {
  window.Press(ImGuiKey_DownArrow);
  CHECK(state.selection.row == state.matrix.list.items[1].row);
  window.Press(ImGuiKey_DownArrow);
  window.Press(ImGuiKey_RightArrow);
  CHECK(state.selection.row == state.matrix.list.items[2].row);
  CHECK(state.selection.article == DocId{1});
  window.Press(ImGuiKey_UpArrow);
  window.Press(ImGuiKey_UpArrow);
  CHECK(state.selection.row == state.matrix.list.items[1].row);
  window.Press(ImGuiKey_Enter);
  CHECK(state.focus == Pane::kArticle);
  window.Press(ImGuiKey_Escape);
  CHECK_FALSE(state.selection.row.has_value());
}

TEST_CASE_FIXTURE(PanelsTest, "arrow keys walk through the claims of the article") {
  state.focus = Pane::kArticle;
  window.Press(ImGuiKey_DownArrow);
  CHECK(state.selection.claim == ClaimId{0});
  window.Press(ImGuiKey_DownArrow);
  CHECK(state.selection.claim == ClaimId{1});
  CHECK(state.selection.row == state.loaded->index.row_of_claim[1]);
}

TEST_CASE_FIXTURE(PanelsTest, "Tab goes round the panes and back") {
  const Pane first = state.focus;
  for (int i = 0; i < kPanes - 1; ++i) window.Press(ImGuiKey_Tab);  // the details are not shown
  CHECK(state.focus == first);
  SelectRow(state, 0);
  for (int i = 0; i < kPanes; ++i) window.Press(ImGuiKey_Tab);
  CHECK(state.focus == first);
  window.Press(ImGuiMod_Shift | ImGuiKey_Tab);
  CHECK(state.focus != first);
  CHECK(state.look.show_focus);
}

TEST_CASE_FIXTURE(PanelsTest, "the top bar's buttons work by keyboard") {
  state.focus = Pane::kTopBar;
  window.Press(ImGuiKey_Enter);
  REQUIRE(state.requests.size() == 1);
  CHECK(state.requests[0].kind == RequestKind::kShowWorkspaces);
  window.Press(ImGuiKey_RightArrow);
  window.Press(ImGuiKey_Enter);
  REQUIRE(state.requests.size() == 2);
  CHECK(state.requests[1].kind == RequestKind::kChooseFiles);
}

TEST_CASE_FIXTURE(PanelsTest, "Ctrl+Shift+F finds names; Enter goes to the list") {
  window.Press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_F);
  window.Frames(2);
  window.Type("rope");
  CHECK(state.entities.shown == std::vector<EntityId>{{2}});
  window.Press(ImGuiKey_Enter);
  window.Press(ImGuiKey_Space);
  CHECK(state.filter.entities[2] == EntityMark::kInclude);
  window.Press(ImGuiKey_Escape);
  CHECK(state.entities.query.empty());
}

TEST_CASE_FIXTURE(PanelsTest, "a question mark opens the sheet of shortcuts, Esc closes it") {
  window.Type("?");
  CHECK(state.shortcuts_open);
  window.Press(ImGuiKey_Escape);
  CHECK_FALSE(state.shortcuts_open);
}

TEST_CASE("a telephone shows one pane at a time, chosen by tabs") {
  NullWindow window(390, 844);
  AppState state;
  SetUp(state);
  window.OnFrame([&state] { DrawFrame(state); });
  SetAnalysis(state, MakeSampleAnalysis());
  window.Frames(3);
  const auto tap = [&](std::string_view id) {
    for (const PlacedControl& control : state.controls) {
      if (control.id != id) continue;
      CHECK(control.max.y - control.min.y >= 44);
      window.Click((control.min + control.max) * 0.5f);
      return true;
    }
    return false;
  };
  CHECK(state.matrix.label_width > 180);
  REQUIRE(tap("tab_names"));
  CHECK(state.focus == Pane::kEntities);
  CHECK_FALSE(tap("tab_details"));  // nothing is chosen
  window.Click(state.entities.first_row + ImVec2(120, 16));
  CHECK(state.entities.card.has_value());
  REQUIRE(tap("tab_details"));
  CHECK(state.focus == Pane::kDetails);
  REQUIRE(tap("tab_text"));
  CHECK(state.article.width > 250);
}

TEST_CASE_FIXTURE(PanelsTest, "lines of a large matrix are rebuilt only when rows change") {
  SetAnalysis(state, MakeLargeAnalysis(20, 30));
  window.Frames(2);
  const MatrixLine* before = state.matrix.lines.data();
  const std::uint64_t built = state.matrix.built_for;
  window.Frames(5);
  CHECK(state.matrix.lines.data() == before);
  CHECK(state.matrix.built_for == built);
  SetGroupFilter(state, RowGroup::kAllSay);
  window.Frames(1);
  CHECK(state.matrix.built_for != built);
}

}  // namespace
}  // namespace px
