#include "engine/corrected.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "claims/apply_corrections.h"

namespace px {

void CorrectedAnalysis::Apply(const CorrectionList& corrections) {
  TakeBack();
  if (corrections.applied() == 0) return;
  std::vector<CorrectedArticle> articles;
  for (const AnalyzedArticle& article : now_.documents) {
    articles.push_back(
        {article.sha256, article.source.outlet, article.source.text, &article.sentences});
  }
  std::vector<CorrectionProblem> problems = CorrectNames(articles, corrections);
  std::vector<CorrectionProblem> others = CorrectRows(articles, corrections);
  problems.insert(problems.end(), std::make_move_iterator(others.begin()),
                  std::make_move_iterator(others.end()));
  std::stable_sort(
      problems.begin(), problems.end(),
      [](const CorrectionProblem& a, const CorrectionProblem& b) { return a.index < b.index; });
  for (CorrectionProblem& problem : problems) {
    now_.diagnostics.push_back(std::move(problem.diagnostic));
  }
  problems_ = problems.size();
}

void CorrectedAnalysis::TakeBack() {
  now_.diagnostics.erase(now_.diagnostics.end() - static_cast<std::ptrdiff_t>(problems_),
                         now_.diagnostics.end());
  problems_ = 0;
  if (replaced_.clusters) now_.clusters = std::move(*replaced_.clusters);
  for (std::size_t c = 0; c < replaced_.stances.size(); ++c) {
    std::tie(now_.claims[c].stance, now_.claims[c].stance_by_reader) = replaced_.stances[c];
  }
  if (replaced_.entities) now_.entities = std::move(*replaced_.entities);
  for (auto& [id, names] : replaced_.names) {
    Claim& claim = now_.claims[id.value];
    claim.entities = std::move(names.entities);
    if (claim.said_by) claim.said_by->entity = names.source;
  }
  for (auto& [link, reasons] : replaced_.reasons) now_.links[link].reasons = std::move(reasons);
  replaced_ = {};
}

std::vector<CorrectionProblem> CorrectedAnalysis::CorrectNames(
    const std::vector<CorrectedArticle>& articles, const CorrectionList& corrections) {
  std::vector<NumberedCorrection> operations;
  for (std::uint32_t i = 0; i < corrections.applied(); ++i) {
    if (auto operation = AsEntityCorrection(corrections.all()[i])) {
      operations.push_back({i, std::move(*operation)});
    }
  }
  if (operations.empty()) return {};
  if (!index_) index_.emplace(now_.entities, now_.documents.size());
  CorrectedEntities corrected = CorrectEntities(now_.entities, *index_, articles, operations);
  const CorrectedNames names(now_, *index_, corrected);
  // Links first: what they name depends on the claims as they were.
  for (std::size_t i = 0; i < now_.links.size(); ++i) {
    if (auto reasons = names.ReasonsOf(now_.links[i])) {
      std::swap(now_.links[i].reasons, *reasons);
      replaced_.reasons.emplace_back(i, std::move(*reasons));
    }
  }
  for (std::uint32_t c = 0; c < now_.claims.size(); ++c) {
    if (auto changed = names.NamesOf(ClaimId{c})) {
      Claim& claim = now_.claims[c];
      std::swap(claim.entities, changed->entities);
      if (claim.said_by) std::swap(claim.said_by->entity, changed->source);
      replaced_.names.emplace_back(ClaimId{c}, std::move(*changed));
    }
  }
  replaced_.entities = std::exchange(now_.entities, std::move(corrected.entities));
  return std::move(corrected.problems);
}

std::vector<CorrectionProblem> CorrectedAnalysis::CorrectRows(
    const std::vector<CorrectedArticle>& articles, const CorrectionList& corrections) {
  if (!CorrectsClaims(corrections)) return {};
  replaced_.clusters = now_.clusters;
  for (const Claim& claim : now_.claims) {
    replaced_.stances.emplace_back(claim.stance, claim.stance_by_reader);
  }
  return CorrectClaims(articles, corrections,
                       {now_.claims, now_.clusters, now_.reuse, now_.origins});
}

Analysis ApplyCorrections(Analysis analysis, const CorrectionList& corrections) {
  CorrectedAnalysis corrected(std::move(analysis));
  corrected.Apply(corrections);
  return std::move(corrected).Take();
}

ClaimRef RefToClaim(const Analysis& analysis, ClaimId claim) {
  const Claim& found = analysis.claims[claim.value];
  const AnalyzedArticle& article = analysis.documents[found.doc.value];
  return {{article.sha256, article.source.outlet, found.range}, found.predicate};
}

EntityRef RefToEntity(const Analysis& analysis, EntityId entity) {
  const Entity& found = analysis.entities[entity.value];
  EntityRef ref{found.name, found.type, {}};
  if (!found.mentions.empty()) ref.mention = RefToMention(analysis, found.mentions.front());
  return ref;
}

MentionRef RefToMention(const Analysis& analysis, const Mention& mention) {
  const AnalyzedArticle& article = analysis.documents[mention.doc.value];
  return {article.sha256, article.source.outlet, mention.range};
}

}  // namespace px
