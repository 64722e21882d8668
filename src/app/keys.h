// Keyboard shortcuts: from ImGui's key events to commands.
#ifndef PX_APP_KEYS_H_
#define PX_APP_KEYS_H_

#include "app/app_state.h"

namespace px {

// Handles this frame's keys. REQUIRES: between NewFrame and Render. On macOS Ctrl means Cmd where
// io.ConfigMacOSXBehaviors is set.
void HandleKeys(AppState& state);

}  // namespace px

#endif  // PX_APP_KEYS_H_
