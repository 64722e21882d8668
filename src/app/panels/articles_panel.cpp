// The list of articles: open, remove.
#include <algorithm>

#include "app/commands.h"
#include "app/panels/panels.h"
#include "app/views/words.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kTitleHeight = 40.0f;
constexpr float kRowHeight = 68.0f;
constexpr float kUntitledRowHeight = 54.0f;  // where no article has more than a name
constexpr float kRemoveSize = 26.0f;
constexpr float kVectorsHeight = 54.0f;

void DrawRowText(const Look& look, const ArticleListItem& item, ImVec2 at, float room) {
  const Theme& theme = *look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  DrawTextCut(out, look.faces.body, at + ImVec2(0, 7), theme.text, item.name, room);
  float y = 29;
  for (const std::string* line : {&item.title, &item.facts}) {
    if (line->empty()) continue;
    DrawTextCut(out, look.faces.small, at + ImVec2(0, y), theme.text_muted, *line, room);
    y += 17;
  }
}

// What the reader's word vectors are called and bring, below the articles.
void DrawVectors(AppState& state, float width) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const ImVec2 min = ImGui::GetCursorScreenPos();
  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.AddLine(min + ImVec2(14, 0), min + ImVec2(width - 14, 0), theme.border);
  const float room = width - kRemoveSize - 38;
  DrawTextCut(out, look.faces.small, min + ImVec2(14, 8), theme.text_muted, "Word vectors", room);
  DrawTextCut(out, look.faces.body, min + ImVec2(14, 25), theme.text, state.vectors.name, room);
  ImGui::Dummy(ImVec2(room, kVectorsHeight));
  ItemTooltip(look, state.vectors.effect.empty() ? state.vectors.name : state.vectors.effect);
  ImGui::SetCursorScreenPos(min + ImVec2(width - kRemoveSize - 10, 14));
  if (IconButton(look, "forget-vectors", Icon::kClose, "Stop using these word vectors",
                 kRemoveSize)) {
    ForgetVectors(state);
  }
}

float RowHeight(const AppState& state) {
  const std::vector<ArticleListItem>& items = state.articles.items;
  const bool titled = std::any_of(items.begin(), items.end(),
                                  [](const ArticleListItem& item) { return !item.title.empty(); });
  return titled ? kRowHeight : kUntitledRowHeight;
}

// True when the row, not its remove button, was clicked.
bool DrawRow(AppState& state, std::uint32_t number, float width,
             std::optional<std::uint32_t>& remove) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const ArticleListItem& item = state.articles.items[number];
  const bool open = item.doc && state.selection.article == item.doc;
  ImGui::SetNextItemAllowOverlap();
  ImGui::InvisibleButton("row", ImVec2(width, state.articles.row_height));
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  const bool hovered = ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(min, max);
  // ImGui hears no click on what may be overlapped unless the pointer was there a frame before.
  const ImVec2 remove_min(max.x - kRemoveSize - 10, min.y + 4);
  const bool clicked =
      hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
      !ImGui::IsMouseHoveringRect(remove_min, remove_min + ImVec2(kRemoveSize, kRemoveSize));
  ImDrawList& out = *ImGui::GetWindowDrawList();
  if (open || hovered) {
    out.AddRectFilled(min + ImVec2(6, 1), max - ImVec2(6, 1), open ? theme.selected : theme.hover,
                      kRounding);
  }
  if (hovered && item.doc) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  const bool cursor =
      state.focus == Pane::kArticles && look.show_focus && number == state.articles.cursor;
  if (cursor) {
    out.AddRect(min + ImVec2(6, 1), max - ImVec2(6, 1), theme.accent, kRounding, 0, 2.0f);
  }
  DrawBadge(look, out, min + ImVec2(28, 19),
            item.doc ? state.loaded->index.names[item.doc->value].badge : "-", open);
  const float right = max.x - (hovered ? kRemoveSize + 14 : 14);
  DrawRowText(look, item, ImVec2(min.x + 50, min.y), right - min.x - 50);
  if (!hovered) return clicked;
  ItemTooltip(look, DisplayTitle(state.workspace.articles()[item.position]));
  const ImVec2 after = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos(remove_min);
  if (IconButton(look, "remove", Icon::kClose, "Remove this article (Delete)", kRemoveSize)) {
    remove = item.position;
  }
  ImGui::SetCursorScreenPos(after);
  return clicked;
}

void DrawRows(AppState& state, float width) {
  std::optional<std::uint32_t> remove;
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(state.articles.items.size()), state.articles.row_height);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const auto number = static_cast<std::uint32_t>(i);
      ImGui::PushID(i);
      if (i == 0) state.articles.first_row = ImGui::GetCursorScreenPos();
      if (DrawRow(state, number, width, remove)) {
        state.focus = Pane::kArticles;
        state.articles.cursor = number;
        if (state.articles.items[number].doc) OpenArticle(state, *state.articles.items[number].doc);
      }
      ImGui::PopID();
    }
  }
  if (!state.vectors.name.empty()) DrawVectors(state, width);
  // Last: it changes the list.
  if (remove) RemoveArticle(state, *remove);
}

}  // namespace

float ArticlesPanelHeight(const AppState& state) {
  return kTitleHeight + RowHeight(state) * static_cast<float>(state.articles.items.size()) +
         (state.vectors.name.empty() ? 0 : kVectorsHeight) + 10;
}

void DrawArticlesPanel(AppState& state, ImVec2 at, ImVec2 size) {
  const Look& look = state.look;
  state.articles.row_height = RowHeight(state);
  if (BeginPane(look, "articles", at, size, state.focus == Pane::kArticles)) {
    DrawText(*ImGui::GetWindowDrawList(), look.faces.strong, at + ImVec2(kPanePadding + 4, 12),
             look.theme->text, "Articles");
    ImGui::SetCursorScreenPos(at + ImVec2(1, kTitleHeight));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    const ImVec2 room(size.x - 2, std::max(size.y - kTitleHeight - 6, 1.0f));
    if (ImGui::BeginChild("rows", room)) DrawRows(state, ImGui::GetContentRegionAvail().x);
    ImGui::EndChild();
    ImGui::PopStyleVar(2);
  }
  EndPane();
}

}  // namespace px
