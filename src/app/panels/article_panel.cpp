// The open article with its claims marked.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>

#include "app/commands.h"
#include "app/panels/article_drawing.h"
#include "app/panels/article_layout.h"
#include "app/panels/panels.h"
#include "app/views/words.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kMostWidth = 610.0f;  // about 70 characters of the reading face
constexpr float kSidePadding = 26.0f;
constexpr float kHeaderGap = 20.0f;
constexpr float kStrip = 44.0f;           // above the text
constexpr float kLeastForStrip = 200.0f;  // height of the pane
constexpr float kMarkSlack = 40.0f;       // marks are sorted by line, not by height

std::string WhoSaysSo(const MatrixRow& row, std::size_t articles) {
  if (row.document_count == 1) return "Only this article says so";
  if (row.group == RowGroup::kPerhaps) {
    return "Perhaps said by " + Counted(row.document_count - 1, "other article", "other articles");
  }
  const std::string count = std::to_string(row.document_count);
  std::string who = row.document_count == articles
                        ? "All " + count + " articles speak of it"
                        : count + " of " + std::to_string(articles) + " articles speak of it";
  if (row.group == RowGroup::kDiffers) who += ", and they differ";
  return who;
}

void ClaimTooltip(const AppState& state, ClaimId claim) {
  const Look& look = state.look;
  const LoadedAnalysis& loaded = *state.loaded;
  const std::uint32_t number = loaded.index.row_of_claim[claim.value];
  const MatrixRow& row = loaded.index.rows[number];
  BeginTooltip(look);
  WrappedLabel(look.faces.small_strong, look.theme->text, loaded.index.labels[number],
               kTooltipWidth);
  Label(look.faces.small, look.theme->text_muted, WhoSaysSo(row, loaded.index.names.size()));
  EndTooltip();
}

// The marks of the chosen names and of the search, below the text.
void DrawMarks(const AppState& state, const ArticleCanvas& canvas) {
  const Theme& theme = *state.look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const std::vector<MarkBox>& marks = state.article.marks;
  auto mark = std::partition_point(marks.begin(), marks.end(), [&](const MarkBox& box) {
    return box.max.y < canvas.top - kMarkSlack;
  });
  for (; mark != marks.end() && mark->min.y < canvas.bottom; ++mark) {
    const ImVec2 min = canvas.origin + mark->min - ImVec2(2, 1);
    const ImVec2 max = canvas.origin + mark->max + ImVec2(2, 2);
    switch (mark->kind) {
      case TextMarkKind::kReference:
        out.AddRect(min, max, theme.attributed, 3.0f, 0, 1.0f);
        break;
      case TextMarkKind::kMention:
        out.AddRectFilled(min, max, theme.name_mark, 3.0f);
        break;
      case TextMarkKind::kHit:
        out.AddRectFilled(min, max, theme.hit, 3.0f);
        break;
      case TextMarkKind::kCurrentHit:
        out.AddRectFilled(min, max, theme.hit, 3.0f);
        out.AddRect(min, max, theme.text, 3.0f, 0, 2.0f);
        break;
    }
  }
}

// A chip at the right end of the strip; moves `right` to its left. Whether it was clicked.
bool StripChip(const Look& look, const char* id, const std::string& label, std::string_view hint,
               float middle, float& right) {
  right -= ChipWidth(look, label, false);
  ImGui::SetCursorScreenPos(ImVec2(right, middle - kChipHeight * 0.5f));
  const bool clicked = Chip(look, id, label, look.theme->text_muted, false, hint);
  right -= 6;
  return clicked;
}

// Which article it is, what only it says and what it leaves out; the last two lead to the matrix.
// It stays while the text scrolls. Returns its height.
float DrawStrip(AppState& state, ImVec2 at, ImVec2 size) {
  if (size.y < kLeastForStrip) return 0;
  const Look& look = state.look;
  const DocId doc = *state.selection.article;
  const ArticleCounts& counts = state.loaded->index.counts[doc.value];
  const ArticleName& name = state.loaded->index.names[doc.value];
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const float middle = at.y + kStrip * 0.5f;
  const float left = at.x + kSidePadding;
  float right = at.x + size.x - kPanePadding;
  std::optional<FilterTerm> wanted;
  const bool several = state.loaded->index.names.size() > 1;
  if (several && counts.missing > 0 &&
      StripChip(look, "left_out", counts.missing_label,
                "Show the claims that several other articles make and this one does not", middle,
                right)) {
    wanted = {FilterTermKind::kMissing, name.badge, false};
  }
  if (several && counts.alone > 0 &&
      StripChip(look, "only_here", counts.alone_label,
                "Show the claims that only this article makes", middle, right)) {
    wanted = {FilterTermKind::kOnly, name.badge, false};
  }
  DrawBadge(look, out, ImVec2(left + 12, middle), name.badge, true);
  const Face& face = look.faces.small_strong;
  DrawTextCut(out, face, ImVec2(left + 34, middle - face.size * 0.5f), look.theme->text, name.brief,
              std::max(right - left - 40, 0.0f));
  out.AddLine(at + ImVec2(1, kStrip - 0.5f), at + ImVec2(size.x - 1, kStrip - 0.5f),
              look.theme->border);
  // Last: it changes what is shown.
  if (wanted) ShowOnly(state, *wanted);
  return kStrip;
}

// Title and source above the text; leaves the cursor below.
void DrawHead(const AppState& state, float left, float width) {
  const Look& look = state.look;
  const ArticleText& text = state.article.text;
  ImGui::SetCursorPos(ImVec2(left, 16));
  WrappedLabel(look.faces.small, look.theme->text_muted, text.source, width);
  if (!text.title.empty()) {
    ImGui::SetCursorPos(ImVec2(left, ImGui::GetCursorPosY() + 6));
    WrappedLabel(look.faces.title, look.theme->text, text.title, width);
  }
}

// Where to scroll to: a place in the text, else the chosen claim.
std::optional<float> TopToReveal(const AppState& state) {
  if (state.article.reveal_range) return TopOfRange(state.article, *state.article.reveal_range);
  if (!state.selection.claim) return std::nullopt;
  if (const auto placed = FindClaim(state.article, *state.selection.claim)) return placed->min.y;
  // Not marked by itself: a part of a longer claim.
  const Claim& claim = state.loaded->analysis.claims[state.selection.claim->value];
  if (claim.doc != state.selection.article) return std::nullopt;
  return TopOfRange(state.article, claim.range);
}

void Reveal(AppState& state, float text_top, float height) {
  if (!state.article.reveal) return;
  state.article.reveal = false;
  const std::optional<float> place = TopToReveal(state);
  if (!place) return;
  const float top = text_top + *place;
  const float scroll = ImGui::GetScrollY();
  const bool comfortable = top > scroll + 40 && top < scroll + height - 90;
  if (!comfortable) ImGui::SetScrollY(std::max(0.0f, top - height * 0.3f));
}

void DrawContent(AppState& state, ImVec2 size) {
  const float bar = ImGui::GetStyle().ScrollbarSize;
  const float width = std::clamp(size.x - 2 * kSidePadding - bar, 20.0f, kMostWidth);
  const float left = std::max((size.x - bar - width) * 0.5f, 0.0f);
  UpdateArticleLayout(state, width);
  UpdateArticleMarks(state);
  DrawHead(state, left, width);
  const float text_top = ImGui::GetCursorPosY() + kHeaderGap - kGap;

  ArticleCanvas canvas{state.article, *state.selection.article};
  canvas.origin = ImGui::GetWindowPos() + ImVec2(left, text_top - ImGui::GetScrollY());
  canvas.origin = ImVec2(std::round(canvas.origin.x), std::round(canvas.origin.y));
  canvas.top = ImGui::GetWindowPos().y - canvas.origin.y;
  canvas.bottom = canvas.top + size.y;
  state.article.origin = canvas.origin;

  const std::optional<ClaimId> hovered = ClaimUnderPointer(canvas);
  DrawClaimBackgrounds(state, canvas, hovered);
  DrawMarks(state, canvas);
  DrawArticleLines(state, canvas);
  ImGui::SetCursorPos(ImVec2(0, text_top));
  ImGui::Dummy(ImVec2(1, state.article.content_height + 24));
  Reveal(state, text_top, size.y);
  if (ImGui::IsWindowHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    state.focus = Pane::kArticle;
  }
  if (!hovered) return;
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  // Claims and cells must not look like the same thing: claims have even numbers.
  if (PointerRests(state, 2 * (std::uint64_t{hovered->value} + 1))) ClaimTooltip(state, *hovered);
  if (!ImGui::IsMouseClicked(ImGuiMouseButton_Left)) return;
  SelectClaim(state, *hovered);
  MuteTooltip(state);
}

// What the lines under the text and the raised number mean: in as many lines as it takes, so that
// no meaning is left out of a narrow pane. Returns its height.
float DrawLegend(const AppState& state, ImVec2 at, ImVec2 size) {
  struct Entry {
    std::optional<RowGroup> group;  // none: of the raised number
    std::string_view text;
  };
  static constexpr Entry kEntries[] = {
      {RowGroup::kAllSay, "all say"},          {RowGroup::kSomeSay, "several"},
      {RowGroup::kPerhaps, "perhaps several"}, {RowGroup::kOnlyOne, "only this one"},
      {RowGroup::kDiffers, "differs"},         {std::nullopt, "articles say so"}};
  constexpr std::string_view kNumber = "2";
  constexpr float kLine = 24;
  constexpr float kMargins = 12;
  const Theme& theme = *state.look.theme;
  const Face& face = state.look.faces.small;
  const Face& strong = state.look.faces.small_strong;
  const float begin = at.x + kPanePadding + 4;
  const float number = TextWidth(strong, kNumber) + 5;
  // Of each entry the place from `begin` and the top of the legend.
  std::array<ImVec2, std::size(kEntries)> places;
  ImVec2 next(0, kMargins * 0.5f);
  for (std::size_t i = 0; i < std::size(kEntries); ++i) {
    const float width = TextWidth(face, kEntries[i].text) + (kEntries[i].group ? 0 : number);
    if (next.x > 0 && begin + next.x + width > at.x + size.x - kPanePadding) {
      next = ImVec2(0, next.y + kLine);
    }
    places[i] = next;
    next.x += width + 20;
  }
  const float height = next.y + kLine + kMargins * 0.5f;
  const float top = at.y + size.y - height;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  out.AddLine(ImVec2(at.x + 1, top), ImVec2(at.x + size.x - 1, top), theme.border);
  for (std::size_t i = 0; i < std::size(kEntries); ++i) {
    const Entry& entry = kEntries[i];
    const ImVec2 place = places[i] + ImVec2(begin, top + (kLine - face.size) * 0.5f);
    if (!entry.group) DrawText(out, strong, place - ImVec2(0, 4), theme.text_muted, kNumber);
    const ImVec2 text = place + ImVec2(entry.group ? 0 : number, 0);
    DrawText(out, face, text, theme.text_muted, entry.text);
    if (!entry.group) continue;
    UnderlineClaim(out, *entry.group, text + ImVec2(0, face.size + 0.5f),
                   TextWidth(face, entry.text), GroupColor(theme, *entry.group));
  }
  return height;
}

}  // namespace

void DrawArticlePanel(AppState& state, ImVec2 at, ImVec2 size) {
  if (BeginPane(state.look, "article", at, size, state.focus == Pane::kArticle) &&
      state.selection.article) {
    const float legend = DrawLegend(state, at, size);
    const float strip = DrawStrip(state, at, size);
    const ImVec2 room(size.x - 2, size.y - legend - strip - 2);
    if (room.x > 40 && room.y > 20) {
      ImGui::SetCursorScreenPos(at + ImVec2(1, strip + 1));
      // A scroll position of its own for every article.
      ImGui::PushID(static_cast<int>(state.selection.article->value));
      ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
      if (ImGui::BeginChild("text", room)) DrawContent(state, room);
      ImGui::EndChild();
      ImGui::PopStyleVar();
      ImGui::PopID();
    }
  }
  EndPane();
}

}  // namespace px
