// How fast each stage is.
#ifndef PX_CLI_BENCH_H_
#define PX_CLI_BENCH_H_

#include <string_view>

#include "cli/arguments.h"

namespace px {

// Measures every stage on the articles given, or on those of the built-in example, and prints the
// figures as JSON (bench_json.h). Returns the exit status. Stages:
//   decode, segment, tag (tags and names), lemmas (tag and lemmas), parse (lemmas and trees),
//   entities, claims, reuse, links, rows: each alone, on the results of those before it;
//   segment_tag_names, words_with_trees: segment with tag, and with parse;
//   whole: a Session from text to analysis.
int RunBench(const Arguments& arguments);

// The content of `path` as listed in src/cli/CMakeLists.txt. REQUIRES: the path is listed.
std::string_view BenchAsset(std::string_view path);

}  // namespace px

#endif  // PX_CLI_BENCH_H_
