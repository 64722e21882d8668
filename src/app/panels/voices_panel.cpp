// Who is quoted: one line per source, one column per article.
#include <algorithm>
#include <cmath>

#include "app/commands.h"
#include "app/panels/main_views.h"
#include "app/panels/view_parts.h"
#include "app/view_models.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kHead = 44.0f;
constexpr float kVoiceLine = 50.0f;
constexpr float kMostStep = 56.0f;  // between the columns of two articles
constexpr float kLeastStep = 30.0f;
constexpr float kLeastName = 150.0f;
constexpr float kMarkColumn = 30.0f;
constexpr float kPill = 13.0f;  // half of its height

struct VoiceColumns {
  float name = 0;
  float name_width = 0;
  float cells = 0;  // left of the first article's column
  float step = 0;
  bool by_article = true;  // no: too many articles, their badges stand in a row
};

VoiceColumns ShareWidth(std::size_t articles, float left, float width) {
  VoiceColumns columns;
  columns.name = left + kPanePadding + 4 + kMarkColumn;
  const float room = left + width - kPanePadding - columns.name;
  const float cells = room - std::max(room * 0.45f, std::min(kLeastName, room));
  const auto count = static_cast<float>(std::max<std::size_t>(articles, 1));
  columns.step = std::min(cells / count, kMostStep);
  columns.by_article = columns.step >= kLeastStep;
  columns.name_width = columns.by_article ? room - columns.step * count : room * 0.6f;
  columns.cells = columns.name + columns.name_width;
  return columns;
}

void DrawHead(const AppState& state, ImVec2 at, const VoiceColumns& columns) {
  const Look& look = state.look;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const float middle = at.y + kHead * 0.5f;
  const Face& face = look.faces.small;
  DrawTextCut(out, face, ImVec2(at.x + kPanePadding + 4, middle - face.size * 0.5f),
              look.theme->text_muted, "Credited with claims. Click a number to read them",
              columns.cells - at.x - kPanePadding - 12);
  if (!columns.by_article) return;
  for (std::uint32_t doc = 0; doc < state.loaded->index.names.size(); ++doc) {
    const float x = columns.cells + columns.step * (static_cast<float>(doc) + 0.5f);
    DrawBadge(look, out, ImVec2(x, middle), state.loaded->index.names[doc].badge,
              state.selection.article == DocId{doc});
  }
}

// The article whose column the pointer is in.
std::optional<DocId> ColumnUnderPointer(const AppState& state, const VoiceColumns& columns) {
  if (!columns.by_article) return std::nullopt;
  const float place = (ImGui::GetIO().MousePos.x - columns.cells) / columns.step;
  if (place < 0 || place >= static_cast<float>(state.loaded->index.names.size())) {
    return std::nullopt;
  }
  return DocId{static_cast<std::uint32_t>(place)};
}

const VoiceCount* CountIn(const Voice& voice, DocId doc) {
  const auto found = std::find_if(voice.articles.begin(), voice.articles.end(),
                                  [doc](const VoiceCount& count) { return count.doc == doc; });
  return found == voice.articles.end() ? nullptr : &*found;
}

void DrawCounts(const AppState& state, const Voice& voice, const VoiceColumns& columns,
                float middle, std::optional<DocId> hovered) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  auto next = voice.articles.begin();
  for (std::uint32_t doc = 0; doc < state.loaded->index.names.size(); ++doc) {
    const ImVec2 center(columns.cells + columns.step * (static_cast<float>(doc) + 0.5f), middle);
    if (next == voice.articles.end() || next->doc != DocId{doc}) {
      DrawCellMark(out, CellState::kNotFound, center, 7, CellColor(theme, CellState::kNotFound));
      continue;
    }
    const Face& face = look.faces.small_strong;
    const float text = TextWidth(face, next->count);
    const ImVec2 half(std::max(text * 0.5f + 8, kPill), kPill);
    out.AddRectFilled(center - half, center + half, theme.selected, kPill);
    if (hovered == DocId{doc}) out.AddRect(center - half, center + half, theme.accent, kPill, 0, 2);
    DrawText(out, face, center - ImVec2(text * 0.5f, face.size * 0.5f), theme.text, next->count);
    ++next;
  }
}

void DrawVoice(const AppState& state, std::uint32_t number, const ListSpot& spot,
               const VoiceColumns& columns) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const VoicesState& view = state.views.voices;
  const Voice& voice = view.voices.voices[number];
  DrawItemBack(look, spot, false, state.focus == Pane::kMatrix && view.cursor.at == number);
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const float middle = (spot.min.y + spot.max.y) * 0.5f;
  if (voice.entity) {
    DrawEntityMark(out, state.loaded->analysis.entities[voice.entity->value].type,
                   ImVec2(columns.name - kMarkColumn + 9, middle - 9), 7, theme.text_muted);
  } else {
    DrawCellMark(out, CellState::kAttributed, ImVec2(columns.name - kMarkColumn + 9, middle - 9), 6,
                 theme.text_muted);
  }
  const float room = columns.name_width - 12;
  DrawTextCut(out, look.faces.body, ImVec2(columns.name, middle - 18), theme.text, voice.name,
              room);
  DrawTextCut(out, look.faces.small, ImVec2(columns.name, middle + 3), theme.text_muted,
              voice.facts, room);
  if (columns.by_article) {
    DrawCounts(state, voice, columns, middle,
               spot.hovered ? ColumnUnderPointer(state, columns) : std::nullopt);
  } else {
    DrawBadges(state, ImVec2(columns.cells, middle), spot.max.x - columns.cells - kPanePadding,
               voice.docs);
  }
  out.AddLine(ImVec2(columns.name, spot.max.y - 0.5f), ImVec2(spot.max.x, spot.max.y - 0.5f),
              theme.border);
}

void VoiceTooltip(AppState& state, std::uint32_t number, const VoiceColumns& columns) {
  const Voice& voice = state.views.voices.voices.voices[number];
  const std::optional<DocId> doc = ColumnUnderPointer(state, columns);
  if (!PointerRests(state, (std::uint64_t{number} + 1) << 32 | (doc ? doc->value + 1 : 0))) return;
  BeginTooltip(state.look);
  WrappedLabel(state.look.faces.small_strong, state.look.theme->text, voice.name, kTooltipWidth);
  if (doc) {
    const bool quoted = CountIn(voice, *doc) != nullptr;
    WrappedLabel(state.look.faces.small, state.look.theme->text_muted,
                 std::string(quoted ? "is credited in " : "is not credited in ") +
                     state.loaded->index.names[doc->value].full,
                 kTooltipWidth);
  }
  EndTooltip();
}

}  // namespace

void DrawVoicesView(AppState& state, ImVec2 at, ImVec2 size) {
  UpdateVoices(state);
  VoicesState& view = state.views.voices;
  if (view.voices.voices.empty()) {
    DrawNothing(state, at, size, IsActive(state.filter),
                {"No claim that matches the filter is credited.", "Nobody is quoted.",
                 "Every claim is told in the articles' own name."});
    return;
  }
  const ImVec2 room(size.x, size.y - DrawFootnote(state.look, at, size, view.voices.without_voice));
  const VoiceColumns columns = ShareWidth(state.loaded->index.names.size(), at.x,
                                          size.x - 2 - ImGui::GetStyle().ScrollbarSize);
  DrawHead(state, at, columns);
  ImGui::GetWindowDrawList()->AddLine(at + ImVec2(1, kHead), at + ImVec2(size.x - 1, kHead),
                                      state.look.theme->border);
  if (view.places_for != view.built_for) {
    view.places_for = view.built_for;
    view.places.Clear();
    for (std::size_t i = 0; i < view.voices.voices.size(); ++i) view.places.Add(kVoiceLine);
  }
  std::optional<std::uint32_t> under;
  const auto clicked =
      ScrollList("voices", at + ImVec2(1, kHead + 1), ImVec2(size.x - 2, room.y - kHead - 3),
                 view.places, view.cursor, [&](std::uint32_t number, const ListSpot& spot) {
                   DrawVoice(state, number, spot, columns);
                   PlaceItem(state, "voice", view.voices.voices[number].summary, spot);
                   if (spot.hovered) under = number;
                 });
  if (under) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    VoiceTooltip(state, *under, columns);
  }
  if (!clicked) return;
  view.cursor.at = *clicked;
  MuteTooltip(state);
  // Beside the numbers: all that the voice is credited with.
  std::optional<DocId> doc = ColumnUnderPointer(state, columns);
  if (doc && CountIn(view.voices.voices[*clicked], *doc) == nullptr) doc.reset();
  ShowVoice(state, *clicked, doc);
}

}  // namespace px
