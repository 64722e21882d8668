#include <doctest/doctest.h>

#include <cmath>

#include "claims/background_words.h"
#include "claims/exact_math.h"
#include "claims/word_families.h"

namespace px {
namespace {

TEST_CASE("ExactLog and ExactLogistic follow the library functions") {
  for (const double x : {1.0, 1.5, 2.0, 3.0, 95.0, 25000.0}) {
    CHECK(ExactLog(x) == doctest::Approx(std::log(x)).epsilon(1e-9));
  }
  for (const double z : {-40.0, -5.25, -1.0, 0.0, 0.5, 3.0, 40.0}) {
    CHECK(std::abs(ExactLogistic(z) - 1 / (1 + std::exp(-z))) < 1e-3);
  }
}

TEST_CASE("BackgroundWords reads its table; unknown words are as rare as the rarest") {
  const BackgroundWords words("# comment\n0 the\n400 boat ferry\n950 gunwale\n");
  CHECK(words.Rarity("the") == 0);
  CHECK(words.Rarity("ferry") == 4);
  CHECK(words.Rarity("gunwale") == 9.5);
  CHECK(words.Rarity("quorvex") == 9.5);
}

TEST_CASE("GetBackgroundWords: everyday words are less rare than special ones") {
  const BackgroundWords& words = GetBackgroundWords();
  CHECK(words.Rarity("say") < words.Rarity("capture"));
  CHECK(words.Rarity("capture") < words.Rarity("frigate"));
}

TEST_CASE("WordFamilies: members have their head, others stand for themselves") {
  const WordFamilies families("# comment\nagree agreement\ninvest investment investor\n",
                              "# comment\npact agreement\n");
  CHECK(families.Head("investor") == "invest");
  CHECK(families.Head("agree") == families.Head("pact"));
  CHECK(families.Head("agreement") == "pact");
  CHECK(families.Head("boat") == "boat");
}

TEST_CASE("GetWordFamilies: the verb and its noun meet") {
  const WordFamilies& families = GetWordFamilies();
  CHECK(families.Head("agreement") == families.Head("agree"));
  CHECK(families.Head("investment") == families.Head("invest"));
  CHECK(families.Head("president") != families.Head("pressure"));
}

}  // namespace
}  // namespace px
