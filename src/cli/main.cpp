#include <cstdio>
#include <string_view>
#include <vector>

#include "cli/analyze.h"
#include "cli/arguments.h"
#include "cli/bench.h"
#include "cli/compare.h"
#include "cli/filters.h"

int main(int argc, char** argv) {
  const std::vector<std::string_view> words(argv + 1, argv + argc);
  const px::Result<px::Arguments> arguments = px::ParseArguments(words);
  if (!arguments.ok()) {
    std::fprintf(stderr, "parallax: %s\n", arguments.error().message.c_str());
    return 2;
  }
  switch (arguments.value().command) {
    case px::Command::kHelp:
      std::fwrite(px::kUsage.data(), 1, px::kUsage.size(), stdout);
      return 0;
    case px::Command::kVersion:
      std::puts("parallax " PX_VERSION);
      return 0;
    case px::Command::kAnalyze:
      return px::RunAnalyze(arguments.value());
    case px::Command::kTag:
      return px::RunTag(arguments.value());
    case px::Command::kNer:
      return px::RunNer();
    case px::Command::kCompare:
      return px::RunCompare();
    case px::Command::kBench:
      return px::RunBench(arguments.value());
  }
  return 2;
}
