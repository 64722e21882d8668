#include "cli/analyze.h"

#include <string>
#include <utility>

#include "cli/articles.h"
#include "cli/files.h"
#include "cli/jobs.h"
#include "engine/corrected.h"
#include "engine/session.h"
#include "io/analysis_json.h"
#include "io/corrections_json.h"
#include "io/report.h"
#include "io/snapshot.h"
#include "io/vector_file.h"

namespace px {
namespace {

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

// No file: no corrections.
Result<CorrectionList> CorrectionsIn(const std::string& path) {
  if (path.empty()) return CorrectionList{};
  const Result<std::string> bytes = ReadInput(path);
  if (!bytes.ok()) return bytes.error();
  return ReadCorrections(bytes.value());
}

// A model of two files has its tokenizer in the same folder.
Result<ReaderVectors> VectorsIn(const std::string& path) {
  const Result<std::string> bytes = ReadInput(path, kMaxVectorFileBytes);
  if (!bytes.ok()) return bytes.error();
  if (KindOfVectorFile(path, {}) != VectorFileKind::kTensors) return ReadVectorTable(bytes.value());
  const std::string folder = path.substr(0, path.find_last_of('/') + 1);
  const Result<std::string> tokenizer = ReadInput(folder + "tokenizer.json");
  if (!tokenizer.ok()) {
    return Error{ErrorCode::kBadFormat, "The model needs its tokenizer.json in the same folder.",
                 std::nullopt};
  }
  return ReadVectorModel(bytes.value(), tokenizer.value());
}

// False, and said, when they cannot be used.
bool UseVectorsIn(const std::string& path, Session& session) {
  if (path.empty()) return true;
  Result<ReaderVectors> vectors = VectorsIn(path);
  if (!vectors.ok()) {
    PrintProblem(path, vectors.error().message);
    return false;
  }
  session.UseVectors(path.substr(path.find_last_of('/') + 1), std::move(vectors).value());
  return true;
}

}  // namespace

int RunAnalyze(const Arguments& arguments) {
  Session session(ForEachOnThreads(arguments.jobs));
  bool all_used = ReadArticles(arguments.inputs,
                               [&](SourceText article) { return session.Add(std::move(article)); });
  all_used = UseVectorsIn(arguments.vectors, session) && all_used;
  while (!session.Step(1'000).finished) {
  }
  if (!session.vector_effect().empty()) PrintNote(session.vector_effect());
  Analysis analysis = session.TakeAnalysis();
  const Result<CorrectionList> corrections = CorrectionsIn(arguments.corrections);
  if (corrections.ok()) {
    analysis = ApplyCorrections(std::move(analysis), corrections.value());
  } else {
    PrintProblem(arguments.corrections, corrections.error().message);
    all_used = false;
  }
  const std::string output = Render(analysis, arguments.format);
  if (const Status status = WriteOutput(arguments.output, output); !status.ok()) {
    PrintProblem(arguments.output.empty() ? "standard output" : arguments.output,
                 status.error().message);
    return 1;
  }
  return all_used ? 0 : 1;
}

}  // namespace px
