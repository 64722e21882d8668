#include <algorithm>
#include <utility>

#include "app/commands.h"

namespace px {
namespace {

constexpr double kNoticeSeconds = 6;

// Whether the matrix shows the row; opens its group where only that hides it.
bool EnsureRowShown(AppState& state, std::uint32_t row) {
  if (!Matches(state.filter, state.loaded->index, row)) return false;
  bool& collapsed =
      state.matrix.collapsed[static_cast<std::size_t>(state.loaded->index.rows[row].group)];
  if (collapsed) {
    collapsed = false;
    ++state.rows_version;
  }
  state.matrix.reveal = true;
  return true;
}

void ChooseRow(AppState& state, std::uint32_t row) {
  if (state.selection.row != row) {
    state.details = BuildRowDetails(state.loaded->analysis, state.loaded->index, row);
  }
  state.selection.row = row;
}

void ShowArticle(AppState& state, DocId doc) {
  if (state.selection.article == doc) return;
  state.selection.article = doc;
  ++state.article_version;
}

// The rows on screen, in order.
std::vector<std::uint32_t> ShownRows(const AppState& state) {
  const MatrixItems list =
      ListMatrixItems(state.loaded->index, state.filter, state.matrix.collapsed);
  std::vector<std::uint32_t> rows;
  for (const MatrixItem& item : list.items) {
    if (!item.is_heading) rows.push_back(item.row);
  }
  return rows;
}

void ChangeFilter(AppState& state) { ++state.rows_version; }

}  // namespace

void Emit(AppState& state, RequestKind kind, std::string text) {
  state.requests.push_back({kind, std::move(text)});
}

void SelectRow(AppState& state, std::uint32_t row) {
  const MatrixRow& matrix_row = state.loaded->index.rows[row];
  const std::optional<DocId> open = state.selection.article;
  if (open && !matrix_row.cells[open->value].claims.empty()) {
    SelectCell(state, row, *open);
    return;
  }
  for (std::uint32_t doc = 0; doc < matrix_row.cells.size(); ++doc) {
    if (matrix_row.cells[doc].claims.empty()) continue;
    SelectCell(state, row, DocId{doc});
    return;
  }
}

void SelectCell(AppState& state, std::uint32_t row, DocId doc) {
  const std::vector<ClaimId>& claims = state.loaded->index.rows[row].cells[doc.value].claims;
  ChooseRow(state, row);
  ShowArticle(state, doc);
  state.selection.claim.reset();
  if (!claims.empty()) {
    state.selection.claim = claims.front();
    state.article.reveal = true;
  }
  state.matrix.reveal = true;
}

void SelectClaim(AppState& state, ClaimId claim) {
  const std::uint32_t row = state.loaded->index.row_of_claim[claim.value];
  ChooseRow(state, row);
  ShowArticle(state, state.loaded->analysis.claims[claim.value].doc);
  state.selection.claim = claim;
  state.article.reveal = true;
  if (!EnsureRowShown(state, row)) {
    AddNotice(state, "The filter hides this claim's row. Clear the filter to see it.");
  }
}

void OpenArticle(AppState& state, DocId doc) {
  ShowArticle(state, doc);
  state.selection.claim.reset();
  if (!state.selection.row) return;
  const MatrixRow& row = state.loaded->index.rows[*state.selection.row];
  if (row.cells[doc.value].claims.empty()) return;
  state.selection.claim = row.cells[doc.value].claims.front();
  state.article.reveal = true;
}

void ClearSelection(AppState& state) {
  state.selection.row.reset();
  state.selection.claim.reset();
  state.details.reset();
}

void MoveInMatrix(AppState& state, int rows, int columns) {
  const std::vector<std::uint32_t> shown = ShownRows(state);
  if (shown.empty()) return;
  const auto articles = static_cast<int>(state.loaded->analysis.documents.size());
  const int column = state.selection.article ? static_cast<int>(state.selection.article->value) : 0;
  const DocId doc{static_cast<std::uint32_t>(std::clamp(column + columns, 0, articles - 1))};
  const auto current = state.selection.row
                           ? std::find(shown.begin(), shown.end(), *state.selection.row)
                           : shown.end();
  if (current == shown.end()) {
    SelectCell(state, shown.front(), doc);
    return;
  }
  const auto last = static_cast<std::ptrdiff_t>(shown.size()) - 1;
  const std::ptrdiff_t next = std::clamp<std::ptrdiff_t>(current - shown.begin() + rows, 0, last);
  SelectCell(state, shown[static_cast<std::size_t>(next)], doc);
}

void MoveInArticle(AppState& state, int claims) {
  if (!state.selection.article) return;
  const IndexRange range = state.loaded->index.claims_of_doc[state.selection.article->value];
  if (range.empty()) return;
  std::int64_t next = claims > 0 ? range.begin : range.end - 1;
  if (state.selection.claim && range.Contains(state.selection.claim->value)) {
    next = std::int64_t{state.selection.claim->value} + claims;
  }
  next = std::clamp<std::int64_t>(next, range.begin, range.end - 1);
  SelectClaim(state, ClaimId{static_cast<std::uint32_t>(next)});
}

void CopySelection(AppState& state) {
  if (!state.selection.row) return;
  Emit(state, RequestKind::kCopyText,
       CopyTextOfRow(state.loaded->analysis, state.loaded->index, *state.selection.row));
  AddNotice(state, "Copied the claim with its quotes.");
}

void SetEntityMark(AppState& state, EntityId entity, EntityMark mark) {
  state.filter.entities[entity.value] = mark;
  ChangeFilter(state);
}

void CycleEntityMark(AppState& state, EntityId entity) {
  switch (state.filter.entities[entity.value]) {
    case EntityMark::kOff:
      SetEntityMark(state, entity, EntityMark::kInclude);
      break;
    case EntityMark::kInclude:
      SetEntityMark(state, entity, EntityMark::kExclude);
      break;
    case EntityMark::kExclude:
      SetEntityMark(state, entity, EntityMark::kOff);
      break;
  }
}

void SetMatchAll(AppState& state, bool match_all) {
  state.filter.match_all = match_all;
  ChangeFilter(state);
}

void SetGroupFilter(AppState& state, std::optional<RowGroup> group) {
  state.filter.group = group;
  if (group) state.matrix.collapsed[static_cast<std::size_t>(*group)] = false;
  ChangeFilter(state);
}

void ClearFilter(AppState& state) {
  std::fill(state.filter.entities.begin(), state.filter.entities.end(), EntityMark::kOff);
  state.filter.group.reset();
  ChangeFilter(state);
}

void ToggleGroup(AppState& state, RowGroup group) {
  bool& collapsed = state.matrix.collapsed[static_cast<std::size_t>(group)];
  collapsed = !collapsed;
  ++state.rows_version;
}

void AddProblem(AppState& state, std::string sentence) {
  state.problems.push_back(std::move(sentence));
}

void AddNotice(AppState& state, std::string sentence, bool offers_undo) {
  state.notices.push_back({std::move(sentence), state.clock + kNoticeSeconds, offers_undo});
}

void UpdateTheme(AppState& state) {
  const bool dark = state.theme_choice == ThemeChoice::kDark ||
                    (state.theme_choice == ThemeChoice::kSystem && state.system_dark);
  const Theme& theme = dark ? DarkTheme() : LightTheme();
  if (state.look.theme == &theme) return;
  state.look.theme = &theme;
  ApplyTheme(theme, ImGui::GetStyle());
  Emit(state, RequestKind::kThemeChanged, dark ? "dark" : "light");
}

void CycleTheme(AppState& state) {
  switch (state.theme_choice) {
    case ThemeChoice::kSystem:
      state.theme_choice = state.system_dark ? ThemeChoice::kLight : ThemeChoice::kDark;
      break;
    case ThemeChoice::kLight:
      state.theme_choice = state.system_dark ? ThemeChoice::kDark : ThemeChoice::kSystem;
      break;
    case ThemeChoice::kDark:
      state.theme_choice = state.system_dark ? ThemeChoice::kSystem : ThemeChoice::kLight;
      break;
  }
  UpdateTheme(state);
}

}  // namespace px
