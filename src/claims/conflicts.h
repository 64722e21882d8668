// Where two claims of one row do not fit, or only seem not to.
#ifndef PX_CLAIMS_CONFLICTS_H_
#define PX_CLAIMS_CONFLICTS_H_

#include <vector>

#include "claims/claim.h"
#include "claims/overlap.h"
#include "entities/entity.h"
#include "nlp/analyzed_document.h"

namespace px {

// Number, date and polarity conflicts between linked claims `a` < `b` of two articles, at most one
// of each kind. `link` is their link. Wrong alarms are worse than missed conflicts, so nothing is
// reported
// - where each names a person or body that the other does not: two payers, two deals;
// - of amounts, unless each names just one of that unit which the other does not give, neither is
//   told as a part ("another 12", "12 of them"), and no dates tell of two periods;
// - of negation, unless both have the same predicate and name the same persons and bodies;
// - of dates, where one may be the dateline.
std::vector<Conflict> FindConflicts(const std::vector<AnalyzedDocument>& documents,
                                    const std::vector<Entity>& entities,
                                    const std::vector<Claim>& claims, const Link& link);

}  // namespace px

#endif  // PX_CLAIMS_CONFLICTS_H_
