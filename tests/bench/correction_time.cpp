// Measures what the reader waits for after a correction, an undo, a click, in a large collection.
// Usage: px_correction_time ARTICLES.jsonl (see make_collection.py)
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "app/app_state.h"
#include "app/commands.h"
#include "app/frame.h"
#include "engine/nearest_sentence.h"
#include "engine/session.h"
#include "io/import.h"
#include "tests/bench/processor_time.h"
#include "tests/support/null_window.h"

namespace px {
namespace {

double PeakMegabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

struct Act {
  const char* name;
  std::function<void(AppState&)> run;
};

// A name from the front part of the list, where the frequent ones are.
EntityId NameAt(const AppState& state, std::size_t place) {
  return EntityId{static_cast<std::uint32_t>(place % state.loaded->analysis.entities.size())};
}

// A row that several articles share, from the middle of them.
std::uint32_t SharedRow(const AppState& state, std::uint32_t number) {
  std::vector<std::uint32_t> shared;
  for (std::uint32_t row = 0; row < state.loaded->index.rows.size(); ++row) {
    if (state.loaded->index.rows[row].document_count > 1) shared.push_back(row);
  }
  return shared[(shared.size() / 2 + number) % shared.size()];
}

std::vector<Act> Acts() {
  return {
      {"rename",
       [](AppState& state) {
         ChooseEntity(state, NameAt(state, 40));
         RenameChosen(state, "Another name");
       }},
      {"merge",
       [](AppState& state) { MergeEntitiesInto(state, NameAt(state, 3), {NameAt(state, 90)}); }},
      {"delete name",
       [](AppState& state) {
         ChooseEntity(state, NameAt(state, 60));
         DeleteChosen(state);
       }},
      {"join rows",
       [](AppState& state) {
         SelectRow(state, SharedRow(state, 0));
         BeginJoin(state);
         JoinRow(state, SharedRow(state, 5));
       }},
      {"split claim",
       [](AppState& state) {
         SelectRow(state, SharedRow(state, 9));
         SplitChosenClaim(state);
       }},
      {"change stance",
       [](AppState& state) {
         SelectRow(state, SharedRow(state, 20));
         RestanceChosenClaim(state, Stance::kDenied);
       }},
  };
}

// The middle of several times, each done, undone and done again.
void Measure(NullWindow& window, AppState& state, const Act& act) {
  std::vector<double> times[4];
  for (int i = 0; i < 5; ++i) {
    times[0].push_back(MillisecondsOf([&] { act.run(state); }));
    times[1].push_back(MillisecondsOf([&] { window.Frames(1); }));
    times[2].push_back(MillisecondsOf([&] { Undo(state); }));
    times[3].push_back(MillisecondsOf([&] { window.Frames(1); }));
  }
  for (std::vector<double>& each : times) std::sort(each.begin(), each.end());
  std::printf("%-14s %7.2f ms, frame %6.2f   undo %7.2f ms, frame %6.2f\n", act.name, times[0][2],
              times[1][2], times[2][2], times[3][2]);
}

int Run(const char* path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  Result<std::vector<SourceText>> articles = ImportFile(path, bytes);
  if (!articles.ok()) {
    std::fprintf(stderr, "%s\n", articles.error().message.c_str());
    return 1;
  }
  Analysis analysis = AnalyzeAll(std::move(articles).value());
  std::printf("%zu articles, %zu claims, %zu rows, %zu links, %zu names; peak %.0f MB\n",
              analysis.documents.size(), analysis.claims.size(), analysis.clusters.size(),
              analysis.links.size(), analysis.entities.size(), PeakMegabytes());
  NullWindow window(1440, 900);
  AppState state;
  SetUp(state);
  window.OnFrame([&state] { DrawFrame(state); });
  std::printf("shown in %.0f ms", MillisecondsOf([&] {
                SetAnalysis(state, std::move(analysis));
                window.Frames(1);
              }));
  std::printf("; peak %.0f MB\n", PeakMegabytes());
  window.Frames(3);
  for (const Act& act : Acts()) Measure(window, state, act);
  SelectRow(state, SharedRow(state, 0));
  window.Frames(2);
  std::vector<double> nearest;
  for (std::uint32_t doc = 0;
       doc < std::min<std::size_t>(state.loaded->analysis.documents.size(), 50); ++doc) {
    nearest.push_back(MillisecondsOf([&] {
      FindNearestSentence(state.loaded->analysis,
                          state.loaded->index.rows[*state.selection.row].cluster, DocId{doc});
    }));
  }
  std::sort(nearest.begin(), nearest.end());
  std::printf("nearest sentence %.2f ms, most %.2f ms\n", nearest[nearest.size() / 2],
              nearest.back());
  std::printf("peak %.0f MB\n", PeakMegabytes());
  return 0;
}

}  // namespace
}  // namespace px

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: px_correction_time ARTICLES.jsonl\n");
    return 2;
  }
  return px::Run(argv[1]);
}
