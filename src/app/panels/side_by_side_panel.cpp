// Two articles beside each other; curves join the passages that make the same claim.
#include <algorithm>
#include <cmath>

#include "app/commands.h"
#include "app/panels/article_drawing.h"
#include "app/panels/main_views.h"
#include "app/panels/pair_layout.h"
#include "app/panels/view_parts.h"
#include "app/view_models.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kSelector = 46.0f;
constexpr float kInfo = 30.0f;
constexpr float kTextPadding = 20.0f;
constexpr float kMostText = 600.0f;
constexpr float kTopPadding = 12.0f;
constexpr float kAbreast = 560.0f;  // narrower panes show the articles one below the other
constexpr float kBracket = 3.0f;
constexpr float kMenuRow = 36.0f;
constexpr float kMenuWidth = 320.0f;

// A column as it is drawn in this frame.
struct ColumnArea {
  ImVec2 min;
  ImVec2 max;
  ImVec2 origin;  // of its first block, scrolled
};

// What the pointer asked for; done after both columns are drawn.
struct PairWish {
  std::optional<ClaimId> claim;
  float at_y = 0;  // height in the column of what was clicked
};

struct ArticleChoice {
  bool left = false;
  DocId doc;
};

void DrawMenuRow(const AppState& state, std::uint32_t number, DocId chosen, bool left,
                 std::optional<ArticleChoice>& choice) {
  const Look& look = state.look;
  const DocId doc{number};
  ImGui::PushID(static_cast<int>(number));
  if (ImGui::InvisibleButton("choose", ImVec2(kMenuWidth, kMenuRow))) choice = {left, doc};
  ImGui::PopID();
  const ImVec2 min = ImGui::GetItemRectMin();
  ImDrawList& out = *ImGui::GetWindowDrawList();
  if (ImGui::IsItemHovered() || doc == chosen) {
    out.AddRectFilled(min, ImGui::GetItemRectMax(),
                      doc == chosen ? look.theme->selected : look.theme->hover, kSmallRounding);
  }
  const ArticleName& name = state.loaded->index.names[number];
  DrawBadge(look, out, min + ImVec2(20, kMenuRow * 0.5f), name.badge, doc == chosen);
  const Face& face = look.faces.small;
  DrawTextCut(out, face, min + ImVec2(44, (kMenuRow - face.size) * 0.5f), look.theme->text,
              name.full, kMenuWidth - 52);
}

// All articles, to choose one for a column.
void DrawArticleMenu(const AppState& state, const char* id, DocId chosen, bool left,
                     std::optional<ArticleChoice>& choice) {
  if (!ImGui::BeginPopup(id)) return;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  const auto count = static_cast<int>(state.loaded->index.names.size());
  const float height = std::min(kMenuRow * static_cast<float>(count), kMenuRow * 10);
  const float bar = ImGui::GetStyle().ScrollbarSize;
  if (ImGui::BeginChild("articles", ImVec2(kMenuWidth + bar, height))) {
    ImGuiListClipper clipper;
    clipper.Begin(count, kMenuRow);
    while (clipper.Step()) {
      for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
        DrawMenuRow(state, static_cast<std::uint32_t>(i), chosen, left, choice);
      }
    }
  }
  ImGui::EndChild();
  ImGui::PopStyleVar();
  if (choice && choice->left == left) ImGui::CloseCurrentPopup();
  ImGui::EndPopup();
}

// The name of a column's article, a button that opens the menu of all.
void DrawSelector(AppState& state, bool left, ImVec2 at, float width,
                  std::optional<ArticleChoice>& choice) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const DocId doc = *(left ? state.pair.left.doc : state.pair.right.doc);
  const char* id = left ? "choose_left" : "choose_right";
  const char* menu = left ? "left_articles" : "right_articles";
  ImGui::SetCursorScreenPos(at + ImVec2(8, 5));
  const ImVec2 size(std::max(width - 16, 20.0f), kSelector - 10);
  const bool clicked = ImGui::InvisibleButton(id, size);
  const bool hovered = ImGui::IsItemHovered();
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  state.controls.push_back({id, min, max});
  ItemTooltip(look, "Choose another article");
  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.AddRectFilled(min, max, hovered ? theme.hover : theme.raised, kRounding);
  out.AddRect(min, max, theme.outline, kRounding);
  if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  const ArticleName& name = state.loaded->index.names[doc.value];
  const float middle = (min.y + max.y) * 0.5f;
  DrawBadge(look, out, ImVec2(min.x + 20, middle), name.badge, state.selection.article == doc);
  const Face& face = look.faces.small_strong;
  DrawTextCut(out, face, ImVec2(min.x + 42, middle - face.size * 0.5f), theme.text, name.full,
              size.x - 42 - 30);
  DrawIcon(out, Icon::kChevronDown, ImVec2(max.x - 17, middle + 1), 5.5f, theme.text_muted);
  if (clicked) ImGui::OpenPopup(menu);
  ImGui::SetNextWindowPos(ImVec2(min.x, max.y + 4));
  DrawArticleMenu(state, menu, doc, left, choice);
}

// Scrolls the column so that its end of the chosen link is where it shall be.
void RevealLink(const AppState& state, bool left, float height) {
  if (!state.pair.reveal) return;
  const auto link = ChosenLink(state);
  if (!link) return;
  const PairPlace& place = state.pair.places[*link];
  const float top = kTopPadding + (left ? place.left_top : place.right_top);
  const float wanted = state.pair.reveal_y.value_or(height * 0.3f);
  ImGui::SetScrollY(std::max(std::round(top - wanted), 0.0f));
}

void DrawColumn(AppState& state, bool left, ColumnArea& area, float text_width, PairWish& wish) {
  const PairColumn& column = left ? state.pair.left : state.pair.right;
  const ImVec2 size = area.max - area.min;
  ImGui::SetCursorScreenPos(area.min);
  ImGui::PushID(static_cast<int>(column.doc->value));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  if (ImGui::BeginChild(left ? "left_text" : "right_text", size)) {
    RevealLink(state, left, size.y);
    const float side = std::max((size.x - text_width) * 0.5f, 0.0f);
    area.origin = ImVec2(std::round(area.min.x + side),
                         std::round(area.min.y + kTopPadding - ImGui::GetScrollY()));
    ArticleCanvas canvas{column.article, *column.doc};
    canvas.mute_rest = true;
    canvas.origin = area.origin;
    canvas.top = area.min.y - area.origin.y;
    canvas.bottom = canvas.top + size.y;
    const std::optional<ClaimId> hovered = ClaimUnderPointer(canvas);
    DrawClaimBackgrounds(state, canvas, hovered);
    DrawArticleLines(state, canvas);
    ImGui::Dummy(ImVec2(1, kTopPadding + column.article.content_height + size.y * 0.3f));
    if (hovered) {
      ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
      if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) wish.claim = hovered;
    }
  }
  ImGui::EndChild();
  ImGui::PopStyleVar();
  ImGui::PopID();
}

// The two ends of a link on screen, kept just outside of what can be seen.
struct LinkEnds {
  float left_top;
  float left_bottom;
  float right_top;
  float right_bottom;
  bool in_sight = false;  // one of them
};

LinkEnds PlaceEnds(const PairPlace& place, const ColumnArea& left, const ColumnArea& right) {
  const float top = left.min.y;
  const float bottom = left.max.y;
  LinkEnds ends;
  ends.left_top = left.origin.y + place.left_top;
  ends.left_bottom = left.origin.y + place.left_bottom;
  ends.right_top = right.origin.y + place.right_top;
  ends.right_bottom = right.origin.y + place.right_bottom;
  const bool left_in = ends.left_bottom > top && ends.left_top < bottom;
  const bool right_in = ends.right_bottom > top && ends.right_top < bottom;
  ends.in_sight = left_in || right_in;
  for (float* y : {&ends.left_top, &ends.left_bottom, &ends.right_top, &ends.right_bottom}) {
    *y = std::clamp(*y, top - 30, bottom + 30);
  }
  return ends;
}

void DrawLink(const AppState& state, const PairLink& link, const LinkEnds& ends, float left,
              float right, bool chosen) {
  const Theme& theme = *state.look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const ImU32 strong = link.differs ? theme.differs : theme.accent;
  const ImU32 color = chosen ? strong : MixColors(theme.surface, strong, 0.55f);
  const float inset = 4;
  out.AddRectFilled(ImVec2(left, ends.left_top + inset),
                    ImVec2(left + kBracket, ends.left_bottom - inset), color, 1.5f);
  out.AddRectFilled(ImVec2(right - kBracket, ends.right_top + inset),
                    ImVec2(right, ends.right_bottom - inset), color, 1.5f);
  const ImVec2 from(left + kBracket, (ends.left_top + ends.left_bottom) * 0.5f);
  const ImVec2 to(right - kBracket, (ends.right_top + ends.right_bottom) * 0.5f);
  const float bend = (to.x - from.x) * 0.5f;
  out.AddBezierCubic(from, from + ImVec2(bend, 0), to - ImVec2(bend, 0), to, color,
                     chosen ? 3.0f : 1.4f);
  if (!link.differs) return;
  const ImVec2 middle = (from + to) * 0.5f;
  out.AddCircleFilled(middle, 9, theme.surface);
  DrawCellMark(out, CellState::kDiffers, middle, 6, strong);
}

void DrawLinks(const AppState& state, const ColumnArea& left, const ColumnArea& right) {
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const float from = left.max.x;
  const float to = right.min.x;
  out.PushClipRect(ImVec2(from, left.min.y), ImVec2(to, left.max.y), true);
  const std::vector<PairLink>& links = state.pair.links.links;
  // The chosen ones on top of the others.
  for (const bool chosen : {false, true}) {
    for (std::size_t i = 0; i < links.size(); ++i) {
      if ((state.selection.row == links[i].row) != chosen) continue;
      const LinkEnds ends = PlaceEnds(state.pair.places[i], left, right);
      if (ends.in_sight) DrawLink(state, links[i], ends, from + 6, to - 6, chosen);
    }
  }
  out.PopClipRect();
}

// What the two share, or why the chosen passages do not fit.
void DrawInfo(const AppState& state, ImVec2 at, float width) {
  const Look& look = state.look;
  const PairLinks& links = state.pair.links;
  const auto chosen = ChosenLink(state);
  const bool differs = chosen && links.links[*chosen].differs;
  const std::string& words = differs ? links.links[*chosen].rule : links.summary;
  const Face& face = look.faces.small;
  const float room = width - 2 * kPanePadding;
  const float text = std::min(TextWidth(face, words), room);
  DrawTextCut(*ImGui::GetWindowDrawList(), face,
              ImVec2(at.x + (width - text) * 0.5f, at.y + (kInfo - face.size) * 0.5f),
              differs ? look.theme->differs : look.theme->text_muted, words, room + 0.5f);
}

// Where both columns stand; the second one below the first where they do not fit abreast.
void PlaceColumns(ImVec2 at, ImVec2 size, bool abreast, ColumnArea& left, ColumnArea& right) {
  if (abreast) {
    const float gutter = std::clamp(size.x * 0.11f, 60.0f, 130.0f);
    const float width = std::floor((size.x - gutter) * 0.5f);
    left.min = at + ImVec2(0, kSelector + kInfo);
    left.max = at + ImVec2(width, size.y);
    right.min = ImVec2(at.x + size.x - width, left.min.y);
    right.max = ImVec2(at.x + size.x, left.max.y);
    return;
  }
  const float half = std::floor((size.y - 2 * kSelector - kInfo) * 0.5f);
  left.min = at + ImVec2(0, kSelector);
  left.max = left.min + ImVec2(size.x, half);
  right.min = ImVec2(at.x, left.max.y + kInfo + kSelector);
  right.max = right.min + ImVec2(size.x, half);
}

void DrawFrames(const AppState& state, const ColumnArea& left, const ColumnArea& right) {
  const Theme& theme = *state.look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  for (const ColumnArea* area : {&left, &right}) {
    out.AddLine(area->min, ImVec2(area->max.x, area->min.y), theme.border);
  }
}

// Chooses what was clicked; the other column scrolls until its passage stands beside it.
void FollowWish(AppState& state, const PairWish& wish, const ColumnArea& left,
                const ColumnArea& right) {
  if (!wish.claim) return;
  SelectClaim(state, *wish.claim);
  const auto link = ChosenLink(state);
  if (!link) return;
  const PairPlace& place = state.pair.places[*link];
  const bool on_left = state.pair.links.links[*link].left == *wish.claim;
  const float y = on_left ? left.origin.y + place.left_top - left.min.y
                          : right.origin.y + place.right_top - right.min.y;
  state.pair.reveal = true;
  state.pair.reveal_y = std::max(y, 8.0f);
}

void DrawPair(AppState& state, ImVec2 at, ImVec2 size) {
  const bool abreast = size.x >= kAbreast;
  ColumnArea left;
  ColumnArea right;
  PlaceColumns(at, size, abreast, left, right);
  if (left.max.y - left.min.y < 30) return;
  const float column = left.max.x - left.min.x;
  const float text_width =
      std::min(column - 2 * kTextPadding - ImGui::GetStyle().ScrollbarSize, kMostText);
  LayOutPair(state, std::max(text_width, 60.0f));
  std::optional<ArticleChoice> choice;
  DrawSelector(state, true, left.min - ImVec2(0, abreast ? kSelector + kInfo : kSelector), column,
               choice);
  DrawSelector(state, false, right.min - ImVec2(0, abreast ? kSelector + kInfo : kSelector), column,
               choice);
  DrawInfo(state, abreast ? at + ImVec2(0, kSelector) : ImVec2(at.x, left.max.y), size.x);
  PairWish wish;
  DrawColumn(state, true, left, text_width, wish);
  DrawColumn(state, false, right, text_width, wish);
  state.pair.reveal = false;
  state.pair.reveal_y.reset();
  DrawFrames(state, left, right);
  if (abreast) DrawLinks(state, left, right);
  for (std::size_t i = 0; i < state.pair.places.size(); ++i) {
    const LinkEnds ends = PlaceEnds(state.pair.places[i], left, right);
    if (!ends.in_sight) continue;
    PlaceItem(state, "link", state.loaded->index.labels[state.pair.links.links[i].row],
              {ImVec2(left.min.x, ends.left_top), ImVec2(left.max.x, ends.left_bottom), false});
  }
  FollowWish(state, wish, left, right);
  // Last: it takes the columns away.
  if (choice) SetPairSide(state, choice->left, choice->doc);
}

}  // namespace

void DrawSideBySideView(AppState& state, ImVec2 at, ImVec2 size) {
  if (DrawOneArticleOnly(state, at, size)) return;
  UpdatePair(state);
  DrawPair(state, at + ImVec2(1, 0), size - ImVec2(2, 1));
}

}  // namespace px
