#include "claims/word_reader.h"

#include <doctest/doctest.h>

#include "claims/stance.h"
#include "claims/verb_groups.h"
#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

TEST_CASE("Within a hyphenated word no verb or preposition counts as one") {
  const AnalyzedDocument article =
      TaggedArticle("the/d U.S./p ~-/. ~led/vn force/n at/i check/vb ~-/. ~in/i left/vd");
  const WordReader words(article);
  CHECK(words.Tag(1) == Upos::kPropn);
  CHECK(words.Tag(2) == Upos::kPropn);
  CHECK(words.Tag(3) == Upos::kAdj);
  CHECK(words.Tag(4) == Upos::kNoun);
  CHECK(words.Tag(6) == Upos::kAdj);
  CHECK(words.Tag(8) == Upos::kNoun);
  CHECK(words.Tag(9) == Upos::kVerb);
  const auto groups = FindVerbGroups(words, {0, words.size()});
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].tokens == IndexRange{9, 10});
}

TEST_CASE("A finite verb that ends a hyphenated word stays one") {
  const AnalyzedDocument article =
      TaggedArticle("they/r flip/n ~-/. ~flopped/vd and/c want/vp to/t fact/n ~-/. ~check/vb it/r");
  const WordReader words(article);
  CHECK(words.Tag(3) == Upos::kVerb);
  CHECK(words.Tag(9) == Upos::kVerb);
}

TEST_CASE("The first word of a title is no verb") {
  const AnalyzedDocument article = TaggedArticle(
      "said/vd Orrin/p ~,/. Managing/vg Director/n ~,/. managing/vg Director/n Tavel/p");
  const WordReader words(article);
  CHECK(words.Tag(3) == Upos::kAdj);
  CHECK(words.Tag(6) == Upos::kVerb);
}

TEST_CASE("Tokens that touch are glued; only a hyphen with words on both sides links") {
  const AnalyzedDocument article = TaggedArticle("5/m ~km/n -/. a/d ~-/.");
  const WordReader words(article);
  CHECK(words.IsGluedToNext(0));
  CHECK_FALSE(words.IsGluedToNext(1));
  CHECK_FALSE(words.IsGluedToNext(words.size() - 1));
  for (std::uint32_t t = 0; t <= words.size(); ++t) CHECK_FALSE(words.IsInHyphenatedWord(t));
}

TEST_CASE("Cue words inside hyphenated words are no cues") {
  const AnalyzedDocument article =
      TaggedArticle("the/d would/xp ~-/. ~be/xb buyer/n left/vd the/d no/d ~-/. ~fly/vb zone/n");
  const WordReader words(article);
  const ClauseCues cues = FindCues(words, {0, words.size()}, {5, 6});
  CHECK_FALSE(cues.hedged);
  CHECK_FALSE(cues.negative);
  CHECK(cues.tokens.empty());
}

}  // namespace
}  // namespace px
