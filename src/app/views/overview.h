// The whole analysis in one sentence whose numbers lead to what they count.
#ifndef PX_APP_VIEWS_OVERVIEW_H_
#define PX_APP_VIEWS_OVERVIEW_H_

#include <cstdint>
#include <string>
#include <vector>

#include "engine/matrix.h"

namespace px {

struct AnalysisIndex;

// What a part of the sentence leads to.
enum class OverviewTarget : std::uint8_t {
  kNone,
  kArticles,
  kAllClaims,
  kGroup,      // the claims of OverviewPart::group
  kConflicts,  // the view of them
  kSources,    // the view of shared wording
};

struct OverviewPart {
  std::string text;  // plain text with the spaces and signs around it; the rest without
  OverviewTarget target = OverviewTarget::kNone;
  RowGroup group = RowGroup::kDiffers;
};

// "5 articles make 146 claims: 5 said by all, 38 by several, 101 by one only, 2 disputed (see how);
// 4 independent texts." The numbers behind the colon count claims and add up to all of them; each
// is the one that its target shows; a number of none leads nowhere. REQUIRES: row_total and
// rows_in_group of `index`. Time O(origins).
std::vector<OverviewPart> DescribeOverview(const Analysis& analysis, const AnalysisIndex& index);

// The sentence as one text.
std::string OverviewText(const std::vector<OverviewPart>& parts);

// Articles after joining those that go back to one text.
std::uint32_t CountIndependentTexts(const Analysis& analysis);

}  // namespace px

#endif  // PX_APP_VIEWS_OVERVIEW_H_
