#include "claims/labels.h"

#include <doctest/doctest.h>

#include "tests/unit/claims/sentence_claims.h"
#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

constexpr const char* kWhole = "the/d port/n took/vp:take in/i twelve/m ships/N ~./.\n";
constexpr const char* kHalf = "while/s the/d port/n took/vp:take in/i twelve/m ships/N ~./.\n";
constexpr const char* kAddition =
    "the/d board/n closed/vp:close it/r ~,/. taking/vg:take in/i twelve/m grey/j ships/N ~./.\n";

TEST_CASE("ClearestClaim prefers a whole sentence to half of one") {
  const std::vector<AnalyzedDocument> documents = {TaggedArticle(kHalf), TaggedArticle(kWhole)};
  const std::vector<Claim> claims = SentenceClaims(documents);
  CHECK(ClearestClaim(documents, claims, {ClaimId{0}, ClaimId{1}}) == ClaimId{1});
}

TEST_CASE("ClearestClaim avoids an addition that borrows its subject") {
  const std::vector<AnalyzedDocument> documents = {TaggedArticle(kAddition), TaggedArticle(kWhole)};
  std::vector<Claim> claims = SentenceClaims(documents);
  Claim& addition = claims[0];
  const std::vector<Token>& tokens = documents[0].document.tokens;
  addition.tokens = {5, 10};
  addition.range = {tokens[5].range.begin, tokens[9].range.end};
  addition.subject.reset();
  addition.carried_subject = ByteRange{tokens[0].range.begin, tokens[1].range.end};
  addition.predicate = tokens[5].range;
  CHECK(ClearestClaim(documents, claims, {ClaimId{0}, ClaimId{1}}) == ClaimId{1});
  CHECK(LabelOf(documents, addition) == "the board taking in twelve grey ships");
}

}  // namespace
}  // namespace px
