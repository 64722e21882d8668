#include "engine/compare_texts.h"

#include <doctest/doctest.h>

#include <string>

#include "engine/read_text.h"

namespace px {
namespace {

TEST_CASE("CompareTexts: relation and conflict") {
  struct Case {
    const char* a;
    const char* b;
    TextRelation relation;
    ConflictKind kind = ConflictKind::kNumber;  // where they conflict
  };
  const Case cases[] = {
      {"The council approved the harbour plan.", "The council approved the harbour plan.",
       TextRelation::kSame},
      {"The council approved the harbour plan.", "Farmers sold their apples at the fair.",
       TextRelation::kUnrelated},
      {"The ferry carried 40 passengers to Velmouth.",
       "The ferry carried 70 passengers to Velmouth.", TextRelation::kConflicts,
       ConflictKind::kNumber},
      {"The ferry sank off Velmouth on Monday.", "The ferry sank off Velmouth on Friday.",
       TextRelation::kConflicts, ConflictKind::kDate},
      {"The council approved the harbour plan.", "The council did not approve the harbour plan.",
       TextRelation::kConflicts, ConflictKind::kPolarity},
      {"The council approved the harbour plan.", "The council rejected the harbour plan.",
       TextRelation::kConflicts, ConflictKind::kPolarity},
      {"The storm destroyed the old mill.", "The storm damaged the old mill.",
       TextRelation::kConflicts, ConflictKind::kDegree},
  };
  for (const Case& c : cases) {
    CAPTURE(c.a);
    CAPTURE(c.b);
    const Result<TextComparison> read = CompareTexts(c.a, c.b);
    REQUIRE(read.ok());
    const TextComparison& comparison = read.value();
    CHECK(comparison.relation == c.relation);
    REQUIRE(comparison.conflict.has_value() == (c.relation == TextRelation::kConflicts));
    if (comparison.conflict) CHECK(comparison.conflict->kind == c.kind);
    // As of texts that were read before.
    const TextComparison again = CompareReadTexts(ReadText(c.a), ReadText(c.b));
    CHECK(again.score == comparison.score);
    CHECK(again.relation == comparison.relation);
    CHECK(again.conflict.has_value() == comparison.conflict.has_value());
    const Result<TextComparison> reversed = CompareTexts(c.b, c.a);
    REQUIRE(reversed.ok());
    CHECK(reversed.value().score == comparison.score);
    CHECK(reversed.value().relation == comparison.relation);
  }
}

TEST_CASE("CompareTexts: marks alone make no claim") {
  const Result<TextComparison> read = CompareTexts("...", "The council met.");
  REQUIRE(read.ok());
  CHECK(read.value().relation == TextRelation::kUnrelated);
}

TEST_CASE("CompareTexts: refuses what is no text and says which") {
  const Result<TextComparison> empty = CompareTexts("The council met.", " \t");
  REQUIRE_FALSE(empty.ok());
  CHECK(empty.error().code == ErrorCode::kEmptyInput);
  CHECK(empty.error().message.starts_with("The second text"));
  const Result<TextComparison> broken = CompareTexts("caf\xE9", "The council met.");
  REQUIRE_FALSE(broken.ok());
  CHECK(broken.error().code == ErrorCode::kInvalidUtf8);
  CHECK(broken.error().message.starts_with("The first text"));
}

}  // namespace
}  // namespace px
