// What the views of the main pane share.
#ifndef PX_APP_PANELS_VIEW_PARTS_H_
#define PX_APP_PANELS_VIEW_PARTS_H_

#include <imgui.h>

#include <string_view>
#include <vector>

#include "app/app_state.h"
#include "app/panels/scroll_list.h"

namespace px {

// What a view says that has nothing to show.
struct NothingWords {
  std::string_view matches;  // "No dated claim matches the filter."
  std::string_view found;    // where there is nothing without a filter either,
  std::string_view why;      // and why, or what to do
};
inline constexpr NothingWords kNoClaims{"No claim matches the filter.", "No claim was found.",
                                        "The articles state nothing."};
// Stands in for such a view; where the filter hides what there is, with a button that clears it.
void DrawNothing(AppState& state, ImVec2 at, ImVec2 size, bool filter_hides,
                 const NothingWords& words);
// For views that compare, over an analysis of one article only. Returns whether it was.
bool DrawOneArticleOnly(AppState& state, ImVec2 at, ImVec2 size);

// The background of an item of a list: chosen, under the pointer, with the keyboard.
void DrawItemBack(const Look& look, const ListSpot& spot, bool chosen, bool cursor);

// The badges of articles from `at` (left, middle) on, as many as `width` has room for, then
// "+12". Returns the width taken.
float DrawBadges(const AppState& state, ImVec2 at, float width, const std::vector<DocId>& docs);
float BadgesWidth(std::size_t docs, float width);

// Lines below each other; returns the y below the last.
float DrawTextLines(const Face& face, ImVec2 at, float line_height, ImU32 color,
                    const std::vector<std::string>& lines);

// Breaks `text` into at most `most` lines.
std::vector<std::string> BreakLines(const Face& face, std::string_view text, float width,
                                    std::uint32_t most);

// A line of muted text at the foot of a pane: what was left out. Returns its height; 0 for "".
float DrawFootnote(const Look& look, ImVec2 at, ImVec2 size, std::string_view text);

// Notes where something that can be clicked was drawn, see describe.h.
void PlaceItem(AppState& state, const char* kind, std::string_view text, const ListSpot& spot);

}  // namespace px

#endif  // PX_APP_PANELS_VIEW_PARTS_H_
