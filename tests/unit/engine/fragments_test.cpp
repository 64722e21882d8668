#include "engine/fragments.h"

#include <doctest/doctest.h>

namespace px {
namespace {

struct Passage {
  std::uint32_t doc;
  std::uint32_t sentence;
  ByteRange range;
};

// Claims in the order given; `rows` lists the claims of each row.
Analysis MakeAnalysis(const std::vector<Passage>& passages,
                      const std::vector<std::vector<ClaimId>>& rows) {
  Analysis analysis;
  analysis.documents.resize(3);
  for (const Passage& passage : passages) {
    Claim claim;
    claim.doc = DocId{passage.doc};
    claim.sentence = passage.sentence;
    claim.range = passage.range;
    analysis.claims.push_back(claim);
  }
  for (const std::vector<ClaimId>& claims : rows) {
    ClaimCluster row;
    row.claims = claims;
    for (const ClaimId id : claims) row.documents.push_back(analysis.claims[id.value].doc);
    analysis.clusters.push_back(row);
  }
  return analysis;
}

constexpr std::uint32_t kAlone = 99;

std::vector<std::uint32_t> PartOf(const Analysis& analysis) {
  std::vector<std::uint32_t> rows;
  for (const std::optional<ClusterId>& row : FindFragmentRows(analysis)) {
    rows.push_back(row ? row->value : kAlone);
  }
  return rows;
}

TEST_CASE("FindFragmentRows: which row holds which") {
  struct Case {
    const char* what;
    std::vector<Passage> passages;
    std::vector<std::vector<ClaimId>> rows;
    std::vector<std::uint32_t> part_of;
  };
  const Case kCases[] = {
      {"nothing", {}, {}, {}},
      {"inside a longer claim", {{0, 0, {0, 90}}, {0, 0, {0, 30}}}, {{{0}}, {{1}}}, {kAlone, 0}},
      {"inside one that stands later in the list",
       {{0, 0, {0, 30}}, {0, 0, {0, 90}}},
       {{{0}}, {{1}}},
       {1, kAlone}},
      {"reaching out of it", {{0, 0, {0, 60}}, {0, 0, {50, 90}}}, {{{0}}, {{1}}}, {kAlone, kAlone}},
      {"the same words twice",
       {{0, 0, {0, 60}}, {0, 0, {0, 60}}},
       {{{0}}, {{1}}},
       {kAlone, kAlone}},
      {"another sentence", {{0, 0, {0, 60}}, {0, 1, {10, 40}}}, {{{0}}, {{1}}}, {kAlone, kAlone}},
      {"another article", {{0, 0, {0, 60}}, {1, 0, {10, 40}}}, {{{0}}, {{1}}}, {kAlone, kAlone}},
      {"one in the other: both belong to the whole",
       {{0, 0, {0, 90}}, {0, 0, {0, 60}}, {0, 0, {10, 40}}},
       {{{0}}, {{1}}, {{2}}},
       {kAlone, 0, 0}},
      {"several articles make the whole",
       {{0, 0, {0, 90}}, {0, 0, {0, 60}}, {1, 0, {0, 80}}},
       {{{0}, {2}}, {{1}}},
       {kAlone, 0}},
      {"several articles make the inner one: it stands for itself and holds what is in it",
       {{0, 0, {0, 90}}, {0, 0, {0, 60}}, {0, 0, {10, 40}}, {1, 0, {0, 80}}},
       {{{0}}, {{1}, {3}}, {{2}}},
       {kAlone, kAlone, 1}},
      {"two claims of one article in a row stand for themselves",
       {{0, 0, {0, 90}}, {0, 0, {0, 30}}, {0, 4, {100, 130}}},
       {{{0}}, {{1}, {2}}},
       {kAlone, kAlone}},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.what);
    CHECK(PartOf(MakeAnalysis(c.passages, c.rows)) == c.part_of);
  }
}

TEST_CASE("FindFragmentRows lets stand what disagrees with another row and what the reader made") {
  const Analysis plain =
      MakeAnalysis({{0, 0, {0, 90}}, {0, 0, {0, 30}}, {1, 0, {0, 80}}}, {{{0}}, {{1}}, {{2}}});
  CHECK(PartOf(plain) == std::vector<std::uint32_t>{kAlone, 0, kAlone});

  Analysis analysis = plain;
  analysis.clusters[1].by_reader = true;
  CHECK(PartOf(analysis)[1] == kAlone);

  const auto conflict = [](std::uint32_t a, std::uint32_t b) {
    return Conflict{ClaimId{a}, ClaimId{b}, ConflictKind::kNumber, Verdict::kUpdated, "12, 17."};
  };
  analysis = plain;
  analysis.clusters[1].conflicts = {conflict(1, 2)};
  CHECK(PartOf(analysis)[1] == kAlone);
  analysis = plain;
  analysis.clusters[2].conflicts = {conflict(2, 1)};
  CHECK(PartOf(analysis)[1] == kAlone);
}

}  // namespace
}  // namespace px
