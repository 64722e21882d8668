// What the reader can do, as functions on AppState. Panels, keys and App all act through these.
#ifndef PX_APP_COMMANDS_H_
#define PX_APP_COMMANDS_H_

#include "app/app_state.h"

namespace px {

void Emit(AppState& state, RequestKind kind, std::string text = {});

// --- articles and their analysis ---

void AddArticles(AppState& state, std::vector<SourceText> articles);
// REQUIRES: position < number of articles. Asks for an analysis of the rest.
void RemoveArticle(AppState& state, std::uint32_t position);
void UndoRemove(AppState& state);  // nothing to undo: does nothing
void RequestAnalysis(AppState& state);
void CancelAnalysis(AppState& state);
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

// --- filter ---

void SetEntityMark(AppState& state, EntityId entity, EntityMark mark);
void CycleEntityMark(AppState& state, EntityId entity);  // off, include, exclude, off
void SetMatchAll(AppState& state, bool match_all);
void SetGroupFilter(AppState& state, std::optional<RowGroup> group);
void ClearFilter(AppState& state);
void ToggleGroup(AppState& state, RowGroup group);

// --- messages and looks ---

void AddProblem(AppState& state, std::string sentence);
void AddNotice(AppState& state, std::string sentence, bool offers_undo = false);
// Chooses the colours for theme_choice and system_dark and tells the page.
void UpdateTheme(AppState& state);
void CycleTheme(AppState& state);  // system, light, dark

}  // namespace px

#endif  // PX_APP_COMMANDS_H_
