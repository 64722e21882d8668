#include "app/theme.h"

#include <doctest/doctest.h>

namespace px {
namespace {

TEST_CASE("ContrastRatio of black and white, and of equals") {
  CHECK(ContrastRatio(IM_COL32_WHITE, IM_COL32_BLACK) == doctest::Approx(21.0f));
  CHECK(ContrastRatio(IM_COL32_WHITE, IM_COL32_WHITE) == doctest::Approx(1.0f));
}

TEST_CASE("text can be read on every surface of both themes") {
  for (const Theme* theme : {&LightTheme(), &DarkTheme()}) {
    CAPTURE(theme->dark);
    for (const ImU32 surface :
         {theme->surface, theme->raised, theme->hover, theme->selected, theme->info_bar}) {
      CAPTURE(surface);
      CHECK(ContrastRatio(theme->text, surface) >= 4.5f);
      CHECK(ContrastRatio(theme->text_muted, surface) >= 4.5f);
      CHECK(ContrastRatio(theme->accent, surface) >= 4.5f);
    }
    CHECK(ContrastRatio(theme->on_accent, theme->accent) >= 4.5f);
    CHECK(ContrastRatio(theme->on_accent, theme->accent_hover) >= 4.5f);
    CHECK(ContrastRatio(theme->problem_text, theme->problem_bar) >= 4.5f);
    CHECK(ContrastRatio(theme->problem_text, theme->surface) >= 4.5f);
    CHECK(ContrastRatio(theme->text, theme->name_mark) >= 4.5f);
    CHECK(ContrastRatio(theme->text, theme->hit) >= 4.5f);
    CHECK(ContrastRatio(theme->differs, theme->surface) >= 4.5f);
    CHECK(ContrastRatio(theme->excluded, theme->surface) >= 4.5f);
  }
}

TEST_CASE("marks stand out from the surfaces they are on") {
  for (const Theme* theme : {&LightTheme(), &DarkTheme()}) {
    CAPTURE(theme->dark);
    for (const CellState state : {CellState::kAsserted, CellState::kHedged, CellState::kAttributed,
                                  CellState::kDenied, CellState::kDiffers}) {
      CAPTURE(static_cast<int>(state));
      CHECK(ContrastRatio(CellColor(*theme, state), theme->surface) >= 3.0f);
      CHECK(ContrastRatio(CellColor(*theme, state), theme->selected) >= 3.0f);
    }
  }
}

}  // namespace
}  // namespace px
