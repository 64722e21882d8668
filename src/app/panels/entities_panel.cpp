// The list of entities: search, counts per article, include / exclude.
#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <utility>

#include "app/commands.h"
#include "app/panels/entity_row.h"
#include "app/panels/name_menu.h"
#include "app/panels/panels.h"
#include "app/views/words.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kTitleHeight = 40.0f;
constexpr float kSearchHeight = 42.0f;
constexpr float kRowHeight = 32.0f;
constexpr float kTouchRowHeight = 44.0f;

// The names that go with a dragged one: all that are chosen, if it is one of them.
std::vector<EntityId> DraggedWith(const AppState& state, EntityId id) {
  const std::vector<EntityId>& chosen = state.entities.chosen;
  const bool among = std::find(chosen.begin(), chosen.end(), id) != chosen.end();
  return among ? chosen : std::vector<EntityId>{id};
}

void DrawRows(AppState& state, float width, EntityRowWish& wish) {
  EntitiesPanelState& panel = state.entities;
  if (panel.shown.empty()) {
    ImGui::SetCursorPos(ImVec2(kPanePadding + 4, 8));
    WrappedLabel(state.look.faces.small, state.look.theme->text_muted,
                 panel.query.empty() ? "No names were found." : "No name contains this.",
                 width - 2 * kPanePadding);
    return;
  }
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(panel.shown.size()), panel.row_height);
  if (panel.reveal) clipper.IncludeItemByIndex(static_cast<int>(panel.cursor));
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      ImGui::PushID(i);
      if (i == 0) panel.first_row = ImGui::GetCursorScreenPos();
      DrawEntityRow(state, static_cast<std::uint32_t>(i), width, wish);
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
                                                "Take all names out of the filter"};
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

// A name that the others can be merged into; true when clicked.
bool MergeTarget(const Look& look, const Entity& entity, float width) {
  const Theme& theme = *look.theme;
  const bool clicked = ImGui::InvisibleButton("merge_into", ImVec2(width, kRowHeight));
  const bool hovered = ImGui::IsItemHovered();
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  if (look.controls != nullptr) look.controls->push_back({"merge_into", min, max, true});
  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.AddRectFilled(min + ImVec2(2, 2), max - ImVec2(2, 2), hovered ? theme.hover : theme.raised,
                    kSmallRounding);
  out.AddRect(min + ImVec2(2, 2), max - ImVec2(2, 2), theme.outline, kSmallRounding);
  const float middle = (min.y + max.y) * 0.5f;
  DrawEntityMark(out, entity.type, ImVec2(min.x + 18, middle), 7, theme.accent);
  DrawTextCut(out, look.faces.body, ImVec2(min.x + 32, middle - look.faces.body.size * 0.5f),
              theme.accent, entity.name, width - 44);
  if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  return clicked;
}

constexpr std::size_t kMostMergeTargets = 5;

void UpdateShown(AppState& state) {
  EntitiesPanelState& panel = state.entities;
  if (panel.built_for == state.entities_version && panel.shown_for == panel.query) return;
  panel.built_for = state.entities_version;
  panel.shown_for = panel.query;
  panel.shown = SearchEntities(state.loaded->entities, panel.query);
  // The cursor stays with what is chosen, whose place may be another now.
  panel.cursor = 0;
  if (panel.chosen.size() == 1) {
    const auto at = std::find(panel.shown.begin(), panel.shown.end(), panel.chosen.front());
    if (at != panel.shown.end()) {
      panel.cursor = static_cast<std::uint32_t>(at - panel.shown.begin());
    }
  }
  panel.anchor = panel.cursor;
}

// Several chosen names, each a button that makes it the one to keep. Returns the height.
float DrawMergeBox(AppState& state, ImVec2 at, ImVec2 size, std::optional<EntityId>& keep) {
  const std::vector<EntityId>& chosen = state.entities.chosen;
  if (chosen.size() < 2) return 0;
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  constexpr float kHead = 36;
  const std::size_t listed = std::min(chosen.size(), kMostMergeTargets);
  const float height = kHead + kRowHeight * static_cast<float>(listed) + 8;
  const float top = at.y + size.y - height;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.AddLine(ImVec2(at.x + 1, top), ImVec2(at.x + size.x - 1, top), theme.border);
  char title[64];
  std::snprintf(title, sizeof title, "Merge %d names into", static_cast<int>(chosen.size()));
  DrawText(out, look.faces.small_strong, ImVec2(at.x + kPanePadding + 4, top + 11), theme.text,
           title);
  ImGui::SetCursorScreenPos(ImVec2(at.x + size.x - 38, top + 5));
  if (IconButton(look, "unchoose", Icon::kClose, "Choose none (Esc)", 28)) {
    ClearEntityChoice(state);
    return height;
  }
  for (std::size_t i = 0; i < listed; ++i) {
    const Entity& entity = state.loaded->analysis.entities[chosen[i].value];
    ImGui::PushID(static_cast<int>(i));
    ImGui::SetCursorScreenPos(ImVec2(at.x + 8, top + kHead + kRowHeight * static_cast<float>(i)));
    if (MergeTarget(look, entity, size.x - 16)) keep = chosen[i];
    ImGui::PopID();
  }
  return height;
}

// The list with what lies below it.
void DrawContent(AppState& state, ImVec2 at, ImVec2 size) {
  UpdateShown(state);
  DrawSwitches(state, at + ImVec2(kPanePadding, 8), size.x - 2 * kPanePadding);
  DrawSearch(state, at + ImVec2(kPanePadding, kTitleHeight), size.x - 2 * kPanePadding);
  std::optional<EntityId> keep;
  const float below = DrawMergeBox(state, at, size, keep);
  const float top = kTitleHeight + kSearchHeight;
  ImGui::SetCursorScreenPos(at + ImVec2(1, top));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  const ImVec2 room(size.x - 2, std::max(size.y - top - below - 6, 1.0f));
  EntityRowWish wish;
  if (ImGui::BeginChild("rows", room)) DrawRows(state, ImGui::GetContentRegionAvail().x, wish);
  ImGui::EndChild();
  ImGui::PopStyleVar(2);
  if (wish.open_menu) ImGui::OpenPopup(kNameMenu);
  DrawNameMenu(state);
  // Last: both change the list.
  if (keep) {
    const std::vector<EntityId> chosen = state.entities.chosen;
    MergeEntitiesInto(state, *keep, chosen);
  } else if (wish.merge) {
    MergeEntitiesInto(state, wish.merge->second, DraggedWith(state, wish.merge->first));
  }
}

}  // namespace

void DrawEntitiesPanel(AppState& state, ImVec2 at, ImVec2 size) {
  const Look& look = state.look;
  state.entities.row_height = state.touch ? kTouchRowHeight : kRowHeight;
  if (BeginPane(look, "entities", at, size, state.focus == Pane::kEntities)) {
    DrawText(*ImGui::GetWindowDrawList(), look.faces.strong, at + ImVec2(kPanePadding + 4, 12),
             look.theme->text, "Names");
    if (state.loaded) DrawContent(state, at, size);
  }
  EndPane();
}

}  // namespace px
