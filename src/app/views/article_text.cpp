#include "app/views/article_text.h"

#include <algorithm>
#include <numeric>

#include "app/views/words.h"
#include "base/utf8.h"

namespace px {
namespace {

constexpr std::string_view kDot = " \u00B7 ";

class PartBuilder {
 public:
  PartBuilder(const Analysis& analysis, const AnalysisIndex& index, DocId doc,
              const std::vector<bool>* only)
      : analysis_(analysis), index_(index), doc_(doc), only_(only) {}

  ArticleBlock Build(const Paragraph& paragraph) {
    const AnalyzedArticle& article = analysis_.documents[doc_.value];
    ArticleBlock block;
    block.range = paragraph.range;
    if (!paragraph.sentences.empty())
      block.kind = article.sentences[paragraph.sentences.begin].kind;
    std::uint32_t pos = paragraph.range.begin;
    for (std::uint32_t s = paragraph.sentences.begin; s < paragraph.sentences.end; ++s) {
      const Sentence& sentence = article.sentences[s];
      Append({pos, sentence.range.begin}, {}, false, block);
      AppendSentence(s, sentence, block);
      pos = sentence.range.end;
    }
    Append({pos, paragraph.range.end}, {}, false, block);
    MarkClaimEnds(block);
    return block;
  }

 private:
  void AppendSentence(std::uint32_t number, const Sentence& sentence, ArticleBlock& block) {
    const std::vector<ClaimId> claims = ClaimsOf(number);
    std::vector<std::uint32_t> bounds = {sentence.range.begin, sentence.range.end};
    for (const ClaimId id : claims) {
      bounds.push_back(analysis_.claims[id.value].range.begin);
      bounds.push_back(analysis_.claims[id.value].range.end);
    }
    std::sort(bounds.begin(), bounds.end());
    const bool boilerplate = sentence.kind == SentenceKind::kBoilerplate;
    for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
      const ByteRange range{bounds[i], bounds[i + 1]};
      if (!sentence.range.Contains(range)) continue;
      Append(range, Innermost(claims, range), boilerplate, block);
    }
  }

  bool IsPart(std::uint32_t claim) const {
    return index_.rows[index_.row_of_claim[claim]].part_of.has_value();
  }

  std::vector<ClaimId> ClaimsOf(std::uint32_t sentence) {
    const IndexRange all = index_.claims_of_doc[doc_.value];
    std::vector<ClaimId> claims;
    if (next_claim_ < all.begin) next_claim_ = all.begin;
    while (next_claim_ < all.end && analysis_.claims[next_claim_].sentence <= sentence) {
      const bool marked =
          !IsPart(next_claim_) && (only_ == nullptr || (*only_)[next_claim_ - all.begin]);
      if (marked && analysis_.claims[next_claim_].sentence == sentence) {
        claims.push_back({next_claim_});
      }
      ++next_claim_;
    }
    return claims;
  }

  std::optional<ClaimId> Innermost(const std::vector<ClaimId>& claims, ByteRange range) const {
    std::optional<ClaimId> best;
    for (const ClaimId id : claims) {
      const ByteRange candidate = analysis_.claims[id.value].range;
      if (!candidate.Contains(range)) continue;
      if (!best || candidate.size() < analysis_.claims[best->value].range.size()) best = id;
    }
    return best;
  }

  static void Append(ByteRange range, std::optional<ClaimId> claim, bool boilerplate,
                     ArticleBlock& block) {
    if (range.empty()) return;
    if (!block.parts.empty()) {
      ArticlePart& last = block.parts.back();
      if (last.claim == claim && last.boilerplate == boilerplate) {
        last.range.end = range.end;
        return;
      }
    }
    block.parts.push_back({range, claim, boilerplate, ClaimEnd::kPlain, {}});
  }

  // The part in which the claim ends: not its own where its end is a claim within it.
  std::size_t LastPart(const ArticleBlock& block, std::size_t own, ClaimId claim) const {
    const std::uint32_t end = analysis_.claims[claim.value].range.end;
    while (own + 1 < block.parts.size() && block.parts[own + 1].claim &&
           block.parts[own + 1].range.begin < end) {
      ++own;
    }
    return own;
  }

  // Marks the part; of several claims that end there the longest shows, and a conflict above all.
  void MarkEnd(const MatrixRow& row, ArticlePart& part) const {
    if (row.group == RowGroup::kDiffers) {
      part.end = ClaimEnd::kDiffers;
    } else if (row.IsShared() && part.end == ClaimEnd::kPlain) {
      part.end = ClaimEnd::kShared;
      part.shared_by = std::to_string(row.sure_count);
    }
  }

  void MarkClaimEnds(ArticleBlock& block) const {
    std::vector<ClaimId> claims;
    std::vector<std::size_t> last_own;
    for (std::size_t i = block.parts.size(); i-- > 0;) {
      const std::optional<ClaimId> claim = block.parts[i].claim;
      if (!claim || std::find(claims.begin(), claims.end(), *claim) != claims.end()) continue;
      claims.push_back(*claim);
      last_own.push_back(LastPart(block, i, *claim));
    }
    std::vector<std::size_t> order(claims.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
      return analysis_.claims[claims[x].value].range.size() >
             analysis_.claims[claims[y].value].range.size();
    });
    for (const std::size_t i : order) {
      MarkEnd(index_.rows[index_.row_of_claim[claims[i].value]], block.parts[last_own[i]]);
    }
    for (std::size_t i = block.parts.size(); i-- > 0;) {
      if (block.parts[i].end != ClaimEnd::kPlain) TakePunctuation(i, block);
    }
  }

  // A mark reads better behind the full stop or comma that ends its claim.
  void TakePunctuation(std::size_t number, ArticleBlock& block) const {
    if (number + 1 == block.parts.size() || block.parts[number + 1].claim) return;
    const std::string& text = analysis_.documents[doc_.value].source.text;
    ByteRange& next = block.parts[number + 1].range;
    while (!next.empty() &&
           std::string_view(".,;:!?").find(text[next.begin]) != std::string::npos) {
      ++next.begin;
    }
    block.parts[number].range.end = next.begin;
    if (next.empty())
      block.parts.erase(block.parts.begin() + static_cast<std::ptrdiff_t>(number) + 1);
  }

  const Analysis& analysis_;
  const AnalysisIndex& index_;
  DocId doc_;
  const std::vector<bool>* only_;
  std::uint32_t next_claim_ = 0;
};

std::string SourceLine(const AnalyzedArticle& article, const ArticleCounts& counts) {
  std::string line = article.source.outlet;
  const auto append = [&](std::string_view text) {
    if (text.empty()) return;
    if (!line.empty()) line.append(kDot);
    line.append(text);
  };
  append(ShortDate(article.source.date));
  append(counts.claims_label);
  return line;
}

}  // namespace

ArticleText BuildArticleText(const Analysis& analysis, const AnalysisIndex& index, DocId doc,
                             const std::vector<bool>* only) {
  const AnalyzedArticle& article = analysis.documents[doc.value];
  ArticleText text;
  text.source = SourceLine(article, index.counts[doc.value]);
  PartBuilder builder(analysis, index, doc, only);
  for (const Paragraph& paragraph : article.paragraphs) {
    if (!paragraph.range.empty()) text.blocks.push_back(builder.Build(paragraph));
  }
  const bool begins_with_title = !text.blocks.empty() &&
                                 text.blocks.front().kind == SentenceKind::kHeading &&
                                 FoldKey(Slice(article.source.text, text.blocks.front().range)) ==
                                     FoldKey(article.source.title);
  if (!begins_with_title) text.title = article.source.title;
  return text;
}

}  // namespace px
