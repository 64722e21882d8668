// The colours and sizes of the app: the only file that names them.
#ifndef PX_APP_THEME_H_
#define PX_APP_THEME_H_

#include <imgui.h>

#include <string_view>

#include "engine/matrix.h"

namespace px {

// Colours are ImGui's packed 32-bit colours. Every text colour has a contrast of at least 4.5 on
// every surface it is drawn on, marks and outlines at least 3; with high contrast text has 7 and
// the others 4.5 (tested; the ratios are those of WCAG 2.2, levels AA and AAA).
struct Theme {
  std::string_view name;  // what the page around the canvas knows it by
  bool dark = false;
  bool high_contrast = false;

  // Surfaces, from the back to the front.
  ImU32 canvas = 0;    // behind the panes
  ImU32 surface = 0;   // panes
  ImU32 raised = 0;    // menus, tooltips, cards, fields
  ImU32 hover = 0;     // under the pointer
  ImU32 selected = 0;  // chosen row, cell or passage
  ImU32 border = 0;    // lines that only part things
  ImU32 outline = 0;   // edges by which a control is known
  ImU32 shade = 0;     // behind a modal sheet

  ImU32 text = 0;
  ImU32 text_muted = 0;
  ImU32 dim = 0;     // signs of absence, never text
  ImU32 accent = 0;  // links, focus, primary buttons
  ImU32 accent_hover = 0;
  ImU32 on_accent = 0;

  // Marks. Okabe-Ito hues, darkened or lightened for contrast; a shape always goes with them.
  ImU32 asserted = 0;
  ImU32 hedged = 0;
  ImU32 attributed = 0;
  ImU32 denied = 0;
  ImU32 differs = 0;
  ImU32 excluded = 0;
  // Behind text: places of a chosen name, and of what is searched.
  ImU32 name_mark = 0;
  ImU32 hit = 0;

  // Bars above the panes: example, information, problem.
  ImU32 info_bar = 0;
  ImU32 problem_bar = 0;
  ImU32 problem_text = 0;
};

// "light", "dark", "contrast-light", "contrast-dark".
const Theme& ThemeFor(bool dark, bool high_contrast);

// Colours and spacing of ImGui's own widgets.
void ApplyTheme(const Theme& theme, ImGuiStyle& style);

// The colour of a cell's mark; `dim` for kNotFound.
ImU32 CellColor(const Theme& theme, CellState state);
// The colour that stands for a group of rows, e.g. under claims in the article.
ImU32 GroupColor(const Theme& theme, RowGroup group);

// `a` and, by `share` (0..1), `b`.
ImU32 MixColors(ImU32 a, ImU32 b, float share);

// Behind text in a map of shares: the stronger, the nearer `share` is to 1.
ImU32 HeatColor(const Theme& theme, float share);

// Contrast of two opaque colours after WCAG 2.1, 1..21.
float ContrastRatio(ImU32 a, ImU32 b);

// Corner radii and gaps in CSS pixels.
inline constexpr float kRounding = 8.0f;
inline constexpr float kSmallRounding = 5.0f;
inline constexpr float kGap = 8.0f;
inline constexpr float kPanePadding = 14.0f;

}  // namespace px

#endif  // PX_APP_THEME_H_
