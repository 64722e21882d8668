// The mark of the first steps: a box with a sentence and a tip at what it speaks of.
#include <algorithm>
#include <cstdio>

#include "app/first_steps.h"
#include "app/panels/panels.h"
#include "app/views/text_layout.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kWidth = 312.0f;
constexpr float kPadding = 16.0f;
constexpr float kTextLine = 22.0f;
constexpr float kTip = 9.0f;     // height of the tip
constexpr float kAway = 5.0f;    // between the ring and what it is around
constexpr float kMargin = 8.0f;  // to the edges of the window
constexpr float kCloseSize = 28.0f;

constexpr ImGuiWindowFlags kMarkFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                        ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                        ImGuiWindowFlags_NoFocusOnAppearing;

enum class Side : std::uint8_t { kRight, kBelow, kAbove };

struct Placement {
  ImVec2 at;
  Side side = Side::kBelow;
};

// Beside what is at the left edge, else below it, else above: where there is room.
Placement PlaceBox(const PlacedControl& anchor, ImVec2 size) {
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float gap = kAway + kTip + 2;
  const ImVec2 middle = (anchor.min + anchor.max) * 0.5f;
  const auto inside_x = [&](float x) {
    return std::clamp(x, kMargin, std::max(screen.x - size.x - kMargin, kMargin));
  };
  const auto inside_y = [&](float y) {
    return std::clamp(y, kMargin, std::max(screen.y - size.y - kMargin, kMargin));
  };
  const bool fits_right = anchor.max.x + gap + size.x < screen.x - kMargin;
  if (fits_right && anchor.max.x < screen.x * 0.3f) {
    return {ImVec2(anchor.max.x + gap, inside_y(middle.y - 40)), Side::kRight};
  }
  if (anchor.max.y + gap + size.y < screen.y - kMargin) {
    return {ImVec2(inside_x(middle.x - size.x * 0.5f), anchor.max.y + gap), Side::kBelow};
  }
  return {ImVec2(inside_x(middle.x - size.x * 0.5f), inside_y(anchor.min.y - gap - size.y)),
          Side::kAbove};
}

void DrawTip(const Theme& theme, const PlacedControl& anchor, Side side) {
  ImDrawList& out = *ImGui::GetForegroundDrawList();
  const ImVec2 ring(kAway, kAway);
  out.AddRect(anchor.min - ring, anchor.max + ring, theme.accent, kRounding + 2, 0, 2.5f);
  const ImVec2 middle = (anchor.min + anchor.max) * 0.5f;
  ImVec2 tip;
  ImVec2 back;
  ImVec2 across;
  if (side == Side::kRight) {
    tip = ImVec2(anchor.max.x + kAway + 1, middle.y);
    back = ImVec2(kTip, 0);
    across = ImVec2(0, kTip);
  } else {
    const float y = side == Side::kBelow ? anchor.max.y + kAway + 1 : anchor.min.y - kAway - 1;
    tip = ImVec2(middle.x, y);
    back = ImVec2(0, side == Side::kBelow ? kTip : -kTip);
    across = ImVec2(kTip, 0);
  }
  out.AddTriangleFilled(tip, tip + back + across, tip + back - across, theme.accent);
}

enum class Answer : std::uint8_t { kNone, kNext, kClose, kNeverAgain };

Answer DrawContent(const AppState& state, const WrappedText& words, ImVec2 at, ImVec2 size) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  Answer answer = Answer::kNone;
  float y = at.y + kPadding;
  for (const std::string& line : words.lines) {
    DrawText(out, look.faces.body, ImVec2(at.x + kPadding, y), theme.text, line);
    y += kTextLine;
  }
  ImGui::SetCursorScreenPos(ImVec2(at.x + size.x - kCloseSize - 8, at.y + 8));
  if (IconButton(look, "hint_close", Icon::kClose, "Close (Esc)", kCloseSize)) {
    answer = Answer::kClose;
  }
  const bool last = state.first_steps.mark + 1 == kFirstSteps;
  const std::string_view next = last ? "Done" : "Next";
  const float bottom = at.y + size.y - kButtonHeight - 12;
  const float next_width = TextWidth(look.faces.strong, next) + 28;
  ImGui::SetCursorScreenPos(ImVec2(at.x + size.x - kPadding - next_width, bottom));
  if (Button(look, "hint_next", next, ButtonKind::kPrimary)) answer = Answer::kNext;
  char count[16];
  std::snprintf(count, sizeof count, "%u of %u", state.first_steps.mark + 1, kFirstSteps);
  DrawText(out, look.faces.small,
           ImVec2(at.x + kPadding, bottom + (kButtonHeight - look.faces.small.size) * 0.5f),
           theme.text_muted, count);
  if (last) return answer;  // it is the end in any case
  constexpr std::string_view kNever = "Don\u2019t show again";
  ImGui::SetCursorScreenPos(
      ImVec2(at.x + size.x - kPadding - next_width - ButtonWidth(look, kNever) - 4, bottom));
  if (Button(look, "hint_never", kNever, ButtonKind::kQuiet)) answer = Answer::kNeverAgain;
  return answer;
}

}  // namespace

void DrawFirstStep(AppState& state) {
  const std::optional<PlacedControl> anchor = FirstStepAnchor(state);
  if (!anchor) return;
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const float width = std::min(kWidth, ImGui::GetIO().DisplaySize.x - 2 * kMargin);
  const auto measure = [&](std::string_view run) { return TextWidth(look.faces.body, run); };
  const WrappedText words =
      WrapText(FirstStepWords(state), width - 2 * kPadding - kCloseSize, 6, measure);
  const ImVec2 size(width, kPadding + kTextLine * static_cast<float>(words.lines.size()) + 10 +
                               kButtonHeight + 12);
  const Placement placement = PlaceBox(*anchor, size);
  ImGui::SetNextWindowPos(placement.at);
  ImGui::SetNextWindowSize(size);
  ImGui::PushStyleColor(ImGuiCol_WindowBg, theme.raised);
  ImGui::PushStyleColor(ImGuiCol_Border, theme.accent);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 2.0f);
  ImGui::Begin("##first_step", nullptr, kMarkFlags);
  const Answer answer = DrawContent(state, words, placement.at, size);
  ImGui::End();
  ImGui::PopStyleVar();
  ImGui::PopStyleColor(2);
  DrawTip(theme, *anchor, placement.side);
  if (answer == Answer::kNext) NextFirstStep(state);
  if (answer == Answer::kClose) EndFirstSteps(state, false);
  if (answer == Answer::kNeverAgain) EndFirstSteps(state, true);
}

}  // namespace px
