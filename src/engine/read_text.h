// Texts on their own, read into what the comparing stages take.
#ifndef PX_ENGINE_READ_TEXT_H_
#define PX_ENGINE_READ_TEXT_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "claims/claim_terms.h"
#include "claims/letters.h"
#include "claims/overlap.h"
#include "claims/similarity.h"
#include "claims/word_reader.h"
#include "entities/entity.h"
#include "nlp/analyzed_document.h"

namespace px {

// `text` with its sentences, words and names. A line that looks like a heading or a slogan is a
// sentence as any other. REQUIRES: valid UTF-8.
AnalyzedDocument ReadText(std::string_view text);

// Sentences [begin, end) of `documents[doc]` as one claim: what the clause with the root of the
// first of them says of subject, predicate and stance (`clauses`: the claims of that document), and
// all names, amounts and dates. REQUIRES: the sentences hold a token.
Claim WholeOf(const std::vector<AnalyzedDocument>& documents, const std::vector<Entity>& entities,
              const std::vector<Claim>& clauses, DocId doc, IndexRange sentences);
// The same for many parts of a document, which `words` reads: that takes as long as all else.
Claim WholeOf(const WordReader& words, const std::vector<Entity>& entities,
              const std::vector<Claim>& clauses, DocId doc, IndexRange sentences);

// Scores pairs of claims as if each stood in the middle of an article on one event. What a word
// counts comes from its rarity in English, and in `counts` if given: a few texts are no collection.
class PairScorer {
 public:
  // Keeps a reference to `claims`.
  PairScorer(const std::vector<AnalyzedDocument>& documents, const std::vector<Entity>& entities,
             const std::vector<Claim>& claims, const TextCounts* counts = nullptr);

  Link Score(ClaimId a, ClaimId b) const;
  // Link::score alone: without the reasons, which take as long as all else.
  std::uint32_t JustScore(ClaimId a, ClaimId b) const;
  // What Score weighs.
  Signals SignalsOf(ClaimId a, ClaimId b) const;

 private:
  const std::vector<Claim>& claims_;
  TermSpace space_;
  std::vector<LetterProfile> letters_;  // by ClaimId
};

}  // namespace px

#endif  // PX_ENGINE_READ_TEXT_H_
