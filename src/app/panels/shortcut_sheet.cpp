// The sheet of shortcuts: the commands of the table that have keys.
#include <algorithm>

#include "app/command_table.h"
#include "app/first_steps.h"
#include "app/panels/panels.h"
#include "app/panels/sheets.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kLine = 25.0f;
constexpr float kKeysWidth = 200.0f;
constexpr float kColumnWidth = 570.0f;
constexpr std::string_view kFirstStepsLabel = "First steps";

bool IsListed(const AppCommand& command) {
  return command.chord != ImGuiKey_None || !command.keys.empty();
}

// Lines of a column: a heading for each group, a line for each command.
void DrawGroup(const Look& look, std::string_view group, float width) {
  const bool mac = ImGui::GetIO().ConfigMacOSXBehaviors;
  Label(look.faces.small_strong, look.theme->accent, group);
  for (const AppCommand& command : Commands()) {
    if (command.group != group || !IsListed(command)) continue;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float keys = std::min(kKeysWidth, width * 0.45f);
    ImDrawList& out = *ImGui::GetWindowDrawList();
    DrawTextCut(out, look.faces.strong, at, look.theme->text, KeysOf(command, mac), keys - 8);
    DrawTextCut(out, look.faces.body, at + ImVec2(keys, 0), look.theme->text_muted, command.name,
                width - keys);
    ImGui::Dummy(ImVec2(width, kLine - kGap));
  }
  ImGui::Dummy(ImVec2(1, 4));
}

std::vector<std::string_view> Groups() {
  std::vector<std::string_view> groups;
  for (const AppCommand& command : Commands()) {
    const bool known = std::find(groups.begin(), groups.end(), command.group) != groups.end();
    if (!known && IsListed(command)) groups.push_back(command.group);
  }
  return groups;
}

std::size_t LinesOf(std::string_view group) {
  const auto commands = Commands();
  const auto listed = std::count_if(
      commands.begin(), commands.end(),
      [group](const AppCommand& command) { return command.group == group && IsListed(command); });
  return static_cast<std::size_t>(listed) + 1;
}

// The first group of the second column, so that both are about as long.
std::size_t MiddleOf(const std::vector<std::string_view>& groups) {
  std::size_t all = 0;
  for (const std::string_view group : groups) all += LinesOf(group);
  std::size_t above = 0;
  std::size_t middle = 0;
  while (middle < groups.size() && 2 * above + LinesOf(groups[middle]) <= all) {
    above += LinesOf(groups[middle++]);
  }
  return middle;
}

void DrawGroups(const Look& look, float width) {
  const std::vector<std::string_view> groups = Groups();
  const std::size_t middle = MiddleOf(groups);
  const bool two = width > 1.4f * kColumnWidth;
  const float column = two ? width * 0.5f - 12 : width;
  ImGui::BeginGroup();
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (two && i == middle) {
      ImGui::EndGroup();
      ImGui::SameLine(0, 24);
      ImGui::BeginGroup();
    }
    DrawGroup(look, groups[i], column);
  }
  ImGui::EndGroup();
}

}  // namespace

void DrawShortcutSheet(AppState& state) {
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const ImVec2 size(std::min(screen.x - 24, 2 * kColumnWidth),
                    std::max(std::min(screen.y - 24, 780.0f), 40.0f));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(24, 20));
  if (BeginSheet("##shortcuts", state.shortcuts_open, screen * 0.5f, ImVec2(0.5f, 0.5f), size)) {
    const Look& look = state.look;
    Label(look.faces.heading, look.theme->text, "Keyboard");
    const float close = size.x - 24 - ButtonWidth(look, "Close");
    if (state.loaded) {
      ImGui::SameLine(close - 8 - ButtonWidth(look, kFirstStepsLabel));
      if (Button(look, "first_steps", kFirstStepsLabel, ButtonKind::kQuiet)) {
        state.shortcuts_open = false;
        BeginFirstSteps(state);
      }
    }
    ImGui::SameLine(close);
    if (Button(look, "close", "Close", ButtonKind::kPlain, true)) state.shortcuts_open = false;
    ImGui::Dummy(ImVec2(1, 2));
    if (ImGui::BeginChild("groups")) DrawGroups(look, ImGui::GetContentRegionAvail().x);
    ImGui::EndChild();
    EndSheet(state.shortcuts_open);
  }
  ImGui::PopStyleVar();
}

}  // namespace px
