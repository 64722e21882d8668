// A hand-made Analysis with one of everything, for tests of readers and writers.
#ifndef PX_TESTS_UNIT_IO_SMALL_ANALYSIS_H_
#define PX_TESTS_UNIT_IO_SMALL_ANALYSIS_H_

#include <string>

#include "base/sha256.h"
#include "engine/analysis.h"

namespace px {

inline AnalyzedArticle SmallArticle(std::string name, std::string outlet, std::string text) {
  AnalyzedArticle article;
  article.source.name = name;
  article.source.title = name;
  article.source.outlet = std::move(outlet);
  article.source.text = std::move(text);
  article.sha256 = Sha256Hex(article.source.text);
  const auto size = static_cast<std::uint32_t>(article.source.text.size());
  article.paragraphs = {{{0, size}, {0, 1}}};
  article.sentences = {{{0, size}, {}, 0, SentenceKind::kBody}};
  return article;
}

// Two articles of one sentence each; 12 against 17 injured.
inline Analysis SmallAnalysis() {
  Analysis analysis;
  analysis.documents = {
      SmallArticle("a.txt", "Gull", "The Board said 12 people were hurt."),
      SmallArticle("b.txt", "", "=17 people were hurt, | not 12."),
  };
  Entity board;
  board.name = "The Board";
  board.type = EntityType::kOrg;
  board.aliases = {{"Board", 1}};
  board.evidence = {{"Board", "Same word."}};
  board.mentions = {{DocId{0}, 0, {}, {4, 9}, EntityId{0}}};
  board.references = {
      {DocId{0}, 0, {}, {15, 24}, ReferenceKind::kNominal, "The only board in the article."}};
  analysis.entities = {board};

  Claim first;
  first.doc = DocId{0};
  first.range = {15, 34};
  first.subject = ByteRange{15, 24};
  first.predicate = {25, 34};
  first.arguments = {{30, 34}};
  first.stance = Stance::kAttributed;
  first.cues = {{10, 14}};
  first.said_by = Attribution{{4, 9}, "Board", EntityId{0}};
  first.quantities = {{{15, 17}, 12, "person", Bound::kExact}};
  Claim second;
  second.doc = DocId{1};
  second.range = {0, 20};
  second.predicate = {11, 20};
  second.carried_subject = ByteRange{1, 10};
  second.quantities = {{{1, 3}, 17, "person", Bound::kAbout}};
  second.dates = {{{4, 10}, "2026-03"}};
  second.entities = {EntityId{0}};
  analysis.claims = {first, second};

  ClaimCluster row;
  row.label = "12 people were hurt";
  row.claims = {ClaimId{0}, ClaimId{1}};
  row.documents = {DocId{0}, DocId{1}};
  row.document_scores = {900, 480};
  row.independent_texts = 1;
  row.conflicts = {
      {ClaimId{0}, ClaimId{1}, ConflictKind::kNumber, Verdict::kDiffers, "12 is not 17 people."}};
  row.drift = Drift{ClaimId{1}, ClaimId{0}, "One article tells it on the word of Board."};
  analysis.clusters = {row};
  analysis.links = {{ClaimId{0},
                     ClaimId{1},
                     Relation::kSame,
                     640,
                     {{ReasonKind::kNumber, -120, "12 against 17"}}}};
  analysis.reuse = {{{DocId{0}, {18, 34}}, {DocId{1}, {4, 20}}}};
  analysis.origins = {{{{DocId{0}, 450}, {DocId{1}, 1000}}}};
  analysis.diagnostics = {{{}, {}, "c.txt: empty."}, {DocId{1}, ByteRange{0, 1}, "Odd mark."}};
  return analysis;
}

}  // namespace px

#endif  // PX_TESTS_UNIT_IO_SMALL_ANALYSIS_H_
