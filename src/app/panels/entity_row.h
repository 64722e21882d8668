// A row of the list of names: its box, mark, name and counts; clicked and dragged.
#ifndef PX_APP_PANELS_ENTITY_ROW_H_
#define PX_APP_PANELS_ENTITY_ROW_H_

#include <cstdint>
#include <optional>
#include <utility>

#include "app/app_state.h"

namespace px {

// What the pointer asked of the list. Done after the rows are drawn: it may change them.
struct EntityRowWish {
  std::optional<std::pair<EntityId, EntityId>> merge;  // dragged, target
  bool open_menu = false;
};

// Draws EntitiesPanelState::shown[number] at ImGui's cursor.
void DrawEntityRow(AppState& state, std::uint32_t number, float width, EntityRowWish& wish);

}  // namespace px

#endif  // PX_APP_PANELS_ENTITY_ROW_H_
