#include "cli/arguments.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace px {

const std::string_view kUsage =
    "parallax " PX_VERSION
    ": several articles, one event; what they all say, what only one says, where they differ\n"
    "\n"
    "usage: parallax analyze [--format json|csv|markdown|snapshot] [--output FILE]\n"
    "                        [--corrections FILE] FILE|DIR|- ...\n"
    "       parallax report  [--format markdown|csv] [--output FILE] [--corrections FILE]\n"
    "                        FILE|DIR|- ...\n"
    "       parallax tag [--raw] < WORDS.conllu    tags, lemmas and trees, as CoNLL-U\n"
    "       parallax ner < WORDS.bio               names, as BIO\n"
    "       parallax bench [FILE|DIR ...]          the speed of each stage, as JSON\n"
    "       parallax --help | --version\n"
    "\n"
    "Input: .txt, .md, .json (an array of articles), .jsonl (an article per line); '-' reads an\n"
    "article from standard input; a folder stands for the readable files in it.\n"
    "Corrections: a file of format parallax-corrections, or a workspace that holds some. They are\n"
    "applied to the names of the finished analysis; what does not fit is listed in its "
    "diagnostics.\n"
    "tag takes sentences and words as given; with --raw it reads plain text and finds them "
    "itself.\n"
    "Exit status: 0; 1 where an input could not be used (the rest is analysed); 2 for wrong "
    "usage.\n";

namespace {

constexpr std::string_view kPlannedCommands[] = {"compare"};
constexpr std::string_view kPlannedOptions[] = {"--jobs"};

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

bool IsOption(std::string_view word) { return word != "-" && word.starts_with('-'); }
bool AsksForHelp(std::string_view word) { return word == "--help" || word == "-h"; }

Error UnknownOption(std::string_view word) {
  return WrongUsage("Unknown option '" + std::string(word) + "'.");
}

// analyze, report: the words after the command.
Result<Arguments> ParseAnalyze(const std::vector<std::string_view>& words, Arguments arguments) {
  bool options_ended = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (options_ended || !IsOption(word)) {
      arguments.inputs.emplace_back(word);
    } else if (word == "--") {
      options_ended = true;
    } else if (Contains(kPlannedOptions, word)) {
      return NotThereYet(word);
    } else if (AsksForHelp(word)) {
      return Arguments{};
    } else if (word != "--format" && word != "--output" && word != "--corrections") {
      return UnknownOption(word);
    } else if (i + 1 == words.size()) {
      return WrongUsage("'" + std::string(word) + "' needs a value.");
    } else if (word == "--output") {
      arguments.output = words[++i];
    } else if (word == "--corrections") {
      arguments.corrections = words[++i];
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

// tag, ner: filters take no files.
Result<Arguments> ParseFilter(const std::vector<std::string_view>& words, Arguments arguments) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (AsksForHelp(words[i])) return Arguments{};
    if (arguments.command == Command::kTag && words[i] == "--raw") {
      arguments.raw = true;
    } else if (IsOption(words[i])) {
      return UnknownOption(words[i]);
    } else {
      return WrongUsage("'" + std::string(words.front()) + "' reads standard input, no files.");
    }
  }
  return arguments;
}

Result<Arguments> ParseBench(const std::vector<std::string_view>& words, Arguments arguments) {
  bool options_ended = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (options_ended || !IsOption(words[i])) {
      arguments.inputs.emplace_back(words[i]);
    } else if (words[i] == "--") {
      options_ended = true;
    } else if (AsksForHelp(words[i])) {
      return Arguments{};
    } else {
      return UnknownOption(words[i]);
    }
  }
  return arguments;
}

}  // namespace

Result<Arguments> ParseArguments(const std::vector<std::string_view>& words) {
  Arguments arguments;
  if (words.empty()) return WrongUsage("No command given.");
  const std::string_view command = words.front();
  if (AsksForHelp(command) || command == "help") return arguments;
  if (command == "--version") {
    arguments.command = Command::kVersion;
    return arguments;
  }
  if (command == "analyze" || command == "report") {
    arguments.command = Command::kAnalyze;
    if (command == "report") arguments.format = OutputFormat::kMarkdown;
    return ParseAnalyze(words, std::move(arguments));
  }
  if (command == "tag" || command == "ner") {
    arguments.command = command == "tag" ? Command::kTag : Command::kNer;
    return ParseFilter(words, std::move(arguments));
  }
  if (command == "bench") {
    arguments.command = Command::kBench;
    return ParseBench(words, std::move(arguments));
  }
  if (Contains(kPlannedCommands, command)) return NotThereYet(command);
  return WrongUsage("Unknown command '" + std::string(command) + "'.");
}

}  // namespace px
