// The command line as values.
#ifndef PX_CLI_ARGUMENTS_H_
#define PX_CLI_ARGUMENTS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace px {

enum class Command : std::uint8_t { kAnalyze, kTag, kNer, kCompare, kBench, kHelp, kVersion };
enum class OutputFormat : std::uint8_t { kJson, kCsv, kMarkdown, kSnapshot };

struct Arguments {
  Command command = Command::kHelp;
  OutputFormat format = OutputFormat::kJson;
  bool raw = false;                 // tag: plain text instead of words
  std::uint32_t jobs = 1;           // threads for the stages that take article by article
  std::vector<std::string> stages;  // bench: those to measure; none given: all
  std::string output;               // file to write; empty: standard output
  std::string corrections;          // file of the reader's corrections; empty: none
  std::string vectors;              // file of the reader's word vectors; empty: none
  std::vector<std::string> inputs;  // files, folders, or "-" for standard input
};

// What `parallax --help` prints.
extern const std::string_view kUsage;

// Reads the words after the program's name. `report` is `analyze` with Markdown as its default.
// Fails with kBadFormat on unknown words, and with kUnsupportedType on options that are planned
// and absent: they say so instead of pretending.
Result<Arguments> ParseArguments(const std::vector<std::string_view>& words);

}  // namespace px

#endif  // PX_CLI_ARGUMENTS_H_
