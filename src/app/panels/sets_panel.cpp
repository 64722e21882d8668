// Which articles make the same claims: one line for every combination of articles.
#include <algorithm>

#include "app/commands.h"
#include "app/panels/main_views.h"
#include "app/panels/view_parts.h"
#include "app/view_models.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kLine = 38.0f;
constexpr float kEmptyLine = 28.0f;  // of sets without a claim
constexpr float kHead = 44.0f;
constexpr float kDotStep = 31.0f;
constexpr float kNarrowDotStep = 28.0f;
constexpr float kNarrow = 480.0f;
constexpr float kDot = 6.5f;
constexpr std::size_t kMostColumns = 12;  // more articles get no dots, only the label
constexpr float kLabelShare = 0.38f;      // of what the dots leave
constexpr float kCountWidth = 46.0f;

struct SetColumns {
  bool narrow = false;
  std::size_t dots = 0;  // articles with a column of dots
  float dot_step = kDotStep;
  float dots_left = 0;  // centre of the first
  float label = 0;
  float label_width = 0;
  float bar = 0;
  float bar_width = 0;
};

SetColumns ShareWidth(const AppState& state, float left, float width) {
  SetColumns columns;
  const std::size_t articles = state.loaded->index.names.size();
  columns.narrow = width < kNarrow;
  columns.dot_step = columns.narrow ? kNarrowDotStep : kDotStep;
  columns.dots = articles <= kMostColumns ? articles : 0;
  // On a telephone the label says the same.
  if (static_cast<float>(columns.dots) * columns.dot_step > width * 0.55f) columns.dots = 0;
  float x = left + kPanePadding + 4;
  columns.dots_left = x + columns.dot_step * 0.5f;
  if (columns.dots > 0) x += static_cast<float>(columns.dots) * columns.dot_step + 12;
  const float rest = left + width - kPanePadding - x;
  columns.label = x;
  columns.label_width = std::clamp(rest * (columns.narrow ? 0.45f : kLabelShare), 70.0f, 260.0f);
  columns.bar = x + columns.label_width + 12;
  columns.bar_width = std::max(left + width - kPanePadding - columns.bar - kCountWidth, 10.0f);
  return columns;
}

void DrawHead(const AppState& state, ImVec2 at, const SetColumns& columns) {
  const Look& look = state.look;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const float middle = at.y + kHead * 0.5f;
  for (std::size_t doc = 0; doc < columns.dots; ++doc) {
    DrawBadge(look, out,
              ImVec2(columns.dots_left + columns.dot_step * static_cast<float>(doc), middle),
              state.loaded->index.names[doc].badge,
              state.selection.article == DocId{static_cast<std::uint32_t>(doc)});
  }
  const Face& face = look.faces.small;
  const float y = middle - face.size * 0.5f;
  DrawText(out, face, ImVec2(columns.label, y), look.theme->text_muted, "Said by");
  DrawTextCut(out, face, ImVec2(columns.bar, y), look.theme->text_muted,
              columns.narrow ? "Claims" : "Claims. Click to read them",
              columns.bar_width + kCountWidth);
}

void DrawDots(const Theme& theme, const ArticleSet& set, const SetColumns& columns, float middle,
              bool empty) {
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const auto x_of = [&](std::size_t doc) {
    return columns.dots_left + columns.dot_step * static_cast<float>(doc);
  };
  const ImU32 on = empty ? theme.dim : theme.accent;
  out.AddLine(ImVec2(x_of(set.articles.front().value), middle),
              ImVec2(x_of(set.articles.back().value), middle), on, empty ? 1.5f : 2.5f);
  auto member = set.articles.begin();
  for (std::size_t doc = 0; doc < columns.dots; ++doc) {
    const ImVec2 center(x_of(doc), middle);
    if (member != set.articles.end() && member->value == doc) {
      out.AddCircleFilled(center, empty ? kDot - 1.5f : kDot, on);
      ++member;
    } else {
      // The line of the members passes below.
      out.AddCircleFilled(center, kDot - 1.5f, theme.surface);
      out.AddCircle(center, kDot - 1.5f, theme.dim, 0, 1.2f);
    }
  }
}

void DrawSet(const AppState& state, const ArticleSet& set, const ListSpot& spot,
             const SetColumns& columns, bool cursor) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  DrawItemBack(look, spot, set.chosen, cursor);
  const float middle = (spot.min.y + spot.max.y) * 0.5f;
  const bool empty = set.rows == 0;
  if (columns.dots > 0) DrawDots(theme, set, columns, middle, empty);
  const Face& face = look.faces.small;
  DrawTextCut(out, face, ImVec2(columns.label, middle - face.size * 0.5f),
              empty ? theme.text_muted : theme.text, set.label, columns.label_width);
  const float most =
      static_cast<float>(std::max<std::uint32_t>(state.views.sets.sets.most_rows, 1));
  const float share = static_cast<float>(set.rows) / most;
  const float bar = empty ? 1.5f : std::max(columns.bar_width * share, 3.0f);
  const ImVec2 min(columns.bar, middle - 8);
  const float sure = bar * static_cast<float>(set.rows - set.perhaps) /
                     static_cast<float>(std::max<std::uint32_t>(set.rows, 1));
  const ImU32 color = empty ? theme.dim : theme.accent;
  if (set.perhaps > 0) out.AddRect(min, ImVec2(columns.bar + bar, middle + 8), color, 3.0f);
  // A bar without width would still be drawn as a line.
  if (empty || sure > 0) {
    out.AddRectFilled(min, ImVec2(columns.bar + (empty ? bar : sure), middle + 8), color, 3.0f);
  }
  // The part that is in conflict is hatched: colour alone would not tell.
  const float differing = bar * static_cast<float>(set.differing) /
                          static_cast<float>(std::max<std::uint32_t>(set.rows, 1));
  if (set.differing > 0) {
    const float end = columns.bar + std::max(differing, 3.0f);
    out.AddRectFilled(min, ImVec2(end, middle + 8), theme.differs, 3.0f);
    out.PushClipRect(min, ImVec2(end, middle + 8), true);
    for (float x = columns.bar - 16; x < end; x += 6) {
      out.AddLine(ImVec2(x, middle + 8), ImVec2(x + 16, middle - 8), theme.surface, 1.2f);
    }
    out.PopClipRect();
  }
  DrawText(out, look.faces.small_strong,
           ImVec2(columns.bar + bar + 9, middle - look.faces.small_strong.size * 0.5f),
           empty ? theme.text_muted : theme.text, set.count);
}

// What the parts of the bars mean. Returns its height.
float DrawLegend(const AppState& state, ImVec2 at, ImVec2 size) {
  const Theme& theme = *state.look.theme;
  constexpr float kHeight = 34;
  const float top = at.y + size.y - kHeight;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.AddLine(ImVec2(at.x + 1, top), ImVec2(at.x + size.x - 1, top), theme.border);
  const Face& face = state.look.faces.small;
  float x = at.x + kPanePadding + 4;
  const float middle = top + kHeight * 0.5f;
  const auto swatch = [&](ImU32 color, bool hatched, std::string_view text) {
    const ImVec2 min(x, middle - 6);
    const ImVec2 max(x + 22, middle + 6);
    out.AddRectFilled(min, max, color, 3.0f);
    out.PushClipRect(min, max, true);
    for (float line = min.x - 12; hatched && line < max.x; line += 6) {
      out.AddLine(ImVec2(line, max.y), ImVec2(line + 12, min.y), theme.surface, 1.2f);
    }
    out.PopClipRect();
    DrawText(out, face, ImVec2(x + 29, middle - face.size * 0.5f), theme.text_muted, text);
    x += 29 + TextWidth(face, text) + 20;
  };
  swatch(theme.accent, false,
         size.x < kNarrow ? "exactly these" : "claims of exactly these articles");
  swatch(theme.differs, true, size.x < kNarrow ? "differing" : "of these, differing");
  const ImVec2 open(x, middle - 6);
  out.AddRect(open, open + ImVec2(22, 12), theme.accent, 3.0f);
  DrawTextCut(out, face, ImVec2(x + 29, middle - face.size * 0.5f), theme.text_muted,
              size.x < kNarrow ? "perhaps" : "of these, perhaps",
              at.x + size.x - kPanePadding - x - 29);
  return kHeight;
}

// Who the letters are.
void SetTooltip(AppState& state, std::uint32_t number) {
  if (!PointerRests(state, (std::uint64_t{number} + 1) << 32)) return;
  const Look& look = state.look;
  BeginTooltip(look);
  for (const DocId doc : state.views.sets.sets.sets[number].articles) {
    const ArticleName& name = state.loaded->index.names[doc.value];
    WrappedLabel(look.faces.small, look.theme->text, name.badge + ": " + name.full, kTooltipWidth);
  }
  EndTooltip();
}

}  // namespace

void DrawSetsView(AppState& state, ImVec2 at, ImVec2 size) {
  UpdateSets(state);
  if (DrawOneArticleOnly(state, at, size)) return;
  SetsState& view = state.views.sets;
  if (view.sets.rows == 0) {
    DrawNothing(state, at, size, IsActive(state.filter), kNoClaims);
    return;
  }
  ImVec2 room(size.x, size.y - DrawLegend(state, at, size));
  room.y -= DrawFootnote(state.look, at, room, view.sets.left_out);
  const SetColumns columns = ShareWidth(state, at.x, size.x - ImGui::GetStyle().ScrollbarSize);
  DrawHead(state, at, columns);
  if (view.places_for != view.built_for) {
    view.places_for = view.built_for;
    view.places.Clear();
    for (std::size_t i = 0; i < view.sets.sets.size(); ++i) {
      view.places.Add(view.sets.sets[i].rows > 0 ? kLine : kEmptyLine);
    }
  }
  const auto clicked = ScrollList(
      "sets", at + ImVec2(1, kHead), ImVec2(size.x - 2, room.y - kHead - 2), view.places,
      view.cursor, [&](std::uint32_t number, const ListSpot& spot) {
        const ArticleSet& set = state.views.sets.sets.sets[number];
        const bool cursor = state.focus == Pane::kMatrix && state.views.sets.cursor.at == number;
        DrawSet(state, set, spot, columns, cursor);
        PlaceItem(state, "set", set.label, spot);
        if (!spot.hovered) return;
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        SetTooltip(state, number);
      });
  if (!clicked) return;
  MuteTooltip(state);
  view.cursor.at = *clicked;
  ShowSet(state, *clicked);
}

}  // namespace px
