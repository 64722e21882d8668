#include "io/word_document.h"

#include <algorithm>
#include <utility>

#include "text/tokens.h"

namespace px {
namespace {

// What the word is but for marks around it: "'s" is a word, "..." is punctuation.
TokenKind KindOf(std::string_view form) {
  std::vector<Token> tokens;
  AppendTokens(form, {0, static_cast<std::uint32_t>(form.size())}, tokens);
  const auto it = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) {
    return token.kind != TokenKind::kPunctuation;
  });
  return it == tokens.end() ? TokenKind::kPunctuation : it->kind;
}

std::uint32_t Size(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

void AppendSentence(const GivenSentence& words, WordDocument& result) {
  Document& document = result.document;
  const auto first = static_cast<std::uint32_t>(document.tokens.size());
  const std::uint32_t begin = Size(result.text);
  for (const GivenWord& word : words) {
    const std::uint32_t at = Size(result.text);
    result.text += word.form;
    document.tokens.push_back({{at, Size(result.text)}, KindOf(word.form), word.continues_word});
    const bool last = &word == &words.back();
    if (word.space_after && !last) result.text += ' ';
  }
  const ByteRange range = {begin, Size(result.text)};
  result.text += '\n';

  const IndexRange tokens = {first, static_cast<std::uint32_t>(document.tokens.size())};
  result.tokens.push_back(tokens);
  const auto paragraph = static_cast<std::uint32_t>(document.paragraphs.size());
  const auto sentence = static_cast<std::uint32_t>(document.sentences.size());
  for (std::uint32_t i = tokens.begin; i < tokens.end; i += kMaxSentenceTokens) {
    const IndexRange piece = {i, std::min(i + kMaxSentenceTokens, tokens.end)};
    document.sentences.push_back(
        {{document.tokens[piece.begin].range.begin, document.tokens[piece.end - 1].range.end},
         piece,
         paragraph,
         SentenceKind::kBody});
  }
  document.paragraphs.push_back(
      {range, {sentence, static_cast<std::uint32_t>(document.sentences.size())}});
}

}  // namespace

WordDocument MakeWordDocument(const std::vector<GivenSentence>& sentences) {
  WordDocument result;
  result.document.language = "en";
  for (const GivenSentence& words : sentences) AppendSentence(words, result);
  return result;
}

}  // namespace px
