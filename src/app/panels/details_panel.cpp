// The chosen row in full: conflicts, each article's own words, what is missing, why it matches.
#include <algorithm>
#include <cstdio>
#include <optional>
#include <utility>

#include "app/commands.h"
#include "app/panels/claim_menu.h"
#include "app/panels/entity_card_panel.h"
#include "app/panels/panels.h"
#include "app/views/words.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kQuoteIndent = 34.0f;
constexpr std::size_t kMostMissing = 40;

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
  WrappedLabel(look.faces.small, look.theme->text_muted, details.summary, width);
  // Last: it takes `details` away.
  if (close) ClearSelection(state);
}

// True when clicked.
bool DrawConflict(const Look& look, const ConflictDetail& conflict) {
  const Theme& theme = *look.theme;
  CellState mark = conflict.real ? CellState::kDiffers : CellState::kNotFound;
  ImU32 color = conflict.real ? theme.differs : theme.text_muted;
  if (conflict.drift) {
    mark = CellState::kHedged;
    color = theme.hedged;
  }
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.ChannelsSplit(2);
  out.ChannelsSetCurrent(1);
  const float width = ImGui::GetContentRegionAvail().x;
  DrawCellMark(out, mark, at + ImVec2(11, 9), 7, color);
  ImGui::BeginGroup();
  ImGui::Indent(kQuoteIndent);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(6, 2));
  Label(look.faces.small_strong, conflict.drift ? theme.text : color, conflict.heading);
  WrappedLabel(look.faces.small, theme.text_muted, conflict.rule);
  ImGui::PopStyleVar();
  ImGui::Unindent(kQuoteIndent);
  ImGui::EndGroup();
  const ImVec2 min = at - ImVec2(6, 2);
  const ImVec2 max(at.x + width + 6, ImGui::GetItemRectMax().y + 2);
  const bool hovered = ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(min, max);
  out.ChannelsSetCurrent(0);
  if (hovered) out.AddRectFilled(min, max, theme.hover, kRounding);
  out.ChannelsMerge();
  look.controls->push_back({"conflict", min, max, true});
  if (!hovered) return false;
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  return ImGui::IsMouseClicked(ImGuiMouseButton_Left);
}

// One article's words. `named`: the article is named above. True when clicked.
bool DrawClaim(const AppState& state, const ClaimDetail& claim, bool named) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const ArticleName& name = state.loaded->index.names[claim.doc.value];
  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.ChannelsSplit(2);
  out.ChannelsSetCurrent(1);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  if (!named) {
    DrawBadge(look, out, at + ImVec2(12, 12), name.badge, state.selection.article == claim.doc);
  }
  ImGui::BeginGroup();
  ImGui::Indent(kQuoteIndent);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(6, 3));
  const float name_width =
      named ? -10.0f : std::min(TextWidth(look.faces.small_strong, name.brief), width * 0.4f);
  const ImVec2 line = ImGui::GetCursorScreenPos() + ImVec2(0, 4);
  if (!named) {
    DrawTextCut(out, look.faces.small_strong, line, theme.text, name.brief, name_width + 0.5f);
  }
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

// What the pointer asked of the details; done after they are drawn.
struct DetailsWish {
  std::optional<ClaimId> claim;
  std::optional<std::pair<ClaimId, ClaimId>> compare;
  std::optional<DocId> find_nearest;
  const MissingDetail* show_nearest = nullptr;
};

// An article without the claim, with the sentence that comes nearest once it was asked for.
void DrawMissing(AppState& state, const MissingDetail& missing, PaneButtons& buttons,
                 DetailsWish& wish) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  DrawBadge(look, out, at + ImVec2(12, 14), state.loaded->index.names[missing.doc.value].badge,
            state.selection.article == missing.doc);
  const float name = std::min(TextWidth(look.faces.small_strong, missing.name), width * 0.4f);
  DrawTextCut(out, look.faces.small_strong, at + ImVec2(kQuoteIndent, 6), theme.text, missing.name,
              name + 0.5f);
  const float next = kQuoteIndent + name + 14;
  if (!missing.nearest) {
    ImGui::SetCursorScreenPos(at + ImVec2(next - 10, -3));
    if (buttons.Text("nearest", "Nearest sentence", ButtonKind::kQuiet)) {
      wish.find_nearest = missing.doc;
    }
    ImGui::SetCursorScreenPos(at + ImVec2(0, 31));
    ImGui::Dummy(ImVec2(1, 1));
    return;
  }
  const bool found = !missing.nearest->range.empty();
  DrawTextCut(out, look.faces.small, at + ImVec2(next, 6), theme.text_muted,
              found ? "does not say it. Its nearest sentence:" : "", width - next);
  ImGui::SetCursorScreenPos(at + ImVec2(0, 26));
  ImGui::BeginGroup();
  ImGui::Indent(kQuoteIndent);
  WrappedLabel(look.faces.quote, found ? theme.text_muted : theme.text, missing.nearest->words);
  ImGui::Unindent(kQuoteIndent);
  ImGui::EndGroup();
  if (!found || !ImGui::IsItemHovered()) return;
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) wish.show_nearest = &missing;
}

// The open article comes first where it does not make the claim: the reader clicked its cell.
void DrawAbsenceHere(AppState& state, PaneButtons& buttons, DetailsWish& wish) {
  for (const MissingDetail& missing : state.details->missing) {
    if (state.selection.article != missing.doc) continue;
    Label(state.look.faces.small_strong, state.look.theme->text, "Not found in this article");
    ImGui::PushID("here");
    DrawMissing(state, missing, buttons, wish);
    ImGui::PopID();
    ImGui::Dummy(ImVec2(1, 2));
  }
}

void DrawAbsence(AppState& state, PaneButtons& buttons, DetailsWish& wish) {
  const std::vector<MissingDetail>& missing = state.details->missing;
  const bool here = std::any_of(missing.begin(), missing.end(), [&](const MissingDetail& each) {
    return state.selection.article == each.doc;
  });
  if (missing.size() <= (here ? 1u : 0u)) return;
  ImGui::Dummy(ImVec2(1, 4));
  Label(state.look.faces.small_strong, state.look.theme->text, here ? "Nor in" : "Not found in");
  for (std::size_t i = 0; i < missing.size() && i < kMostMissing; ++i) {
    if (state.selection.article == missing[i].doc) continue;  // see DrawAbsenceHere
    ImGui::PushID(static_cast<int>(missing[i].doc.value));
    DrawMissing(state, missing[i], buttons, wish);
    ImGui::PopID();
  }
  if (missing.size() <= kMostMissing) return;
  char more[48];
  std::snprintf(more, sizeof more, "and in %d more articles",
                static_cast<int>(missing.size() - kMostMissing));
  Label(state.look.faces.small, state.look.theme->text_muted, more);
}

void Grant(AppState& state, const DetailsWish& wish) {
  if (wish.compare) {
    const auto [a, b] = *wish.compare;
    SelectClaim(state, a);
    ComparePair(state, state.loaded->analysis.claims[a.value].doc,
                state.loaded->analysis.claims[b.value].doc);
  } else if (wish.claim) {
    SelectClaim(state, *wish.claim);
  } else if (wish.find_nearest) {
    FindNearest(state, *wish.find_nearest);
  } else if (wish.show_nearest != nullptr) {
    ShowPlace(state, wish.show_nearest->doc, wish.show_nearest->nearest->range);
  }
}

void DrawList(const Look& look, std::string_view heading, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  ImGui::Dummy(ImVec2(1, 4));
  Label(look.faces.small_strong, look.theme->text, heading);
  for (const std::string& line : lines) {
    WrappedLabel(look.faces.small, look.theme->text_muted, line);
  }
}

void DrawQuotes(const AppState& state, const std::vector<ClaimDetail>& quotes, DetailsWish& wish) {
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    ImGui::PushID(static_cast<int>(quotes[i].claim.value));
    const bool named = i > 0 && quotes[i - 1].doc == quotes[i].doc;
    if (DrawClaim(state, quotes[i], named)) wish.claim = quotes[i].claim;
    ImGui::PopID();
  }
}

// Real conflicts stand above the quotes; what only looks like one, and how firmly it is told,
// below.
void DrawConflicts(const Look& look, const std::vector<ConflictDetail>& conflicts, bool real,
                   DetailsWish& wish) {
  bool any = false;
  for (const ConflictDetail& conflict : conflicts) {
    if (conflict.real != real) continue;
    if (!any && !real) ImGui::Dummy(ImVec2(1, 4));
    any = true;
    if (DrawConflict(look, conflict)) wish.compare = {conflict.a, conflict.b};
  }
  if (any) ImGui::Dummy(ImVec2(1, 2));
}

void DrawContent(AppState& state, PaneButtons& buttons) {
  const Look& look = state.look;
  const RowDetails& details = *state.details;
  DetailsWish wish;
  DrawConflicts(look, details.conflicts, true, wish);
  DrawAbsenceHere(state, buttons, wish);
  DrawQuotes(state, details.claims, wish);
  if (!details.others.empty()) {
    ImGui::Dummy(ImVec2(1, 4));
    Label(look.faces.small_strong, look.theme->text, "Says otherwise");
    DrawQuotes(state, details.others, wish);
  }
  DrawConflicts(look, details.conflicts, false, wish);
  DrawAbsence(state, buttons, wish);
  DrawList(look, "Why these match", details.reasons);
  // Last: it may replace `details`.
  if (wish.claim && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) OpenClaimMenu(state);
  Grant(state, wish);
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
    DrawContent(state, buttons);
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
