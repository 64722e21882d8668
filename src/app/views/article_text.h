// One article cut into parts that are drawn differently: which claim, which kind of sentence.
#ifndef PX_APP_VIEWS_ARTICLE_TEXT_H_
#define PX_APP_VIEWS_ARTICLE_TEXT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/views/analysis_index.h"

namespace px {

// What is drawn behind the last part of a claim.
enum class ClaimEnd : std::uint8_t {
  kPlain,    // nothing: not the last part, or only this article says so
  kShared,   // how many articles say so
  kDiffers,  // the sign of a conflict
};

struct ArticlePart {
  ByteRange range;
  std::optional<ClaimId> claim;  // the innermost claim here
  bool boilerplate = false;
  ClaimEnd end = ClaimEnd::kPlain;
  std::string shared_by;  // the number of articles, with kShared
};

struct ArticleBlock {
  ByteRange range;
  SentenceKind kind = SentenceKind::kBody;  // of its first sentence
  std::vector<ArticlePart> parts;           // cover `range`
};

struct ArticleText {
  std::string title;   // empty where the text begins with it
  std::string source;  // outlet, date and number of claims
  std::vector<ArticleBlock> blocks;
};

// `only`: by claim of the article, from its first one, which claims to mark; null: all of them.
// What is a part of another row is told within the claim that holds it and not marked by itself.
// Time O(sentences + claims of the article * their nesting).
ArticleText BuildArticleText(const Analysis& analysis, const AnalysisIndex& index, DocId doc,
                             const std::vector<bool>* only = nullptr);

}  // namespace px

#endif  // PX_APP_VIEWS_ARTICLE_TEXT_H_
