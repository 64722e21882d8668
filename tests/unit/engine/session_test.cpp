#include "engine/session.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace px {
namespace {

SourceText Article(std::string name, std::string text) {
  SourceText source;
  source.name = std::move(name);
  source.text = std::move(text);
  return source;
}

const char kHarbour[] =
    "Harbour reopens\n\nThe harbour reopened on Monday. Officials said 12 ships were waiting.\n";
const char kPort[] = "The port reopened on Monday after a storm. 12 ships were waiting outside.\n";

TEST_CASE("Session refuses what is no article, in one sentence, and goes on") {
  struct Case {
    std::string text;
    ErrorCode code;
  };
  const Case cases[] = {
      {"", ErrorCode::kEmptyInput},
      {" \n\t\xC2\xA0", ErrorCode::kEmptyInput},
      {"caf\xE9", ErrorCode::kInvalidUtf8},
      {std::string(kMaxSourceBytes + 1, 'a'), ErrorCode::kTooLarge},
      {kHarbour, ErrorCode::kDuplicate},
  };
  Session session;
  REQUIRE(session.Add(Article("a.txt", kHarbour)).ok());
  for (const Case& c : cases) {
    const Status status = session.Add(Article("b.txt", c.text));
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().code == c.code);
    CHECK(status.error().message.ends_with('.'));
  }
  while (!session.Step(1).finished) {
  }
  CHECK(session.TakeAnalysis().documents.size() == 1);
}

TEST_CASE("Session keeps the same text from two outlets: that is copying, not a mistake") {
  Session session;
  SourceText first = Article("a.txt", kHarbour);
  first.outlet = "The Gull";
  SourceText second = Article("b.txt", kHarbour);
  second.outlet = "The Tern";
  CHECK(session.Add(first).ok());
  CHECK(session.Add(second).ok());
}

TEST_CASE("Session reports rising progress towards a fixed total") {
  Session session;
  REQUIRE(session.Add(Article("a.txt", kHarbour)).ok());
  REQUIRE(session.Add(Article("b.txt", kPort)).ok());
  std::uint32_t last = 0;
  Progress progress = session.Step(1);
  const std::uint32_t total = progress.total;
  while (!progress.finished) {
    CHECK(progress.done == last + 1);
    last = progress.done;
    progress = session.Step(1);
    CHECK(progress.total == total);
  }
  CHECK(progress.done == total);
}

TEST_CASE("Session without articles gives an empty analysis") {
  Session session;
  while (!session.Step(1).finished) {
  }
  const Analysis analysis = session.TakeAnalysis();
  CHECK(analysis.documents.empty());
  CHECK(analysis.clusters.empty());
}

TEST_CASE("Session takes the title from the reader, else the first heading, else the name") {
  SourceText titled = Article("a.txt", kPort);
  titled.title = "Given";
  const Analysis analysis = AnalyzeAll({titled, Article("b.txt", kHarbour)});
  REQUIRE(analysis.documents.size() == 2);
  CHECK(analysis.documents[0].source.title == "Given");
  CHECK(analysis.documents[1].source.title == "Harbour reopens");
  CHECK(AnalyzeAll({Article("c.txt", kPort)}).documents[0].source.title == "c.txt");
}

TEST_CASE("AnalyzeAll puts documents into canonical order") {
  SourceText late = Article("a.txt", kPort);
  late.date = "2026-03-02";
  SourceText early = Article("b.txt", kHarbour);
  early.date = "2026-03-01";
  const Analysis analysis = AnalyzeAll({late, early});
  CHECK(analysis.documents[0].source.name == "b.txt");
  CHECK(analysis.documents[1].source.name == "a.txt");
}

TEST_CASE("AnalyzeAll turns refused articles into diagnostics") {
  const Analysis analysis = AnalyzeAll({Article("a.txt", kPort), Article("b.txt", "")});
  CHECK(analysis.documents.size() == 1);
  REQUIRE(analysis.diagnostics.size() == 1);
  CHECK(analysis.diagnostics[0].message.starts_with("b.txt: "));
}

TEST_CASE("An article that is not English is compared by what needs no grammar, and says so") {
  const std::string speech =
      "\u00BBWir haben alle Passagiere gerettet und sind sehr dankbar\u00AB, sagte Ada Tann.";
  Session session;
  REQUIRE(
      session
          .Add(Article("a.txt", "Die F\u00E4hre ist nicht gesunken, aber sie war voll. " + speech))
          .ok());
  REQUIRE(
      session.Add(Article("b.txt", "Das Schiff ist mit 212 Menschen im Hafen. " + speech)).ok());
  REQUIRE(session.Add(Article("c.txt", kHarbour)).ok());
  while (!session.Step(1).finished) {
  }
  const Analysis analysis = session.TakeAnalysis();
  REQUIRE(analysis.diagnostics.size() == 2);
  CHECK(analysis.diagnostics[0].message.starts_with("The article is in German."));
  CHECK(analysis.diagnostics[0].doc.has_value());
  CHECK(analysis.reuse.size() == 1);
  std::uint32_t german_claims = 0;
  for (const Claim& claim : analysis.claims) {
    if (claim.doc == DocId{2}) continue;
    ++german_claims;
    CHECK(claim.polarity == Polarity::kPositive);
    CHECK((claim.stance == Stance::kAsserted || claim.stance == Stance::kAttributed));
  }
  CHECK(german_claims == 4);
  const bool names_ada =
      std::any_of(analysis.entities.begin(), analysis.entities.end(), [](const Entity& entity) {
        return entity.name == "Ada Tann" && entity.mentions.size() == 2;
      });
  CHECK(names_ada);
}

}  // namespace
}  // namespace px
