#include "claims/whole_sentences.h"

#include <doctest/doctest.h>

#include <string>

#include "claims/extract.h"
#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

// English tags on purpose: nothing here may ask for them.
AnalyzedDocument Article(std::string text, std::string language) {
  AnalyzedDocument article;
  Diagnostics diagnostics;
  article.document = SegmentText(text, diagnostics);
  article.document.language = std::move(language);
  article.source.text = std::move(text);
  article.words.resize(article.document.tokens.size());
  for (Word& word : article.words) {
    word.upos = Upos::kVerb;
    word.verb_form = VerbForm::kPast;
  }
  return article;
}

const char kSpanish[] =
    "Se hunde un ferry\n\n"
    "El ferry no pudo salir. \u00ABHemos rescatado a todos los pasajeros\u00BB, dijo Ada Tann. "
    "Se llama \u00ABLa Aurora\u00BB. \u00BFPor qu\u00E9? Iban 212 personas en 2026.\n"
    "Otro t\u00EDtulo\n"
    "Nadie sabe.\n";

TEST_CASE("Other languages: one claim a sentence, whole, attributed only by a quotation") {
  const AnalyzedDocument article = Article(kSpanish, "es");
  const std::vector<Claim> claims = ExtractWholeSentences(article, {}, DocId{0});
  std::string out;
  for (const Claim& claim : claims) {
    out += claim.stance == Stance::kAttributed ? "\"" : "";
    out += std::string(Slice(article.source.text, claim.range)) + "/";
    CHECK(claim.predicate == claim.range);
    CHECK(claim.polarity == Polarity::kPositive);
    CHECK(claim.cues.empty());
    CHECK_FALSE(claim.said_by.has_value());
    CHECK((claim.stance == Stance::kAsserted || claim.stance == Stance::kAttributed));
  }
  CHECK(out ==
        "Se hunde un ferry/El ferry no pudo salir./"
        "\"\u00ABHemos rescatado a todos los pasajeros\u00BB, dijo Ada Tann./"
        "Se llama \u00ABLa Aurora\u00BB./Iban 212 personas en 2026./Nadie sabe./");
  REQUIRE(claims[4].quantities.size() == 1);
  CHECK(claims[4].quantities[0].unit == "personas");
  REQUIRE(claims[4].dates.size() == 1);
  CHECK(claims[4].dates[0].iso == "2026");
}

TEST_CASE("Entities of the sentence belong to its claim") {
  const AnalyzedDocument article = Article("Vino Ada Tann. Se fue.", "es");
  Entity ada;
  ada.name = "Ada Tann";
  ada.mentions = {{DocId{0}, 0, {1, 3}, {5, 13}, EntityId{0}}};
  const std::vector<Claim> claims =
      ExtractWholeSentences(article, std::vector<Entity>{ada}, DocId{0});
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].entities == std::vector<EntityId>{EntityId{0}});
  CHECK(claims[1].entities.empty());
}

TEST_CASE("ExtractClaims asks the language of the article") {
  // "not" is an English cue: it must not speak for another language.
  AnalyzedDocument article = TaggedArticle("Ada/p did/xd not/t leave/vb ./.");
  article.document.language = "en";
  REQUIRE(ExtractClaims({article}, {}, DocId{0}).size() == 1);
  CHECK(ExtractClaims({article}, {}, DocId{0})[0].polarity == Polarity::kNegative);
  article.document.language = "mis";
  REQUIRE(ExtractClaims({article}, {}, DocId{0}).size() == 1);
  CHECK(ExtractClaims({article}, {}, DocId{0})[0].polarity == Polarity::kPositive);
}

}  // namespace
}  // namespace px
