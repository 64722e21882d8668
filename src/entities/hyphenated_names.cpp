#include "entities/hyphenated_names.h"

#include <algorithm>
#include <string>

#include "entities/scan.h"
#include "text/hyphens.h"

namespace px {
namespace {

bool IsNameShape(NameShape shape) {
  return shape == NameShape::kCapital || shape == NameShape::kAllCaps || shape == NameShape::kMixed;
}

// The tokens at `begin` that are one token for names: a hyphenated name or a single token.
IndexRange WholeNameAt(const AnalyzedDocument& article, IndexRange sentence, std::uint32_t begin) {
  const std::vector<Token>& tokens = article.document.tokens;
  const IndexRange word = HyphenatedWord(article.source.text, tokens, sentence, begin);
  const bool name =
      word.size() > 1 && word.begin == begin && tokens[begin].kind == TokenKind::kWord &&
      IsNameShape(NameShapeOf(Slice(article.source.text, article.TokenRangeBytes(word))));
  return name ? word : IndexRange{begin, begin + 1};
}

}  // namespace

ArticleWithWholeNames::ArticleWithWholeNames(const AnalyzedDocument& article)
    : joined_{article.source, {}, {}, {}} {
  joined_.document.paragraphs = article.document.paragraphs;
  joined_.document.language = article.document.language;
  std::vector<std::uint32_t> joined_token(article.words.size() + 1);
  for (Sentence sentence : article.document.sentences) {
    const IndexRange tokens = sentence.tokens;
    sentence.tokens.begin = static_cast<std::uint32_t>(first_token_.size());
    for (std::uint32_t t = tokens.begin; t < tokens.end;) {
      const IndexRange whole = WholeNameAt(article, tokens, t);
      Token token = article.document.tokens[t];
      // The last part is the head.
      Word word = article.words[whole.end - 1];
      if (whole.size() > 1) {
        token.range = article.TokenRangeBytes(whole);
        word.lemma = Slice(article.source.text, token.range);
      }
      for (; t < whole.end; ++t) joined_token[t] = static_cast<std::uint32_t>(first_token_.size());
      first_token_.push_back(whole.begin);
      joined_.document.tokens.push_back(token);
      joined_.words.push_back(std::move(word));
    }
    sentence.tokens.end = static_cast<std::uint32_t>(first_token_.size());
    joined_.document.sentences.push_back(sentence);
  }
  first_token_.push_back(static_cast<std::uint32_t>(article.words.size()));
  for (Word& word : joined_.words) {
    if (word.head != kNoHead) word.head = joined_token[word.head];
  }
  for (const Name& name : article.names) {
    joined_.names.push_back(
        {name.sentence,
         {joined_token[name.tokens.begin], joined_token[name.tokens.end - 1] + 1},
         name.type});
  }
}

}  // namespace px
