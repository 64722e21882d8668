// What the reader chose about the app itself, as names and values that the page may keep for the
// next visit. Names and values it does not know are left alone.
//   colours   system, light, dark, contrast-light or contrast-dark
//   size      percent of the normal size; the page draws the app at it and tells it here
//   hints     "first": the first steps are due; "seen": not any more
#ifndef PX_APP_SETTINGS_H_
#define PX_APP_SETTINGS_H_

#include <string_view>

#include "app/app_state.h"

namespace px {

inline constexpr ThemeChoice kThemeChoices[] = {ThemeChoice::kSystem, ThemeChoice::kLight,
                                                ThemeChoice::kDark, ThemeChoice::kContrastLight,
                                                ThemeChoice::kContrastDark};

std::string_view ThemeChoiceName(ThemeChoice choice);   // "contrast-light"
std::string_view ThemeChoiceWords(ThemeChoice choice);  // "High contrast, light"

// What the page kept or measured. Keeps nothing itself.
void UseSetting(AppState& state, std::string_view name, std::string_view value);

// The colours from now on; asks the page to keep the choice.
void ChooseColours(AppState& state, ThemeChoice choice);

// Chooses the colours for theme_choice and what the system asks for, and tells the page.
void UpdateTheme(AppState& state);

}  // namespace px

#endif  // PX_APP_SETTINGS_H_
