#include "nlp/tag_label.h"

#include <doctest/doctest.h>

#include "nlp/deprel_names.h"

namespace px {
namespace {

TEST_CASE("ReadTagLabel: what tags say of verbs and nouns") {
  struct Case {
    const char* label;
    TagLabel expected;
  };
  const Case kCases[] = {
      {"ADP", {Upos::kAdp, VerbForm::kNone, false, false, ""}},
      {"ADJ|Degree=Cmp", {Upos::kAdj, VerbForm::kNone, false, false, "Degree=Cmp"}},
      {"NOUN|Number=Plur", {Upos::kNoun, VerbForm::kNone, true, false, "Number=Plur"}},
      {"PROPN|Number=Sing", {Upos::kPropn, VerbForm::kNone, false, false, "Number=Sing"}},
      {"VERB|VerbForm=Inf", {Upos::kVerb, VerbForm::kBase, false, false, "VerbForm=Inf"}},
      {"VERB|Mood=Imp|VerbForm=Fin",
       {Upos::kVerb, VerbForm::kBase, false, false, "Mood=Imp|VerbForm=Fin"}},
      {"VERB|Mood=Ind|Tense=Past|VerbForm=Fin",
       {Upos::kVerb, VerbForm::kPast, false, false, "Mood=Ind|Tense=Past|VerbForm=Fin"}},
      {"VERB|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
       {Upos::kVerb, VerbForm::kPresent, false, false,
        "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"}},
      {"VERB|Tense=Past|VerbForm=Part",
       {Upos::kVerb, VerbForm::kPastParticiple, false, false, "Tense=Past|VerbForm=Part"}},
      {"VERB|Tense=Past|VerbForm=Part|Voice=Pass",
       {Upos::kVerb, VerbForm::kPastParticiple, false, true,
        "Tense=Past|VerbForm=Part|Voice=Pass"}},
      {"VERB|Tense=Pres|VerbForm=Part",
       {Upos::kVerb, VerbForm::kGerund, false, false, "Tense=Pres|VerbForm=Part"}},
      {"VERB|VerbForm=Ger", {Upos::kVerb, VerbForm::kGerund, false, false, "VerbForm=Ger"}},
      // "can", and "could", which is no past.
      {"AUX|VerbForm=Fin", {Upos::kAux, VerbForm::kPresent, false, false, "VerbForm=Fin"}},
      {"AUX|Tense=Past|VerbForm=Fin",
       {Upos::kAux, VerbForm::kPresent, false, false, "Tense=Past|VerbForm=Fin"}},
      {"AUX|Mood=Ind|Tense=Past|VerbForm=Fin",
       {Upos::kAux, VerbForm::kPast, false, false, "Mood=Ind|Tense=Past|VerbForm=Fin"}},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.label);
    CHECK(ReadTagLabel(c.label) == c.expected);
  }
  for (const char* label : {"", "|", "noun", "NOUNS", "|Number=Sing"}) CHECK(!ReadTagLabel(label));
}

TEST_CASE("NameTypeNamed") {
  CHECK(NameTypeNamed("PER") == NameType::kPerson);
  CHECK(NameTypeNamed("ORG") == NameType::kOrganization);
  CHECK(NameTypeNamed("LOC") == NameType::kPlace);
  CHECK(NameTypeNamed("MISC") == NameType::kMisc);
  CHECK(NameTypeNamed("PRODUCT") == NameType::kProduct);
  CHECK(NameTypeNamed("EVENT") == NameType::kEvent);
  CHECK(!NameTypeNamed("LAW"));
  CHECK(!NameTypeNamed(""));
}

TEST_CASE("Names of tags and relations lead back to them") {
  for (int i = 0; i <= static_cast<int>(Upos::kX); ++i) {
    const auto upos = static_cast<Upos>(i);
    CHECK(UposNamed(UposName(upos)) == upos);
  }
  for (int i = 0; i <= static_cast<int>(Deprel::kXcomp); ++i) {
    const auto deprel = static_cast<Deprel>(i);
    CHECK(DeprelNamed(DeprelName(deprel)) == deprel);
  }
  CHECK(DeprelName(Deprel::kNsubjPass) == "nsubj:pass");
  CHECK(DeprelName(Deprel::kAclRelcl) == "acl:relcl");
  CHECK(DeprelName(Deprel::kXcomp) == "xcomp");
  CHECK(UposName(Upos::kX) == "X");
  CHECK(UposName(Upos::kPropn) == "PROPN");
  CHECK(!UposNamed("x"));
  CHECK(!UposNamed(""));
  CHECK(!DeprelNamed("NSUBJ"));
  CHECK(!DeprelNamed("nsubj:"));
}

}  // namespace
}  // namespace px
