#include "nlp/analyzed_document.h"

#include <utility>

namespace px {

AnalyzedDocument ReadArticle(SourceText source, Diagnostics& diagnostics) {
  AnalyzedDocument article;
  article.source = std::move(source);
  article.document = SegmentText(article.source.text, diagnostics);
  WordAnalysis analysis = AnalyzeWords(article.source.text, article.document);
  article.words = std::move(analysis.words);
  article.names = std::move(analysis.names);
  return article;
}

}  // namespace px
