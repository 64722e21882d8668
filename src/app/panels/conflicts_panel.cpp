// Every conflict: verdict, rule, and both wordings with their articles.
#include <algorithm>

#include "app/commands.h"
#include "app/panels/main_views.h"
#include "app/panels/view_parts.h"
#include "app/view_models.h"
#include "app/views/words.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kHeadingItem = 42.0f;
constexpr float kCardPadding = 13.0f;
constexpr float kTitleLine = 24.0f;
constexpr float kRuleLine = 19.0f;
constexpr float kSideHead = 45.0f;  // its two lines: who, and how firmly
constexpr float kQuoteLine = 21.0f;
constexpr float kSideGap = 22.0f;
constexpr float kTextLeft = 44.0f;
constexpr float kTwoColumns = 480.0f;  // of text width: from here on the wordings stand abreast
constexpr std::uint32_t kMostQuoteLines = 6;

struct CardMeasure {
  float text = 0;  // width of rule
  float side = 0;  // width of one wording
  bool abreast = false;
};

CardMeasure MeasureCard(float width) {
  CardMeasure measure;
  measure.text = std::max(width - kTextLeft - kPanePadding - 6, 60.0f);
  measure.abreast = measure.text >= kTwoColumns;
  measure.side = measure.abreast ? (measure.text - kSideGap) * 0.5f : measure.text;
  return measure;
}

float SideHeight(const std::vector<std::string>& quote) {
  return kSideHead + kQuoteLine * static_cast<float>(quote.size());
}

float CardHeight(const ConflictCard& card, bool abreast) {
  const float a = SideHeight(card.quote_a);
  const float b = SideHeight(card.quote_b);
  const float sides = abreast ? std::max(a, b) : a + b + 8;
  return 2 * kCardPadding + kTitleLine + kRuleLine * static_cast<float>(card.rule.size()) + 7 +
         sides;
}

void LayOutCards(AppState& state, float width) {
  ConflictsState& view = state.views.conflicts;
  if (view.width == width) return;
  view.width = width;
  view.cards.clear();
  view.places.Clear();
  const Faces& faces = state.look.faces;
  const CardMeasure measure = MeasureCard(width);
  for (const ConflictItem& item : view.list.items) {
    ConflictCard card;
    if (!item.is_heading) {
      card.rule = BreakLines(faces.small, item.rule, measure.text, 4);
      const float quote = measure.side - 14;
      card.quote_a = BreakLines(faces.quote, item.a.quote, quote, kMostQuoteLines);
      card.quote_b = BreakLines(faces.quote, item.b.quote, quote, kMostQuoteLines);
    }
    view.places.Add(item.is_heading ? kHeadingItem : CardHeight(card, measure.abreast));
    view.cards.push_back(std::move(card));
  }
}

bool IsReal(ConflictGrade grade) {
  return grade == ConflictGrade::kContradicts || grade == ConflictGrade::kDiffers;
}

// A shape for each grade: two marks for what excludes each other, one for what differs.
void DrawGradeMark(const Theme& theme, ConflictGrade grade, ImVec2 center) {
  ImDrawList& out = *ImGui::GetWindowDrawList();
  switch (grade) {
    case ConflictGrade::kContradicts:
      DrawCellMark(out, CellState::kDenied, center, 7, theme.differs);
      return;
    case ConflictGrade::kDiffers:
      DrawCellMark(out, CellState::kDiffers, center, 7, theme.differs);
      return;
    case ConflictGrade::kDrift:
      DrawCellMark(out, CellState::kHedged, center, 7, theme.hedged);
      return;
    case ConflictGrade::kUpdated:
      DrawIcon(out, Icon::kHistory, center, 7, theme.text_muted);
      return;
    case ConflictGrade::kCompatible:
      DrawCellMark(out, CellState::kNotFound, center, 7, theme.text_muted);
      return;
  }
}

void DrawHeading(const Look& look, const ConflictItem& item, const ListSpot& spot) {
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const Face& face = look.faces.strong;
  const ImVec2 at(spot.min.x + kPanePadding + 4, spot.max.y - face.size - 8);
  DrawText(out, face, at, look.theme->text, item.heading);
  const Face& small = look.faces.small;
  DrawText(out, small,
           ImVec2(at.x + TextWidth(face, item.heading) + 9, at.y + (face.size - small.size) + 0.5f),
           look.theme->text_muted, item.count);
  out.AddLine(ImVec2(spot.min.x, spot.max.y - 0.5f), ImVec2(spot.max.x, spot.max.y - 0.5f),
              look.theme->border);
}

// One wording; returns whether it was clicked.
bool DrawSide(const AppState& state, const ConflictSide& side,
              const std::vector<std::string>& quote, ImVec2 at, float width) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const ImVec2 max = at + ImVec2(width, SideHeight(quote));
  const bool hovered =
      ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(at - ImVec2(4, 2), max);
  const bool chosen = state.selection.claim == side.claim;
  out.AddRectFilled(ImVec2(at.x, at.y + 2), ImVec2(at.x + 3, max.y - 1),
                    chosen || hovered ? theme.accent : theme.border, 1.5f);
  const float left = at.x + 14;
  DrawBadge(look, out, ImVec2(left + 12, at.y + 13),
            state.loaded->index.names[side.doc.value].badge, state.selection.article == side.doc);
  const Face& strong = look.faces.small_strong;
  const float name_left = left + 31;
  DrawTextCut(out, strong, ImVec2(name_left, at.y + 13 - strong.size * 0.5f), theme.text,
              side.source, max.x - name_left);
  const float note = at.y + 34;
  DrawCellMark(out, side.stance, ImVec2(left + 6, note), 5.5f, CellColor(theme, side.stance));
  DrawTextCut(out, look.faces.small, ImVec2(left + 18, note - strong.size * 0.5f), theme.text_muted,
              side.note, max.x - left - 18);
  DrawTextLines(look.faces.quote, ImVec2(left, at.y + kSideHead), kQuoteLine, theme.text, quote);
  return hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Left);
}

// What a click on an item asked for.
struct ConflictWish {
  std::optional<ClaimId> claim;
  std::optional<std::uint32_t> compare;  // the item
};

bool IsChosen(const AppState& state, const ConflictItem& item) {
  return state.selection.row == item.row ||
         (state.selection.claim &&
          (*state.selection.claim == item.a.claim || *state.selection.claim == item.b.claim));
}

void DrawCard(AppState& state, std::uint32_t number, const ListSpot& spot, ConflictWish& wish) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const ConflictsState& view = state.views.conflicts;
  const ConflictItem& item = view.list.items[number];
  const ConflictCard& card = view.cards[number];
  const CardMeasure measure = MeasureCard(spot.max.x - spot.min.x);
  const bool chosen = IsChosen(state, item);
  const bool cursor = state.focus == Pane::kMatrix && view.cursor.at == number;
  DrawItemBack(look, spot, chosen, cursor);
  ImVec2 at(spot.min.x + kTextLeft, spot.min.y + kCardPadding);
  DrawGradeMark(theme, item.grade, ImVec2(spot.min.x + 25, at.y + 9));
  ImDrawList& out = *ImGui::GetWindowDrawList();
  DrawText(out, look.faces.strong, at, IsReal(item.grade) ? theme.differs : theme.text,
           item.heading);
  if (chosen || spot.hovered) {
    const float chip = ChipWidth(look, "Side by side", false);
    ImGui::SetCursorScreenPos(ImVec2(spot.max.x - chip - kPanePadding, at.y - 5));
    if (Chip(look, "compare", "Side by side", theme.accent, false,
             "Both articles, with their shared passages linked (Enter)")) {
      wish.compare = number;
    }
  }
  at.y += kTitleLine;
  at.y = DrawTextLines(look.faces.small, at, kRuleLine, theme.text_muted, card.rule) + 7;
  if (DrawSide(state, item.a, card.quote_a, at, measure.side)) wish.claim = item.a.claim;
  const ImVec2 second = measure.abreast ? at + ImVec2(measure.side + kSideGap, 0)
                                        : at + ImVec2(0, SideHeight(card.quote_a) + 8);
  if (DrawSide(state, item.b, card.quote_b, second, measure.side)) wish.claim = item.b.claim;
  out.AddLine(ImVec2(spot.min.x + kTextLeft, spot.max.y - 0.5f),
              ImVec2(spot.max.x, spot.max.y - 0.5f), theme.border);
}

}  // namespace

void DrawConflictsView(AppState& state, ImVec2 at, ImVec2 size) {
  UpdateConflicts(state);
  if (DrawOneArticleOnly(state, at, size)) return;
  ConflictsState& view = state.views.conflicts;
  if (view.list.items.empty()) {
    DrawNothing(state, at, size, view.list.hidden > 0,
                {"No conflict matches the filter.", "No conflict was found.",
                 "No two passages on one thing give other numbers, dates, names or a yes for a "
                 "no. What only some of the articles say is in the matrix."});
    return;
  }
  const float foot = DrawFootnote(state.look, at, size, view.list.left_out);
  const ImVec2 room(size.x - 2, size.y - foot - 2);
  LayOutCards(state, room.x - ImGui::GetStyle().ScrollbarSize);
  ConflictWish wish;
  const auto clicked = ScrollList("conflicts", at + ImVec2(1, 0), room, view.places, view.cursor,
                                  [&](std::uint32_t number, const ListSpot& spot) {
                                    const ConflictItem& item =
                                        state.views.conflicts.list.items[number];
                                    if (item.is_heading) {
                                      DrawHeading(state.look, item, spot);
                                    } else {
                                      DrawCard(state, number, spot, wish);
                                      PlaceItem(state, "conflict", item.rule, spot);
                                      if (spot.hovered)
                                        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
                                    }
                                  });
  if (clicked && !view.list.items[*clicked].is_heading) {
    view.cursor.at = *clicked;
    SelectClaim(state, wish.claim.value_or(view.list.items[*clicked].a.claim));
  }
  if (wish.compare) CompareConflict(state, *wish.compare);
}

}  // namespace px
