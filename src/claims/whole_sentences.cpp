#include "claims/whole_sentences.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "claims/plain_values.h"
#include "claims/word_reader.h"

namespace px {
namespace {

// Shorter quotations are titles and single words as often as speech. Of a script without spaces a
// token is a syllable.
constexpr std::uint32_t kMinQuotedTokens = 4;

bool IsDoubleQuote(std::string_view text) {
  if (text.size() > 3) return false;
  return std::u32string_view(U"\"\u201C\u201D\u201E\u00AB\u00BB\u300C\u300D\u300E\u300F")
             .find(DecodeAt(text, 0).value) != std::u32string_view::npos;
}

bool IsQuestionMark(std::string_view text) {
  const char32_t c = DecodeAt(text, 0).value;
  return c == '?' || c == 0xFF1F || c == 0x61F;
}

// Which tokens stand inside quotation marks. Marks open and close in turn, paragraph by paragraph:
// what opens in one language closes in another.
std::vector<bool> QuotedTokens(const AnalyzedDocument& article) {
  const Document& document = article.document;
  std::vector<bool> quoted(document.tokens.size(), false);
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.sentences.empty()) continue;
    const std::uint32_t end = document.sentences[paragraph.sentences.end - 1].tokens.end;
    std::uint32_t open = end;
    for (std::uint32_t t = document.sentences[paragraph.sentences.begin].tokens.begin; t < end;
         ++t) {
      if (!IsDoubleQuote(article.TokenText(t))) continue;
      if (open == end) {
        open = t;
        continue;
      }
      if (t - open > kMinQuotedTokens) {
        std::fill(quoted.begin() + open, quoted.begin() + t, true);
      }
      open = end;
    }
  }
  return quoted;
}

bool HasWord(const AnalyzedDocument& article, IndexRange tokens) {
  const auto begin = article.document.tokens.begin();
  return std::any_of(begin + tokens.begin, begin + tokens.end,
                     [](const Token& token) { return token.kind == TokenKind::kWord; });
}

bool IsQuestion(const AnalyzedDocument& article, IndexRange tokens) {
  std::uint32_t last = tokens.end - 1;
  while (last > tokens.begin && IsDoubleQuote(article.TokenText(last))) --last;
  return IsQuestionMark(article.TokenText(last));
}

}  // namespace

std::vector<Claim> ExtractWholeSentences(const AnalyzedDocument& article,
                                         const EntityPlaces& entities, DocId doc) {
  const WordReader words(article);
  const std::vector<bool> quoted = QuotedTokens(article);
  const std::vector<DocumentMention>& mentions = entities.MentionsOf(doc);
  std::vector<Claim> claims;
  bool in_body = false;
  for (std::uint32_t s = 0; s < article.document.sentences.size(); ++s) {
    const Sentence& sentence = article.document.sentences[s];
    const bool heading = sentence.kind == SentenceKind::kHeading;
    const bool skipped = sentence.kind == SentenceKind::kBoilerplate || (heading && in_body);
    in_body = in_body || !heading;
    if (skipped || !HasWord(article, sentence.tokens) || IsQuestion(article, sentence.tokens)) {
      continue;
    }
    Claim claim;
    claim.doc = doc;
    claim.sentence = s;
    claim.tokens = sentence.tokens;
    claim.range = words.Bytes(sentence.tokens);
    claim.predicate = claim.range;
    const bool speech =
        std::find(quoted.begin() + sentence.tokens.begin, quoted.begin() + sentence.tokens.end,
                  true) != quoted.begin() + sentence.tokens.end;
    claim.stance = speech ? Stance::kAttributed : Stance::kAsserted;
    for (const DocumentMention& mention : mentions) {
      if (sentence.tokens.Contains(mention.tokens.begin)) claim.entities.push_back(mention.entity);
    }
    std::sort(claim.entities.begin(), claim.entities.end());
    claim.entities.erase(std::unique(claim.entities.begin(), claim.entities.end()),
                         claim.entities.end());
    PlainValues values = FindPlainValues(words, sentence.tokens, article.document.language);
    claim.quantities = std::move(values.quantities);
    claim.dates = std::move(values.dates);
    claims.push_back(std::move(claim));
  }
  return claims;
}

}  // namespace px
