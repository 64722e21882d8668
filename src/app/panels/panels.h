// The parts of the window. Each draws itself into the given rectangle of the current ImGui window
// and acts through commands.h.
#ifndef PX_APP_PANELS_PANELS_H_
#define PX_APP_PANELS_PANELS_H_

#include <imgui.h>

#include "app/app_state.h"

namespace px {

// Buttons of the top bar that the keyboard can reach.
inline constexpr std::uint32_t kTopBarButtons = 12;

// Name, workspace and buttons; below, what the analysis found in a sentence, or how far it is.
// Returns the height it took.
float DrawTopBar(AppState& state, ImVec2 screen);

// The line below the buttons, from `at` on over the width. Returns its height.
float DrawOverview(AppState& state, ImVec2 at, float width);

// The menus of the top bar.
inline constexpr const char* kDisplayMenu = "display_menu";
void DrawDisplayMenu(AppState& state);  // colours and size

// The field that searches everything, with its hits per article. Returns the height it took: none
// while it is closed.
float DrawSearchBar(AppState& state, ImVec2 at, float width);

// Example finding, hints and problems, stacked. Returns the height they took.
float DrawBanners(AppState& state, ImVec2 at, float width);

// The height at which the list of articles needs no scrolling.
float ArticlesPanelHeight(const AppState& state);
void DrawArticlesPanel(AppState& state, ImVec2 at, ImVec2 size);
void DrawEntitiesPanel(AppState& state, ImVec2 at, ImVec2 size);

// REQUIRES for these three: state.loaded.
// The view chosen by its tabs: the matrix, or another one of main_views.h.
void DrawMainPanel(AppState& state, ImVec2 at, ImVec2 size);
void DrawDetailsPanel(AppState& state, ImVec2 at, ImVec2 size);
void DrawArticlePanel(AppState& state, ImVec2 at, ImVec2 size);

// What stands in for the matrix while there is no analysis: invitation or progress.
void DrawWelcomePanel(AppState& state, ImVec2 at, ImVec2 size);

// On top of everything: the mark of the first steps, short notices at the bottom, the sheet of
// shortcuts, what was done so far, all commands.
void DrawFirstStep(AppState& state);
void DrawNotices(AppState& state);
void DrawShortcutSheet(AppState& state);
void DrawHistory(AppState& state);
void DrawPalette(AppState& state);

}  // namespace px

#endif  // PX_APP_PANELS_PANELS_H_
