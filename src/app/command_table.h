// Every command of the app by name, with its keys: the one list that keyboard, palette and sheet of
// shortcuts read.
#ifndef PX_APP_COMMAND_TABLE_H_
#define PX_APP_COMMAND_TABLE_H_

#include <imgui.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/app_state.h"

namespace px {

struct AppCommand {
  std::string_view group;  // "Names"
  std::string_view name;   // "Rename the chosen name"
  ImGuiKeyChord chord = ImGuiKey_None;
  ImGuiKeyChord other_chord = ImGuiKey_None;
  // Null: the keys are handled where they mean something, `keys` says which; only in the sheet.
  void (*run)(AppState& state) = nullptr;
  bool (*enabled)(const AppState& state) = nullptr;  // null: always
  bool while_typing = false;                         // also while a text field has the keyboard
  std::string_view keys = {};                        // of what has no chord
};

std::span<const AppCommand> Commands();

bool IsEnabled(const AppCommand& command, const AppState& state);

// "Ctrl+Shift+Z", on a Mac "Cmd+Shift+Z"; empty where the command has no keys.
std::string KeysOf(const AppCommand& command, bool mac);

// The commands that can be run and fit the query, as positions in Commands(): best first, with an
// empty query in order of the table.
std::vector<std::uint32_t> FindCommands(const AppState& state, std::string_view query);

}  // namespace px

#endif  // PX_APP_COMMAND_TABLE_H_
