#include "app/theme.h"

#include <doctest/doctest.h>

#include <string_view>
#include <utility>

namespace px {
namespace {

TEST_CASE("ContrastRatio of black and white, and of equals") {
  CHECK(ContrastRatio(IM_COL32_WHITE, IM_COL32_BLACK) == doctest::Approx(21.0f));
  CHECK(ContrastRatio(IM_COL32_WHITE, IM_COL32_WHITE) == doctest::Approx(1.0f));
}

constexpr std::pair<bool, bool> kLooks[] = {
    {false, false}, {true, false}, {false, true}, {true, true}};

// Ratios that WCAG 2.2 asks for: 1.4.3 and 1.4.11, with high contrast 1.4.6 for text.
float TextRatio(const Theme& theme) { return theme.high_contrast ? 7.0f : 4.5f; }
float MarkRatio(const Theme& theme) { return theme.high_contrast ? 4.5f : 3.0f; }

TEST_CASE("ThemeFor gives what is asked for") {
  for (const auto& [dark, contrast] : kLooks) {
    const Theme& theme = ThemeFor(dark, contrast);
    CHECK(theme.dark == dark);
    CHECK(theme.high_contrast == contrast);
    CHECK((theme.name.find("dark") != std::string_view::npos) == dark);
    CHECK((theme.name.find("contrast") != std::string_view::npos) == contrast);
  }
}

TEST_CASE("text can be read on every surface of every theme") {
  for (const auto& [dark, contrast] : kLooks) {
    const Theme& theme = ThemeFor(dark, contrast);
    CAPTURE(theme.name);
    const float least = TextRatio(theme);
    for (const ImU32 surface :
         {theme.surface, theme.raised, theme.hover, theme.selected, theme.info_bar}) {
      CAPTURE(surface);
      for (const ImU32 text : {theme.text, theme.text_muted, theme.accent, theme.differs,
                               theme.hedged, theme.excluded, theme.problem_text}) {
        CAPTURE(text);
        CHECK(ContrastRatio(text, surface) >= least);
      }
    }
    CHECK(ContrastRatio(theme.text, theme.canvas) >= least);
    CHECK(ContrastRatio(theme.text, HeatColor(theme, 1)) >= least);
    CHECK(ContrastRatio(theme.text, theme.problem_bar) >= least);
    CHECK(ContrastRatio(theme.text, theme.name_mark) >= least);
    CHECK(ContrastRatio(theme.text, theme.hit) >= least);
    CHECK(ContrastRatio(theme.on_accent, theme.accent) >= least);
    CHECK(ContrastRatio(theme.on_accent, theme.accent_hover) >= least);
    CHECK(ContrastRatio(theme.problem_text, theme.problem_bar) >= least);
  }
}

TEST_CASE("marks and the edges of controls stand out from the surfaces they are on") {
  for (const auto& [dark, contrast] : kLooks) {
    const Theme& theme = ThemeFor(dark, contrast);
    CAPTURE(theme.name);
    for (const ImU32 surface : {theme.surface, theme.raised, theme.hover, theme.selected}) {
      CAPTURE(surface);
      for (const CellState state :
           {CellState::kNotFound, CellState::kAsserted, CellState::kHedged, CellState::kAttributed,
            CellState::kDenied, CellState::kDiffers}) {
        CAPTURE(static_cast<int>(state));
        CHECK(ContrastRatio(CellColor(theme, state), surface) >= MarkRatio(theme));
      }
      CHECK(ContrastRatio(theme.outline, surface) >= MarkRatio(theme));
    }
    // What is filled of a bar, against the rest of it.
    CHECK(ContrastRatio(theme.accent, theme.selected) >= MarkRatio(theme));
    CHECK(ContrastRatio(theme.surface, theme.excluded) >= MarkRatio(theme));
  }
}

TEST_CASE("with high contrast also the lines that only part things can be seen") {
  for (const bool dark : {false, true}) {
    const Theme& theme = ThemeFor(dark, true);
    CHECK(ContrastRatio(theme.border, theme.surface) >= 4.5f);
    CHECK(ContrastRatio(theme.border, theme.canvas) >= 4.5f);
  }
}

}  // namespace
}  // namespace px
