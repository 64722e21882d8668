// Keeps what the views of the main pane show up to date with analysis, filter and corrections.
#ifndef PX_APP_VIEW_MODELS_H_
#define PX_APP_VIEW_MODELS_H_

#include "app/app_state.h"

namespace px {

// What a model depends on: the version it was built for must be this one.
std::uint64_t ModelVersion(const AppState& state);

// Each does nothing if its model is up to date. REQUIRES: loaded.
const std::vector<bool>& UpdateShownRows(AppState& state);
void UpdateConflicts(AppState& state);
void UpdateOverlap(AppState& state);
void UpdateSets(AppState& state);
void UpdateVoices(AppState& state);
void UpdateTimeline(AppState& state);
void UpdateSources(AppState& state);
void UpdateNameGraph(AppState& state);
// Chooses two articles where none are chosen, or those chosen are no more.
void UpdatePair(AppState& state);

}  // namespace px

#endif  // PX_APP_VIEW_MODELS_H_
