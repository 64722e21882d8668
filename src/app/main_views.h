// The views of the main pane. All show the same analysis through one filter and one selection.
#ifndef PX_APP_MAIN_VIEWS_H_
#define PX_APP_MAIN_VIEWS_H_

#include <array>
#include <cstdint>
#include <string_view>

namespace px {

enum class MainView : std::uint8_t {
  kMatrix,
  kConflicts,
  kSideBySide,
  kOverlap,
  kSets,
  kVoices,
  kTimeline,
  kSources,
  kNameGraph,
};
inline constexpr std::size_t kMainViews = 9;

struct MainViewWords {
  const char* id;  // of its tab, see describe.h
  std::string_view title;
  std::string_view question;  // that the view answers
};

// By MainView.
inline constexpr std::array<MainViewWords, kMainViews> kMainViewWords = {{
    {"view_matrix", "Matrix", "Which articles say what? (3)"},
    {"view_conflicts", "Conflicts", "Where do they disagree, and by which rule? (5)"},
    {"view_side_by_side", "Side by side", "What do two articles share? (6)"},
    {"view_overlap", "Overlap", "How much of one article is in another? (7)"},
    {"view_sets", "Who says it", "Which articles say the same claims? (8)"},
    {"view_voices", "Quoted", "Who is quoted, and in which article? (Q)"},
    {"view_timeline", "Timeline", "What happened when, and who dates it? (9)"},
    {"view_sources", "Shared text", "Who copied whom? (0)"},
    {"view_names", "Names", "Which names stand in the same claims?"},
}};

inline const MainViewWords& WordsOf(MainView view) {
  return kMainViewWords[static_cast<std::size_t>(view)];
}

}  // namespace px

#endif  // PX_APP_MAIN_VIEWS_H_
