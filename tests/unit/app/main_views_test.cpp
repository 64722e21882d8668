// The models of the views beside the matrix, without drawing.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/views/article_sets.h"
#include "app/views/conflict_list.h"
#include "app/views/item_stack.h"
#include "app/views/name_graph.h"
#include "app/views/overlap_map.h"
#include "app/views/overview.h"
#include "app/views/pair_links.h"
#include "app/views/shared_text.h"
#include "app/views/timeline.h"
#include "tests/support/sample_analysis.h"

namespace px {
namespace {

struct Sample {
  Sample() : index(BuildIndex(analysis)), all(index.rows.size(), true) {}

  std::uint32_t Row(std::string_view words) const {
    for (std::uint32_t row = 0; row < index.labels.size(); ++row) {
      if (index.labels[row].find(words) != std::string::npos) return row;
    }
    FAIL("no row with the label " << words);
    return 0;
  }
  std::vector<bool> Only(std::string_view words) const {
    std::vector<bool> rows(index.rows.size());
    rows[Row(words)] = true;
    return rows;
  }
  // As after a change of `analysis`.
  void Reindex() { index = BuildIndex(analysis); }

  Analysis analysis = MakeSampleAnalysis();
  AnalysisIndex index;
  std::vector<bool> all;
};

TEST_CASE("an item stack finds the item at a height") {
  ItemStack stack;
  CHECK(stack.At(0) == 0);
  for (const float height : {10.0f, 20.0f, 5.0f}) stack.Add(height);
  CHECK(stack.height_of_all() == 35);
  CHECK(stack.Top(2) == 30);
  CHECK(stack.At(-3) == 0);
  CHECK(stack.At(9.5f) == 0);
  CHECK(stack.At(10) == 1);
  CHECK(stack.At(31) == 2);
  CHECK(stack.At(35) == 3);
}

TEST_CASE("conflicts: gravest first, with both wordings, drifts among them") {
  Sample s;
  ClaimCluster& cost = s.analysis.clusters[s.index.rows[s.Row("14 million")].cluster.value];
  cost.drift = Drift{cost.claims[0], cost.claims[1], "One tells it as a fact."};
  const ConflictList list = ListConflicts(s.analysis, s.index, s.all, 100);
  std::vector<std::string> headings;
  for (const ConflictItem& item : list.items) {
    if (item.is_heading) headings.push_back(item.heading + " " + item.count);
  }
  CHECK(headings == std::vector<std::string>{
                        "Contradict each other 1 pair of passages", "Differ 1 pair of passages",
                        "Told as a fact here, with reserve there 1 pair of passages",
                        "Look different, fit together 1 pair of passages"});
  CHECK(list.conflicts == 3);
  CHECK(list.hidden == 0);
  const ConflictItem& first = list.items[1];
  CHECK(first.heading == "Yes and no contradict each other");
  CHECK(first.rule == "One says it of the same thing with \"no\", the other without.");
  CHECK(first.row == s.Row("Ropeworks"));
  CHECK(first.a.quote == "The county received no warning before this inspection");
  CHECK(first.a.stance == CellState::kDenied);
  CHECK(first.b.source == "Freight Weekly");
  CHECK(list.items[5].heading == "A tells it as a fact, B does not");
}

TEST_CASE("conflicts: the filter hides, the bound leaves out, and both are told") {
  const Sample s;
  const ConflictList hidden = ListConflicts(s.analysis, s.index, s.Only("Ropeworks"), 100);
  CHECK(hidden.conflicts == 1);
  CHECK(hidden.hidden == 2);
  const ConflictList cut = ListConflicts(s.analysis, s.index, s.all, 1);
  CHECK(cut.conflicts == 1);
  CHECK(cut.left_out.substr(0, 6) == "2 more");
  CHECK(hidden.left_out.empty());
}

TEST_CASE("a conflict with a claim of another row shows under either row") {
  Sample s;
  const ClusterId lorries = s.index.rows[s.Row("9,000 lorries")].cluster;
  Conflict conflict = s.analysis.clusters[lorries.value].conflicts[0];
  conflict.b = s.analysis.clusters[s.index.rows[s.Row("400 crowns")].cluster.value].claims[0];
  s.analysis.clusters[lorries.value].conflicts = {conflict};
  CHECK(ListConflicts(s.analysis, s.index, s.Only("400 crowns"), 100).conflicts == 1);
}

TEST_CASE("a pair links the passages of shared rows") {
  const Sample s;
  const PairLinks pair = LinkPair(s.analysis, s.index, s.all, DocId{0}, DocId{3});
  // Closed, cracks, lorries, warned; the county's denial is a second passage of A in "warned".
  CHECK(pair.shared_rows == 4);
  CHECK(pair.links.size() == 5);
  CHECK(pair.summary == "4 shared claims");
  CHECK(pair.left_linked == std::vector<bool>{true, true, true, false, false, true, true});
  CHECK(pair.right_linked == std::vector<bool>{true, true, false, true, true});
  CHECK(std::is_sorted(pair.links.begin(), pair.links.end(),
                       [](const PairLink& x, const PairLink& y) { return x.left < y.left; }));
}

TEST_CASE("a pair tells which links are in conflict and what the filter hides") {
  const Sample s;
  const PairLinks pair =
      LinkPair(s.analysis, s.index, s.Only("lorries a week"), DocId{0}, DocId{1});
  REQUIRE(pair.links.size() == 1);
  CHECK(pair.links[0].differs);
  CHECK(pair.hidden_rows == 3);
  CHECK(pair.summary == "1 shared claim, 1 conflict; 3 more hidden by the filter");
  // "about 9,000" and "up to 9,000" fit together.
  CHECK_FALSE(
      LinkPair(s.analysis, s.index, s.Only("lorries a week"), DocId{0}, DocId{3}).links[0].differs);
}

TEST_CASE("a pair links passages in conflict also across rows") {
  Sample s;
  const ClusterId lorries = s.index.rows[s.Row("9,000 lorries")].cluster;
  const ClaimId loss =
      s.analysis.clusters[s.index.rows[s.Row("400 crowns")].cluster.value].claims[0];
  s.analysis.clusters[lorries.value].conflicts[0].b = loss;
  const PairLinks pair = LinkPair(s.analysis, s.index, s.all, DocId{3}, DocId{0});
  CHECK(pair.summary == "4 shared claims, 1 conflict");
  const auto link = std::find_if(pair.links.begin(), pair.links.end(),
                                 [&](const PairLink& each) { return each.left == loss; });
  REQUIRE(link != pair.links.end());
  CHECK(link->differs);
  CHECK(link->rule.find("Numbers differ. ") == 0);
}

TEST_CASE("overlap is asymmetric: shares of each article's own claims") {
  const Sample s;
  const OverlapMap map = MapOverlap(s.analysis, s.index, s.all, 24);
  REQUIRE(map.lines.size() == 4);
  CHECK(map.any);
  // A has 6 rows (closed, cracks, lorries, cost, inspected, warned), C 4; they share 3.
  CHECK(map.lines[0].claims == 6);
  CHECK(map.lines[0].counts == "6 claims, 1 only here");
  CHECK(map.At(0, 2).shared == 3);
  CHECK(map.At(2, 0).shared == 3);
  CHECK(map.At(0, 2).percent == "50%");
  CHECK(map.At(2, 0).percent == "75%");
  CHECK(map.At(2, 0).ratio == "3/4");
  CHECK(map.At(2, 0).words == "A makes 3 of the 4 claims of C (75%)");
  CHECK(map.At(1, 1).percent == "6");
  CHECK(map.left_out.empty());
}

TEST_CASE("overlap and sets tell what articles surely share from what they share perhaps") {
  Sample s;
  const std::uint32_t row = s.Row("9,000 lorries");  // of A, B and D
  const DocId a{0};
  const DocId d{3};
  const std::uint32_t shared =
      MapOverlap(s.analysis, s.index, s.all, 24).At(a.value, d.value).shared;
  const std::uint32_t missing = s.index.counts[2].missing;
  ClaimCluster& cluster = s.analysis.clusters[s.index.rows[row].cluster.value];
  cluster.conflicts.clear();
  cluster.document_scores = {300, 300, 300};
  s.Reindex();
  const OverlapMap map = MapOverlap(s.analysis, s.index, s.all, 24);
  CHECK(map.At(a.value, d.value).shared == shared - 1);
  CHECK(map.lines[0].claims == 6);
  CHECK(s.index.counts[2].missing == missing - 1);
  CHECK(OverviewText(s.index.overview).find("1 perhaps by several") != std::string::npos);
  const ArticleSets sets = CollectArticleSets(s.analysis, s.index, s.all, 60, "");
  for (const ArticleSet& set : sets.sets) CHECK(set.perhaps == (set.term == "A,B,D" ? 1 : 0));
}

TEST_CASE("overlap of many articles keeps those with most claims and says so") {
  const Sample s;
  const OverlapMap map = MapOverlap(s.analysis, s.index, s.all, 2);
  REQUIRE(map.lines.size() == 2);
  CHECK(map.lines[0].doc == DocId{0});
  CHECK(map.lines[1].doc == DocId{1});
  CHECK(map.left_out == "The 2 of 4 articles with most claims; the others are left out here.");
  const OverlapMap none = MapOverlap(s.analysis, s.index, s.Only("400 crowns"), 24);
  CHECK_FALSE(none.any);
}

TEST_CASE("sets: every combination of few articles, empty ones too") {
  const Sample s;
  const ArticleSets all = CollectArticleSets(s.analysis, s.index, s.all, 60, "");
  CHECK(all.sets.size() == 15);
  CHECK(all.rows == 9);
  CHECK(all.most_rows == 2);
  CHECK(all.sets[0].label == "All 4 articles");
  CHECK(all.sets[0].count == "2");
  CHECK(all.sets[0].term == "A,B,C,D");
  const auto set = [&](std::string_view term) {
    return *std::find_if(all.sets.begin(), all.sets.end(),
                         [&](const ArticleSet& each) { return each.term == term; });
  };
  CHECK(set("A,B,D").rows == 1);
  CHECK(set("A,B,D").differing == 1);
  CHECK(set("A,B,D").label == "A, B and D");
  CHECK(set("B,C").rows == 1);
  CHECK(set("B,D").rows == 0);
  CHECK(set("A").label == "Only A");
  CHECK(all.left_out.empty());
  CHECK(CollectArticleSets(s.analysis, s.index, s.all, 60, "B,C").sets[6].chosen ==
        (all.sets[6].term == "B,C"));
}

TEST_CASE("sets: the bound keeps the largest and tells what it leaves out") {
  const Sample s;
  const ArticleSets cut = CollectArticleSets(s.analysis, s.index, s.all, 2, "");
  REQUIRE(cut.sets.size() == 2);
  CHECK(cut.sets[0].rows == 2);
  CHECK(cut.left_out == "The 2 largest sets. 13 smaller ones with 6 claims in all are left out.");
}

TEST_CASE("timeline: by date, months before their days, with who gives the date") {
  Sample s;
  s.analysis.claims[0].dates = {{s.analysis.claims[0].range, "2026-02-03"}};
  s.analysis.claims[7].dates = {{s.analysis.claims[7].range, "2026-02-03"}};
  s.analysis.claims[9].dates = {{s.analysis.claims[9].range, "2026-02"}};
  const Timeline line = BuildTimeline(s.analysis, s.index, s.all);
  std::vector<std::string> texts;
  for (const TimelineItem& item : line.items) texts.push_back(item.text);
  CHECK(texts == std::vector<std::string>{
                     "Feb 2026", "The repair may take until autumn", "3 Feb 2026",
                     "Published: Marlow Bridge closed after cracks are found",
                     "Published: County statement on the Marlow Bridge",
                     "The Marlow Bridge closed on Tuesday", "4 Feb 2026",
                     "Published: What the closing of the Marlow Bridge means for you", "6 Feb 2026",
                     "Published: Hauliers count the cost of a shut bridge"});
  CHECK(line.items[5].docs == std::vector<DocId>{{0}, {1}});
  CHECK(line.claims == 2);
  CHECK(line.without_date == "7 of 9 claims give no date.");
  CHECK(line.items[2].count == "1 claim");
  CHECK_FALSE(line.items[5].disputed);
}

TEST_CASE("timeline: without dated claims there is none; conflicts of dates are marked") {
  Sample s;
  CHECK(BuildTimeline(s.analysis, s.index, s.all).items.empty());
  const std::uint32_t row = s.Row("The Marlow Bridge closed");
  ClaimCluster& cluster = s.analysis.clusters[s.index.rows[row].cluster.value];
  s.analysis.claims[0].dates = {{s.analysis.claims[0].range, "2026-02-03"}};
  cluster.conflicts.push_back(
      {ClaimId{0}, ClaimId{7}, ConflictKind::kDate, Verdict::kDiffers, "Two days."});
  const Timeline line = BuildTimeline(s.analysis, s.index, s.all);
  const auto claim = std::find_if(line.items.begin(), line.items.end(), [](const TimelineItem& i) {
    return i.kind == TimelineKind::kClaim;
  });
  REQUIRE(claim != line.items.end());
  CHECK(claim->disputed);
}

TEST_CASE("shared text: groups, shares of both articles, which came first") {
  Sample s;
  CHECK(CollectSharedText(s.analysis, s.index, nullptr, 10).headline ==
        "4 articles, 4 independent texts");
  const ByteRange in_a = s.analysis.claims[1].range;
  const ByteRange in_d = s.analysis.claims[18].range;
  s.analysis.reuse = {{{DocId{0}, in_a}, {DocId{3}, in_d}},
                      {{DocId{0}, {0, 10}}, {DocId{2}, {0, 10}}}};
  s.analysis.origins = {{{{DocId{0}, 412}, {DocId{3}, 55}}}};
  const SharedText shared = CollectSharedText(s.analysis, s.index, nullptr, 10);
  CHECK(shared.headline == "4 articles, 3 independent texts");
  REQUIRE(shared.groups.size() == 1);
  CHECK(shared.groups[0].heading == "A and D go back to one text");
  CHECK(shared.groups[0].shares[0] == "41% of its words stand in another one here");
  REQUIRE(shared.pairs.size() == 2);
  const SharedPair& pair = shared.pairs[0];
  CHECK(pair.b == DocId{3});
  CHECK(pair.passages[0].words == "they found cracks in two of its piers");
  CHECK(pair.summary == "1 passage, 8 words. A came first (3 Feb 2026), then D (6 Feb 2026).");
  CHECK(pair.words_a.find("of A is in D") != std::string::npos);
  CHECK(shared.pairs[1].summary.find("which came first is not known") != std::string::npos);
  CHECK(CollectSharedText(s.analysis, s.index, nullptr, 1).left_out ==
        "The 1 of 2 pairs that share most.");
}

TEST_CASE("shared text: a filter leaves passages with words of its claims") {
  Sample s;
  const ByteRange cracks = s.analysis.claims[1].range;
  const ByteRange check = s.analysis.claims[4].range;
  const ByteRange in_d = s.analysis.claims[18].range;
  s.analysis.reuse = {{{DocId{0}, cracks}, {DocId{3}, in_d}},
                      {{DocId{0}, check}, {DocId{3}, {0, 10}}},
                      {{DocId{0}, {0, 10}}, {DocId{2}, {0, 10}}}};  // of no claim
  s.analysis.origins = {{{{DocId{0}, 412}, {DocId{3}, 55}}}, {{{DocId{1}, 900}, {DocId{2}, 900}}}};
  const SharedText all = CollectSharedText(s.analysis, s.index, nullptr, 10);
  CHECK(all.pairs.size() == 2);
  CHECK(all.hidden == 0);
  const std::vector<bool> inspected = s.Only("The bridge was last inspected");
  const SharedText shared = CollectSharedText(s.analysis, s.index, &inspected, 10);
  REQUIRE(shared.pairs.size() == 1);
  REQUIRE(shared.pairs[0].passages.size() == 1);
  CHECK(shared.pairs[0].passages[0].a == check);
  CHECK(shared.pairs[0].summary.starts_with("1 of 2 passages, 7 words. "));
  CHECK(shared.pairs[0].share_a == all.pairs[0].share_a);
  CHECK(shared.groups.size() == 1);
  CHECK(shared.hidden == 1);
  CHECK(shared.left_out == "1 more pair is hidden by the filter.");
  const std::vector<bool> none(s.index.rows.size());
  CHECK(CollectSharedText(s.analysis, s.index, &none, 10).hidden == 2);
}

TEST_CASE("overlapping runs of wording count once") {
  Sample s;
  const auto size = static_cast<std::uint32_t>(s.analysis.documents[0].source.text.size());
  s.analysis.reuse = {{{DocId{0}, {0, size}}, {DocId{1}, {0, 20}}},
                      {{DocId{0}, {0, size / 2}}, {DocId{1}, {5, 25}}}};
  CHECK(CollectSharedText(s.analysis, s.index, nullptr, 10).pairs[0].share_a == 1000);
}

TEST_CASE("name graph: names of the rows shown, joined where they stand together") {
  const Sample s;
  const NameGraph graph = BuildNameGraph(s.analysis, s.index, s.all, 24);
  REQUIRE(!graph.nodes.empty());
  CHECK(graph.left_out.empty());
  for (const NameEdge& edge : graph.edges) {
    CHECK(edge.a < edge.b);
    CHECK(edge.rows <= std::min(graph.nodes[edge.a].rows, graph.nodes[edge.b].rows));
  }
  CHECK(std::is_sorted(graph.edges.begin(), graph.edges.end(),
                       [](const NameEdge& x, const NameEdge& y) { return x.rows < y.rows; }));
  for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
    const auto touches = [node](const NameEdge& edge) { return edge.a == node || edge.b == node; };
    const auto shown = [&](const NameEdge& edge) { return touches(edge) && edge.main; };
    CHECK(std::any_of(graph.edges.begin(), graph.edges.end(), touches) ==
          std::any_of(graph.edges.begin(), graph.edges.end(), shown));
  }
  // "Ropeworks Union" and "The county" stand together in the row of the warning.
  const NameGraph warned = BuildNameGraph(s.analysis, s.index, s.Only("Ropeworks"), 24);
  REQUIRE(warned.edges.size() == 1);
  CHECK(warned.nodes.size() == 2);
  CHECK(warned.edges[0].count == "1");
  const NameGraph cut = BuildNameGraph(s.analysis, s.index, s.all, 2);
  CHECK(cut.nodes.size() == 2);
  CHECK_FALSE(cut.left_out.empty());
}

}  // namespace
}  // namespace px
