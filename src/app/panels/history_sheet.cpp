// What the reader did so far; a click goes back or forth to that state.
#include <algorithm>
#include <optional>

#include "app/commands.h"
#include "app/panels/panels.h"
#include "app/panels/sheets.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kRowHeight = 34.0f;
constexpr float kWidth = 460.0f;

// True when clicked.
bool DrawStep(const AppState& state, std::size_t position, float width) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const bool now = state.history.position() == position;
  const bool undone = position > state.history.position();
  const bool clicked = ImGui::InvisibleButton("step", ImVec2(width, kRowHeight));
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  if (look.controls != nullptr) look.controls->push_back({"step", min, max, true});
  ImDrawList& out = *ImGui::GetWindowDrawList();
  if (now || ImGui::IsItemHovered()) {
    out.AddRectFilled(min, max, now ? theme.selected : theme.hover, kSmallRounding);
  }
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  const float middle = (min.y + max.y) * 0.5f;
  const ImVec2 dot(min.x + 16, middle);
  if (undone) {
    out.AddCircle(dot, 4, theme.text_muted, 0, 1.5f);
  } else {
    out.AddCircleFilled(dot, now ? 5.0f : 4.0f, now ? theme.accent : theme.text_muted);
  }
  const std::string_view text =
      position == 0 ? std::string_view("The beginning") : state.history.steps()[position - 1].what;
  const Face& face = now ? look.faces.strong : look.faces.body;
  const float note = undone ? TextWidth(look.faces.small, "undone") + 12 : 0;
  DrawTextCut(out, face, ImVec2(min.x + 32, middle - face.size * 0.5f),
              undone ? theme.text_muted : theme.text, text, width - 44 - note);
  if (undone) {
    DrawText(out, look.faces.small, ImVec2(max.x - note, middle - look.faces.small.size * 0.5f),
             theme.text_muted, "undone");
  }
  return clicked;
}

}  // namespace

void DrawHistory(AppState& state) {
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float rows = static_cast<float>(state.history.steps().size() + 1) * kRowHeight;
  const ImVec2 size(std::min(kWidth, screen.x - 24), std::min(rows + 96, screen.y * 0.7f));
  const ImVec2 at(std::min(screen.x - 12, screen.x * 0.5f + size.x * 0.5f), 70);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(16, 16));
  if (BeginSheet("##history", state.history_open, at, ImVec2(1, 0), size)) {
    const Look& look = state.look;
    Label(look.faces.heading, look.theme->text, "What you did");
    ImGui::SameLine(size.x - 16 - 32);
    if (IconButton(look, "close_history", Icon::kClose, "Close (Esc)", 32)) {
      state.history_open = false;
    }
    std::optional<std::size_t> go;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    if (ImGui::BeginChild("steps")) {
      // The latest first.
      const std::size_t count = state.history.steps().size() + 1;
      ImGuiListClipper clipper;
      clipper.Begin(static_cast<int>(count), kRowHeight);
      while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
          const std::size_t position = count - 1 - static_cast<std::size_t>(i);
          ImGui::PushID(i);
          if (DrawStep(state, position, ImGui::GetContentRegionAvail().x)) go = position;
          ImGui::PopID();
        }
      }
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
    if (go) GoInHistory(state, *go);
    EndSheet(state.history_open);
  }
  ImGui::PopStyleVar();
}

}  // namespace px
