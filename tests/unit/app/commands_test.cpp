// The table of commands, the palette and the history as lists.
#include <doctest/doctest.h>

#include <set>

#include "app/app_state.h"
#include "app/command_table.h"
#include "app/commands.h"
#include "app/frame.h"
#include "app/views/entity_card.h"
#include "app/views/entity_refs.h"
#include "app/views/fuzzy.h"
#include "engine/corrected.h"
#include "tests/support/null_window.h"
#include "tests/support/sample_analysis.h"

namespace px {
namespace {

TEST_CASE("FuzzyScore: letters in order, word beginnings and runs first") {
  CHECK(FuzzyScore("", "Undo") == 0);
  CHECK(FuzzyScore("mrg", "Merge names").has_value());
  CHECK_FALSE(FuzzyScore("xyz", "Merge names").has_value());
  CHECK_FALSE(FuzzyScore("emm", "Merge").has_value());
  CHECK(*FuzzyScore("red", "Redo") > *FuzzyScore("red", "Remove the open article and so on"));
  CHECK(*FuzzyScore("mn", "Merge names") > *FuzzyScore("mn", "Command"));
  CHECK(FuzzyScore("clear filter", "Clear the filter").has_value());
}

TEST_CASE("commands: names and keys are unique, every command can be run or has keys") {
  std::set<std::string_view> names;
  std::set<ImGuiKeyChord> chords;
  for (const AppCommand& command : Commands()) {
    CAPTURE(command.name);
    CHECK(names.insert(command.name).second);
    if (command.chord != ImGuiKey_None) CHECK(chords.insert(command.chord).second);
    if (command.other_chord != ImGuiKey_None) CHECK(chords.insert(command.other_chord).second);
    CHECK((command.run != nullptr || !command.keys.empty()));
  }
}

class CommandsTest {
 protected:
  CommandsTest() {
    SetUp(state);
    window.OnFrame([this] { DrawFrame(state); });
    window.Frames(2);
  }

  NullWindow window{1280, 800};
  AppState state;
};

TEST_CASE_FIXTURE(CommandsTest, "keys are named as on the reader's keyboard") {
  for (const AppCommand& command : Commands()) {
    if (command.name == "Redo") {
      CHECK(KeysOf(command, false) == "Ctrl+Shift+Z");
      CHECK(KeysOf(command, true) == "Cmd+Shift+Z");
    }
    if (command.name == "Next hit") CHECK(KeysOf(command, false) == "F3");
    if (command.name == "Next view") CHECK(KeysOf(command, false) == "]");
    if (command.name == "Paste an article") CHECK(KeysOf(command, true) == "Cmd+V");
  }
}

TEST_CASE_FIXTURE(CommandsTest, "every command runs without and with an analysis") {
  for (const bool loaded : {false, true}) {
    for (const AppCommand& command : Commands()) {
      CAPTURE(command.name);
      if (loaded) {
        state.workspace.Replace({MakeSampleAnalysis().documents[0].source});
        SetAnalysis(state, MakeSampleAnalysis());
        ChooseEntity(state, EntityId{1});
        SelectRow(state, 0);
      }
      if (IsEnabled(command, state)) command.run(state);
      window.Frames(2);
      window.Press(ImGuiKey_Escape);
      window.Press(ImGuiKey_Escape);
    }
  }
}

TEST_CASE_FIXTURE(CommandsTest, "Ctrl+K, some letters, arrows and Enter run a command") {
  SetAnalysis(state, MakeSampleAnalysis());
  window.Frames(2);
  window.Press(ImGuiMod_Ctrl | ImGuiKey_K);
  window.Frames(2);
  CHECK(state.palette.open);
  CHECK(state.palette.listed.size() > 10);
  window.Type("only differ");
  REQUIRE_FALSE(state.palette.listed.empty());
  CHECK(Commands()[state.palette.listed[0]].name == "Only claims that differ");
  window.Press(ImGuiKey_Enter);
  window.Frames(2);
  CHECK_FALSE(state.palette.open);
  CHECK(state.filter.group == RowGroup::kDiffers);

  window.Press(ImGuiMod_Ctrl | ImGuiKey_K);
  window.Frames(2);
  window.Press(ImGuiKey_DownArrow);
  CHECK(state.palette.cursor == 1);
  window.Type("qqqq");
  CHECK(state.palette.listed.empty());
  window.Press(ImGuiKey_Enter);
  window.Press(ImGuiKey_Escape);
  CHECK_FALSE(state.palette.open);
  CHECK(state.filter.group == RowGroup::kDiffers);
}

TEST_CASE("FindEntity: by name and type, else by place, else by name") {
  Analysis analysis = MakeSampleAnalysis();
  const EntityRef bridge = RefToEntity(analysis, EntityId{0});
  CHECK(FindEntity(analysis, bridge) == EntityId{0});
  analysis.entities[0].name = "The bridge";
  CHECK(FindEntity(analysis, bridge) == EntityId{0});
  EntityRef other = bridge;
  other.mention.reset();
  CHECK_FALSE(FindEntity(analysis, other).has_value());
  other.name = "The bridge";
  other.type = EntityType::kLaw;
  CHECK(FindEntity(analysis, other) == EntityId{0});
}

TEST_CASE("BuildEntityCard: names with evidence, places with words around, references") {
  Analysis analysis = MakeSampleAnalysis();
  Entity& county = analysis.entities[1];
  county.evidence = {{"the county", "It is called so in article A."},
                     {"Hale", "You merged it with this name."}};
  Reference reference;
  reference.doc = DocId{2};
  reference.sentence = county.mentions.back().sentence;
  reference.range = county.mentions.back().range;
  reference.reason = "The only organisation before it.";
  reference.doc = county.mentions.back().doc;
  county.references.push_back(reference);
  const EntityCard card = BuildEntityCard(analysis, EntityId{1});
  CHECK(card.name == "County of Hale");
  CHECK(card.mentions.size() == county.mentions.size());
  const PlaceLine& place = card.mentions.front();
  const AnalyzedArticle& article = analysis.documents[place.doc.value];
  CHECK(place.words == Slice(article.source.text, place.range));
  CHECK(place.before.find('\n') == std::string::npos);
  std::size_t reasons = 0;
  for (const AliasLine& alias : card.aliases) reasons += alias.evidence.size();
  CHECK(reasons == 1);
  REQUIRE(card.notes.size() == 1);
  CHECK(card.notes[0].find("You merged") != std::string::npos);
  REQUIRE(card.references.size() == 1);
  CHECK(card.references[0].reason == "The only organisation before it.");
}

TEST_CASE("History: steps back and forth, a new step forgets what was undone") {
  History history;
  CHECK_FALSE(history.CanUndo());
  for (const char* what : {"a", "b", "c"}) history.Add({what, CorrectionChange{1}});
  CHECK(history.StepBack().what == "c");
  CHECK(history.StepBack().what == "b");
  CHECK(history.StepForward().what == "b");
  history.Add({"d", CorrectionChange{1}});
  CHECK_FALSE(history.CanRedo());
  REQUIRE(history.steps().size() == 3);
  CHECK(history.steps()[2].what == "d");
}

SourceText ArticleOf(const char* name, const char* text) {
  SourceText article;
  article.name = name;
  article.text = text;
  return article;
}

std::vector<std::string> NamesIn(const AppState& state) {
  std::vector<std::string> names;
  for (const SourceText& article : state.workspace.articles()) names.push_back(article.name);
  return names;
}

TEST_CASE_FIXTURE(CommandsTest, "adding and removing articles are undone and done again in order") {
  using Names = std::vector<std::string>;
  AddArticles(state, {ArticleOf("a", "A bridge closed."), ArticleOf("b", "It is shut.")});
  AddArticles(state, {ArticleOf("c", "It opened again.")});
  RemoveArticle(state, 0);
  REQUIRE(state.history.steps().size() == 3);
  CHECK(state.history.steps()[0].what == "Added 2 articles");
  CHECK(state.history.steps()[1].what == "Added \u201Cc\u201D");
  CHECK(NamesIn(state) == Names{"b", "c"});
  Undo(state);
  CHECK(NamesIn(state) == Names{"a", "b", "c"});
  Undo(state);
  CHECK(NamesIn(state) == Names{"a", "b"});
  CHECK(state.run.running);
  Undo(state);
  CHECK(NamesIn(state).empty());
  CHECK_FALSE(state.run.running);
  GoInHistory(state, 3);
  CHECK(NamesIn(state) == Names{"b", "c"});
  CHECK(state.run.running);
}

TEST_CASE_FIXTURE(CommandsTest, "articles that are refused leave no step") {
  AddArticles(state, {ArticleOf("blank", " ")});
  CHECK(state.history.steps().empty());
  AddArticles(state, {ArticleOf("a", "A bridge closed."), ArticleOf("again", "A bridge closed.")});
  REQUIRE(state.history.steps().size() == 1);
  CHECK(state.history.steps()[0].what == "Added \u201Ca\u201D");
}

TEST_CASE_FIXTURE(CommandsTest, "whatever changes articles or corrections asks to keep them") {
  const auto asked = [this] {
    bool keep = false;
    for (const Request& request : std::exchange(state.requests, {})) {
      keep |= request.kind == RequestKind::kContentChanged;
    }
    return keep;
  };
  SetAnalysis(state, MakeSampleAnalysis());
  ChooseEntity(state, EntityId{0});
  SelectRow(state, 0);
  SetGroupFilter(state, RowGroup::kDiffers);
  CHECK_FALSE(asked());
  RenameChosen(state, "Another name");
  CHECK(asked());
  Undo(state);
  CHECK(asked());
  AddArticles(state, {ArticleOf("a", "A bridge closed.")});
  CHECK(asked());
  RemoveArticle(state, 0);
  CHECK(asked());
  AppendCorrections(state, CorrectionList({DeleteMention{{std::string(64, 'a'), "", {0, 4}}}}, 1));
  CHECK(asked());
}

}  // namespace
}  // namespace px
