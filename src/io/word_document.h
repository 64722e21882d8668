// Words that somebody else cut, as a Document, so that the later stages can be run and measured on
// exactly these words.
#ifndef PX_IO_WORD_DOCUMENT_H_
#define PX_IO_WORD_DOCUMENT_H_

#include <string>
#include <vector>

#include "base/range.h"
#include "text/document.h"

namespace px {

struct GivenWord {
  std::string form;
  bool space_after = true;
  bool continues_word = false;  // see Token
};
using GivenSentence = std::vector<GivenWord>;

struct WordDocument {
  std::string text;
  Document document;               // one token per word, in order; one paragraph per sentence
  std::vector<IndexRange> tokens;  // of each sentence given, into Document::tokens
};

// Sentences stand on lines of their own. One of more than kMaxSentenceTokens words is several
// sentences of the document. A token is of the kind that AppendTokens finds in it. The text is
// taken for English. REQUIRES: valid UTF-8, no empty form.
WordDocument MakeWordDocument(const std::vector<GivenSentence>& sentences);

}  // namespace px

#endif  // PX_IO_WORD_DOCUMENT_H_
