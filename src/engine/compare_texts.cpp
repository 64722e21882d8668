#include "engine/compare_texts.h"

#include <array>
#include <utility>
#include <vector>

#include "claims/conflicts.h"
#include "claims/extract.h"
#include "engine/check_text.h"
#include "engine/read_text.h"
#include "entities/entity.h"

namespace px {
namespace {

// A differing value lowers the score, so that a conflict needs less of it.
constexpr std::uint32_t kMinConflictScore = 15;
// Below this score the texts make two claims, at it or above they make one.
constexpr std::uint32_t kMinScore = 120;

// The claims of both texts: the clauses of the first, the first as a whole, and so the second.
struct TextClaims {
  std::vector<Claim> all;
  std::array<std::uint32_t, 2> whole = {};  // into `all`
};

TextClaims ClaimsOf(const std::vector<AnalyzedDocument>& documents,
                    const std::vector<Entity>& entities) {
  TextClaims claims;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    std::vector<Claim> clauses = ExtractClaims(documents, entities, DocId{d});
    const auto sentences = static_cast<std::uint32_t>(documents[d].document.sentences.size());
    Claim whole = WholeOf(documents, entities, clauses, DocId{d}, {0, sentences});
    std::move(clauses.begin(), clauses.end(), std::back_inserter(claims.all));
    claims.whole[d] = static_cast<std::uint32_t>(claims.all.size());
    claims.all.push_back(std::move(whole));
  }
  return claims;
}

TextRelation RelationOf(const TextComparison& comparison, Relation of_whole) {
  if (comparison.conflict) return TextRelation::kConflicts;
  if (comparison.score < kMinScore) return TextRelation::kUnrelated;
  return of_whole == Relation::kSame ? TextRelation::kSame : TextRelation::kOverlaps;
}

// `documents`: the two texts.
TextComparison Compare(const std::vector<AnalyzedDocument>& documents, const TextCounts* counts) {
  TextComparison comparison;
  if (documents[0].words.empty() || documents[1].words.empty()) return comparison;
  const std::vector<Entity> entities = LinkEntities(documents);
  const TextClaims claims = ClaimsOf(documents, entities);
  const PairScorer scorer(documents, entities, claims.all, counts);
  const Link whole = scorer.Score(ClaimId{claims.whole[0]}, ClaimId{claims.whole[1]});
  comparison.score = whole.score;
  if (comparison.score >= kMinConflictScore) {
    for (Conflict& conflict : ConflictFinder(documents, entities, claims.all).Find(whole)) {
      if (conflict.verdict == Verdict::kCompatible || comparison.conflict) continue;
      comparison.conflict = std::move(conflict);
    }
  }
  comparison.relation = RelationOf(comparison, whole.relation);
  return comparison;
}

}  // namespace

Result<TextComparison> CompareTexts(std::string_view a, std::string_view b,
                                    const TextCounts* counts) {
  if (const Status status = CheckText(a, "first text"); !status.ok()) return status.error();
  if (const Status status = CheckText(b, "second text"); !status.ok()) return status.error();
  std::vector<AnalyzedDocument> documents(2);
  documents[0] = ReadText(a);
  documents[1] = ReadText(b);
  return Compare(documents, counts);
}

TextComparison CompareReadTexts(const AnalyzedDocument& a, const AnalyzedDocument& b,
                                const TextCounts* counts) {
  return Compare({a, b}, counts);
}

}  // namespace px
