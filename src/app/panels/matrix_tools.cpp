#include "app/panels/matrix_tools.h"

#include <algorithm>
#include <array>
#include <optional>

#include "app/commands.h"
#include "app/views/words.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kTabHeight = 30.0f;
constexpr float kToolsHeight = 52.0f;
constexpr float kChipLine = 34.0f;
constexpr float kLegendLine = 22.0f;
constexpr float kShortLegend = 400.0f;  // heights of the pane below which it has one line, or none
constexpr float kNoLegend = 240.0f;
constexpr std::string_view kPerhapsInLegend = "perhaps";

constexpr std::size_t kDiffersItem = 4;
constexpr CellState kLegend[] = {CellState::kAsserted, CellState::kHedged,  CellState::kAttributed,
                                 CellState::kDenied,   CellState::kDiffers, CellState::kNotFound};

// One choice of the group filter.
struct GroupChoice {
  const char* id;
  std::string_view label;
  const std::string* count;
  std::optional<RowGroup> group;  // none: all claims
};

float GroupTabWidth(const Look& look, const GroupChoice& choice) {
  // As wide as the chosen tab is, so that choosing moves nothing.
  return TextWidth(look.faces.small_strong, choice.label) +
         TextWidth(look.faces.small, *choice.count) + 25;
}

// True when clicked.
bool GroupTab(const Look& look, const GroupChoice& choice, float width, bool chosen) {
  const Theme& theme = *look.theme;
  const bool clicked = ImGui::InvisibleButton(choice.id, ImVec2(width, kTabHeight));
  const bool hovered = ImGui::IsItemHovered();
  if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  look.controls->push_back({choice.id, min, max, true});
  ImDrawList& out = *ImGui::GetWindowDrawList();
  if (chosen || hovered) {
    out.AddRectFilled(min, max, chosen ? theme.selected : theme.hover, kRounding);
  }
  if (chosen) out.AddRect(min, max, theme.accent, kRounding);
  const Face& face = chosen ? look.faces.small_strong : look.faces.small;
  const float y = (min.y + max.y - face.size) * 0.5f;
  DrawText(out, face, ImVec2(min.x + 9, y), theme.text, choice.label);
  DrawText(out, look.faces.small, ImVec2(max.x - 9 - TextWidth(look.faces.small, *choice.count), y),
           theme.text_muted, *choice.count);
  return clicked;
}

// Tabs that do not fit on one line go to the next. Returns the height of all.
float DrawGroupTabs(AppState& state, ImVec2 at, float width) {
  const AnalysisIndex& index = state.loaded->index;
  const std::array<GroupChoice, 1 + kRowGroups> choices = {{
      {"group_all", "All claims", &index.row_count, std::nullopt},
      {"group_differs", "Differs", &index.group_counts[0], RowGroup::kDiffers},
      {"group_all_say", "All say", &index.group_counts[1], RowGroup::kAllSay},
      {"group_some_say", "Several say", &index.group_counts[2], RowGroup::kSomeSay},
      {"group_perhaps", "Perhaps", &index.group_counts[3], RowGroup::kPerhaps},
      {"group_only_one", "Only one says", &index.group_counts[4], RowGroup::kOnlyOne},
  }};
  const ImVec2 first = at + ImVec2(kPanePadding - 5, (kToolsHeight - kTabHeight) * 0.5f);
  const float right = at.x + width - kPanePadding + 5;
  ImVec2 place = first;
  const GroupChoice* clicked = nullptr;
  for (const GroupChoice& choice : choices) {
    const bool empty =
        choice.group && index.rows_in_group[static_cast<std::size_t>(*choice.group)] == 0;
    if (empty) continue;
    const float tab = GroupTabWidth(state.look, choice);
    if (place.x > first.x && place.x + tab > right) {
      place = ImVec2(first.x, place.y + kTabHeight + 2);
    }
    ImGui::SetCursorScreenPos(place);
    if (GroupTab(state.look, choice, tab, state.filter.group == choice.group)) clicked = &choice;
    place.x += tab + 2;
  }
  if (clicked != nullptr) SetGroupFilter(state, clicked->group);
  return kToolsHeight + place.y - first.y;
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
  const float tabs = DrawGroupTabs(state, at, width);
  UpdateChips(state);
  // The group has its tab here.
  if (state.matrix.chips.size() == (state.filter.group ? 1u : 0u)) return tabs;
  const ImVec2 chips = at + ImVec2(0, tabs);
  return tabs + FilterChips(state, chips, width, false) * kChipLine + 6;
}

float DrawFilterLine(AppState& state, ImVec2 at, float width) {
  UpdateChips(state);
  if (state.matrix.chips.empty()) return 0;
  return FilterChips(state, at + ImVec2(0, 9), width, true) * kChipLine + 14;
}

float DrawMatrixLegend(const Look& look, ImVec2 pane_at, ImVec2 pane_size) {
  if (pane_size.y < kNoLegend) return 0;
  const Theme& theme = *look.theme;
  const Face& face = look.faces.small;
  const float perhaps = TextWidth(face, kPerhapsSign) + TextWidth(face, kPerhapsInLegend) + 8;
  const float left = pane_at.x + kPanePadding + 4;
  const float right = pane_at.x + pane_size.x - kPanePadding;
  // Places of the items, in lines; the last item is the sign of doubt.
  constexpr std::size_t kItems = std::size(kLegend) + 1;
  std::array<ImVec2, kItems> places;
  ImVec2 place(left, 0);
  for (std::size_t i = 0; i < kItems; ++i) {
    const bool last = i + 1 == kItems;
    const float width = last ? perhaps : TextWidth(face, CellWord(kLegend[i])) + 24;
    if (place.x > left && place.x + width > right) place = ImVec2(left, place.y + kLegendLine);
    places[i] = place;
    place.x += width + 14;
  }
  // In a low pane rows weigh more than the end of the legend, where only that would be cut.
  const bool brief = pane_size.y < kShortLegend && places[kDiffersItem].y == 0;
  const float lines = brief ? kLegendLine : place.y + kLegendLine;
  const float height = lines + 14;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const float top = pane_at.y + pane_size.y - height;
  out.AddLine(ImVec2(pane_at.x + 1, top), ImVec2(pane_at.x + pane_size.x - 1, top), theme.border);
  for (std::size_t i = 0; i < kItems; ++i) {
    if (places[i].y >= lines) break;
    const float x = places[i].x;
    const float y = top + 7 + places[i].y + kLegendLine * 0.5f;
    const float text_y = y - face.size * 0.5f;
    if (i + 1 == kItems) {
      DrawText(out, face, ImVec2(x + 3, text_y), theme.text, kPerhapsSign);
      DrawText(out, face, ImVec2(x + 8 + TextWidth(face, kPerhapsSign), text_y), theme.text_muted,
               kPerhapsInLegend);
    } else {
      DrawCellMark(out, kLegend[i], ImVec2(x + 6, y), 6.0f, CellColor(theme, kLegend[i]));
      DrawText(out, face, ImVec2(x + 19, text_y), theme.text_muted, CellWord(kLegend[i]));
    }
  }
  return height;
}

}  // namespace px
