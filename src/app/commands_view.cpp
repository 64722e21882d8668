#include <algorithm>
#include <utility>

#include "app/commands.h"
#include "app/views/term_rows.h"

namespace px {
namespace {

constexpr double kNoticeSeconds = 6;
constexpr double kLongNoticeSeconds = 30;  // of what is lost for good otherwise

void Unfold(AppState& state, std::uint32_t row, bool unfolded) {
  state.matrix.unfolded.resize(state.loaded->index.rows.size());
  if (state.matrix.unfolded[row] == unfolded) return;
  state.matrix.unfolded[row] = unfolded;
  ++state.rows_version;
}

// Whether the matrix shows the row; opens its group or unfolds it where only that hides it.
bool EnsureRowShown(AppState& state, std::uint32_t row) {
  const AnalysisIndex& index = state.loaded->index;
  const std::uint32_t host = index.host_of_row[row];
  if (!Matches(state.filter, index, host)) return false;
  bool& collapsed = state.matrix.collapsed[static_cast<std::size_t>(index.rows[host].group)];
  if (collapsed) {
    collapsed = false;
    ++state.rows_version;
  }
  if (host != row) Unfold(state, host, true);
  state.matrix.reveal = true;
  return true;
}

void ChooseRow(AppState& state, std::uint32_t row) {
  state.inspects_entity = false;
  if (state.selection.row != row) {
    state.details = BuildRowDetails(state.loaded->analysis, state.loaded->index, row);
  }
  state.selection.row = row;
}

void ShowArticle(AppState& state, DocId doc) {
  if (state.selection.article == doc) return;
  state.selection.article = doc;
  state.article.reveal_range.reset();
  ++state.article_version;
}

void RevealClaim(AppState& state) {
  state.article.reveal = true;
  state.article.reveal_range.reset();
}

// The rows on screen, in order.
std::vector<std::uint32_t> ShownRows(const AppState& state) {
  const MatrixItems list = ListMatrixItems(state.loaded->index, state.filter,
                                           state.matrix.collapsed, state.matrix.unfolded);
  std::vector<std::uint32_t> rows;
  for (const MatrixItem& item : list.items) {
    if (!item.is_heading) rows.push_back(item.row);
  }
  return rows;
}

std::string Quoted(std::string_view name) { return "\u201C" + std::string(name) + "\u201D"; }

// Changes the filter as one step of the history.
template <typename Change>
void ChangeFilter(AppState& state, std::string what, Change change) {
  const Analysis& analysis = state.loaded->analysis;
  SavedFilter before = SaveFilter(analysis, state.filter);
  change(state.filter);
  SavedFilter after = SaveFilter(analysis, state.filter);
  if (before == after) return;
  if (before.terms != after.terms) RefreshTermRows(state);
  ++state.rows_version;
  AddHistory(state, {std::move(what), FilterChange{std::move(before), std::move(after)}});
}

std::string DescribeMark(const Entity& entity, EntityMark mark) {
  switch (mark) {
    case EntityMark::kOff:
      return "Took " + Quoted(entity.name) + " out of the filter";
    case EntityMark::kInclude:
      return "Filtered: claims naming " + Quoted(entity.name);
    case EntityMark::kExclude:
      return "Filtered: no claims naming " + Quoted(entity.name);
  }
  return {};
}

std::string DescribeGroup(const AppState& state, std::optional<RowGroup> group) {
  if (!group) return "Filtered: all claims";
  return "Filtered: " + state.loaded->index.group_headings[static_cast<std::size_t>(*group)];
}

}  // namespace

void Emit(AppState& state, RequestKind kind, std::string text) {
  state.requests.push_back({kind, std::move(text)});
}

void SelectRow(AppState& state, std::uint32_t row) {
  const MatrixRow& matrix_row = state.loaded->index.rows[row];
  const auto makes_it = [](const MatrixCell& cell) { return !cell.claims.empty(); };
  const auto first = std::find_if(matrix_row.cells.begin(), matrix_row.cells.end(), makes_it);
  if (first == matrix_row.cells.end()) return;  // of a file that somebody else wrote
  const std::optional<DocId> open = state.selection.article;
  SelectCell(state, row, open && makes_it(matrix_row.At(*open)) ? *open : first->doc);
}

void SelectCell(AppState& state, std::uint32_t row, DocId doc) {
  const MatrixCell& cell = state.loaded->index.rows[row].At(doc);
  ChooseRow(state, row);
  ShowArticle(state, doc);
  state.selection.claim.reset();
  if (!cell.claims.empty()) {
    state.selection.claim = cell.claims.front();
    RevealClaim(state);
  } else if (!cell.differing.empty()) {
    ShowPlace(state, doc, state.loaded->analysis.claims[cell.differing.front().value].range);
  }
  state.matrix.reveal = true;
}

void SelectClaim(AppState& state, ClaimId claim) {
  const std::uint32_t row = state.loaded->index.row_of_claim[claim.value];
  ChooseRow(state, row);
  ShowArticle(state, state.loaded->analysis.claims[claim.value].doc);
  state.selection.claim = claim;
  RevealClaim(state);
  if (!EnsureRowShown(state, row)) {
    AddNotice(state, "The filter hides this claim's row. Clear the filter to see it.");
  }
}

void OpenArticle(AppState& state, DocId doc) {
  ShowArticle(state, doc);
  state.selection.claim.reset();
  if (!state.selection.row) return;
  const MatrixRow& row = state.loaded->index.rows[*state.selection.row];
  const std::vector<ClaimId>& claims = row.At(doc).claims;
  if (claims.empty()) return;
  state.selection.claim = claims.front();
  RevealClaim(state);
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
  const AnalysisIndex& index = state.loaded->index;
  const IndexRange range = index.claims_of_doc[state.selection.article->value];
  if (range.empty()) return;
  std::int64_t next = claims > 0 ? range.begin : range.end - 1;
  if (state.selection.claim && range.Contains(state.selection.claim->value)) {
    next = std::int64_t{state.selection.claim->value} + claims;
  }
  const auto is_part = [&](std::int64_t claim) {
    return index.rows[index.row_of_claim[static_cast<std::size_t>(claim)]].part_of.has_value();
  };
  const auto inside = [&](std::int64_t claim) { return claim >= range.begin && claim < range.end; };
  while (inside(next) && is_part(next)) next += claims > 0 ? 1 : -1;
  if (inside(next)) SelectClaim(state, ClaimId{static_cast<std::uint32_t>(next)});
}

void FindNearest(AppState& state, DocId doc) {
  const LoadedAnalysis& loaded = *state.loaded;
  for (MissingDetail& missing : state.details->missing) {
    if (missing.doc != doc || missing.nearest) continue;
    missing.nearest =
        QuoteNearest(loaded.analysis, loaded.index.rows[*state.selection.row].cluster, doc);
  }
}

void CopySelection(AppState& state) {
  if (!state.selection.row) return;
  Emit(state, RequestKind::kCopyText,
       CopyTextOfRow(state.loaded->analysis, state.loaded->index, *state.selection.row));
  AddNotice(state, "Copied the claim with its quotes.");
}

void SetEntityMark(AppState& state, EntityId entity, EntityMark mark) {
  ChangeFilter(state, DescribeMark(state.loaded->analysis.entities[entity.value], mark),
               [&](Filter& filter) { filter.entities[entity.value] = mark; });
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
  ChangeFilter(state, match_all ? "Filtered: all of the names" : "Filtered: any of the names",
               [&](Filter& filter) { filter.match_all = match_all; });
}

void SetGroupFilter(AppState& state, std::optional<RowGroup> group) {
  if (group) state.matrix.collapsed[static_cast<std::size_t>(*group)] = false;
  ChangeFilter(state, DescribeGroup(state, group), [&](Filter& filter) { filter.group = group; });
}

void ShowGroupOnly(AppState& state, std::optional<RowGroup> group) {
  if (group) state.matrix.collapsed[static_cast<std::size_t>(*group)] = false;
  ChangeFilter(state, DescribeGroup(state, group), [&](Filter& filter) {
    std::fill(filter.entities.begin(), filter.entities.end(), EntityMark::kOff);
    filter.terms.clear();
    filter.group = group;
  });
}

bool AddFilterTerms(AppState& state, std::string_view typed) {
  Result<std::vector<FilterTerm>> parsed = ParseFilter(typed);
  if (!parsed.ok()) {
    state.search.problem = parsed.error().message;
    return false;
  }
  const LoadedAnalysis& loaded = *state.loaded;
  std::vector<FilterTerm> terms = std::move(parsed).value();
  state.search.problem =
      ProblemOfTerms({loaded.analysis, loaded.index, loaded.entities, SearchTexts(state)}, terms);
  if (!state.search.problem.empty()) return false;
  std::string what = "Filtered:";
  for (const FilterTerm& term : terms) what += " " + WriteTerm(term);
  ChangeFilter(state, std::move(what), [&](Filter& filter) {
    for (FilterTerm& term : terms) {
      const bool known =
          std::find(filter.terms.begin(), filter.terms.end(), term) != filter.terms.end();
      if (!known) filter.terms.push_back(std::move(term));
    }
  });
  return true;
}

void FilterByArticles(AppState& state, const std::string& badges) {
  const FilterTerm wanted{FilterTermKind::kOnly, badges, false};
  ChangeFilter(state, "Filtered: " + WriteTerm(wanted), [&](Filter& filter) {
    const bool was_on =
        std::find(filter.terms.begin(), filter.terms.end(), wanted) != filter.terms.end();
    std::erase_if(filter.terms, [](const FilterTerm& term) {
      return term.kind == FilterTermKind::kOnly && !term.negated;
    });
    if (!was_on) filter.terms.push_back(wanted);
  });
}

void FilterBySource(AppState& state, const std::string& name, std::optional<DocId> doc) {
  std::vector<FilterTerm> wanted = {{FilterTermKind::kSource, name, false}};
  if (doc) {
    wanted.push_back(
        {FilterTermKind::kArticle, state.loaded->index.names[doc->value].badge, false});
  }
  ChangeFilter(state, "Filtered: " + WriteTerm(wanted.front()), [&](Filter& filter) {
    std::erase_if(filter.terms, [&](const FilterTerm& term) {
      return !term.negated && (term.kind == FilterTermKind::kSource ||
                               (doc && term.kind == FilterTermKind::kArticle));
    });
    filter.terms.insert(filter.terms.end(), wanted.begin(), wanted.end());
  });
}

void ShowOnly(AppState& state, const FilterTerm& wanted) {
  ChangeFilter(state, "Filtered: " + WriteTerm(wanted), [&](Filter& filter) {
    const bool was_on = filter.terms.size() == 1 && filter.terms.front() == wanted;
    std::fill(filter.entities.begin(), filter.entities.end(), EntityMark::kOff);
    filter.group.reset();
    filter.terms.clear();
    if (!was_on) filter.terms.push_back(wanted);
  });
  GoToView(state, MainView::kMatrix);
}

void RemoveFilterTerm(AppState& state, std::size_t number) {
  ChangeFilter(state, "Took " + WriteTerm(state.filter.terms[number]) + " out of the filter",
               [&](Filter& filter) {
                 filter.terms.erase(filter.terms.begin() + static_cast<std::ptrdiff_t>(number));
               });
}

void RefreshTermRows(AppState& state) {
  state.filter.term_rows.clear();
  if (state.filter.terms.empty()) return;
  const LoadedAnalysis& loaded = *state.loaded;
  state.filter.term_rows = FindTermRows(
      {loaded.analysis, loaded.index, loaded.entities, SearchTexts(state)}, state.filter.terms);
}

void ClearFilter(AppState& state) {
  ChangeFilter(state, "Cleared the filter", [](Filter& filter) {
    std::fill(filter.entities.begin(), filter.entities.end(), EntityMark::kOff);
    filter.group.reset();
    filter.terms.clear();
  });
}

void ToggleGroup(AppState& state, RowGroup group) {
  bool& collapsed = state.matrix.collapsed[static_cast<std::size_t>(group)];
  collapsed = !collapsed;
  ++state.rows_version;
}

void ToggleParts(AppState& state, std::uint32_t row) {
  const AnalysisIndex& index = state.loaded->index;
  const std::uint32_t host = index.host_of_row[row];
  if (index.parts_of_row[host].empty()) return;
  const bool was = host < state.matrix.unfolded.size() && state.matrix.unfolded[host];
  Unfold(state, host, !was);
  // What is chosen stays in sight.
  if (was && state.selection.row && index.rows[*state.selection.row].part_of &&
      index.host_of_row[*state.selection.row] == host) {
    SelectRow(state, host);
  }
  state.matrix.reveal = state.selection.row && index.host_of_row[*state.selection.row] == host;
}

void AddProblem(AppState& state, std::string sentence) {
  state.problems.push_back(std::move(sentence));
}

void AddNotice(AppState& state, std::string sentence, NoticeOffer offer) {
  const double seconds = offer == NoticeOffer::kBringBack ? kLongNoticeSeconds : kNoticeSeconds;
  state.notices.push_back({std::move(sentence), state.clock + seconds, offer});
}

}  // namespace px
