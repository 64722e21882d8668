// What the stages after nlp read of one article.
#ifndef PX_NLP_ANALYZED_DOCUMENT_H_
#define PX_NLP_ANALYZED_DOCUMENT_H_

#include <string_view>
#include <vector>

#include "nlp/words.h"
#include "text/document.h"
#include "text/source_text.h"

namespace px {

// Invariant: words.size() == document.tokens.size().
struct AnalyzedDocument {
  SourceText source;
  Document document;
  std::vector<Word> words;
  std::vector<Name> names;

  std::string_view TokenText(std::uint32_t token) const {
    return Slice(source.text, document.tokens[token].range);
  }
  // Bytes from the first to the last token of a non-empty range.
  ByteRange TokenRangeBytes(IndexRange tokens) const {
    return {document.tokens[tokens.begin].range.begin, document.tokens[tokens.end - 1].range.end};
  }
};

// `source` with its sentences, words and names; what is noteworthy joins `diagnostics`.
// REQUIRES: valid UTF-8. Time about that of AnalyzeWords.
AnalyzedDocument ReadArticle(SourceText source, Diagnostics& diagnostics);

}  // namespace px

#endif  // PX_NLP_ANALYZED_DOCUMENT_H_
