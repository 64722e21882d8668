// Rows that are a piece of another row's claim: shown under it, counted with it.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/views/article_text.h"
#include "app/views/overlap_map.h"
#include "app/views/row_details.h"
#include "app/views/search.h"
#include "app/views/term_rows.h"
#include "app/views/timeline.h"
#include "app/views/voices.h"
#include "tests/support/sample_window.h"

namespace px {
namespace {

// Adds a row whose only claim is `words`, inside the claim `whole`.
void AddPiece(Analysis& analysis, ClaimId whole, std::string_view words) {
  Claim claim = analysis.claims[whole.value];
  const std::string& text = analysis.documents[claim.doc.value].source.text;
  const std::size_t at = text.find(words, claim.range.begin);
  claim.range = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  const ClaimId id{static_cast<std::uint32_t>(analysis.claims.size())};
  analysis.claims.push_back(claim);
  ClaimCluster row;
  row.label = words;
  row.label_claim = id;
  row.claims = {id};
  row.documents = {claim.doc};
  row.independent_texts = 1;
  analysis.clusters.push_back(row);
}

ClaimId FindClaimWith(const Analysis& analysis, std::string_view words) {
  for (std::uint32_t id = 0; id < analysis.claims.size(); ++id) {
    const Claim& claim = analysis.claims[id];
    const std::string_view text = analysis.documents[claim.doc.value].source.text;
    if (Slice(text, claim.range).find(words) != std::string_view::npos) return ClaimId{id};
  }
  FAIL("no claim with " << words);
  return {};
}

// One article's loss of 400 crowns, and what all say of Tuesday, each with a piece in a row.
Analysis MakeAnalysisWithPieces() {
  Analysis analysis = MakeSampleAnalysis();
  AddPiece(analysis, FindClaimWith(analysis, "lose 400 crowns"), "400 crowns per lorry");
  AddPiece(analysis, FindClaimWith(analysis, "Bridge closed on Tuesday"), "closed on Tuesday");
  return analysis;
}

struct Pieces {
  Pieces() : index(BuildIndex(analysis)) {}

  std::uint32_t RowOf(std::string_view label) const {
    const auto found = std::find(index.labels.begin(), index.labels.end(), label);
    REQUIRE(found != index.labels.end());
    return static_cast<std::uint32_t>(found - index.labels.begin());
  }
  std::vector<bool> Shown(const Filter& filter) const {
    std::vector<bool> rows(index.rows.size());
    for (std::uint32_t row = 0; row < rows.size(); ++row) rows[row] = Matches(filter, index, row);
    return rows;
  }

  Analysis analysis = MakeAnalysisWithPieces();
  AnalysisIndex index;
  std::uint32_t loss = RowOf("Hauliers expect to lose 400 crowns per lorry and week");
  std::uint32_t crowns = RowOf("400 crowns per lorry");
  std::uint32_t closed = RowOf("The Marlow Bridge closed on Tuesday");
  std::uint32_t tuesday = RowOf("Closed on Tuesday");
};

TEST_CASE("parts: no number counts them by themselves") {
  const Pieces p;
  const AnalysisIndex without = BuildIndex(MakeSampleAnalysis());
  CHECK(p.index.rows.size() == without.rows.size() + 2);
  CHECK(OverviewText(p.index.overview) == OverviewText(without.overview));
  CHECK(p.index.row_count == without.row_count);
  CHECK(p.index.rows_in_group == without.rows_in_group);
  for (std::size_t doc = 0; doc < without.counts.size(); ++doc) {
    CHECK(p.index.counts[doc].claims == without.counts[doc].claims);
    CHECK(p.index.counts[doc].alone == without.counts[doc].alone);
    CHECK(p.index.counts[doc].missing == without.counts[doc].missing);
  }
  const OverlapMap map = MapOverlap(p.analysis, p.index, p.Shown({}), 10);
  CHECK(map.lines[3].counts == "5 claims, 1 only here");
  const Voices voices = CollectVoices(p.analysis, p.index, p.Shown({}));
  CHECK(voices.voices[0].facts == "2 claims in 1 article");
}

TEST_CASE("parts: the index knows under which row they stand") {
  const Pieces p;
  CHECK(p.index.host_of_row[p.crowns] == p.loss);
  CHECK(p.index.host_of_row[p.loss] == p.loss);
  CHECK(p.index.parts_of_row[p.loss] == std::vector<std::uint32_t>{p.crowns});
  CHECK(p.index.parts_of_row[p.closed] == std::vector<std::uint32_t>{p.tuesday});
  CHECK(p.index.parts_of_row[p.crowns].empty());
}

TEST_CASE("parts: listed below their row once that is unfolded, whatever group they are of") {
  const Pieces p;
  const MatrixItems folded = ListMatrixItems(p.index, {}, {});
  CHECK(folded.matching_rows == 9);
  for (const MatrixItem& item : folded.items) CHECK_FALSE(item.is_part);

  std::vector<bool> unfolded(p.index.rows.size());
  unfolded[p.closed] = true;
  const MatrixItems open = ListMatrixItems(p.index, {}, {}, unfolded);
  CHECK(open.matching_rows == 9);
  CHECK(open.items.size() == folded.items.size() + 1);
  for (std::size_t i = 0; i < open.items.size(); ++i) {
    if (!open.items[i].is_part) continue;
    CHECK(open.items[i].row == p.tuesday);
    CHECK(open.items[i - 1].row == p.closed);
  }
}

TEST_CASE("parts: a filter that finds a part shows its row, and counts it once") {
  const Pieces p;
  const std::vector<FoldedText> texts = FoldArticles(p.analysis);
  CHECK(FindInArticles(p.analysis, p.index, texts, "400 crowns").rows == 1);

  Pieces hedged;
  const ClaimCluster& piece =
      hedged.analysis.clusters[hedged.index.rows[hedged.crowns].cluster.value];
  hedged.analysis.claims[piece.claims[0].value].stance = Stance::kHedged;
  const EntityList entities = BuildEntityList(hedged.analysis);
  Filter filter;
  filter.terms = ParseFilter("stance:hedged crowns").value();
  filter.term_rows = FindTermRows({hedged.analysis, hedged.index, entities, texts}, filter.terms);
  CHECK(Matches(filter, hedged.index, hedged.loss));
  CHECK_FALSE(Matches(filter, hedged.index, hedged.crowns));
}

TEST_CASE("parts: names and dates of a part belong to its row") {
  Pieces p;
  const ClusterId cluster = p.index.rows[p.crowns].cluster;
  Claim& piece = p.analysis.claims[p.analysis.clusters[cluster.value].claims[0].value];
  piece.entities = {EntityId{0}};
  piece.dates = {{piece.range, "2026-02-05"}};
  IndexEntities(p.analysis, p.index);
  const std::vector<EntityId>& named = p.index.entities_of_row[p.loss];
  CHECK(std::find(named.begin(), named.end(), EntityId{0}) != named.end());
  const Timeline timeline = BuildTimeline(p.analysis, p.index, p.Shown({}));
  const auto dated =
      std::find_if(timeline.items.begin(), timeline.items.end(),
                   [](const TimelineItem& item) { return item.kind == TimelineKind::kClaim; });
  REQUIRE(dated != timeline.items.end());
  CHECK(dated->row == p.loss);
}

TEST_CASE("parts: the article marks the whole claim, not its piece") {
  const Pieces p;
  for (const ArticleBlock& block : BuildArticleText(p.analysis, p.index, DocId{3}).blocks) {
    for (const ArticlePart& part : block.parts) {
      if (part.claim) CHECK_FALSE(p.index.rows[p.index.row_of_claim[part.claim->value]].part_of);
    }
  }
}

TEST_CASE("parts: the details say what it is a part of, not who does not say it") {
  const Pieces p;
  const RowDetails details = BuildRowDetails(p.analysis, p.index, p.tuesday);
  CHECK(details.summary == "Part of \u201CThe Marlow Bridge closed on Tuesday\u201D");
  CHECK(details.missing.empty());
  CHECK(details.claims.size() == 1);
}

class PartsWindow : public SampleWindow, public Pieces {
 protected:
  PartsWindow() {
    SetAnalysis(state, MakeAnalysisWithPieces());
    window.Frames(2);
  }
  bool IsListed(std::uint32_t row) const {
    const std::vector<MatrixItem>& items = state.matrix.list.items;
    return std::any_of(items.begin(), items.end(),
                       [&](const MatrixItem& item) { return !item.is_heading && item.row == row; });
  }
};

TEST_CASE_FIXTURE(PartsWindow, "a click on a row's sign shows its parts and hides them again") {
  CHECK_FALSE(IsListed(tuesday));
  const auto sign =
      std::find_if(state.controls.begin(), state.controls.end(),
                   [](const PlacedControl& c) { return std::string_view(c.id) == "parts"; });
  REQUIRE(sign != state.controls.end());
  const ImVec2 at = (sign->min + sign->max) * 0.5f;
  window.Click(at);
  window.Frames(2);
  CHECK(IsListed(tuesday));
  CHECK_FALSE(IsListed(crowns));
  CHECK_FALSE(state.selection.row);
  window.Click(at);
  window.Frames(2);
  CHECK_FALSE(IsListed(tuesday));
}

TEST_CASE_FIXTURE(PartsWindow,
                  "P shows the parts of the chosen row, arrows reach them, P hides them") {
  SelectRow(state, closed);
  window.Press(ImGuiKey_P);
  CHECK(IsListed(tuesday));
  window.Press(ImGuiKey_DownArrow);
  CHECK(state.selection.row == tuesday);
  window.Press(ImGuiKey_P);
  window.Frames(1);
  CHECK_FALSE(IsListed(tuesday));
  CHECK(state.selection.row == closed);  // not lost with the row
}

TEST_CASE_FIXTURE(PartsWindow, "choosing the claim of a part unfolds its row") {
  SelectClaim(state, analysis.clusters[index.rows[crowns].cluster.value].claims[0]);
  window.Frames(2);
  CHECK(state.selection.row == crowns);
  CHECK(IsListed(crowns));
  CHECK(state.notices.empty());
}

TEST_CASE_FIXTURE(PartsWindow, "what is unfolded stays so when claims are corrected") {
  SelectClaim(state, analysis.clusters[index.rows[crowns].cluster.value].claims[0]);
  RestanceChosenClaim(state, Stance::kDenied);
  window.Frames(2);
  REQUIRE(state.selection.row);
  CHECK(state.loaded->index.rows[*state.selection.row].part_of);
  CHECK(IsListed(*state.selection.row));
}

TEST_CASE_FIXTURE(PartsWindow, "arrow keys in the article go by whole claims") {
  OpenArticle(state, DocId{3});
  state.focus = Pane::kArticle;
  for (int i = 0; i < 12; ++i) {
    window.Press(ImGuiKey_DownArrow);
    REQUIRE(state.selection.row);
    CHECK_FALSE(state.loaded->index.rows[*state.selection.row].part_of);
  }
}

}  // namespace
}  // namespace px
