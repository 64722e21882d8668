#include "claims/same_wording.h"

#include <string>

#include "base/utf8.h"
#include "nlp/folded_ids.h"

namespace px {

std::vector<ClaimId> FirstOfSameWording(const std::vector<AnalyzedDocument>& documents,
                                        const std::vector<Claim>& claims) {
  StringIds wordings;
  std::vector<ClaimId> first_of;  // by wording
  std::vector<ClaimId> first;
  first.reserve(claims.size());
  std::string words;
  for (std::uint32_t c = 0; c < claims.size(); ++c) {
    const Claim& claim = claims[c];
    const AnalyzedDocument& article = documents[claim.doc.value];
    words.clear();
    if (claim.carried_subject) {
      words = FoldKey(Slice(article.source.text, *claim.carried_subject)) + '\n';
    }
    for (std::uint32_t t = claim.tokens.begin; t < claim.tokens.end; ++t) {
      if (article.document.tokens[t].kind == TokenKind::kPunctuation) continue;
      (words += FoldKey(article.TokenText(t))) += '\t';
    }
    const std::uint32_t wording = wordings.IdOf(words);
    if (wording == first_of.size()) first_of.push_back(ClaimId{c});
    first.push_back(first_of[wording]);
  }
  return first;
}

}  // namespace px
