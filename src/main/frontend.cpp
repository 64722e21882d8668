#include "main/frontend.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "io/analysis_json.h"
#include "io/corrections_json.h"
#include "io/import.h"
#include "io/report.h"
#include "io/snapshot.h"
#include "io/workspace.h"
#include "main/example.h"
#include "platform/platform.h"

namespace px {
namespace {

// Whether a JSON object, as this program writes it, says that it has this format.
bool LooksLike(std::string_view bytes, std::string_view format) {
  const std::string member = "\"format\": \"" + std::string(format) + "\"";
  return bytes.find(member) != std::string_view::npos && bytes.find('{') < 16;
}

bool AreTheArticlesOf(const Analysis& analysis, const std::vector<SourceText>& articles) {
  return std::equal(analysis.documents.begin(), analysis.documents.end(), articles.begin(),
                    articles.end(), [](const AnalyzedArticle& document, const SourceText& article) {
                      return document.source.outlet == article.outlet &&
                             document.source.text == article.text;
                    });
}

}  // namespace

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
    case RequestKind::kForgetVectors:
      ForgetVectors();
      break;
    case RequestKind::kLoadExample:
      LeaveWorkspace();
      OpenExample();
      break;
    case RequestKind::kContentChanged:
      WorkspaceChanged();
      break;
    case RequestKind::kNewWorkspace:
      LeaveWorkspace();
      app_.NewWorkspace();
      break;
    case RequestKind::kShowWorkspaces:
      ShowWorkspaces(request.text);
      break;
    case RequestKind::kCopyText:
      CopyToClipboard(request.text);
      break;
    case RequestKind::kShareLink:
      ShareWorkspace(WriteWorkspace(app_.articles(), app_.corrections()));
      break;
    case RequestKind::kSaveWorkspace:
      SaveFile("parallax-workspace.json", "application/json",
               WriteWorkspace(app_.articles(), app_.corrections()));
      break;
    case RequestKind::kSaveCorrections:
      SaveFile("parallax-corrections.json", "application/json",
               WriteCorrections(app_.corrections()));
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
    case RequestKind::kZoom:
      ZoomSurface(request.text);
      break;
    case RequestKind::kThemeChanged:
      SetSurroundings(request.text);
      break;
    case RequestKind::kKeepSetting:
      KeepSetting(request.text);
      break;
  }
}

void Frontend::AddFile(std::string_view name, std::string_view bytes) {
  if (LooksLike(bytes, "parallax-corrections")) {
    const Result<CorrectionList> corrections = ReadCorrections(bytes);
    if (corrections.ok()) {
      app_.AddCorrections(corrections.value());
    } else {
      app_.ReportProblem(std::string(name) + ": " + corrections.error().message);
    }
    return;
  }
  Result<std::vector<SourceText>> articles = ImportFile(name, bytes);
  if (!articles.ok()) {
    app_.ReportProblem(std::string(name) + ": " + articles.error().message);
    return;
  }
  // A workspace also brings its corrections; over nothing of the reader's own it is opened as it
  // was left, with what had been undone.
  if (LooksLike(bytes, "parallax-workspace")) {
    Result<SavedWorkspace> workspace = ReadWorkspace(bytes);
    const bool replaces = app_.articles().empty() || app_.is_example();
    if (workspace.ok() && replaces && arriving_.empty()) {
      app_.OpenArticles(std::move(workspace.value().articles),
                        std::move(workspace.value().corrections));
      return;
    }
    if (workspace.ok()) app_.AddCorrections(workspace.value().corrections);
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
  Result<Analysis> example = ReadExample();
  if (example.ok() && AreTheArticlesOf(example.value(), workspace.value().articles)) {
    app_.OpenAnalysis(std::move(example).value(), /*is_example=*/true,
                      std::move(workspace.value().corrections));
    return OkStatus();
  }
  app_.OpenArticles(std::move(workspace.value().articles),
                    std::move(workspace.value().corrections));
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
