#include "app/panels/entity_row.h"

#include <imgui.h>

#include <algorithm>
#include <cstring>
#include <string>

#include "app/commands.h"
#include "app/views/words.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kBox = 18.0f;
constexpr float kBoxZone = 40.0f;  // where a click means the box
constexpr float kBarWidth = 4.0f;
constexpr float kBarsHeight = 16.0f;
constexpr std::size_t kMostBars = 12;

void DrawMarkBox(const Theme& theme, ImVec2 center, EntityMark mark) {
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const ImVec2 half(kBox * 0.5f, kBox * 0.5f);
  switch (mark) {
    case EntityMark::kOff:
      out.AddRect(center - half, center + half, theme.outline, 4.0f, 0, 1.5f);
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
float DrawBars(const Theme& theme, const EntityRow& row, std::size_t articles, std::uint32_t most,
               ImVec2 right_middle) {
  if (articles > kMostBars || most == 0) return 0;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const float step = kBarWidth + 2;
  const float width = step * static_cast<float>(articles);
  float x = right_middle.x - width;
  const float bottom = right_middle.y + kBarsHeight * 0.5f;
  auto next = row.by_article.begin();
  for (std::uint32_t doc = 0; doc < articles; ++doc) {
    const bool named = next != row.by_article.end() && next->doc == DocId{doc};
    const std::uint32_t count = named ? (next++)->count : 0;
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
      return "Only claims that name it (Space)";
    case EntityMark::kInclude:
      return "Included. Click: hide claims that name it";
    case EntityMark::kExclude:
      return "Excluded. Click: no filter";
  }
  return "";
}

constexpr const char* kDragged = "px_name";

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
  for (const MentionCount& each : row.by_article) {
    counts.append(counts.empty() ? "" : ", ");
    counts.append(state.loaded->index.names[each.doc.value].brief);
    counts.append(" ").append(std::to_string(each.count));
  }
  WrappedLabel(look.faces.small, theme.text, counts, kTooltipWidth);
  Label(look.faces.small, theme.accent, "Click: look closer. Drag on another: merge");
  EndTooltip();
}

void DragRow(AppState& state, EntityId id, EntityRowWish& wish) {
  const std::vector<Entity>& entities = state.loaded->analysis.entities;
  if (ImGui::BeginDragDropSource(ImGuiDragDropFlags_SourceNoPreviewTooltip)) {
    ImGui::SetDragDropPayload(kDragged, &id, sizeof id);
    ImGui::EndDragDropSource();
  }
  if (!ImGui::BeginDragDropTarget()) return;
  constexpr ImGuiDragDropFlags kLook =
      ImGuiDragDropFlags_AcceptBeforeDelivery | ImGuiDragDropFlags_AcceptNoDrawDefaultRect;
  if (const ImGuiPayload* payload = ImGui::AcceptDragDropPayload(kDragged, kLook)) {
    EntityId dragged;
    std::memcpy(&dragged, payload->Data, sizeof dragged);
    if (dragged != id) {
      ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin() + ImVec2(6, 0),
                                          ImGui::GetItemRectMax() - ImVec2(6, 0),
                                          state.look.theme->accent, kSmallRounding, 0, 2.0f);
      BeginTooltip(state.look);
      Label(state.look.faces.small, state.look.theme->text_muted, "Merge into");
      WrappedLabel(state.look.faces.small_strong, state.look.theme->text, entities[id.value].name,
                   kTooltipWidth);
      EndTooltip();
      if (payload->IsDelivery()) wish.merge = {dragged, id};
    }
  }
  ImGui::EndDragDropTarget();
}

void ClickRow(AppState& state, std::uint32_t number, bool on_box) {
  const ImGuiIO& io = ImGui::GetIO();
  EntitiesPanelState& panel = state.entities;
  const EntityId id = panel.shown[number];
  state.focus = Pane::kEntities;
  panel.cursor = number;
  if (on_box) {
    CycleEntityMark(state, id);
  } else if (io.KeyShift && panel.anchor < panel.shown.size()) {
    ChooseEntitiesTo(state, panel.anchor, number);
  } else if (io.KeyCtrl) {
    ToggleEntityChoice(state, id);
    panel.anchor = number;
  } else {
    ChooseEntity(state, id);
    panel.anchor = number;
  }
}

void DrawRowBackground(const AppState& state, std::uint32_t number, bool hovered) {
  const Theme& theme = *state.look.theme;
  const EntitiesPanelState& panel = state.entities;
  const ImVec2 min = ImGui::GetItemRectMin() + ImVec2(6, 0);
  const ImVec2 max = ImGui::GetItemRectMax() - ImVec2(6, 0);
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const bool chosen = std::find(panel.chosen.begin(), panel.chosen.end(), panel.shown[number]) !=
                      panel.chosen.end();
  if (chosen || hovered) {
    out.AddRectFilled(min, max, chosen ? theme.selected : theme.hover, kSmallRounding);
  }
  if (state.focus == Pane::kEntities && state.look.show_focus && number == panel.cursor) {
    out.AddRect(min, max, theme.accent, kSmallRounding, 0, 2.0f);
    if (panel.reveal) ImGui::SetScrollHereY(0.5f);
  }
}

}  // namespace

void DrawEntityRow(AppState& state, std::uint32_t number, float width, EntityRowWish& wish) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const EntityId id = state.entities.shown[number];
  const EntityRow& row = state.loaded->entities.rows[id.value];
  const Entity& entity = state.loaded->analysis.entities[id.value];
  const EntityMark mark = state.filter.entities[id.value];
  const bool clicked = ImGui::InvisibleButton("row", ImVec2(width, state.entities.row_height));
  const bool hovered = ImGui::IsItemHovered();
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  const float middle = (min.y + max.y) * 0.5f;
  const bool on_box = ImGui::GetIO().MousePos.x < min.x + kBoxZone;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  DrawRowBackground(state, number, hovered);
  if (hovered) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (on_box) out.AddCircleFilled(ImVec2(min.x + 25, middle), 15, theme.selected);
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Right)) {
      if (state.entities.chosen.size() < 2) ClickRow(state, number, false);
      wish.open_menu = true;
    }
  }
  if (number == 0) {
    state.controls.push_back({"first_name", min + ImVec2(8, 0), max - ImVec2(8, 0), true});
  }
  DrawMarkBox(theme, ImVec2(min.x + 25, middle), mark);
  DrawEntityMark(out, entity.type, ImVec2(min.x + 49, middle), 7.5f, theme.text_muted);
  const float count_width = TextWidth(look.faces.small, row.count);
  DrawText(out, look.faces.small,
           ImVec2(max.x - 16 - count_width, middle - look.faces.small.size * 0.5f),
           theme.text_muted, row.count);
  const float bars = DrawBars(theme, row, state.loaded->index.names.size(),
                              state.loaded->entities.most_per_article, ImVec2(max.x - 42, middle));
  const Face& face = mark == EntityMark::kOff ? look.faces.body : look.faces.strong;
  const float text_left = min.x + 63;
  DrawTextCut(out, face, ImVec2(text_left, middle - face.size * 0.5f),
              mark == EntityMark::kExclude ? theme.excluded : theme.text, entity.name,
              max.x - 42 - bars - 8 - text_left);
  if (on_box) {
    ItemTooltip(look, MarkHint(mark));
  } else if (ImGui::IsItemHovered(ImGuiHoveredFlags_DelayNormal)) {
    EntityTooltip(state, id);
  }
  DragRow(state, id, wish);
  if (clicked) ClickRow(state, number, on_box);
  if (hovered && !on_box && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) BeginRename(state);
}

}  // namespace px
