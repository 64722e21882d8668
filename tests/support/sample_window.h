// The app over the sample analysis (sample_analysis.h), drawn without a window.
#ifndef PX_TESTS_SUPPORT_SAMPLE_WINDOW_H_
#define PX_TESTS_SUPPORT_SAMPLE_WINDOW_H_

#include <utility>
#include <vector>

#include "app/app_state.h"
#include "app/commands.h"
#include "app/frame.h"
#include "tests/support/null_window.h"
#include "tests/support/sample_analysis.h"

namespace px {

// A fixture: its articles are loaded and analysed, a few frames are drawn, nothing is requested.
class SampleWindow {
 protected:
  SampleWindow() {
    SetUp(state);
    window.OnFrame([this] { DrawFrame(state); });
    Analysis analysis = MakeSampleAnalysis();
    std::vector<SourceText> sources;
    for (const AnalyzedArticle& document : analysis.documents) sources.push_back(document.source);
    state.workspace.Replace(std::move(sources));
    SetAnalysis(state, std::move(analysis));
    window.Frames(3);
    state.requests.clear();
  }

  NullWindow window{1280, 1000};
  AppState state;
};

}  // namespace px

#endif  // PX_TESTS_SUPPORT_SAMPLE_WINDOW_H_
