// What frames the matrix: group filter and filter chips above, legend below.
#ifndef PX_APP_PANELS_MATRIX_TOOLS_H_
#define PX_APP_PANELS_MATRIX_TOOLS_H_

#include <imgui.h>

#include "app/app_state.h"

namespace px {

// Each returns the height it took.
float DrawMatrixTools(AppState& state, ImVec2 at, float width);
// The chips of the whole filter for the other views; 0 while nothing is filtered.
float DrawFilterLine(AppState& state, ImVec2 at, float width);
float DrawMatrixLegend(const Look& look, ImVec2 pane_at, ImVec2 pane_size);

}  // namespace px

#endif  // PX_APP_PANELS_MATRIX_TOOLS_H_
