#include "claims/letters.h"

#include <doctest/doctest.h>

#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

LetterProfile Profile(std::string_view tagged, const TextCounts* counts = nullptr) {
  const AnalyzedDocument article = TaggedArticle(tagged);
  return ProfileOf(article, {0, static_cast<std::uint32_t>(article.document.tokens.size())},
                   counts);
}

TEST_CASE("LetterCosine: one with itself, none without a letter in common") {
  const LetterProfile ferry = Profile("The/d ferry/n sank/v\n");
  CHECK(LetterCosine(ferry, ferry) == doctest::Approx(1));
  CHECK(LetterCosine(ferry, Profile("a/d mill/n\n")) == 0);
  CHECK(LetterCosine(ferry, {}) == 0);
}

TEST_CASE("LetterCosine: words of one stem are alike, whatever their case and accents") {
  const LetterProfile practise = Profile("practise/v\n");
  CHECK(LetterCosine(practise, Profile("practitioner/n\n")) > 0.3);
  CHECK(LetterCosine(practise, Profile("medicine/n\n")) < 0.1);
  CHECK(LetterCosine(Profile("Caf\u00E9/n\n"), Profile("CAFE/n\n")) == doctest::Approx(1));
}

TEST_CASE("LetterCosine: words in another order are the same letters") {
  CHECK(LetterCosine(Profile("ferry/n harbour/n\n"), Profile("harbour/n ferry/n\n")) ==
        doctest::Approx(1));
}

TEST_CASE("ProfileOf: letters that all texts hold count less") {
  TextCounts counts;
  for (int i = 0; i < 9; ++i) counts.Add(TaggedArticle("harbour/n\n"));
  counts.Add(TaggedArticle("harbour/n mill/n\n"));
  const auto cosine = [](const TextCounts* by) {
    return LetterCosine(Profile("harbour/n mill/n\n", by), Profile("harbour/n ferry/n\n", by));
  };
  CHECK(cosine(&counts) < cosine(nullptr));
}

}  // namespace
}  // namespace px
