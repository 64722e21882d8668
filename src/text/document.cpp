#include "text/document.h"

#include <string>
#include <utility>

#include "text/kinds.h"
#include "text/paragraphs.h"
#include "text/sentences.h"
#include "text/tokens.h"

namespace px {
namespace {

class Builder {
 public:
  Builder(std::string_view text, Diagnostics& diagnostics)
      : text_(text), diagnostics_(diagnostics) {}

  Document Build() {
    const std::vector<Block> blocks = SplitBlocks(text_);
    for (const Block& block : blocks) AddParagraph(block);
    MarkSentenceKinds(text_, blocks, document_);
    return std::move(document_);
  }

 private:
  void AddParagraph(const Block& block) {
    IndexRange tokens = {TokenCount(), 0};
    AppendTokens(text_, block.content, document_.tokens);
    tokens.end = TokenCount();
    IndexRange sentences = {SentenceCount(), 0};
    for (const IndexRange& sentence : SplitSentences(text_, document_.tokens, tokens)) {
      AddSentence(sentence);
    }
    sentences.end = SentenceCount();
    document_.paragraphs.push_back({block.range, sentences});
  }

  void AddSentence(IndexRange tokens) {
    if (tokens.size() > kMaxSentenceTokens) {
      std::string message = "A sentence has more than ";
      message += std::to_string(kMaxSentenceTokens);
      message += " words and signs; it was cut into pieces of that size.";
      diagnostics_.push_back({std::nullopt, BytesOf(tokens), std::move(message)});
    }
    while (tokens.size() > kMaxSentenceTokens) {
      const std::uint32_t cut = tokens.begin + kMaxSentenceTokens;
      PushSentence({tokens.begin, cut});
      tokens.begin = cut;
    }
    PushSentence(tokens);
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
};

}  // namespace

Document SegmentText(std::string_view text, Diagnostics& diagnostics) {
  return Builder(text, diagnostics).Build();
}

}  // namespace px
