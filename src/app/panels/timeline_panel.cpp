// The dated claims from the earliest to the latest.
#include "app/commands.h"
#include "app/panels/main_views.h"
#include "app/panels/view_parts.h"
#include "app/view_models.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kDateItem = 44.0f;
constexpr float kTextLine = 20.0f;
constexpr float kItemPadding = 9.0f;
constexpr float kBadgeShare = 0.36f;  // of the width, at most
constexpr float kDisputedMark = 24.0f;
constexpr std::uint32_t kMostTextLines = 2;
constexpr float kLineX = 28.0f;  // of the line of time, from the pane's edge
constexpr float kTextLeft = 52.0f;
constexpr float kBarWidth = 120.0f;

const Face& FaceOfItem(const Look& look, const TimelineItem& item) {
  return item.kind == TimelineKind::kClaim ? look.faces.body : look.faces.small;
}

void LayOutItems(AppState& state, float width) {
  TimelineState& view = state.views.timeline;
  if (view.width == width) return;
  view.width = width;
  view.places.Clear();
  view.texts.clear();
  for (const TimelineItem& item : view.timeline.items) {
    std::vector<std::string> lines;
    float height = kDateItem;
    if (item.kind != TimelineKind::kDate) {
      const float badges = BadgesWidth(item.docs.size(), width * kBadgeShare);
      const float right =
          width - kPanePadding - badges - 8 - (item.disputed ? kDisputedMark : 0.0f);
      lines =
          BreakLines(FaceOfItem(state.look, item), item.text, right - kTextLeft, kMostTextLines);
      height = kTextLine * static_cast<float>(lines.size()) + 2 * kItemPadding;
    }
    view.places.Add(height);
    view.texts.push_back(std::move(lines));
  }
}

void DrawDate(const AppState& state, const TimelineItem& item, const ListSpot& spot) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const Face& face = look.faces.strong;
  const ImVec2 at(spot.min.x + kTextLeft, spot.max.y - face.size - 6);
  const float middle = at.y + face.size * 0.5f;
  out.AddCircleFilled(ImVec2(spot.min.x + kLineX, middle), 6, theme.accent);
  DrawText(out, face, at, theme.text, item.text);
  if (item.claims == 0) return;
  // How many, as a bar that all dates share the scale of.
  const Face& small = look.faces.small;
  const float right = spot.max.x - kPanePadding;
  const float most = static_cast<float>(state.views.timeline.timeline.most_per_date);
  const float bar = kBarWidth * static_cast<float>(item.claims) / most;
  const float count = TextWidth(small, item.count);
  DrawText(out, small, ImVec2(right - count, middle - small.size * 0.5f), theme.text_muted,
           item.count);
  if (most < 2 || right - kBarWidth - 90 < at.x + TextWidth(face, item.text)) return;
  out.AddRectFilled(ImVec2(right - 78 - bar, middle - 4), ImVec2(right - 78, middle + 4),
                    theme.accent, 2.0f);
}

// The line that the dots stand on.
void DrawTimeLine(const Theme& theme, const ListSpot& spot, bool first, bool last) {
  const float middle = spot.max.y - 6 - 19 * 0.5f;
  const float x = spot.min.x + kLineX;
  const float top = first ? middle : spot.min.y;
  const float bottom = last ? (spot.min.y + spot.max.y) * 0.5f : spot.max.y;
  ImGui::GetWindowDrawList()->AddLine(ImVec2(x, top), ImVec2(x, bottom), theme.border, 2.0f);
}

void DrawEntry(AppState& state, std::uint32_t number, const ListSpot& spot) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const TimelineItem& item = state.views.timeline.timeline.items[number];
  const bool claim = item.kind == TimelineKind::kClaim;
  const bool chosen = claim && state.selection.row == item.row;
  DrawItemBack(look, spot, chosen,
               state.focus == Pane::kMatrix && state.views.timeline.cursor.at == number);
  const bool last = number + 1 == state.views.timeline.timeline.items.size();
  DrawTimeLine(theme, spot, false, last);
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const float middle = (spot.min.y + spot.max.y) * 0.5f;
  const ImVec2 dot(spot.min.x + kLineX, middle);
  if (claim) {
    out.AddCircleFilled(dot, 4.5f, theme.surface);
    out.AddCircle(dot, 4.5f, item.disputed ? theme.differs : theme.accent, 0, 1.8f);
  } else {
    const ImVec2 half(5, 6);
    out.AddRectFilled(dot - half, dot + half, theme.surface);
    out.AddRect(dot - half, dot + half, theme.text_muted, 1.0f, 0, 1.5f);
  }
  const float most_badges = (spot.max.x - spot.min.x) * kBadgeShare;
  const float badges = BadgesWidth(item.docs.size(), most_badges);
  DrawBadges(state, ImVec2(spot.max.x - kPanePadding - badges + 4, middle), most_badges, item.docs);
  if (item.disputed) {
    const float right = spot.max.x - kPanePadding - badges - 8;
    DrawCellMark(out, CellState::kDiffers, ImVec2(right - 8, middle), 6, theme.differs);
  }
  const Face& face = FaceOfItem(look, item);
  DrawTextLines(face, spot.min + ImVec2(kTextLeft, kItemPadding + (kTextLine - face.size) * 0.5f),
                kTextLine, claim ? theme.text : theme.text_muted,
                state.views.timeline.texts[number]);
  if (spot.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  PlaceItem(state, claim ? "dated-claim" : "published", item.text, spot);
}

}  // namespace

void DrawTimelineView(AppState& state, ImVec2 at, ImVec2 size) {
  UpdateTimeline(state);
  TimelineState& view = state.views.timeline;
  if (view.timeline.claims == 0) {
    DrawNothing(state, at, size, IsActive(state.filter),
                {"No dated claim matches the filter.", "No claim gives a date.",
                 "Days like \u201C3 March\u201D or \u201Clast Tuesday\u201D are found in claims; "
                 "an article's own date helps to place them."});
    return;
  }
  const float foot = DrawFootnote(state.look, at, size, view.timeline.without_date);
  LayOutItems(state, size.x - 2 - ImGui::GetStyle().ScrollbarSize);
  const auto clicked =
      ScrollList("timeline", at + ImVec2(1, 0), ImVec2(size.x - 2, size.y - foot - 2), view.places,
                 view.cursor, [&](std::uint32_t number, const ListSpot& spot) {
                   const std::vector<TimelineItem>& items = view.timeline.items;
                   if (items[number].kind == TimelineKind::kDate) {
                     DrawTimeLine(*state.look.theme, spot, number == 0, false);
                     DrawDate(state, items[number], spot);
                     return;
                   }
                   DrawEntry(state, number, spot);
                 });
  if (clicked) ChooseTimelineItem(state, *clicked);
}

}  // namespace px
