#include "cli/arguments.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace px {

const std::string_view kUsage =
    "parallax " PX_VERSION
    ": several articles, one event; what they all say, what only one says, where they differ\n"
    "\n"
    "usage: parallax analyze [--format json|csv|markdown|snapshot] [--output FILE] FILE|DIR|- ...\n"
    "       parallax report  [--format markdown|csv] [--output FILE] FILE|DIR|- ...\n"
    "       parallax --help | --version\n"
    "\n"
    "Input: .txt, .md, .json (an array of articles), .jsonl (an article per line); '-' reads an\n"
    "article from standard input; a folder stands for the readable files in it.\n"
    "Exit status: 0; 1 where an input could not be used (the rest is analysed); 2 for wrong "
    "usage.\n";

namespace {

constexpr std::string_view kPlannedCommands[] = {"tag", "ner", "compare", "bench"};
constexpr std::string_view kPlannedOptions[] = {"--jobs", "--corrections"};

template <std::size_t n>
bool Contains(const std::string_view (&list)[n], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

Error WrongUsage(std::string message) {
  return {ErrorCode::kBadFormat, std::move(message) + " Try: parallax --help", {}};
}

Error NotThereYet(std::string_view what) {
  return {ErrorCode::kUnsupportedType,
          "'" + std::string(what) + "' is planned and not part of this version.",
          {}};
}

std::optional<OutputFormat> FormatFromName(std::string_view name) {
  if (name == "json") return OutputFormat::kJson;
  if (name == "csv") return OutputFormat::kCsv;
  if (name == "markdown") return OutputFormat::kMarkdown;
  if (name == "snapshot") return OutputFormat::kSnapshot;
  return std::nullopt;
}

}  // namespace

Result<Arguments> ParseArguments(const std::vector<std::string_view>& words) {
  Arguments arguments;
  if (words.empty()) return WrongUsage("No command given.");
  const std::string_view command = words.front();
  if (command == "--help" || command == "-h" || command == "help") return arguments;
  if (command == "--version") {
    arguments.command = Command::kVersion;
    return arguments;
  }
  if (Contains(kPlannedCommands, command)) return NotThereYet(command);
  if (command != "analyze" && command != "report") {
    return WrongUsage("Unknown command '" + std::string(command) + "'.");
  }
  arguments.command = Command::kAnalyze;
  if (command == "report") arguments.format = OutputFormat::kMarkdown;

  bool options_ended = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (options_ended || word == "-" || !word.starts_with('-')) {
      arguments.inputs.emplace_back(word);
    } else if (word == "--") {
      options_ended = true;
    } else if (Contains(kPlannedOptions, word)) {
      return NotThereYet(word);
    } else if (word == "--help" || word == "-h") {
      return Arguments{};
    } else if (word != "--format" && word != "--output") {
      return WrongUsage("Unknown option '" + std::string(word) + "'.");
    } else if (i + 1 == words.size()) {
      return WrongUsage("'" + std::string(word) + "' needs a value.");
    } else if (word == "--output") {
      arguments.output = words[++i];
    } else if (const auto format = FormatFromName(words[++i])) {
      arguments.format = *format;
    } else if (words[i] == "html") {
      return NotThereYet("--format html");
    } else {
      return WrongUsage("Unknown format '" + std::string(words[i]) + "'.");
    }
  }
  if (arguments.inputs.empty()) return WrongUsage("No input given.");
  return arguments;
}

}  // namespace px
