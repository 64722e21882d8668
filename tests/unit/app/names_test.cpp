// Choosing and correcting names, and the one history.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/app_state.h"
#include "app/commands.h"
#include "app/frame.h"
#include "tests/support/sample_window.h"

namespace px {
namespace {

class NamesTest : public SampleWindow {
 protected:
  std::optional<EntityId> Find(std::string_view name) {
    const std::vector<Entity>& entities = state.loaded->analysis.entities;
    for (std::uint32_t id = 0; id < entities.size(); ++id) {
      if (entities[id].name == name) return EntityId{id};
    }
    return std::nullopt;
  }
  EntityId Named(std::string_view name) {
    const auto found = Find(name);
    REQUIRE(found.has_value());
    return *found;
  }
  ImVec2 RowOf(std::string_view name) {
    const std::vector<EntityId>& shown = state.entities.shown;
    const auto at = std::find(shown.begin(), shown.end(), Named(name));
    REQUIRE(at != shown.end());
    const auto number = static_cast<float>(at - shown.begin());
    return state.entities.first_row + ImVec2(90, state.entities.row_height * (number + 0.5f));
  }
  ImVec2 Control(std::string_view id, std::size_t number = 0) {
    for (const PlacedControl& control : state.controls) {
      if (control.id != id) continue;
      if (number == 0) return (control.min + control.max) * 0.5f;
      --number;
    }
    FAIL("not on screen: " << id);
    return {};
  }
  void Drag(ImVec2 from, ImVec2 to) {
    window.MovePointer(from);
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    window.Frames();
    for (const float way : {0.3f, 0.7f, 1.0f}) window.MovePointer(from + (to - from) * way);
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    window.Frames(3);
  }
  std::size_t Mentions(std::string_view name) {
    return state.loaded->analysis.entities[Named(name).value].mentions.size();
  }
};

TEST_CASE_FIXTURE(NamesTest, "a click on a name shows its card, Esc closes it") {
  window.Click(RowOf("Ropeworks Union"));
  CHECK(state.entities.chosen == std::vector{Named("Ropeworks Union")});
  REQUIRE(state.entities.card.has_value());
  CHECK(state.entities.card->summary == "Organisation, named 2 times in 2 articles");
  CHECK_FALSE(IsActive(state.filter));
  window.Press(ImGuiKey_Escape);
  CHECK(state.entities.chosen.empty());
  CHECK_FALSE(state.inspects_entity);
}

TEST_CASE_FIXTURE(NamesTest,
                  "F2 renames: list, card, filter chips and details follow; undo, redo") {
  SetEntityMark(state, Named("Marlow Bridge"), EntityMark::kInclude);
  window.Click(RowOf("Marlow Bridge"));
  window.Press(ImGuiKey_F2);
  window.Frames(2);
  window.Type("Bridge of Marlow");
  window.Press(ImGuiKey_Enter);
  const EntityId renamed = Named("Bridge of Marlow");
  CHECK(state.filter.entities[renamed.value] == EntityMark::kInclude);
  CHECK(state.entities.card->name == "Bridge of Marlow");
  REQUIRE(state.matrix.chips.size() == 1);
  CHECK(state.matrix.chips[0].text == "naming Bridge of Marlow");
  CHECK_FALSE(state.entities.renaming.active);

  window.Press(ImGuiMod_Ctrl | ImGuiKey_Z);
  CHECK_FALSE(Find("Bridge of Marlow").has_value());
  CHECK(state.filter.entities[Named("Marlow Bridge").value] == EntityMark::kInclude);
  window.Press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z);
  CHECK(Find("Bridge of Marlow").has_value());
  Undo(state);
  window.Press(ImGuiMod_Ctrl | ImGuiKey_Y);
  CHECK(Find("Bridge of Marlow").has_value());
}

TEST_CASE_FIXTURE(NamesTest, "a name that cannot be used is refused in a sentence") {
  window.Click(RowOf("Freight League"));
  RenameChosen(state, "  ");
  CHECK(state.entities.renaming.problem == "Write a name.");
  RenameChosen(state, "a\tb");
  CHECK(state.entities.renaming.problem.find("one line") != std::string::npos);
  RenameChosen(state, "Ropeworks Union");
  CHECK(state.entities.renaming.problem.find("merge") != std::string::npos);
  CHECK(state.corrections.all().empty());
  CHECK_FALSE(state.history.CanUndo());
}

TEST_CASE_FIXTURE(NamesTest, "Esc leaves a name as it was") {
  window.Click(RowOf("Freight League"));
  window.Press(ImGuiKey_F2);
  window.Frames(2);
  window.Type("Something");
  window.Press(ImGuiKey_Escape);
  CHECK(Find("Freight League").has_value());
  CHECK_FALSE(state.entities.renaming.active);
  CHECK(state.entities.card.has_value());
}

TEST_CASE_FIXTURE(NamesTest, "names chosen with Ctrl are merged into the one clicked") {
  window.Click(RowOf("Freight League"));
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
  window.Click(RowOf("Ropeworks Union"));
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
  window.Frames(2);
  REQUIRE(state.entities.chosen.size() == 2);
  window.Click(Control("merge_into", 1));
  CHECK_FALSE(Find("Freight League").has_value());
  CHECK(Mentions("Ropeworks Union") == 3);
  CHECK(state.entities.card->name == "Ropeworks Union");
  Undo(state);
  window.Frames(2);
  CHECK(Mentions("Ropeworks Union") == 2);
  CHECK(Mentions("Freight League") == 1);
}

TEST_CASE_FIXTURE(NamesTest, "a name dragged on another is merged into it") {
  Drag(RowOf("Freight League"), RowOf("Ropeworks Union"));
  CHECK_FALSE(Find("Freight League").has_value());
  CHECK(Mentions("Ropeworks Union") == 3);
}

TEST_CASE_FIXTURE(NamesTest, "three names are merged and unmerged as one step") {
  ChooseEntity(state, Named("Freight League"));
  ToggleEntityChoice(state, Named("Bo Lindqvist"));
  ToggleEntityChoice(state, Named("Ropeworks Union"));
  MergeEntitiesInto(state, Named("Ropeworks Union"), state.entities.chosen);
  CHECK(state.history.steps().size() == 1);
  CHECK(state.corrections.applied() == 2);
  Undo(state);
  CHECK(state.corrections.applied() == 0);
  CHECK(Find("Bo Lindqvist").has_value());
}

TEST_CASE_FIXTURE(NamesTest, "words are split off, and one mention is") {
  window.Click(RowOf("County of Hale"));
  const std::size_t before = Mentions("County of Hale");
  window.Click(Control("split_alias", 1));
  CHECK(state.entities.chosen.size() == 1);
  const std::string part = state.entities.card->name;
  CHECK(part != "County of Hale");
  CHECK(Mentions("County of Hale") + Mentions(part) == before);
  Undo(state);
  CHECK(Mentions("County of Hale") == before);

  ChooseEntity(state, Named("County of Hale"));
  SplitMention(state, 0);
  CHECK(Mentions("County of Hale") == before - 1);
  CHECK(state.entities.renaming.active);
}

TEST_CASE_FIXTURE(NamesTest, "type and deletion, and a mention taken away") {
  ChooseEntity(state, Named("Freight League"));
  RetypeChosen(state, EntityType::kEvent);
  CHECK(state.loaded->analysis.entities[Named("Freight League").value].type == EntityType::kEvent);
  RetypeChosen(state, EntityType::kEvent);
  CHECK(state.history.steps().size() == 1);
  DeleteChosen(state);
  CHECK_FALSE(Find("Freight League").has_value());
  CHECK(state.entities.chosen.empty());
  CHECK_FALSE(state.inspects_entity);
  window.Frames(2);
  ChooseEntity(state, Named("Ropeworks Union"));
  DeleteMentionOfChosen(state, 1);
  CHECK(Mentions("Ropeworks Union") == 1);
  GoInHistory(state, 0);
  CHECK(Mentions("Ropeworks Union") == 2);
  CHECK(Mentions("Freight League") == 1);
}

TEST_CASE_FIXTURE(NamesTest, "keys choose, extend and delete in the list of names") {
  state.focus = Pane::kEntities;
  window.Press(ImGuiKey_DownArrow);
  CHECK(state.entities.chosen == std::vector{state.entities.shown[0]});
  window.Press(ImGuiMod_Shift | ImGuiKey_DownArrow);
  CHECK(state.entities.chosen.size() == 2);
  window.Press(ImGuiKey_DownArrow);
  CHECK(state.entities.chosen == std::vector{state.entities.shown[2]});
  window.Press(ImGuiKey_Space);
  CHECK(state.filter.entities[state.entities.shown[2].value] == EntityMark::kInclude);
  const std::size_t before = state.loaded->analysis.entities.size();
  window.Press(ImGuiKey_Delete);
  CHECK(state.loaded->analysis.entities.size() == before - 1);
}

TEST_CASE_FIXTURE(NamesTest, "the card's buttons work by keyboard") {
  ChooseEntity(state, Named("Freight League"));
  window.Frames(2);
  state.focus = Pane::kDetails;
  window.Press(ImGuiKey_RightArrow);  // from Close to Only its claims
  window.Press(ImGuiKey_Enter);
  CHECK(state.filter.entities[Named("Freight League").value] == EntityMark::kInclude);
}

TEST_CASE_FIXTURE(NamesTest, "filters are undone and done again in the same history") {
  SetGroupFilter(state, RowGroup::kDiffers);
  SetEntityMark(state, Named("Ropeworks Union"), EntityMark::kExclude);
  SetEntityMark(state, Named("Ropeworks Union"), EntityMark::kExclude);  // no change, no step
  ChooseEntity(state, Named("Ropeworks Union"));
  RenameChosen(state, "Rope Union");
  CHECK(state.history.steps().size() == 3);
  window.Frames(2);
  GoInHistory(state, 1);
  CHECK(state.filter.group == RowGroup::kDiffers);
  CHECK_FALSE(FiltersEntities(state.filter));
  GoInHistory(state, 0);
  CHECK_FALSE(IsActive(state.filter));
  GoInHistory(state, 3);
  CHECK(state.filter.entities[Named("Rope Union").value] == EntityMark::kExclude);
  window.Frames(2);
  CHECK(state.matrix.list.matching_rows < 9);
}

TEST_CASE_FIXTURE(NamesTest, "a new step forgets what was undone") {
  ChooseEntity(state, Named("Freight League"));
  RenameChosen(state, "League");
  Undo(state);
  SetGroupFilter(state, RowGroup::kAllSay);
  CHECK_FALSE(state.history.CanRedo());
  CHECK(state.corrections.all().empty());
}

TEST_CASE_FIXTURE(NamesTest, "a removed article comes back with its corrections") {
  ChooseEntity(state, Named("Freight League"));
  RenameChosen(state, "League");
  RemoveArticle(state, 3);
  CHECK(state.workspace.articles().size() == 3);
  Undo(state);
  CHECK(state.workspace.articles().size() == 4);
  CHECK(std::count_if(state.requests.begin(), state.requests.end(), [](const Request& request) {
          return request.kind == RequestKind::kAnalyze;
        }) == 2);
  SetAnalysis(state, MakeSampleAnalysis());
  CHECK(Find("League").has_value());
  Undo(state);
  CHECK(Find("Freight League").has_value());
}

TEST_CASE_FIXTURE(NamesTest, "the history sheet goes to the state that is clicked") {
  ChooseEntity(state, Named("Freight League"));
  RenameChosen(state, "League");
  RenameChosen(state, "Leagues");
  state.history_open = true;
  window.Frames(3);
  window.Click(Control("step", 2));  // the beginning is last
  CHECK(state.history.position() == 0);
  CHECK(Find("Freight League").has_value());
  window.Click(Control("step", 1));
  CHECK(Find("League").has_value());
  window.Press(ImGuiKey_Escape);
  CHECK_FALSE(state.history_open);
}

TEST_CASE_FIXTURE(NamesTest, "a correction that finds nothing is refused and leaves no step") {
  AppState& s = state;
  s.entities.chosen = {Named("Freight League")};
  // Two corrections that cannot both be: the name is gone after the first.
  const EntityRef gone{"Nobody", EntityType::kPerson, {}};
  CorrectionList list({RenameEntity{gone, "Somebody"}}, 1);
  AppendCorrections(s, list);
  CHECK(s.loaded->analysis.diagnostics.size() == 1);
  ChooseEntity(s, Named("Freight League"));
  RenameChosen(s, "League");  // still works beside the one that does not apply
  CHECK(Find("League").has_value());
  CHECK(s.problems.empty());
}

TEST_CASE_FIXTURE(NamesTest, "corrections of a saved workspace are shown and can be undone") {
  const EntityRef league = {"Freight League", EntityType::kOrg, {}};
  SetCorrections(state, CorrectionList({RenameEntity{league, "League"},
                                        DeleteEntity{{"Bo Lindqvist", EntityType::kPerson, {}}}},
                                       1));
  CHECK(Find("League").has_value());
  CHECK(Find("Bo Lindqvist").has_value());
  Redo(state);
  CHECK_FALSE(Find("Bo Lindqvist").has_value());
  GoInHistory(state, 0);
  CHECK(Find("Freight League").has_value());
}

TEST_CASE_FIXTURE(NamesTest, "places of the chosen name are marked in the article") {
  window.Click(RowOf("Marlow Bridge"));
  REQUIRE(state.article.marks.size() >= 2);
  CHECK(state.article.marks[0].kind == TextMarkKind::kMention);
  window.Press(ImGuiKey_Escape);
  CHECK(state.article.marks.empty());
  window.Click(RowOf("Freight League"));
  CHECK(state.article.marks.empty());  // another article names it
  window.Click(Control("mention"));
  window.Frames(2);
  CHECK(state.selection.article == DocId{3});
  CHECK(state.article.marks.size() == 1);
}

}  // namespace
}  // namespace px
