// What menus at the pointer are made of.
#ifndef PX_APP_PANELS_MENU_H_
#define PX_APP_PANELS_MENU_H_

#include <string_view>

#include "app/app_state.h"

namespace px {

inline constexpr float kMenuItemWidth = 264.0f;

// Begins the menu that ImGui::OpenPopup(name) opened; call EndMenu only where it is open.
bool BeginMenu(const char* name);
void EndMenu();

// A line of the menu with room for a sign at its left; true when chosen by pointer or keys, which
// closes the menu unless it `stays`.
bool MenuItem(const Look& look, const char* id, std::string_view text, std::string_view keys = {},
              bool stays = false);
// The sign of a line that is the choice in force.
void MenuCheck(const Look& look);
// Words over the lines that follow.
void MenuHeading(const Look& look, std::string_view text);
void MenuSeparator(const Look& look);
// Where the sign of the last item belongs.
ImVec2 MenuSignCenter();

}  // namespace px

#endif  // PX_APP_PANELS_MENU_H_
