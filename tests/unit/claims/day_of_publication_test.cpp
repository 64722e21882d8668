#include "claims/day_of_publication.h"

#include <doctest/doctest.h>

#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

constexpr const char* kStamp =
    "Ferry/n sinks/vp:sink\nUpdated/vn:update ~:/. March/p 6/m ~,/. 2024/m\na/d ferry/n sank/vd\n";

TEST_CASE("DayOfPublication: that of the article before that of a page stamp") {
  AnalyzedDocument article = TaggedArticle(kStamp);
  CHECK(DayOfPublication(WordReader(article)) == CalendarDay{2024, 3, 6});
  article.source.date = "2024-03-08";
  CHECK(DayOfPublication(WordReader(article)) == CalendarDay{2024, 3, 8});
}

TEST_CASE("DayOfPublication: none where no stamp can be read in one way") {
  const char* const texts[] = {
      "a/d ferry/n sank/vd:sink on/i March/p 6/m ~,/. 2024/m off/i Velmouth/p\n",
      "Updated/vn:update ~:/. 3/4/2024/m\na/d ferry/n sank/vd:sink\n",
  };
  for (const char* text : texts) {
    CAPTURE(text);
    CHECK_FALSE(DayOfPublication(WordReader(TaggedArticle(text))));
  }
}

}  // namespace
}  // namespace px
