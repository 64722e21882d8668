// All commands: typed letters narrow the list, Enter runs the one at the cursor.
#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <optional>

#include "app/command_table.h"
#include "app/commands.h"
#include "app/panels/panels.h"
#include "app/panels/sheets.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kRowHeight = 36.0f;
constexpr float kWidth = 600.0f;
constexpr float kMostRows = 11;

void UpdateListed(AppState& state) {
  PaletteState& palette = state.palette;
  if (palette.listed_for == palette.query) return;
  palette.listed_for = palette.query;
  palette.listed = FindCommands(state, palette.query);
  palette.cursor = 0;
}

void MoveCursor(PaletteState& palette) {
  const auto count = static_cast<std::uint32_t>(palette.listed.size());
  if (count == 0) return;
  if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) palette.cursor = (palette.cursor + 1) % count;
  if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) palette.cursor = (palette.cursor + count - 1) % count;
  palette.reveal |=
      ImGui::IsKeyPressed(ImGuiKey_DownArrow) || ImGui::IsKeyPressed(ImGuiKey_UpArrow);
}

// The field; true: Enter was pressed in it.
bool DrawField(AppState& state, float width) {
  const Look& look = state.look;
  ImGui::SetNextItemWidth(width);
  if (state.palette.focus) ImGui::SetKeyboardFocusHere();
  state.palette.focus = false;
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(12, 9));
  ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, kRounding);
  const bool entered =
      ImGui::InputTextWithHint("##command", "What do you want to do?", &state.palette.query,
                               ImGuiInputTextFlags_EnterReturnsTrue);
  ImGui::PopStyleVar(2);
  ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                                      look.theme->accent, kRounding, 0, 2.0f);
  return entered;
}

// True when clicked.
bool DrawCommand(AppState& state, std::uint32_t number, float width) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  PaletteState& palette = state.palette;
  const AppCommand& command = Commands()[palette.listed[number]];
  const bool clicked = ImGui::InvisibleButton("command", ImVec2(width, kRowHeight));
  const bool hovered = ImGui::IsItemHovered();
  const ImVec2 delta = ImGui::GetIO().MouseDelta;
  if (hovered && (delta.x != 0 || delta.y != 0)) palette.cursor = number;
  if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  ImDrawList& out = *ImGui::GetWindowDrawList();
  if (number == palette.cursor) {
    out.AddRectFilled(min, max, theme.selected, kSmallRounding);
    if (palette.reveal) ImGui::SetScrollHereY(0.5f);
  }
  const Face& face = look.faces.body;
  const Face& small = look.faces.small;
  const float middle = (min.y + max.y) * 0.5f;
  const std::string keys = KeysOf(command, ImGui::GetIO().ConfigMacOSXBehaviors);
  const float keys_width = TextWidth(look.faces.small_strong, keys);
  const float group = TextWidth(small, command.group);
  const float right = max.x - 12 - keys_width - (keys.empty() ? 0 : 14);
  DrawText(out, look.faces.small_strong,
           ImVec2(max.x - 12 - keys_width, middle - small.size * 0.5f), theme.accent, keys);
  DrawText(out, small, ImVec2(right - group, middle - small.size * 0.5f), theme.text_muted,
           command.group);
  DrawTextCut(out, face, ImVec2(min.x + 12, middle - face.size * 0.5f), theme.text, command.name,
              right - group - 12 - min.x - 12);
  return clicked;
}

std::optional<std::uint32_t> DrawList(AppState& state) {
  PaletteState& palette = state.palette;
  std::optional<std::uint32_t> clicked;
  palette.row_height = kRowHeight;
  palette.first_row = ImGui::GetCursorScreenPos();
  if (palette.listed.empty()) {
    ImGui::SetCursorPosX(12);
    Label(state.look.faces.small, state.look.theme->text_muted, "No command is called like this.");
  }
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(palette.listed.size()), kRowHeight);
  if (palette.reveal) clipper.IncludeItemByIndex(static_cast<int>(palette.cursor));
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const auto number = static_cast<std::uint32_t>(i);
      ImGui::PushID(i);
      if (DrawCommand(state, number, ImGui::GetContentRegionAvail().x)) clicked = number;
      ImGui::PopID();
    }
  }
  palette.reveal = false;
  return clicked;
}

}  // namespace

void DrawPalette(AppState& state) {
  PaletteState& palette = state.palette;
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float most = std::max(screen.y * 0.8f - 90, 60.0f);
  const float rows = std::clamp(static_cast<float>(palette.listed.size()), 1.0f, kMostRows);
  const ImVec2 size(std::min(kWidth, screen.x - 24), std::min(rows * kRowHeight + 74, most));
  const AppCommand* run = nullptr;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(12, 12));
  const ImVec2 at(screen.x * 0.5f, std::min(90.0f, screen.y * 0.1f));
  if (BeginSheet("##palette", palette.open, at, ImVec2(0.5f, 0), size)) {
    MoveCursor(palette);
    const bool entered = DrawField(state, size.x - 24);
    UpdateListed(state);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    std::optional<std::uint32_t> chosen;
    if (ImGui::BeginChild("commands")) chosen = DrawList(state);
    ImGui::EndChild();
    ImGui::PopStyleVar();
    if (entered && palette.cursor < palette.listed.size()) chosen = palette.cursor;
    if (chosen) {
      run = &Commands()[palette.listed[*chosen]];
      ClosePalette(state);
    }
    EndSheet(palette.open);
  }
  ImGui::PopStyleVar();
  if (run != nullptr) run->run(state);
}

}  // namespace px
