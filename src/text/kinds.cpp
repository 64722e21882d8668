#include "text/kinds.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "base/utf8.h"
#include "text/boilerplate.h"
#include "text/page_stamps.h"
#include "text/token_marks.h"

namespace px {
namespace {

constexpr std::uint32_t kMaxHeadlineWords = 25;  // first line of the article
constexpr std::uint32_t kMaxSubheadWords = 16;   // title case, or where other lines are punctuated
constexpr std::uint32_t kMaxLabelWords = 6;      // "What comes next"
constexpr std::uint32_t kMaxListLabelWords = 3;  // "Key points:", over a list
constexpr std::uint32_t kMaxQuestionWords = 24;  // a question alone on its line
// Words shorter than this ("of", "the") are not capitalised in titles.
constexpr std::uint32_t kMinTitleWordSize = 4;

// What decides whether a paragraph is a heading.
struct Shape {
  std::uint32_t words = 0;
  std::uint32_t long_words = 0;
  std::uint32_t capitalized = 0;  // of the long words
  char32_t first = 0;             // first character of the first word
  char32_t last = 0;              // last character
};

class Marker {
 public:
  Marker(std::string_view text, const std::vector<Block>& blocks, Document& document)
      : text_(text), blocks_(blocks), document_(document) {}

  void Run() {
    is_punctuated_ = IsPunctuated();
    for (std::uint32_t p = 0; p < document_.paragraphs.size(); ++p) MarkParagraph(p);
  }

 private:
  void MarkParagraph(std::uint32_t p) {
    SentenceKind kind = SentenceKind::kBody;
    if (blocks_[p].is_list_item) {
      kind = SentenceKind::kListItem;
    } else if (IsHeading(p)) {
      kind = SentenceKind::kHeading;
    }
    const IndexRange sentences = document_.paragraphs[p].sentences;
    for (std::uint32_t s = sentences.begin; s < sentences.end; ++s) {
      Sentence& sentence = document_.sentences[s];
      sentence.kind = StatesNothing(sentence) ? SentenceKind::kBoilerplate : kind;
    }
    if (p == 0) MarkStamp(sentences);
  }

  // "Ferry sinks | Posted 6 March 2024 | A ferry sank ...", all on one line.
  void MarkStamp(IndexRange sentences) {
    for (std::uint32_t s = sentences.begin; s < std::min(sentences.begin + 3, sentences.end); ++s) {
      Sentence& sentence = document_.sentences[s];
      if (!IsPageStamp(text_, document_.tokens, sentence.tokens)) continue;
      sentence.kind = SentenceKind::kBoilerplate;
      if (s > sentences.begin) document_.sentences[s - 1].kind = SentenceKind::kHeading;
      return;
    }
  }

  // Boilerplate, or a line of marks such as "* * *".
  bool StatesNothing(const Sentence& sentence) const {
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const TokenKind kind = document_.tokens[t].kind;
      if (kind == TokenKind::kWord || kind == TokenKind::kNumber || kind == TokenKind::kUrl) {
        return IsBoilerplate(Slice(text_, sentence.range));
      }
    }
    return true;
  }

  Shape MeasureShape(IndexRange tokens) const {
    Shape shape;
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      const Token& token = document_.tokens[t];
      if (token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber) continue;
      const char32_t first = DecodeAt(text_, token.range.begin).value;
      if (shape.words++ == 0) shape.first = first;
      if (token.kind != TokenKind::kWord || token.range.size() < kMinTitleWordSize) continue;
      ++shape.long_words;
      if (IsUpper(first)) ++shape.capitalized;
    }
    const ByteRange last = document_.tokens[tokens.end - 1].range;
    shape.last = DecodeBefore(text_, last.end).value;
    return shape;
  }

  IndexRange TokensOf(std::uint32_t p) const {
    const IndexRange sentences = document_.paragraphs[p].sentences;
    return {document_.sentences[sentences.begin].tokens.begin,
            document_.sentences[sentences.end - 1].tokens.end};
  }

  bool IsHeading(std::uint32_t p) const {
    const bool last = p + 1 == document_.paragraphs.size();
    if (last) return false;  // a heading stands over something
    const Shape shape = MeasureShape(TokensOf(p));
    if (shape.words == 0) return false;
    const bool one_sentence = document_.paragraphs[p].sentences.size() == 1;
    if (shape.last == '?' || shape.last == 0xFF1F || shape.last == 0x61F)
      return one_sentence && shape.words <= kMaxQuestionWords;
    const bool title_case = IsUpper(shape.first) && shape.capitalized * 3 >= shape.long_words * 2;
    if (shape.last == ':') {
      return blocks_[p + 1].is_list_item && IsUpper(shape.first) &&
             shape.words <= (title_case ? kMaxLabelWords : kMaxListLabelWords);
    }
    if (EndsLikeBody(p, shape.last)) return false;
    if (p == 0) return shape.words <= kMaxHeadlineWords;
    if (!one_sentence || IsLower(shape.first)) return false;
    return shape.words <= kMaxLabelWords ||
           ((title_case || is_punctuated_) && shape.words <= kMaxSubheadWords);
  }

  // Where most paragraphs end in a mark, a line that does not is a heading or a caption; where
  // most do not, it may be body text of somebody who writes so.
  bool IsPunctuated() const {
    std::size_t punctuated = 0;
    for (std::uint32_t p = 0; p < document_.paragraphs.size(); ++p) {
      const char32_t last = DecodeBefore(text_, document_.paragraphs[p].range.end).value;
      if (IsPunctuation(last)) ++punctuated;
    }
    return punctuated * 2 > document_.paragraphs.size();
  }

  // Final punctuation; an abbreviation's full stop counts only after a body-like length.
  bool EndsLikeBody(std::uint32_t p, char32_t last) const {
    const bool mark =
        EndsSentenceAlone(last) ||
        std::u32string_view(U".!;,\u2026\u201D\"").find(last) != std::u32string_view::npos;
    if (!mark) return false;
    const Token& token = document_.tokens[TokensOf(p).end - 1];
    return token.kind != TokenKind::kWord;
  }

  std::string_view text_;
  const std::vector<Block>& blocks_;
  Document& document_;
  bool is_punctuated_ = false;
};

}  // namespace

void MarkSentenceKinds(std::string_view text, const std::vector<Block>& blocks,
                       Document& document) {
  Marker(text, blocks, document).Run();
}

}  // namespace px
