#include "claims/apply_corrections.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace px {
namespace {

// Three articles of three sentences: each claim is a sentence, its predicate the second word.
class Desk {
 public:
  Desk() {
    for (const char* digest : {"1", "2", "3"}) {
      texts_.push_back(std::string("Reed left Orrow. She took gold. It was ") + digest + " ton.");
    }
    for (std::uint32_t doc = 0; doc < 3; ++doc) {
      Add(doc, {0, 15}, {5, 9});
      Add(doc, {17, 30}, {21, 25});
      Add(doc, {32, 44}, {35, 38});
    }
    // By article: 0 1 2, 3 4 5, 6 7 8. Row 0: who left, in all; row 1: gold, in two; the rest
    // alone.
    AddRow({0, 3, 6});
    AddRow({1, 4});
    for (const std::uint32_t id : {2u, 5u, 7u, 8u}) AddRow({id});
    rows[0].conflicts = {
        {ClaimId{0}, ClaimId{3}, ConflictKind::kDate, Verdict::kDiffers, "rule"},
        {ClaimId{0}, ClaimId{6}, ConflictKind::kNumber, Verdict::kDiffers, "rule"}};
    rows[0].drift = Drift{ClaimId{0}, ClaimId{3}, "drift"};
  }

  ClaimRef Ref(std::uint32_t id) const {
    const Claim& claim = claims[id];
    return {{std::to_string(claim.doc.value + 1), "", claim.range}, claim.predicate};
  }

  std::vector<CorrectionProblem> Apply(std::vector<Correction> corrections) {
    std::vector<CorrectedArticle> articles;
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {
      articles.push_back({digests_[i], "", texts_[i], nullptr});
    }
    const std::size_t count = corrections.size();
    return CorrectClaims(articles, CorrectionList(std::move(corrections), count),
                         {claims, rows, reuse_, origins_});
  }

  // "0 3 6; 1 4; 2; ..."
  std::string Rows() const {
    std::string text;
    for (const ClaimCluster& row : rows) {
      if (!text.empty()) text += "; ";
      for (const ClaimId id : row.claims) {
        text += std::to_string(id.value);
        if (id != row.claims.back()) text += ' ';
      }
    }
    return text;
  }

  const ClaimCluster& RowOf(std::uint32_t id) const {
    return *std::find_if(rows.begin(), rows.end(), [&](const ClaimCluster& row) {
      return std::find(row.claims.begin(), row.claims.end(), ClaimId{id}) != row.claims.end();
    });
  }

  std::vector<Claim> claims;
  std::vector<ClaimCluster> rows;

 private:
  void Add(std::uint32_t doc, ByteRange range, ByteRange predicate) {
    Claim claim;
    claim.doc = DocId{doc};
    claim.range = range;
    claim.predicate = predicate;
    claims.push_back(claim);
  }

  void AddRow(const std::vector<std::uint32_t>& ids) {
    ClaimCluster row;
    for (const std::uint32_t id : ids) {
      row.claims.push_back(ClaimId{id});
      row.documents.push_back(claims[id].doc);
    }
    row.label_claim = row.claims.front();
    row.label = "row of " + std::to_string(ids.front());
    row.independent_texts = static_cast<std::uint32_t>(ids.size());
    rows.push_back(row);
  }

  const std::vector<std::string> digests_ = {"1", "2", "3"};
  std::vector<std::string> texts_;
  std::vector<Reuse> reuse_;
  std::vector<Origin> origins_;
};

TEST_CASE("CorrectClaims: rows after joining and splitting, in the order of ClusterClaims") {
  const Desk desk;
  struct Case {
    std::vector<Correction> corrections;
    std::string rows;
  };
  const Case cases[] = {
      {{}, "0 3 6; 1 4; 2; 5; 7; 8"},
      {{JoinClaims{desk.Ref(1), desk.Ref(7)}}, "0 3 6; 1 4 7; 2; 5; 8"},
      {{JoinClaims{desk.Ref(7), desk.Ref(4)}}, "0 3 6; 1 4 7; 2; 5; 8"},
      {{JoinClaims{desk.Ref(2), desk.Ref(5)}, JoinClaims{desk.Ref(5), desk.Ref(8)}},
       "0 3 6; 2 5 8; 1 4; 7"},
      {{JoinClaims{desk.Ref(0), desk.Ref(3)}}, "0 3 6; 1 4; 2; 5; 7; 8"},
      {{SplitClaim{desk.Ref(3)}}, "0 6; 1 4; 2; 3; 5; 7; 8"},
      {{SplitClaim{desk.Ref(0)}}, "1 4; 3 6; 0; 2; 5; 7; 8"},
      {{SplitClaim{desk.Ref(3)}, JoinClaims{desk.Ref(3), desk.Ref(7)}}, "0 6; 1 4; 3 7; 2; 5; 8"},
      {{SplitClaim{desk.Ref(2)}}, "0 3 6; 1 4; 2; 5; 7; 8"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.rows);
    Desk corrected;
    CHECK(corrected.Apply(c.corrections).empty());
    CHECK(corrected.Rows() == c.rows);
    for (const ClaimCluster& row : corrected.rows) {
      CHECK(row.documents.size() == row.claims.size());
      CHECK(std::is_sorted(row.documents.begin(), row.documents.end()));
      CHECK(row.independent_texts == row.documents.size());
      CHECK_FALSE(row.label.empty());
      CHECK(std::count(row.claims.begin(), row.claims.end(), row.label_claim) == 1);
    }
  }
}

TEST_CASE("CorrectClaims: labels stay with their claims, new ones come from the text") {
  Desk joined;
  joined.Apply({JoinClaims{joined.Ref(7), joined.Ref(1)}});
  CHECK(joined.RowOf(7).label == "row of 7");
  CHECK(joined.RowOf(1).by_reader);
  CHECK_FALSE(joined.RowOf(0).by_reader);

  Desk split;
  split.claims[3].stance = Stance::kHedged;
  split.Apply({SplitClaim{split.Ref(0)}});
  CHECK(split.RowOf(0).label == "row of 0");
  CHECK(split.RowOf(6).label == "Reed left Orrow");
  CHECK(split.RowOf(6).label_claim == ClaimId{6});  // asserted
}

TEST_CASE("CorrectClaims: conflicts and drift go with their claims") {
  Desk split;
  split.Apply({SplitClaim{split.Ref(3)}});
  REQUIRE(split.RowOf(0).conflicts.size() == 1);
  CHECK(split.RowOf(0).conflicts[0].b == ClaimId{6});
  CHECK_FALSE(split.RowOf(0).drift.has_value());

  Desk joined;
  joined.Apply({JoinClaims{joined.Ref(1), joined.Ref(0)}});
  CHECK(joined.RowOf(1).conflicts.size() == 2);
  CHECK(joined.RowOf(1).drift.has_value());
}

TEST_CASE("CorrectClaims: stances") {
  Desk desk;
  const auto problems = desk.Apply(
      {RestanceClaim{desk.Ref(3), Stance::kDenied}, RestanceClaim{desk.Ref(6), Stance::kAsserted}});
  CHECK(problems.empty());
  CHECK(desk.claims[3].stance == Stance::kDenied);
  CHECK(desk.claims[3].stance_by_reader);
  CHECK_FALSE(desk.claims[6].stance_by_reader);  // it was so
  CHECK_FALSE(desk.RowOf(3).drift.has_value());
}

TEST_CASE("CorrectClaims: conflicts are judged and dismissed, whichever claim is named first") {
  Desk desk;
  const auto problems =
      desk.Apply({JudgeConflict{desk.Ref(3), desk.Ref(0), ConflictKind::kDate, Verdict::kUpdated},
                  JudgeConflict{desk.Ref(0), desk.Ref(6), ConflictKind::kNumber, std::nullopt}});
  CHECK(problems.empty());
  REQUIRE(desk.RowOf(0).conflicts.size() == 1);
  CHECK(desk.RowOf(0).conflicts[0].verdict == Verdict::kUpdated);
  CHECK(desk.RowOf(0).conflicts[0].verdict_by_reader);
}

TEST_CASE("CorrectClaims: a claim is found by words and predicate, else by one of them if clear") {
  struct Case {
    ByteRange range;
    ByteRange predicate;
    bool found;
  };
  const Case cases[] = {
      {{0, 15}, {5, 9}, true},  {{0, 15}, {0, 4}, true},  // its words
      {{0, 20}, {5, 9}, true},                            // its predicate
      {{0, 20}, {0, 4}, false},                           // neither
      {{17, 30}, {5, 9}, true},                           // its words, whatever the predicate is
  };
  for (const Case& c : cases) {
    CAPTURE(c.range.end);
    Desk desk;
    const auto problems = desk.Apply({SplitClaim{{{"1", "", c.range}, c.predicate}}});
    CHECK(problems.empty() == c.found);
  }
  Desk twice;
  twice.claims[1].range = {0, 15};
  CHECK(twice.Apply({SplitClaim{{{"1", "", {0, 15}}, {5, 9}}}}).empty());
  CHECK(twice.Apply({SplitClaim{{{"1", "", {0, 15}}, {0, 1}}}}).size() == 1);
}

TEST_CASE("CorrectClaims: what cannot be done is said and changes nothing") {
  Desk desk;
  ClaimRef unloaded = desk.Ref(0);
  unloaded.place.sha256 = "9";
  const auto problems =
      desk.Apply({SplitClaim{unloaded}, JoinClaims{desk.Ref(0), unloaded},
                  RestanceClaim{{{"1", "", {3, 4}}, {3, 4}}, Stance::kDenied},
                  JudgeConflict{desk.Ref(0), desk.Ref(1), ConflictKind::kDate, std::nullopt}});
  REQUIRE(problems.size() == 4);
  CHECK(problems[0].diagnostic.message ==
        "Correction 1 (split off a claim) was left out: its article is not loaded.");
  CHECK(problems[1].index == 1);
  CHECK(problems[2].diagnostic.message ==
        "Correction 3 (change the stance of a claim) was left out: its claim is not found any "
        "more.");
  CHECK(problems[2].diagnostic.doc == DocId{0});
  CHECK(problems[3].diagnostic.message ==
        "Correction 4 (dismiss a conflict) was left out: there is no such conflict any more.");
  CHECK(desk.Rows() == Desk().Rows());
}

}  // namespace
}  // namespace px
