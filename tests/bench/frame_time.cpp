// Measures what a frame of each view costs the processor, with drawing thrown away.
// Usage: px_frame_time [ARTICLES CLAIMS_OF_EACH]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

#include "app/app_state.h"
#include "app/commands.h"
#include "app/frame.h"
#include "tests/bench/processor_time.h"
#include "tests/support/null_window.h"
#include "tests/support/sample_analysis.h"

namespace px {
namespace {

// Conflicts, dates and shared wording for every view to show.
Analysis MakeBenchAnalysis(std::uint32_t articles, std::uint32_t claims_each) {
  Analysis analysis = MakeLargeAnalysis(articles, claims_each);
  for (std::size_t i = 0; i < analysis.clusters.size(); i += 10) {
    ClaimCluster& cluster = analysis.clusters[i];
    cluster.conflicts = {{cluster.claims.front(), cluster.claims.back(), ConflictKind::kNumber,
                          Verdict::kDiffers, "Two amounts that cannot both be true."}};
  }
  for (std::uint32_t i = 0; i < analysis.claims.size(); i += 3) {
    Claim& claim = analysis.claims[i];
    claim.dates = {{claim.range, "2026-01-" + std::to_string(10 + i % 20)}};
  }
  for (std::uint32_t doc = 0; doc + 1 < articles; ++doc) {
    const ByteRange range = analysis.claims[doc * claims_each].range;
    const ByteRange other = analysis.claims[(doc + 1) * claims_each].range;
    analysis.reuse.push_back({{DocId{doc}, range}, {DocId{doc + 1}, other}});
  }
  return analysis;
}

void Measure(NullWindow& window, AppState& state, MainView view) {
  GoToView(state, view);
  const double first = MillisecondsOf([&] { window.Frames(1); });
  window.Frames(4);
  std::vector<double> frames;
  for (int i = 0; i < 60; ++i) {
    ImGui::GetIO().AddMousePosEvent(700, 200 + static_cast<float>(i) * 8);
    ImGui::GetIO().AddMouseWheelEvent(0, -1);
    frames.push_back(MillisecondsOf([&] { window.Frames(1); }));
  }
  std::sort(frames.begin(), frames.end());
  std::printf("%-18s first %8.2f ms   median %6.3f ms   most %6.3f ms\n", WordsOf(view).id, first,
              frames[frames.size() / 2], frames.back());
}

int Run(std::uint32_t articles, std::uint32_t claims_each) {
  NullWindow window(1440, 900);
  AppState state;
  SetUp(state);
  window.OnFrame([&state] { DrawFrame(state); });
  Analysis analysis = MakeBenchAnalysis(articles, claims_each);
  std::printf("%u articles, %u claims: index %.0f ms\n", articles, articles * claims_each,
              MillisecondsOf([&] { SetAnalysis(state, std::move(analysis)); }));
  SelectRow(state, 0);
  for (std::size_t i = 0; i < kMainViews; ++i) Measure(window, state, static_cast<MainView>(i));
  for (const MainView view : {MainView::kMatrix, MainView::kConflicts, MainView::kOverlap}) {
    GoToView(state, view);
    window.Frames(3);
    const auto filter = [&](std::optional<RowGroup> group) {
      return MillisecondsOf([&] {
        SetGroupFilter(state, group);
        window.Frames(1);
      });
    };
    const double on = filter(RowGroup::kDiffers);
    std::printf("%-18s filter on %.2f ms, off %.2f ms\n", WordsOf(view).id, on,
                filter(std::nullopt));
  }
  return 0;
}

}  // namespace
}  // namespace px

int main(int argc, char** argv) {
  const bool given = argc == 3;
  const auto number = [&](int at, std::uint32_t otherwise) {
    return given ? static_cast<std::uint32_t>(std::atoi(argv[at])) : otherwise;
  };
  return px::Run(number(1, 1000), number(2, 20));
}
