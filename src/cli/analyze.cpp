#include "cli/analyze.h"

#include <cstdio>
#include <string>
#include <utility>

#include "cli/files.h"
#include "engine/session.h"
#include "io/analysis_json.h"
#include "io/import.h"
#include "io/report.h"
#include "io/snapshot.h"

namespace px {
namespace {

void PrintProblem(const std::string& file, const std::string& message) {
  std::fprintf(stderr, "%s: %s\n", file.c_str(), message.c_str());
}

// Adds the articles of one file. False when any of it could not be used.
bool AddFile(const std::string& path, Session& session) {
  const Result<std::string> bytes = ReadInput(path);
  if (!bytes.ok()) {
    PrintProblem(path, bytes.error().message);
    return false;
  }
  Result<std::vector<SourceText>> articles =
      ImportFile(path == "-" ? "standard input" : path, bytes.value());
  if (!articles.ok()) {
    PrintProblem(path, articles.error().message);
    return false;
  }
  bool all_added = true;
  for (SourceText& article : std::move(articles).value()) {
    const Status status = session.Add(std::move(article));
    if (status.ok()) continue;
    PrintProblem(path, status.error().message);
    all_added = false;
  }
  return all_added;
}

std::string Render(const Analysis& analysis, OutputFormat format) {
  switch (format) {
    case OutputFormat::kJson:
      return WriteAnalysisJson(analysis);
    case OutputFormat::kCsv:
      return WriteMatrixCsv(analysis);
    case OutputFormat::kMarkdown:
      return WriteMarkdownReport(analysis);
    case OutputFormat::kSnapshot:
      return WriteSnapshot(analysis);
  }
  return {};
}

}  // namespace

int RunAnalyze(const Arguments& arguments) {
  Session session;
  bool all_used = true;
  for (const std::string& input : arguments.inputs) {
    const std::vector<std::string> files = ExpandInput(input);
    if (files.empty()) {
      PrintProblem(input, "The folder holds no .txt, .md, .json or .jsonl file.");
      all_used = false;
    }
    for (const std::string& file : files) all_used &= AddFile(file, session);
  }
  while (!session.Step(1'000).finished) {
  }
  const std::string output = Render(session.TakeAnalysis(), arguments.format);
  if (const Status status = WriteOutput(arguments.output, output); !status.ok()) {
    PrintProblem(arguments.output.empty() ? "standard output" : arguments.output,
                 status.error().message);
    return 1;
  }
  return all_used ? 0 : 1;
}

}  // namespace px
