// Hand-made analyses for tests of what comes after the engine: four invented articles on the
// closing of a bridge, with every stance, a number conflict, a denial and copied wording.
#ifndef PX_TESTS_SUPPORT_SAMPLE_ANALYSIS_H_
#define PX_TESTS_SUPPORT_SAMPLE_ANALYSIS_H_

#include <cstdint>

#include "engine/analysis.h"

namespace px {

// Rows: "All four" (closed), "Differs" (lorries), and others; see the source for all.
Analysis MakeSampleAnalysis();

// Only the first of the four articles.
Analysis MakeOneArticleAnalysis();

// `articles` articles of `claims_each` claims; every third row is shared by several articles.
Analysis MakeLargeAnalysis(std::uint32_t articles, std::uint32_t claims_each);

}  // namespace px

#endif  // PX_TESTS_SUPPORT_SAMPLE_ANALYSIS_H_
