// The result of everything: read-only, every item leads back to a range of source text.
#ifndef PX_ENGINE_ANALYSIS_H_
#define PX_ENGINE_ANALYSIS_H_

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "claims/claim.h"
#include "claims/overlap.h"
#include "entities/entity.h"
#include "text/document.h"
#include "text/source_text.h"

namespace px {

// An article as the views need it: the text, and its sentences (tokens stay inside the engine).
struct AnalyzedArticle {
  SourceText source;   // title filled from the first heading where the reader gave none
  std::string sha256;  // of source.text
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;  // Sentence::tokens is not meaningful here
};

struct Analysis {
  std::vector<AnalyzedArticle> documents;  // by DocId; canonical order, see Session
  std::vector<Entity> entities;            // by EntityId
  std::vector<Claim> claims;               // by ClaimId
  std::vector<ClaimCluster> clusters;      // by ClusterId
  std::vector<Link> links;
  std::vector<Reuse> reuse;
  std::vector<Origin> origins;
  Diagnostics diagnostics;
};

}  // namespace px

#endif  // PX_ENGINE_ANALYSIS_H_
