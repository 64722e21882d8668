#include <algorithm>
#include <utility>

#include "app/commands.h"
#include "app/views/words.h"
#include "engine/corrected.h"

namespace px {
namespace {

constexpr std::string_view kDot = " \u00B7 ";

// The document of the shown analysis that was made from `article`, if any.
std::optional<DocId> FindDocument(const AppState& state, const SourceText& article) {
  if (!state.loaded) return std::nullopt;
  const std::vector<AnalyzedArticle>& documents = state.loaded->analysis.documents;
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    const SourceText& source = documents[i].source;
    if (source.outlet == article.outlet && source.text == article.text) return DocId{i};
  }
  return std::nullopt;
}

ArticleListItem DescribeArticle(const AppState& state, std::uint32_t position) {
  const SourceText& article = state.workspace.articles()[position];
  ArticleListItem item;
  item.position = position;
  item.doc = FindDocument(state, article);
  // The analysis may have found a title where the reader gave none.
  const std::string title(
      DisplayTitle(item.doc ? state.loaded->analysis.documents[item.doc->value].source : article));
  item.name = article.outlet.empty() ? title : article.outlet;
  if (!article.outlet.empty()) item.title = title;
  item.facts = ShortDate(article.date);
  item.facts.append(item.facts.empty() ? "" : kDot);
  if (item.doc) {
    item.facts.append(state.loaded->index.counts[item.doc->value].claims_label);
  } else {
    item.facts.append("not yet compared");
  }
  return item;
}

}  // namespace

void ContentChanged(AppState& state) { Emit(state, RequestKind::kContentChanged); }

std::vector<SourceText> TakeArticles(AppState& state, std::vector<SourceText> articles) {
  // The example makes room for the first articles of the reader that can be used.
  Workspace own;
  Workspace& target = state.is_example ? own : state.workspace;
  const std::size_t before = target.articles().size();
  for (std::string& refusal : target.Add(std::move(articles))) {
    AddProblem(state, std::move(refusal));
  }
  if (target.articles().size() == before) return {};
  if (state.is_example) {
    SetAside(state);
    state.workspace = std::move(own);
    state.is_example = false;
    ClearHistory(state);
    ForgetSeenProblems(state);
    ClearAnalysis(state);
    AddNotice(state, "Your articles took the place of the example.");
  }
  RequestAnalysis(state);
  ContentChanged(state);
  const std::vector<SourceText>& all = state.workspace.articles();
  return {all.begin() + static_cast<std::ptrdiff_t>(before), all.end()};
}

void AddArticles(AppState& state, std::vector<SourceText> articles) {
  std::vector<SourceText> taken = TakeArticles(state, std::move(articles));
  if (taken.empty()) return;
  const auto count = static_cast<std::uint32_t>(taken.size());
  const std::string what = count == 1 ? "\u201C" + std::string(DisplayTitle(taken[0])) + "\u201D"
                                      : Counted(count, "article", "articles");
  AddHistory(state, {"Added " + what, AddedArticles{std::move(taken)}});
}

void RemoveArticle(AppState& state, std::uint32_t position) {
  const SourceText article = state.workspace.articles()[position];
  const std::string what = "Removed \u201C" + std::string(DisplayTitle(article)) + "\u201D";
  state.workspace.Remove(position);
  AddHistory(state, {what, RemovedArticle{position, article}});
  AddNotice(state, what + ".", NoticeOffer::kUndo);
  ArticlesChanged(state);
}

void ArticlesChanged(AppState& state) {
  state.is_example = false;
  ContentChanged(state);
  if (state.workspace.articles().empty()) {
    CancelAnalysis(state);
    ClearAnalysis(state);
  } else {
    RequestAnalysis(state);
  }
}

void RequestAnalysis(AppState& state) {
  RefreshArticleList(state);
  state.run = {true, 0, "Starting"};
  state.needs_analysis = false;
  Emit(state, RequestKind::kAnalyze);
}

void CancelAnalysis(AppState& state) {
  if (!state.run.running) return;
  state.run = {};
  state.needs_analysis = !state.workspace.articles().empty();
  Emit(state, RequestKind::kCancelAnalysis);
}

void SetAnalysis(AppState& state, Analysis analysis) {
  std::optional<SourceText> open;
  SavedFilter filter;
  std::vector<EntityRef> chosen;
  if (state.loaded) {
    const Analysis& before = state.loaded->analysis;
    if (state.selection.article) open = before.documents[state.selection.article->value].source;
    filter = SaveFilter(before, state.filter);
    for (const EntityId id : state.entities.chosen) chosen.push_back(RefToEntity(before, id));
  }
  auto loaded = std::make_unique<LoadedAnalysis>(std::move(analysis));
  loaded->corrected.Apply(state.corrections);
  loaded->claims_corrected = CorrectsClaims(state.corrections);
  loaded->index = BuildIndex(loaded->analysis);
  loaded->entities = BuildEntityList(loaded->analysis);
  state.loaded = std::move(loaded);

  state.selection = {};
  state.matrix.unfolded.clear();
  state.joining.reset();
  state.details.reset();
  state.pair = {};
  ++state.entities_version;
  ++state.analysis_version;
  ++state.rows_version;
  ++state.article_version;
  state.filter = RestoreFilter(state.loaded->analysis, filter);
  RefreshTermRows(state);
  ChooseEntities(state, chosen);
  if (open) state.selection.article = FindDocument(state, *open);
  if (!state.selection.article && !state.loaded->analysis.documents.empty()) {
    state.selection.article = DocId{0};
  }
  for (const Diagnostic& diagnostic : state.loaded->analysis.diagnostics) {
    const bool known = diagnostic.doc && diagnostic.doc->value < state.loaded->index.names.size();
    const std::string prefix =
        known ? state.loaded->index.names[diagnostic.doc->value].brief + ": " : "";
    AddProblem(state, prefix + diagnostic.message);
  }
  RefreshArticleList(state);
}

void ClearAnalysis(AppState& state) {
  state.loaded.reset();
  state.pair = {};
  state.views = {};
  state.selection = {};
  state.joining.reset();
  state.details.reset();
  state.filter = {};
  state.entities.chosen.clear();
  state.entities.card.reset();
  state.inspects_entity = false;
  state.search = {};
  state.needs_analysis = false;
  ++state.entities_version;
  ++state.analysis_version;
  ++state.rows_version;
  ++state.article_version;
  RefreshArticleList(state);
}

void RefreshArticleList(AppState& state) {
  std::vector<ArticleListItem>& items = state.articles.items;
  items.clear();
  for (std::uint32_t i = 0; i < state.workspace.articles().size(); ++i) {
    items.push_back(DescribeArticle(state, i));
  }
  std::stable_sort(items.begin(), items.end(),
                   [](const ArticleListItem& a, const ArticleListItem& b) {
                     if (a.doc && b.doc) return *a.doc < *b.doc;
                     return a.doc.has_value() && !b.doc.has_value();
                   });
}

}  // namespace px
