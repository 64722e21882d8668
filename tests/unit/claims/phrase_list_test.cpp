#include "claims/phrase_list.h"

#include <doctest/doctest.h>

#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

TEST_CASE("PhraseList finds forms, lemmas and the longest entry") {
  const PhraseList list(
      "# a comment\n"
      "\n"
      "a\tup\n"
      "b\tup to\n"
      "c\t~appear to\n");
  const AnalyzedDocument article =
      TaggedArticle("it/r appeared/vd:appear to/t go/vb Up/a to/i 9/m");
  const WordReader words(article);
  CHECK_FALSE(list.LongestAt(words, 0, 7));
  CHECK(list.LongestAt(words, 1, 7).value == "c");
  CHECK(list.LongestAt(words, 1, 7).size == 2);
  CHECK(list.LongestAt(words, 4, 7).value == "b");
  CHECK(list.LongestAt(words, 4, 5).value == "a");
  CHECK(list.LongestBefore(words, 0, 6).value == "b");
  CHECK(list.LongestBefore(words, 5, 6).size == 0);
  CHECK(list.ValueOfWord("up") == "a");
  CHECK(list.ValueOfWord("to").empty());
}

}  // namespace
}  // namespace px
