// The menu of what can be done with the chosen names.
#ifndef PX_APP_PANELS_NAME_MENU_H_
#define PX_APP_PANELS_NAME_MENU_H_

#include "app/app_state.h"

namespace px {

inline constexpr const char* kNameMenu = "name_menu";
inline constexpr const char* kTypeMenu = "type_menu";

// Draws the menus where ImGui::OpenPopup opened them; they act on the chosen names and may change
// the entities.
void DrawNameMenu(AppState& state);
void DrawTypeMenu(AppState& state);

}  // namespace px

#endif  // PX_APP_PANELS_NAME_MENU_H_
