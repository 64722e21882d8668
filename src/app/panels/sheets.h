// What the sheets on top of the panes share: a box in the middle that Esc or a click beside it
// closes.
#ifndef PX_APP_PANELS_SHEETS_H_
#define PX_APP_PANELS_SHEETS_H_

#include <imgui.h>

namespace px {

// Begins the sheet while `open`; true: draw its content and call EndSheet. `size` of 0: as large as
// the content. Clears `open` when the reader clicks beside it.
bool BeginSheet(const char* id, bool& open, ImVec2 at, ImVec2 pivot, ImVec2 size);
void EndSheet(bool open);

}  // namespace px

#endif  // PX_APP_PANELS_SHEETS_H_
