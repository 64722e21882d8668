#include "app/panels/entity_card_panel.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <optional>

#include "app/commands.h"
#include "app/panels/name_menu.h"
#include "app/panels/panels.h"
#include "app/views/words.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kPlaceHeight = 30.0f;
constexpr float kSmallButton = 28.0f;
constexpr float kBadgeColumn = 34.0f;

// What a click asked for. Done last: corrections make the card anew.
struct CardWish {
  std::optional<std::string> split_alias;
  std::optional<std::uint32_t> split_mention;
  std::optional<std::uint32_t> delete_mention;
  std::optional<std::string> rename;
  const PlaceLine* show = nullptr;
  std::optional<DocId> open;
  bool remove = false;
  bool close = false;
};

// The end of `text` that fits into `room`, from the beginning of a word.
std::string_view EndThatFits(const Face& face, std::string_view text, float room) {
  while (!text.empty() && TextWidth(face, text) > room) {
    const std::size_t space = text.find(' ', 1);
    if (space == std::string_view::npos) return {};
    text.remove_prefix(space + 1);
  }
  return text;
}

void DrawNameField(AppState& state, float width, CardWish& wish) {
  const Look& look = state.look;
  RenameState& renaming = state.entities.renaming;
  ImGui::SetNextItemWidth(std::max(width, 60.0f));
  const bool first = renaming.focus;
  if (first) ImGui::SetKeyboardFocusHere();
  renaming.focus = false;
  ImGui::PushFont(look.faces.body.font, look.faces.body.size);
  const bool entered =
      ImGui::InputText("##rename", &renaming.text,
                       ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
  ImGui::PopFont();
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  look.controls->push_back({"rename_field", min, max});
  ImGui::GetWindowDrawList()->AddRect(min, max, look.theme->accent, kSmallRounding, 0, 2.0f);
  if (entered) wish.rename = renaming.text;
  const bool left = ImGui::IsItemDeactivated() && !entered && !first;
  if (!renaming.problem.empty()) {
    WrappedLabel(look.faces.small, look.theme->problem_text, renaming.problem);
  } else {
    Label(look.faces.small, look.theme->text_muted, "Enter: rename. Esc: leave it as it was.");
  }
  // A click elsewhere leaves the name as it was.
  if (left) renaming = {};
}

void DrawTitle(AppState& state, ImVec2 at, float width, PaneButtons& buttons, CardWish& wish) {
  const Look& look = state.look;
  const EntityCard& card = *state.entities.card;
  ImGui::SetCursorScreenPos(at + ImVec2(width - 36, -4));
  wish.close = buttons.Sign("close_card", Icon::kClose, "Close (Esc)", 32);
  const float room = width - 36 - 26;
  DrawEntityMark(*ImGui::GetWindowDrawList(), card.type, at + ImVec2(9, 11), 8, look.theme->accent);
  ImGui::SetCursorScreenPos(at + ImVec2(26, 0));
  ImGui::BeginGroup();
  if (state.entities.renaming.active) {
    DrawNameField(state, room, wish);
  } else {
    WrappedLabel(look.faces.strong, look.theme->text, card.name, room);
    ImGui::SetCursorScreenPos(ImVec2(at.x + 26, ImGui::GetCursorScreenPos().y - 4));
    WrappedLabel(look.faces.small, look.theme->text_muted, card.summary, room);
  }
  ImGui::EndGroup();
}

// Puts what is `width` wide on the line if it still fits there, else on the next one.
void Flow(float left, float right, float width, float gap, bool& first) {
  if (first) {
    first = false;
    return;
  }
  ImGui::SameLine(0, gap);
  if (ImGui::GetCursorScreenPos().x + width > right) {
    ImGui::NewLine();
    ImGui::SetCursorScreenPos(ImVec2(left, ImGui::GetCursorScreenPos().y));
  }
}

void DrawActions(AppState& state, float width, PaneButtons& buttons, CardWish& wish) {
  const Look& look = state.look;
  const EntityId id = state.entities.card->entity;
  const bool included = state.filter.entities[id.value] == EntityMark::kInclude;
  const std::string_view filter = included ? "Show all claims" : "Show its claims";
  const float left = ImGui::GetCursorScreenPos().x;
  const float right = left + width;
  bool first = true;
  Flow(left, right, 0, 0, first);
  if (buttons.Text("only_its_claims", filter, ButtonKind::kPlain)) {
    SetEntityMark(state, id, included ? EntityMark::kOff : EntityMark::kInclude);
  }
  ItemTooltip(look, included ? "Take it out of the filter" : "Show only the claims that name it");
  Flow(left, right, ButtonWidth(look, "Rename"), 6, first);
  if (buttons.Text("rename", "Rename", ButtonKind::kPlain)) BeginRename(state);
  ItemTooltip(look, "Give it another name (F2)");
  Flow(left, right, ButtonWidth(look, "Type"), 6, first);
  if (buttons.Text("retype", "Type", ButtonKind::kPlain)) ImGui::OpenPopup(kTypeMenu);
  ItemTooltip(look, "Say what kind of thing it is");
  Flow(left, right, ButtonWidth(look, "Delete"), 6, first);
  wish.remove = buttons.Text("delete_name", "Delete", ButtonKind::kPlain);
  ItemTooltip(look, "It is no name: take it from the list (Delete)");
}

void DrawArticleCounts(AppState& state, float width, CardWish& wish) {
  const Look& look = state.look;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const float left = ImGui::GetCursorScreenPos().x;
  bool first = true;
  for (const ArticleCount& article : state.entities.card->articles) {
    const ArticleName& name = state.loaded->index.names[article.doc.value];
    Flow(left, left + width, 52, 4, first);
    ImGui::PushID(static_cast<int>(article.doc.value));
    const bool clicked = ImGui::InvisibleButton("count", ImVec2(52, 28));
    ImGui::PopID();
    const ImVec2 min = ImGui::GetItemRectMin();
    if (ImGui::IsItemHovered()) {
      ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
      out.AddRectFilled(min, ImGui::GetItemRectMax(), look.theme->hover, kSmallRounding);
    }
    DrawBadge(look, out, min + ImVec2(14, 14), name.badge, state.selection.article == article.doc);
    DrawText(out, look.faces.small, min + ImVec2(32, 7), look.theme->text, article.count);
    ItemTooltip(look, name.full);
    if (clicked) wish.open = article.doc;
  }
}

void DrawAliases(AppState& state, float width, PaneButtons& buttons, CardWish& wish) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const EntityCard& card = *state.entities.card;
  const bool can_split = card.aliases.size() > 1;
  for (std::size_t i = 0; i < card.aliases.size(); ++i) {
    const AliasLine& alias = card.aliases[i];
    ImGui::PushID(static_cast<int>(i));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float count = TextWidth(look.faces.small, alias.count);
    const float room = width - count - 14 - (can_split ? kSmallButton + 8 : 0);
    const float name = std::min(TextWidth(look.faces.body, alias.text), room);
    ImDrawList& out = *ImGui::GetWindowDrawList();
    DrawTextCut(out, look.faces.body, at + ImVec2(0, 5), theme.text, alias.text, name + 0.5f);
    DrawText(out, look.faces.small, at + ImVec2(name + 12, 7), theme.text_muted, alias.count);
    if (can_split) {
      ImGui::SetCursorScreenPos(at + ImVec2(width - kSmallButton, 0));
      if (buttons.Sign("split_alias", Icon::kSplit, "Split these words off as a name of their own",
                       kSmallButton)) {
        wish.split_alias = alias.text;
      }
    }
    ImGui::SetCursorScreenPos(at + ImVec2(0, kSmallButton - 2));
    ImGui::Indent(14);
    for (const std::string& reason : alias.evidence) {
      WrappedLabel(look.faces.small, theme.text_muted, reason, width - 20);
    }
    ImGui::Unindent(14);
    ImGui::Dummy(ImVec2(1, 1));
    ImGui::PopID();
  }
  for (const std::string& note : card.notes) {
    WrappedLabel(look.faces.small, theme.text_muted, note, width);
  }
}

// A place on one line: the words with as much around them as fits. True when clicked.
bool DrawPlace(const AppState& state, const PlaceLine& place, float width, bool strong) {
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  const bool clicked = ImGui::InvisibleButton("place", ImVec2(width, kPlaceHeight));
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  look.controls->push_back({strong ? "mention" : "reference", min, max});
  ImDrawList& out = *ImGui::GetWindowDrawList();
  if (ImGui::IsItemHovered()) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    out.AddRectFilled(min - ImVec2(4, 0), max, theme.hover, kSmallRounding);
  }
  if (!place.reason.empty()) ItemTooltip(look, place.reason);
  DrawBadge(look, out, min + ImVec2(12, kPlaceHeight * 0.5f),
            state.loaded->index.names[place.doc.value].badge, false);
  const Face& face = look.faces.small;
  const Face& words_face = strong ? look.faces.small_strong : look.faces.small;
  const float y = min.y + (kPlaceHeight - face.size) * 0.5f;
  float x = min.x + kBadgeColumn;
  const float right = max.x - 6;
  const float words = std::min(TextWidth(words_face, place.words), right - x);
  const std::string_view before = EndThatFits(face, place.before, (right - x - words) * 0.45f);
  DrawText(out, face, ImVec2(x, y), theme.text_muted, before);
  x += TextWidth(face, before);
  DrawTextCut(out, words_face, ImVec2(x, y), strong ? theme.text : theme.accent, place.words,
              words + 0.5f);
  x += words;
  DrawTextCut(out, face, ImVec2(x, y), theme.text_muted, place.after, right - x);
  return clicked;
}

// Only the lines in sight are drawn.
template <typename Draw>
void DrawPlaces(const std::vector<PlaceLine>& places, Draw draw) {
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(places.size()), kPlaceHeight);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      ImGui::PushID(i);
      draw(static_cast<std::uint32_t>(i));
      ImGui::PopID();
    }
  }
}

void DrawMentions(AppState& state, float width, CardWish& wish) {
  const Look& look = state.look;
  const std::vector<PlaceLine>& mentions = state.entities.card->mentions;
  const bool can_split = mentions.size() > 1;
  const float buttons = 2 * kSmallButton + 8;
  DrawPlaces(mentions, [&](std::uint32_t i) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (DrawPlace(state, mentions[i], width - buttons, true)) wish.show = &mentions[i];
    const ImVec2 after = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos(at + ImVec2(width - 2 * kSmallButton, 1));
    if (can_split && IconButton(look, "split_mention", Icon::kSplit,
                                "This is something else: split it off", kSmallButton)) {
      wish.split_mention = i;
    }
    ImGui::SetCursorScreenPos(at + ImVec2(width - kSmallButton, 1));
    if (IconButton(look, "delete_mention", Icon::kClose, "These words name nothing",
                   kSmallButton)) {
      wish.delete_mention = i;
    }
    ImGui::SetCursorScreenPos(after);
  });
}

void DrawReferences(AppState& state, float width, CardWish& wish) {
  const std::vector<PlaceLine>& references = state.entities.card->references;
  DrawPlaces(references, [&](std::uint32_t i) {
    if (DrawPlace(state, references[i], width, false)) wish.show = &references[i];
  });
}

void Heading(const Look& look, std::string_view text) {
  ImGui::Dummy(ImVec2(1, 2));
  Label(look.faces.small_strong, look.theme->text, text);
}

void DrawContent(AppState& state, PaneButtons& buttons, CardWish& wish) {
  const Look& look = state.look;
  const EntityCard& card = *state.entities.card;
  const float width = ImGui::GetContentRegionAvail().x - 6;
  DrawActions(state, width, buttons, wish);
  DrawArticleCounts(state, width, wish);
  // One name that is its title tells nothing new.
  if (card.aliases.size() > 1 || card.aliases.front().text != card.name || !card.notes.empty()) {
    Heading(look, card.aliases.size() > 1 ? "Its names, and why they are one" : "Its name");
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(6, 2));
    DrawAliases(state, width, buttons, wish);
    ImGui::PopStyleVar();
  }
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  ImGui::Dummy(ImVec2(1, 6));
  Heading(look, "Where it is named");
  ImGui::Dummy(ImVec2(1, 4));
  DrawMentions(state, width, wish);
  if (!card.references.empty()) {
    Heading(look, "Where it is meant without its name");
    DrawReferences(state, width, wish);
  }
  ImGui::PopStyleVar();
  DrawTypeMenu(state);
}

void FirstPlaceIn(AppState& state, DocId doc) {
  const std::vector<PlaceLine>& mentions = state.entities.card->mentions;
  const auto first = std::find_if(mentions.begin(), mentions.end(),
                                  [doc](const PlaceLine& place) { return place.doc == doc; });
  if (first != mentions.end()) ShowPlace(state, doc, first->range);
}

void Fulfil(AppState& state, const CardWish& wish) {
  if (wish.open) FirstPlaceIn(state, *wish.open);
  if (wish.show != nullptr) ShowPlace(state, wish.show->doc, wish.show->range);
  if (wish.rename) {
    RenameChosen(state, *wish.rename);
    // Told why not: type on.
    state.entities.renaming.focus = state.entities.renaming.active;
  } else if (wish.split_alias) {
    SplitAlias(state, *wish.split_alias);
  } else if (wish.split_mention) {
    SplitMention(state, *wish.split_mention);
  } else if (wish.delete_mention) {
    DeleteMentionOfChosen(state, *wish.delete_mention);
  } else if (wish.remove) {
    DeleteChosen(state);
  } else if (wish.close) {
    ClearEntityChoice(state);
  }
}

}  // namespace

void DrawEntityCard(AppState& state, ImVec2 at, ImVec2 size) {
  const ImVec2 inner = at + ImVec2(kPanePadding + 4, 12);
  const float width = size.x - 2 * (kPanePadding + 4);
  CardWish wish;
  PaneButtons buttons(state);
  DrawTitle(state, inner, width, buttons, wish);
  const float top = ImGui::GetCursorScreenPos().y + 2;
  ImGui::SetCursorScreenPos(ImVec2(at.x + kPanePadding - 4, top));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(8, 4));
  const ImVec2 room(size.x - kPanePadding, std::max(at.y + size.y - top - 6, 1.0f));
  if (ImGui::BeginChild("card", room, ImGuiChildFlags_AlwaysUseWindowPadding)) {
    DrawContent(state, buttons, wish);
  }
  ImGui::EndChild();
  ImGui::PopStyleVar();
  Fulfil(state, wish);
}

}  // namespace px
