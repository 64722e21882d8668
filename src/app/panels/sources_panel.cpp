// Who shares wording with whom: groups of one origin, pairs, and the shared passages.
#include <algorithm>

#include "app/commands.h"
#include "app/panels/main_views.h"
#include "app/panels/view_parts.h"
#include "app/view_models.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kHeadlineItem = 74.0f;
constexpr float kGroupItem = 40.0f;
constexpr float kMemberItem = 32.0f;
constexpr float kPairsItem = 42.0f;
constexpr float kPairHead = 88.0f;  // of a pair: names and shares
constexpr float kSummaryLine = 18.0f;
constexpr float kPairFoot = 12.0f;
constexpr float kNarrow = 480.0f;  // narrower: the button stands below
constexpr float kQuoteLine = 21.0f;
constexpr float kPassagePadding = 9.0f;
constexpr float kPassageLeft = 58.0f;
constexpr float kPassageRight = 78.0f;  // room for the two badges
constexpr float kTextLeft = 44.0f;
constexpr std::uint32_t kMostPassageLines = 6;

void AddLine(SourcesState& view, SourcesLine line, float height) {
  view.lines.push_back(std::move(line));
  view.places.Add(height);
}

void LayOutLines(AppState& state, float width) {
  SourcesState& view = state.views.sources;
  if (view.width == width) return;
  view.width = width;
  view.lines.clear();
  view.places.Clear();
  AddLine(view, {SourcesLineKind::kHeadline, 0, 0, {}}, kHeadlineItem);
  for (std::uint32_t g = 0; g < view.shared.groups.size(); ++g) {
    AddLine(view, {SourcesLineKind::kGroup, g, 0, {}}, kGroupItem);
    for (std::uint32_t m = 0; m < view.shared.groups[g].members.size(); ++m) {
      AddLine(view, {SourcesLineKind::kMember, g, m, {}}, kMemberItem);
    }
  }
  AddLine(view, {SourcesLineKind::kPairs, 0, 0, {}}, kPairsItem);
  const Face& face = state.look.faces.quote;
  for (std::uint32_t p = 0; p < view.shared.pairs.size(); ++p) {
    SourcesLine pair{SourcesLineKind::kPair, p, 0, {}};
    pair.quoted = BreakLines(state.look.faces.small, view.shared.pairs[p].summary,
                             width - kTextLeft - kPanePadding, 3);
    const float summary = kSummaryLine * static_cast<float>(pair.quoted.size());
    const float button = width < kNarrow ? kChipHeight + 6 : 0.0f;
    AddLine(view, std::move(pair), kPairHead + summary + kPairFoot + button);
    if (view.open != p) continue;
    const std::vector<SharedPassage>& passages = view.shared.pairs[p].passages;
    for (std::uint32_t i = 0; i < passages.size(); ++i) {
      SourcesLine line{SourcesLineKind::kPassage, p, i, {}};
      line.quoted = BreakLines(face, passages[i].words, width - kPassageLeft - kPassageRight,
                               kMostPassageLines);
      const float height =
          kQuoteLine * static_cast<float>(line.quoted.size()) + 2 * kPassagePadding;
      AddLine(view, std::move(line), height);
    }
  }
}

void DrawHeadline(const Look& look, const SharedText& shared, const ListSpot& spot) {
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const ImVec2 at(spot.min.x + kPanePadding + 4, spot.min.y + 14);
  const float room = spot.max.x - kPanePadding - at.x;
  DrawTextCut(out, look.faces.heading, at, look.theme->text, shared.headline, room);
  DrawTextCut(out, look.faces.small, at + ImVec2(0, 31), look.theme->text_muted, shared.note, room);
}

void DrawGroup(const AppState& state, const OriginGroup& group, const ListSpot& spot) {
  const Look& look = state.look;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const float middle = spot.max.y - 16;
  DrawCellMark(out, CellState::kAttributed, ImVec2(spot.min.x + 25, middle), 7,
               look.theme->attributed);
  const Face& face = look.faces.strong;
  DrawTextCut(out, face, ImVec2(spot.min.x + kTextLeft, middle - face.size * 0.5f),
              look.theme->text, group.heading, spot.max.x - spot.min.x - kTextLeft - 12);
}

void DrawMember(const AppState& state, const OriginGroup& group, std::uint32_t member,
                const ListSpot& spot) {
  const Look& look = state.look;
  const DocId doc = group.members[member];
  const ArticleName& name = state.loaded->index.names[doc.value];
  ImDrawList& out = *ImGui::GetWindowDrawList();
  DrawItemBack(look, spot, false, false);
  const float middle = (spot.min.y + spot.max.y) * 0.5f;
  DrawBadge(look, out, ImVec2(spot.min.x + kTextLeft + 12, middle), name.badge,
            state.selection.article == doc);
  const Face& face = look.faces.small;
  const float left = spot.min.x + kTextLeft + 34;
  const float room = spot.max.x - kPanePadding - left;
  const float width = std::min(TextWidth(face, name.brief), room * 0.4f);
  DrawTextCut(out, face, ImVec2(left, middle - face.size * 0.5f), look.theme->text, name.brief,
              width + 0.5f);
  DrawTextCut(out, face, ImVec2(left + width + 14, middle - face.size * 0.5f),
              look.theme->text_muted, group.shares[member], room - width - 14);
}

// "41% of A is in C" behind a bar of that length.
void DrawShare(const Look& look, ImVec2 at, float width, std::uint32_t permille,
               const std::string& words) {
  const Theme& theme = *look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const float track = std::clamp(width * 0.42f, 60.0f, 240.0f);
  out.AddRectFilled(at + ImVec2(0, 4), at + ImVec2(track, 12), theme.selected, 4.0f);
  const float filled = std::max(track * static_cast<float>(permille) / 1000.0f, 3.0f);
  out.AddRectFilled(at + ImVec2(0, 4), at + ImVec2(filled, 12), theme.accent, 4.0f);
  const Face& face = look.faces.small;
  DrawTextCut(out, face, at + ImVec2(track + 12, 0), theme.text, words, width - track - 12);
}

// What the pointer asked for.
struct SourcesWish {
  std::optional<std::uint32_t> compare;  // a pair
  std::optional<DocId> place;            // the article of the clicked passage to open
};

void DrawPairLine(AppState& state, const SourcesLine& line, const ListSpot& spot, bool cursor,
                  SourcesWish& wish) {
  const std::uint32_t number = line.number;
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const SourcesState& view = state.views.sources;
  const SharedPair& pair = view.shared.pairs[number];
  const std::vector<ArticleName>& names = state.loaded->index.names;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  DrawItemBack(look, spot, false, cursor);
  const bool open = view.open == number;
  float middle = spot.min.y + 22;
  DrawIcon(out, open ? Icon::kChevronDown : Icon::kChevronRight, ImVec2(spot.min.x + 22, middle),
           6.5f, theme.text_muted);
  const float chip = ChipWidth(look, "Side by side", false);
  const bool narrow = spot.max.x - spot.min.x < kNarrow;
  const float chip_left = spot.max.x - kPanePadding - chip;
  ImGui::SetCursorScreenPos(
      narrow ? ImVec2(spot.min.x + kTextLeft, spot.max.y - kPairFoot - kChipHeight)
             : ImVec2(chip_left, middle - kChipHeight * 0.5f));
  if (Chip(look, "compare", "Side by side", theme.accent, false,
           "Both articles, with the passages on one claim linked")) {
    wish.compare = number;
  }
  const Face& strong = look.faces.small_strong;
  float x = spot.min.x + kTextLeft;
  const float names_right = narrow ? spot.max.x - kPanePadding + 18 : chip_left - 16;
  const float room = (names_right - x) * 0.5f;
  for (const DocId doc : {pair.a, pair.b}) {
    DrawBadge(look, out, ImVec2(x + 12, middle), names[doc.value].badge,
              state.selection.article == doc);
    const float width = std::min(TextWidth(strong, names[doc.value].brief), room - 50);
    DrawTextCut(out, strong, ImVec2(x + 32, middle - strong.size * 0.5f), theme.text,
                names[doc.value].brief, width + 0.5f);
    x += 32 + width + 18;
  }
  const ImVec2 text(spot.min.x + kTextLeft, spot.min.y + 44);
  const float width = spot.max.x - kPanePadding - text.x;
  DrawShare(look, text, width, pair.share_a, pair.words_a);
  DrawShare(look, text + ImVec2(0, 21), width, pair.share_b, pair.words_b);
  DrawTextLines(look.faces.small, text + ImVec2(0, 44), kSummaryLine, theme.text_muted,
                line.quoted);
  out.AddLine(ImVec2(text.x, spot.max.y - 0.5f), ImVec2(spot.max.x, spot.max.y - 0.5f),
              theme.border);
}

void DrawPassage(AppState& state, const SourcesLine& line, const ListSpot& spot, bool cursor,
                 SourcesWish& wish) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const SharedPair& pair = state.views.sources.shared.pairs[line.number];
  DrawItemBack(look, spot, false, cursor);
  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.AddRectFilled(ImVec2(spot.min.x + kTextLeft, spot.min.y + 8),
                    ImVec2(spot.min.x + kTextLeft + 3, spot.max.y - 8),
                    spot.hovered ? theme.accent : theme.border, 1.5f);
  DrawTextLines(look.faces.quote, ImVec2(spot.min.x + kPassageLeft, spot.min.y + kPassagePadding),
                kQuoteLine, theme.text, line.quoted);
  float x = spot.max.x - kPanePadding - 44;
  for (const DocId doc : {pair.a, pair.b}) {
    const ImVec2 center(x, spot.min.y + kPassagePadding + kQuoteLine * 0.5f);
    DrawBadge(look, out, center, state.loaded->index.names[doc.value].badge,
              state.selection.article == doc);
    ImGui::SetCursorScreenPos(center - ImVec2(14, 14));
    ImGui::PushID(static_cast<int>(doc.value));
    if (ImGui::InvisibleButton("open", ImVec2(28, 28))) wish.place = doc;
    ItemTooltip(look, "Open the passage in this article");
    ImGui::PopID();
    x += 30;
  }
}

void DrawLine(AppState& state, std::uint32_t number, const ListSpot& spot, SourcesWish& wish) {
  const SourcesState& view = state.views.sources;
  const SourcesLine& line = view.lines[number];
  const Look& look = state.look;
  const bool cursor = state.focus == Pane::kMatrix && view.cursor.at == number;
  switch (line.kind) {
    case SourcesLineKind::kHeadline:
      DrawHeadline(look, view.shared, spot);
      return;
    case SourcesLineKind::kGroup:
      DrawGroup(state, view.shared.groups[line.number], spot);
      PlaceItem(state, "origin", view.shared.groups[line.number].heading, spot);
      return;
    case SourcesLineKind::kMember:
      DrawMember(state, view.shared.groups[line.number], line.part, spot);
      return;
    case SourcesLineKind::kPairs: {
      const Face& face = look.faces.strong;
      DrawText(*ImGui::GetWindowDrawList(), face,
               ImVec2(spot.min.x + kPanePadding + 4, spot.max.y - face.size - 8), look.theme->text,
               "Who shares wording with whom");
      return;
    }
    case SourcesLineKind::kPair:
      DrawPairLine(state, line, spot, cursor, wish);
      PlaceItem(state, "pair", view.shared.pairs[line.number].words_a, spot);
      return;
    case SourcesLineKind::kPassage:
      DrawPassage(state, line, spot, cursor, wish);
      PlaceItem(state, "passage", view.shared.pairs[line.number].passages[line.part].words, spot);
      return;
  }
}

}  // namespace

void DrawSourcesView(AppState& state, ImVec2 at, ImVec2 size) {
  if (DrawOneArticleOnly(state, at, size)) return;
  UpdateSources(state);
  SourcesState& view = state.views.sources;
  if (view.shared.pairs.empty()) {
    DrawNothing(state, at, size, view.shared.hidden > 0,
                {"No shared passage holds a claim that matches the filter.", view.shared.headline,
                 "No two articles share a longer run of words: each found its own. Copies, wire "
                 "reports and press releases would be listed here."});
    return;
  }
  const float foot = DrawFootnote(state.look, at, size, view.shared.left_out);
  const ImVec2 room(size.x - 2, size.y - foot - 2);
  LayOutLines(state, room.x - ImGui::GetStyle().ScrollbarSize);
  SourcesWish wish;
  const auto clicked = ScrollList(
      "sources", at + ImVec2(1, 0), room, view.places, view.cursor,
      [&](std::uint32_t number, const ListSpot& spot) { DrawLine(state, number, spot, wish); });
  if (wish.compare) {
    const SharedPair& pair = view.shared.pairs[*wish.compare];
    ComparePair(state, pair.a, pair.b);
  } else if (wish.place) {
    ShowPassage(state, view.cursor.at, *wish.place);
  } else if (clicked) {
    ChooseSourcesLine(state, *clicked);
  }
}

}  // namespace px
