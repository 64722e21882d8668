#include "claims/corrections.h"

#include <doctest/doctest.h>

namespace px {
namespace {

Correction Rename(std::string name) {
  return RenameEntity{{"Ada", EntityType::kPerson, {}}, std::move(name)};
}

TEST_CASE("CorrectionList undoes, redoes, and forgets what was undone once another is made") {
  CorrectionList list;
  CHECK_FALSE(list.CanUndo());
  CHECK_FALSE(list.CanRedo());
  list.Add(Rename("a"));
  list.Add(Rename("b"));
  list.Undo();
  CHECK(list.applied() == 1);
  CHECK(list.all().size() == 2);
  list.Redo();
  CHECK(list.applied() == 2);
  CHECK_FALSE(list.CanRedo());
  list.Undo();
  list.Add(Rename("c"));
  CHECK(list.all() == std::vector<Correction>{Rename("a"), Rename("c")});
  CHECK(list.applied() == 2);
}

TEST_CASE("AsEntityCorrection tells operations on names from those on claims") {
  CHECK(AsEntityCorrection(Rename("a")) == EntityCorrection(std::get<RenameEntity>(Rename("a"))));
  CHECK_FALSE(AsEntityCorrection(SplitClaim{}).has_value());
  CHECK_FALSE(AsEntityCorrection(JudgeConflict{}).has_value());
}

TEST_CASE("DescribeCorrection has words for every operation") {
  CHECK(DescribeCorrection(Rename("b")) == "rename \"Ada\"");
  CHECK(DescribeCorrection(JoinClaims{}) == "join two claims");
  CHECK(DescribeCorrection(SplitClaim{}) == "split off a claim");
  CHECK(DescribeCorrection(RestanceClaim{}) == "change the stance of a claim");
  CHECK(DescribeCorrection(JudgeConflict{}) == "dismiss a conflict");
  CHECK(DescribeCorrection(JudgeConflict{{}, {}, {}, Verdict::kDiffers}) == "judge a conflict");
}

}  // namespace
}  // namespace px
