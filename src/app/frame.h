// One frame: keys, layout, panels.
#ifndef PX_APP_FRAME_H_
#define PX_APP_FRAME_H_

#include "app/app_state.h"

namespace px {

// Adds the typefaces to the current ImGui context and chooses the colours. Call once, before the
// first frame.
void SetUp(AppState& state);

// REQUIRES: between ImGui::NewFrame and ImGui::Render; SetUp was called.
void DrawFrame(AppState& state);

// See App::WantsFrame.
bool WantsFrame(const AppState& state);

}  // namespace px

#endif  // PX_APP_FRAME_H_
