#include "io/workspace.h"

#include "io/article_json.h"

namespace px {
namespace {

constexpr const char* kFormat = "parallax-workspace";

}  // namespace

std::string WriteWorkspace(const std::vector<SourceText>& articles) {
  return DumpLines(
      Json{{"format", kFormat}, {"version", 1}, {"articles", ArticlesToJson(articles)}});
}

Result<std::vector<SourceText>> ReadWorkspace(std::string_view bytes) {
  const Json tree = Json::parse(bytes, nullptr, /*allow_exceptions=*/false);
  if (Status status = CheckHeader(tree, kFormat, "workspace"); !status.ok()) {
    return status.error();
  }
  return ArticlesFromJson(tree);
}

}  // namespace px
