#include "claims/text_counts.h"

#include <doctest/doctest.h>

#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

TEST_CASE("TextCounts: what every text holds counts nothing, what one holds counts in full") {
  TextCounts counts;
  constexpr int kTexts = 40;
  for (int i = 0; i < kTexts - 1; ++i) counts.Add(TaggedArticle("ferry/n harbour/n harbour/n\n"));
  CHECK(counts.Share("mill") == 1);
  counts.Add(TaggedArticle("harbour/n mill/n\n"));
  CHECK(counts.Share("mill") == 1);
  CHECK(counts.Share("unheard") == 1);
  CHECK(counts.Share("harbour") < counts.Share("ferry"));
  CHECK(counts.Share("ferry") < counts.Share("mill"));
  // A name is as rare as its rarest word.
  CHECK(counts.Share("harbour mill") == counts.Share("mill"));
}

TEST_CASE("TextCounts: two texts can tell little") {
  TextCounts counts;
  CHECK(counts.Share("harbour") == 1);
  counts.Add(TaggedArticle("harbour/n\n"));
  CHECK(counts.Share("harbour") == 1);
  counts.Add(TaggedArticle("harbour/n\n"));
  CHECK(counts.Share("harbour") > 0.8);
}

}  // namespace
}  // namespace px
