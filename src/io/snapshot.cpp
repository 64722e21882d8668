#include "io/snapshot.h"

#include <utility>

#include "io/analysis_tree.h"
#include "io/article_json.h"

namespace px {
namespace {

constexpr const char* kFormat = "parallax-snapshot";

}  // namespace

std::string WriteSnapshot(const Analysis& analysis) {
  std::vector<SourceText> articles;
  for (const AnalyzedArticle& article : analysis.documents) articles.push_back(article.source);
  Json tree = {{"format", kFormat}, {"version", 1}, {"articles", ArticlesToJson(articles)}};
  Json members = AnalysisToJson(analysis);
  for (auto& [key, value] : members.items()) {
    if (key != "format" && key != "version") tree[key] = std::move(value);
  }
  return DumpLines(tree);
}

Result<Analysis> ReadSnapshot(std::string_view bytes) {
  const Json tree = Json::parse(bytes, nullptr, /*allow_exceptions=*/false);
  if (Status status = CheckHeader(tree, kFormat, "snapshot"); !status.ok()) return status.error();
  Result<std::vector<SourceText>> articles = ArticlesFromJson(tree);
  if (!articles.ok()) return articles.error();
  return AnalysisFromJson(tree, std::move(articles).value());
}

}  // namespace px
