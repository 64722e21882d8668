// The main pane: tabs of its views, the filter, the view.
#include <algorithm>

#include "app/commands.h"
#include "app/panels/main_views.h"
#include "app/panels/matrix_tools.h"
#include "app/panels/menu.h"
#include "app/panels/panels.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kTabsHeight = 44.0f;
constexpr float kTabPadding = 10.0f;
constexpr float kLeastTabPadding = 5.0f;
constexpr std::string_view kMore = "More";
constexpr float kMoreSign = 16.0f;  // the arrow behind it
constexpr const char* kMoreMenu = "more_views";

float TabWidth(const Look& look, std::string_view title, float padding) {
  // As wide as the chosen tab is, so that choosing moves nothing.
  return TextWidth(look.faces.small_strong, title) + 2 * padding;
}

// The tabs that have room, in order. The current view always has one.
struct TabRow {
  std::array<MainView, kMainViews> shown{};
  std::size_t count = 0;
  bool all = true;
  float padding = kTabPadding;  // left and right of each title
};

TabRow ChooseTabs(const AppState& state, float width) {
  TabRow row;
  float needed = 0;
  for (const MainViewWords& words : kMainViewWords) needed += TabWidth(state.look, words.title, 0);
  // Rather closer to each other than in a menu.
  const float padding = (width - needed) / (2 * static_cast<float>(kMainViews));
  row.all = padding >= kLeastTabPadding;
  if (row.all) row.padding = std::min(padding, kTabPadding);
  const MainView current = state.views.current;
  float room = row.all ? width : width - TabWidth(state.look, kMore, row.padding) - kMoreSign;
  if (!row.all) room -= TabWidth(state.look, WordsOf(current).title, row.padding);
  for (std::size_t i = 0; i < kMainViews; ++i) {
    const auto view = static_cast<MainView>(i);
    const float tab = TabWidth(state.look, kMainViewWords[i].title, row.padding);
    if (row.all || view == current || tab <= room) {
      if (!row.all && view != current) room -= tab;
      row.shown[row.count++] = view;
    } else {
      // What comes behind is left to the menu, but for the current view.
      room = 0;
    }
  }
  return row;
}

bool DrawTab(AppState& state, const char* id, std::string_view title, std::string_view hint,
             float padding, bool on, bool menu) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const float width = TabWidth(look, title, padding) + (menu ? kMoreSign : 0);
  const bool clicked = ImGui::InvisibleButton(id, ImVec2(width, kTabsHeight));
  const bool hovered = ImGui::IsItemHovered();
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  state.controls.push_back({id, min, max, true});
  ImDrawList& out = *ImGui::GetWindowDrawList();
  if (hovered) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    out.AddRectFilled(min + ImVec2(1, 7), max - ImVec2(1, 7), theme.hover, kSmallRounding);
  }
  const Face& face = on ? look.faces.small_strong : look.faces.small;
  const float text = TextWidth(face, title);
  const float left = menu ? min.x + padding : (min.x + max.x - text) * 0.5f;
  DrawText(out, face, ImVec2(left, (min.y + max.y - face.size) * 0.5f),
           on ? theme.text : theme.text_muted, title);
  if (menu) {
    DrawIcon(out, Icon::kChevronDown, ImVec2(max.x - 14, (min.y + max.y) * 0.5f + 1), 5,
             theme.text_muted);
  }
  if (on) {
    out.AddRectFilled(ImVec2(min.x + padding - 2, max.y - 4),
                      ImVec2(max.x - padding + 2, max.y - 1), theme.accent, 1.5f);
  }
  if (!hint.empty()) ItemTooltip(look, hint);
  return clicked;
}

void DrawMoreMenu(AppState& state, const TabRow& row) {
  const Look& look = state.look;
  if (!BeginMenu(kMoreMenu)) return;
  for (std::size_t i = 0; i < kMainViews; ++i) {
    const auto view = static_cast<MainView>(i);
    const auto end = row.shown.begin() + static_cast<std::ptrdiff_t>(row.count);
    if (std::find(row.shown.begin(), end, view) != end) continue;
    if (MenuItem(look, kMainViewWords[i].id, kMainViewWords[i].title)) GoToView(state, view);
  }
  EndMenu();
}

void DrawTabs(AppState& state, ImVec2 at, float width) {
  const TabRow row = ChooseTabs(state, width - 2 * kPanePadding + 8);
  ImGui::SetCursorScreenPos(at + ImVec2(kPanePadding - 6, 0));
  for (std::size_t i = 0; i < row.count; ++i) {
    if (i > 0) ImGui::SameLine(0, 0);
    const MainViewWords& words = WordsOf(row.shown[i]);
    const bool on = state.views.current == row.shown[i];
    if (DrawTab(state, words.id, words.title, words.question, row.padding, on, false)) {
      GoToView(state, row.shown[i]);
    }
  }
  if (!row.all) {
    ImGui::SameLine(0, 0);
    if (DrawTab(state, "view_more", kMore, {}, row.padding, false, true))
      ImGui::OpenPopup(kMoreMenu);
  }
  DrawMoreMenu(state, row);
  ImGui::GetWindowDrawList()->AddLine(ImVec2(at.x + 1, at.y + kTabsHeight - 0.5f),
                                      ImVec2(at.x + width - 1, at.y + kTabsHeight - 0.5f),
                                      state.look.theme->border);
}

void DrawView(AppState& state, ImVec2 at, ImVec2 size) {
  switch (state.views.current) {
    case MainView::kMatrix:
      DrawMatrixView(state, at, size);
      return;
    case MainView::kConflicts:
      DrawConflictsView(state, at, size);
      return;
    case MainView::kSideBySide:
      DrawSideBySideView(state, at, size);
      return;
    case MainView::kOverlap:
      DrawOverlapView(state, at, size);
      return;
    case MainView::kSets:
      DrawSetsView(state, at, size);
      return;
    case MainView::kVoices:
      DrawVoicesView(state, at, size);
      return;
    case MainView::kTimeline:
      DrawTimelineView(state, at, size);
      return;
    case MainView::kSources:
      DrawSourcesView(state, at, size);
      return;
    case MainView::kNameGraph:
      DrawNameGraphView(state, at, size);
      return;
  }
}

}  // namespace

void DrawMainPanel(AppState& state, ImVec2 at, ImVec2 size) {
  if (BeginPane(state.look, "main", at, size, state.focus == Pane::kMatrix)) {
    DrawTabs(state, at, size.x);
    float top = kTabsHeight;
    if (state.views.current != MainView::kMatrix) {
      top += DrawFilterLine(state, at + ImVec2(0, top), size.x);
    }
    const ImVec2 room(size.x, size.y - top);
    if (room.y > 40) DrawView(state, at + ImVec2(0, top), room);
    // A click anywhere in it gives it the keyboard.
    if (ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows) &&
        ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
      state.focus = Pane::kMatrix;
    }
  }
  EndPane();
}

}  // namespace px
