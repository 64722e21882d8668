#include "app/history.h"

#include <utility>

#include "base/check.h"

namespace px {

void History::Add(HistoryStep step) {
  steps_.erase(steps_.begin() + static_cast<std::ptrdiff_t>(position_), steps_.end());
  steps_.push_back(std::move(step));
  ++position_;
}

const HistoryStep& History::StepBack() {
  PX_CHECK(CanUndo());
  return steps_[--position_];
}

const HistoryStep& History::StepForward() {
  PX_CHECK(CanRedo());
  return steps_[position_++];
}

void History::Clear() {
  steps_.clear();
  position_ = 0;
}

}  // namespace px
