#include "claims/clauses.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

// The clauses parted by " | ", frames in angle brackets, a carried subject in braces before its
// clause.
std::string ClausesOf(std::string_view markup) {
  const AnalyzedDocument article = TaggedArticle(markup);
  const WordReader words(article);
  std::string found;
  for (const Clause& clause : SplitClauses(words, {0, words.size()}).clauses) {
    if (!found.empty()) found += " | ";
    if (clause.carried_subject) {
      found += "{" + TextOf(article, words.Bytes(*clause.carried_subject)) + "} ";
    }
    const std::string text = TextOf(article, words.Bytes(clause.tokens));
    found += clause.kind == ClauseKind::kFrame ? "<" + text + ">" : text;
  }
  return found;
}

struct Case {
  const char* markup;
  const char* clauses;
};

void CheckAll(std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    CAPTURE(c.markup);
    CHECK(ClausesOf(c.markup) == c.clauses);
  }
}

TEST_CASE("SplitClauses: coordinated predicates carry their subject") {
  CheckAll({
      {"The/d navy/n stopped/vd:stop the/d boat/n and/c seized/vd:seize 23/m rifles/N ~./.",
       "The navy stopped the boat | {The navy} seized 23 rifles"},
      {"The/d boat/n hit/vd:hit a/d rock/n and/c the/d crew/n left/vd:leave in/i rafts/N ~./.",
       "The boat hit a rock | the crew left in rafts"},
      {"Ships/N and/c boats/N of/i the/d navy/n left/vd:leave port/n ~./.",
       "Ships and boats of the navy left port"},
      {"The/d boat/n was/xd:be hit/vn:hit by/i rockets/N and/c sunk/vn:sink by/i a/d mine/n "
       "near/i port/n ~./.",
       "The boat was hit by rockets | {The boat} sunk by a mine near port"},
      // Too little content for a clause of its own.
      {"The/d boat/n hit/vd:hit a/d rock/n and/c sank/vd:sink ~./.",
       "The boat hit a rock and sank"},
  });
}

TEST_CASE("SplitClauses: relative and participial additions") {
  CheckAll({
      {"The/d ferry/n ~,/. which/r left/vd:leave Oslo/p at/i nine/m ~,/. sank/vd:sink off/i the/d "
       "rocky/j coast/n ~./.",
       "The ferry, which left Oslo at nine | {The ferry} sank off the rocky coast"},
      {"The/d navy/n took/vd:take eight/m men/N ~,/. who/r were/xd:be handed/vn:hand over/a to/i "
       "Kenya/p ~,/. an/d officer/n said/vd:say ~./.",
       "The navy took eight men | {eight men} who were handed over to Kenya | <an officer said>"},
      {"The/d firm/n signed/vd:sign a/d deal/n ~,/. marking/vg:mark a/d major/j shift/n ~./.",
       "The firm signed a deal | {The firm} marking a major shift"},
      {"The/d deal/n ~,/. announced/vn:announce on/i Monday/p by/i Acme/p ~,/. allows/vp:allow "
       "new/j sales/N abroad/a ~./.",
       "The deal, announced on Monday by Acme | {The deal} allows new sales abroad"},
      {"Ada/p Berg/p ~,/. a/d family/n doctor/n from/i Oslo/p ~,/. runs/vp:run a/d small/j "
       "clinic/n ~./.",
       "Ada Berg, a family doctor from Oslo | {Ada Berg} runs a small clinic"},
      // Restrictive clauses stay.
      {"The/d men/N who/r sold/vd:sell the/d old/j boat/n left/vd:leave town/n ~./.",
       "The men who sold the old boat left town"},
  });
}

TEST_CASE("SplitClauses: subordinate clauses that state something") {
  CheckAll({
      {"While/s the/d crew/n fought/vd:fight the/d fire/n ~,/. passengers/N climbed/vd:climb "
       "down/i rope/n ladders/N ~./.",
       "While the crew fought the fire | passengers climbed down rope ladders"},
      {"Passengers/N climbed/vn:climb down/i rope/n ladders/N while/s the/d crew/n "
       "fought/vd:fight the/d fire/n ~./.",
       "Passengers climbed down rope ladders | while the crew fought the fire"},
      // A condition stays with its main clause.
      {"If/s the/d crew/n loses/vp:lose the/d fight/n ~,/. the/d old/j ship/n will/xp sink/vb ~./.",
       "If the crew loses the fight, the old ship will sink"},
  });
}

TEST_CASE("SplitClauses: report frames") {
  CheckAll({
      {"Police/N said/vd:say that/s the/d boat/n sank/vd:sink near/i Oslo/p ~./.",
       "<Police said that> | the boat sank near Oslo"},
      {"Police/N said/vd:say the/d boat/n sank/vd:sink near/i Oslo/p ~./.",
       "<Police said> | the boat sank near Oslo"},
      {"The/d boat/n sank/vd:sink near/i Oslo/p ~,/. police/N said/vd:say on/i Monday/p ~./.",
       "The boat sank near Oslo | <police said on Monday>"},
      {"The/d boat/n sank/vd:sink near/i Oslo/p ~,/. said/vd:say Ada/p Berg/p ~,/. who/r "
       "owns/vp:own three/m ferries/N there/a ~./.",
       "The boat sank near Oslo | <said Ada Berg> | {Ada Berg} who owns three ferries there"},
      {"According/vg to/i Acme/p ~,/. the/d boat/n sank/vd:sink near/i Oslo/p ~./.",
       "<According to Acme> | the boat sank near Oslo"},
      {"The/d boat/n sank/vd:sink near/i Oslo/p ~,/. according/vg to/i police/N ~./.",
       "The boat sank near Oslo | <according to police>"},
      {"She/r told/vd:tell police/N Acme/p knew/vd:know the/d truth/n then/a ~./.",
       "<She told police> | Acme knew the truth then"},
      // The speaker goes on behind "but".
      {"Bo/p said/vd:say a/d leak/n caused/vd:cause the/d fire/n ~,/. but/c stressed/vd:stress "
       "that/s the/d inquiry/n had/xd:have begun/vn:begin only/a now/a in/i Oslo/p ~./.",
       "<Bo said> | a leak caused the fire | {Bo} <stressed that> | the inquiry had begun only now "
       "in Oslo"},
      // Nothing reported: a plain clause.
      {"Acme/p announced/vd:announce the/d new/j deal/n ~./.", "Acme announced the new deal"},
      {"Police/N could/xp not/t say/vb how/a many/j shots/N were/xd:be fired/vn:fire ~./.",
       "Police could not say how many shots were fired"},
  });
}

TEST_CASE("SplitClauses leaves a dateline out") {
  CHECK(ClausesOf("OSLO/p ~,/. 6/m March/p (/. ~Acme/p ~)/. -/. A/d fire/n hit/vd:hit the/d "
                  "old/j port/n ~./.") == "A fire hit the old port");
}

TEST_CASE("A frame knows its source, denial and hedge") {
  const auto frame_of = [](std::string_view markup) {
    const AnalyzedDocument article = TaggedArticle(markup);
    const WordReader words(article);
    const SentenceClauses split = SplitClauses(words, {0, words.size()});
    REQUIRE(split.frames.size() == 1);
    const ReportFrame& frame = split.frames[0];
    return (frame.source ? TextOf(article, words.Bytes(*frame.source)) : std::string("-")) +
           (frame.denies ? " denies" : "") + (frame.hedges ? " hedges" : "");
  };
  CHECK(frame_of("Its/r head/n ~,/. Ada/p Berg/p ~,/. said/vd:say the/d boat/n sank/vd:sink "
                 "fast/a ~./.") == "Ada Berg");
  CHECK(frame_of("Acme/p denied/vd:deny that/s the/d old/j boat/n sank/vd:sink ~./.") ==
        "Acme denies");
  CHECK(frame_of("It/r was/xd:be reported/vn:report that/s the/d old/j boat/n sank/vd:sink ~./.") ==
        "- hedges");
  CHECK(frame_of("The/d figures/N suggest/vp:suggest the/d old/j boat/n sank/vd:sink ~./.") ==
        "- hedges");
  CHECK(frame_of("Analysts/N:analyst suggest/vp:suggest the/d old/j boat/n sank/vd:sink ~./.") ==
        "Analysts");
}

}  // namespace
}  // namespace px
