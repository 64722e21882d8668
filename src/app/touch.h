// Scrolling by dragging what is on screen, as fingers do.
#ifndef PX_APP_TOUCH_H_
#define PX_APP_TOUCH_H_

#include <imgui.h>

namespace px {

// Moves what lies at `at` of the last frame by `by`, on each axis the innermost part that scrolls.
// Returns whether there is any such part. REQUIRES: not inside a frame.
bool ScrollAt(ImVec2 at, ImVec2 by);

}  // namespace px

#endif  // PX_APP_TOUCH_H_
