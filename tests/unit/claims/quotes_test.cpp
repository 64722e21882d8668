#include "claims/quotes.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

std::string QuotesOf(std::string_view markup) {
  const AnalyzedDocument article = TaggedArticle(markup);
  const WordReader words(article);
  std::string found;
  for (const Quote& quote : FindQuotes(words)) {
    if (!found.empty()) found += " | ";
    found += TextOf(article, words.Bytes(quote.tokens));
  }
  return found;
}

TEST_CASE("FindQuotes: table") {
  struct Case {
    const char* markup;
    const char* quotes;
  };
  const Case kCases[] = {
      {"\"/. ~We/r lost/vd the/d boat/n ~,/. ~\"/. he/r said/vd", "We lost the boat,"},
      {"\u201C/. ~We/r lost/vd the/d boat/n ~./. ~\u201D/.", "We lost the boat."},
      {"a/d \"/. ~mother/n ship/n ~\"/. sank/vd", ""},
      {"\"/. ~a/d very/a old/j ship/n ~\"/. sank/vd", ""},
      // Over several sentences.
      {"\"/. ~We/r lost/vd the/d boat/n ~./.\nWe/r swam/vd home/a ~,/. ~\"/. she/r said/vd",
       "We lost the boat.\nWe swam home,"},
      // Left open at the start of a paragraph: to its end. Elsewhere: to the end of the sentence.
      {"\"/. ~We/r lost/vd the/d boat/n ~./.\nWe/r swam/vd home/a ~./.\n\nIt/r rained/vd ~./.",
       "We lost the boat.\nWe swam home."},
      {"She/r said/vd ~:/. \"/. ~We/r lost/vd the/d boat/n ~./.\nIt/r rained/vd ~./.",
       "We lost the boat."},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.markup);
    CHECK(QuotesOf(c.markup) == c.quotes);
  }
}

}  // namespace
}  // namespace px
