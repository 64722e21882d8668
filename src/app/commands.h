// What the reader can do, as functions on AppState. Panels, keys and App all act through these.
#ifndef PX_APP_COMMANDS_H_
#define PX_APP_COMMANDS_H_

#include "app/app_state.h"

namespace px {

void Emit(AppState& state, RequestKind kind, std::string text = {});

// --- articles and their analysis ---

// Asks for the workspace to be kept as it is now.
void ContentChanged(AppState& state);
// Takes the articles that can be used and asks for an analysis; says of each other one why not.
// Returns those taken.
std::vector<SourceText> TakeArticles(AppState& state, std::vector<SourceText> articles);
// The same as a step of the history; the example makes room for the first articles of the reader.
void AddArticles(AppState& state, std::vector<SourceText> articles);
// REQUIRES: position < number of articles. Asks for an analysis of the rest.
void RemoveArticle(AppState& state, std::uint32_t position);
// After Workspace's list of articles changed: analyses it anew, or shows that it is empty.
void ArticlesChanged(AppState& state);
void RequestAnalysis(AppState& state);
void CancelAnalysis(AppState& state);
// Both analyse what is loaded anew.
void UseVectors(AppState& state, std::string name);
void ForgetVectors(AppState& state);  // REQUIRES: there are some
// Shows `analysis`; filter, open article and collapsed groups stay as far as they still apply.
void SetAnalysis(AppState& state, Analysis analysis);
void ClearAnalysis(AppState& state);
// Rebuilds the article list after the workspace or the analysis changed.
void RefreshArticleList(AppState& state);

// --- selection; each scrolls the other views to what was chosen ---

void SelectRow(AppState& state, std::uint32_t row);
// Chooses a cell: opens its article at the row's first claim there, if it has one.
void SelectCell(AppState& state, std::uint32_t row, DocId doc);
void SelectClaim(AppState& state, ClaimId claim);
void OpenArticle(AppState& state, DocId doc);
void ClearSelection(AppState& state);
// Up, down in the rows on screen; left, right in the columns.
void MoveInMatrix(AppState& state, int rows, int columns);
// To the next (+1) or previous (-1) claim of the open article.
void MoveInArticle(AppState& state, int claims);
void CopySelection(AppState& state);
// Adds to the details what an article without the chosen claim says instead. REQUIRES: details.
void FindNearest(AppState& state, DocId doc);

// --- views of the main pane ---

void GoToView(AppState& state, MainView view);                   // shows what is chosen there
void FollowOverview(AppState& state, const OverviewPart& part);  // to what it counts
void StepView(AppState& state, int step);  // to the next (+1) or previous (-1) view
// The arrow keys and Enter in the current view. REQUIRES: loaded.
void MoveInView(AppState& state, int rows, int columns);
void OpenInView(AppState& state);
// Shows two articles side by side; one and the same: does nothing.
void ComparePair(AppState& state, DocId left, DocId right);
void SetPairSide(AppState& state, bool left, DocId doc);
void ExchangePair(AppState& state);
// These take positions in the lists of ViewStates as last drawn.
void CompareConflict(AppState& state, std::uint32_t item);
void ShowSet(AppState& state, std::uint32_t set);  // its claims, in the matrix
// The claims that articles credit to the voice, or only `doc` does, in the matrix.
void ShowVoice(AppState& state, std::uint32_t voice, std::optional<DocId> doc);
void ChooseTimelineItem(AppState& state, std::uint32_t number);
void ChooseSourcesLine(AppState& state, std::uint32_t number);
// A passage of shared wording in one of its two articles; other lines: does nothing.
void ShowPassage(AppState& state, std::uint32_t number, DocId doc);

// --- filter ---

void SetEntityMark(AppState& state, EntityId entity, EntityMark mark);
void CycleEntityMark(AppState& state, EntityId entity);  // off, include, exclude, off
void SetMatchAll(AppState& state, bool match_all);
void SetGroupFilter(AppState& state, std::optional<RowGroup> group);
// The same, with names and terms taken out: all claims of the group, or all there are.
void ShowGroupOnly(AppState& state, std::optional<RowGroup> group);
// Parses what the reader typed and adds its terms; otherwise says in search.problem why not.
bool AddFilterTerms(AppState& state, std::string_view typed);
// Leaves the claims of exactly these articles, "A,C"; a second time takes the filter off.
void FilterByArticles(AppState& state, const std::string& badges);
// Leaves the claims credited to a source of this name, in `doc` if one is given.
void FilterBySource(AppState& state, const std::string& name, std::optional<DocId> doc);
// Replaces the filter by this term alone and shows the matrix; a second time takes it off.
void ShowOnly(AppState& state, const FilterTerm& wanted);
// REQUIRES: number < filter.terms.size().
void RemoveFilterTerm(AppState& state, std::size_t number);
// Looks the terms of the filter up in the analysis again.
void RefreshTermRows(AppState& state);
void ClearFilter(AppState& state);
void ToggleGroup(AppState& state, RowGroup group);
// Shows or hides the parts of a row, or of the row that it is a part of; no parts: does nothing.
void ToggleParts(AppState& state, std::uint32_t row);

// --- names: choosing and correcting them ---
// A correction that cannot be applied changes nothing and becomes a problem on screen.

void ChooseEntity(AppState& state, EntityId id);
void ToggleEntityChoice(AppState& state, EntityId id);
// Chooses the names between two places in the list.
void ChooseEntitiesTo(AppState& state, std::uint32_t from, std::uint32_t to);
// Chooses what became of `refs`.
void ChooseEntities(AppState& state, const std::vector<EntityRef>& refs);
void ClearEntityChoice(AppState& state);
void BeginRename(AppState& state);  // of the only chosen name; else does nothing
// REQUIRES for those of the card: entities.card.
void RenameChosen(AppState& state, std::string_view typed);
void SplitAlias(AppState& state, const std::string& alias);
void SplitMention(AppState& state, std::uint32_t mention);  // into EntityCard::mentions
void DeleteMentionOfChosen(AppState& state, std::uint32_t mention);
void RetypeChosen(AppState& state, EntityType type);
void MergeEntitiesInto(AppState& state, EntityId into, const std::vector<EntityId>& from);
void DeleteChosen(AppState& state);
// Opens the article at a place of the text.
void ShowPlace(AppState& state, DocId doc, ByteRange range);
// Shows the analysis as the corrections in force have it. REQUIRES: loaded. Time O(analysis).
void ShowCorrections(AppState& state);

// --- claims: correcting them ---
// As with names, what cannot be applied changes nothing and becomes a problem.

// The next row that is chosen is joined to the chosen one.
void BeginJoin(AppState& state);
void JoinRow(AppState& state, std::uint32_t row);  // REQUIRES: joining
void SplitChosenClaim(AppState& state);
void RestanceChosenClaim(AppState& state, Stance stance);
// Whether there is a claim to act on, and more than it in its row.
bool CanSplitChosenClaim(const AppState& state);
// The conflicts of the chosen row that the chosen claim has a part in; of all its claims where none
// is chosen. Positions in MatrixRow::conflicts.
std::vector<std::size_t> ConflictsOfChoice(const AppState& state);
// No verdict: there is no conflict. REQUIRES: a chosen row with that conflict.
void JudgeConflictOfChosen(AppState& state, std::size_t conflict, std::optional<Verdict> verdict);
// Puts the operations in force as one step, or none of them and says why. REQUIRES: loaded.
bool Correct(AppState& state, std::vector<Correction> operations, std::string what);

// --- history ---

// Notes a step that has just been done.
void AddHistory(AppState& state, HistoryStep step);
// Undoes or redoes until `position` steps are done.
void GoInHistory(AppState& state, std::size_t position);
bool CanUndo(const AppState& state);
void Undo(AppState& state);  // nothing to undo: does nothing
void Redo(AppState& state);
// Replaces corrections and history, e.g. by those of a saved workspace.
void SetCorrections(AppState& state, CorrectionList corrections);
// Puts further operations in force.
void AppendCorrections(AppState& state, const CorrectionList& corrections);
void ClearHistory(AppState& state);

// --- search ---

void OpenSearch(AppState& state);
void CloseSearch(AppState& state);
// The articles as they are searched; made when first asked for. REQUIRES: loaded.
const std::vector<FoldedText>& SearchTexts(AppState& state);
// Finds search.query if it or the analysis changed.
void UpdateSearch(AppState& state);
// To the next (+1) or previous (-1) hit, round and round.
void GoToHit(AppState& state, int step);
void GoToHitIn(AppState& state, DocId doc);
// Enter in the search field: a filter becomes chips, words lead to the next hit.
void SubmitSearch(AppState& state);
void OpenPalette(AppState& state);
void ClosePalette(AppState& state);

// --- what nothing keeps ---

// Before another workspace takes the place of this one: puts articles and corrections of the reader
// aside where nothing keeps them, and tells so. The workspace is empty then.
void SetAside(AppState& state);
// The same, and what was told of it goes with it: history, analysis, problems on
// screen. What was reported just now may be about what comes.
void LeaveWorkspace(AppState& state);
// Exchanges what is on screen for what waits aside; nothing waits: does nothing.
void BringBack(AppState& state);

// --- messages ---

void AddProblem(AppState& state, std::string sentence);
// Those that were on screen: they told of what makes room now.
void ForgetSeenProblems(AppState& state);
void AddNotice(AppState& state, std::string sentence, NoticeOffer offer = NoticeOffer::kNothing);

}  // namespace px

#endif  // PX_APP_COMMANDS_H_
