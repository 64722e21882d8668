#include "claims/labels.h"

#include <doctest/doctest.h>

#include <string_view>

#include "tests/unit/claims/sentence_claims.h"
#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

constexpr const char* kWhole = "the/d port/n took/vp:take in/i twelve/m ships/N ~./.\n";
constexpr const char* kAddition =
    "the/d board/n closed/vp:close it/r ~,/. taking/vg:take in/i twelve/m grey/j ships/N ~./.\n";

ClaimId ClearestOf(const std::vector<AnalyzedDocument>& documents,
                   const std::vector<Claim>& claims) {
  return Labels(documents, {}, claims).Clearest({ClaimId{0}, ClaimId{1}});
}

TEST_CASE("Labels::Clearest prefers what reads by itself, whichever comes first") {
  const struct {
    const char* worse;
    const char* better;
  } kCases[] = {
      {"while/s the/d port/n took/vp:take in/i twelve/m ships/N ~./.\n", kWhole},
      {"it/r took/vp:take in/i twelve/m grey/j ships/N ~./.\n", kWhole},
      {"the/d port/n took/vp:take in/i the/d ships/N and/c ~./.\n", kWhole},
      {"the/d port/n took/vp:take in/i twelve/m ~\"/. ships/N ~./.\n", kWhole},
      {kWhole, "Orsta/p port/n took/vp:take in/i twelve/m ships/N ~./.\n"},
  };
  for (const auto& c : kCases) {
    CAPTURE(c.worse);
    const std::vector<AnalyzedDocument> documents = {TaggedArticle(c.worse),
                                                     TaggedArticle(c.better)};
    CHECK(ClearestOf(documents, SentenceClaims(documents)) == ClaimId{1});
    const std::vector<AnalyzedDocument> reversed = {TaggedArticle(c.better),
                                                    TaggedArticle(c.worse)};
    CHECK(ClearestOf(reversed, SentenceClaims(reversed)) == ClaimId{0});
  }
}

TEST_CASE("Labels: an addition that borrows its subject is avoided, and shown with it") {
  const std::vector<AnalyzedDocument> documents = {TaggedArticle(kAddition), TaggedArticle(kWhole)};
  std::vector<Claim> claims = SentenceClaims(documents);
  Claim& addition = claims[0];
  const std::vector<Token>& tokens = documents[0].document.tokens;
  addition.tokens = {5, 10};
  addition.range = {tokens[5].range.begin, tokens[9].range.end};
  addition.subject.reset();
  addition.carried_subject = ByteRange{tokens[0].range.begin, tokens[1].range.end};
  addition.predicate = tokens[5].range;
  CHECK(ClearestOf(documents, claims) == ClaimId{1});
  CHECK(Labels(documents, {}, claims).Of(ClaimId{0}) == "The board taking in twelve grey ships");
}

TEST_CASE("Labels::Of begins with a capital and without a connective") {
  const struct {
    const char* sentence;
    const char* subject;
    const char* label;
  } kCases[] = {
      {kWhole, "the port", "The port took in twelve ships."},
      {"while/s the/d port/n took/vp:take ships/N ~./.\n", "the port", "The port took ships."},
      {"however/a ~,/. the/d port/n took/vp:take ships/N ~./.\n", "the port",
       "The port took ships."},
      // What follows "if" may never happen.
      {"if/s the/d port/n took/vp:take ships/N ~./.\n", "the port", "If the port took ships."},
      {"iPort/p took/vp:take ships/N ~./.\n", "iPort", "iPort took ships."},
  };
  for (const auto& c : kCases) {
    const std::vector<AnalyzedDocument> documents = {TaggedArticle(c.sentence)};
    std::vector<Claim> claims = SentenceClaims(documents);
    const auto begin = static_cast<std::uint32_t>(documents[0].source.text.find(c.subject));
    const auto size = static_cast<std::uint32_t>(std::string_view(c.subject).size());
    claims[0].subject = ByteRange{begin, begin + size};
    CHECK(Labels(documents, {}, claims).Of(ClaimId{0}) == c.label);
  }
}

TEST_CASE("Labels::Of names whom a pronoun stands for") {
  const std::vector<AnalyzedDocument> documents = {
      TaggedArticle("she/r left/vd:leave Orsta/p on/i Monday/p ~./.\n")};
  const std::vector<Claim> claims = SentenceClaims(documents);
  Entity person;
  person.name = "Ada Lovell";
  const IndexRange she = {0, 1};
  person.references.push_back(
      {DocId{0}, 0, she, documents[0].TokenRangeBytes(she), ReferenceKind::kPronoun, ""});
  CHECK(Labels(documents, {person}, claims).Of(ClaimId{0}) == "[Ada Lovell] left Orsta on Monday.");
  CHECK(Labels(documents, {}, claims).Of(ClaimId{0}) == "She left Orsta on Monday.");
}

}  // namespace
}  // namespace px
