#include "app/panels/matrix_tools.h"

#include <algorithm>

#include "app/commands.h"
#include "app/views/words.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kTabHeight = 30.0f;
constexpr float kToolsHeight = 52.0f;
constexpr float kChipHeight = 28.0f;
constexpr float kChipsHeight = 40.0f;
constexpr float kLegendLine = 22.0f;

constexpr CellState kLegend[] = {CellState::kAsserted, CellState::kHedged,  CellState::kAttributed,
                                 CellState::kDenied,   CellState::kDiffers, CellState::kNotFound};

// One choice of the group filter; true when clicked.
bool GroupTab(const Look& look, int id, std::string_view label, const std::string& count,
              bool chosen) {
  const Theme& theme = *look.theme;
  // As wide as the chosen tab is, so that choosing moves nothing.
  const float label_width = TextWidth(look.faces.small_strong, label);
  const float width = label_width + TextWidth(look.faces.small, count) + 25;
  ImGui::PushID(id);
  const bool clicked = ImGui::InvisibleButton("tab", ImVec2(width, kTabHeight));
  ImGui::PopID();
  const bool hovered = ImGui::IsItemHovered();
  if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  ImDrawList& out = *ImGui::GetWindowDrawList();
  if (chosen) {
    out.AddRectFilled(min, max, theme.selected, kRounding);
  } else if (hovered) {
    out.AddRectFilled(min, max, theme.hover, kRounding);
  }
  const Face& face = chosen ? look.faces.small_strong : look.faces.small;
  const float y = (min.y + max.y - face.size) * 0.5f;
  DrawText(out, face, ImVec2(min.x + 9, y), theme.text, label);
  DrawText(out, look.faces.small, ImVec2(max.x - 9 - TextWidth(look.faces.small, count), y),
           theme.text_muted, count);
  return clicked;
}

void DrawGroupTabs(AppState& state, ImVec2 at) {
  static constexpr std::string_view kNames[] = {"Differs", "All say", "Several say",
                                                "Only one says"};
  const AnalysisIndex& index = state.loaded->index;
  ImGui::SetCursorScreenPos(at + ImVec2(kPanePadding - 5, (kToolsHeight - kTabHeight) * 0.5f));
  if (GroupTab(state.look, -1, "All claims", index.row_count, !state.filter.group)) {
    SetGroupFilter(state, std::nullopt);
  }
  for (std::size_t i = 0; i < kRowGroups; ++i) {
    if (index.rows_in_group[i] == 0) continue;
    const auto group = static_cast<RowGroup>(i);
    ImGui::SameLine(0, 2);
    if (GroupTab(state.look, static_cast<int>(i), kNames[i], index.group_counts[i],
                 state.filter.group == group)) {
      SetGroupFilter(state, group);
    }
  }
}

// A filtered entity; a click takes it out of the filter.
void EntityChip(AppState& state, EntityId id, EntityMark mark) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const std::string& name = state.loaded->analysis.entities[id.value].name;
  const bool excluded = mark == EntityMark::kExclude;
  const std::string_view prefix = excluded ? "not " : "";
  const float prefix_width = TextWidth(look.faces.small, prefix);
  const float name_width = std::min(TextWidth(look.faces.small_strong, name), 180.0f);
  ImGui::PushID(static_cast<int>(id.value));
  const bool clicked =
      ImGui::InvisibleButton("chip", ImVec2(prefix_width + name_width + 38, kChipHeight));
  ImGui::PopID();
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  const bool hovered = ImGui::IsItemHovered();
  const ImU32 color = excluded ? theme.excluded : theme.accent;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.AddRectFilled(min, max, hovered ? theme.hover : theme.raised, kChipHeight * 0.5f);
  out.AddRect(min, max, color, kChipHeight * 0.5f);
  const float y = (min.y + max.y - look.faces.small.size) * 0.5f;
  DrawText(out, look.faces.small, ImVec2(min.x + 11, y), color, prefix);
  DrawTextCut(out, look.faces.small_strong, ImVec2(min.x + 11 + prefix_width, y), color, name,
              name_width + 0.5f);
  DrawIcon(out, Icon::kClose, ImVec2(max.x - 14, (min.y + max.y) * 0.5f), 5.5f, color);
  if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  ItemTooltip(look, "Take out of the filter");
  if (clicked) SetEntityMark(state, id, EntityMark::kOff);
}

void DrawEntityChips(AppState& state, ImVec2 at, float width) {
  const Theme& theme = *state.look.theme;
  const Face& face = state.look.faces.small;
  const std::string_view text = state.filter.match_all ? "Claims naming all of" : "Claims naming";
  DrawText(*ImGui::GetWindowDrawList(), face,
           at + ImVec2(kPanePadding + 4, (kChipHeight - face.size) * 0.5f), theme.text_muted, text);
  ImGui::SetCursorScreenPos(at + ImVec2(kPanePadding + 12 + TextWidth(face, text), 0));
  const float right = at.x + width - kPanePadding;
  for (std::uint32_t i = 0; i < state.filter.entities.size(); ++i) {
    const EntityMark mark = state.filter.entities[i];
    if (mark == EntityMark::kOff) continue;
    if (ImGui::GetCursorScreenPos().x > right - 60) break;
    EntityChip(state, EntityId{i}, mark);
    ImGui::SameLine(0, 6);
  }
}

}  // namespace

float DrawMatrixTools(AppState& state, ImVec2 at, float width) {
  DrawGroupTabs(state, at);
  if (!FiltersEntities(state.filter)) return kToolsHeight;
  DrawEntityChips(state, at + ImVec2(0, kToolsHeight), width);
  return kToolsHeight + kChipsHeight;
}

float DrawMatrixLegend(const Look& look, ImVec2 pane_at, ImVec2 pane_size) {
  const Theme& theme = *look.theme;
  const Face& face = look.faces.small;
  const float left = pane_at.x + kPanePadding + 4;
  const float right = pane_at.x + pane_size.x - kPanePadding;
  const auto item_width = [&](CellState state) { return TextWidth(face, CellWord(state)) + 38; };

  float lines = 1;
  float x = left;
  for (const CellState state : kLegend) {
    if (x > left && x + item_width(state) - 14 > right) {
      ++lines;
      x = left;
    }
    x += item_width(state);
  }
  const float height = lines * kLegendLine + 14;

  ImDrawList& out = *ImGui::GetWindowDrawList();
  const float top = pane_at.y + pane_size.y - height;
  out.AddLine(ImVec2(pane_at.x + 1, top), ImVec2(pane_at.x + pane_size.x - 1, top), theme.border);
  x = left;
  float y = top + 7 + kLegendLine * 0.5f;
  for (const CellState state : kLegend) {
    if (x > left && x + item_width(state) - 14 > right) {
      x = left;
      y += kLegendLine;
    }
    DrawCellMark(out, state, ImVec2(x + 6, y), 6.0f, CellColor(theme, state));
    DrawText(out, face, ImVec2(x + 19, y - face.size * 0.5f), theme.text_muted, CellWord(state));
    x += item_width(state);
  }
  return height;
}

}  // namespace px
