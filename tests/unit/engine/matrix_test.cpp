#include "engine/matrix.h"

#include <doctest/doctest.h>

namespace px {
namespace {

Claim ClaimOf(std::uint32_t doc, Stance stance) {
  Claim claim;
  claim.doc = DocId{doc};
  claim.stance = stance;
  return claim;
}

ClaimCluster RowOf(std::vector<ClaimId> claims, std::vector<DocId> documents) {
  ClaimCluster cluster;
  cluster.claims = std::move(claims);
  cluster.documents = std::move(documents);
  return cluster;
}

// Three articles; claims 0..5 stand in articles 0 1 2 0 1 0.
Analysis ThreeArticles() {
  Analysis analysis;
  analysis.documents.resize(3);
  analysis.claims = {ClaimOf(0, Stance::kAsserted),   ClaimOf(1, Stance::kHedged),
                     ClaimOf(2, Stance::kAttributed), ClaimOf(0, Stance::kDenied),
                     ClaimOf(1, Stance::kAsserted),   ClaimOf(0, Stance::kHedged)};
  return analysis;
}

TEST_CASE("BuildMatrix groups rows by how many articles make the claim") {
  Analysis analysis = ThreeArticles();
  analysis.clusters = {RowOf({{5}}, {{0}}), RowOf({{3}, {4}}, {{0}, {1}}),
                       RowOf({{0}, {1}, {2}}, {{0}, {1}, {2}})};
  const std::vector<MatrixRow> rows = BuildMatrix(analysis);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].group == RowGroup::kAllSay);
  CHECK(rows[0].cluster == ClusterId{2});
  CHECK(rows[1].group == RowGroup::kSomeSay);
  CHECK(rows[2].group == RowGroup::kOnlyOne);
  CHECK(rows[0].At(DocId{0}).state == CellState::kAsserted);
  CHECK(rows[0].At(DocId{1}).state == CellState::kHedged);
  CHECK(rows[0].At(DocId{2}).state == CellState::kAttributed);
  CHECK(rows[1].At(DocId{0}).state == CellState::kDenied);
  CHECK(rows[1].At(DocId{2}).state == CellState::kNotFound);
  CHECK(rows[1].At(DocId{2}).claims.empty());
  CHECK(rows[1].cells.size() == 2);  // nothing is kept of articles that do not say it
}

TEST_CASE("BuildMatrix puts rows of which articles are surely a part before others") {
  Analysis analysis = ThreeArticles();
  analysis.clusters = {RowOf({{0}, {1}}, {{0}, {1}}), RowOf({{3}, {4}}, {{0}, {1}})};
  analysis.clusters[0].document_scores = {kSureScore - 1, kSureScore};
  analysis.clusters[1].document_scores = {kSureScore, kSureScore};
  const std::vector<MatrixRow> rows = BuildMatrix(analysis);
  CHECK(rows[0].cluster == ClusterId{1});
  CHECK(rows[0].group == RowGroup::kSomeSay);
  CHECK(rows[0].IsShared());
  CHECK(rows[0].sure_count == 2);
  CHECK(rows[1].group == RowGroup::kPerhaps);
  CHECK_FALSE(rows[1].IsShared());
  CHECK(rows[1].sure_count == 1);
  CHECK_FALSE(rows[1].At(DocId{0}).sure);
  CHECK(rows[1].At(DocId{1}).sure);
  CHECK(rows[1].document_count == 2);
}

TEST_CASE("BuildMatrix: all say it only where all surely do") {
  Analysis analysis = ThreeArticles();
  analysis.clusters = {RowOf({{0}, {1}, {2}}, {{0}, {1}, {2}})};
  analysis.clusters[0].document_scores = {kSureScore, kSureScore, kSureScore};
  CHECK(BuildMatrix(analysis)[0].group == RowGroup::kAllSay);
  analysis.clusters[0].document_scores[2] = kSureScore - 1;
  CHECK(BuildMatrix(analysis)[0].group == RowGroup::kSomeSay);
}

TEST_CASE("BuildMatrix puts a row with a real conflict first and marks both cells") {
  Analysis analysis = ThreeArticles();
  analysis.clusters = {RowOf({{0}, {1}, {2}}, {{0}, {1}, {2}}), RowOf({{3}, {4}}, {{0}, {1}})};
  analysis.clusters[1].conflicts = {
      {ClaimId{3}, ClaimId{4}, ConflictKind::kNumber, Verdict::kDiffers, "12 against 17."}};
  const std::vector<MatrixRow> rows = BuildMatrix(analysis);
  CHECK(rows[0].cluster == ClusterId{1});
  CHECK(rows[0].group == RowGroup::kDiffers);
  CHECK(rows[0].At(DocId{0}).state == CellState::kDiffers);
  CHECK(rows[0].At(DocId{1}).state == CellState::kDiffers);
}

TEST_CASE("BuildMatrix shows who says something else in another row, in both rows") {
  Analysis analysis = ThreeArticles();
  // Article 0 says one thing, article 1 another; article 2 agrees with article 0.
  analysis.clusters = {RowOf({{0}, {2}}, {{0}, {2}}), RowOf({{1}, {4}}, {{1}})};
  analysis.clusters[0].conflicts = {
      {ClaimId{0}, ClaimId{1}, ConflictKind::kNumber, Verdict::kDiffers, "12 against 17."},
      {ClaimId{0}, ClaimId{4}, ConflictKind::kNumber, Verdict::kDiffers, "12 against 17."},
      {ClaimId{2}, ClaimId{1}, ConflictKind::kNumber, Verdict::kUpdated, "12 against 17."}};
  std::vector<MatrixRow> rows = BuildMatrix(analysis);
  CHECK(rows[0].group == RowGroup::kDiffers);
  CHECK(rows[0].At(DocId{1}).state == CellState::kDiffers);
  CHECK(rows[0].At(DocId{1}).claims.empty());
  CHECK(rows[0].At(DocId{1}).differing == std::vector<ClaimId>{{1}, {4}});
  CHECK(rows[0].At(DocId{2}).state == CellState::kAttributed);
  CHECK(rows[0].document_count == 2);
  // The row of the other claim: the conflict is told of above.
  CHECK(rows[1].group == RowGroup::kOnlyOne);
  CHECK(rows[1].At(DocId{0}).state == CellState::kDiffers);
  CHECK(rows[1].At(DocId{0}).differing == std::vector<ClaimId>{{0}});
  CHECK(rows[1].At(DocId{1}).state == CellState::kAsserted);
  // It came before the update.
  CHECK(rows[1].At(DocId{2}).differing == std::vector<ClaimId>{{2}});

  // The rules are told of in both.
  CHECK(rows[0].conflicts.size() == 3);
  REQUIRE(rows[1].conflicts.size() == 3);
  CHECK(rows[1].conflicts[2].row == ClusterId{0});
  CHECK(ConflictAt(analysis, rows[1].conflicts[2]).verdict == Verdict::kUpdated);

  // An article that makes the claim of the row, too, is not told to say something else.
  analysis.clusters[1] = RowOf({{1}, {3}, {4}}, {{0}, {1}});
  rows = BuildMatrix(analysis);
  CHECK(rows[1].At(DocId{0}).differing.empty());
  CHECK(rows[1].At(DocId{0}).state == CellState::kDenied);
}

TEST_CASE("BuildMatrix does not count a compatible or updated value as a difference") {
  for (const Verdict verdict : {Verdict::kCompatible, Verdict::kUpdated}) {
    Analysis analysis = ThreeArticles();
    analysis.clusters = {RowOf({{3}, {4}}, {{0}, {1}})};
    analysis.clusters[0].conflicts = {
        {ClaimId{3}, ClaimId{4}, ConflictKind::kNumber, verdict, "rule"}};
    analysis.clusters[0].label_claim = ClaimId{3};
    const MatrixRow row = BuildMatrix(analysis)[0];
    CHECK(row.group == RowGroup::kSomeSay);
    // The row is called by the older value.
    CHECK(row.At(DocId{0}).state == CellState::kDenied);
    CHECK((row.At(DocId{1}).state == CellState::kDiffers) == (verdict == Verdict::kUpdated));
  }
}

TEST_CASE("BuildMatrix shows the firmest stance of an article that repeats itself") {
  Analysis analysis = ThreeArticles();
  analysis.clusters = {RowOf({{0}, {5}}, {{0}})};
  const MatrixRow row = BuildMatrix(analysis)[0];
  CHECK(row.At(DocId{0}).state == CellState::kAsserted);
  CHECK(row.At(DocId{0}).claims == std::vector<ClaimId>{{0}, {5}});
}

}  // namespace
}  // namespace px
