#include "claims/same_wording.h"

#include <string>
#include <unordered_map>

#include "base/utf8.h"

namespace px {

std::vector<ClaimId> FirstOfSameWording(const std::vector<AnalyzedDocument>& documents,
                                        const std::vector<Claim>& claims) {
  std::unordered_map<std::string, ClaimId> first_of;
  std::vector<ClaimId> first;
  for (std::uint32_t c = 0; c < claims.size(); ++c) {
    const Claim& claim = claims[c];
    const AnalyzedDocument& article = documents[claim.doc.value];
    std::string key;
    if (claim.carried_subject) {
      key = FoldKey(Slice(article.source.text, *claim.carried_subject)) + '\n';
    }
    for (std::uint32_t t = claim.tokens.begin; t < claim.tokens.end; ++t) {
      if (article.document.tokens[t].kind == TokenKind::kPunctuation) continue;
      key += FoldKey(article.TokenText(t));
      key += ' ';
    }
    first.push_back(first_of.emplace(std::move(key), ClaimId{c}).first->second);
  }
  return first;
}

}  // namespace px
