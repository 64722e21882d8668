#include "entities/find_names.h"

#include <string>
#include <string_view>
#include <vector>

#include "doctest/doctest.h"
#include "entities/name_table.h"
#include "tests/unit/entities/make_article.h"

namespace px {
namespace {

// Names joined by " | ", in order; weak ones in brackets.
std::string NamesIn(const std::vector<AnalyzedDocument>& articles) {
  std::vector<Scan> scans;
  for (const AnalyzedDocument& article : articles) scans.push_back(ScanArticle(article));
  std::string names;
  for (const NameSpan& span : FindNames(scans, CaseEvidence(scans))) {
    if (!names.empty()) names += " | ";
    const std::string name = SurfaceOf(scans[span.doc], span.tokens);
    names += span.weak ? "(" + name + ")" : name;
  }
  return names;
}

TEST_CASE("FindNames: one sentence") {
  struct Case {
    std::string_view sentence;
    std::string_view names;
  };
  const Case kCases[] = {
      // Coordinated names are apart, coordinated fields are not.
      {"it left Amazon , Microsoft , and Google .", "Amazon | Microsoft | Google"},
      {"the offer of OpenAI and AWS", "OpenAI | AWS"},
      {"the Ministry of Health and Human Services", "Ministry of Health and Human Services"},
      {"the Deck and Engine Union", "Deck and Engine Union"},
      {"the lawyers of Ash & Elm", "Ash & Elm"},
      // "of" only after a head.
      {"the University of Tessel", "University of Tessel"},
      {"a visit by Ada Lovell of Orbit", "Ada Lovell | Orbit"},
      {"the Office of the Press Secretary", "Office of the Press Secretary"},
      // Titles are cut and part what stands before them from the person.
      {"then AWS CEO Andy Holm spoke", "AWS | Andy Holm"},
      {"as President Tessler said", "Tessler"},
      {"as Dr. Ada Lovell said", "Ada Lovell"},
      {"Managing director Ada Lovell left .", "Ada Lovell"},
      {"Secretary of State Ada Lovell left .", "Ada Lovell"},
      {"and Secretary of State Ada Lovell left .", "Ada Lovell"},
      {"the Genesee County Sheriff Ada Lovell", "Genesee County | Ada Lovell"},
      {"the King County office", "King County"},
      // Particles, initials, numbers, ordinals, quotes.
      {"with Ursula von der Tann", "Ursula von der Tann"},
      {"with Ada K. Lovell", "Ada K. Lovell"},
      {"aboard a Boeing 747 .", "Boeing 747"},
      {"where Boeing 40 workers left", "Boeing"},
      {"for the 5th Fleet .", "5th Fleet"},
      {"her novel \" A Room of Stones , \" sold", "A Room of Stones"},
      // Clitics stay out.
      {"the fleet of Orbit 's rival", "Orbit"},
      // No names: nationalities, days, months, labels, generic acronyms, shouting.
      {"a Thai trawler and two Somalis", ""},
      {"on Monday 16 September", ""},
      {"Q1 : what is an AI model ?", ""},
      {"text FOR IMMEDIATE RELEASE today", ""},
      // A nationality stays in the name of a body, not before a person or a ship.
      {"the Indian Navy", "Indian Navy"},
      {"the Indian warship and Indian INS Tarang", "INS Tarang"},
      // A compound with a common word is no name.
      {"a pro-Tessel rival", ""},
      // A lone head is kept for linking only.
      {"the Board said", "(Board)"},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.sentence);
    std::vector<AnalyzedDocument> articles;
    articles.push_back(MakeArticle({c.sentence}));
    CHECK(NamesIn(articles) == c.names);
  }
}

TEST_CASE("FindNames: the first word of a sentence needs evidence from elsewhere") {
  std::vector<AnalyzedDocument> articles;
  articles.push_back(MakeArticle({"Orbit left .", "Boats left Orbit ."}));
  articles.push_back(MakeArticle({"many boats left ."}));
  CHECK(NamesIn(articles) == "Orbit | Orbit");
}

TEST_CASE("FindNames: a word that is mostly written in lower case is weak") {
  std::vector<AnalyzedDocument> articles;
  articles.push_back(MakeArticle({"the harbour and the Harbour", "a harbour"}));
  CHECK(NamesIn(articles) == "(Harbour)");
}

TEST_CASE("FindNames: headlines hold only names known from running text") {
  std::vector<AnalyzedDocument> articles;
  articles.push_back(MakeArticle(
      {"# Harbour Workers Leave Silver Petrel Behind", "they left the Silver Petrel ."}));
  articles.push_back(MakeArticle({"SILVER PETREL LEFT BEHIND"}));
  CHECK(NamesIn(articles) == "Silver Petrel | Silver Petrel | SILVER PETREL");
}

TEST_CASE("FindNames: two names side by side are parted where both are named alone") {
  std::vector<AnalyzedDocument> articles;
  articles.push_back(
      MakeArticle({"the OrbitAI NORA deal", "then OrbitAI met NORA .", "and OrbitAI sued NORA ."}));
  CHECK(NamesIn(articles) == "OrbitAI | NORA | OrbitAI | NORA | OrbitAI | NORA");
}

TEST_CASE("FindNames: boilerplate is skipped") {
  std::vector<AnalyzedDocument> articles;
  articles.push_back(MakeArticle({"follow Orbit here"}));
  articles.front().document.sentences.front().kind = SentenceKind::kBoilerplate;
  CHECK(NamesIn(articles) == "");
}

}  // namespace
}  // namespace px
