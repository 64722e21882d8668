#include "tests/unit/claims/sentence_claims.h"

#include <string>

#include "base/check.h"

namespace px {
namespace {

Claim ClaimOf(const AnalyzedDocument& article, std::uint32_t doc, std::uint32_t sentence) {
  const IndexRange tokens = article.document.sentences[sentence].tokens;
  const auto is_verb = [&](std::uint32_t t) {
    const Upos upos = article.words[t].upos;
    return upos == Upos::kVerb || upos == Upos::kAux;
  };
  std::uint32_t begin = tokens.begin;
  while (begin < tokens.end && !is_verb(begin)) ++begin;
  std::uint32_t end = begin;
  while (end < tokens.end && is_verb(end)) ++end;

  Claim claim;
  claim.doc = DocId{doc};
  claim.sentence = sentence;
  claim.tokens = tokens;
  claim.range = article.TokenRangeBytes(tokens);
  claim.predicate = {claim.range.begin, claim.range.begin};
  if (begin < end) claim.predicate = article.TokenRangeBytes({begin, end});
  if (tokens.begin < begin) claim.subject = article.TokenRangeBytes({tokens.begin, begin});
  if (end < tokens.end) claim.arguments.push_back(article.TokenRangeBytes({end, tokens.end}));
  return claim;
}

}  // namespace

std::vector<Claim> SentenceClaims(const std::vector<AnalyzedDocument>& documents) {
  std::vector<Claim> claims;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    const auto count = static_cast<std::uint32_t>(documents[d].document.sentences.size());
    for (std::uint32_t s = 0; s < count; ++s) claims.push_back(ClaimOf(documents[d], d, s));
  }
  return claims;
}

void AddQuantity(const std::vector<AnalyzedDocument>& documents, Claim& claim,
                 std::string_view words, double value, std::string_view unit, Bound bound) {
  const std::string_view text = documents[claim.doc.value].source.text;
  const std::size_t at = text.find(words, claim.range.begin);
  PX_CHECK(at != std::string_view::npos && at < claim.range.end);
  const auto begin = static_cast<std::uint32_t>(at);
  claim.quantities.push_back(
      {{begin, begin + static_cast<std::uint32_t>(words.size())}, value, std::string(unit), bound});
}

}  // namespace px
