#include "text/document.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "text/kinds.h"
#include "text/language.h"
#include "text/page_stamps.h"
#include "text/paragraphs.h"
#include "text/sentences.h"
#include "text/tokens.h"

namespace px {
namespace {

// An overlong sentence is cut behind one of these, the first line before the second, where one
// stands in the last part of the piece.
constexpr std::string_view kCutMarks[] = {";:.!?", ",-()"};
constexpr std::uint32_t kMaxTokensBeforeCut = kMaxSentenceTokens / 4;
// Headlines are shorter than this.
constexpr std::uint32_t kMaxTokensBeforeStamp = 60;
// Bytes of English text per token, rounded down: a guess that spares growing the list.
constexpr std::size_t kBytesPerToken = 5;

bool HasElisions(std::string_view language) {
  return language == "fr" || language == "it" || language == "ca";
}

// "am 3. Oktober": languages that write ordinals with a full stop.
bool HasOrdinalStops(std::string_view language) {
  constexpr std::string_view kCodes[] = {"de", "da", "no", "fi", "cs",
                                         "sk", "hu", "hr", "tr", "pl"};
  return std::find(std::begin(kCodes), std::end(kCodes), language) != std::end(kCodes);
}

class Builder {
 public:
  Builder(std::string_view text, Diagnostics& diagnostics)
      : text_(text), diagnostics_(diagnostics) {}

  Document Build() {
    document_.language = DetectLanguage(text_);
    token_options_.contractions = ReadsAsEnglish(document_.language);
    token_options_.elisions = HasElisions(document_.language);
    ordinal_stops_ = HasOrdinalStops(document_.language);
    document_.tokens.reserve(text_.size() / kBytesPerToken);
    const std::vector<Block> blocks = SplitBlocks(text_);
    for (const Block& block : blocks) AddParagraph(block);
    MarkSentenceKinds(text_, blocks, document_);
    return std::move(document_);
  }

 private:
  void AddParagraph(const Block& block) {
    IndexRange tokens = {TokenCount(), 0};
    AppendTokens(text_, block.content, document_.tokens, token_options_);
    tokens.end = TokenCount();
    IndexRange sentences = {SentenceCount(), 0};
    for (const IndexRange& sentence :
         SplitSentences(text_, document_.tokens, tokens, ordinal_stops_)) {
      AddWithoutStamp(sentence);
    }
    sentences.end = SentenceCount();
    document_.paragraphs.push_back({block.range, sentences});
  }

  // A stamp near the top of the page parts the headline from the first sentence.
  void AddWithoutStamp(IndexRange tokens) {
    if (document_.paragraphs.empty() && tokens.begin < kMaxTokensBeforeStamp) {
      if (const auto stamp = FindPageStamp(text_, document_.tokens, tokens)) {
        if (tokens.begin < stamp->begin) AddSentence({tokens.begin, stamp->begin});
        AddSentence(*stamp);
        tokens.begin = stamp->end;
      }
    }
    AddSentence(tokens);
  }

  void AddSentence(IndexRange tokens) {
    if (tokens.size() > kMaxSentenceTokens) {
      std::string message = "A sentence has more than ";
      message += std::to_string(kMaxSentenceTokens);
      message += " words and signs; it was cut into pieces.";
      diagnostics_.push_back({std::nullopt, BytesOf(tokens), std::move(message)});
    }
    while (tokens.size() > kMaxSentenceTokens) {
      const std::uint32_t cut = CutBefore(tokens.begin + kMaxSentenceTokens);
      PushSentence({tokens.begin, cut});
      tokens.begin = cut;
    }
    PushSentence(tokens);
  }

  // Where to end a piece that may reach up to `limit`.
  std::uint32_t CutBefore(std::uint32_t limit) const {
    for (const std::string_view marks : kCutMarks) {
      for (std::uint32_t cut = limit; cut > limit - kMaxTokensBeforeCut; --cut) {
        const Token& last = document_.tokens[cut - 1];
        const bool mark = last.kind == TokenKind::kPunctuation &&
                          marks.find(text_[last.range.begin]) != std::string_view::npos;
        if (mark) return cut;
      }
    }
    return limit;
  }

  void PushSentence(IndexRange tokens) {
    const auto paragraph = static_cast<std::uint32_t>(document_.paragraphs.size());
    document_.sentences.push_back({BytesOf(tokens), tokens, paragraph, SentenceKind::kBody});
  }

  ByteRange BytesOf(IndexRange tokens) const {
    return {document_.tokens[tokens.begin].range.begin, document_.tokens[tokens.end - 1].range.end};
  }

  std::uint32_t TokenCount() const { return static_cast<std::uint32_t>(document_.tokens.size()); }
  std::uint32_t SentenceCount() const {
    return static_cast<std::uint32_t>(document_.sentences.size());
  }

  std::string_view text_;
  Diagnostics& diagnostics_;
  Document document_;
  TokenOptions token_options_;
  bool ordinal_stops_ = false;
};

}  // namespace

Document SegmentText(std::string_view text, Diagnostics& diagnostics) {
  return Builder(text, diagnostics).Build();
}

}  // namespace px
