// Every conflict of the analysis, gravest first, and what one article tells more firmly than
// another.
#ifndef PX_APP_VIEWS_CONFLICT_LIST_H_
#define PX_APP_VIEWS_CONFLICT_LIST_H_

#include <cstdint>
#include <string>
#include <vector>

#include "app/views/analysis_index.h"

namespace px {

// How much a reader should care, worst first.
enum class ConflictGrade : std::uint8_t {
  kContradicts,
  kDiffers,
  kDrift,
  kUpdated,
  kCompatible,
};
inline constexpr std::size_t kConflictGrades = 5;

// "Contradict each other", as a heading above all of them.
std::string_view ConflictGradeHeading(ConflictGrade grade);

// One of the two passages, ready to draw.
struct ConflictSide {
  ClaimId claim;
  DocId doc;
  CellState stance = CellState::kAsserted;
  std::string source;  // "Hale Courier"
  std::string note;    // see DescribeClaim
  std::string quote;
};

struct ConflictItem {
  bool is_heading = false;
  ConflictGrade grade = ConflictGrade::kDiffers;
  std::uint32_t row = 0;  // where it stands; below, of conflicts and drifts only
  std::string heading;    // "Numbers differ"; of a heading: ConflictGradeHeading
  std::string count;      // "2 pairs of passages"; of a heading only
  std::string rule;
  ConflictSide a;  // of a drift: the firm one
  ConflictSide b;
};

struct ConflictList {
  std::vector<ConflictItem> items;
  std::uint32_t conflicts = 0;  // in `items`, headings and drifts left out
  std::uint32_t hidden = 0;     // items that the filter hides
  std::string left_out;         // "600 more: narrow the filter to see them"; empty: none
};

// The items that concern a row with `shown[row]`, in order of grade, kind and row; at most `most`.
// Time O(claims + conflicts log conflicts).
ConflictList ListConflicts(const Analysis& analysis, const AnalysisIndex& index,
                           const std::vector<bool>& shown, std::size_t most);

}  // namespace px

#endif  // PX_APP_VIEWS_CONFLICT_LIST_H_
