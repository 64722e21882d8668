// Two articles broken into lines beside each other, and where their shared passages stand.
#ifndef PX_APP_PANELS_PAIR_LAYOUT_H_
#define PX_APP_PANELS_PAIR_LAYOUT_H_

#include "app/app_state.h"

namespace px {

// Lays both columns out if they or the width of their text changed. REQUIRES: UpdatePair was
// called, and there are two articles.
void LayOutPair(AppState& state, float text_width);

// The link that shows what is chosen: of the chosen claim, else of the chosen row.
std::optional<std::uint32_t> ChosenLink(const AppState& state);

}  // namespace px

#endif  // PX_APP_PANELS_PAIR_LAYOUT_H_
