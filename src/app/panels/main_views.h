// The views of the main pane, each drawn into `at`, `size` of it. REQUIRES: state.loaded.
#ifndef PX_APP_PANELS_MAIN_VIEWS_H_
#define PX_APP_PANELS_MAIN_VIEWS_H_

#include <imgui.h>

#include "app/app_state.h"

namespace px {

void DrawMatrixView(AppState& state, ImVec2 at, ImVec2 size);
void DrawConflictsView(AppState& state, ImVec2 at, ImVec2 size);
void DrawSideBySideView(AppState& state, ImVec2 at, ImVec2 size);
void DrawOverlapView(AppState& state, ImVec2 at, ImVec2 size);
void DrawSetsView(AppState& state, ImVec2 at, ImVec2 size);
void DrawVoicesView(AppState& state, ImVec2 at, ImVec2 size);
void DrawTimelineView(AppState& state, ImVec2 at, ImVec2 size);
void DrawSourcesView(AppState& state, ImVec2 at, ImVec2 size);
void DrawNameGraphView(AppState& state, ImVec2 at, ImVec2 size);

}  // namespace px

#endif  // PX_APP_PANELS_MAIN_VIEWS_H_
