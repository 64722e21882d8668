#include <utility>

#include "app/commands.h"

namespace px {

void UseVectors(AppState& state, std::string name) {
  state.vectors = {std::move(name), {}};
  if (state.workspace.articles().empty()) {
    AddNotice(state, state.vectors.name + " will be used to compare articles.");
  } else {
    RequestAnalysis(state);
  }
}

void ForgetVectors(AppState& state) {
  AddNotice(state, state.vectors.name + " is no longer used.");
  state.vectors = {};
  Emit(state, RequestKind::kForgetVectors);
  if (!state.workspace.articles().empty()) RequestAnalysis(state);
}

}  // namespace px
