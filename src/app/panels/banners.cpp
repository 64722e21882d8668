// Bars between the top bar and the panes: the example's finding, hints, problems.
#include <algorithm>

#include "app/app_assets.h"
#include "app/commands.h"
#include "app/panels/panels.h"
#include "app/views/words.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kBannerGap = 8.0f;
constexpr float kLowWindow = 700.0f;
constexpr float kTinyWindow = 420.0f;
constexpr float kSlim = 500.0f;
constexpr float kLine = 19.0f;
constexpr std::size_t kMostProblems = 3;

struct Banner {
  const char* id;
  Icon icon;
  std::string_view heading;
  std::string_view text;
  std::string_view action;  // label of a button, or empty
  bool problem = false;
  bool can_dismiss = true;
};

struct BannerResult {
  float height = 0;
  bool acted = false;
  bool dismissed = false;
};

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  return text;
}

BannerResult DrawBanner(const Look& look, const Banner& banner, ImVec2 at, float width) {
  const Theme& theme = *look.theme;
  const ImU32 color = banner.problem ? theme.problem_text : theme.text;
  const float close = banner.can_dismiss ? 40.0f : 8.0f;
  const float action = banner.action.empty() ? 0 : ButtonWidth(look, banner.action) + 8;
  const float text_left = 46;
  // Beside the text, or above it where that would be too narrow.
  const bool slim = width < kSlim;
  const bool headed = !banner.heading.empty();
  const float heading =
      headed && !slim ? TextWidth(look.faces.small_strong, banner.heading) + 10 : 0;
  const float above = headed && slim ? kLine : 0;
  const float room = std::max(width - text_left - heading - action - close - 8, 60.0f);
  const auto measure = [&](std::string_view run) { return TextWidth(look.faces.small, run); };
  // Telephones have no pointer to rest on what is cut.
  const bool low = ImGui::GetIO().DisplaySize.y < kLowWindow;
  const std::uint32_t most_lines = low ? 2 : slim ? 8 : 3;
  const WrappedText lines = WrapText(banner.text, room, most_lines, measure);
  const float text_height = above + kLine * static_cast<float>(lines.lines.size());
  BannerResult result;
  result.height = std::max(text_height + 22, 44.0f);

  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.AddRectFilled(at, at + ImVec2(width, result.height),
                    banner.problem ? theme.problem_bar : theme.info_bar, kRounding);
  const float middle = at.y + result.height * 0.5f;
  DrawIcon(out, banner.icon, ImVec2(at.x + 25, middle), 8,
           banner.problem ? theme.problem_text : theme.accent);
  float y = middle - text_height * 0.5f + (kLine - look.faces.small.size) * 0.5f;
  DrawText(out, look.faces.small_strong, ImVec2(at.x + text_left, y), color, banner.heading);
  y += above;
  for (const std::string& line : lines.lines) {
    DrawText(out, look.faces.small, ImVec2(at.x + text_left + heading, y), color, line);
    y += kLine;
  }
  if (IsCut(lines) && ImGui::IsWindowHovered() &&
      ImGui::IsMouseHoveringRect(at, at + ImVec2(width - action - close, result.height))) {
    BeginTooltip(look);
    WrappedLabel(look.faces.small, theme.text, banner.text, kTooltipWidth);
    EndTooltip();
  }
  ImGui::PushID(banner.id);
  if (!banner.action.empty()) {
    ImGui::SetCursorScreenPos(ImVec2(at.x + width - close - action, middle - kButtonHeight * 0.5f));
    result.acted = Button(look, "act", banner.action, ButtonKind::kPlain);
  }
  if (banner.can_dismiss) {
    ImGui::SetCursorScreenPos(ImVec2(at.x + width - 36, middle - 15));
    result.dismissed = IconButton(look, "dismiss", Icon::kClose, "Dismiss", 30);
  }
  ImGui::PopID();
  return result;
}

float DrawProblems(AppState& state, ImVec2 at, float width) {
  float height = 0;
  std::optional<std::size_t> dismissed;
  const std::size_t shown = std::min(state.problems.size(), kMostProblems);
  for (std::size_t i = 0; i < shown; ++i) {
    ImGui::PushID(static_cast<int>(i));
    const Banner banner{"problem", Icon::kWarning, {}, state.problems[i], {}, true, true};
    const BannerResult result = DrawBanner(state.look, banner, at + ImVec2(0, height), width);
    ImGui::PopID();
    height += result.height + kBannerGap;
    if (result.dismissed) dismissed = i;
  }
  if (state.problems.size() > shown) {
    const auto more = static_cast<std::uint32_t>(state.problems.size() - shown);
    const std::string text = "And " + Counted(more, "more problem.", "more problems.");
    const Banner banner{"more", Icon::kWarning, {}, text, "Dismiss all", true, false};
    const BannerResult result = DrawBanner(state.look, banner, at + ImVec2(0, height), width);
    height += result.height + kBannerGap;
    if (result.acted) state.problems.clear();
  }
  if (dismissed)
    state.problems.erase(state.problems.begin() + static_cast<std::ptrdiff_t>(*dismissed));
  return height;
}

float DrawExampleBanner(AppState& state, ImVec2 at, float width) {
  if (!state.is_example || state.example_dismissed || !state.loaded) return 0;
  if (ImGui::GetIO().DisplaySize.y < kTinyWindow) return 0;  // the views need every line there
  const Banner banner{"example", Icon::kInfo, "Example", Trimmed(AppAsset("samples/finding.txt")),
                      {},        false,       true};
  const BannerResult result = DrawBanner(state.look, banner, at, width);
  state.example_dismissed = result.dismissed;
  return result.height + kBannerGap;
}

float DrawJoinHint(AppState& state, ImVec2 at, float width) {
  const Analysis& analysis = state.loaded->analysis;
  const std::uint32_t row = state.loaded->index.row_of_claim[state.joining->value];
  const std::string text = "Choose the row that says the same as \u201C" +
                           analysis.clusters[state.loaded->index.rows[row].cluster.value].label +
                           "\u201D: click it, or move to it and press Enter.";
  const Banner banner{"join", Icon::kInfo, "Join", text, "Cancel", false, false};
  const BannerResult result = DrawBanner(state.look, banner, at, width);
  if (result.acted) state.joining.reset();
  return result.height + kBannerGap;
}

float DrawHint(AppState& state, ImVec2 at, float width) {
  if (state.joining && state.loaded) return DrawJoinHint(state, at, width);
  if (state.run.running) return 0;
  if (state.needs_analysis) {
    const Banner banner{
        "again",       Icon::kInfo, {},   "The articles have not all been compared yet.",
        "Compare now", false,       false};
    const BannerResult result = DrawBanner(state.look, banner, at, width);
    if (result.acted) RequestAnalysis(state);
    return result.height + kBannerGap;
  }
  if (!state.loaded || state.workspace.articles().size() != 1) return 0;
  const Banner banner{
      "one",       Icon::kInfo,
      {},          "One article alone agrees with nobody: add another one to compare.",
      "Add files", false,
      false};
  const BannerResult result = DrawBanner(state.look, banner, at, width);
  if (result.acted) Emit(state, RequestKind::kChooseFiles);
  return result.height + kBannerGap;
}

}  // namespace

float DrawBanners(AppState& state, ImVec2 at, float width) {
  float height = DrawProblems(state, at, width);
  height += DrawExampleBanner(state, at + ImVec2(0, height), width);
  height += DrawHint(state, at + ImVec2(0, height), width);
  return height;
}

}  // namespace px
