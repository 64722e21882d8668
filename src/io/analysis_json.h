// The analysis as JSON, format "parallax-analysis" version 1.
#ifndef PX_IO_ANALYSIS_JSON_H_
#define PX_IO_ANALYSIS_JSON_H_

#include <string>

#include "engine/analysis.h"

namespace px {

// Two equal analyses give equal bytes, natively and as WebAssembly. Ends with a line end.
// Offsets are UTF-8 bytes of the source text, half-open.
std::string WriteAnalysisJson(const Analysis& analysis);

}  // namespace px

#endif  // PX_IO_ANALYSIS_JSON_H_
