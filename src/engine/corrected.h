// An analysis seen with the reader's corrections.
#ifndef PX_ENGINE_CORRECTED_H_
#define PX_ENGINE_CORRECTED_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "claims/corrections.h"
#include "engine/analysis.h"
#include "engine/corrected_names.h"

namespace px {

// One analysis, in which operations can be put in force and taken back.
//
// What operations replace is set aside, so that each call of Apply starts from the analysis as it
// was made: the result is the same as that of applying the operations to a fresh copy, whatever
// was in force before, and undoing everything gives the uncorrected bytes. Texts, sentences and
// most links are never copied.
class CorrectedAnalysis {
 public:
  // `analysis` as a Session made it; nothing is in force.
  explicit CorrectedAnalysis(Analysis analysis) : now_(std::move(analysis)) {}

  // Puts the applied ones of `corrections` in force, and no others. Those on names change the
  // entities (see CorrectEntities), and whatever refers to entities follows: the entities and
  // sources of claims, and the names in the reasons of links. Operations on claims change stances,
  // rows and conflicts (see CorrectClaims). All else stays as it is.
  // Operations that could not be applied are appended to the diagnostics.
  // The same for any order in which the articles were loaded. Time O(entities + claims + links),
  // with rows where there are operations on claims: about 10 ms for 20,000 claims.
  void Apply(const CorrectionList& corrections);

  const Analysis& now() const { return now_; }
  Analysis Take() && { return std::move(now_); }

  // How many diagnostics the operations in force left.
  std::size_t problems() const { return problems_; }

 private:
  // What the operations in force replaced.
  struct Replaced {
    std::optional<std::vector<Entity>> entities;
    std::vector<std::pair<ClaimId, ClaimNames>> names;                 // of claims
    std::vector<std::pair<std::size_t, std::vector<Reason>>> reasons;  // of links
    std::optional<std::vector<ClaimCluster>> clusters;
    std::vector<std::pair<Stance, bool>> stances;  // of all claims, with `clusters`
  };

  void TakeBack();
  std::vector<CorrectionProblem> CorrectNames(const std::vector<CorrectedArticle>& articles,
                                              const CorrectionList& corrections);
  std::vector<CorrectionProblem> CorrectRows(const std::vector<CorrectedArticle>& articles,
                                             const CorrectionList& corrections);

  Analysis now_;
  Replaced replaced_;
  std::optional<MentionIndex> index_;  // of the uncorrected entities; made when first needed
  std::size_t problems_ = 0;
};

// `analysis`, as a Session made it, with the operations in force.
Analysis ApplyCorrections(Analysis analysis, const CorrectionList& corrections);

// References that outlive the analysis, for making corrections. An entity is named with its first
// mention. REQUIRES: the id, the mention and its range belong to `analysis`.
ClaimRef RefToClaim(const Analysis& analysis, ClaimId claim);
EntityRef RefToEntity(const Analysis& analysis, EntityId entity);
MentionRef RefToMention(const Analysis& analysis, const Mention& mention);

}  // namespace px

#endif  // PX_ENGINE_CORRECTED_H_
