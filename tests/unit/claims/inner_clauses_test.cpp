#include "claims/inner_clauses.h"

#include <doctest/doctest.h>

#include <string>

#include "claims/clauses.h"
#include "claims/tree_frames.h"
#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

// The clauses parted by " | ", frames in angle brackets, a carried subject in braces before its
// clause, the predicate of a clause that is not the whole of it in brackets behind.
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
    if (clause.kind == ClauseKind::kNominal || clause.kind == ClauseKind::kApposition) {
      found += " [" + TextOf(article, words.Bytes(clause.predicate)) + "]";
    }
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

TEST_CASE("A tree parts a restrictive clause from the clause it ends") {
  CheckAll({
      {"The/d>2.det navy/n>3.nsubj caught/vd:catch>0.root 23/m>5.nummod pirates/N:pirate>3.obj "
       "who/r>7.nsubj attacked/vd:attack>5.acl:relcl a/d>10.det Danish/j>10.amod "
       "tanker/n>7.obj ~./.>3.punct",
       "The navy caught 23 pirates | 23 pirates who attacked a Danish tanker"},
      {"Officers/N>2.nsubj found/vd:find>0.root a/d>5.det loaded/j>5.amod gun/n>2.obj in/i>8.case "
       "a/d>8.det van/n>2.obl described/vn:describe>8.acl on/i>12.case local/j>12.amod "
       "radio/n>9.obl ~./.>2.punct",
       "Officers found a loaded gun in a van | a van described on local radio"},
      // "one of the men" says too little without it.
      {"Bo/p>3.nsubj was/xd:be>3.cop one/m>0.root of/i>6.case four/m>6.nummod men/N:man>3.nmod "
       "who/r>8.nsubj climbed/vd:climb>6.acl:relcl the/d>11.det north/j>11.amod face/n>8.obj "
       "~./.>3.punct",
       "Bo was one of four men who climbed the north face | four men who climbed the north face"},
      // Nobody in particular.
      {"The/d>2.det hall/n>3.nsubj held/vd:hold>0.root people/N>3.obj eating/vg:eat>4.acl "
       "cold/j>7.amod fish/n>5.obj ~./.>3.punct",
       "The hall held people eating cold fish"},
  });
}

TEST_CASE("A tree shows adverbial clauses, complements and further predicates") {
  CheckAll({
      {"The/d>2.det guide/n>3.nsubj died/vd:die>0.root near/i>5.case Oslo/p>3.obl after/s>7.mark "
       "falling/vg:fall>3.advcl off/i>10.case a/d>10.det cliff/n>7.obl near/i>12.case "
       "Lunmere/p>7.obl ~./.>3.punct",
       "The guide died near Oslo after falling off a cliff near Lunmere | {The guide} after "
       "falling "
       "off a cliff near Lunmere"},
      {"The/d>2.det fact/n>9.nsubj that/s>7.mark Bo/p>7.nsubj is/xp:be>7.cop a/d>7.det "
       "star/n>2.acl still/a>9.advmod helped/vd:help>0.root the/d>12.det small/j>12.amod "
       "theatre/n>9.obj ~./.>9.punct",
       "The fact that Bo is a star still helped the small theatre"},
      {"Ada/p>2.nsubj shot/vd:shoot>0.root two/m>4.nummod men/N:man>2.obj ~,/.>6.punct "
       "wounding/vg:wound>2.advcl both/r>6.obj and/c>9.cc killing/vg:kill>6.conj a/d>12.det "
       "night/n>12.compound guard/n>9.obj ~./.>2.punct",
       "Ada shot two men, wounding both | {Ada} killing a night guard"},
  });
}

TEST_CASE("Appositions and titles are claims inside their clause") {
  CheckAll({
      {"Ada/p>8.nsubj Berg/p>1.flat ~,/.>4.punct 63/m>1.nmod:unmarked ~,/.>1.punct "
       "never/a>8.advmod once/a>8.advmod left/vd:leave>0.root the/d>11.det old/j>11.amod "
       "port/n>8.obj ~./.>8.punct",
       "Ada Berg, 63 [63] | Ada Berg, 63, never once left the old port"},
      {"Local/j>2.amod police/n>3.compound inspector/n>6.nsubj Bo/p>3.appos Lund/p>4.flat "
       "saw/vd:see>0.root the/d>9.det old/j>9.amod boat/n>6.obj leave/vb>6.xcomp ~./.>6.punct",
       "Local police inspector Bo Lund [Local police inspector] | Local police inspector Bo Lund "
       "saw the old boat leave"},
      // No month is anybody's title.
      {"They/r>2.nsubj met/vd:meet>0.root in/i>6.case late/j>6.amod summer/n>6.compound "
       "June/p>2.obl ~./.>2.punct",
       "They met in late summer June"},
  });
}

TEST_CASE("A noun that names an event is a claim with its participants") {
  CheckAll({
      {"The/d>2.det arrest/n>12.nsubj of/i>5.case 23/m>5.nummod pirates/N:pirate>2.nmod "
       "by/i>9.case the/d>9.det Danish/j>9.amod navy/n>2.nmod has/xp:have>12.aux "
       "not/t>12.advmod ended/vn:end>0.root the/d>15.det long/j>15.amod crisis/n>12.obj "
       "off/i>17.case Lunmere/p>12.obl ~./.>12.punct",
       "The arrest of 23 pirates by the Danish navy [arrest] | The arrest of 23 pirates by the "
       "Danish navy has not ended the long crisis off Lunmere"},
      // Without participants it is a word like any other.
      {"The/d>3.det long/j>3.amod arrest/n>4.nsubj tired/vd:tire>0.root the/d>7.det old/j>7.amod "
       "captain/n>4.obj ~./.>4.punct",
       "The long arrest tired the old captain"},
  });
}

TEST_CASE("Further objects of a list carry its verb") {
  CheckAll({
      {"The/d>2.det navy/n>3.nsubj seized/vd:seize>0.root seven/m>5.nummod "
       "rifles/N:rifle>3.obj ~,/.>9.punct three/m>9.nummod outboard/j>9.amod "
       "motors/N:motor>5.conj and/c>13.cc a/d>13.det satellite/n>13.compound phone/n>5.conj "
       "~./.>3.punct",
       "The navy seized seven rifles, three outboard motors and a satellite phone | {The navy "
       "seized} three outboard motors"},
  });
}

TEST_CASE("A tree shows who said it where rules over tags do not") {
  CheckAll({
      {"The/d>2.det researchers/N:researcher>3.nsubj found/vd:find>0.root ozone/n>5.nsubj "
       "damaged/vd:damage>3.ccomp half/n>8.det:predet the/d>8.det crops/N:crop>5.obj ~./.>3.punct",
       "<The researchers found> | ozone damaged half the crops"},
      // Asked, not found.
      {"The/d>2.det researchers/N:researcher>3.nsubj know/vp:know>0.root how/a>7.advmod "
       "ozone/n>7.nsubj had/xd:have>7.aux damaged/vn:damage>3.ccomp the/d>9.det "
       "crops/N:crop>7.obj ~./.>3.punct",
       "The researchers know how ozone had damaged the crops"},
      // What is said too shortly to stand alone stays with its frame.
      {"The/d>2.det researchers/N:researcher>3.nsubj found/vd:find>0.root it/r>5.nsubj "
       "grew/vd:grow>3.ccomp ~./.>3.punct",
       "The researchers found it grew"},
  });
}

TEST_CASE("FindReports: source, denial, negation") {
  const auto report_of = [](std::string_view markup) {
    const AnalyzedDocument article = TaggedArticle(markup);
    const WordReader words(article);
    const SentenceTree tree(words, {0, words.size()});
    std::string found;
    for (const TreeReport& report : FindReports(words, tree)) {
      const ReportFrame& frame = report.frame;
      found += frame.source ? TextOf(article, words.Bytes(*frame.source)) : std::string("-");
      found += frame.denies ? " denies" : "";
      found += frame.hedges ? " hedges" : "";
      found += frame.negates ? " negates" : "";
      found += ": " + std::string(article.TokenText(report.content)) + "\n";
    }
    return found;
  };
  CHECK(report_of("Ada/p>4.nsubj does/xp:do>4.aux not/t>4.advmod think/vb>0.root it/r>6.nsubj "
                  "sank/vd:sink>4.ccomp ~./.>4.punct") == "Ada negates: sank\n");
  CHECK(report_of("Ada/p>4.nsubj did/xd:do>4.aux not/t>4.advmod say/vb>0.root it/r>6.nsubj "
                  "sank/vd:sink>4.ccomp ~./.>4.punct") == "");
  CHECK(report_of("Ada/p>2.nsubj denied/vd:deny>0.root it/r>4.nsubj sank/vd:sink>2.ccomp") ==
        "Ada denies: sank\n");
  CHECK(report_of("Figures/N:figure>2.nsubj suggest/vp:suggest>0.root it/r>4.nsubj "
                  "sank/vd:sink>2.ccomp") == "- hedges: sank\n");
  CHECK(report_of("The/d>2.det ship/n>8.nsubj ~,/.>4.punct said/vd:say>8.parataxis Bo/p>4.nsubj "
                  "~,/.>4.punct will/xp>8.aux sail/vb>0.root") == "Bo: sail\n");
  CHECK(report_of("Bo/p>2.nsubj called/vd:call>0.root Ada/p>2.obj a/d>5.det thief/n>2.xcomp") ==
        "Bo: called\n");
  CHECK(report_of("You/r>2.nsubj know/vp:know>0.root it/r>4.nsubj sank/vd:sink>2.ccomp") == "");
}

TEST_CASE("The subject is what the tree says") {
  const AnalyzedDocument article = TaggedArticle(
      "Hosting/vg:host>5.csubj Acme/p>4.nmod:poss ~'s/t>2.case models/N:model>1.obj "
      "makes/vp:make>0.root the/d>7.det cloud/n>5.obj dear/j>5.xcomp ~./.>5.punct");
  const WordReader words(article);
  const SentenceClauses split = SplitClauses(words, {0, words.size()});
  REQUIRE(split.clauses.size() == 1);
  REQUIRE(split.clauses[0].subject);
  CHECK(TextOf(article, words.Bytes(*split.clauses[0].subject)) == "Hosting Acme's models");
}

}  // namespace
}  // namespace px
