// Short notices at the bottom of the window.
#include <algorithm>

#include "app/commands.h"
#include "app/panels/panels.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kNoticeHeight = 48.0f;

constexpr ImGuiWindowFlags kOverlayFlags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing;

std::string_view OfferLabel(NoticeOffer offer) {
  switch (offer) {
    case NoticeOffer::kNothing:
      return "";
    case NoticeOffer::kUndo:
      return "Undo";
    case NoticeOffer::kBringBack:
      return "Bring back";
  }
  return "";
}

const char* OfferId(NoticeOffer offer) {
  return offer == NoticeOffer::kUndo ? "undo" : "bring_back";
}

// True when what the notice offers was chosen.
bool DrawNotice(const Look& look, const Notice& notice, int number, float bottom) {
  const Theme& theme = *look.theme;
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const std::string_view label = OfferLabel(notice.offer);
  const float action = label.empty() ? 0 : ButtonWidth(look, label);
  const float text = std::min(TextWidth(look.faces.body, notice.sentence),
                              std::max(screen.x - action - 80, 40.0f));
  const float width = text + action + 40;
  ImGui::SetNextWindowPos(ImVec2((screen.x - width) * 0.5f, bottom - kNoticeHeight));
  ImGui::SetNextWindowSize(ImVec2(width, kNoticeHeight));
  ImGui::PushStyleColor(ImGuiCol_WindowBg, theme.raised);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1.0f);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2(8, 8));
  ImGui::PushID(number);
  char name[32];
  std::snprintf(name, sizeof name, "##notice%d", number);
  ImGui::Begin(name, nullptr, kOverlayFlags);
  const ImVec2 at = ImGui::GetWindowPos();
  DrawTextCut(*ImGui::GetWindowDrawList(), look.faces.body,
              at + ImVec2(20, (kNoticeHeight - look.faces.body.size) * 0.5f), theme.text,
              notice.sentence, text + 0.5f);
  bool accepted = false;
  if (!label.empty()) {
    ImGui::SetCursorScreenPos(at + ImVec2(28 + text, (kNoticeHeight - kButtonHeight) * 0.5f));
    accepted = Button(look, OfferId(notice.offer), label, ButtonKind::kQuiet);
  }
  ImGui::End();
  ImGui::PopID();
  ImGui::PopStyleVar(2);
  ImGui::PopStyleColor();
  return accepted;
}

}  // namespace

void DrawNotices(AppState& state) {
  std::erase_if(state.notices, [&](const Notice& n) { return n.until <= state.clock; });
  float bottom = ImGui::GetIO().DisplaySize.y - 24;
  NoticeOffer accepted = NoticeOffer::kNothing;
  for (std::size_t i = 0; i < state.notices.size(); ++i) {
    if (DrawNotice(state.look, state.notices[i], static_cast<int>(i), bottom)) {
      accepted = state.notices[i].offer;
    }
    bottom -= kNoticeHeight + 8;
  }
  if (accepted == NoticeOffer::kUndo) Undo(state);
  if (accepted == NoticeOffer::kBringBack) BringBack(state);
}

}  // namespace px
