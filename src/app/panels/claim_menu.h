// What can be done with the chosen claim, its row and its conflicts.
#ifndef PX_APP_PANELS_CLAIM_MENU_H_
#define PX_APP_PANELS_CLAIM_MENU_H_

#include "app/app_state.h"

namespace px {

// Opens the menu at the pointer in the next frame.
void OpenClaimMenu(AppState& state);

// Draws the menu while it is open. Call once a frame, outside of all windows of the panels.
void DrawClaimMenu(AppState& state);

}  // namespace px

#endif  // PX_APP_PANELS_CLAIM_MENU_H_
