// The open article broken into lines for the width of its pane.
#ifndef PX_APP_PANELS_ARTICLE_LAYOUT_H_
#define PX_APP_PANELS_ARTICLE_LAYOUT_H_

#include "app/app_state.h"

namespace px {

// Lays the lines of article.text out for `width`.
void LayOutArticle(const AppState& state, DocId doc, float width, ArticlePanelState& article);

// Rebuilds text and lines of the open article if it or the width changed. REQUIRES: there is one.
void UpdateArticleLayout(AppState& state, float width);

// Places the marks of the chosen names and of the search, if they or the layout changed. REQUIRES:
// UpdateArticleLayout was called.
void UpdateArticleMarks(AppState& state);

// Where the first byte of `range` is drawn, relative to the origin; nothing where it is not shown.
std::optional<float> TopOfRange(const ArticlePanelState& article, ByteRange range);

// Space behind a claim that is in conflict.
inline constexpr float kDiffersMarkWidth = 13.0f;

// A piece of a line as drawn, with its claim, relative to ArticlePanelState::origin.
struct PlacedPiece {
  const TextPiece* piece = nullptr;
  const ArticlePart* part = nullptr;
  ImVec2 min;
  ImVec2 max;
};

// Calls visit(block number, line number, top) for every line between `top` and `bottom`.
template <typename Visit>
void ForEachLine(const ArticlePanelState& article, float top, float bottom, Visit visit) {
  for (std::uint32_t b = 0; b < article.blocks.size(); ++b) {
    const ArticleBlockLayout& block = article.blocks[b];
    if (block.top > bottom) return;
    for (std::uint32_t l = 0; l < block.text.lines.size(); ++l) {
      const float line_top = block.top + block.line_height * static_cast<float>(l);
      if (line_top > bottom) return;
      if (line_top + block.line_height >= top) visit(b, l, line_top);
    }
  }
}

PlacedPiece PlacePiece(const ArticlePanelState& article, std::uint32_t block, std::uint32_t piece,
                       float line_top);

// Where the first line of a claim is drawn, or nothing where the article does not have it.
std::optional<PlacedPiece> FindClaim(const ArticlePanelState& article, ClaimId claim);

}  // namespace px

#endif  // PX_APP_PANELS_ARTICLE_LAYOUT_H_
