#include "io/bench_json.h"

#include <cmath>

#include "io/json_lines.h"

namespace px {

std::string WriteBenchJson(const BenchReport& report) {
  Json stages = Json::array();
  for (const BenchStage& stage : report.stages) {
    const double per_second =
        stage.milliseconds > 0 ? static_cast<double>(report.tokens) * 1000 / stage.milliseconds : 0;
    stages.push_back({{"stage", stage.name},
                      {"milliseconds", std::round(stage.milliseconds * 1000) / 1000},
                      {"tokens_per_second", static_cast<std::uint64_t>(per_second)},
                      {"repeats", stage.repeats},
                      {"peak_bytes", stage.peak_bytes}});
  }
  return DumpLines({{"format", "parallax-bench"},
                    {"version", 1},
                    {"generator", "parallax " PX_VERSION},
                    {"documents", report.documents},
                    {"bytes", report.bytes},
                    {"tokens", report.tokens},
                    {"stages", std::move(stages)}});
}

}  // namespace px
