// The lines of an article with its claims marked, drawn into any pane.
#ifndef PX_APP_PANELS_ARTICLE_DRAWING_H_
#define PX_APP_PANELS_ARTICLE_DRAWING_H_

#include "app/app_state.h"

namespace px {

// An article laid out, and the part of it that can be seen.
struct ArticleCanvas {
  const ArticlePanelState& article;
  DocId doc;
  ImVec2 origin = {};  // of block 0, scrolled
  float top = 0;       // visible part, relative to origin
  float bottom = 0;
  bool mute_rest = false;  // text outside of claims is no more than context
};

// The claim under the pointer, if the current window is hovered.
std::optional<ClaimId> ClaimUnderPointer(const ArticleCanvas& canvas);

// Behind the chosen claim, those of its row and `hovered`.
void DrawClaimBackgrounds(const AppState& state, const ArticleCanvas& canvas,
                          std::optional<ClaimId> hovered);
void DrawArticleLines(const AppState& state, const ArticleCanvas& canvas);

// Draws under a run of text what its claim's group asks for: a double line, one line, dots.
void UnderlineClaim(ImDrawList& out, RowGroup group, ImVec2 from, float width, ImU32 color);

}  // namespace px

#endif  // PX_APP_PANELS_ARTICLE_DRAWING_H_
