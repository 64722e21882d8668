// The list of entities: search, counts per article, include / exclude.
#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "app/commands.h"
#include "app/panels/panels.h"
#include "app/views/words.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kTitleHeight = 40.0f;
constexpr float kSearchHeight = 42.0f;
constexpr float kRowHeight = 32.0f;
constexpr float kBox = 18.0f;
constexpr float kBarWidth = 4.0f;
constexpr float kBarsHeight = 16.0f;
constexpr std::size_t kMostBars = 12;

void DrawMarkBox(const Theme& theme, ImVec2 center, EntityMark mark) {
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const ImVec2 half(kBox * 0.5f, kBox * 0.5f);
  switch (mark) {
    case EntityMark::kOff:
      out.AddRect(center - half, center + half, theme.dim, 4.0f, 0, 1.5f);
      break;
    case EntityMark::kInclude:
      out.AddRectFilled(center - half, center + half, theme.accent, 4.0f);
      out.PathLineTo(center + ImVec2(-4.5f, 0));
      out.PathLineTo(center + ImVec2(-1.2f, 3.5f));
      out.PathLineTo(center + ImVec2(4.5f, -3.8f));
      out.PathStroke(theme.on_accent, 0, 2.0f);
      break;
    case EntityMark::kExclude:
      out.AddRectFilled(center - half, center + half, theme.excluded, 4.0f);
      out.AddLine(center - ImVec2(4.5f, 0), center + ImVec2(4.5f, 0), theme.surface, 2.4f);
      break;
  }
}

// A bar per article, as high as the article's share of the largest count.
float DrawBars(const Theme& theme, const EntityRow& row, std::uint32_t most, ImVec2 right_middle) {
  if (row.count_by_article.size() > kMostBars || most == 0) return 0;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const float step = kBarWidth + 2;
  const float width = step * static_cast<float>(row.count_by_article.size());
  float x = right_middle.x - width;
  const float bottom = right_middle.y + kBarsHeight * 0.5f;
  for (const std::uint32_t count : row.count_by_article) {
    const float share = static_cast<float>(count) / static_cast<float>(most);
    const float height = count == 0 ? 1.5f : 3.0f + share * (kBarsHeight - 3.0f);
    out.AddRectFilled(ImVec2(x, bottom - height), ImVec2(x + kBarWidth, bottom),
                      count == 0 ? theme.border : theme.accent, 1.0f);
    x += step;
  }
  return width;
}

std::string_view MarkHint(EntityMark mark) {
  switch (mark) {
    case EntityMark::kOff:
      return "Click: only claims that name it";
    case EntityMark::kInclude:
      return "Included. Click: hide claims that name it";
    case EntityMark::kExclude:
      return "Excluded. Click: no filter";
  }
  return "";
}

void EntityTooltip(const AppState& state, EntityId id) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const Entity& entity = state.loaded->analysis.entities[id.value];
  const EntityRow& row = state.loaded->entities.rows[id.value];
  BeginTooltip(look);
  WrappedLabel(look.faces.small_strong, theme.text, entity.name, kTooltipWidth);
  Label(look.faces.small, theme.text_muted, EntityTypeWord(entity.type));
  if (entity.aliases.size() > 1) {
    std::string names;
    for (const Alias& alias : entity.aliases) {
      names.append(names.empty() ? "Named as: " : ", ").append(alias.text);
      names.append(" (").append(std::to_string(alias.count)).append(")");
    }
    WrappedLabel(look.faces.small, theme.text, names, kTooltipWidth);
  }
  for (const LinkEvidence& evidence : entity.evidence) {
    WrappedLabel(look.faces.small, theme.text_muted, evidence.reason, kTooltipWidth);
  }
  std::string counts;
  for (std::size_t doc = 0; doc < row.count_by_article.size(); ++doc) {
    if (row.count_by_article[doc] == 0) continue;
    counts.append(counts.empty() ? "" : ", ").append(state.loaded->index.names[doc].brief);
    counts.append(" ").append(std::to_string(row.count_by_article[doc]));
  }
  WrappedLabel(look.faces.small, theme.text, counts, kTooltipWidth);
  Label(look.faces.small, theme.accent, MarkHint(state.filter.entities[id.value]));
  EndTooltip();
}

void DrawRow(AppState& state, std::uint32_t number, float width) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const EntityId id = state.entities.shown[number];
  const EntityRow& row = state.loaded->entities.rows[id.value];
  const Entity& entity = state.loaded->analysis.entities[id.value];
  const EntityMark mark = state.filter.entities[id.value];
  const bool clicked = ImGui::InvisibleButton("row", ImVec2(width, kRowHeight));
  const bool hovered = ImGui::IsItemHovered();
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  const float middle = (min.y + max.y) * 0.5f;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  if (hovered) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    out.AddRectFilled(min + ImVec2(6, 0), max - ImVec2(6, 0), theme.hover, kSmallRounding);
  }
  if (state.focus == Pane::kEntities && look.show_focus && number == state.entities.cursor) {
    out.AddRect(min + ImVec2(6, 0), max - ImVec2(6, 0), theme.accent, kSmallRounding, 0, 2.0f);
    if (state.entities.reveal) ImGui::SetScrollHereY(0.5f);
  }
  DrawMarkBox(theme, ImVec2(min.x + 25, middle), mark);
  DrawEntityMark(out, entity.type, ImVec2(min.x + 49, middle), 7.5f, theme.text_muted);
  const float count_width = TextWidth(look.faces.small, row.count);
  DrawText(out, look.faces.small,
           ImVec2(max.x - 16 - count_width, middle - look.faces.small.size * 0.5f),
           theme.text_muted, row.count);
  const float bars =
      DrawBars(theme, row, state.loaded->entities.most_per_article, ImVec2(max.x - 42, middle));
  const Face& face = mark == EntityMark::kOff ? look.faces.body : look.faces.strong;
  const float text_left = min.x + 63;
  DrawTextCut(out, face, ImVec2(text_left, middle - face.size * 0.5f),
              mark == EntityMark::kExclude ? theme.excluded : theme.text, entity.name,
              max.x - 42 - bars - 8 - text_left);
  if (ImGui::IsItemHovered(ImGuiHoveredFlags_DelayNormal)) EntityTooltip(state, id);
  if (!clicked) return;
  state.focus = Pane::kEntities;
  state.entities.cursor = number;
  CycleEntityMark(state, id);
}

void DrawRows(AppState& state, float width) {
  EntitiesPanelState& panel = state.entities;
  if (panel.shown.empty()) {
    ImGui::SetCursorPos(ImVec2(kPanePadding + 4, 8));
    WrappedLabel(state.look.faces.small, state.look.theme->text_muted,
                 panel.query.empty() ? "No names were found." : "No name contains this.",
                 width - 2 * kPanePadding);
    return;
  }
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(panel.shown.size()), kRowHeight);
  if (panel.reveal) clipper.IncludeItemByIndex(static_cast<int>(panel.cursor));
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      ImGui::PushID(i);
      if (i == 0) panel.first_row = ImGui::GetCursorScreenPos();
      DrawRow(state, static_cast<std::uint32_t>(i), width);
      ImGui::PopID();
    }
  }
  panel.reveal = false;
}

void DrawSearch(AppState& state, ImVec2 at, float width) {
  const Look& look = state.look;
  ImGui::SetCursorScreenPos(at);
  ImGui::SetNextItemWidth(std::max(width, 20.0f));
  if (state.entities.focus_search) {
    ImGui::SetKeyboardFocusHere();
    state.entities.focus_search = false;
  }
  ImGui::PushFont(look.faces.body.font, look.faces.body.size);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(32, 6));
  ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, kRounding);
  ImGui::InputTextWithHint("##search", "Find a name", &state.entities.query);
  ImGui::PopStyleVar(2);
  ImGui::PopFont();
  if (ImGui::IsItemActive()) {
    state.focus = Pane::kEntities;
    ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                                        look.theme->accent, kRounding, 0, 2.0f);
  }
  DrawIcon(*ImGui::GetWindowDrawList(), Icon::kSearch, at + ImVec2(17, 15), 7,
           look.theme->text_muted);
}

// "any / all" of the included entities, and clear. Only while they matter.
void DrawSwitches(AppState& state, ImVec2 at, float width) {
  if (!FiltersEntities(state.filter)) return;
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const Face& face = look.faces.small;
  static constexpr std::string_view kTexts[] = {"any", "all", "clear"};
  static constexpr std::string_view kHints[] = {"A claim must name one of the included",
                                                "A claim must name all of the included",
                                                "Clear the filter (Esc)"};
  float x = at.x + width;
  for (int i = 2; i >= 0; --i) {
    const float text_width = TextWidth(face, kTexts[i]);
    x -= text_width + 16;
    ImGui::SetCursorScreenPos(ImVec2(x, at.y));
    ImGui::PushID(i);
    const bool clicked = ImGui::InvisibleButton("switch", ImVec2(text_width + 16, 26));
    ImGui::PopID();
    const bool on = i < 2 && state.filter.match_all == (i == 1);
    const ImVec2 min = ImGui::GetItemRectMin();
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (on || ImGui::IsItemHovered()) {
      out.AddRectFilled(min, ImGui::GetItemRectMax(), on ? theme.selected : theme.hover,
                        kSmallRounding);
    }
    DrawText(out, on ? look.faces.small_strong : face, min + ImVec2(8, 5),
             i == 2 ? theme.accent : theme.text, kTexts[i]);
    ItemTooltip(look, kHints[i]);
    if (clicked && i == 2) ClearFilter(state);
    if (clicked && i < 2) SetMatchAll(state, i == 1);
  }
}

void UpdateShown(AppState& state) {
  EntitiesPanelState& panel = state.entities;
  if (panel.built_for == state.analysis_version && panel.shown_for == panel.query) return;
  panel.built_for = state.analysis_version;
  panel.shown_for = panel.query;
  panel.shown = SearchEntities(state.loaded->entities, panel.query);
  panel.cursor = 0;
}

}  // namespace

void DrawEntitiesPanel(AppState& state, ImVec2 at, ImVec2 size) {
  const Look& look = state.look;
  state.entities.row_height = kRowHeight;
  if (BeginPane(look, "entities", at, size, state.focus == Pane::kEntities)) {
    DrawText(*ImGui::GetWindowDrawList(), look.faces.strong, at + ImVec2(kPanePadding + 4, 12),
             look.theme->text, "Names");
    if (state.loaded) {
      UpdateShown(state);
      DrawSwitches(state, at + ImVec2(kPanePadding, 8), size.x - 2 * kPanePadding);
      DrawSearch(state, at + ImVec2(kPanePadding, kTitleHeight), size.x - 2 * kPanePadding);
      const float top = kTitleHeight + kSearchHeight;
      ImGui::SetCursorScreenPos(at + ImVec2(1, top));
      ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
      ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
      const ImVec2 room(size.x - 2, std::max(size.y - top - 6, 1.0f));
      if (ImGui::BeginChild("rows", room)) DrawRows(state, ImGui::GetContentRegionAvail().x);
      ImGui::EndChild();
      ImGui::PopStyleVar(2);
    }
  }
  EndPane();
}

}  // namespace px
