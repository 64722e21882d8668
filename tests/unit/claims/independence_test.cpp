#include "claims/independence.h"

#include <doctest/doctest.h>

#include <string>

#include "claims/compare.h"
#include "text/document.h"

namespace px {
namespace {

AnalyzedDocument Read(std::string_view text) {
  AnalyzedDocument article;
  article.source.text = text;
  Diagnostics diagnostics;
  article.document = SegmentText(article.source.text, diagnostics);
  article.words.resize(article.document.tokens.size());
  return article;
}

std::vector<AnalyzedDocument> ReadAll(std::initializer_list<const char*> texts) {
  std::vector<AnalyzedDocument> articles;
  for (const char* text : texts) articles.push_back(Read(text));
  return articles;
}

constexpr const char* kWire =
    "The night ferry to Orsta ran aground on Sunday with forty people on board. Divers found a "
    "hole "
    "as wide as a door below the engine room. Nobody was hurt, and the harbour master opened the "
    "quay again before noon.";
constexpr const char* kWireWithEdits =
    "A night ferry to Orsta ran aground on Sunday with forty people aboard her. Divers found a gap "
    "as wide as a door below the engine room. Nobody was hurt, and the harbour master reopened the "
    "quay again before noon.";
constexpr const char* kOwnReport =
    "Forty travellers spent a cold morning in the church hall of Orsta after their boat hit a "
    "rock. "
    "Its owner promised new charts and an inquiry by the coast guard.";

std::vector<Origin> OriginsOf(const std::vector<AnalyzedDocument>& articles) {
  return FindOrigins(articles, FindReuse(articles));
}

TEST_CASE("FindOrigins: a wire report, its copy with edits, and a report of one's own") {
  const std::vector<Origin> origins = OriginsOf(ReadAll({kWire, kOwnReport, kWireWithEdits}));
  REQUIRE(origins.size() == 1);
  REQUIRE(origins[0].members.size() == 2);
  CHECK(origins[0].members[0].doc == DocId{0});
  CHECK(origins[0].members[1].doc == DocId{2});
  CHECK(origins[0].members[0].shared_permille > 700);
  CHECK(origins[0].members[1].shared_permille <= 1000);
}

TEST_CASE("FindOrigins: sentences dropped and put in another order") {
  const std::string cut =
      "Nobody was hurt, and the harbour master opened the quay again before noon. The night ferry "
      "to Orsta ran aground on Sunday with forty people on board.";
  CHECK(OriginsOf(ReadAll({kWire, cut.c_str()})).size() == 1);
}

TEST_CASE("FindOrigins: copies of copies are one group") {
  const std::string first = std::string(kWire) + " " + kOwnReport;
  const std::vector<Origin> origins = OriginsOf(ReadAll({kWire, first.c_str(), kOwnReport}));
  REQUIRE(origins.size() == 1);
  CHECK(origins[0].members.size() == 3);
  CHECK(origins[0].members[1].shared_permille == 1000);
}

TEST_CASE(
    "FindOrigins: two articles that quote a part of one press release stay apart without it") {
  const std::string release_part = "The new pier will be opened by the mayor on the first of May.";
  const std::string a =
      release_part +
      " Fishermen had asked for years where they should land their catch, and "
      "most of them had given up hope. The old pier fell into the sea in a storm.";
  const std::string b = release_part +
                        " Critics on the council call the price absurd for a village of two "
                        "hundred souls. A vote on the matter was put off twice last winter.";
  CHECK(OriginsOf(ReadAll({a.c_str(), b.c_str()})).empty());
}

TEST_CASE("Independence: a shared quotation is the speaker's, not a copy") {
  constexpr const char* kQuote =
      "\"We will rebuild the pier stone by stone and open it to everybody before the summer ends\"";
  const std::string a = std::string(kQuote) + ", the mayor told the council on Friday.";
  const std::string b = "Few believed it: " + std::string(kQuote) + ", Ada Lovell promised.";
  const std::vector<AnalyzedDocument> articles = ReadAll({a.c_str(), b.c_str()});
  const std::vector<Reuse> reuse = FindReuse(articles);
  CHECK(reuse.size() == 1);  // it is shown all the same
  CHECK(RunsOfOwnWords(OwnWords(articles), reuse).empty());
  CHECK(FindOrigins(articles, reuse).empty());
}

TEST_CASE("OwnWords: quotations and their marks do not count") {
  const struct {
    const char* text;
    std::uint32_t own;
  } kCases[] = {
      {"He left the town at noon today.", 7},
      {"He said \"I left the town\" at noon.", 4},
      {"He said \u201CI left the town\u201D at noon.", 4},
      // The mark of a quotation that goes on in the next paragraph is not closed.
      {"\u201CI left the town.\n\n\u201CIt was noon.\u201D\n\nHe went on.", 3},
      // A slip ends with its paragraph.
      {"He said \"nothing at all.\n\nThen he left.", 5},
  };
  for (const auto& c : kCases) {
    CAPTURE(c.text);
    const std::vector<AnalyzedDocument> articles = {Read(c.text)};
    CHECK(OwnWords(articles).InArticle(DocId{0}) == c.own);
  }
}

Claim ClaimOn(DocId doc, ByteRange range) {
  Claim claim;
  claim.doc = doc;
  claim.range = range;
  return claim;
}

TEST_CASE("SharedWording: copies of one origin are one text also where a claim was reworded") {
  const std::vector<Claim> claims = {ClaimOn(DocId{0}, {0, 50}), ClaimOn(DocId{1}, {0, 50}),
                                     ClaimOn(DocId{2}, {0, 50})};
  const std::vector<ClaimId> all = {ClaimId{0}, ClaimId{1}, ClaimId{2}};
  CHECK(SharedWording(claims, {}, {}).IndependentTexts(claims, all) == 3);
  const std::vector<Origin> copies = {{{{DocId{0}, 900}, {DocId{2}, 600}}}};
  CHECK(SharedWording(claims, {}, copies).IndependentTexts(claims, all) == 2);
  // The third is mostly its own work.
  const std::vector<Origin> quoted = {{{{DocId{0}, 900}, {DocId{2}, 300}}}};
  CHECK(SharedWording(claims, {}, quoted).IndependentTexts(claims, all) == 3);
}

}  // namespace
}  // namespace px
