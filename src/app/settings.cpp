#include "app/settings.h"

#include <string>

#include "app/commands.h"
#include "app/first_steps.h"

namespace px {
namespace {

// 0 where the text is no number of percent.
std::uint32_t PercentOf(std::string_view text) {
  std::uint32_t percent = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || percent > 1000) return 0;
    percent = percent * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return percent;
}

// Says what the size is now; before the first workspace is open, nobody asked.
void UseSize(AppState& state, std::uint32_t percent) {
  if (percent == 0 || percent == state.size_percent) return;
  state.size_percent = percent;
  if (!state.loaded) return;
  static constexpr std::string_view kSays = "Size: ";
  std::erase_if(state.notices,
                [](const Notice& notice) { return notice.sentence.starts_with(kSays); });
  AddNotice(state, std::string(kSays) + std::to_string(percent) + " %.");
}

}  // namespace

std::string_view ThemeChoiceName(ThemeChoice choice) {
  switch (choice) {
    case ThemeChoice::kSystem:
      return "system";
    case ThemeChoice::kLight:
      return "light";
    case ThemeChoice::kDark:
      return "dark";
    case ThemeChoice::kContrastLight:
      return "contrast-light";
    case ThemeChoice::kContrastDark:
      return "contrast-dark";
  }
  return "";
}

std::string_view ThemeChoiceWords(ThemeChoice choice) {
  switch (choice) {
    case ThemeChoice::kSystem:
      return "As the system has them";
    case ThemeChoice::kLight:
      return "Light";
    case ThemeChoice::kDark:
      return "Dark";
    case ThemeChoice::kContrastLight:
      return "High contrast, light";
    case ThemeChoice::kContrastDark:
      return "High contrast, dark";
  }
  return "";
}

void UseSetting(AppState& state, std::string_view name, std::string_view value) {
  if (name == "colours") {
    for (const ThemeChoice choice : kThemeChoices) {
      if (value == ThemeChoiceName(choice)) state.theme_choice = choice;
    }
    UpdateTheme(state);
  } else if (name == "size") {
    UseSize(state, PercentOf(value));
  } else if (name == "hints" && value == "first") {
    BeginFirstSteps(state);
  }
}

void ChooseColours(AppState& state, ThemeChoice choice) {
  state.theme_choice = choice;
  UpdateTheme(state);
  Emit(state, RequestKind::kKeepSetting, "colours " + std::string(ThemeChoiceName(choice)));
}

void UpdateTheme(AppState& state) {
  const ThemeChoice choice = state.theme_choice;
  const bool follows = choice == ThemeChoice::kSystem;
  const bool dark = choice == ThemeChoice::kDark || choice == ThemeChoice::kContrastDark ||
                    (follows && state.system.dark);
  const bool contrast = choice == ThemeChoice::kContrastLight ||
                        choice == ThemeChoice::kContrastDark ||
                        (follows && state.system.high_contrast);
  const Theme& theme = ThemeFor(dark, contrast);
  if (state.look.theme == &theme) return;
  state.look.theme = &theme;
  ApplyTheme(theme, ImGui::GetStyle());
  Emit(state, RequestKind::kThemeChanged, std::string(theme.name));
}

}  // namespace px
