#include "app/panels/view_parts.h"

#include <algorithm>
#include <cstdio>

#include "app/commands.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kBadgeStep = 29.0f;
constexpr float kBadgeHalf = 12.0f;
constexpr float kMostNothingWidth = 460.0f;

// Centred lines; returns the y below them.
float DrawCentered(const Face& face, ImVec2 top_middle, float width, float line_height, ImU32 color,
                   std::string_view text) {
  for (const std::string& line : BreakLines(face, text, width, 4)) {
    DrawText(*ImGui::GetWindowDrawList(), face,
             ImVec2(top_middle.x - TextWidth(face, line) * 0.5f, top_middle.y), color, line);
    top_middle.y += line_height;
  }
  return top_middle.y;
}

// Returns where a button may go: its top, in the middle.
ImVec2 DrawNothingText(const Look& look, ImVec2 at, ImVec2 size, std::string_view what,
                       std::string_view why) {
  const float width = std::max(std::min(size.x - 40, kMostNothingWidth), 60.0f);
  ImVec2 place(at.x + size.x * 0.5f, at.y + std::max(size.y * 0.36f - 20, 10.0f));
  place.y = DrawCentered(look.faces.strong, place, width, 23, look.theme->text, what) + 5;
  place.y = DrawCentered(look.faces.small, place, width, 19, look.theme->text_muted, why) + 12;
  return place;
}

}  // namespace

void DrawNothing(AppState& state, ImVec2 at, ImVec2 size, bool filter_hides,
                 const NothingWords& words) {
  if (!filter_hides) {
    DrawNothingText(state.look, at, size, words.found, words.why);
    return;
  }
  const ImVec2 below =
      DrawNothingText(state.look, at, size, words.matches, "The filter hides the rest.");
  const std::string_view label = "Clear the filter (Esc)";
  ImGui::SetCursorScreenPos(ImVec2(below.x - ButtonWidth(state.look, label) * 0.5f, below.y));
  if (Button(state.look, "clear_filter", label, ButtonKind::kPlain)) ClearFilter(state);
}

bool DrawOneArticleOnly(AppState& state, ImVec2 at, ImVec2 size) {
  if (state.loaded->index.names.size() > 1) return false;
  DrawNothingText(state.look, at, size, "There is only one article.",
                  "Add a second one on the same event, by Add files or by pasting its text: then "
                  "this view compares them.");
  return true;
}

void DrawItemBack(const Look& look, const ListSpot& spot, bool chosen, bool cursor) {
  const Theme& theme = *look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  if (chosen || spot.hovered) {
    out.AddRectFilled(spot.min, spot.max, chosen ? theme.selected : theme.hover);
  }
  if (chosen) {
    out.AddRectFilled(spot.min + ImVec2(1, 1), ImVec2(spot.min.x + 5, spot.max.y - 1), theme.accent,
                      2.0f);
  }
  if (cursor && look.show_focus) {
    out.AddRect(spot.min + ImVec2(2, 2), spot.max - ImVec2(2, 2), theme.accent, kSmallRounding, 0,
                2.0f);
  }
}

float BadgesWidth(std::size_t docs, float width) {
  const auto room = static_cast<std::size_t>(std::max(width / kBadgeStep, 1.0f));
  return static_cast<float>(std::min(docs, room)) * kBadgeStep;
}

float DrawBadges(const AppState& state, ImVec2 at, float width, const std::vector<DocId>& docs) {
  const auto room = static_cast<std::size_t>(std::max(width / kBadgeStep, 1.0f));
  const std::size_t drawn = docs.size() <= room ? docs.size() : room - 1;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  float x = at.x + kBadgeHalf;
  for (std::size_t i = 0; i < drawn; ++i) {
    DrawBadge(state.look, out, ImVec2(x, at.y), state.loaded->index.names[docs[i].value].badge,
              state.selection.article == docs[i]);
    x += kBadgeStep;
  }
  if (drawn < docs.size()) {
    char more[16];
    std::snprintf(more, sizeof more, "+%d", static_cast<int>(docs.size() - drawn));
    const Face& face = state.look.faces.small_strong;
    DrawText(out, face, ImVec2(x - kBadgeHalf, at.y - face.size * 0.5f),
             state.look.theme->text_muted, more);
  }
  return BadgesWidth(docs.size(), width);
}

float DrawTextLines(const Face& face, ImVec2 at, float line_height, ImU32 color,
                    const std::vector<std::string>& lines) {
  ImDrawList& out = *ImGui::GetWindowDrawList();
  for (const std::string& line : lines) {
    DrawText(out, face, at, color, line);
    at.y += line_height;
  }
  return at.y;
}

std::vector<std::string> BreakLines(const Face& face, std::string_view text, float width,
                                    std::uint32_t most) {
  const auto measure = [&face](std::string_view run) { return TextWidth(face, run); };
  return WrapText(text, std::max(width, 20.0f), most, measure).lines;
}

float DrawFootnote(const Look& look, ImVec2 at, ImVec2 size, std::string_view text) {
  if (text.empty()) return 0;
  constexpr float kHeight = 32;
  const float top = at.y + size.y - kHeight;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.AddLine(ImVec2(at.x + 1, top), ImVec2(at.x + size.x - 1, top), look.theme->border);
  const Face& face = look.faces.small;
  DrawTextCut(out, face, ImVec2(at.x + kPanePadding + 4, top + (kHeight - face.size) * 0.5f),
              look.theme->text_muted, text, size.x - 2 * kPanePadding - 4);
  return kHeight;
}

void PlaceItem(AppState& state, const char* kind, std::string_view text, const ListSpot& spot) {
  state.views.items.push_back({kind, text, spot.min, spot.max});
}

}  // namespace px
