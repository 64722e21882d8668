#include "app/panels/matrix_tools.h"

#include <algorithm>

#include "app/commands.h"
#include "app/views/words.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kTabHeight = 30.0f;
constexpr float kToolsHeight = 52.0f;
constexpr float kChipLine = 34.0f;
constexpr float kLegendLine = 22.0f;
constexpr float kLegendGap = 7.0f;
constexpr std::string_view kPerhapsInLegend = "perhaps";

constexpr CellState kLegend[] = {CellState::kAsserted, CellState::kHedged,  CellState::kAttributed,
                                 CellState::kDenied,   CellState::kDiffers, CellState::kNotFound};

// One choice of the group filter; true when clicked.
bool GroupTab(const Look& look, const char* id, std::string_view label, const std::string& count,
              bool chosen) {
  const Theme& theme = *look.theme;
  // As wide as the chosen tab is, so that choosing moves nothing.
  const float label_width = TextWidth(look.faces.small_strong, label);
  const float width = label_width + TextWidth(look.faces.small, count) + 25;
  const bool clicked = ImGui::InvisibleButton(id, ImVec2(width, kTabHeight));
  const bool hovered = ImGui::IsItemHovered();
  if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  if (look.controls != nullptr) look.controls->push_back({id, min, max});
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
  static constexpr const char* kIds[] = {"group_differs", "group_all_say", "group_some_say",
                                         "group_only_one"};
  const AnalysisIndex& index = state.loaded->index;
  ImGui::SetCursorScreenPos(at + ImVec2(kPanePadding - 5, (kToolsHeight - kTabHeight) * 0.5f));
  if (GroupTab(state.look, "group_all", "All claims", index.row_count, !state.filter.group)) {
    SetGroupFilter(state, std::nullopt);
  }
  for (std::size_t i = 0; i < kRowGroups; ++i) {
    if (index.rows_in_group[i] == 0) continue;
    const auto group = static_cast<RowGroup>(i);
    ImGui::SameLine(0, 2);
    if (GroupTab(state.look, kIds[i], kNames[i], index.group_counts[i],
                 state.filter.group == group)) {
      SetGroupFilter(state, group);
    }
  }
}

// Chips that do not fit on one line go to the next.
class ChipFlow {
 public:
  ChipFlow(const Look& look, float left, float right, ImVec2 at)
      : look_(look), left_(left), right_(right), at_(at) {}

  // Whether the chip was clicked.
  bool Add(const char* id, std::string_view text, ImU32 color, std::string_view hint) {
    const float width = ChipWidth(look_, text, true);
    if (at_.x > left_ && at_.x + width > right_) {
      at_ = ImVec2(left_, at_.y + kChipLine);
      ++lines_;
    }
    ImGui::SetCursorScreenPos(at_);
    const bool clicked = Chip(look_, id, text, color, true, hint);
    at_.x += width + 6;
    return clicked;
  }
  float lines() const { return lines_; }

 private:
  const Look& look_;
  float left_;
  float right_;
  ImVec2 at_;
  float lines_ = 1;
};

// What the chips of the filter say, made when the filter changes.
void UpdateChips(AppState& state) {
  MatrixPanelState& matrix = state.matrix;
  const std::uint64_t version = state.rows_version + state.entities_version;
  if (matrix.chips_for == version) return;
  matrix.chips_for = version;
  matrix.chips.clear();
  if (state.filter.group) {
    const auto group = static_cast<std::size_t>(*state.filter.group);
    matrix.chips.push_back({state.loaded->index.group_headings[group], false, ChipKind::kGroup, 0});
  }
  for (std::uint32_t i = 0; i < state.filter.entities.size(); ++i) {
    const EntityMark mark = state.filter.entities[i];
    if (mark == EntityMark::kOff) continue;
    const bool excluded = mark == EntityMark::kExclude;
    const std::string& name = state.loaded->analysis.entities[i].name;
    matrix.chips.push_back(
        {(excluded ? "not naming " : "naming ") + name, excluded, ChipKind::kEntity, i});
  }
  for (std::uint32_t i = 0; i < state.filter.terms.size(); ++i) {
    const FilterTerm& term = state.filter.terms[i];
    matrix.chips.push_back({SayTerm(term), term.negated, ChipKind::kTerm, i});
  }
}

void TakeOut(AppState& state, const FilterChip& chip) {
  switch (chip.kind) {
    case ChipKind::kEntity:
      SetEntityMark(state, EntityId{chip.number}, EntityMark::kOff);
      return;
    case ChipKind::kTerm:
      RemoveFilterTerm(state, chip.number);
      return;
    case ChipKind::kGroup:
      SetGroupFilter(state, std::nullopt);
      return;
  }
}

// The chips of the filter from `at` on; returns how many lines they take.
float FilterChips(AppState& state, ImVec2 at, float width, bool with_group) {
  const Theme& theme = *state.look.theme;
  const Face& face = state.look.faces.small;
  const std::string_view text = state.filter.match_all ? "Claims, all names at once" : "Claims";
  DrawText(*ImGui::GetWindowDrawList(), face,
           at + ImVec2(kPanePadding + 4, (kChipHeight - face.size) * 0.5f), theme.text_muted, text);
  const float first = at.x + kPanePadding + 12 + TextWidth(face, text);
  ChipFlow flow(state.look, at.x + kPanePadding + 4, at.x + width - kPanePadding,
                ImVec2(first, at.y));
  const FilterChip* clicked = nullptr;
  for (const FilterChip& chip : state.matrix.chips) {
    if (chip.kind == ChipKind::kGroup && !with_group) continue;
    ImGui::PushID(&chip);
    if (flow.Add("chip", chip.text, chip.excludes ? theme.excluded : theme.accent,
                 "Take out of the filter")) {
      clicked = &chip;
    }
    ImGui::PopID();
  }
  if (clicked != nullptr) TakeOut(state, *clicked);
  return flow.lines();
}

}  // namespace

float DrawMatrixTools(AppState& state, ImVec2 at, float width) {
  DrawGroupTabs(state, at);
  UpdateChips(state);
  // The group has its tab here.
  if (state.matrix.chips.size() == (state.filter.group ? 1u : 0u)) return kToolsHeight;
  const ImVec2 chips = at + ImVec2(0, kToolsHeight);
  return kToolsHeight + FilterChips(state, chips, width, false) * kChipLine + 6;
}

float DrawFilterLine(AppState& state, ImVec2 at, float width) {
  UpdateChips(state);
  if (state.matrix.chips.empty()) return 0;
  return FilterChips(state, at + ImVec2(0, 9), width, true) * kChipLine + 14;
}

float DrawMatrixLegend(const Look& look, ImVec2 pane_at, ImVec2 pane_size) {
  const Theme& theme = *look.theme;
  const Face& face = look.faces.small;
  const float left = pane_at.x + kPanePadding + 4;
  const float right = pane_at.x + pane_size.x - kPanePadding;
  const auto item_width = [&](CellState state) {
    return TextWidth(face, CellWord(state)) + 19 + kLegendGap;
  };

  float lines = 1;
  float x = left;
  for (const CellState state : kLegend) {
    if (x > left && x + item_width(state) - kLegendGap > right) {
      ++lines;
      x = left;
    }
    x += item_width(state);
  }
  const float perhaps_width = TextWidth(face, kPerhapsSign) + TextWidth(face, kPerhapsInLegend) + 8;
  if (x > left && x + perhaps_width > right) ++lines;
  const float height = lines * kLegendLine + 14;

  ImDrawList& out = *ImGui::GetWindowDrawList();
  const float top = pane_at.y + pane_size.y - height;
  out.AddLine(ImVec2(pane_at.x + 1, top), ImVec2(pane_at.x + pane_size.x - 1, top), theme.border);
  x = left;
  float y = top + 7 + kLegendLine * 0.5f;
  for (const CellState state : kLegend) {
    if (x > left && x + item_width(state) - kLegendGap > right) {
      x = left;
      y += kLegendLine;
    }
    DrawCellMark(out, state, ImVec2(x + 6, y), 6.0f, CellColor(theme, state));
    DrawText(out, face, ImVec2(x + 19, y - face.size * 0.5f), theme.text_muted, CellWord(state));
    x += item_width(state);
  }
  if (x > left && x + perhaps_width > right) {
    x = left;
    y += kLegendLine;
  }
  const float text_y = y - face.size * 0.5f;
  DrawText(out, face, ImVec2(x + 3, text_y), theme.text, kPerhapsSign);
  DrawText(out, face, ImVec2(x + 8 + TextWidth(face, kPerhapsSign), text_y), theme.text_muted,
           kPerhapsInLegend);
  return height;
}

}  // namespace px
