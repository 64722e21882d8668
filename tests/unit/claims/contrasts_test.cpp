#include "claims/contrasts.h"

#include <doctest/doctest.h>

#include "claims/word_families.h"

namespace px {
namespace {

TEST_CASE("Contrasts: the first class of a pair counts, in both directions") {
  const Contrasts contrasts("wet dry\nleft out\n",
                            "opposite up,high down,low\nsequence left out\nway left right\n"
                            "degree all most few\nwide norland,new_tavel\nwide tavelshire\n");
  CHECK(contrasts.Between("wet", "dry") == Contrast::kOpposite);
  CHECK(contrasts.Between("dry", "wet") == Contrast::kOpposite);
  CHECK(contrasts.Between("up", "low") == Contrast::kOpposite);
  CHECK(contrasts.Between("up", "high") == Contrast::kNone);
  CHECK(contrasts.Between("left", "out") == Contrast::kSequence);
  CHECK(contrasts.Between("right", "left") == Contrast::kWay);
  CHECK(contrasts.Between("few", "all") == Contrast::kDegree);
  CHECK(contrasts.Between("wet", "low") == Contrast::kNone);
  CHECK(contrasts.Between("armed", "unarmed") == Contrast::kOpposite);
  CHECK(contrasts.Between("non-compliant", "compliant") == Contrast::kOpposite);
  CHECK(contrasts.Between("cover", "discover") == Contrast::kNone);
  CHECK(contrasts.Between("it", "unit") == Contrast::kNone);
}

TEST_CASE("Contrasts: places that may hold each other exclude nothing") {
  const Contrasts places("", "wide norland,new_tavel\nwide tavelshire\n");
  CHECK(places.ExcludeEachOther("norland", "new tavel"));
  CHECK(places.ExcludeEachOther("velmouth", "orrin"));
  CHECK_FALSE(places.ExcludeEachOther("velmouth", "norland"));
  CHECK_FALSE(places.ExcludeEachOther("tavelshire", "norland"));
}

TEST_CASE("GetContrasts: the embedded lists") {
  const auto between = [](const char* a, const char* b) {
    return GetContrasts().Between(GetWordFamilies().Head(a), GetWordFamilies().Head(b));
  };
  CHECK(between("approve", "reject") == Contrast::kOpposite);
  CHECK(between("rise", "fall") == Contrast::kOpposite);
  CHECK(between("arrest", "release") == Contrast::kSequence);
  CHECK(between("east", "west") == Contrast::kWay);
  CHECK(between("destroy", "damage") == Contrast::kDegree);
  CHECK(between("boat", "plan") == Contrast::kNone);
}

}  // namespace
}  // namespace px
