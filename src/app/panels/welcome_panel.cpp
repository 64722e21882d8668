// First visit, and the wait for the first analysis.
#include <algorithm>

#include "app/commands.h"
#include "app/panels/panels.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kCardWidth = 620.0f;

void Centered(const Face& face, ImU32 color, std::string_view text, float center, float* y) {
  DrawText(*ImGui::GetWindowDrawList(), face,
           ImVec2(std::max(center - TextWidth(face, text) * 0.5f, 4.0f), *y), color, text);
  *y += face.size;
}

void CenteredParagraph(const Face& face, ImU32 color, std::string_view text, float center,
                       float width, float* y) {
  const auto measure = [&](std::string_view run) { return TextWidth(face, run); };
  for (const std::string& line : WrapText(text, width, 8, measure).lines) {
    Centered(face, color, line, center, y);
    *y += face.size * 0.25f;
  }
}

// A matrix in small: what the reader will get.
void DrawPreview(const Look& look, float center, float* y) {
  struct Line {
    std::string_view text;
    CellState cells[5];
  };
  constexpr CellState kYes = CellState::kAsserted;
  constexpr CellState kNo = CellState::kNotFound;
  static constexpr Line kLines[] = {
      {"What they all say", {kYes, kYes, CellState::kHedged, kYes, kYes}},
      {"Where they differ", {kYes, CellState::kDiffers, kNo, CellState::kDiffers, kYes}},
      {"Whom they credit",
       {CellState::kAttributed, kNo, CellState::kAttributed, CellState::kDenied, kNo}},
      {"What only one says", {kNo, kNo, kNo, kYes, kNo}},
  };
  constexpr float kLine = 34.0f;
  constexpr float kLabel = 170.0f;
  constexpr float kCell = 40.0f;
  const Theme& theme = *look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const float left = center - (kLabel + 5 * kCell) * 0.5f;
  for (const Line& line : kLines) {
    DrawText(out, look.faces.body, ImVec2(left, *y + (kLine - look.faces.body.size) * 0.5f),
             theme.text, line.text);
    float x = left + kLabel + kCell * 0.5f;
    for (const CellState cell : line.cells) {
      DrawCellMark(out, cell, ImVec2(x, *y + kLine * 0.5f), 7.0f, CellColor(theme, cell));
      x += kCell;
    }
    *y += kLine;
    out.AddLine(ImVec2(left, *y), ImVec2(left + kLabel + 5 * kCell, *y), theme.border);
  }
}

void DrawInvitation(AppState& state, ImVec2 at, ImVec2 size) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const float center = at.x + size.x * 0.5f;
  const float width = std::max(std::min(kCardWidth, size.x - 2 * kPanePadding), 40.0f);
  const bool roomy = size.y > 480 && size.x > 460;
  float y = at.y + std::max(size.y * 0.5f - (roomy ? 230 : 130), 24.0f);
  CenteredParagraph(look.faces.display, theme.text, "Several articles, one event", center, width,
                    &y);
  y += 12;
  CenteredParagraph(look.faces.body, theme.text_muted,
                    "Parallax shows what they all say, what only one says, and where they "
                    "disagree; whom they credit, and how firmly they put it.",
                    center, width, &y);
  y += 22;
  if (roomy) {
    DrawPreview(look, center, &y);
    y += 30;
  }
  static constexpr std::string_view kLabels[] = {"Add files", "Paste text", "See the example"};
  const float row = TextWidth(look.faces.strong, kLabels[0]) + 28 + ButtonWidth(look, kLabels[1]) +
                    ButtonWidth(look, kLabels[2]) + 20;
  ImGui::SetCursorScreenPos(ImVec2(center - row * 0.5f, y));
  if (Button(look, "add", kLabels[0], ButtonKind::kPrimary)) Emit(state, RequestKind::kChooseFiles);
  ImGui::SameLine(0, 10);
  if (Button(look, "paste", kLabels[1], ButtonKind::kPlain))
    Emit(state, RequestKind::kPasteArticle);
  ImGui::SameLine(0, 10);
  if (Button(look, "example", kLabels[2], ButtonKind::kPlain)) {
    Emit(state, RequestKind::kLoadExample);
  }
  y += kButtonHeight + 26;
  CenteredParagraph(look.faces.small, theme.text_muted,
                    "Or drop text files anywhere on this page. Nothing you load leaves this "
                    "computer.",
                    center, width, &y);
}

void DrawWait(AppState& state, ImVec2 at, ImVec2 size) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const float center = at.x + size.x * 0.5f;
  float y = at.y + size.y * 0.5f - 70;
  Centered(look.faces.heading, theme.text, "Comparing the articles", center, &y);
  y += 10;
  Centered(look.faces.body, theme.text_muted, state.run.stage, center, &y);
  y += 16;
  const float width = std::min(360.0f, size.x - 40);
  const float done = width * static_cast<float>(state.run.permille) / 1000.0f;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const ImVec2 min(center - width * 0.5f, y);
  out.AddRectFilled(min, min + ImVec2(width, 6), theme.selected, 3.0f);
  out.AddRectFilled(min, min + ImVec2(std::max(done, 6.0f), 6), theme.accent, 3.0f);
  ImGui::SetCursorScreenPos(ImVec2(center - ButtonWidth(look, "Cancel") * 0.5f, y + 26));
  if (Button(look, "cancel", "Cancel", ButtonKind::kPlain)) CancelAnalysis(state);
}

}  // namespace

void DrawWelcomePanel(AppState& state, ImVec2 at, ImVec2 size) {
  if (BeginPane(state.look, "welcome", at, size, false)) {
    if (state.run.running) {
      DrawWait(state, at, size);
    } else {
      DrawInvitation(state, at, size);
    }
  }
  EndPane();
}

}  // namespace px
