// What the reader did, in one list that can be walked back and forth.
#ifndef PX_APP_HISTORY_H_
#define PX_APP_HISTORY_H_

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/views/entity_refs.h"
#include "text/source_text.h"

namespace px {

// The next `operations` of the CorrectionList: several where one act took several.
struct CorrectionChange {
  std::uint32_t operations = 1;
};
struct FilterChange {
  SavedFilter before;
  SavedFilter after;
};
struct RemovedArticle {
  std::uint32_t position = 0;  // where it stood in the workspace
  SourceText article;
};

struct AddedArticles {
  std::vector<SourceText> articles;  // in order
};

struct HistoryStep {
  std::string what;  // "Renamed \u201CFoo\u201D to \u201CBar\u201D"
  std::variant<CorrectionChange, FilterChange, RemovedArticle, AddedArticles> change;
};

// Steps in the order in which they were made; those behind `position` were undone. Knows nothing
// of what the steps do: commands.h does and undoes them.
class History {
 public:
  // Appends a step that has just been done; undone ones are forgotten.
  void Add(HistoryStep step);

  const std::vector<HistoryStep>& steps() const { return steps_; }
  std::size_t position() const { return position_; }
  bool CanUndo() const { return position_ > 0; }
  bool CanRedo() const { return position_ < steps_.size(); }

  // The step to undo, to redo; the position has moved over it. REQUIRES: there is one.
  const HistoryStep& StepBack();
  const HistoryStep& StepForward();

  void Clear();

 private:
  std::vector<HistoryStep> steps_;
  std::size_t position_ = 0;
};

}  // namespace px

#endif  // PX_APP_HISTORY_H_
