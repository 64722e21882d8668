#include "app/panels/article_layout.h"

#include <algorithm>

namespace px {
namespace {

constexpr float kReadingLine = 1.26f;  // of ImGui's font height: about 1.7 em
constexpr float kHeadingLine = 1.2f;
constexpr float kParagraphGap = 14.0f;
constexpr float kMarkGap = 1.5f;

Face FaceOf(const AppState& state, const ArticleBlock& block, bool first) {
  if (block.kind != SentenceKind::kHeading) return state.look.faces.reading;
  return first ? state.look.faces.title : state.look.faces.reading_strong;
}

float SpaceAfter(const AppState& state, const ArticlePart& part) {
  switch (part.end) {
    case ClaimEnd::kPlain:
      return 0;
    case ClaimEnd::kShared:
      return TextWidth(state.look.faces.small_strong, part.shared_by) + 2 * kMarkGap;
    case ClaimEnd::kDiffers:
      return kDiffersMarkWidth;
  }
  return 0;
}

ArticleBlockLayout LayOutBlock(const AppState& state, std::string_view text,
                               const ArticleBlock& block, bool first, float width) {
  ArticleBlockLayout layout;
  layout.face = FaceOf(state, block, first);
  const bool heading = block.kind == SentenceKind::kHeading;
  layout.line_height = layout.face.size * (heading ? kHeadingLine : kReadingLine);
  std::vector<TextSegment> segments;
  for (const ArticlePart& part : block.parts) {
    segments.push_back({part.range, SpaceAfter(state, part)});
  }
  const Face face = layout.face;
  layout.text = LayoutText(text, segments, width,
                           [face](std::string_view run) { return TextWidth(face, run); });
  return layout;
}

// The parts of `marks` that lie in one piece of a line.
void AddMarkBoxes(const ArticleBlockLayout& block, const TextPiece& piece, float top,
                  std::string_view text, const std::vector<TextMark>& marks,
                  std::vector<MarkBox>& boxes) {
  const float pad = (block.line_height - block.face.size) * 0.5f;
  const auto measure = [&](std::uint32_t end) {
    return TextWidth(block.face, Slice(text, {piece.range.begin, end}));
  };
  for (const TextMark& mark : marks) {
    if (mark.range.begin >= piece.range.end) break;
    if (!mark.range.Overlaps(piece.range)) continue;
    const float left = piece.x + measure(std::max(mark.range.begin, piece.range.begin));
    const float right = piece.x + measure(std::min(mark.range.end, piece.range.end));
    boxes.push_back(
        {ImVec2(left, top + pad), ImVec2(right, top + pad + block.face.size), mark.kind});
  }
}

}  // namespace

void LayOutArticle(const AppState& state, DocId doc, float width, ArticlePanelState& article) {
  article.width = width;
  article.blocks.clear();
  const std::string& text = state.loaded->analysis.documents[doc.value].source.text;
  float top = 0;
  for (const ArticleBlock& block : article.text.blocks) {
    const bool first = article.blocks.empty() && article.text.title.empty();
    ArticleBlockLayout layout = LayOutBlock(state, text, block, first, std::max(width, 20.0f));
    if (block.kind == SentenceKind::kHeading && !article.blocks.empty())
      top += kParagraphGap * 0.6f;
    layout.top = top;
    top += layout.line_height * static_cast<float>(layout.text.lines.size()) + kParagraphGap;
    article.blocks.push_back(std::move(layout));
  }
  article.content_height = top;
}

void UpdateArticleLayout(AppState& state, float width) {
  ArticlePanelState& article = state.article;
  const DocId doc = *state.selection.article;
  const bool same_text = article.built_for == state.article_version;
  if (same_text && article.width == width) return;
  if (!same_text) {
    article.text = BuildArticleText(state.loaded->analysis, state.loaded->index, doc);
  }
  article.built_for = state.article_version;
  article.marks_for = 0;
  LayOutArticle(state, doc, width, article);
}

void UpdateArticleMarks(AppState& state) {
  ArticlePanelState& article = state.article;
  if (article.marks_for == state.marks_version) return;
  article.marks_for = state.marks_version;
  article.marks.clear();
  const DocId doc = *state.selection.article;
  const SearchHits* found = state.search.searched.empty() ? nullptr : &state.search.found;
  const std::vector<TextMark> marks = CollectTextMarks(
      state.loaded->analysis, doc, state.entities.chosen, found, state.search.current);
  if (marks.empty()) return;
  const std::string& text = state.loaded->analysis.documents[doc.value].source.text;
  ForEachLine(article, 0, article.content_height, [&](std::uint32_t b, std::uint32_t l, float top) {
    const ArticleBlockLayout& block = article.blocks[b];
    const IndexRange pieces = block.text.lines[l];
    for (std::uint32_t p = pieces.begin; p < pieces.end; ++p) {
      AddMarkBoxes(block, block.text.pieces[p], top, text, marks, article.marks);
    }
  });
}

std::optional<float> TopOfRange(const ArticlePanelState& article, ByteRange range) {
  std::optional<float> found;
  ForEachLine(article, 0, article.content_height, [&](std::uint32_t b, std::uint32_t l, float top) {
    const TextLayout& layout = article.blocks[b].text;
    const TextPiece& last = layout.pieces[layout.lines[l].end - 1];
    if (!found && last.range.end > range.begin) found = top;
  });
  return found;
}

PlacedPiece PlacePiece(const ArticlePanelState& article, std::uint32_t block, std::uint32_t piece,
                       float line_top) {
  const ArticleBlockLayout& layout = article.blocks[block];
  PlacedPiece placed;
  placed.piece = &layout.text.pieces[piece];
  placed.part = &article.text.blocks[block].parts[placed.piece->segment];
  placed.min = ImVec2(placed.piece->x, line_top);
  placed.max = ImVec2(placed.piece->x + placed.piece->width, line_top + layout.line_height);
  return placed;
}

std::optional<PlacedPiece> FindClaim(const ArticlePanelState& article, ClaimId claim) {
  std::optional<PlacedPiece> found;
  ForEachLine(article, 0, article.content_height, [&](std::uint32_t b, std::uint32_t l, float top) {
    const IndexRange pieces = article.blocks[b].text.lines[l];
    for (std::uint32_t p = pieces.begin; p < pieces.end && !found; ++p) {
      const PlacedPiece placed = PlacePiece(article, b, p, top);
      if (placed.part->claim == claim) found = placed;
    }
  });
  return found;
}

}  // namespace px
