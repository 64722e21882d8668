// Four marks for the first visit, one sentence each, that point at what they speak of. The reader
// goes on by doing what a mark says, by its button, or not at all: Esc takes them away.
#ifndef PX_APP_FIRST_STEPS_H_
#define PX_APP_FIRST_STEPS_H_

#include <optional>
#include <string_view>

#include "app/app_state.h"

namespace px {

inline constexpr std::uint32_t kFirstSteps = 4;

void BeginFirstSteps(AppState& state);
// To the next mark; after the last one they are over for good.
void NextFirstStep(AppState& state);
// Takes them away until the next visit, or for good: then the page is asked to remember it.
void EndFirstSteps(AppState& state, bool for_good);

// Goes on where the reader did what the mark says. Once a frame.
void UpdateFirstSteps(AppState& state);

// What the current mark says. REQUIRES: state.first_steps.open.
std::string_view FirstStepWords(const AppState& state);
// What it points at in the frame that is being drawn; nothing where that is out of sight or
// something lies on top.
std::optional<PlacedControl> FirstStepAnchor(const AppState& state);

}  // namespace px

#endif  // PX_APP_FIRST_STEPS_H_
