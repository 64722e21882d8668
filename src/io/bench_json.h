// The figures of `parallax bench` as JSON, format "parallax-bench" version 1.
#ifndef PX_IO_BENCH_JSON_H_
#define PX_IO_BENCH_JSON_H_

#include <cstdint>
#include <string>
#include <vector>

namespace px {

struct BenchStage {
  std::string name;
  double milliseconds = 0;       // median of the repeats
  std::uint32_t repeats = 0;     // times that it was measured
  std::uint64_t peak_bytes = 0;  // most memory held by the end of the stage, as the system counts
};

struct BenchReport {
  std::uint32_t documents = 0;
  std::uint64_t bytes = 0;   // of text
  std::uint64_t tokens = 0;  // of all documents
  std::vector<BenchStage> stages;
};

// {"format", "version", "generator", "documents", "bytes", "tokens", "stages": [{"stage",
// "milliseconds", "tokens_per_second", "repeats", "peak_bytes"}]}; milliseconds to three decimals.
std::string WriteBenchJson(const BenchReport& report);

}  // namespace px

#endif  // PX_IO_BENCH_JSON_H_
