// Who is quoted where, what an article leaves out, and what it says instead.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/views/article_text.h"
#include "app/views/row_details.h"
#include "app/views/voices.h"
#include "tests/support/sample_analysis.h"

namespace px {
namespace {

struct Quoted {
  Quoted() : index(BuildIndex(analysis)), all(index.rows.size(), true) {}

  std::uint32_t Row(std::string_view words) const {
    for (std::uint32_t row = 0; row < index.labels.size(); ++row) {
      if (index.labels[row].find(words) != std::string::npos) return row;
    }
    FAIL("no row with the label " << words);
    return 0;
  }

  Analysis analysis = MakeSampleAnalysis();
  AnalysisIndex index;
  std::vector<bool> all;
};

TEST_CASE("voices: one for each name, whatever its case and article, most articles first") {
  Quoted q;
  q.analysis.claims[20].said_by = Attribution{{0, 1}, "a county", {}};
  const Voices voices = CollectVoices(q.analysis, q.index, q.all);
  std::vector<std::string> summaries;
  for (const Voice& voice : voices.voices) summaries.push_back(voice.summary);
  CHECK(summaries == std::vector<std::string>{"the county: 2 claims in A, D",
                                              "Bo Lindqvist of the Freight League: 1 claim in D",
                                              "Mayor Ines Calloway: 1 claim in A",
                                              "minutes seen by this paper: 1 claim in A"});
  CHECK(voices.voices[0].facts == "2 claims in 2 articles");
  CHECK(voices.voices[0].articles[0].count == "2");
  CHECK(voices.without_voice == "5 of 9 claims are told without a source.");
}

TEST_CASE("voices: an entity is one voice under all of its names; hidden rows do not count") {
  Quoted q;
  q.analysis.claims[2].said_by->entity = EntityId{1};
  q.analysis.claims[6].said_by->entity = EntityId{1};
  const Voices voices = CollectVoices(q.analysis, q.index, q.all);
  CHECK(voices.voices[0].name == "County of Hale");
  CHECK(voices.voices[0].entity == EntityId{1});
  CHECK(voices.voices[0].rows == 2);
  std::vector<bool> shown(q.all.size());
  shown[q.Row("9,000 lorries")] = true;
  const Voices fewer = CollectVoices(q.analysis, q.index, shown);
  REQUIRE(fewer.voices.size() == 1);
  CHECK(fewer.voices[0].rows == 1);
  CHECK(fewer.without_voice.empty());
}

TEST_CASE("an article's claims are its rows: alone, shared, left out") {
  const Quoted q;
  // A: 6 rows, one of its own; 6 rows have several articles.
  CHECK(q.index.counts[0].claims == 6);
  CHECK(q.index.counts[0].alone_label == "1 only here");
  CHECK(q.index.counts[0].missing_label == "1 left out");
  for (const ArticleCounts& each : q.index.counts) {
    CHECK(each.claims - each.alone + each.missing == 6);
  }
}

TEST_CASE("an article whose other row conflicts says otherwise; one with a part does not") {
  Quoted q;
  // "Hauliers expect to lose" stands in D alone; the cost row has A and B.
  const std::uint32_t cost = q.Row("14 million");
  const ClaimCluster& loss = q.analysis.clusters[q.index.rows[q.Row("400 crowns")].cluster.value];
  const ClaimId other = loss.claims[0];
  ClaimCluster& cluster = q.analysis.clusters[q.index.rows[cost].cluster.value];
  cluster.conflicts.push_back(
      {cluster.claims[0], other, ConflictKind::kNumber, Verdict::kCompatible, "Both can be true."});
  q.index = BuildIndex(q.analysis);
  CHECK(q.index.rows[q.Row("14 million")].At(DocId{3}).differing.empty());
  cluster.conflicts[0].verdict = Verdict::kDiffers;
  q.index = BuildIndex(q.analysis);
  const MatrixRow& row = q.index.rows[q.Row("14 million")];
  CHECK(row.At(DocId{3}).differing == std::vector<ClaimId>{other});
  CHECK(row.At(DocId{0}).differing.empty());
  CHECK(row.At(DocId{2}).differing.empty());
  CHECK_FALSE(q.index.rows[q.Row("400 crowns")].At(DocId{0}).differing.empty());
  const RowDetails details = BuildRowDetails(q.analysis, q.index, q.Row("14 million"));
  REQUIRE(details.others.size() == 1);
  CHECK(details.others[0].doc == DocId{3});
  REQUIRE(details.missing.size() == 1);
  CHECK(details.missing[0].doc == DocId{2});
  // The rule stands with both rows.
  for (const std::string_view words : {"14 million", "400 crowns"}) {
    const RowDetails with_rule = BuildRowDetails(q.analysis, q.index, q.Row(words));
    REQUIRE(with_rule.conflicts.size() == 1);
    CHECK(with_rule.conflicts[0].rule == "Both can be true.");
    CHECK(with_rule.conflicts[0].heading == "Numbers differ: A and D");
  }
}

TEST_CASE("a mark stands behind the whole claim, not before the claim within it") {
  Analysis analysis = MakeSampleAnalysis();
  // Within "An inspection had shown cracks in two piers", as its last words.
  const ClaimId outer{14};
  const std::string& source = analysis.documents[2].source.text;
  const auto at = static_cast<std::uint32_t>(source.find("cracks in two piers"));
  REQUIRE(analysis.claims[outer.value].range.Contains(ByteRange{at, at + 19}));
  // The claim behind it in the list becomes the inner one.
  analysis.claims[15].range = {at, at + 19};
  analysis.claims[15].sentence = analysis.claims[outer.value].sentence;
  const ArticleText text = BuildArticleText(analysis, BuildIndex(analysis), DocId{2});
  for (const ArticleBlock& block : text.blocks) {
    for (const ArticlePart& part : block.parts) {
      if (part.claim == outer) CHECK(part.end == ClaimEnd::kPlain);
      if (part.claim == ClaimId{15}) CHECK(part.end != ClaimEnd::kPlain);
    }
  }
}

}  // namespace
}  // namespace px
