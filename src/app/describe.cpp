#include "app/describe.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "app/app_state.h"
#include "app/command_table.h"
#include "app/first_steps.h"
#include "app/panels/article_layout.h"
#include "app/views/words.h"

namespace px {
namespace {

class Lines {
 public:
  template <typename... Fields>
  void Add(const Fields&... fields) {
    bool first = true;
    ((AddField(fields, first), first = false), ...);
    text_ += '\n';
  }
  std::string Take() { return std::move(text_); }

 private:
  void AddField(std::string_view value, bool first) {
    if (!first) text_ += '\t';
    for (const char c : value) text_ += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
  }
  void AddField(std::size_t value, bool first) { AddField(std::to_string(value), first); }

  std::string text_;
};

std::string Box(ImVec2 min, ImVec2 max) {
  std::string text;
  for (const float value : {min.x, min.y, max.x - min.x, max.y - min.y}) {
    if (!text.empty()) text += ' ';
    text += std::to_string(std::lround(value));
  }
  return text;
}

std::string_view NameOf(EntityMark mark) {
  switch (mark) {
    case EntityMark::kOff:
      return "off";
    case EntityMark::kInclude:
      return "include";
    case EntityMark::kExclude:
      return "exclude";
  }
  return "";
}

std::string_view NameOf(RowGroup group) {
  switch (group) {
    case RowGroup::kDiffers:
      return "differs";
    case RowGroup::kAllSay:
      return "all-say";
    case RowGroup::kSomeSay:
      return "some-say";
    case RowGroup::kPerhaps:
      return "perhaps";
    case RowGroup::kOnlyOne:
      return "only-one";
  }
  return "";
}

std::string_view NameOf(CellState state) {
  switch (state) {
    case CellState::kNotFound:
      return "not-found";
    case CellState::kAsserted:
      return "asserted";
    case CellState::kHedged:
      return "hedged";
    case CellState::kAttributed:
      return "attributed";
    case CellState::kDenied:
      return "denied";
    case CellState::kDiffers:
      return "differs";
  }
  return "";
}

std::string_view RowLabel(const AppState& state, std::uint32_t row) {
  const LoadedAnalysis& loaded = *state.loaded;
  return loaded.analysis.clusters[loaded.index.rows[row].cluster.value].label;
}

std::string_view ClaimText(const AppState& state, ClaimId id) {
  const Analysis& analysis = state.loaded->analysis;
  const Claim& claim = analysis.claims[id.value];
  return Slice(analysis.documents[claim.doc.value].source.text, claim.range);
}

void DescribeMessages(const AppState& state, Lines& out) {
  if (state.run.running) out.Add("running", state.run.permille, state.run.stage);
  for (const std::string& sentence : state.problems) out.Add("problem", sentence);
  for (const Notice& notice : state.notices) out.Add("notice", notice.sentence);
  if (FirstStepAnchor(state)) {
    out.Add("hint", state.first_steps.mark + std::size_t{1}, FirstStepWords(state));
  }
  out.Add("look", state.look.theme->name, std::size_t{state.size_percent});
  if (!state.vectors.name.empty()) out.Add("vectors", state.vectors.name, state.vectors.effect);
}

void DescribeSelection(const AppState& state, Lines& out) {
  const Selection& chosen = state.selection;
  if (chosen.row) out.Add("chosen-row", RowLabel(state, *chosen.row));
  if (state.joining) out.Add("joining", ClaimText(state, *state.joining));
  if (chosen.row && state.details) {
    out.Add("row-summary", state.details->summary);
    for (const ConflictDetail& conflict : state.details->conflicts) {
      out.Add("conflict", conflict.heading);
    }
    for (const ClaimDetail& claim : state.details->claims) out.Add("told", claim.note);
  }
  if (chosen.claim) out.Add("chosen-claim", ClaimText(state, *chosen.claim));
  if (chosen.article)
    out.Add("open-article", state.loaded->index.names[chosen.article->value].full);
}

void DescribeArticles(const AppState& state, Lines& out) {
  const ArticlesPanelState& panel = state.articles;
  ImVec2 min = panel.first_row;
  for (const ArticleListItem& item : panel.items) {
    out.Add("article", item.title.empty() ? item.name : item.title,
            Box(min, ImVec2(min.x + state.sizes.left, min.y + panel.row_height)));
    min.y += panel.row_height;
  }
}

void DescribeEntities(const AppState& state, Lines& out) {
  const EntitiesPanelState& panel = state.entities;
  if (panel.built_for != state.entities_version) return;  // of another analysis, not drawn yet
  ImVec2 min = panel.first_row;
  for (const EntityId id : panel.shown) {
    const EntityMark mark = id.value < state.filter.entities.size()
                                ? state.filter.entities[id.value]
                                : EntityMark::kOff;
    out.Add("entity", state.loaded->analysis.entities[id.value].name,
            state.loaded->entities.rows[id.value].count, NameOf(mark),
            Box(min, ImVec2(min.x + state.sizes.left, min.y + panel.row_height)));
    min.y += panel.row_height;
  }
}

void DescribeCells(const AppState& state, std::uint32_t number, std::string_view label, float top,
                   float height, Lines& out) {
  const MatrixRow& row = state.loaded->index.rows[number];
  float left = state.matrix.columns_left;
  for (std::uint32_t doc = 0; doc < state.loaded->index.names.size(); ++doc) {
    const MatrixCell& cell = row.At(DocId{doc});
    const bool otherwise = cell.claims.empty() && !cell.differing.empty();
    out.Add("cell", label, state.loaded->index.names[doc].badge,
            otherwise ? "says-otherwise" : NameOf(cell.state),
            Box(ImVec2(left, top), ImVec2(left + state.matrix.column_width, top + height)));
    left += state.matrix.column_width;
  }
}

void DescribeMatrix(const AppState& state, Lines& out) {
  const MatrixPanelState& matrix = state.matrix;
  if (matrix.built_for != state.rows_version) return;
  out.Add("rows", std::size_t{state.loaded->index.row_total}, matrix.list.matching_rows);
  for (std::size_t i = 0; i < matrix.lines.size(); ++i) {
    const MatrixItem& item = matrix.list.items[i];
    if (item.is_heading) continue;
    const MatrixRow& row = state.loaded->index.rows[item.row];
    const std::string_view label = RowLabel(state, item.row);
    const float top = matrix.body_min.y + matrix.lines[i].top;
    const float height = matrix.lines[i].height;
    out.Add("row", label, item.is_part ? "part" : NameOf(row.group),
            Box(ImVec2(matrix.body_min.x, top),
                ImVec2(matrix.body_min.x + matrix.label_width, top + height)));
    DescribeCells(state, item.row, label, top, height, out);
  }
}

void DescribeOpenArticle(const AppState& state, Lines& out) {
  if (!state.selection.article || state.article.built_for != state.article_version) return;
  const IndexRange claims = state.loaded->index.claims_of_doc[state.selection.article->value];
  for (std::uint32_t i = claims.begin; i < claims.end; ++i) {
    const auto placed = FindClaim(state.article, ClaimId{i});
    if (!placed) continue;
    const ImVec2 origin = state.article.origin;
    out.Add("claim", ClaimText(state, ClaimId{i}), Box(origin + placed->min, origin + placed->max));
  }
}

void DescribeNames(const AppState& state, Lines& out) {
  for (const EntityId id : state.entities.chosen) {
    out.Add("chosen-name", state.loaded->analysis.entities[id.value].name);
  }
  if (!state.entities.renaming.problem.empty()) {
    out.Add("name-problem", state.entities.renaming.problem);
  }
}

void DescribeHistory(const AppState& state, Lines& out) {
  const History& history = state.history;
  if (history.steps().empty()) return;
  const std::string_view last =
      history.CanUndo() ? std::string_view(history.steps()[history.position() - 1].what) : "";
  out.Add("history", history.position(), history.steps().size(), last);
}

std::string_view NameOf(TextMarkKind kind) {
  switch (kind) {
    case TextMarkKind::kReference:
      return "reference";
    case TextMarkKind::kMention:
      return "mention";
    case TextMarkKind::kHit:
      return "hit";
    case TextMarkKind::kCurrentHit:
      return "current-hit";
  }
  return "";
}

// As it would be typed, names without their key.
std::string FilterText(const AppState& state, const FilterChip& chip) {
  switch (chip.kind) {
    case ChipKind::kTerm:
      return WriteTerm(state.filter.terms[chip.number]);
    case ChipKind::kEntity:
      return (chip.excludes ? "not " : "") + state.loaded->analysis.entities[chip.number].name;
    case ChipKind::kGroup:
      return chip.text;
  }
  return {};
}

void DescribeSearch(const AppState& state, Lines& out) {
  const SearchState& search = state.search;
  for (const FilterChip& chip : state.matrix.chips) {
    out.Add("filter", FilterText(state, chip));
  }
  if (search.open) {
    out.Add("search", search.query, search.current ? *search.current + std::size_t{1} : 0,
            search.found.hits.size(), std::size_t{search.found.articles});
    if (!search.problem.empty()) out.Add("search-problem", search.problem);
  }
  if (state.selection.article && state.article.built_for == state.article_version) {
    for (const MarkBox& mark : state.article.marks) {
      out.Add("place", NameOf(mark.kind),
              Box(state.article.origin + mark.min, state.article.origin + mark.max));
    }
  }
}

void DescribeView(const AppState& state, Lines& out) {
  const MainViewWords& words = WordsOf(state.views.current);
  out.Add("view", std::string_view(words.id), words.title);
  for (const PlacedItem& item : state.views.items) {
    out.Add("item", std::string_view(item.kind), item.text, Box(item.min, item.max));
  }
}

void DescribePalette(const AppState& state, Lines& out) {
  const PaletteState& palette = state.palette;
  if (!palette.open) return;
  const bool any = palette.cursor < palette.listed.size();
  out.Add("palette", any ? Commands()[palette.listed[palette.cursor]].name : std::string_view());
}

}  // namespace

std::string Describe(const AppState& state) {
  Lines out;
  out.Add("articles", state.workspace.articles().size());
  out.Add("analyzed", state.loaded ? state.loaded->analysis.documents.size() : 0);
  DescribeMessages(state, out);
  DescribeArticles(state, out);
  for (const PlacedControl& control : state.controls) {
    out.Add("control", std::string_view(control.id), Box(control.min, control.max));
  }
  DescribeHistory(state, out);
  DescribePalette(state, out);
  if (state.loaded) {
    out.Add("overview", OverviewText(state.loaded->index.overview));
    DescribeSelection(state, out);
    DescribeNames(state, out);
    DescribeSearch(state, out);
    DescribeEntities(state, out);
    DescribeMatrix(state, out);
    DescribeView(state, out);
    DescribeOpenArticle(state, out);
  }
  return out.Take();
}

}  // namespace px
