#include "app/panels/name_menu.h"

#include <optional>

#include "app/commands.h"
#include "app/views/words.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kItemHeight = 34.0f;
constexpr float kItemWidth = 230.0f;

constexpr EntityType kTypes[] = {EntityType::kOrg,     EntityType::kPerson, EntityType::kPlace,
                                 EntityType::kProduct, EntityType::kEvent,  EntityType::kLaw,
                                 EntityType::kOther};

bool MenuItem(const Look& look, const char* id, std::string_view text, std::string_view keys = {}) {
  const Theme& theme = *look.theme;
  const bool clicked = ImGui::InvisibleButton(id, ImVec2(kItemWidth, kItemHeight));
  const bool hovered = ImGui::IsItemHovered();
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  if (look.controls != nullptr) look.controls->push_back({id, min, max});
  ImDrawList& out = *ImGui::GetWindowDrawList();
  if (hovered) {
    out.AddRectFilled(min, max, theme.hover, kSmallRounding);
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  const float y = (min.y + max.y - look.faces.body.size) * 0.5f;
  DrawText(out, look.faces.body, ImVec2(min.x + 34, y), theme.text, text);
  const float width = TextWidth(look.faces.small, keys);
  DrawText(out, look.faces.small, ImVec2(max.x - 10 - width, y + 1.5f), theme.text_muted, keys);
  if (clicked) ImGui::CloseCurrentPopup();
  return clicked;
}

std::optional<EntityType> TypeItems(const AppState& state) {
  std::optional<EntityType> picked;
  const std::vector<EntityId>& chosen = state.entities.chosen;
  for (const EntityType type : kTypes) {
    ImGui::PushID(static_cast<int>(type));
    if (MenuItem(state.look, "type", EntityTypeWord(type))) picked = type;
    ImGui::PopID();
    const ImVec2 center(ImGui::GetItemRectMin().x + 18,
                        (ImGui::GetItemRectMin().y + ImGui::GetItemRectMax().y) * 0.5f);
    const bool is =
        chosen.size() == 1 && state.loaded->analysis.entities[chosen.front().value].type == type;
    DrawEntityMark(*ImGui::GetWindowDrawList(), type, center, 7.5f,
                   is ? state.look.theme->accent : state.look.theme->text_muted);
  }
  return picked;
}

void Separate(const Look& look) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::GetWindowDrawList()->AddLine(at + ImVec2(0, 3), at + ImVec2(kItemWidth, 3),
                                      look.theme->border);
  ImGui::Dummy(ImVec2(kItemWidth, 7));
}

bool BeginMenu(const char* name) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(6, 6));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  if (ImGui::BeginPopup(name, ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoMove)) return true;
  ImGui::PopStyleVar(2);
  return false;
}

void EndMenu() {
  ImGui::EndPopup();
  ImGui::PopStyleVar(2);
}

void MarkAll(AppState& state, EntityMark mark) {
  for (const EntityId id : state.entities.chosen) SetEntityMark(state, id, mark);
}

}  // namespace

void DrawNameMenu(AppState& state) {
  if (!BeginMenu(kNameMenu)) return;
  const Look& look = state.look;
  if (state.entities.chosen.empty()) {
    ImGui::CloseCurrentPopup();
    EndMenu();
    return;
  }
  if (MenuItem(look, "menu_include", "Only claims naming it", "Space")) {
    MarkAll(state, EntityMark::kInclude);
  }
  if (MenuItem(look, "menu_exclude", "No claims naming it")) MarkAll(state, EntityMark::kExclude);
  Separate(look);
  if (state.entities.card && MenuItem(look, "menu_rename", "Rename", "F2")) BeginRename(state);
  const std::optional<EntityType> type = TypeItems(state);
  Separate(look);
  const bool remove = MenuItem(look, "menu_delete", "Not a name: delete", "Del");
  EndMenu();
  if (type) RetypeChosen(state, *type);
  if (remove) DeleteChosen(state);
}

void DrawTypeMenu(AppState& state) {
  if (!BeginMenu(kTypeMenu)) return;
  const std::optional<EntityType> type = TypeItems(state);
  EndMenu();
  if (type) RetypeChosen(state, *type);
}

}  // namespace px
