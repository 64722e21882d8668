// Analysis <-> JSON tree; shared by the analysis JSON and the snapshot.
#ifndef PX_IO_ANALYSIS_TREE_H_
#define PX_IO_ANALYSIS_TREE_H_

#include <vector>

#include "base/result.h"
#include "engine/analysis.h"
#include "io/json_lines.h"

namespace px {

// The members of format "parallax-analysis" version 1 (see README of the native program).
Json AnalysisToJson(const Analysis& analysis);

// The inverse, for trees made by AnalysisToJson over articles with these texts (by DocId).
// Checks every type, id and range. Fails with kBadFormat or kBadVersion.
Result<Analysis> AnalysisFromJson(const Json& tree, std::vector<SourceText> articles);

}  // namespace px

#endif  // PX_IO_ANALYSIS_TREE_H_
