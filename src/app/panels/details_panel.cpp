// The chosen row in full: conflicts, each article's own words, what is missing, why it matches.
#include <algorithm>

#include "app/commands.h"
#include "app/panels/claim_menu.h"
#include "app/panels/entity_card_panel.h"
#include "app/panels/panels.h"
#include "app/views/words.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kQuoteIndent = 34.0f;

void DrawTitle(AppState& state, ImVec2 at, float width, PaneButtons& row) {
  const Look& look = state.look;
  const RowDetails& details = *state.details;
  const float buttons = 112;
  ImGui::SetCursorScreenPos(at + ImVec2(width - buttons, -4));
  if (row.Sign("correct", Icon::kEdited, "Correct: join, split, stance, conflict", 32)) {
    OpenClaimMenu(state);
  }
  ImGui::SameLine(0, 4);
  if (row.Sign("copy", Icon::kCopy, "Copy the claim with its quotes (Ctrl+C)", 32)) {
    CopySelection(state);
  }
  ImGui::SameLine(0, 4);
  const bool close = row.Sign("close", Icon::kClose, "Close (Esc)", 32);
  ImGui::SetCursorScreenPos(at);
  WrappedLabel(look.faces.strong, look.theme->text, details.label, width - buttons - 12);
  ImGui::SetCursorScreenPos(ImVec2(at.x, ImGui::GetCursorScreenPos().y - 4));
  Label(look.faces.small, look.theme->text_muted, details.summary);
  // Last: it takes `details` away.
  if (close) ClearSelection(state);
}

void DrawConflict(const Look& look, const ConflictDetail& conflict) {
  const Theme& theme = *look.theme;
  const ImU32 color = conflict.real ? theme.differs : theme.text_muted;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  DrawCellMark(*ImGui::GetWindowDrawList(),
               conflict.real ? CellState::kDiffers : CellState::kNotFound, at + ImVec2(11, 9), 7,
               color);
  ImGui::Indent(kQuoteIndent);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(6, 2));
  Label(look.faces.small_strong, color, conflict.heading);
  WrappedLabel(look.faces.small, theme.text_muted, conflict.rule);
  ImGui::PopStyleVar();
  ImGui::Unindent(kQuoteIndent);
}

// One article's words. True when clicked.
bool DrawClaim(const AppState& state, const ClaimDetail& claim) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const ArticleName& name = state.loaded->index.names[claim.doc.value];
  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.ChannelsSplit(2);
  out.ChannelsSetCurrent(1);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  DrawBadge(look, out, at + ImVec2(12, 12), name.badge, state.selection.article == claim.doc);
  ImGui::BeginGroup();
  ImGui::Indent(kQuoteIndent);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(6, 3));
  const float name_width = std::min(TextWidth(look.faces.small_strong, name.brief), width * 0.4f);
  const ImVec2 line = ImGui::GetCursorScreenPos() + ImVec2(0, 4);
  DrawTextCut(out, look.faces.small_strong, line, theme.text, name.brief, name_width + 0.5f);
  const float mark_x = line.x + name_width + 16;
  DrawCellMark(out, claim.state, ImVec2(mark_x, line.y + 8), 6.0f, CellColor(theme, claim.state));
  DrawTextCut(out, look.faces.small, ImVec2(mark_x + 13, line.y), theme.text_muted, claim.note,
              at.x + width - mark_x - 13);
  ImGui::Dummy(ImVec2(1, 22));
  WrappedLabel(look.faces.quote, theme.text, claim.quote);
  ImGui::PopStyleVar();
  ImGui::Unindent(kQuoteIndent);
  ImGui::EndGroup();
  const ImVec2 min = at - ImVec2(6, 4);
  const ImVec2 max(at.x + width + 6, ImGui::GetItemRectMax().y + 4);
  const bool hovered = ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(min, max);
  out.ChannelsSetCurrent(0);
  if (state.selection.claim == claim.claim) {
    out.AddRectFilled(min, max, theme.selected, kRounding);
  } else if (hovered) {
    out.AddRectFilled(min, max, theme.hover, kRounding);
  }
  out.ChannelsMerge();
  if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  return hovered && (ImGui::IsMouseClicked(ImGuiMouseButton_Left) ||
                     ImGui::IsMouseClicked(ImGuiMouseButton_Right));
}

void DrawList(const Look& look, std::string_view heading, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  ImGui::Dummy(ImVec2(1, 4));
  Label(look.faces.small_strong, look.theme->text, heading);
  for (const std::string& line : lines) {
    WrappedLabel(look.faces.small, look.theme->text_muted, line);
  }
}

void DrawContent(AppState& state) {
  const Look& look = state.look;
  const RowDetails& details = *state.details;
  for (const ConflictDetail& conflict : details.conflicts) DrawConflict(look, conflict);
  if (!details.conflicts.empty()) ImGui::Dummy(ImVec2(1, 2));
  std::optional<ClaimId> clicked;
  for (const ClaimDetail& claim : details.claims) {
    ImGui::PushID(static_cast<int>(claim.claim.value));
    if (DrawClaim(state, claim)) clicked = claim.claim;
    ImGui::PopID();
  }
  DrawList(look, "Not found in", details.missing);
  DrawList(look, "Why these match", details.reasons);
  // Last: it may replace `details`.
  if (!clicked) return;
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Right)) OpenClaimMenu(state);
  SelectClaim(state, *clicked);
}

void DrawRowDetails(AppState& state, ImVec2 at, ImVec2 size) {
  PaneButtons buttons(state);
  const ImVec2 inner = at + ImVec2(kPanePadding + 4, 12);
  const float width = size.x - 2 * (kPanePadding + 4);
  DrawTitle(state, inner, width, buttons);
  const float top = ImGui::GetCursorScreenPos().y + 4;
  ImGui::SetCursorScreenPos(ImVec2(at.x + kPanePadding - 4, top));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(8, 4));
  const ImVec2 room(size.x - kPanePadding, std::max(at.y + size.y - top - 6, 1.0f));
  if (ImGui::BeginChild("details_content", room, ImGuiChildFlags_AlwaysUseWindowPadding) &&
      state.details) {
    DrawContent(state);
  }
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

}  // namespace

void DrawDetailsPanel(AppState& state, ImVec2 at, ImVec2 size) {
  if (BeginPane(state.look, "details", at, size, state.focus == Pane::kDetails)) {
    if (state.inspects_entity) {
      DrawEntityCard(state, at, size);
    } else if (state.details) {
      DrawRowDetails(state, at, size);
    }
  }
  EndPane();
}

}  // namespace px
