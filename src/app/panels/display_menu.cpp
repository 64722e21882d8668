// Colours and size.
#include <string>

#include "app/commands.h"
#include "app/panels/menu.h"
#include "app/panels/panels.h"
#include "app/settings.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr const char* kColourIds[] = {"colours_system", "colours_light", "colours_dark",
                                      "colours_contrast_light", "colours_contrast_dark"};

}  // namespace

void DrawDisplayMenu(AppState& state) {
  if (!BeginMenu(kDisplayMenu)) return;
  const Look& look = state.look;
  MenuHeading(look, "Colours");
  for (const ThemeChoice choice : kThemeChoices) {
    const char* id = kColourIds[static_cast<std::size_t>(choice)];
    if (MenuItem(look, id, ThemeChoiceWords(choice))) ChooseColours(state, choice);
    if (state.theme_choice == choice) MenuCheck(look);
  }
  MenuSeparator(look);
  // These stay, to go on until it fits.
  MenuHeading(look, "Size: " + std::to_string(state.size_percent) + " %");
  if (MenuItem(look, "size_larger", "Larger", "+", true)) Emit(state, RequestKind::kZoom, "in");
  if (MenuItem(look, "size_smaller", "Smaller", "-", true)) {
    Emit(state, RequestKind::kZoom, "out");
  }
  if (MenuItem(look, "size_normal", "Normal size", "Shift+0", true)) {
    Emit(state, RequestKind::kZoom, "reset");
  }
  EndMenu();
}

}  // namespace px
