// The claim x article matrix: frozen header and first column, one line per claim.
#include <algorithm>
#include <cmath>

#include "app/commands.h"
#include "app/panels/claim_menu.h"
#include "app/panels/main_views.h"
#include "app/panels/matrix_layout.h"
#include "app/panels/matrix_tools.h"
#include "app/panels/view_parts.h"
#include "app/views/words.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kHeaderHeight = 84.0f;
constexpr float kLowHeaderHeight = 54.0f;  // one line of names
constexpr float kLowPane = 300.0f;
constexpr float kMarkRadius = 8.0f;
constexpr float kFoldLeft = 20.0f;  // middle of the sign that a row has parts
constexpr float kBadge = 24.0f;

// Where the pointer is in the matrix.
struct Spot {
  std::optional<std::size_t> line;
  std::optional<DocId> column;
  bool fold = false;  // on the sign of a row that has parts
};

constexpr float kLowestTools = 190.0f;
// Numbers of no cell and no claim: see PointerRests.
constexpr std::uint64_t kOfLabel = std::uint64_t{1} << 61;
constexpr std::uint64_t kOfFold = std::uint64_t{1} << 60;

struct Body {
  ImVec2 min;  // of the visible part
  ImVec2 max;
  MatrixColumns columns;
  float scroll_x = 0;
  float scroll_y = 0;
  float header = kHeaderHeight;
};

float ColumnLeft(const Body& body, std::uint32_t doc) {
  return body.min.x + body.columns.label - body.scroll_x +
         body.columns.cell * static_cast<float>(doc);
}

Spot FindSpot(const AppState& state, const Body& body) {
  Spot spot;
  if (!ImGui::IsWindowHovered()) return spot;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (mouse.x >= body.max.x || mouse.y >= body.max.y) return spot;
  const std::size_t line = LineAt(state.matrix, mouse.y - body.min.y + body.scroll_y);
  if (line < state.matrix.lines.size()) spot.line = line;
  spot.fold = spot.line && state.matrix.lines[line].fold != Fold::kNone &&
              mouse.x < body.min.x + kMatrixTextLeft;
  const float x = mouse.x - body.min.x - body.columns.label;
  if (x < 0) return spot;
  const auto column = static_cast<std::uint32_t>((x + body.scroll_x) / body.columns.cell);
  if (column < state.loaded->analysis.documents.size()) spot.column = DocId{column};
  return spot;
}

void DrawHeading(const AppState& state, const Body& body, std::size_t number, float y,
                 bool hovered) {
  const Theme& theme = *state.look.theme;
  const MatrixItem& item = state.matrix.list.items[number];
  const MatrixLine& line = state.matrix.lines[number];
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const float bottom = y + line.height;
  if (hovered) out.AddRectFilled(ImVec2(body.min.x, y), ImVec2(body.max.x, bottom), theme.hover);
  const float middle = y + line.height * 0.5f + 2;
  const bool closed = state.matrix.collapsed[static_cast<std::size_t>(item.group)];
  DrawIcon(out, closed ? Icon::kChevronRight : Icon::kChevronDown, ImVec2(body.min.x + 20, middle),
           7, theme.text_muted);
  const Face& face = state.look.faces.strong;
  const std::string& text =
      state.loaded->index.group_headings[static_cast<std::size_t>(item.group)];
  const float x = body.min.x + kMatrixTextLeft;
  DrawText(out, face, ImVec2(x, middle - face.size * 0.5f), theme.text, text);
  const Face& small = state.look.faces.small;
  DrawText(out, small, ImVec2(x + TextWidth(face, text) + 9, middle - small.size * 0.5f + 0.5f),
           theme.text_muted, line.count);
  out.AddLine(ImVec2(body.min.x, bottom - 0.5f), ImVec2(body.max.x, bottom - 0.5f), theme.border);
}

// `sure`: some of its articles surely are a part of it.
void DrawRowLabel(const AppState& state, const Body& body, const MatrixLine& line, float y,
                  bool chosen, bool sure) {
  const Theme& theme = *state.look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const Face& face = state.look.faces.body;
  const float lines = kMatrixLineHeight * static_cast<float>(line.label->lines.size());
  float text_y = y + (line.height - lines + kMatrixLineHeight - face.size) * 0.5f;
  const float text_x = body.min.x + kMatrixTextLeft + (line.is_part ? kMatrixPartIndent : 0);
  for (const std::string& text : line.label->lines) {
    DrawText(out, face, ImVec2(text_x, text_y),
             sure && !line.is_part ? theme.text : theme.text_muted, text);
    text_y += kMatrixLineHeight;
  }
  if (line.is_part) {  // hangs on the row above
    const float x = body.min.x + kMatrixTextLeft + 4;
    const float middle = std::round(y + line.height * 0.5f) + 0.5f;
    out.AddLine(ImVec2(x, y + 2), ImVec2(x, middle), theme.text_muted, 1.0f);
    out.AddLine(ImVec2(x, middle), ImVec2(text_x - 5, middle), theme.text_muted, 1.0f);
  }
  if (line.fold != Fold::kNone) {
    DrawIcon(out, line.fold == Fold::kFolded ? Icon::kChevronRight : Icon::kChevronDown,
             ImVec2(body.min.x + kFoldLeft, y + line.height * 0.5f), 5, theme.text_muted);
    const ImVec2 max(body.min.x + kMatrixTextLeft, y + line.height);
    state.look.controls->push_back({"parts", ImVec2(body.min.x, y), max});
  }
  const Face& small = state.look.faces.small;
  const float right = body.min.x + body.columns.label - 10;
  // How many articles; below, how many texts they go back to.
  float count_y = y + line.height * 0.5f - small.size * 0.5f;
  if (!line.texts.empty()) {
    count_y -= small.size * 0.5f;
    DrawText(out, small, ImVec2(right - TextWidth(small, line.texts), count_y + small.size),
             theme.text, line.texts);
  }
  DrawText(out, small, ImVec2(right - TextWidth(small, line.count), count_y), theme.text_muted,
           line.count);
  if (line.changed) {
    DrawIcon(out, Icon::kEdited,
             ImVec2(right - TextWidth(small, line.count) - 14, y + line.height * 0.5f), 5,
             theme.accent);
  }
  if (chosen) {
    out.AddRectFilled(ImVec2(body.min.x + 1, y + 1), ImVec2(body.min.x + 5, y + line.height - 1),
                      theme.accent, 2.0f);
  }
}

void DrawRowCells(const AppState& state, const Body& body, std::uint32_t number, float y,
                  float height, bool chosen) {
  const MatrixRow& row = state.loaded->index.rows[number];
  const Theme& theme = *state.look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const float first = std::floor(body.scroll_x / body.columns.cell);
  const std::size_t articles = state.loaded->index.names.size();
  for (auto doc = static_cast<std::uint32_t>(first); doc < articles; ++doc) {
    const float left = ColumnLeft(body, doc);
    if (left > body.max.x) break;
    const ImVec2 center(left + body.columns.cell * 0.5f, y + height * 0.5f);
    if (chosen && state.selection.article == DocId{doc}) {
      const ImVec2 half(std::min(body.columns.cell, 44.0f) * 0.5f, 17.0f);
      out.AddRectFilled(center - half, center + half, theme.raised, kRounding);
      out.AddRect(center - half, center + half, theme.accent, kRounding, 0, 2.0f);
    }
    const MatrixCell& cell = row.At(DocId{doc});
    // Whether others say a part stands with the whole, in the row above.
    if (row.part_of && cell.state == CellState::kNotFound) continue;
    DrawCellMark(out, cell.state, center, kMarkRadius, CellColor(theme, cell.state));
    if (!cell.sure) {
      const Face& small = state.look.faces.small;
      DrawText(out, small, center + ImVec2(kMarkRadius + 3, -small.size * 0.5f), theme.text_muted,
               kPerhapsSign);
    }
  }
}

void DrawRow(const AppState& state, const Body& body, std::size_t number, float y, bool hovered) {
  const Theme& theme = *state.look.theme;
  const MatrixLine& line = state.matrix.lines[number];
  const std::uint32_t row = state.matrix.list.items[number].row;
  const bool chosen = state.selection.row == row;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const ImVec2 max(body.max.x, y + line.height);
  if (chosen || hovered) {
    out.AddRectFilled(ImVec2(body.min.x, y), max, chosen ? theme.selected : theme.hover);
  }
  out.PushClipRect(ImVec2(body.min.x + body.columns.label, body.min.y), body.max, true);
  DrawRowCells(state, body, row, y, line.height, chosen);
  out.PopClipRect();
  const MatrixRow& shown = state.loaded->index.rows[row];
  DrawRowLabel(state, body, line, y, chosen, shown.sure_count > 0);
  out.AddLine(ImVec2(body.min.x + kMatrixTextLeft, max.y - 0.5f), ImVec2(max.x, max.y - 0.5f),
              theme.border);
}

// Notes where the first row stands, if it is in sight.
void PlaceFirstClaim(AppState& state, const Body& body, std::size_t number) {
  if (number > 1) return;  // below the heading of its group
  const MatrixLine& line = state.matrix.lines[number];
  const float y = body.min.y + line.top - body.scroll_y;
  if (y < body.min.y || y + line.height > body.max.y) return;
  state.controls.push_back({"first_claim", ImVec2(body.min.x + 8, y + 4),
                            ImVec2(body.min.x + body.columns.label - 4, y + line.height - 4),
                            true});
}

void DrawLines(AppState& state, const Body& body, const Spot& spot) {
  for (std::size_t i = LineAt(state.matrix, body.scroll_y); i < state.matrix.lines.size(); ++i) {
    const float y = std::round(body.min.y + state.matrix.lines[i].top - body.scroll_y);
    if (y > body.max.y) break;
    if (state.matrix.list.items[i].is_heading) {
      DrawHeading(state, body, i, y, spot.line == i);
    } else {
      DrawRow(state, body, i, y, spot.line == i);
      PlaceFirstClaim(state, body, i);
    }
  }
}

void ClaimWords(const AppState& state, ClaimId id) {
  const Analysis& analysis = state.loaded->analysis;
  const Claim& claim = analysis.claims[id.value];
  WrappedLabel(state.look.faces.small, state.look.theme->text_muted, DescribeClaim(analysis, claim),
               kTooltipWidth);
  WrappedLabel(state.look.faces.quote, state.look.theme->text,
               Slice(analysis.documents[claim.doc.value].source.text, claim.range), kTooltipWidth);
}

void CellTooltip(const AppState& state, std::uint32_t number, DocId doc) {
  const MatrixRow& row = state.loaded->index.rows[number];
  const Theme& theme = *state.look.theme;
  const LoadedAnalysis& loaded = *state.loaded;
  const MatrixCell& cell = row.At(doc);
  if (row.part_of && cell.state == CellState::kNotFound) return;
  BeginTooltip(state.look);
  WrappedLabel(state.look.faces.small_strong, theme.text, loaded.index.names[doc.value].full,
               kTooltipWidth);
  if (cell.state == CellState::kNotFound) {
    Label(state.look.faces.small, theme.text_muted,
          "Not found in this article. Click for its nearest sentence");
  } else if (cell.state == CellState::kDiffers) {
    Label(state.look.faces.small, theme.differs,
          cell.claims.empty() ? "Says otherwise" : "Differs from another article");
  }
  if (!cell.sure) Label(state.look.faces.small, theme.text_muted, kPerhapsWords);
  for (const ClaimId id : cell.claims.empty() ? cell.differing : cell.claims) {
    ClaimWords(state, id);
  }
  EndTooltip();
}

void FoldTooltip(const AppState& state, std::uint32_t row) {
  const auto parts = static_cast<std::uint32_t>(state.loaded->index.parts_of_row[row].size());
  const bool open = state.matrix.lines[*LineOfRow(state.matrix, row)].fold == Fold::kUnfolded;
  BeginTooltip(state.look);
  WrappedLabel(state.look.faces.small, state.look.theme->text,
               std::string(open ? "Hide " : "Show ") +
                   Counted(parts, "part of this claim", "parts of this claim") +
                   " that only one article makes (P)",
               kTooltipWidth);
  EndTooltip();
}

// Acts on the pointer. Afterwards lines and selection may have changed.
void HandlePointer(AppState& state, const Spot& spot) {
  if (!spot.line) return;
  const MatrixItem item = state.matrix.list.items[*spot.line];
  if (item.is_heading || spot.column || spot.fold) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (!item.is_heading && spot.column) {
    const std::uint64_t cell = std::uint64_t{item.row} << 32 | spot.column->value;
    if (PointerRests(state, 2 * cell + 1)) {
      CellTooltip(state, item.row, *spot.column);
    }
  } else if (spot.fold) {
    if (PointerRests(state, kOfFold | item.row)) FoldTooltip(state, item.row);
  } else if (!item.is_heading && IsCut(*state.matrix.lines[*spot.line].label)) {
    if (PointerRests(state, kOfLabel | item.row)) {
      BeginTooltip(state.look);
      WrappedLabel(state.look.faces.small, state.look.theme->text,
                   state.loaded->index.labels[item.row], kTooltipWidth);
      EndTooltip();
    }
  }
  const bool menu = ImGui::IsMouseClicked(ImGuiMouseButton_Right) && !item.is_heading;
  if (!ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !menu) return;
  MuteTooltip(state);
  state.focus = Pane::kMatrix;
  if (menu) OpenClaimMenu(state);
  if (item.is_heading) {
    ToggleGroup(state, item.group);
  } else if (spot.fold && !menu) {
    ToggleParts(state, item.row);
  } else if (state.joining && !menu) {
    JoinRow(state, item.row);
  } else if (spot.column) {
    SelectCell(state, item.row, *spot.column);
  } else {
    SelectRow(state, item.row);
  }
}

void RevealSelection(AppState& state, const Body& body) {
  if (!state.matrix.reveal) return;
  state.matrix.reveal = false;
  if (!state.selection.row) return;
  if (const auto number = LineOfRow(state.matrix, *state.selection.row)) {
    const MatrixLine& line = state.matrix.lines[*number];
    const float height = body.max.y - body.min.y;
    if (line.top < body.scroll_y) ImGui::SetScrollY(line.top - 8);
    if (line.top + line.height > body.scroll_y + height) {
      ImGui::SetScrollY(line.top + line.height - height + 8);
    }
  }
  if (!state.selection.article) return;
  const float left = body.columns.cell * static_cast<float>(state.selection.article->value);
  const float room = body.max.x - body.min.x - body.columns.label;
  if (left < body.scroll_x) ImGui::SetScrollX(left);
  if (left + body.columns.cell > body.scroll_x + room) {
    ImGui::SetScrollX(left + body.columns.cell - room);
  }
}

void DrawHeaderCell(AppState& state, const Body& body, std::uint32_t doc, ImVec2 at) {
  const Theme& theme = *state.look.theme;
  const ArticleName& name = state.loaded->index.names[doc];
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const bool open = state.selection.article == DocId{doc};
  const ImVec2 max(at.x + body.columns.cell, at.y + body.header);
  const ImVec2 center((at.x + max.x) * 0.5f, at.y + 6 + kBadge * 0.5f);
  DrawBadge(state.look, out, center, name.badge, open);
  const Face& face = state.look.faces.small;
  float y = at.y + kBadge + 9;
  for (const std::string& line : state.matrix.header_lines[doc]) {
    if (y + face.size > max.y) break;
    const float room = body.columns.cell - 8;
    const float width = std::min(TextWidth(face, line), room);
    DrawTextCut(out, face, ImVec2(center.x - width * 0.5f, y), open ? theme.text : theme.text_muted,
                line, room + 0.5f);
    y += face.size;
  }
  if (!ImGui::IsMouseHoveringRect(at, max) || !ImGui::IsWindowHovered()) return;
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  BeginTooltip(state.look);
  WrappedLabel(state.look.faces.small, theme.text, name.full, kTooltipWidth);
  EndTooltip();
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) OpenArticle(state, DocId{doc});
}

constexpr std::size_t kMostHeaderLines = 3;

// Where the word from `begin` on ends: before a space or behind a hyphen or the like.
std::size_t EndOfWord(const std::string& name, std::size_t begin) {
  const std::size_t end = name.find_first_of(" -_", begin);
  if (end == std::string::npos) return name.size();
  return name[end] == ' ' ? end : end + 1;
}

// Brief names in a few lines of whole words; what is too wide is cut when drawn.
void UpdateHeaderLines(AppState& state, float cell_width) {
  MatrixPanelState& matrix = state.matrix;
  if (matrix.header_for == state.analysis_version && matrix.header_width == cell_width) return;
  matrix.header_for = state.analysis_version;
  matrix.header_width = cell_width;
  matrix.header_lines.clear();
  const Face& face = state.look.faces.small;
  for (const ArticleName& name : state.loaded->index.names) {
    std::vector<std::string> lines(1);
    std::size_t begin = 0;
    while (begin < name.brief.size()) {
      const std::size_t end = EndOfWord(name.brief, begin);
      const std::string word = name.brief.substr(begin, end - begin);
      const bool parted = begin > 0 && name.brief[begin - 1] == ' ';
      const std::string longer = lines.back() + (parted ? " " : "") + word;
      const bool fits = TextWidth(face, longer) <= cell_width - 8;
      if (fits || lines.back().empty() || lines.size() == kMostHeaderLines) {
        lines.back() = longer;
      } else {
        lines.push_back(word);
      }
      begin = end + (end < name.brief.size() && name.brief[end] == ' ' ? 1 : 0);
    }
    matrix.header_lines.push_back(std::move(lines));
  }
}

void DrawHeader(AppState& state, const Body& body, ImVec2 at) {
  const Theme& theme = *state.look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const auto articles = static_cast<std::uint32_t>(state.loaded->analysis.documents.size());
  UpdateHeaderLines(state, body.columns.cell);
  out.PushClipRect(ImVec2(at.x + body.columns.label, at.y), ImVec2(body.max.x, at.y + body.header),
                   true);
  for (std::uint32_t doc = 0; doc < articles; ++doc) {
    const float left = ColumnLeft(body, doc);
    if (left + body.columns.cell < at.x || left > body.max.x) continue;
    DrawHeaderCell(state, body, doc, ImVec2(left, at.y));
  }
  out.PopClipRect();
  const Face& face = state.look.faces.small;
  DrawText(out, face, ImVec2(at.x + kMatrixTextLeft, at.y + body.header - face.size - 9),
           theme.text_muted, "Claim");
  DrawText(out, face,
           ImVec2(at.x + body.columns.label - 10 - TextWidth(face, "Said by"),
                  at.y + body.header - face.size - 9),
           theme.text_muted, "Said by");
  out.AddLine(ImVec2(at.x, at.y + body.header - 0.5f),
              ImVec2(body.max.x, at.y + body.header - 0.5f), theme.border);
}

void DrawBody(AppState& state, ImVec2 at, ImVec2 size, const MatrixColumns& columns) {
  const std::size_t articles = state.loaded->analysis.documents.size();
  const float bar = ImGui::GetStyle().ScrollbarSize;
  Body body;
  body.columns = columns;
  body.header = size.y < kLowPane ? kLowHeaderHeight : kHeaderHeight;
  const ImVec2 body_size(size.x, std::max(size.y - body.header, 1.0f));

  ImGui::SetCursorScreenPos(at + ImVec2(0, body.header));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::BeginChild("lines", body_size, 0, ImGuiWindowFlags_HorizontalScrollbar);
  const float content_width = body.columns.label + body.columns.cell * static_cast<float>(articles);
  body.min = ImGui::GetWindowPos();
  const bool scrolls_x = content_width > size.x - bar + 0.5f;
  body.max = body.min + ImVec2(body_size.x - bar, body_size.y - (scrolls_x ? bar : 0.0f));
  body.scroll_x = ImGui::GetScrollX();
  body.scroll_y = ImGui::GetScrollY();
  ImGui::Dummy(ImVec2(content_width, state.matrix.content_height));
  state.matrix.body_min = body.min - ImVec2(body.scroll_x, body.scroll_y);
  state.matrix.columns_left = body.min.x + body.columns.label - body.scroll_x;
  state.matrix.column_width = body.columns.cell;

  const Spot spot = FindSpot(state, body);
  DrawLines(state, body, spot);
  RevealSelection(state, body);
  HandlePointer(state, spot);
  ImGui::EndChild();
  ImGui::PopStyleVar();
  DrawHeader(state, body, at);
}

}  // namespace

void DrawMatrixView(AppState& state, ImVec2 at, ImVec2 size) {
  // Zoomed in far, rows weigh more; what the tools do the palette does, too.
  const float tools = size.y < kLowestTools ? 0 : DrawMatrixTools(state, at, size.x);
  const float legend = DrawMatrixLegend(state.look, at, size);
  const ImVec2 body_at(at.x + 1, at.y + tools);
  const ImVec2 body_size(size.x - 2, size.y - tools - legend);
  if (body_size.y <= 40) return;
  const float lines_width = std::max(body_size.x - ImGui::GetStyle().ScrollbarSize, 1.0f);
  const MatrixColumns columns = ShareMatrixWidth(lines_width, state.loaded->index.names.size());
  UpdateMatrixLines(state, columns.label);
  if (state.matrix.list.matching_rows == 0) {
    DrawNothing(state, body_at, body_size, IsActive(state.filter), kNoClaims);
  } else {
    DrawBody(state, body_at, body_size, columns);
  }
}

}  // namespace px
