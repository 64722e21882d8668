#include "cli/arguments.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace px {

const std::string_view kUsage =
    "parallax " PX_VERSION
    ": several articles, one event; what they all say, what only one says, where they differ\n"
    "\n"
    "usage: parallax analyze [--format json|csv|markdown|snapshot] [--output FILE]\n"
    "                        [--corrections FILE] [--vectors FILE] [--jobs N]\n"
    "                        FILE|DIR|- ...\n"
    "       parallax report  [--format markdown|csv] [--output FILE] [--corrections FILE]\n"
    "                        [--jobs N] FILE|DIR|- ...\n"
    "       parallax tag [--raw] < WORDS.conllu    tags, lemmas and trees, as CoNLL-U\n"
    "       parallax ner < WORDS.bio               names, as BIO\n"
    "       parallax compare < PAIRS.tsv           how far two texts agree: score, relation, "
    "conflict\n"
    "       parallax bench [--stages NAME,...] [FILE|DIR ...]\n"
    "                                              the speed of each stage, as JSON\n"
    "       parallax --help | --version\n"
    "\n"
    "Input: .txt, .md, .json (an array of articles), .jsonl (an article per line); '-' reads an\n"
    "article from standard input; a folder stands for the readable files in it.\n"
    "Corrections: a file of format parallax-corrections, or a workspace that holds some. They are\n"
    "applied to the names of the finished analysis; what does not fit is listed in its "
    "diagnostics.\n"
    "Vectors: word vectors of your own, used beside the built-in ones: GloVe or word2vec (text,\n"
    ".bin), fastText .vec, or model.safetensors of model2vec with tokenizer.json beside it.\n"
    "tag takes sentences and words as given; with --raw it reads plain text and finds them "
    "itself.\n"
    "Exit status: 0; 1 where an input could not be used (the rest is analysed); 2 for wrong "
    "usage.\n";

namespace {

constexpr std::uint32_t kMaxJobs = 256;

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

std::optional<std::uint32_t> JobsFrom(std::string_view word) {
  std::uint32_t jobs = 0;
  const char* const end = word.data() + word.size();
  const auto read = std::from_chars(word.data(), end, jobs);
  if (read.ec != std::errc() || read.ptr != end || jobs < 1 || jobs > kMaxJobs) return std::nullopt;
  return jobs;
}

// "a,b" -> {"a", "b"}
std::vector<std::string> SplitAtCommas(std::string_view list) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    parts.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return parts;
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
    } else if (AsksForHelp(word)) {
      return Arguments{};
    } else if (word != "--format" && word != "--output" && word != "--corrections" &&
               word != "--vectors" && word != "--jobs") {
      return UnknownOption(word);
    } else if (i + 1 == words.size()) {
      return WrongUsage("'" + std::string(word) + "' needs a value.");
    } else if (word == "--jobs") {
      const std::optional<std::uint32_t> jobs = JobsFrom(words[++i]);
      if (!jobs) return WrongUsage("'--jobs' needs a number from 1 to 256.");
      arguments.jobs = *jobs;
    } else if (word == "--output") {
      arguments.output = words[++i];
    } else if (word == "--corrections") {
      arguments.corrections = words[++i];
    } else if (word == "--vectors") {
      arguments.vectors = words[++i];
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

// tag, ner, compare: filters take no files.
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
    } else if (words[i] == "--stages" && i + 1 < words.size()) {
      arguments.stages = SplitAtCommas(words[++i]);
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
  if (command == "tag" || command == "ner" || command == "compare") {
    arguments.command = command == "tag"   ? Command::kTag
                        : command == "ner" ? Command::kNer
                                           : Command::kCompare;
    return ParseFilter(words, std::move(arguments));
  }
  if (command == "bench") {
    arguments.command = Command::kBench;
    return ParseBench(words, std::move(arguments));
  }
  return WrongUsage("Unknown command '" + std::string(command) + "'.");
}

}  // namespace px
