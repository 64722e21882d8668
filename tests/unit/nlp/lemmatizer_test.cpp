#include "nlp/lemmatizer.h"

#include <doctest/doctest.h>

#include "assets/embedded.h"

namespace px {
namespace {

constexpr std::string_view kRules =
    "# classes\n"
    "NOUN|Number=Plur\n"
    "PART\n"
    "PROPN|Number=Plur\n"
    "# lemmas\n"
    " 0\t1\t\n"   // any plural
    "# 0\t0\t\n"  // a rule whose ending is the sign of headings
    "ies 0\t3\ty\n"
    "^children 0\t3\t\n"
    "0s 0\t0\t\n"
    "^not 1\t0\t\n"
    "n't 1\t3\tnot\n"
    " 2\t1\t\n"
    "# features\n"
    "n't 1\tPolarity=Neg\n"
    "^children 0\tGender=Neut|Case=Nom\n";

std::vector<TagLabel> Labels() {
  return {*ReadTagLabel("PART"), *ReadTagLabel("NOUN|Number=Plur"),
          *ReadTagLabel("PROPN|Number=Plur"), *ReadTagLabel("X")};
}

TEST_CASE("Lemmatizer: the longest ending wins, whole words win over all") {
  const std::vector<TagLabel> labels = Labels();
  const Lemmatizer lemmatizer(kRules, labels);
  struct Case {
    const char* form;
    std::uint32_t label;
    const char* lemma;
  };
  const Case kCases[] = {
      {"Agencies", 1, "agency"},
      {"agents", 1, "agent"},
      {"Children", 1, "child"},
      {"grandchildren", 1, "grandchildre"},  // "^" is the whole word
      {"1990s", 1, "1990s"},                 // digits are alike
      {"#", 1, "#"},
      {"N\u2019t", 0, "not"},
      {"not", 0, "not"},
      {"to", 0, "to"},  // no rule
      {"Kennedys", 2, "Kennedy"},
      {"\u00C9tudes", 1, "\u00E9tude"},
      {"cit\u00E9", 1, "cit\u00E9"},  // "any plural" would cut a letter in half
      {"ABC", 3, "abc"},              // a label without rules
      {"", 1, ""},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.form);
    CHECK(lemmatizer.Lemma(c.form, c.label) == c.lemma);
  }
}

TEST_CASE("Lemmatizer: features of the form join those of the tag, sorted") {
  const std::vector<TagLabel> labels = Labels();
  const Lemmatizer lemmatizer(kRules, labels);
  CHECK(lemmatizer.Feats("n't", 0) == "Polarity=Neg");
  CHECK(lemmatizer.Feats("N\u2019T", 0) == "Polarity=Neg");
  CHECK(lemmatizer.Feats("to", 0).empty());
  CHECK(lemmatizer.Feats("Children", 1) == "Case=Nom|Gender=Neut|Number=Plur");
  CHECK(lemmatizer.Feats("agents", 1) == "Number=Plur");
  CHECK(lemmatizer.Feats("abc", 3).empty());
}

TEST_CASE("Lemmatizer with the embedded rules") {
  const std::vector<TagLabel> labels = {*ReadTagLabel("VERB|Mood=Ind|Tense=Past|VerbForm=Fin"),
                                        *ReadTagLabel("NOUN|Number=Plur"),
                                        *ReadTagLabel("PRON"),
                                        *ReadTagLabel("ADJ"),
                                        *ReadTagLabel("NUM"),
                                        *ReadTagLabel("PART")};
  const Lemmatizer lemmatizer(EmbeddedAsset("models/lemmas.tsv"), labels);
  CHECK(lemmatizer.Lemma("wrote", 0) == "write");
  CHECK(lemmatizer.Lemma("Planned", 0) == "plan");
  CHECK(lemmatizer.Lemma("misled", 0) == "mislead");
  CHECK(lemmatizer.Lemma("outfought", 0) == "outfight");  // like "fought"
  CHECK(lemmatizer.Lemma("reached", 0) == "reach");       // not like "ached"
  // Verbs that no treebank has in this form.
  CHECK(lemmatizer.Lemma("shot", 0) == "shoot");
  CHECK(lemmatizer.Lemma("tackled", 0) == "tackle");
  CHECK(lemmatizer.Lemma("hanged", 0) == "hang");
  CHECK(lemmatizer.Lemma("picnicked", 0) == "picnic");
  CHECK(lemmatizer.Lemma("knives", 1) == "knife");
  CHECK(lemmatizer.Lemma("him", 2) == "he");
  CHECK(lemmatizer.Feats("him", 2) == "Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs");
  CHECK(lemmatizer.Feats("green", 3) == "Degree=Pos");
  CHECK(lemmatizer.Feats("1,234", 4) == "NumForm=Digit|NumType=Card");
  CHECK(lemmatizer.Feats("seven", 4) == "NumForm=Word|NumType=Card");
  CHECK(lemmatizer.Feats("not", 5) == "Polarity=Neg");
}

}  // namespace
}  // namespace px
