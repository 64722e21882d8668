// Correcting rows, stances and conflicts in the window.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/app_state.h"
#include "app/command_table.h"
#include "app/commands.h"
#include "app/frame.h"
#include "tests/support/null_window.h"
#include "tests/support/sample_analysis.h"

namespace px {
namespace {

class ClaimsTest {
 protected:
  ClaimsTest() {
    SetUp(state);
    window.OnFrame([this] { DrawFrame(state); });
    for (const AnalyzedArticle& article : MakeSampleAnalysis().documents) {
      articles.push_back(article.source);
    }
    state.workspace.Replace(articles);
    SetAnalysis(state, MakeSampleAnalysis());
    window.Frames(3);
  }

  std::size_t rows() const { return state.loaded->index.rows.size(); }
  const Analysis& analysis() const { return state.loaded->analysis; }
  const ClaimCluster& cluster(std::uint32_t row) const {
    return analysis().clusters[state.loaded->index.rows[row].cluster.value];
  }

  // A row that holds at least so many claims, and at least so many conflicts.
  std::uint32_t FindRow(std::size_t claims, std::size_t conflicts) const {
    for (std::uint32_t row = 0; row < rows(); ++row) {
      if (cluster(row).claims.size() >= claims && cluster(row).conflicts.size() >= conflicts) {
        return row;
      }
    }
    FAIL("no such row");
    return 0;
  }

  NullWindow window{1440, 900};
  AppState state;
  std::vector<SourceText> articles;
};

TEST_CASE_FIXTURE(ClaimsTest, "J, another row and Enter join two rows; undo parts them") {
  const std::size_t before = rows();
  SelectRow(state, 0);
  const ClaimId first = cluster(0).label_claim;
  window.Press(ImGuiKey_J);
  REQUIRE(state.joining.has_value());
  MoveInMatrix(state, 1, 0);
  REQUIRE(state.selection.row != 0u);
  const ClaimId second = cluster(*state.selection.row).label_claim;
  window.Press(ImGuiKey_Enter);
  CHECK_FALSE(state.joining.has_value());
  CHECK(rows() == before - 1);
  const AnalysisIndex& index = state.loaded->index;
  CHECK(index.row_of_claim[first.value] == index.row_of_claim[second.value]);
  REQUIRE(state.selection.row.has_value());
  CHECK(*state.selection.row == index.row_of_claim[first.value]);
  CHECK(state.details->summary.find("changed by you") != std::string::npos);
  CHECK(state.history.steps().back().what.find("Joined \u201C") == 0);
  Undo(state);
  CHECK(rows() == before);
  CHECK(state.loaded->index.row_of_claim[first.value] !=
        state.loaded->index.row_of_claim[second.value]);
  Redo(state);
  CHECK(rows() == before - 1);
  window.Frames(3);
}

TEST_CASE_FIXTURE(ClaimsTest, "Esc gives up joining; the same row joins nothing") {
  SelectRow(state, 0);
  BeginJoin(state);
  window.Frames(2);
  window.Press(ImGuiKey_Escape);
  CHECK_FALSE(state.joining.has_value());
  CHECK(state.selection.row.has_value());
  BeginJoin(state);
  JoinRow(state, 0);
  CHECK_FALSE(state.joining.has_value());
  CHECK(state.history.steps().empty());
}

TEST_CASE_FIXTURE(ClaimsTest,
                  "S splits the chosen claim from its row, which stays chosen with it") {
  const std::uint32_t row = FindRow(2, 0);
  const std::size_t before = rows();
  const ClaimId claim = cluster(row).claims.back();
  SelectClaim(state, claim);
  state.focus = Pane::kMatrix;
  window.Press(ImGuiKey_S);
  CHECK(rows() == before + 1);
  CHECK(cluster(*state.selection.row).claims == std::vector<ClaimId>{claim});
  CHECK_FALSE(CanSplitChosenClaim(state));
  Undo(state);
  CHECK(rows() == before);
  window.Frames(3);
}

TEST_CASE_FIXTURE(ClaimsTest,
                  "Shift and a digit change the stance; the cell and the words follow") {
  const std::uint32_t row = FindRow(2, 0);
  const ClaimId claim = cluster(row).claims.front();
  SelectClaim(state, claim);
  const Stance before = analysis().claims[claim.value].stance;
  const bool denied = before == Stance::kDenied;
  state.focus = Pane::kMatrix;
  window.Press(denied ? ImGuiMod_Shift | ImGuiKey_1 : ImGuiMod_Shift | ImGuiKey_4);
  CHECK(analysis().claims[claim.value].stance == (denied ? Stance::kAsserted : Stance::kDenied));
  const auto told = std::find_if(state.details->claims.begin(), state.details->claims.end(),
                                 [&](const ClaimDetail& each) { return each.claim == claim; });
  REQUIRE(told != state.details->claims.end());
  CHECK(told->note.find("(changed by you)") != std::string::npos);
  Undo(state);
  CHECK(analysis().claims[claim.value].stance == before);
}

TEST_CASE_FIXTURE(ClaimsTest, "a conflict is judged and dismissed; the group of the row follows") {
  SelectRow(state, FindRow(2, 1));
  const ClaimId claim = cluster(*state.selection.row).label_claim;
  const std::uint32_t differing = state.loaded->index.rows_in_group[0];
  while (!ConflictsOfChoice(state).empty()) {
    const std::size_t count = cluster(*state.selection.row).conflicts.size();
    JudgeConflictOfChosen(state, ConflictsOfChoice(state).front(), Verdict::kCompatible);
    window.Frames(1);
    window.Press(ImGuiKey_D);
    REQUIRE(cluster(*state.selection.row).conflicts.size() == count - 1);
  }
  CHECK(state.loaded->index.rows_in_group[0] == differing - 1);
  CHECK(state.history.steps().back().what.find("no conflict") != std::string::npos);
  GoInHistory(state, 0);
  CHECK(state.loaded->index.rows_in_group[0] == differing);
  CHECK(*state.selection.row == state.loaded->index.row_of_claim[claim.value]);
}

TEST_CASE_FIXTURE(ClaimsTest, "the menu of a claim opens with the right button and does its work") {
  const std::uint32_t row = FindRow(2, 0);
  SelectRow(state, row);
  window.Frames(3);
  const std::size_t before = rows();
  const auto line =
      std::find_if(state.matrix.list.items.begin(), state.matrix.list.items.end(),
                   [&](const MatrixItem& item) { return !item.is_heading && item.row == row; });
  REQUIRE(line != state.matrix.list.items.end());
  const MatrixLine& place =
      state.matrix.lines[static_cast<std::size_t>(line - state.matrix.list.items.begin())];
  const std::uint32_t doc = analysis().claims[cluster(row).claims.back().value].doc.value;
  window.MovePointer(ImVec2(
      state.matrix.columns_left + state.matrix.column_width * (static_cast<float>(doc) + 0.5f),
      state.matrix.body_min.y + place.top + place.height * 0.5f));
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Right, true);
  window.Frames(1);
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Right, false);
  window.Frames(3);
  const auto split = std::find_if(
      state.controls.begin(), state.controls.end(),
      [](const PlacedControl& control) { return std::string_view(control.id) == "menu_split"; });
  REQUIRE(split != state.controls.end());
  window.Click((split->min + split->max) * 0.5f);
  window.Frames(2);
  CHECK(rows() == before + 1);
}

TEST_CASE_FIXTURE(ClaimsTest,
                  "corrections of claims stay over another analysis, and gone ones are told") {
  const std::uint32_t row = FindRow(2, 0);
  SelectClaim(state, cluster(row).claims.back());
  SplitChosenClaim(state);
  const std::size_t after = rows();
  SetAnalysis(state, MakeSampleAnalysis());
  CHECK(rows() == after);
  CHECK(state.problems.empty());
  SetAnalysis(state, MakeOneArticleAnalysis());
  REQUIRE(state.problems.size() == 1);
  CHECK(state.problems[0].find("its article is not loaded") != std::string::npos);
  CHECK(state.corrections.applied() == 1);
  window.Frames(3);
}

}  // namespace
}  // namespace px
