#include "app/app.h"

#include <utility>

#include "app/app_state.h"
#include "app/commands.h"
#include "app/describe.h"
#include "app/frame.h"
#include "app/settings.h"
#include "app/touch.h"

namespace px {
namespace {

constexpr std::size_t kMostNameBytes = 80;

// Frames that an event from outside needs until everything has its place.
constexpr std::uint32_t kFramesAfterEvent = 4;

void Touch(AppState& state) { state.frames_to_settle = kFramesAfterEvent; }

std::vector<SourceText> SourcesOf(const Analysis& analysis) {
  std::vector<SourceText> sources;
  for (const AnalyzedArticle& document : analysis.documents) sources.push_back(document.source);
  return sources;
}

}  // namespace

App::App() : state_(std::make_unique<AppState>()) { SetUp(*state_); }

App::~App() = default;

void App::AddArticles(std::vector<SourceText> articles) {
  px::AddArticles(*state_, std::move(articles));
  Touch(*state_);
}

void App::ReportProblem(std::string sentence) {
  AddProblem(*state_, std::move(sentence));
  Touch(*state_);
}

void App::ShowNotice(std::string sentence) {
  AddNotice(*state_, std::move(sentence));
  Touch(*state_);
}

void App::OpenAnalysis(Analysis analysis, bool is_example, CorrectionList corrections) {
  // The page opens the example at its start, beside what it had to tell of a link.
  if (is_example && state_->workspace.articles().empty()) state_->problems_seen = 0;
  LeaveWorkspace(*state_);
  state_->workspace.Replace(SourcesOf(analysis));
  state_->is_example = is_example;
  state_->example_dismissed = false;
  SetAnalysis(*state_, std::move(analysis));
  SetCorrections(*state_, std::move(corrections));
  Touch(*state_);
}

void App::OpenArticles(std::vector<SourceText> articles, CorrectionList corrections) {
  NewWorkspace();
  SetCorrections(*state_, std::move(corrections));
  TakeArticles(*state_, std::move(articles));
}

void App::NewWorkspace() {
  LeaveWorkspace(*state_);
  state_->is_example = false;
  state_->workspace.Replace({});
  RefreshArticleList(*state_);
  Touch(*state_);
}

void App::SetWorkspaceName(std::string name, Keeping keeping) {
  state_->workspace_name = std::move(name);
  state_->keeping = keeping;
  Touch(*state_);
}

void App::AddCorrections(const CorrectionList& corrections) {
  AppendCorrections(*state_, corrections);
  Touch(*state_);
}

void App::OnAnalysisProgress(std::uint32_t permille, std::string stage) {
  if (!state_->run.running) return;  // a late report of a cancelled run
  state_->run.permille = permille;
  state_->run.stage = std::move(stage);
  Touch(*state_);
}

void App::OnAnalysisDone(Analysis analysis) {
  state_->run = {};
  state_->needs_analysis = false;
  SetAnalysis(*state_, std::move(analysis));
  Touch(*state_);
}

void App::OnAnalysisFailed(std::string sentence) {
  state_->run = {};
  state_->needs_analysis = !state_->workspace.articles().empty();
  AddProblem(*state_, std::move(sentence));
  Touch(*state_);
}

void App::UseVectors(std::string name) {
  px::UseVectors(*state_, std::move(name));
  Touch(*state_);
}

void App::OnVectorsUsed(std::string sentence) {
  AddNotice(*state_, sentence);
  state_->vectors.effect = std::move(sentence);
  Touch(*state_);
}

void App::OnVectorsRefused(std::string sentence) {
  AddProblem(*state_, state_->vectors.name + ": " + sentence);
  state_->vectors = {};
  Touch(*state_);
}

void App::SetSystemColours(SystemColours colours) {
  state_->system = colours;
  UpdateTheme(*state_);
  Touch(*state_);
}

void App::UseSetting(std::string_view name, std::string_view value) {
  px::UseSetting(*state_, name, value);
  Touch(*state_);
}

void App::SetTouch(bool touch) {
  if (state_->touch == touch) return;
  state_->touch = touch;
  state_->look.show_grips = touch;
  ++state_->rows_version;
  Touch(*state_);
}

std::optional<std::pair<float, float>> App::DividerAt(float x, float y, float dx, float dy) const {
  const auto at = px::DividerAt(state_->controls, ImVec2(x, y), ImVec2(dx, dy));
  return at ? std::optional(std::pair(at->x, at->y)) : std::nullopt;
}

void App::Draw() { DrawFrame(*state_); }

bool App::WantsFrame() const { return px::WantsFrame(*state_); }

std::vector<Request> App::TakeRequests() { return std::exchange(state_->requests, {}); }

const std::vector<SourceText>& App::articles() const { return state_->workspace.articles(); }

const CorrectionList& App::corrections() const { return state_->corrections; }

bool App::is_example() const { return state_->is_example; }

std::string App::SuggestedName() const {
  const std::vector<SourceText>& articles = state_->workspace.articles();
  if (articles.empty()) return "";
  // As the list calls it: the analysis may have found a title.
  std::string name(DisplayTitle(articles.front()));
  for (const ArticleListItem& item : state_->articles.items) {
    if (item.position == 0) name = item.title.empty() ? item.name : item.title;
  }
  if (name.size() <= kMostNameBytes) return name;
  std::size_t end = kMostNameBytes;
  while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
  return name.substr(0, end) + "\u2026";
}

const Analysis* App::analysis() const {
  return state_->loaded ? &state_->loaded->analysis : nullptr;
}

std::string App::Describe() const { return px::Describe(*state_); }

}  // namespace px
