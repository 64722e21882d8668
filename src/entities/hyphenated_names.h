// Articles in which a hyphenated name is one token, as the rules for names read it.
#ifndef PX_ENTITIES_HYPHENATED_NAMES_H_
#define PX_ENTITIES_HYPHENATED_NAMES_H_

#include <cstdint>
#include <vector>

#include "nlp/analyzed_document.h"

namespace px {

// A copy of an article whose hyphenated words are one token each where they have the shape of a
// name ("Coca-Cola", "al-Shabab", "AK-47"), with the way back. Others stay cut: the name in
// "Hamburg-based" is "Hamburg".
class ArticleWithWholeNames {
 public:
  // Time O(bytes of the article).
  explicit ArticleWithWholeNames(const AnalyzedDocument& article);

  const AnalyzedDocument& article() const { return joined_; }

  // The tokens of the article given that make up `tokens` of article().
  IndexRange Original(IndexRange tokens) const {
    return {first_token_[tokens.begin], first_token_[tokens.end]};
  }

 private:
  AnalyzedDocument joined_;
  // Of each token of joined_, and one past the last: into the tokens of the article given.
  std::vector<std::uint32_t> first_token_;
};

}  // namespace px

#endif  // PX_ENTITIES_HYPHENATED_NAMES_H_
