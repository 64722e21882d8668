#include "app/panels/article_drawing.h"

#include <cmath>

#include "app/marks.h"
#include "app/panels/article_layout.h"

namespace px {
namespace {

// The raised sign behind a claim.
void DrawMark(const AppState& state, const PlacedPiece& placed, ImVec2 origin) {
  const Theme& theme = *state.look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const ImVec2 at = origin + ImVec2(placed.max.x, placed.min.y);
  if (placed.part->end == ClaimEnd::kDiffers) {
    DrawCellMark(out, CellState::kDiffers, at + ImVec2(kDiffersMarkWidth * 0.5f + 1, 7), 5.0f,
                 theme.differs);
  } else {
    DrawText(out, state.look.faces.small_strong, at + ImVec2(1.5f, -1), theme.text_muted,
             placed.part->shared_by);
  }
}

std::string_view RunOf(const AppState& state, const ArticleCanvas& canvas, const TextPiece& piece) {
  std::string_view run =
      Slice(state.loaded->analysis.documents[canvas.doc.value].source.text, piece.range);
  while (!run.empty() && run.back() == ' ') run.remove_suffix(1);
  return run;
}

// Behind the chosen claim, those of its row and the one under the pointer.
void DrawPieceBackground(const AppState& state, const ArticleCanvas& canvas,
                         const PlacedPiece& placed, const Face& face, float text_y,
                         std::optional<ClaimId> hovered) {
  const std::optional<ClaimId> claim = placed.part->claim;
  if (!claim) return;
  const AnalysisIndex& index = state.loaded->index;
  // Of a part the whole claim is marked.
  const bool same_row = state.selection.row &&
                        index.host_of_row[*state.selection.row] == index.row_of_claim[claim->value];
  if (!same_row && claim != hovered) return;
  const Theme& theme = *state.look.theme;
  const ImVec2 at = canvas.origin + ImVec2(placed.min.x, text_y);
  const float width = TextWidth(face, RunOf(state, canvas, *placed.piece));
  ImGui::GetWindowDrawList()->AddRectFilled(at - ImVec2(2, 1),
                                            at + ImVec2(width + 2, face.size + 3),
                                            same_row ? theme.selected : theme.hover, 3.0f);
}

void DrawPiece(const AppState& state, const ArticleCanvas& canvas, const PlacedPiece& placed,
               const Face& face, float text_y) {
  const Theme& theme = *state.look.theme;
  const LoadedAnalysis& loaded = *state.loaded;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const ArticlePart& part = *placed.part;
  const ImVec2 at = canvas.origin + ImVec2(placed.min.x, text_y);
  const std::string_view run = RunOf(state, canvas, *placed.piece);
  const float width = TextWidth(face, run);
  if (part.claim) {
    const RowGroup group = loaded.index.rows[loaded.index.row_of_claim[part.claim->value]].group;
    const ImU32 color = GroupColor(theme, group);
    UnderlineClaim(out, group, at + ImVec2(0, face.size + 0.5f), width, color);
    const bool ends_part = placed.piece->range.end == part.range.end;
    if (ends_part && part.end != ClaimEnd::kPlain) DrawMark(state, placed, canvas.origin);
  }
  const bool muted = part.boilerplate || (canvas.mute_rest && !part.claim);
  DrawText(out, face, at, muted ? theme.text_muted : theme.text, run);
}

// Calls draw(piece, block, y of its text) for what is in sight.
template <typename Draw>
void ForEachPieceInSight(const ArticleCanvas& canvas, Draw draw) {
  ForEachLine(canvas.article, canvas.top, canvas.bottom,
              [&](std::uint32_t b, std::uint32_t l, float top) {
                const ArticleBlockLayout& block = canvas.article.blocks[b];
                const float text_y = std::round(top + (block.line_height - block.face.size) * 0.5f);
                const IndexRange pieces = block.text.lines[l];
                for (std::uint32_t p = pieces.begin; p < pieces.end; ++p) {
                  draw(PlacePiece(canvas.article, b, p, top), block.face, text_y);
                }
              });
}

}  // namespace

void UnderlineClaim(ImDrawList& out, RowGroup group, ImVec2 from, float width, ImU32 color) {
  const ImVec2 to = from + ImVec2(width, 0);
  switch (group) {
    case RowGroup::kDiffers:
      out.AddLine(from, to, color, 1.2f);
      out.AddLine(from + ImVec2(0, 3), to + ImVec2(0, 3), color, 1.2f);
      break;
    case RowGroup::kAllSay:
      out.AddLine(from, to, color, 2.4f);
      break;
    case RowGroup::kSomeSay:
      out.AddLine(from, to, color, 1.2f);
      break;
    case RowGroup::kPerhaps:
      for (float x = 0; x + 6 <= width; x += 10) {
        out.AddLine(from + ImVec2(x, 0), from + ImVec2(x + 6, 0), color, 1.2f);
      }
      break;
    case RowGroup::kOnlyOne:
      for (float x = 0; x + 2 <= width; x += 5) {
        out.AddLine(from + ImVec2(x, 0), from + ImVec2(x + 2, 0), color, 1.2f);
      }
      break;
  }
}

std::optional<ClaimId> ClaimUnderPointer(const ArticleCanvas& canvas) {
  std::optional<ClaimId> found;
  if (!ImGui::IsWindowHovered()) return found;
  const ImVec2 mouse = ImGui::GetIO().MousePos - canvas.origin;
  ForEachLine(canvas.article, mouse.y, mouse.y, [&](std::uint32_t b, std::uint32_t l, float top) {
    const IndexRange pieces = canvas.article.blocks[b].text.lines[l];
    for (std::uint32_t p = pieces.begin; p < pieces.end; ++p) {
      const PlacedPiece placed = PlacePiece(canvas.article, b, p, top);
      const bool inside = mouse.x >= placed.min.x && mouse.x < placed.max.x &&
                          mouse.y >= placed.min.y && mouse.y < placed.max.y;
      if (inside) found = placed.part->claim;
    }
  });
  return found;
}

void DrawClaimBackgrounds(const AppState& state, const ArticleCanvas& canvas,
                          std::optional<ClaimId> hovered) {
  ForEachPieceInSight(canvas, [&](const PlacedPiece& piece, const Face& face, float y) {
    DrawPieceBackground(state, canvas, piece, face, y, hovered);
  });
}

void DrawArticleLines(const AppState& state, const ArticleCanvas& canvas) {
  ForEachPieceInSight(canvas, [&](const PlacedPiece& piece, const Face& face, float y) {
    DrawPiece(state, canvas, piece, face, y);
  });
}

}  // namespace px
