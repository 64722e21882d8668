#include "app/panels/pair_layout.h"

#include <algorithm>

#include "app/panels/article_layout.h"

namespace px {
namespace {

struct LineSpan {
  float top = 0;
  float bottom = 0;
};

// The lines that hold a part of `range`.
LineSpan SpanOf(const ArticlePanelState& article, ByteRange range) {
  LineSpan span;
  bool found = false;
  ForEachLine(article, 0, article.content_height, [&](std::uint32_t b, std::uint32_t l, float top) {
    const ArticleBlockLayout& block = article.blocks[b];
    const IndexRange pieces = block.text.lines[l];
    const ByteRange line{block.text.pieces[pieces.begin].range.begin,
                         block.text.pieces[pieces.end - 1].range.end};
    if (!line.Overlaps(range)) return;
    if (!found) span.top = top;
    found = true;
    span.bottom = top + block.line_height;
  });
  return span;
}

}  // namespace

void LayOutPair(AppState& state, float text_width) {
  SideBySideState& pair = state.pair;
  if (pair.left.article.width == text_width && pair.right.article.width == text_width) return;
  LayOutArticle(state, *pair.left.doc, text_width, pair.left.article);
  LayOutArticle(state, *pair.right.doc, text_width, pair.right.article);
  pair.places.clear();
  const std::vector<Claim>& claims = state.loaded->analysis.claims;
  for (const PairLink& link : pair.links.links) {
    const LineSpan left = SpanOf(pair.left.article, claims[link.left.value].range);
    const LineSpan right = SpanOf(pair.right.article, claims[link.right.value].range);
    pair.places.push_back({left.top, left.bottom, right.top, right.bottom});
  }
}

std::optional<std::uint32_t> ChosenLink(const AppState& state) {
  const std::vector<PairLink>& links = state.pair.links.links;
  std::optional<std::uint32_t> of_row;
  std::optional<std::uint32_t> of_claim;
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    const std::optional<ClaimId>& claim = state.selection.claim;
    if (claim && (links[i].left == *claim || links[i].right == *claim)) {
      // A conflict is what the reader should see first.
      if (links[i].differs) return i;
      if (!of_claim) of_claim = i;
    }
    if (!of_row && state.selection.row == links[i].row) of_row = i;
  }
  return of_claim ? of_claim : of_row;
}

}  // namespace px
