// How much of each article is in each other one: a grid of shares.
#include <algorithm>
#include <cmath>

#include "app/commands.h"
#include "app/panels/main_views.h"
#include "app/panels/view_parts.h"
#include "app/view_models.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kHead = 62.0f;
constexpr float kIntro = 44.0f;
constexpr float kLeastCell = 50.0f;
constexpr float kMostCell = 104.0f;
constexpr float kLeastCellHeight = 44.0f;
constexpr float kMostCellHeight = 64.0f;
constexpr float kBadgeColumn = 46.0f;  // of the labels, where there is no room for names

struct GridMeasure {
  float label = 0;
  float cell = 0;
  float height = 0;
  bool names = true;  // the labels have room for names
};

GridMeasure MeasureGrid(std::size_t lines, ImVec2 room) {
  GridMeasure grid;
  const auto count = static_cast<float>(std::max<std::size_t>(lines, 1));
  const float label = std::clamp(room.x * 0.36f, 120.0f, 280.0f);
  grid.names = room.x >= 420;
  grid.label = grid.names ? label : kBadgeColumn;
  grid.cell = std::floor(std::clamp((room.x - grid.label) / count, kLeastCell, kMostCell));
  grid.height = std::floor(std::clamp((room.y - kHead) / count, kLeastCellHeight, kMostCellHeight));
  return grid;
}

ImU32 CellHeat(const Theme& theme, std::uint32_t permille, std::uint32_t most) {
  return HeatColor(theme, static_cast<float>(permille) / static_cast<float>(std::max(most, 1u)));
}

struct GridSpot {
  ImVec2 origin;  // of cell 0, 0, scrolled
  std::optional<std::uint32_t> line;
  std::optional<std::uint32_t> column;
};

void DrawCell(AppState& state, const GridMeasure& grid, std::uint32_t line, std::uint32_t column,
              ImVec2 min, bool hovered) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const OverlapState& view = state.views.overlap;
  const OverlapCell& cell = view.map.At(line, column);
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const ImVec2 inner = min + ImVec2(1.5f, 1.5f);
  const ImVec2 max = min + ImVec2(grid.cell - 1.5f, grid.height - 1.5f);
  const bool diagonal = line == column;
  if (diagonal) {
    out.AddRect(inner, max, theme.border, kSmallRounding);
  } else {
    out.AddRectFilled(inner, max, CellHeat(theme, cell.permille, view.map.most_permille),
                      kSmallRounding);
    if (cell.shared == 0) out.AddRect(inner, max, theme.border, kSmallRounding);
  }
  const bool cursor =
      state.focus == Pane::kMatrix && look.show_focus && view.line == line && view.column == column;
  if (hovered || cursor) out.AddRect(inner, max, theme.accent, kSmallRounding, 0, 2.0f);
  const Face& face = diagonal ? look.faces.small : look.faces.strong;
  const ImVec2 center = (inner + max) * 0.5f;
  const bool both = grid.height >= 52 && grid.cell >= 64;
  const float y = center.y - face.size * 0.5f - (both ? 8.0f : 0.0f);
  DrawText(out, face, ImVec2(center.x - TextWidth(face, cell.percent) * 0.5f, y),
           diagonal || cell.shared == 0 ? theme.text_muted : theme.text, cell.percent);
  if (both) {
    const Face& small = look.faces.small;
    const std::string_view below = diagonal ? std::string_view("claims") : cell.ratio;
    DrawText(out, small, ImVec2(center.x - TextWidth(small, below) * 0.5f, center.y + 2),
             diagonal || cell.shared == 0 ? theme.text_muted : theme.text, below);
  }
  PlaceItem(state, "overlap", cell.words, {min, max, hovered});
}

void CellTooltip(const AppState& state, const OverlapMap& map, std::uint32_t line,
                 std::uint32_t column) {
  const Look& look = state.look;
  BeginTooltip(look);
  WrappedLabel(look.faces.small_strong, look.theme->text, map.At(line, column).words,
               kTooltipWidth);
  if (line != column) {
    WrappedLabel(look.faces.small, look.theme->text_muted, map.At(column, line).words,
                 kTooltipWidth);
    Label(look.faces.small, look.theme->accent, "Click: side by side");
  }
  EndTooltip();
}

void DrawColumnHead(const AppState& state, const GridMeasure& grid, DocId doc, ImVec2 at) {
  const Look& look = state.look;
  const ArticleName& name = state.loaded->index.names[doc.value];
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const bool open = state.selection.article == doc;
  const float middle = at.x + grid.cell * 0.5f;
  DrawBadge(look, out, ImVec2(middle, at.y + 20), name.badge, open);
  const Face& face = look.faces.small;
  const float room = grid.cell - 8;
  const float width = std::min(TextWidth(face, name.brief), room);
  DrawTextCut(out, face, ImVec2(middle - width * 0.5f, at.y + 37),
              open ? look.theme->text : look.theme->text_muted, name.brief, room + 0.5f);
}

void DrawLineHead(const AppState& state, const GridMeasure& grid, const OverlapLine& line,
                  ImVec2 at) {
  const Look& look = state.look;
  const ArticleName& name = state.loaded->index.names[line.doc.value];
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const float middle = at.y + grid.height * 0.5f;
  DrawBadge(look, out, ImVec2(at.x + kPanePadding + 16, middle), name.badge,
            state.selection.article == line.doc);
  if (!grid.names) return;
  const float left = at.x + kPanePadding + 38;
  const float room = at.x + grid.label - left - 8;
  DrawTextCut(out, look.faces.small_strong, ImVec2(left, middle - 17), look.theme->text, name.brief,
              room);
  DrawTextCut(out, look.faces.small, ImVec2(left, middle + 1), look.theme->text_muted, line.counts,
              room);
}

GridSpot FindSpot(const OverlapMap& map, const GridMeasure& grid, ImVec2 origin, ImVec2 least) {
  GridSpot spot;
  spot.origin = origin;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (!ImGui::IsWindowHovered() || mouse.x < least.x || mouse.y < least.y) return spot;
  const auto line = static_cast<std::int64_t>(std::floor((mouse.y - origin.y) / grid.height));
  const auto column = static_cast<std::int64_t>(std::floor((mouse.x - origin.x) / grid.cell));
  const auto count = static_cast<std::int64_t>(map.lines.size());
  if (line < 0 || column < 0 || line >= count || column >= count) return spot;
  spot.line = static_cast<std::uint32_t>(line);
  spot.column = static_cast<std::uint32_t>(column);
  return spot;
}

void Reveal(OverlapState& view, const GridMeasure& grid, ImVec2 room) {
  if (!view.reveal) return;
  view.reveal = false;
  const ImVec2 cell(grid.cell * static_cast<float>(view.column),
                    grid.height * static_cast<float>(view.line));
  const ImVec2 scroll(ImGui::GetScrollX(), ImGui::GetScrollY());
  if (cell.x < scroll.x) ImGui::SetScrollX(cell.x);
  if (cell.x + grid.cell > scroll.x + room.x) ImGui::SetScrollX(cell.x + grid.cell - room.x);
  if (cell.y < scroll.y) ImGui::SetScrollY(cell.y);
  if (cell.y + grid.height > scroll.y + room.y) {
    ImGui::SetScrollY(cell.y + grid.height - room.y);
  }
}

// The cells scroll under the heads of lines and columns.
void DrawCells(AppState& state, const GridMeasure& grid, const GridSpot& spot, ImVec2 least,
               ImVec2 most) {
  const auto count = static_cast<std::uint32_t>(state.views.overlap.map.lines.size());
  for (std::uint32_t line = 0; line < count; ++line) {
    const float y = spot.origin.y + grid.height * static_cast<float>(line);
    if (y + grid.height < least.y || y > most.y) continue;
    for (std::uint32_t column = 0; column < count; ++column) {
      const float x = spot.origin.x + grid.cell * static_cast<float>(column);
      if (x + grid.cell < least.x || x > most.x) continue;
      DrawCell(state, grid, line, column, ImVec2(x, y), spot.line == line && spot.column == column);
    }
  }
}

void HandlePointer(AppState& state, const GridSpot& spot) {
  if (!spot.line) return;
  OverlapState& view = state.views.overlap;
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  // Numbers of no cell and no claim: see PointerRests.
  constexpr std::uint64_t kOfOverlap = std::uint64_t{1} << 63;
  if (PointerRests(state, kOfOverlap | std::uint64_t{*spot.line} << 20 | *spot.column)) {
    CellTooltip(state, view.map, *spot.line, *spot.column);
  }
  if (!ImGui::IsMouseClicked(ImGuiMouseButton_Left)) return;
  MuteTooltip(state);
  view.line = *spot.line;
  view.column = *spot.column;
  OpenInView(state);
}

void DrawGrid(AppState& state, ImVec2 at, ImVec2 size) {
  OverlapState& view = state.views.overlap;
  const float bar = ImGui::GetStyle().ScrollbarSize;
  const GridMeasure grid = MeasureGrid(view.map.lines.size(), size - ImVec2(bar, bar));
  const auto count = static_cast<float>(view.map.lines.size());
  const ImVec2 cells_at = at + ImVec2(grid.label, kHead);
  const ImVec2 room(std::max(size.x - grid.label, 1.0f), std::max(size.y - kHead, 1.0f));
  ImGui::SetCursorScreenPos(cells_at);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::BeginChild("overlap", room, 0, ImGuiWindowFlags_HorizontalScrollbar);
  Reveal(view, grid, room - ImVec2(bar, bar));
  const ImVec2 origin = cells_at - ImVec2(ImGui::GetScrollX(), ImGui::GetScrollY());
  ImGui::Dummy(ImVec2(grid.cell * count, grid.height * count));
  const GridSpot spot = FindSpot(view.map, grid, origin, cells_at);
  DrawCells(state, grid, spot, cells_at, cells_at + room);
  HandlePointer(state, spot);
  ImGui::EndChild();
  ImGui::PopStyleVar();

  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.PushClipRect(ImVec2(cells_at.x, at.y), ImVec2(cells_at.x + room.x, cells_at.y), true);
  for (std::size_t i = 0; i < view.map.lines.size(); ++i) {
    DrawColumnHead(state, grid, view.map.lines[i].doc,
                   ImVec2(origin.x + grid.cell * static_cast<float>(i), at.y));
  }
  out.PopClipRect();
  out.PushClipRect(ImVec2(at.x, cells_at.y), ImVec2(cells_at.x, cells_at.y + room.y), true);
  for (std::size_t i = 0; i < view.map.lines.size(); ++i) {
    DrawLineHead(state, grid, view.map.lines[i],
                 ImVec2(at.x, origin.y + grid.height * static_cast<float>(i)));
  }
  out.PopClipRect();
}

}  // namespace

void DrawOverlapView(AppState& state, ImVec2 at, ImVec2 size) {
  UpdateOverlap(state);
  if (DrawOneArticleOnly(state, at, size)) return;
  const Look& look = state.look;
  OverlapState& view = state.views.overlap;
  if (!view.map.any) {
    DrawNothing(
        state, at, size, IsActive(state.filter),
        {"No two articles share a claim that matches the filter.", "No two articles share a claim.",
         "They may be on different events: this view compares reports of one."});
    return;
  }
  const float foot = DrawFootnote(look, at, size, view.map.left_out);
  const Face& face = look.faces.small;
  DrawTextCut(
      *ImGui::GetWindowDrawList(), face,
      at + ImVec2(kPanePadding + 4, (kIntro - face.size) * 0.5f + 2), look.theme->text_muted,
      size.x >= 560
          ? "How much of the article at the left the others surely say, too. Click: side by side."
          : "How much of each line is surely in each column.",
      size.x - 2 * kPanePadding);
  DrawGrid(state, at + ImVec2(0, kIntro), ImVec2(size.x - 2, size.y - foot - kIntro - 2));
}

}  // namespace px
