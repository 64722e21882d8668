#include "cli/arguments.h"

#include <doctest/doctest.h>

namespace px {
namespace {

TEST_CASE("ParseArguments reads commands, options and inputs") {
  const auto analyze = ParseArguments({"analyze", "--format", "csv", "a.txt", "--", "-b.txt"});
  REQUIRE(analyze.ok());
  CHECK(analyze.value().command == Command::kAnalyze);
  CHECK(analyze.value().format == OutputFormat::kCsv);
  CHECK(analyze.value().inputs == std::vector<std::string>{"a.txt", "-b.txt"});

  const auto report = ParseArguments({"report", "--output", "r.md", "-"});
  REQUIRE(report.ok());
  CHECK(report.value().format == OutputFormat::kMarkdown);
  CHECK(report.value().output == "r.md");
  CHECK(report.value().inputs == std::vector<std::string>{"-"});

  const auto corrected = ParseArguments({"analyze", "--corrections", "c.json", "a.txt"});
  REQUIRE(corrected.ok());
  CHECK(corrected.value().corrections == "c.json");
  CHECK(ParseArguments({"analyze", "--vectors", "g.txt", "a.txt"}).value().vectors == "g.txt");

  CHECK(ParseArguments({"tag"}).value().command == Command::kTag);
  CHECK_FALSE(ParseArguments({"tag"}).value().raw);
  CHECK(ParseArguments({"tag", "--raw"}).value().raw);
  CHECK(ParseArguments({"ner"}).value().command == Command::kNer);
  CHECK(ParseArguments({"compare"}).value().command == Command::kCompare);
  CHECK(ParseArguments({"bench"}).value().command == Command::kBench);
  CHECK(ParseArguments({"analyze", "a", "--jobs", "2"}).value().jobs == 2);
  CHECK(ParseArguments({"bench", "--stages", "links,rows"}).value().stages ==
        std::vector<std::string>{"links", "rows"});
  CHECK(ParseArguments({"bench", "a.txt", "-"}).value().inputs ==
        std::vector<std::string>{"a.txt", "-"});

  CHECK(ParseArguments({"tag", "-h"}).value().command == Command::kHelp);
  CHECK(ParseArguments({"--help"}).value().command == Command::kHelp);
  CHECK(ParseArguments({"analyze", "--help"}).value().command == Command::kHelp);
  CHECK(ParseArguments({"--version"}).value().command == Command::kVersion);
}

TEST_CASE("ParseArguments refuses wrong usage and says so of what is absent") {
  struct Case {
    std::vector<std::string_view> words;
    ErrorCode code;
  };
  const Case cases[] = {
      {{}, ErrorCode::kBadFormat},
      {{"analyse"}, ErrorCode::kBadFormat},
      {{"analyze"}, ErrorCode::kBadFormat},
      {{"analyze", "--fromat", "csv", "a"}, ErrorCode::kBadFormat},
      {{"analyze", "a", "--output"}, ErrorCode::kBadFormat},
      {{"analyze", "a", "--format", "xml"}, ErrorCode::kBadFormat},
      {{"analyze", "a", "--format", "html"}, ErrorCode::kUnsupportedType},
      {{"analyze", "a", "--jobs"}, ErrorCode::kBadFormat},
      {{"analyze", "a", "--jobs", "0"}, ErrorCode::kBadFormat},
      {{"analyze", "a", "--jobs", "two"}, ErrorCode::kBadFormat},
      {{"bench", "--stages"}, ErrorCode::kBadFormat},
      {{"analyze", "a", "--corrections"}, ErrorCode::kBadFormat},
      {{"analyze", "a", "--vectors"}, ErrorCode::kBadFormat},
      {{"tag", "a.conllu"}, ErrorCode::kBadFormat},
      {{"tag", "-"}, ErrorCode::kBadFormat},
      {{"ner", "--raw"}, ErrorCode::kBadFormat},
      {{"bench", "--fast"}, ErrorCode::kBadFormat},
      {{"compare", "pairs.tsv"}, ErrorCode::kBadFormat},
      {{"compare", "--raw"}, ErrorCode::kBadFormat},
  };
  for (const Case& c : cases) {
    const auto arguments = ParseArguments(c.words);
    REQUIRE_FALSE(arguments.ok());
    CHECK(arguments.error().code == c.code);
    CHECK_FALSE(arguments.error().message.empty());
  }
}

}  // namespace
}  // namespace px
