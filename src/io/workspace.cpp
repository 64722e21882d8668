#include "io/workspace.h"

#include <utility>

#include "io/article_json.h"
#include "io/corrections_tree.h"

namespace px {
namespace {

constexpr const char* kFormat = "parallax-workspace";

}  // namespace

std::string WriteWorkspace(const std::vector<SourceText>& articles,
                           const CorrectionList& corrections) {
  Json tree = {{"format", kFormat}, {"version", 1}, {"articles", ArticlesToJson(articles)}};
  if (!corrections.all().empty()) tree["corrections"] = CorrectionsToJson(corrections);
  return DumpLines(tree);
}

Result<SavedWorkspace> ReadWorkspace(std::string_view bytes) {
  const Json tree = Json::parse(bytes, nullptr, /*allow_exceptions=*/false);
  if (Status status = CheckHeader(tree, kFormat, "workspace"); !status.ok()) {
    return status.error();
  }
  Result<std::vector<SourceText>> articles = ArticlesFromJson(tree);
  if (!articles.ok()) return articles.error();
  SavedWorkspace workspace{std::move(articles).value(), {}};
  if (const auto it = tree.find("corrections"); it != tree.end()) {
    Result<CorrectionList> corrections = CorrectionsFromJson(*it);
    if (!corrections.ok()) return corrections.error();
    workspace.corrections = std::move(corrections).value();
  }
  return workspace;
}

}  // namespace px
