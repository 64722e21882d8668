// The few controls the panels are made of.
#ifndef PX_APP_WIDGETS_H_
#define PX_APP_WIDGETS_H_

#include <imgui.h>

#include <string_view>

#include "app/app_state.h"
#include "app/marks.h"

namespace px {

enum class ButtonKind : std::uint8_t { kPrimary, kPlain, kQuiet };

inline constexpr float kButtonHeight = 34.0f;

// The width Button takes for `label`.
float ButtonWidth(const Look& look, std::string_view label);

// A button with a text; true when clicked. `focused`: draws the keyboard's focus ring.
bool Button(const Look& look, const char* id, std::string_view label, ButtonKind kind,
            bool focused = false);

// Around what has the keyboard.
void DrawFocusRing(const Look& look, ImVec2 min, ImVec2 max, float rounding);

// A square button with a sign. `name` is its tooltip.
bool IconButton(const Look& look, const char* id, Icon icon, std::string_view name,
                float size = kButtonHeight, bool focused = false);

// Lets the arrow keys walk through the buttons of the details in the order in which they are drawn.
class PaneButtons {
 public:
  explicit PaneButtons(AppState& state) : state_(state) {}
  ~PaneButtons() { state_.details_buttons = count_; }
  PaneButtons(const PaneButtons&) = delete;
  PaneButtons& operator=(const PaneButtons&) = delete;

  bool Text(const char* id, std::string_view label, ButtonKind kind);
  bool Sign(const char* id, Icon icon, std::string_view name, float size);

 private:
  bool TakeFocus();

  AppState& state_;
  std::uint32_t count_ = 0;
};

// A small rounded button in a row of text: a filter, a count. `color` of border and text; with
// `closes` it ends in a cross. Text wider than kMostChipText is cut.
inline constexpr float kChipHeight = 28.0f;
inline constexpr float kMostChipText = 200.0f;
float ChipWidth(const Look& look, std::string_view text, bool closes);
bool Chip(const Look& look, const char* id, std::string_view text, ImU32 color, bool closes,
          std::string_view hint);

// Tooltip of the item drawn last, after the pointer rested on it.
// `hint` goes below it.
void ItemTooltip(const Look& look, std::string_view text, std::string_view hint = {});

// Whether the pointer has rested on `thing` (see HoverRest) long enough for a tooltip of one's own.
// Call it each frame the pointer is on it. MuteTooltip: not before it left.
bool PointerRests(AppState& state, std::uint64_t thing);
void MuteTooltip(AppState& state);

// A tooltip of several labels; end it with EndTooltip. Wrap its labels at kTooltipWidth.
inline constexpr float kTooltipWidth = 380.0f;
void BeginTooltip(const Look& look);
void EndTooltip();

// Text at the cursor, wrapped after `width` (0: at the edge of the window).
void WrappedLabel(const Face& face, ImU32 color, std::string_view text, float width = 0);
// The same without wrapping.
void Label(const Face& face, ImU32 color, std::string_view text);

// An article's letter in a rounded square; `chosen`: of the open article.
void DrawBadge(const Look& look, ImDrawList& out, ImVec2 center, std::string_view badge,
               bool chosen);

// A bar that the reader drags to resize what is beside it: `size` changes by the drag times
// `direction` and is kept within [min, max]. Returns whether it is being dragged.
bool Splitter(const Look& look, const char* id, ImVec2 at, ImVec2 extent, bool vertical,
              float direction, float* size, float min, float max);

// Begins a pane: a rounded surface at `at`. Draws the focus ring where the pane has the keyboard.
// Returns false where nothing of it can be seen; call EndPane in any case.
bool BeginPane(const Look& look, const char* id, ImVec2 at, ImVec2 size, bool focused);
void EndPane();

}  // namespace px

#endif  // PX_APP_WIDGETS_H_
