#include "claims/same_wording.h"

#include <string>
#include <unordered_map>

#include "nlp/folded_ids.h"

namespace px {

std::vector<ClaimId> FirstOfSameWording(const std::vector<AnalyzedDocument>& documents,
                                        const std::vector<Claim>& claims) {
  constexpr char32_t kEndOfSubject = ~char32_t{0};
  FoldedIds ids;
  std::unordered_map<std::u32string, ClaimId> first_of;
  std::vector<ClaimId> first;
  for (std::uint32_t c = 0; c < claims.size(); ++c) {
    const Claim& claim = claims[c];
    const AnalyzedDocument& article = documents[claim.doc.value];
    std::u32string key;
    if (claim.carried_subject) {
      key = {ids.IdOf(Slice(article.source.text, *claim.carried_subject)), kEndOfSubject};
    }
    for (std::uint32_t t = claim.tokens.begin; t < claim.tokens.end; ++t) {
      if (article.document.tokens[t].kind == TokenKind::kPunctuation) continue;
      key += char32_t{ids.IdOf(article.TokenText(t))};
    }
    first.push_back(first_of.try_emplace(std::move(key), ClaimId{c}).first->second);
  }
  return first;
}

}  // namespace px
