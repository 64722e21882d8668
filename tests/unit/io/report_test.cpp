#include "io/report.h"

#include <doctest/doctest.h>

#include "io/analysis_json.h"
#include "tests/unit/io/small_analysis.h"

namespace px {
namespace {

bool Contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("WriteMarkdownReport names stance, source, conflict rule, copies and hashes") {
  const std::string report = WriteMarkdownReport(SmallAnalysis());
  CHECK(report.starts_with("# What 2 articles say\n"));
  CHECK(Contains(report, "**[1] Gull** \u201C12 people were hurt\u201D (attributed to Board"));
  CHECK(Contains(report, "*number, differs* between [1] Gull and [2] b.txt: 12 is not 17 people."));
  CHECK(Contains(report, "2 articles, 1 independent text."));
  CHECK(Contains(report, "## Shared wording"));
  CHECK(Contains(report, SmallAnalysis().documents[0].sha256));
  CHECK(Contains(report, "Note: c.txt: empty."));
}

// The two claims of SmallAnalysis in rows of their own.
Analysis InTwoRows() {
  Analysis analysis = SmallAnalysis();
  ClaimCluster second = analysis.clusters[0];
  analysis.clusters[0].claims = {ClaimId{0}};
  analysis.clusters[0].documents = {DocId{0}};
  analysis.clusters[0].document_scores = {1000};
  second.claims = {ClaimId{1}};
  second.documents = {DocId{1}};
  second.document_scores = {1000};
  second.label = "17 people were hurt";
  second.conflicts.clear();
  second.drift.reset();
  analysis.clusters.push_back(second);
  return analysis;
}

TEST_CASE("Reports show who says something else in another row") {
  const std::string report = WriteMarkdownReport(InTwoRows());
  CHECK(Contains(report, "| 12 people were hurt | \u2260 | \u2260 |"));
  CHECK(Contains(report, "| 17 people were hurt | \u2260 | \u25CF |"));
  CHECK(Contains(report, "- \u2260 **[1] Gull** \u201C12 people were hurt\u201D"));
  const std::string_view kRule = "12 is not 17 people.";
  const std::size_t first = report.find(kRule);
  CHECK(report.find(kRule, first + 1) != std::string::npos);  // in both rows
  const std::string csv = WriteMatrixCsv(InTwoRows());
  CHECK(Contains(csv,
                 "\"17 people were hurt\",\"a.txt\",\"Gull\",\"differs\","
                 "\"12 people were hurt\",\"Board\",15,34\r\n"));
  const std::string json = WriteAnalysisJson(InTwoRows());
  CHECK(Contains(json, "\"differing\""));
  CHECK_FALSE(Contains(WriteAnalysisJson(SmallAnalysis()), "\"differing\""));
}

TEST_CASE("The report tells a piece of a longer claim with it, JSON and CSV by itself") {
  Analysis analysis = InTwoRows();
  for (ClaimCluster& row : analysis.clusters) row.conflicts.clear();
  Claim piece = analysis.claims[1];
  piece.range = {4, 20};
  analysis.claims.push_back(piece);
  ClaimCluster row = analysis.clusters[1];
  row.claims = {ClaimId{2}};
  row.label_claim = ClaimId{2};
  row.label = "people were hurt";
  analysis.clusters.push_back(row);
  const std::string report = WriteMarkdownReport(analysis);
  CHECK(Contains(report,
                 "\n2 claims: 0 made by all, 0 by several, 0 where articles differ, "
                 "2 made by one only.\n\n1 more is a piece of a longer claim"));
  CHECK_FALSE(Contains(report, "\u201Cpeople were hurt\u201D ("));
  CHECK(Contains(report, "| 2 | b.txt |  |  | 1 |\n"));
  CHECK(Contains(WriteMatrixCsv(analysis), "\"people were hurt\",\"b.txt\""));
  CHECK(Contains(WriteAnalysisJson(analysis), "\"people were hurt\""));
}

TEST_CASE("WriteMarkdownReport escapes markup of the articles") {
  Analysis analysis = SmallAnalysis();
  analysis.clusters[0].label = "a | <script> *b*\nc";
  CHECK(Contains(WriteMarkdownReport(analysis), "a \\| \\<script\\> \\*b\\* c"));
}

TEST_CASE("WriteMatrixCsv writes one line per cell and defuses formulas") {
  const std::string csv = WriteMatrixCsv(SmallAnalysis());
  CHECK(csv.starts_with("row,group,label,article,"));
  CHECK(Contains(csv,
                 "1,\"differs\",\"12 people were hurt\",\"a.txt\",\"Gull\",\"differs\","
                 "\"12 people were hurt\",\"Board\",15,34\r\n"));
  CHECK(Contains(csv, "\"'=17 people were hurt"));
}

TEST_CASE("Reports of an empty analysis are short and whole") {
  CHECK(Contains(WriteMarkdownReport(Analysis{}), "# What 0 articles say"));
  CHECK(WriteMatrixCsv(Analysis{}) ==
        "row,group,label,article,outlet,state,quote,said_by,begin,end\r\n");
}

}  // namespace
}  // namespace px
