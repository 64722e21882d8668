#include "app/command_table.h"

#include <algorithm>

#include "app/commands.h"
#include "app/first_steps.h"
#include "app/settings.h"
#include "app/views/fuzzy.h"

namespace px {
namespace {

using S = AppState;

bool HasAnalysis(const S& s) { return s.loaded != nullptr; }
bool HasArticles(const S& s) { return !s.workspace.articles().empty(); }
bool HasRow(const S& s) { return s.selection.row.has_value(); }
bool HasParts(const S& s) {
  if (!HasRow(s)) return false;
  const AnalysisIndex& index = s.loaded->index;
  return !index.parts_of_row[index.host_of_row[*s.selection.row]].empty();
}
bool HasClaim(const S& s) { return HasRow(s) && s.selection.claim.has_value(); }
bool HasConflict(const S& s) { return !ConflictsOfChoice(s).empty(); }
bool HasOpenArticle(const S& s) { return s.loaded && s.selection.article; }
bool HasName(const S& s) { return s.entities.card.has_value(); }
bool HasNames(const S& s) { return s.loaded && !s.entities.chosen.empty(); }
bool HasSeveralNames(const S& s) { return s.loaded && s.entities.chosen.size() > 1; }
bool HasHits(const S& s) { return s.loaded && !s.search.found.hits.empty(); }
bool HasCorrections(const S& s) { return s.corrections.applied() > 0; }
bool CanRedo(const S& s) { return s.history.CanRedo(); }
bool IsFiltered(const S& s) { return s.loaded && IsActive(s.filter); }
bool HasAside(const S& s) { return s.aside.has_value(); }
bool ShowsFirstSteps(const S& s) { return s.first_steps.open; }
bool IsRunning(const S& s) { return s.run.running; }
bool HasVectors(const S& s) { return !s.vectors.name.empty(); }
bool CanAnalyze(const S& s) { return s.needs_analysis; }

template <RequestKind kind>
void Ask(S& s) {
  Emit(s, kind);
}

template <Pane pane>
void GoTo(S& s) {
  s.focus = pane;
  s.look.show_focus = true;
}

template <RowGroup group>
void ShowGroup(S& s) {
  SetGroupFilter(s, group);
}

template <ThemeChoice choice>
void Paint(S& s) {
  ChooseColours(s, choice);
}

template <EntityType type>
void Retype(S& s) {
  RetypeChosen(s, type);
}

template <Stance stance>
void Restance(S& s) {
  RestanceChosenClaim(s, stance);
}

template <Verdict verdict>
void Judge(S& s) {
  JudgeConflictOfChosen(s, ConflictsOfChoice(s).front(), verdict);
}

void DismissConflict(S& s) { JudgeConflictOfChosen(s, ConflictsOfChoice(s).front(), std::nullopt); }

template <EntityMark mark>
void MarkChosen(S& s) {
  for (const EntityId id : s.entities.chosen) SetEntityMark(s, id, mark);
}

template <int step>
void StepHit(S& s) {
  GoToHit(s, step);
}

template <int step>
void StepArticle(S& s) {
  const auto count = static_cast<int>(s.loaded->analysis.documents.size());
  const int next = static_cast<int>(s.selection.article->value) + step;
  OpenArticle(s, DocId{static_cast<std::uint32_t>((next + count) % count)});
}

template <char way>
void Zoom(S& s) {
  Emit(s, RequestKind::kZoom, way == 'i' ? "in" : way == 'o' ? "out" : "reset");
}

void FindName(S& s) {
  s.entities.focus_search = true;
  s.focus = Pane::kEntities;
}

void RemoveOpenArticle(S& s) {
  for (const ArticleListItem& item : s.articles.items) {
    if (item.doc != s.selection.article) continue;
    RemoveArticle(s, item.position);
    return;
  }
}

void MergeIntoFirst(S& s) {
  // By value: merging changes what is chosen.
  const std::vector<EntityId> chosen = s.entities.chosen;
  MergeEntitiesInto(s, chosen.front(), chosen);
}

void AllClaims(S& s) { SetGroupFilter(s, std::nullopt); }
void MatchAny(S& s) { SetMatchAll(s, false); }
void MatchAll(S& s) { SetMatchAll(s, true); }
void OpenSheet(S& s) { s.shortcuts_open = true; }
void OpenHistory(S& s) { s.history_open = true; }
void ForgetWorkspaces(S& s) { Emit(s, RequestKind::kShowWorkspaces, "forget"); }

template <MainView view>
void Show(S& s) {
  GoToView(s, view);
  s.look.show_focus = true;
}

template <int step>
void StepMainView(S& s) {
  StepView(s, step);
}

bool HasTwoArticles(const S& s) { return s.loaded && s.loaded->index.names.size() > 1; }
bool ComparesTwo(const S& s) {
  return HasTwoArticles(s) && s.views.current == MainView::kSideBySide && s.pair.left.doc;
}

template <bool left, int step>
void StepPairSide(S& s) {
  const auto count = static_cast<int>(s.loaded->index.names.size());
  const std::optional<DocId>& doc = left ? s.pair.left.doc : s.pair.right.doc;
  const int next = (static_cast<int>(doc->value) + step + count) % count;
  SetPairSide(s, left, DocId{static_cast<std::uint32_t>(next)});
}

void FoldChosen(S& s) { ToggleParts(s, *s.selection.row); }

void RevealChosen(S& s) {
  s.article.reveal = true;
  s.matrix.reveal = true;
}

constexpr ImGuiKeyChord kCtrl = ImGuiMod_Ctrl;
constexpr ImGuiKeyChord kShift = ImGuiMod_Shift;
constexpr ImGuiKeyChord kNone = ImGuiKey_None;
constexpr std::string_view kNames = "Names";
constexpr std::string_view kFind = "Find";
constexpr std::string_view kFilter = "Filter";
constexpr std::string_view kArticles = "Articles";
constexpr std::string_view kEdit = "Edit";
constexpr std::string_view kClaims = "Claims";
constexpr std::string_view kKept = "Workspaces";
constexpr std::string_view kMove = "Move";
constexpr std::string_view kView = "View";

constexpr AppCommand kCommands[] = {
    {kFind, "Search everything", kCtrl | ImGuiKey_F, kNone, OpenSearch, HasAnalysis, true},
    {kFind, "Next hit", ImGuiKey_F3, kNone, StepHit<1>, HasHits, true},
    {kFind, "Previous hit", kShift | ImGuiKey_F3, kNone, StepHit<-1>, HasHits, true},
    {kFind, "Find a name", kCtrl | kShift | ImGuiKey_F, kNone, FindName, HasAnalysis, true},
    {kFind, "All commands", kCtrl | ImGuiKey_K, kNone, OpenPalette, nullptr, true},

    {kEdit, "Undo", kCtrl | ImGuiKey_Z, kNone, Undo, CanUndo},
    {kEdit, "Redo", kCtrl | kShift | ImGuiKey_Z, kCtrl | ImGuiKey_Y, Redo, CanRedo},
    {kEdit, "History", kNone, kNone, OpenHistory},
    {kEdit, "Copy the chosen claim with its quotes", kCtrl | ImGuiKey_C, kNone, CopySelection,
     HasRow},

    {kNames, "Rename the chosen name", ImGuiKey_F2, kNone, BeginRename, HasName},
    {kNames, "Merge the chosen names into the first", kNone, kNone, MergeIntoFirst,
     HasSeveralNames},
    {kNames, "Delete the chosen names", kNone, kNone, DeleteChosen, HasNames},
    {kNames, "Type: organisation", kNone, kNone, Retype<EntityType::kOrg>, HasNames},
    {kNames, "Type: person", kNone, kNone, Retype<EntityType::kPerson>, HasNames},
    {kNames, "Type: place", kNone, kNone, Retype<EntityType::kPlace>, HasNames},
    {kNames, "Type: product", kNone, kNone, Retype<EntityType::kProduct>, HasNames},
    {kNames, "Type: event", kNone, kNone, Retype<EntityType::kEvent>, HasNames},
    {kNames, "Type: law", kNone, kNone, Retype<EntityType::kLaw>, HasNames},
    {kNames, "Type: other", kNone, kNone, Retype<EntityType::kOther>, HasNames},
    {kNames, "Unchoose the names", kNone, kNone, ClearEntityChoice, HasNames},
    {kNames, "Choose several names", kNone, kNone, nullptr, nullptr, false,
     "Ctrl+click, Shift+arrows"},
    {kNames, "Delete them, in the list", kNone, kNone, nullptr, nullptr, false, "Delete"},

    {kFilter, "Only claims naming the chosen names", kNone, kNone, MarkChosen<EntityMark::kInclude>,
     HasNames},
    {kFilter, "No claims naming the chosen names", kNone, kNone, MarkChosen<EntityMark::kExclude>,
     HasNames},
    {kFilter, "Include, exclude, release a name", kNone, kNone, nullptr, nullptr, false, "Space"},
    {kFilter, "All claims", kNone, kNone, AllClaims, HasAnalysis},
    {kFilter, "Only claims that differ", kNone, kNone, ShowGroup<RowGroup::kDiffers>, HasAnalysis},
    {kFilter, "Only claims that all make", kNone, kNone, ShowGroup<RowGroup::kAllSay>, HasAnalysis},
    {kFilter, "Only claims that several make", kNone, kNone, ShowGroup<RowGroup::kSomeSay>,
     HasAnalysis},
    {kFilter, "Only claims that several perhaps make", kNone, kNone, ShowGroup<RowGroup::kPerhaps>,
     HasAnalysis},
    {kFilter, "Only claims that one makes", kNone, kNone, ShowGroup<RowGroup::kOnlyOne>,
     HasAnalysis},
    {kFilter, "Claims naming any of the names", kNone, kNone, MatchAny, IsFiltered},
    {kFilter, "Claims naming all of the names", kNone, kNone, MatchAll, IsFiltered},
    {kFilter, "Clear the filter", kNone, kNone, ClearFilter, IsFiltered},

    {kArticles, "Add files", kCtrl | ImGuiKey_O, kNone, Ask<RequestKind::kChooseFiles>, nullptr,
     true},
    {kArticles, "Paste an article", kNone, kNone, Ask<RequestKind::kPasteArticle>, nullptr, false,
     "Ctrl+V"},
    {kArticles, "Open the example", kNone, kNone, Ask<RequestKind::kLoadExample>},
    {kArticles, "Save the workspace", kCtrl | ImGuiKey_S, kNone, Ask<RequestKind::kSaveWorkspace>,
     HasArticles, true},
    {kArticles, "Copy a link to the workspace", kNone, kNone, Ask<RequestKind::kShareLink>,
     HasArticles},
    {kArticles, "Export the report", kNone, kNone, Ask<RequestKind::kSaveReport>, HasAnalysis},
    {kArticles, "Export the analysis as JSON", kNone, kNone, Ask<RequestKind::kSaveAnalysis>,
     HasAnalysis},
    {kArticles, "Export the corrections as JSON", kNone, kNone, Ask<RequestKind::kSaveCorrections>,
     HasCorrections},
    {kArticles, "Remove the open article", kNone, kNone, RemoveOpenArticle, HasOpenArticle},
    {kArticles, "Remove the article at the cursor", kNone, kNone, nullptr, nullptr, false,
     "Delete"},
    {kArticles, "Compare the articles now", kNone, kNone, RequestAnalysis, CanAnalyze},
    {kArticles, "Stop using the word vectors", kNone, kNone, ForgetVectors, HasVectors},
    {kArticles, "Use word vectors of your own", kNone, kNone, nullptr, nullptr, false,
     "Drop their file"},
    {kArticles, "Cancel the comparison", kNone, kNone, CancelAnalysis, IsRunning},

    {kClaims, "Join the chosen claim with another row", ImGuiKey_J, kNone, BeginJoin, HasRow},
    {kClaims, "Split the chosen claim from its row", ImGuiKey_S, kNone, SplitChosenClaim,
     CanSplitChosenClaim},
    {kClaims, "Show or hide parts of the chosen claim", ImGuiKey_P, kNone, FoldChosen, HasParts},
    {kClaims, "Told as a fact", kShift | ImGuiKey_1, kNone, Restance<Stance::kAsserted>, HasClaim},
    {kClaims, "Told with reserve", kShift | ImGuiKey_2, kNone, Restance<Stance::kHedged>, HasClaim},
    {kClaims, "Credited to a source", kShift | ImGuiKey_3, kNone, Restance<Stance::kAttributed>,
     HasClaim},
    {kClaims, "Denied", kShift | ImGuiKey_4, kNone, Restance<Stance::kDenied>, HasClaim},
    {kClaims, "The conflict: they differ", kNone, kNone, Judge<Verdict::kDiffers>, HasConflict},
    {kClaims, "The conflict: they contradict", kNone, kNone, Judge<Verdict::kContradicts>,
     HasConflict},
    {kClaims, "The conflict: one is newer", kNone, kNone, Judge<Verdict::kUpdated>, HasConflict},
    {kClaims, "The conflict: both can be true", kNone, kNone, Judge<Verdict::kCompatible>,
     HasConflict},
    {kClaims, "Dismiss the conflict", ImGuiKey_D, kNone, DismissConflict, HasConflict},

    {kKept, "Workspaces: open, rename, delete", kNone, kNone, Ask<RequestKind::kShowWorkspaces>},
    {kKept, "Bring back what made room", kNone, kNone, BringBack, HasAside},
    {kKept, "New workspace", kNone, kNone, Ask<RequestKind::kNewWorkspace>},
    {kKept, "Forget everything kept here", kNone, kNone, ForgetWorkspaces},

    {kMove, "Next, previous pane", kNone, kNone, nullptr, nullptr, false, "Tab, Shift+Tab"},
    {kMove, "Move in the pane", kNone, kNone, nullptr, nullptr, false, "Arrow keys"},
    {kMove, "Open what is chosen", kNone, kNone, nullptr, nullptr, false, "Enter"},
    {kMove, "Close, clear the choice, clear the filter", kNone, kNone, nullptr, nullptr, false,
     "Esc"},
    {kMove, "Go to the articles", ImGuiKey_1, kNone, GoTo<Pane::kArticles>, HasArticles},
    {kMove, "Go to the names", ImGuiKey_2, kNone, GoTo<Pane::kEntities>, HasAnalysis},
    {kMove, "Go to the claims", ImGuiKey_3, kNone, Show<MainView::kMatrix>, HasAnalysis},
    {kMove, "Go to the open article", ImGuiKey_4, kNone, GoTo<Pane::kArticle>, HasAnalysis},
    {kMove, "Next article", kNone, kNone, StepArticle<1>, HasOpenArticle},
    {kMove, "Previous article", kNone, kNone, StepArticle<-1>, HasOpenArticle},
    {kMove, "Scroll to the chosen claim", kNone, kNone, RevealChosen, HasRow},

    {kView, "Conflicts", ImGuiKey_5, kNone, Show<MainView::kConflicts>, HasAnalysis},
    {kView, "Two articles side by side", ImGuiKey_6, kNone, Show<MainView::kSideBySide>,
     HasAnalysis},
    {kView, "Overlap of the articles", ImGuiKey_7, kNone, Show<MainView::kOverlap>, HasAnalysis},
    {kView, "Which articles say the same", ImGuiKey_8, kNone, Show<MainView::kSets>, HasAnalysis},
    {kView, "Who is quoted, and where", ImGuiKey_Q, kNone, Show<MainView::kVoices>, HasAnalysis},
    {kView, "Timeline", ImGuiKey_9, kNone, Show<MainView::kTimeline>, HasAnalysis},
    {kView, "Shared wording: who copied whom", ImGuiKey_0, kNone, Show<MainView::kSources>,
     HasAnalysis},
    {kView, "Names that stand together", kNone, kNone, Show<MainView::kNameGraph>, HasAnalysis},
    {kView, "Next view", ImGuiKey_RightBracket, kNone, StepMainView<1>, HasAnalysis},
    {kView, "Previous view", ImGuiKey_LeftBracket, kNone, StepMainView<-1>, HasAnalysis},
    {kView, "Side by side: exchange the articles", kNone, kNone, ExchangePair, ComparesTwo},
    {kView, "Side by side: next article on the left", kNone, kNone, StepPairSide<true, 1>,
     ComparesTwo},
    {kView, "Side by side: next article on the right", kNone, kNone, StepPairSide<false, 1>,
     ComparesTwo},
    {kView, "Larger", kNone, kNone, Zoom<'i'>, nullptr, false, "+"},
    {kView, "Smaller", kNone, kNone, Zoom<'o'>, nullptr, false, "-"},
    {kView, "Normal size", kShift | ImGuiKey_0, kNone, Zoom<'r'>},
    {kView, "Colours: as the system has them", kNone, kNone, Paint<ThemeChoice::kSystem>},
    {kView, "Colours: light", kNone, kNone, Paint<ThemeChoice::kLight>},
    {kView, "Colours: dark", kNone, kNone, Paint<ThemeChoice::kDark>},
    {kView, "Colours: high contrast, light", kNone, kNone, Paint<ThemeChoice::kContrastLight>},
    {kView, "Colours: high contrast, dark", kNone, kNone, Paint<ThemeChoice::kContrastDark>},
    {kView, "First steps: show them", kNone, kNone, BeginFirstSteps, HasAnalysis},
    {kView, "First steps: the next one", kNone, kNone, NextFirstStep, ShowsFirstSteps},
    {kView, "Keyboard shortcuts", kNone, kNone, OpenSheet, nullptr, false, "?"},
};

// As printed on it.
const char* NameOfKey(ImGuiKey key) {
  if (key == ImGuiKey_LeftBracket) return "[";
  if (key == ImGuiKey_RightBracket) return "]";
  return ImGui::GetKeyName(key);
}

}  // namespace

std::span<const AppCommand> Commands() { return kCommands; }

bool IsEnabled(const AppCommand& command, const AppState& state) {
  return command.run != nullptr && (command.enabled == nullptr || command.enabled(state));
}

std::string KeysOf(const AppCommand& command, bool mac) {
  if (command.chord == ImGuiKey_None) {
    std::string keys(command.keys);
    const std::size_t at = keys.find("Ctrl+");
    return mac && at != std::string::npos ? keys.replace(at, 4, "Cmd") : keys;
  }
  std::string keys;
  if ((command.chord & ImGuiMod_Ctrl) != 0) keys += mac ? "Cmd+" : "Ctrl+";
  if ((command.chord & ImGuiMod_Shift) != 0) keys += "Shift+";
  return keys + NameOfKey(static_cast<ImGuiKey>(command.chord & ~ImGuiMod_Mask_));
}

std::vector<std::uint32_t> FindCommands(const AppState& state, std::string_view query) {
  struct Found {
    int score;
    std::uint32_t position;
  };
  std::vector<Found> found;
  for (std::uint32_t i = 0; i < std::size(kCommands); ++i) {
    if (!IsEnabled(kCommands[i], state)) continue;
    // "names rename" finds it as well as "rename".
    const auto by_name = FuzzyScore(query, kCommands[i].name);
    const auto by_group =
        FuzzyScore(query, std::string(kCommands[i].group).append(" ").append(kCommands[i].name));
    if (!by_name && !by_group) continue;
    found.push_back({std::max(by_name.value_or(0), by_group.value_or(0) - 1), i});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Found& a, const Found& b) { return a.score > b.score; });
  std::vector<std::uint32_t> positions;
  for (const Found& each : found) positions.push_back(each.position);
  return positions;
}

}  // namespace px
