#include "engine/nearest_sentence.h"

#include <doctest/doctest.h>

#include "engine/session.h"

namespace px {
namespace {

Analysis TwoArticles() {
  SourceText first;
  first.name = "a.txt";
  first.text = "The council approved the harbour plan on Monday. Rain fell all week.\n";
  SourceText second;
  second.name = "b.txt";
  second.text =
      "Farmers sold apples at the fair. The harbour plan will be put before the council in spring, "
      "an engineer said. Schools were closed.\n";
  return AnalyzeAll({first, second});
}

ClusterId RowOf(const Analysis& analysis, DocId doc, std::uint32_t sentence) {
  for (std::uint32_t c = 0; c < analysis.clusters.size(); ++c) {
    const Claim& claim = analysis.claims[analysis.clusters[c].label_claim.value];
    if (claim.doc == doc && claim.sentence == sentence) return ClusterId{c};
  }
  FAIL("no row is named by that sentence");
  return ClusterId{0};
}

TEST_CASE("FindNearestSentence: the sentence that comes nearest to an absent claim") {
  const Analysis analysis = TwoArticles();
  REQUIRE(analysis.documents.size() == 2);
  REQUIRE(analysis.documents[0].source.name == "a.txt");
  const ClusterId row = RowOf(analysis, DocId{0}, 0);
  const auto absent = FindNearestSentence(analysis, row, DocId{1});
  REQUIRE(absent);
  CHECK(absent->sentence == 1);
  const auto present = FindNearestSentence(analysis, row, DocId{0});
  REQUIRE(present);
  CHECK(present->sentence == 0);
  CHECK(present->score > absent->score);
}

}  // namespace
}  // namespace px
