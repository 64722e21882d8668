// An analysis seen with the reader's corrections.
#ifndef PX_ENGINE_CORRECTED_H_
#define PX_ENGINE_CORRECTED_H_

#include "claims/corrections.h"
#include "engine/analysis.h"

namespace px {

// A copy of `analysis`, as a Session made it, in which the operations in force are applied to the
// entities (see CorrectEntities), and whatever refers to entities follows: the entities and sources
// of claims, and the names in the reasons of links. Operations on claims change stances, rows and
// conflicts (see CorrectClaims). All else stays as it is: a correction is seen at once, and undoing
// it gives the uncorrected bytes. Operations that could not be applied are appended to the
// diagnostics.
// The same for any order in which the articles were loaded. Time about O(size of the analysis).
Analysis ApplyCorrections(const Analysis& analysis, const CorrectionList& corrections);

// References that outlive the analysis, for making corrections. An entity is named with its first
// mention. REQUIRES: the id, the mention and its range belong to `analysis`.
ClaimRef RefToClaim(const Analysis& analysis, ClaimId claim);
EntityRef RefToEntity(const Analysis& analysis, EntityId entity);
MentionRef RefToMention(const Analysis& analysis, const Mention& mention);

}  // namespace px

#endif  // PX_ENGINE_CORRECTED_H_
