// The chosen name in full, in place of the chosen row's details.
#ifndef PX_APP_PANELS_ENTITY_CARD_PANEL_H_
#define PX_APP_PANELS_ENTITY_CARD_PANEL_H_

#include <imgui.h>

#include "app/app_state.h"

namespace px {

// REQUIRES: inside the pane of details; state.inspects_entity.
void DrawEntityCard(AppState& state, ImVec2 at, ImVec2 size);

}  // namespace px

#endif  // PX_APP_PANELS_ENTITY_CARD_PANEL_H_
