#include "app/frame.h"

#include <imgui_internal.h>

#include <algorithm>

#include "app/commands.h"
#include "app/first_steps.h"
#include "app/keys.h"
#include "app/panels/claim_menu.h"
#include "app/panels/panels.h"
#include "app/settings.h"
#include "app/touch.h"
#include "app/widgets.h"

namespace px {
namespace {

constexpr float kMargin = 10.0f;
constexpr float kWide = 1180.0f;  // from here on the article stands beside the matrix
constexpr float kPhone = 620.0f;  // below, one pane at a time
constexpr float kPhoneTabs = 52.0f;
constexpr float kLeastLeft = 200.0f;
constexpr float kLeastCenter = 330.0f;
constexpr float kLeastHeight = 110.0f;
// Popups and scrolling need some frames after an event until nothing moves any more.
constexpr std::uint32_t kSettlingFrames = 4;

struct Rect {
  ImVec2 at;
  ImVec2 size;
};

void UpdateClock(AppState& state) {
  state.clock += ImGui::GetIO().DeltaTime;
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  if (context.InputEventsTrail.Size > 0) {
    state.frames_to_settle = kSettlingFrames;
  } else if (state.frames_to_settle > 0) {
    --state.frames_to_settle;
  }
}

void DrawLeftColumn(AppState& state, Rect area) {
  const float room = area.size.y - kMargin;
  const float least = std::min(kLeastHeight, room * 0.4f);
  const float most = std::max(room - least, least);
  float& wanted = state.sizes.articles_height;
  // Until the reader chooses: what the list needs, but at most half.
  const float articles =
      wanted > 0 ? wanted : std::min(ArticlesPanelHeight(state), std::max(room * 0.55f, least));
  float height = std::clamp(articles, least, most);
  DrawArticlesPanel(state, area.at, ImVec2(area.size.x, height));
  const float before = height;
  Splitter(state.look, "split_left", area.at + ImVec2(0, height), ImVec2(area.size.x, kMargin),
           false, 1, &height, least, most);
  if (height != before) wanted = height;
  DrawEntitiesPanel(state, area.at + ImVec2(0, before + kMargin),
                    ImVec2(area.size.x, room - before));
}

bool HasDetails(const AppState& state) { return state.details || state.inspects_entity; }

// The open article, and the details of what is chosen below it.
void DrawReadingColumn(AppState& state, Rect area) {
  if (!HasDetails(state)) {
    DrawArticlePanel(state, area.at, area.size);
    return;
  }
  const float most = std::max(area.size.y - kMargin - 160, 60.0f);
  const float share = state.inspects_entity ? 0.5f : 0.45f;
  const float wanted = state.sizes.details > 0 ? state.sizes.details : area.size.y * share;
  const float details = std::min(wanted, most);
  const float top = area.size.y - kMargin - details;
  DrawArticlePanel(state, area.at, ImVec2(area.size.x, top));
  float dragged = details;
  Splitter(state.look, "split_details", area.at + ImVec2(0, top), ImVec2(area.size.x, kMargin),
           false, -1, &dragged, std::min(kLeastHeight, most), most);
  if (dragged != details) state.sizes.details = dragged;
  if (!HasDetails(state)) return;
  DrawDetailsPanel(state, area.at + ImVec2(0, top + kMargin), ImVec2(area.size.x, details));
}

// Two articles need the room of the open one, and say the same.
bool NeedsWholeBody(const AppState& state) {
  return state.views.current == MainView::kSideBySide && !state.inspects_entity;
}

void DrawWideBody(AppState& state, Rect area) {
  const float most = std::max(area.size.x - kLeastCenter, 200.0f);
  const float article = std::min(state.sizes.article_width, most);
  const float center = std::max(area.size.x - article - kMargin, 1.0f);
  DrawMainPanel(state, area.at, ImVec2(center, area.size.y));
  state.sizes.chosen |=
      Splitter(state.look, "split_article", area.at + ImVec2(center, 0),
               ImVec2(kMargin, area.size.y), true, -1, &state.sizes.article_width, 280, most);
  DrawReadingColumn(state, {area.at + ImVec2(center + kMargin, 0), ImVec2(article, area.size.y)});
}

// The article below the matrix; details, when open, beside the article.
void DrawNarrowBody(AppState& state, Rect area) {
  const float most = std::max(area.size.y - 180, 80.0f);
  const float bottom = std::min({state.sizes.article_height, most, area.size.y * 0.45f});
  const float top = std::max(area.size.y - bottom - kMargin, 1.0f);
  DrawMainPanel(state, area.at, ImVec2(area.size.x, top));
  Splitter(state.look, "split_bottom", area.at + ImVec2(0, top), ImVec2(area.size.x, kMargin),
           false, -1, &state.sizes.article_height, std::min(kLeastHeight, most), most);
  const ImVec2 below = area.at + ImVec2(0, top + kMargin);
  if (!HasDetails(state)) {
    DrawArticlePanel(state, below, ImVec2(area.size.x, bottom));
    return;
  }
  const float half = std::max((area.size.x - kMargin) * 0.5f, 1.0f);
  DrawDetailsPanel(state, below, ImVec2(half, bottom));
  DrawArticlePanel(state, below + ImVec2(half + kMargin, 0), ImVec2(half, bottom));
}

// A telephone shows one pane at a time, chosen by the tabs below.
void DrawPhonePane(AppState& state, Rect area) {
  switch (state.focus) {
    case Pane::kArticles:
      DrawArticlesPanel(state, area.at, area.size);
      return;
    case Pane::kEntities:
      DrawEntitiesPanel(state, area.at, area.size);
      return;
    case Pane::kArticle:
      DrawArticlePanel(state, area.at, area.size);
      return;
    case Pane::kDetails:
      if (!HasDetails(state)) break;
      DrawDetailsPanel(state, area.at, area.size);
      return;
    case Pane::kTopBar:
    case Pane::kOverview:
    case Pane::kMatrix:
      break;
  }
  DrawMainPanel(state, area.at, area.size);
}

void DrawPhoneTabs(AppState& state, Rect area) {
  struct Tab {
    Pane pane;
    const char* id;
    std::string_view label;
  };
  static constexpr Tab kTabs[] = {{Pane::kArticles, "tab_articles", "Articles"},
                                  {Pane::kEntities, "tab_names", "Names"},
                                  {Pane::kMatrix, "tab_claims", "Claims"},
                                  {Pane::kArticle, "tab_text", "Text"},
                                  {Pane::kDetails, "tab_details", "Details"}};
  const Look& look = state.look;
  const Theme& theme = *look.theme;
  ImDrawList& out = *ImGui::GetWindowDrawList();
  const std::size_t count = std::size(kTabs) - (HasDetails(state) ? 0 : 1);
  const float width = area.size.x / static_cast<float>(count);
  for (std::size_t i = 0; i < count; ++i) {
    const ImVec2 min = area.at + ImVec2(width * static_cast<float>(i), 0);
    const ImVec2 max = min + ImVec2(width, area.size.y);
    ImGui::SetCursorScreenPos(min);
    const bool clicked = ImGui::InvisibleButton(kTabs[i].id, max - min);
    state.controls.push_back({kTabs[i].id, min, max, true});
    const bool on = state.focus == kTabs[i].pane ||
                    (kTabs[i].pane == Pane::kMatrix &&
                     (state.focus == Pane::kTopBar || state.focus == Pane::kOverview));
    if (on) out.AddRectFilled(min + ImVec2(2, 2), max - ImVec2(2, 2), theme.selected, kRounding);
    const Face& face = on ? look.faces.small_strong : look.faces.small;
    const float text = TextWidth(face, kTabs[i].label);
    DrawText(out, face, (min + max - ImVec2(text, face.size)) * 0.5f,
             on ? theme.accent : theme.text, kTabs[i].label);
    if (clicked) state.focus = kTabs[i].pane;
  }
}

void DrawPhoneBody(AppState& state, Rect area) {
  const float tabs = std::min(kPhoneTabs, area.size.y * 0.4f);
  DrawPhonePane(state, {area.at, ImVec2(area.size.x, area.size.y - tabs)});
  if (!state.loaded) return;
  DrawPhoneTabs(state, {area.at + ImVec2(0, area.size.y - tabs), ImVec2(area.size.x, tabs)});
}

// In small windows the matrix needs width more than the others do.
void SuggestWidths(float window, PaneSizes& sizes) {
  sizes.left = window >= 1400 ? 284 : 256;
  sizes.article_width = std::clamp(window * 0.32f, 404.0f, 620.0f);
}

void DrawWorkspace(AppState& state, Rect area) {
  if (area.size.x < kPhone) {
    DrawPhoneBody(state, area);
    return;
  }
  const bool wide = area.size.x >= kWide;
  if (!state.sizes.chosen) SuggestWidths(area.size.x, state.sizes);
  const float most = std::max(area.size.x * 0.4f, 80.0f);
  const float left = std::min(wide ? state.sizes.left : std::min(state.sizes.left, 220.0f), most);
  DrawLeftColumn(state, {area.at, ImVec2(left, area.size.y)});
  state.sizes.chosen |=
      Splitter(state.look, "split_columns", area.at + ImVec2(left, 0), ImVec2(kMargin, area.size.y),
               true, 1, &state.sizes.left, std::min(kLeastLeft, most), most);
  // The panels above may have taken the analysis away (last article removed).
  if (!state.loaded) return;
  const Rect rest{area.at + ImVec2(left + kMargin, 0),
                  ImVec2(std::max(area.size.x - left - kMargin, 1.0f), area.size.y)};
  if (NeedsWholeBody(state)) {
    DrawMainPanel(state, rest.at, rest.size);
  } else if (wide) {
    DrawWideBody(state, rest);
  } else {
    DrawNarrowBody(state, rest);
  }
}

// Articles are loaded but there is nothing to show of them yet.
void DrawUnanalysed(AppState& state, Rect area) {
  const float left = std::min(state.sizes.left, area.size.x * 0.4f);
  DrawArticlesPanel(state, area.at, ImVec2(left, area.size.y));
  DrawWelcomePanel(state, area.at + ImVec2(left + kMargin, 0),
                   ImVec2(std::max(area.size.x - left - kMargin, 1.0f), area.size.y));
}

void DrawBodyOf(AppState& state, Rect area) {
  if (state.loaded) {
    DrawWorkspace(state, area);
  } else if (!state.workspace.articles().empty()) {
    DrawUnanalysed(state, area);
  } else {
    DrawWelcomePanel(state, area.at, area.size);
  }
}

// ImGui's own tooltips appear after a delay without events.
bool TooltipWaits() {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  return context.HoverItemDelayId != 0 &&
         context.HoverItemDelayTimer <= ImGui::GetStyle().HoverDelayNormal;
}

}  // namespace

void SetUp(AppState& state) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;  // a blinking cursor would never let the page rest
  state.look.faces = AddFaces(*io.Fonts);
  state.look.controls = &state.controls;
  state.look.menu = &state.menu;
  ImGui::GetStyle().FontSizeBase = state.look.faces.body.size;
  UpdateTheme(state);
  state.frames_to_settle = kSettlingFrames;
}

void DrawFrame(AppState& state) {
  // Buttons of 26 pixels, the smallest there are, can be hit within 44. Not where the pointer is on
  // a divider: the panes beside it would take the hit.
  const bool generous = state.touch && !IsOnDivider(state.controls, ImGui::GetIO().MousePos);
  const float padding = generous ? 9.0f : 0.0f;
  ImGui::GetStyle().TouchExtraPadding = ImVec2(padding, padding);
  state.views.items.clear();
  UpdateClock(state);
  state.pointer_settling = false;
  HandleKeys(state);
  state.controls.clear();

  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos(ImVec2(0, 0));
  ImGui::SetNextWindowSize(screen);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0f);
  ImGui::Begin("##root", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::PopStyleVar(2);
  const Face& face = state.look.faces.body;
  ImGui::PushFont(face.font, face.size);
  const ImVec2 at(kMargin, DrawTopBar(state, screen) + kMargin);
  const float width = std::max(screen.x - 2 * kMargin, 1.0f);
  float banners = DrawSearchBar(state, at, width);
  banners += DrawBanners(state, at + ImVec2(0, banners), width);
  DrawBodyOf(state, {at + ImVec2(0, banners),
                     ImVec2(width, std::max(screen.y - at.y - banners - kMargin, 60.0f))});
  DrawClaimMenu(state);
  ImGui::PopFont();
  ImGui::End();

  state.activate_focused = false;
  state.problems_seen = state.problems.size();
  UpdateFirstSteps(state);
  DrawFirstStep(state);
  DrawNotices(state);
  DrawShortcutSheet(state);
  DrawHistory(state);
  DrawPalette(state);
  state.pointer_settling |= TooltipWaits();
}

bool WantsFrame(const AppState& state) {
  return state.frames_to_settle > 0 || state.pointer_settling || !state.notices.empty() ||
         state.matrix.reveal || state.article.reveal || state.entities.reveal ||
         state.palette.reveal || state.pair.reveal;
}

}  // namespace px
