#include "engine/nearest_sentence.h"

#include <vector>

#include "claims/extract.h"
#include "engine/read_text.h"
#include "entities/entity.h"

namespace px {

std::optional<NearestSentence> FindNearestSentence(const Analysis& analysis, ClusterId row,
                                                   DocId doc) {
  const Claim& claim = analysis.claims[analysis.clusters[row.value].label_claim.value];
  const std::string& around = analysis.documents[claim.doc.value].source.text;
  const AnalyzedArticle& article = analysis.documents[doc.value];
  const std::vector<AnalyzedDocument> documents = {ReadText(Slice(around, claim.range)),
                                                   ReadText(article.source.text)};
  if (documents[0].words.empty()) return std::nullopt;
  const std::vector<Entity> entities = LinkEntities(documents);

  constexpr DocId kRow{0};
  constexpr DocId kArticle{1};
  const auto row_sentences = static_cast<std::uint32_t>(documents[0].document.sentences.size());
  std::vector<Claim> claims = {WholeOf(
      documents, entities, ExtractClaims(documents, entities, kRow), kRow, {0, row_sentences})};
  const WordReader words(documents[1]);
  const std::vector<Claim> clauses = ExtractClaims(documents, entities, kArticle);
  const std::vector<Sentence>& sentences = documents[1].document.sentences;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    if (sentences[s].tokens.empty()) continue;
    if (article.sentences[s].kind == SentenceKind::kBoilerplate) continue;
    claims.push_back(WholeOf(words, entities, clauses, kArticle, {s, s + 1}));
  }
  const PairScorer scorer(documents, entities, claims);
  std::optional<NearestSentence> nearest;
  for (std::uint32_t c = 1; c < claims.size(); ++c) {
    const std::uint32_t score = scorer.JustScore(ClaimId{0}, ClaimId{c});
    if (nearest && score <= nearest->score) continue;
    nearest = NearestSentence{claims[c].sentence, score};
  }
  return nearest;
}

}  // namespace px
