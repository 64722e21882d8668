// The view models: what the panels draw, without drawing.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/views/analysis_index.h"
#include "app/views/article_text.h"
#include "app/views/entity_list.h"
#include "app/views/filter.h"
#include "app/views/row_details.h"
#include "app/views/words.h"
#include "tests/support/sample_analysis.h"

namespace px {
namespace {

std::uint32_t RowLabelled(const AnalysisIndex& index, std::string_view words) {
  for (std::uint32_t row = 0; row < index.labels.size(); ++row) {
    if (index.labels[row].find(words) != std::string::npos) return row;
  }
  FAIL("no row with the label " << words);
  return 0;
}

TEST_CASE("words: dates, headings, counts") {
  CHECK(ShortDate("2026-03-06") == "6 Mar 2026");
  CHECK(ShortDate("2026-12") == "Dec 2026");
  CHECK(ShortDate("2026") == "2026");
  CHECK(ShortDate("2026-13-01") == "2026-13-01");
  CHECK(ShortDate("") == "");
  CHECK(GroupHeading(RowGroup::kAllSay, 5) == "All 5 say");
  CHECK(GroupHeading(RowGroup::kAllSay, 2) == "Both say");
  CHECK(GroupHeading(RowGroup::kSomeSay, 5) == "Several say (2 to 4 of 5)");
  CHECK(GroupHeading(RowGroup::kSomeSay, 3) == "Several say (2 of 3)");
  CHECK(GroupHeading(RowGroup::kPerhaps, 3) == "Perhaps several say");
  CHECK(Counted(1, "claim", "claims") == "1 claim");
  CHECK(Counted(0, "claim", "claims") == "0 claims");
  CHECK(ConflictHeading(ConflictKind::kNumber, Verdict::kDiffers) == "Numbers differ");
}

TEST_CASE("ArticleBadge goes on after Z") {
  CHECK(ArticleBadge(0) == "A");
  CHECK(ArticleBadge(25) == "Z");
  CHECK(ArticleBadge(26) == "AA");
  CHECK(ArticleBadge(27) == "AB");
  CHECK(ArticleBadge(26 + 26 * 26) == "AAA");
}

TEST_CASE("BuildIndex: overview, names, rows") {
  const Analysis analysis = MakeSampleAnalysis();
  const AnalysisIndex index = BuildIndex(analysis);
  CHECK(OverviewText(index.overview) ==
        "4 articles make 9 claims: 2 said by all, 2 by several, 3 by one only, 2 disputed "
        "(see how); 4 independent texts.");
  CHECK(index.names[0].badge == "A");
  CHECK(index.names[0].brief == "Hale Courier");
  CHECK(index.names[1].full ==
        "Morning Post Box, 4 Feb 2026: What the closing of the Marlow Bridge means for you");
  for (std::uint32_t id = 0; id < analysis.claims.size(); ++id) {
    const MatrixRow& row = index.rows[index.row_of_claim[id]];
    const std::vector<ClaimId>& members = analysis.clusters[row.cluster.value].claims;
    CHECK(std::find(members.begin(), members.end(), ClaimId{id}) != members.end());
  }
  CHECK(index.labels[RowLabelled(index, "racks in two")] == "Cracks in two of its piers");
}

TEST_CASE("BuildIndex of one article and of none") {
  CHECK(OverviewText(BuildIndex(MakeOneArticleAnalysis()).overview) == "1 article makes 2 claims.");
  CHECK(OverviewText(BuildIndex(Analysis()).overview) == "0 articles make 0 claims.");
}

TEST_CASE("articles of one outlet are told apart by their titles") {
  Analysis analysis = MakeSampleAnalysis();
  analysis.documents[1].source.outlet = analysis.documents[0].source.outlet;
  const AnalysisIndex index = BuildIndex(analysis);
  CHECK(index.names[0].brief == "Hale Courier: Marlow Bridge closed after cracks are found");
  CHECK(index.names[0].brief != index.names[1].brief);
}

class FilterTest {
 protected:
  FilterTest() : analysis(MakeSampleAnalysis()), index(BuildIndex(analysis)) {
    filter.entities.assign(analysis.entities.size(), EntityMark::kOff);
  }
  EntityMark& Mark(std::string_view name) {
    for (std::size_t i = 0; i < analysis.entities.size(); ++i) {
      if (analysis.entities[i].name == name) return filter.entities[i];
    }
    FAIL("no entity " << name);
    return filter.entities[0];
  }
  std::uint32_t Matching() { return ListMatrixItems(index, filter, {}).matching_rows; }

  Analysis analysis;
  AnalysisIndex index;
  Filter filter;
};

TEST_CASE_FIXTURE(FilterTest, "filter: include, exclude, any, all") {
  CHECK(Matching() == 9);
  CHECK_FALSE(IsActive(filter));

  Mark("Ropeworks Union") = EntityMark::kInclude;
  CHECK(Matching() == 1);
  CHECK(Matches(filter, index, RowLabelled(index, "Ropeworks")));
  CHECK(IsActive(filter));

  Mark("Marlow Bridge") = EntityMark::kInclude;
  const std::uint32_t any = Matching();
  CHECK(any == 2);
  filter.match_all = true;
  CHECK(Matching() == 0);
  filter.match_all = false;

  Mark("Ropeworks Union") = EntityMark::kExclude;
  CHECK(Matching() == 1);
  Mark("Marlow Bridge") = EntityMark::kOff;
  CHECK(Matching() == 8);
}

TEST_CASE_FIXTURE(FilterTest, "filter: groups, their headings and collapsing") {
  filter.group = RowGroup::kDiffers;
  const MatrixItems one = ListMatrixItems(index, filter, {});
  REQUIRE(one.items.size() == 3);
  CHECK(one.items[0].is_heading);
  CHECK(one.items[0].count == 2);

  filter.group.reset();
  CollapsedGroups collapsed{};
  collapsed[static_cast<std::size_t>(RowGroup::kOnlyOne)] = true;
  const MatrixItems all = ListMatrixItems(index, filter, collapsed);
  CHECK(all.matching_rows == 9);
  CHECK(all.items.back().is_heading);
  CHECK(all.items.back().group == RowGroup::kOnlyOne);
  CHECK(all.items.back().count == 3);
}

TEST_CASE("entities: counts per article, search over aliases without case") {
  const Analysis analysis = MakeSampleAnalysis();
  const EntityList list = BuildEntityList(analysis);
  CHECK(list.rows[0].by_article ==
        std::vector<MentionCount>{{DocId{0}, 2}, {DocId{1}, 2}, {DocId{2}, 2}, {DocId{3}, 1}});
  CHECK(list.rows[0].count == "7");
  CHECK(SearchEntities(list, "").size() == analysis.entities.size());
  CHECK(SearchEntities(list, "MARLOW") == std::vector<EntityId>{{0}});
  CHECK(SearchEntities(list, "the county") == std::vector<EntityId>{{1}});
  CHECK(SearchEntities(list, "zzz").empty());
}

TEST_CASE("article text: parts cover the paragraphs and know their claims") {
  const Analysis analysis = MakeSampleAnalysis();
  const AnalysisIndex index = BuildIndex(analysis);
  for (std::uint32_t doc = 0; doc < analysis.documents.size(); ++doc) {
    const ArticleText text = BuildArticleText(analysis, index, DocId{doc});
    CHECK(text.title.empty());  // each text begins with its title
    for (const ArticleBlock& block : text.blocks) {
      std::uint32_t pos = block.range.begin;
      for (const ArticlePart& part : block.parts) {
        CHECK(part.range.begin == pos);
        CHECK_FALSE(part.range.empty());
        pos = part.range.end;
      }
      CHECK(pos == block.range.end);
    }
  }
}

TEST_CASE("article text: marks, headings, boilerplate") {
  const Analysis analysis = MakeSampleAnalysis();
  const AnalysisIndex index = BuildIndex(analysis);
  const ArticleText text = BuildArticleText(analysis, index, DocId{1});
  CHECK(text.source == "Morning Post Box \u00B7 4 Feb 2026 \u00B7 6 claims");
  CHECK(text.blocks.front().kind == SentenceKind::kHeading);
  CHECK(text.blocks.back().parts.back().boilerplate);
  const std::string& source = analysis.documents[1].source.text;
  bool shared = false;
  bool differs = false;
  for (const ArticleBlock& block : text.blocks) {
    for (const ArticlePart& part : block.parts) {
      const std::string_view words = Slice(source, part.range);
      if (words == "Cracks run through two piers.") {  // with the full stop, behind it the mark
        shared = part.end == ClaimEnd::kShared && part.shared_by == "4";
      }
      if (words.substr(0, 11) == "Some 12,000") differs = part.end == ClaimEnd::kDiffers;
    }
  }
  CHECK(shared);
  CHECK(differs);
}

TEST_CASE("article text: nested claims show the inner one inside the outer one") {
  Analysis analysis = MakeSampleAnalysis();
  Claim inner = analysis.claims[0];
  const std::string& source = analysis.documents[0].source.text;
  const auto at = static_cast<std::uint32_t>(source.find("the Marlow Bridge"));
  inner.range = {at, at + 17};
  analysis.claims.insert(analysis.claims.begin() + 1, inner);
  analysis.clusters.clear();
  for (std::uint32_t id = 0; id < analysis.claims.size(); ++id) {
    ClaimCluster cluster;
    cluster.claims = {ClaimId{id}};
    cluster.documents = {analysis.claims[id].doc};
    cluster.by_reader = true;  // not a part of the outer one
    analysis.clusters.push_back(cluster);
  }
  const AnalysisIndex index = BuildIndex(analysis);
  const ArticleText text = BuildArticleText(analysis, index, DocId{0});
  std::vector<std::uint32_t> order;
  for (const ArticlePart& part : text.blocks[1].parts) {
    if (part.claim && part.claim->value < 2) order.push_back(part.claim->value);
  }
  CHECK(order == std::vector<std::uint32_t>{0, 1, 0});
}

TEST_CASE("row details say which articles only perhaps make the claim") {
  Analysis analysis = MakeSampleAnalysis();
  const AnalysisIndex index = BuildIndex(analysis);
  const std::uint32_t row = RowLabelled(index, "9,000 lorries");
  std::vector<std::uint32_t>& scores =
      analysis.clusters[index.rows[row].cluster.value].document_scores;
  scores = {900, 900, kSureScore - 1};
  CHECK(BuildRowDetails(analysis, index, row).summary ==
        "3 articles of 4, 3 independent texts; 1 of them perhaps");
  scores = {300, 300, 300};
  CHECK(BuildRowDetails(analysis, index, row).summary ==
        "3 articles of 4, 3 independent texts; perhaps not the same claim");
}

TEST_CASE("row details: words, conflicts, what is missing, reasons") {
  const Analysis analysis = MakeSampleAnalysis();
  const AnalysisIndex index = BuildIndex(analysis);
  const RowDetails details = BuildRowDetails(analysis, index, RowLabelled(index, "9,000 lorries"));
  CHECK(details.summary == "3 articles of 4, 3 independent texts");
  REQUIRE(details.conflicts.size() == 2);
  CHECK(details.conflicts[0].heading == "Numbers differ: A and B");
  CHECK(details.conflicts[0].real);
  CHECK_FALSE(details.conflicts[1].real);
  REQUIRE(details.claims.size() == 3);
  CHECK(details.claims[0].state == CellState::kDiffers);
  CHECK(details.claims[0].note == "credited to the county: \u201Cthe county said\u201D");
  CHECK(details.claims[2].state == CellState::kAsserted);
  REQUIRE(details.missing.size() == 1);
  CHECK(details.missing[0].name == "County of Hale press office");
  CHECK(details.missing[0].doc == DocId{2});
  CHECK_FALSE(details.missing[0].nearest.has_value());
  CHECK(details.reasons ==
        std::vector<std::string>{"A and B (match 64 of 100): both count lorries a week"});
}

TEST_CASE("the copied text names every article with its words") {
  const Analysis analysis = MakeSampleAnalysis();
  const AnalysisIndex index = BuildIndex(analysis);
  const std::string text = CopyTextOfRow(analysis, index, RowLabelled(index, "14 million"));
  CHECK(text ==
        "The repair would cost 14 million crowns\n"
        "2 articles of 4, 2 independent texts\n"
        "\n\u201Cthe repair would cost 14 million crowns\u201D\n"
        "The Hale Courier, 3 Feb 2026: Marlow Bridge closed after cracks are found \u00B7 "
        "credited to Mayor Ines Calloway: \u201Csaid\u201D\n"
        "\n\u201Cit will probably cost 14 million crowns\u201D\n"
        "Morning Post Box, 4 Feb 2026: What the closing of the Marlow Bridge means for you \u00B7 "
        "hedged: \u201Cprobably\u201D\n");
}

}  // namespace
}  // namespace px
