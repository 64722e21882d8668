// What the views of the main pane remember between frames. The matrix has its own in app_state.h.
#ifndef PX_APP_VIEW_STATES_H_
#define PX_APP_VIEW_STATES_H_

#include <imgui.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/main_views.h"
#include "app/views/article_sets.h"
#include "app/views/conflict_list.h"
#include "app/views/item_stack.h"
#include "app/views/name_graph.h"
#include "app/views/overlap_map.h"
#include "app/views/pair_links.h"
#include "app/views/shared_text.h"
#include "app/views/timeline.h"
#include "app/views/voices.h"

namespace px {

// Something of a view that can be clicked, where the last frame drew it, for describe.h.
struct PlacedItem {
  const char* kind = "";  // a literal: "conflict"
  std::string_view text;  // of a view model below: those change only while a frame is drawn
  ImVec2 min;
  ImVec2 max;
};

// A list that scrolls by itself to its cursor.
struct ListCursor {
  std::uint32_t at = 0;
  bool reveal = false;
};

// A conflict broken into lines for one width.
struct ConflictCard {
  std::vector<std::string> rule;
  std::vector<std::string> quote_a;
  std::vector<std::string> quote_b;
};

struct ConflictsState {
  ConflictList list;
  std::uint64_t built_for = 0;      // see view_models.h
  std::vector<ConflictCard> cards;  // of list.items
  ItemStack places;
  float width = 0;    // that cards and places were made for; 0: to be made again
  ListCursor cursor;  // into list.items
};

struct OverlapState {
  OverlapMap map;
  std::uint64_t built_for = 0;
  std::uint32_t line = 0;  // the cell with the keyboard
  std::uint32_t column = 0;
  bool reveal = false;
};

struct SetsState {
  ArticleSets sets;
  std::uint64_t built_for = 0;
  ItemStack places;              // of sets.sets
  std::uint64_t places_for = 0;  // built_for
  ListCursor cursor;             // into sets.sets
};

struct VoicesState {
  Voices voices;
  std::uint64_t built_for = 0;
  ItemStack places;              // of voices.voices
  std::uint64_t places_for = 0;  // built_for
  ListCursor cursor;             // into voices.voices
};

struct TimelineState {
  Timeline timeline;
  std::uint64_t built_for = 0;
  std::vector<std::vector<std::string>> texts;  // of timeline.items, broken into lines
  ItemStack places;
  float width = 0;    // that texts and places were made for; 0: to be made again
  ListCursor cursor;  // into timeline.items
};

// A line of the view of shared wording.
enum class SourcesLineKind : std::uint8_t { kHeadline, kGroup, kMember, kPairs, kPair, kPassage };

struct SourcesLine {
  SourcesLineKind kind = SourcesLineKind::kHeadline;
  std::uint32_t number = 0;         // of the group or pair
  std::uint32_t part = 0;           // its member or passage
  std::vector<std::string> quoted;  // of a passage its words, of a pair its summary, in lines
};

struct SourcesState {
  SharedText shared;
  std::uint64_t built_for = 0;
  std::optional<std::uint32_t> open;  // the pair whose passages are shown
  std::vector<SourcesLine> lines;
  ItemStack places;   // of `lines`
  float width = 0;    // that they were made for; 0: to be made again
  ListCursor cursor;  // into `lines`
};

struct NameGraphState {
  NameGraph graph;
  std::uint64_t built_for = 0;
  std::uint32_t cursor = 0;  // into graph.nodes
};

struct ViewStates {
  MainView current = MainView::kMatrix;
  std::vector<PlacedItem> items;  // of the last frame
  std::vector<bool> shown_rows;   // by row: whether the filter leaves it
  std::uint64_t shown_for = 0;

  ConflictsState conflicts;
  OverlapState overlap;
  SetsState sets;
  VoicesState voices;
  TimelineState timeline;
  SourcesState sources;
  NameGraphState names;
};

}  // namespace px

#endif  // PX_APP_VIEW_STATES_H_
