#include "main/frontend.h"

#include <iterator>
#include <utility>

#include "io/analysis_json.h"
#include "io/import.h"
#include "io/report.h"
#include "io/snapshot.h"
#include "io/workspace.h"
#include "main/example.h"
#include "platform/platform.h"

namespace px {

void Frontend::AnswerRequests() {
  for (const Request& request : app_.TakeRequests()) Answer(request);
}

void Frontend::Answer(const Request& request) {
  switch (request.kind) {
    case RequestKind::kChooseFiles:
      ChooseFiles();
      break;
    case RequestKind::kPasteArticle:
      OpenPasteDialog();
      break;
    case RequestKind::kAnalyze:
      StartAnalysis(WriteWorkspace(app_.articles()));
      break;
    case RequestKind::kCancelAnalysis:
      CancelAnalysis();
      break;
    case RequestKind::kLoadExample:
      OpenExample();
      break;
    case RequestKind::kCopyText:
      CopyToClipboard(request.text);
      break;
    case RequestKind::kShareLink:
      ShareWorkspace(WriteWorkspace(app_.articles()));
      break;
    case RequestKind::kSaveReport:
      if (const Analysis* analysis = app_.analysis()) {
        SaveFile("parallax-report.md", "text/markdown", WriteMarkdownReport(*analysis));
      }
      break;
    case RequestKind::kSaveAnalysis:
      if (const Analysis* analysis = app_.analysis()) {
        SaveFile("parallax-analysis.json", "application/json", WriteAnalysisJson(*analysis));
      }
      break;
    case RequestKind::kThemeChanged:
      SetSurroundingsDark(request.text == "dark");
      break;
  }
}

void Frontend::AddFile(std::string_view name, std::string_view bytes) {
  Result<std::vector<SourceText>> articles = ImportFile(name, bytes);
  if (!articles.ok()) {
    app_.ReportProblem(std::string(name) + ": " + articles.error().message);
    return;
  }
  std::vector<SourceText> list = std::move(articles).value();
  arriving_.insert(arriving_.end(), std::make_move_iterator(list.begin()),
                   std::make_move_iterator(list.end()));
}

void Frontend::FilesAdded() {
  if (arriving_.empty()) return;
  app_.AddArticles(std::exchange(arriving_, {}));
}

Status Frontend::AddPasted(SourceText article) {
  // As if the text were a file, so that the same rules and sentences apply.
  const std::string name = "Pasted text " + std::to_string(pasted_ + 1);
  Result<std::vector<SourceText>> articles = ImportFile(name, article.text);
  if (!articles.ok()) return articles.error();
  ++pasted_;
  article.name = name;
  article.text = std::move(articles).value().front().text;
  std::vector<SourceText> list;
  list.push_back(std::move(article));
  app_.AddArticles(std::move(list));
  return OkStatus();
}

Status Frontend::OpenWorkspace(std::string_view bytes) {
  Result<SavedWorkspace> workspace = ReadWorkspace(bytes);
  if (!workspace.ok()) return workspace.error();
  app_.OpenArticles(std::move(workspace).value().articles);
  return OkStatus();
}

void Frontend::OpenExample() {
  Result<Analysis> example = ReadExample();
  if (example.ok()) {
    app_.OpenAnalysis(std::move(example).value(), /*is_example=*/true);
  } else {
    app_.ReportProblem("The example cannot be opened: " + example.error().message);
  }
}

void Frontend::FinishAnalysis(std::string_view snapshot) {
  Result<Analysis> analysis = ReadSnapshot(snapshot);
  if (analysis.ok()) {
    app_.OnAnalysisDone(std::move(analysis).value());
  } else {
    app_.OnAnalysisFailed(analysis.error().message);
  }
}

}  // namespace px
