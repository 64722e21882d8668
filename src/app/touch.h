// What fingers do: scrolling by dragging what is on screen, dragging the dividers between panes.
#ifndef PX_APP_TOUCH_H_
#define PX_APP_TOUCH_H_

#include <imgui.h>

#include <optional>
#include <vector>

#include "app/app_state.h"

namespace px {

// Moves what lies at `at` of the last frame by `by`, on each axis the innermost part that scrolls.
// Returns whether there is any such part. REQUIRES: not inside a frame.
bool ScrollAt(ImVec2 at, ImVec2 by);

// Whether a divider of the last frame is at `at`.
bool IsOnDivider(const std::vector<PlacedControl>& controls, ImVec2 at);

// Where to take hold of the divider that a finger means which sets out from `at` in the direction
// of `by`: across the divider, and not further from it than fingers miss. Nothing where there is
// none, or something covers it. `controls` are those of the last frame. REQUIRES: not inside a
// frame.
std::optional<ImVec2> DividerAt(const std::vector<PlacedControl>& controls, ImVec2 at, ImVec2 by);

}  // namespace px

#endif  // PX_APP_TOUCH_H_
