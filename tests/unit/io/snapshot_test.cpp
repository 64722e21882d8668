#include "io/snapshot.h"

#include <doctest/doctest.h>

#include <string>

#include "io/analysis_json.h"
#include "io/workspace.h"
#include "tests/unit/io/small_analysis.h"

namespace px {
namespace {

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  const auto pos = text.find(from);
  REQUIRE(pos != std::string::npos);
  return text.replace(pos, from.size(), to);
}

TEST_CASE("ReadSnapshot gives back what WriteSnapshot was given") {
  const Analysis analysis = SmallAnalysis();
  const std::string bytes = WriteSnapshot(analysis);
  const Result<Analysis> read = ReadSnapshot(bytes);
  REQUIRE(read.ok());
  CHECK(WriteSnapshot(read.value()) == bytes);
  CHECK(WriteAnalysisJson(read.value()) == WriteAnalysisJson(analysis));
  CHECK(read.value().documents[0].paragraphs[0].sentences == IndexRange{0, 1});
}

TEST_CASE("ReadSnapshot keeps references and needs none") {
  std::string bytes = WriteSnapshot(SmallAnalysis());
  const Result<Analysis> read = ReadSnapshot(bytes);
  REQUIRE(read.ok());
  REQUIRE(read.value().entities[0].references.size() == 1);
  CHECK(read.value().entities[0].references[0].range == ByteRange{15, 24});
  CHECK(read.value().entities[0].references[0].reason == "The only board in the article.");
  const Result<Analysis> older = ReadSnapshot(Replaced(bytes, "\"references\"", "\"unknown\""));
  REQUIRE(older.ok());
  CHECK(older.value().entities[0].references.empty());
}

TEST_CASE("ReadSnapshot keeps drift and needs none") {
  const std::string bytes = WriteSnapshot(SmallAnalysis());
  const Result<Analysis> read = ReadSnapshot(bytes);
  REQUIRE(read.ok());
  REQUIRE(read.value().clusters[0].drift);
  CHECK(read.value().clusters[0].drift->firm == ClaimId{1});
  CHECK(read.value().clusters[0].drift->rule == "One article tells it on the word of Board.");
  const Result<Analysis> older = ReadSnapshot(Replaced(bytes, "\"drift\"", "\"unknown\""));
  REQUIRE(older.ok());
  CHECK_FALSE(older.value().clusters[0].drift);
}

TEST_CASE("ReadSnapshot refuses damage instead of trusting it") {
  const std::string good = WriteSnapshot(SmallAnalysis());
  const std::string cases[] = {
      "",
      "not json",
      "[]",
      good.substr(0, good.size() / 2),
      Replaced(good, "parallax-snapshot", "parallax-analysis"),
      Replaced(good, "\"version\": 1", "\"version\": 2"),
      Replaced(good, "\"end\":34", "\"end\":3400"),              // range past the text
      Replaced(good, "\"begin\":15", "\"begin\":-1"),            // negative
      Replaced(good, "\"label_claim\":0", "\"label_claim\":9"),  // id out of range
      Replaced(good, "\"claims\":[0,1]", "\"claims\":[0,0]"),    // no partition
      Replaced(good, "\"score\":640", "\"score\":1640"),
      Replaced(good, "\"firm\":1", "\"firm\":2"),
      Replaced(good, "\"stance\":\"attributed\"", "\"stance\":\"shouted\""),
      Replaced(good, "\"unit\":\"person\"", "\"unit\":7"),
      Replaced(good, "\"sentence\":0", "\"sentence\":1"),
      Replaced(good, "\"kind\":\"nominal\"", "\"kind\":\"verbal\""),
  };
  for (const std::string& bytes : cases) {
    CAPTURE(bytes.substr(0, 400));
    CHECK_FALSE(ReadSnapshot(bytes).ok());
  }
}

TEST_CASE("ReadSnapshot refuses ranges that cut a character") {
  Analysis analysis = SmallAnalysis();
  analysis.documents[1].source.text[0] = 'x';
  analysis.documents[1].source.text.replace(1, 2, "\xC3\xA9");
  const std::string bytes = WriteSnapshot(analysis);
  CHECK(ReadSnapshot(bytes).ok());
  CHECK_FALSE(
      ReadSnapshot(Replaced(bytes, "{\"begin\":1,\"end\":3,", "{\"begin\":2,\"end\":3,")).ok());
}

TEST_CASE("Workspace: articles survive, empty fields stay empty") {
  SourceText article;
  article.name = "a.txt";
  article.outlet = "Gull \"Daily\"";
  article.text = "Caf\u00E9.\n";
  const auto read = ReadWorkspace(WriteWorkspace({article}));
  REQUIRE(read.ok());
  const std::vector<SourceText>& articles = read.value().articles;
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].name == article.name);
  CHECK(articles[0].outlet == article.outlet);
  CHECK(articles[0].text == article.text);
  CHECK(articles[0].title.empty());
  CHECK(read.value().corrections == CorrectionList{});
  CHECK_FALSE(ReadWorkspace("{}").ok());
  CHECK_FALSE(ReadWorkspace("").ok());
}

}  // namespace
}  // namespace px
