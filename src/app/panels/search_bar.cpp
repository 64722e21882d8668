// The bar that searches everything: field, hits per article, next and previous.
#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "app/commands.h"
#include "app/panels/panels.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kFieldRow = 52.0f;
constexpr float kCountsRow = 38.0f;
constexpr float kHelpRow = 30.0f;
constexpr float kBarGap = 8.0f;
constexpr float kCountChip = 58.0f;

constexpr std::string_view kHelp =
    "Filters: entity: source: article: only: missing: stance: number: text: and - for \"not\". "
    "Example: article:B stance:denied number:>100";

constexpr std::string_view kNothing =
    "Fewer letters find more: \"exclusiv\" finds exclusive and exclusivity";

void DrawField(AppState& state, ImVec2 at, float width) {
  const Look& look = state.look;
  SearchState& search = state.search;
  ImGui::SetCursorScreenPos(at);
  ImGui::SetNextItemWidth(std::max(width, 40.0f));
  if (search.focus) ImGui::SetKeyboardFocusHere();
  search.focus = false;
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(34, 7));
  ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, kRounding);
  // Not EnterReturnsTrue: that would give the keyboard away.
  ImGui::InputTextWithHint("##search_all", "Search texts, claims and names", &search.query,
                           ImGuiInputTextFlags_AutoSelectAll);
  ImGui::PopStyleVar(2);
  const bool entered = ImGui::IsItemFocused() && ImGui::IsKeyPressed(ImGuiKey_Enter, false);
  look.controls->push_back(
      {"search_field", ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), true});
  if (ImGui::IsItemActive() || entered) {
    ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                                        look.theme->accent, kRounding, 0, 2.0f);
  }
  DrawIcon(*ImGui::GetWindowDrawList(), Icon::kSearch, at + ImVec2(18, 17), 7,
           look.theme->text_muted);
  if (!entered) return;
  if (ImGui::GetIO().KeyShift) {
    GoToHit(state, -1);
  } else {
    SubmitSearch(state);
  }
  search.focus = true;  // go on typing, or press Enter again
}

// An article's letter with its number of hits; true when clicked.
bool CountButton(const AppState& state, std::uint32_t doc) {
  const Look& look = state.look;
  ImGui::PushID(static_cast<int>(doc));
  const bool clicked = ImGui::InvisibleButton("hits", ImVec2(kCountChip, 28));
  ImGui::PopID();
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  look.controls->push_back({"hits", min, max});
  ImDrawList& out = *ImGui::GetWindowDrawList();
  if (ImGui::IsItemHovered()) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    out.AddRectFilled(min, max, look.theme->hover, kSmallRounding);
  }
  DrawBadge(look, out, min + ImVec2(15, 14), state.loaded->index.names[doc].badge,
            state.selection.article == DocId{doc});
  DrawText(out, look.faces.small, min + ImVec2(33, 7), look.theme->text,
           state.search.doc_counts[doc]);
  ItemTooltip(look, state.loaded->index.names[doc].full);
  return clicked;
}

void DrawCounts(AppState& state, ImVec2 at, float width) {
  const Look& look = state.look;
  const SearchState& search = state.search;
  const float right = at.x + width;
  ImGui::SetCursorScreenPos(at);
  const std::string query = search.searched;
  if (search.found.rows > 0) {
    if (Chip(look, "hit_claims", search.rows_label, look.theme->accent, false,
             "Show only the claims that contain it")) {
      const std::string term = WriteTerm({FilterTermKind::kText, query, false});
      AddFilterTerms(state, term);
    }
    ImGui::SameLine(0, 6);
  }
  if (!search.names_label.empty()) {
    if (Chip(look, "hit_names", search.names_label, look.theme->accent, false,
             "Show these names in the list")) {
      state.entities.query = query;
      state.focus = Pane::kEntities;
    }
    ImGui::SameLine(0, 6);
  }
  std::optional<DocId> go;
  for (std::uint32_t doc = 0; doc < search.found.of_doc.size(); ++doc) {
    if (search.found.of_doc[doc] == 0) continue;
    if (ImGui::GetCursorScreenPos().x + kCountChip > right) break;
    if (CountButton(state, doc)) go = DocId{doc};
    ImGui::SameLine(0, 2);
  }
  if (go) GoToHitIn(state, *go);
}

// Draws the buttons at the right end of the bar; returns where they begin.
float DrawButtons(AppState& state, ImVec2 at, float width) {
  const Look& look = state.look;
  float x = at.x + width - 12;
  const auto place = [&] {
    x -= 34;
    ImGui::SetCursorScreenPos(ImVec2(x, at.y + 9));
  };
  place();
  if (IconButton(look, "close_search", Icon::kClose, "Close (Esc)", 34)) CloseSearch(state);
  place();
  if (IconButton(look, "next_hit", Icon::kChevronDown, "Next hit (Enter, F3)", 34)) {
    GoToHit(state, 1);
  }
  place();
  if (IconButton(look, "previous_hit", Icon::kChevronUp, "Previous hit (Shift+Enter, Shift+F3)",
                 34)) {
    GoToHit(state, -1);
  }
  return x;
}

}  // namespace

float DrawSearchBar(AppState& state, ImVec2 at, float width) {
  SearchState& search = state.search;
  if (!search.open || !state.loaded) return 0;
  UpdateSearch(state);
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const bool counts = !search.found.hits.empty() || !search.names_label.empty();
  const bool problem = !search.problem.empty();
  const float height = kFieldRow + (counts ? kCountsRow : kHelpRow);
  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.AddRectFilled(at, at + ImVec2(width, height), theme.surface, kRounding);
  out.AddRect(at, at + ImVec2(width, height), problem ? theme.problem_text : theme.outline,
              kRounding);
  const Face& small = look.faces.small;
  const float buttons = DrawButtons(state, at, width);
  if (!search.open) return height + kBarGap;
  const float count = TextWidth(small, search.count);
  const bool roomy = width > 620;
  const float field = buttons - at.x - 24 - (roomy && count > 0 ? count + 16 : 0);
  DrawField(state, at + ImVec2(12, 9), field);
  if (roomy) {
    DrawText(out, small, ImVec2(buttons - 8 - count, at.y + 18), theme.text_muted, search.count);
  }
  const ImVec2 below = at + ImVec2(16, kFieldRow - 4);
  const float room = width - 32;
  if (problem) {
    DrawTextCut(out, small, below + ImVec2(0, 5), theme.problem_text, search.problem, room);
  } else if (counts) {
    DrawCounts(state, below, room);
  } else {
    DrawTextCut(out, small, below + ImVec2(0, 2), theme.text_muted,
                search.searched.empty() ? kHelp : kNothing, room);
  }
  return height + kBarGap;
}

}  // namespace px
