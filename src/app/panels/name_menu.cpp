#include "app/panels/name_menu.h"

#include <optional>

#include "app/commands.h"
#include "app/panels/menu.h"
#include "app/views/words.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr EntityType kTypes[] = {EntityType::kOrg,     EntityType::kPerson, EntityType::kPlace,
                                 EntityType::kProduct, EntityType::kEvent,  EntityType::kLaw,
                                 EntityType::kOther};

std::optional<EntityType> TypeItems(const AppState& state) {
  std::optional<EntityType> picked;
  const std::vector<EntityId>& chosen = state.entities.chosen;
  for (const EntityType type : kTypes) {
    ImGui::PushID(static_cast<int>(type));
    if (MenuItem(state.look, "type", EntityTypeWord(type))) picked = type;
    ImGui::PopID();
    const ImVec2 center = MenuSignCenter();
    const bool is =
        chosen.size() == 1 && state.loaded->analysis.entities[chosen.front().value].type == type;
    DrawEntityMark(*ImGui::GetWindowDrawList(), type, center, 7.5f,
                   is ? state.look.theme->accent : state.look.theme->text_muted);
  }
  return picked;
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
  MenuSeparator(look);
  if (state.entities.card && MenuItem(look, "menu_rename", "Rename", "F2")) BeginRename(state);
  const std::optional<EntityType> type = TypeItems(state);
  MenuSeparator(look);
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
