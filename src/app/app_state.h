// Everything the app remembers between frames. Panels read it and change it through commands.h.
#ifndef PX_APP_APP_STATE_H_
#define PX_APP_APP_STATE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/app.h"
#include "app/fonts.h"
#include "app/history.h"
#include "app/theme.h"
#include "app/view_states.h"
#include "app/views/analysis_index.h"
#include "app/views/article_text.h"
#include "app/views/entity_card.h"
#include "app/views/entity_list.h"
#include "app/views/filter.h"
#include "app/views/row_details.h"
#include "app/views/search.h"
#include "app/views/text_layout.h"
#include "app/views/text_marks.h"
#include "app/workspace.h"
#include "engine/corrected.h"

namespace px {

// Where a button was drawn, for describe.h.
struct PlacedControl {
  const char* id;  // a literal
  ImVec2 min;
  ImVec2 max;
  bool labelled = false;    // its words stand on it; else a tooltip says them
  bool is_divider = false;  // between two panes, to be dragged
};

// The arrow keys in an open menu.
struct MenuKeys {
  int at = -1;    // the item with the keyboard; -1: none
  int count = 0;  // items drawn so far in this frame
  int last = 0;   // in the frame before
  bool enter = false;
};

// How things look at the moment; what every drawing function takes.
struct Look {
  const Theme* theme = nullptr;
  MenuKeys* menu = nullptr;  // AppState::menu
  Faces faces;
  bool show_focus = false;  // the reader uses the keyboard: the focused pane has a ring
  bool show_grips = false;  // fingers hover over nothing: dividers show that they can be dragged
  std::vector<PlacedControl>* controls = nullptr;  // AppState::controls
};

// An analysis with what the views derive from it.
struct LoadedAnalysis {
  explicit LoadedAnalysis(Analysis made) : corrected(std::move(made)) {}
  LoadedAnalysis(const LoadedAnalysis&) = delete;
  LoadedAnalysis& operator=(const LoadedAnalysis&) = delete;

  CorrectedAnalysis corrected;
  const Analysis& analysis = corrected.now();  // with the corrections in force
  AnalysisIndex index;
  EntityList entities;
  bool claims_corrected = false;  // rows, stances or conflicts are not as they were made
};

// Parts of the window that Tab goes through.
enum class Pane : std::uint8_t {
  kTopBar,
  kOverview,  // the sentence whose numbers can be followed
  kArticles,
  kEntities,
  kMatrix,
  kArticle,
  kDetails,
};
inline constexpr int kPanes = 7;

// One selection for all views: a row, a claim of it, and the open article, which is also the
// column of the matrix' cell cursor.
struct Selection {
  std::optional<std::uint32_t> row;  // into AnalysisIndex::rows
  std::optional<ClaimId> claim;
  std::optional<DocId> article;
};

struct AnalysisRun {
  bool running = false;
  std::uint32_t permille = 0;
  std::string stage;
};

// Word vectors of the reader.
struct VectorsState {
  std::string name;    // empty: none
  std::string effect;  // what they brought, in a sentence; empty before the first analysis
};

enum class NoticeOffer : std::uint8_t { kNothing, kUndo, kBringBack };

struct Notice {
  std::string sentence;
  double until = 0;  // in AppState::clock
  NoticeOffer offer = NoticeOffer::kNothing;
};

// See SetAside in commands.h.
struct SetAsideWorkspace {
  Workspace workspace;
  CorrectionList corrections;
  std::string name;
  bool is_example = false;
};

// See first_steps.h.
struct FirstStepsState {
  bool open = false;
  std::uint32_t mark = 0;
  bool was_done = false;  // what the mark asks for was so before it came
};

// Sizes of the panes that the reader drags, in CSS pixels.
struct PaneSizes {
  bool chosen = false;  // the reader dragged one; until then widths follow the window
  float left = 284;
  float article_width = 440;   // beside the matrix
  float article_height = 250;  // below it, in narrow windows
  float details = 0;           // below the article; 0: the share that suits
  float articles_height = 0;   // of the list above the entities; 0: as high as it needs
};

// Whether a row has parts, and whether they stand below it.
enum class Fold : std::uint8_t { kNone, kFolded, kUnfolded };

// A line of the matrix with its place, for one width of the label column.
struct MatrixLine {
  float top = 0;
  float height = 0;
  const WrappedText* label = nullptr;  // into MatrixPanelState::labels; none: a heading
  std::string count;                   // "4/5"
  std::string texts;                   // "2 texts", where some of them share their wording
  bool changed = false;                // by the reader
  bool is_part = false;                // of the row above
  Fold fold = Fold::kNone;
};

// A part of the filter as the reader sees it; a click takes it out.
enum class ChipKind : std::uint8_t { kEntity, kTerm, kGroup };
struct FilterChip {
  std::string text;
  bool excludes = false;
  ChipKind kind = ChipKind::kTerm;
  std::uint32_t number = 0;  // EntityId, or into Filter::terms
};

// The label of a row broken into lines. Kept while the filter or a correction rebuilds the lines of
// the matrix: breaking takes most of the time.
struct BrokenLabel {
  std::string text;
  WrappedText lines;
};

struct MatrixPanelState {
  std::vector<FilterChip> chips;
  std::uint64_t chips_for = 0;  // AppState::rows_version and entities_version
  MatrixItems list;
  std::vector<MatrixLine> lines;    // one per item
  std::vector<BrokenLabel> labels;  // by the claim that gave the label, as far as asked for
  std::uint64_t labels_for = 0;     // AppState::analysis_version
  float labels_width = 0;
  float content_height = 0;
  CollapsedGroups collapsed{};
  std::vector<bool> unfolded;   // by row: its parts stand below it; rows beyond its end are folded
  std::uint64_t built_for = 0;  // AppState::rows_version
  float label_width = 0;        // the layout's
  // Geometry of the last frame in screen coordinates, for keys, scrolling and tests.
  ImVec2 body_min;         // where line 0 starts, scrolled
  float columns_left = 0;  // where the first article's column starts, scrolled
  float column_width = 0;
  // Brief names of the articles in the header, broken into lines.
  std::vector<std::vector<std::string>> header_lines;
  std::uint64_t header_for = 0;  // AppState::analysis_version
  float header_width = 0;
  bool reveal = false;  // scroll the chosen row into view
};

// A paragraph laid out for one width.
struct ArticleBlockLayout {
  TextLayout text;
  Face face;
  float top = 0;
  float line_height = 0;
};

// A mark on one line of the article, relative to ArticlePanelState::origin.
struct MarkBox {
  ImVec2 min;
  ImVec2 max;
  TextMarkKind kind = TextMarkKind::kMention;
};

struct ArticlePanelState {
  ArticleText text;
  std::vector<ArticleBlockLayout> blocks;
  std::uint64_t built_for = 0;  // AppState::article_version
  float width = 0;
  float content_height = 0;
  ImVec2 origin;        // of the text in the last frame, screen coordinates
  bool reveal = false;  // scroll the chosen claim or reveal_range into view
  std::optional<ByteRange> reveal_range;
  std::vector<MarkBox> marks;   // from the top down
  std::uint64_t marks_for = 0;  // AppState::marks_version
};

// Two articles beside each other.
struct PairColumn {
  std::optional<DocId> doc;
  ArticlePanelState article;  // of it only text, blocks and their places
};

// Where a link ends in the two texts, relative to the top of their blocks.
struct PairPlace {
  float left_top = 0;
  float left_bottom = 0;
  float right_top = 0;
  float right_bottom = 0;
};

struct SideBySideState {
  PairColumn left;
  PairColumn right;
  PairLinks links;
  std::uint64_t built_for = 0;    // see view_models.h
  std::vector<PairPlace> places;  // by links.links
  bool reveal = false;            // scroll both to the chosen claim,
  std::optional<float> reveal_y;  // to this height of their panes; none: to a comfortable one
};

// The name of the chosen entity while it is being typed.
struct RenameState {
  bool active = false;
  std::string text;
  std::string problem;  // why it cannot be used; empty: nothing said yet
  bool focus = false;   // the field shall get the keyboard
};

struct EntitiesPanelState {
  std::string query;
  std::vector<EntityId> shown;
  std::string shown_for;           // the query `shown` was made with
  std::uint64_t built_for = 0;     // AppState::entities_version
  std::vector<EntityId> chosen;    // in the order of choosing
  std::optional<EntityCard> card;  // of the only one chosen
  RenameState renaming;
  std::uint32_t cursor = 0;  // into shown
  std::uint32_t anchor = 0;  // where a choice of several began, into shown
  bool focus_search = false;
  ImVec2 first_row;  // of the last frame, screen coordinates
  float row_height = 0;
  bool reveal = false;
};

// The articles in the order of the list: analysed ones as in the matrix, then the rest.
struct ArticleListItem {
  std::uint32_t position = 0;  // into Workspace::articles
  std::optional<DocId> doc;
  std::string name;   // outlet, or the title where there is no outlet
  std::string title;  // empty where `name` is the title
  std::string facts;  // date and number of claims
};

struct ArticlesPanelState {
  std::vector<ArticleListItem> items;
  std::uint32_t cursor = 0;
  ImVec2 first_row;
  float row_height = 0;
};

// The bar that searches everything.
struct SearchState {
  bool open = false;
  bool focus = false;  // the field shall get the keyboard
  std::string query;
  std::string problem;             // why the query is no filter
  std::string searched;            // the query `found` was made with
  std::uint64_t searched_for = 0;  // AppState::entities_version
  SearchHits found;
  std::optional<std::uint32_t> current;  // into found.hits
  std::vector<std::string> doc_counts;   // found.of_doc, ready to draw
  std::string count;                     // "3 of 17 in 4 articles"
  std::string rows_label;                // "Show 6 claims"
  std::string names_label;               // "Show 1 name"; empty: none
  std::vector<FoldedText> texts;         // by DocId
  std::uint64_t texts_for = 0;           // AppState::analysis_version
};

// The list of commands that opens with Ctrl+K.
struct PaletteState {
  bool open = false;
  bool focus = false;
  std::string query;
  std::string listed_for;             // the query `listed` was made with
  std::vector<std::uint32_t> listed;  // into Commands(), best first
  std::uint32_t cursor = 0;
  bool reveal = false;
  float row_height = 0;  // of the last frame, with where the first row was
  ImVec2 first_row;
};

// How long the pointer has been on one thing that has a tooltip of its own.
struct HoverRest {
  std::uint64_t thing = 0;  // any number that tells things apart; 0: nothing
  double since = 0;         // AppState::clock
  bool muted = false;       // it was clicked: no tooltip over what the click opened
};

struct AppState {
  Look look;
  std::vector<PlacedControl> controls;  // of the last frame
  MenuKeys menu;
  ThemeChoice theme_choice = ThemeChoice::kSystem;
  SystemColours system;
  std::uint32_t size_percent = 100;  // what the page draws at
  bool touch = false;                // the reader points with fingers

  Workspace workspace;
  CorrectionList corrections;  // over the analysis of the workspace, now and later
  History history;
  std::unique_ptr<LoadedAnalysis> loaded;  // null: nothing analysed yet
  bool is_example = false;
  std::string workspace_name;  // of the one on screen among those kept; empty: none yet
  Keeping keeping = Keeping::kNotYet;
  std::optional<SetAsideWorkspace> aside;
  bool aside_by_undo = false;  // Undo brings it back where there is nothing else to undo
  AnalysisRun run;
  VectorsState vectors;
  bool needs_analysis = false;  // the analysis was cancelled or failed: offer it again

  Selection selection;
  std::optional<RowDetails> details;  // of selection.row
  // The claim of the row to which the next chosen row is joined.
  std::optional<ClaimId> joining;
  bool claim_menu_opens = false;  // with the next frame
  bool inspects_entity = false;   // the pane of details shows entities.card, not the row
  Filter filter;

  std::vector<std::string> problems;
  std::size_t problems_seen = 0;  // of them, the first: they were there in the last frame
  std::vector<Notice> notices;
  std::vector<Request> requests;

  Pane focus = Pane::kMatrix;
  std::uint32_t top_bar_focus = 0;
  std::uint32_t top_bar_shown = 0;    // bit i: button i was drawn in the last frame
  std::uint32_t overview_focus = 0;   // number of the sentence with the keyboard
  std::uint32_t overview_links = 0;   // how many there were in the last frame
  std::uint32_t details_focus = 0;    // button of the details with the keyboard
  std::uint32_t details_buttons = 0;  // how many there were in the last frame
  bool activate_focused = false;      // Enter was pressed on a focused button
  bool shortcuts_open = false;
  FirstStepsState first_steps;
  bool history_open = false;
  SearchState search;
  PaletteState palette;
  PaneSizes sizes;
  bool example_dismissed = false;

  MatrixPanelState matrix;
  ViewStates views;
  SideBySideState pair;
  ArticlePanelState article;
  EntitiesPanelState entities;
  ArticlesPanelState articles;

  // Counters that tell view models when to be rebuilt; they only grow.
  std::uint64_t analysis_version = 1;
  std::uint64_t rows_version = 1;      // analysis, filter or collapsed groups changed
  std::uint64_t article_version = 1;   // another article, or another analysis
  std::uint64_t entities_version = 1;  // another analysis, or other corrections
  std::uint64_t marks_version = 1;     // other names chosen, or another search

  double clock = 0;  // seconds of frames drawn
  std::uint32_t frames_to_settle = 0;
  bool pointer_settling = false;  // a tooltip waits for the pointer to rest
  HoverRest hover;
};

}  // namespace px

#endif  // PX_APP_APP_STATE_H_
