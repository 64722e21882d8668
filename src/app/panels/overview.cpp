// The line below the buttons: the whole analysis in a sentence whose numbers can be clicked, or how
// far the analysis is.
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "app/commands.h"
#include "app/panels/panels.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kSide = 20.0f;
constexpr float kLine = 24.0f;
constexpr float kBottom = 8.0f;
constexpr float kLowWindow = 420.0f;  // the views need every line there

// Puts runs of text one behind the other, on further lines where the room ends.
class Flow {
 public:
  Flow(ImVec2 at, float width) : start_(at), at_(at), right_(at.x + width) {}

  // Where a run of this width comes to stand.
  ImVec2 Place(float width) {
    if (at_.x > start_.x && at_.x + width > right_) at_ = ImVec2(start_.x, at_.y + kLine);
    const ImVec2 place = at_;
    at_.x += width;
    return place;
  }
  float height() const { return at_.y - start_.y + kLine; }

 private:
  ImVec2 start_;
  ImVec2 at_;
  float right_;
};

std::string_view HintOf(OverviewTarget target) {
  switch (target) {
    case OverviewTarget::kNone:
      return "";
    case OverviewTarget::kArticles:
      return "Go to the articles (1)";
    case OverviewTarget::kAllClaims:
      return "Show all claims, without a filter";
    case OverviewTarget::kGroup:
      return "Show only these claims";
    case OverviewTarget::kConflicts:
      return "Show the conflicts and their rules (5)";
    case OverviewTarget::kSources:
      return "Show who shares wording with whom (0)";
  }
  return "";
}

const char* IdOf(const OverviewPart& part) {
  static constexpr std::array<const char*, kRowGroups> kGroups = {
      "overview_differs", "overview_all", "overview_several", "overview_perhaps", "overview_one"};
  switch (part.target) {
    case OverviewTarget::kNone:
      return "";
    case OverviewTarget::kArticles:
      return "overview_articles";
    case OverviewTarget::kAllClaims:
      return "overview_claims";
    case OverviewTarget::kGroup:
      return kGroups[static_cast<std::size_t>(part.group)];
    case OverviewTarget::kConflicts:
      return "overview_conflicts";
    case OverviewTarget::kSources:
      return "overview_texts";
  }
  return "";
}

// Underlined: colour alone would not tell a link. True when clicked.
bool DrawLink(const Look& look, const OverviewPart& part, ImVec2 at, float width, bool focused) {
  const Face& face = look.faces.small_strong;
  ImGui::SetCursorScreenPos(at - ImVec2(2, 0));
  const bool clicked = ImGui::InvisibleButton(IdOf(part), ImVec2(width + 4, kLine));
  const bool hovered = ImGui::IsItemHovered();
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  look.controls->push_back({IdOf(part), min, max, true});
  ImDrawList& out = *ImGui::GetWindowDrawList();
  if (hovered) {
    out.AddRectFilled(min, max, look.theme->hover, kSmallRounding);
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  // Close to the words: a comma stands beside them.
  if (focused && look.show_focus) {
    DrawFocusRing(look, min + ImVec2(2, 2), max - ImVec2(2, 2), kSmallRounding);
  }
  const float top = at.y + (kLine - face.size) * 0.5f;
  DrawText(out, face, ImVec2(at.x, top), look.theme->accent, part.text);
  const float line = std::round(top + face.size) + 0.5f;
  out.AddLine(ImVec2(at.x, line), ImVec2(at.x + width, line), look.theme->accent, 1.0f);
  ItemTooltip(look, HintOf(part.target));
  return clicked;
}

void DrawWords(const Look& look, std::string_view text, Flow& flow) {
  const Face& face = look.faces.small;
  // A word keeps the signs before the next space, and the space.
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size() - 1) + 1;
    const std::string_view word = text.substr(0, end);
    const ImVec2 at = flow.Place(TextWidth(face, word));
    DrawText(*ImGui::GetWindowDrawList(), face, at + ImVec2(0, (kLine - face.size) * 0.5f),
             look.theme->text, word);
    text.remove_prefix(end);
  }
}

float DrawSentence(AppState& state, ImVec2 at, float width) {
  const Look& look = state.look;
  Flow flow(at, width);
  const OverviewPart* followed = nullptr;
  std::uint32_t links = 0;
  for (const OverviewPart& part : state.loaded->index.overview) {
    if (part.target == OverviewTarget::kNone) {
      DrawWords(look, part.text, flow);
      continue;
    }
    const float link = TextWidth(look.faces.small_strong, part.text);
    const bool focused = state.focus == Pane::kOverview && state.overview_focus == links;
    ++links;
    const bool entered = focused && std::exchange(state.activate_focused, false);
    if (DrawLink(look, part, flow.Place(link), link, focused) || entered) followed = &part;
  }
  state.overview_links = links;
  state.overview_focus = std::min(state.overview_focus, std::max(links, 1u) - 1);
  if (followed != nullptr) FollowOverview(state, *followed);
  return flow.height();
}

void DrawProgress(AppState& state, ImVec2 at, float width) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const float cancel = ButtonWidth(look, "Cancel");
  const float bar = std::clamp(width * 0.3f, 60.0f, 260.0f);
  const float middle = at.y + kLine * 0.5f;
  const float done = bar * static_cast<float>(state.run.permille) / 1000.0f;
  out.AddRectFilled(ImVec2(at.x, middle - 3), ImVec2(at.x + bar, middle + 3), theme.selected, 3);
  out.AddRectFilled(ImVec2(at.x, middle - 3), ImVec2(at.x + std::max(done, 6.0f), middle + 3),
                    theme.accent, 3);
  ImGui::SetCursorScreenPos(ImVec2(at.x + bar + 8, middle - kButtonHeight * 0.5f));
  const bool cancelled = Button(look, "cancel", "Cancel", ButtonKind::kQuiet);
  const float left = at.x + bar + cancel + 16;
  const Face& face = look.faces.small;
  DrawTextCut(out, face, ImVec2(left, middle - face.size * 0.5f), theme.text_muted, state.run.stage,
              at.x + width - left);
  if (cancelled) CancelAnalysis(state);
}

}  // namespace

float DrawOverview(AppState& state, ImVec2 at, float width) {
  state.overview_links = 0;
  if (!state.loaded || ImGui::GetIO().DisplaySize.y < kLowWindow) return 0;
  const ImVec2 from(at.x + kSide, at.y - 4);
  const float room = std::max(width - 2 * kSide, 1.0f);
  if (!state.run.running) return DrawSentence(state, from, room) - 4 + kBottom;
  DrawProgress(state, from, room);
  return kLine - 4 + kBottom;
}

}  // namespace px
