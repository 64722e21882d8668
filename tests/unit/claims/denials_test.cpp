// Ways to say that something is not so, beside those that only look like one.
#include <doctest/doctest.h>

#include <optional>
#include <string>

#include "tests/unit/claims/conflict_pair.h"

namespace px {
namespace {

TEST_CASE("Conflicts: what is no longer so, and what was no longer so") {
  const auto used = [](const char* be, const char* longer, const char* up) {
    return std::string("the/d>2.det road/n>") + up + ".nsubj:pass " + be + ">" + up + ".aux:pass " +
           longer + "used/vn:use>0.root by/i>" + (*longer ? "8" : "6") + ".case farmers/N:farmer>" +
           up + ".obl:agent\n";
  };
  const char* const kLonger = "no/a>5.advmod longer/a:long>6.advmod ";
  const auto find = [&](const char* be) {
    return ConflictPair(used(be, "", "4").c_str(), used(be, kLonger, "6").c_str()).Find().size();
  };
  CHECK(find("is/xp:be") == 1);
  CHECK(find("was/xd:be") == 0);
}

TEST_CASE("Conflicts: what somebody was kept from, or could not do") {
  const char* const attended =
      "the/d>2.det mayor/n>3.nsubj attended/vd:attend>0.root the/d>5.det hearing/n>3.obj\n";
  const char* const is_closed =
      "the/d>2.det line/n>5.nsubj:pass can/xp>5.aux be/xb>5.aux:pass closed/vn:close>0.root "
      "in/i>7.case winter/n>5.obl\n";
  const ConflictCase cases[] = {
      {attended,
       "the/d>2.det mayor/n>4.nsubj:pass was/xd:be>4.aux:pass banned/vn:ban>0.root from/s>6.mark "
       "attending/vg:attend>4.advcl the/d>8.det hearing/n>6.obj\n",
       ConflictKind::kPolarity},
      // Not kept from it: attended.
      {attended,
       "the/d>2.det mayor/n>5.nsubj:pass was/xd:be>5.aux:pass not/t>5.advmod banned/vn:ban>0.root "
       "from/s>7.mark attending/vg:attend>5.advcl the/d>9.det hearing/n>7.obj\n",
       std::nullopt},
      // Came back from it: attended.
      {attended,
       "the/d>2.det mayor/n>3.nsubj returned/vd:return>0.root from/s>5.mark "
       "attending/vg:attend>3.advcl the/d>7.det hearing/n>5.obj\n",
       std::nullopt},
      // "can" and "incapable" both tell what may be.
      {is_closed,
       "the/d>2.det line/n>4.nsubj is/xp:be>4.cop incapable/j>0.root of/s>7.mark "
       "being/xg:be>7.aux:pass "
       "closed/vn:close>4.advcl in/i>9.case winter/n>7.obl\n",
       ConflictKind::kPolarity},
  };
  CheckConflictCases(cases);
}

TEST_CASE("Conflicts: a denial with other verbs, of which all else is shared") {
  const char* const relies =
      "it/r>2.nsubj relies/vp:rely>0.root on/i>4.case groundwater/n>2.obl from/i>7.case "
      "the/d>7.det "
      "valley/n>2.obl\n";
  const ConflictCase cases[] = {
      {relies,
       "it/r>4.nsubj does/xp:do>4.aux not/t>4.advmod profit/vb>0.root from/i>6.case "
       "groundwater/n>4.obl from/i>9.case the/d>9.det valley/n>4.obl\n",
       ConflictKind::kPolarity},
      // Another subject.
      {relies,
       "they/r>4.nsubj do/xp>4.aux not/t>4.advmod profit/vb>0.root from/i>6.case "
       "groundwater/n>4.obl from/i>9.case the/d>9.det valley/n>4.obl\n",
       std::nullopt},
      // "Nobody was hurt" says nothing of how it began.
      {"nobody/r>3.nsubj:pass was/xd:be>3.aux:pass hurt/vn:hurt>0.root in/i>6.case the/d>6.det "
       "valley/n>3.obl in/i>8.case winter/n>3.obl\n",
       "it/r>2.nsubj began/vd:begin>0.root in/i>5.case the/d>5.det valley/n>2.obl in/i>7.case "
       "winter/n>2.obl\n",
       std::nullopt},
      // Verbs of the mind deny only when what is known is told of the thing itself.
      {"the/d>2.det firm/n>4.nsubj:pass is/xp:be>4.aux:pass known/vn:know>0.root for/i>7.case "
       "its/r>7.nmod:poss "
       "thrift/n>4.obl\n",
       "the/d>2.det firm/n>5.nsubj:pass is/xp:be>5.aux:pass not/t>5.advmod known/vn:know>0.root "
       "for/i>8.case its/r>8.nmod:poss thrift/n>5.obl\n",
       ConflictKind::kPolarity},
  };
  CheckConflictCases(cases);
}

TEST_CASE("Conflicts: on the other side of one thing") {
  const char* const inside =
      "guards/N>2.nsubj waited/vd:wait>0.root in/i>5.case the/d>5.det courtyard/n>2.obl\n";
  const char* const for_the_bill =
      "the/d>2.det mayor/n>3.nsubj voted/vd:vote>0.root for/i>6.case the/d>6.det bill/n>3.obl\n";
  const ConflictCase cases[] = {
      {inside,
       "guards/N>2.nsubj waited/vd:wait>0.root outside/i>6.case of/i>6.case the/d>6.det "
       "courtyard/n>2.obl\n",
       ConflictKind::kPolarity},
      {inside,
       "guards/N>2.nsubj waited/vd:wait>0.root inside/i>5.case the/d>5.det courtyard/n>2.obl\n",
       std::nullopt},
      // Another place altogether.
      {inside, "guards/N>2.nsubj waited/vd:wait>0.root outside/i>5.case the/d>5.det mill/n>2.obl\n",
       std::nullopt},
      {inside,
       "guards/N>4.nsubj did/xd:do>4.aux not/t>4.advmod wait/vb>0.root outside/i>7.case "
       "the/d>7.det "
       "courtyard/n>4.obl\n",
       std::nullopt},
      {for_the_bill,
       "the/d>2.det mayor/n>3.nsubj voted/vd:vote>0.root against/i>6.case the/d>6.det "
       "bill/n>3.obl\n",
       ConflictKind::kPolarity},
      // "for" says many things.
      {"the/d>2.det mayor/n>3.nsubj waited/vd:wait>0.root for/i>6.case the/d>6.det wall/n>3.obl\n",
       "the/d>2.det mayor/n>3.nsubj waited/vd:wait>0.root against/i>6.case the/d>6.det "
       "wall/n>3.obl\n",
       std::nullopt},
      {"the/d>2.det mill/n>3.nsubj closed/vd:close>0.root before/i>6.case the/d>6.det "
       "flood/n>3.obl\n",
       "the/d>2.det mill/n>3.nsubj closed/vd:close>0.root after/i>6.case the/d>6.det "
       "flood/n>3.obl\n",
       ConflictKind::kPolarity},
  };
  CheckConflictCases(cases);
}

TEST_CASE("Conflicts: half of a compound shows no way") {
  const ConflictCase cases[] = {
      {"the/d>2.det mill/n>3.nsubj stands/vp:stand>0.root at/i>8.case the/d>8.det "
       "southeast/j>8.amod "
       "the/d>8.det corner/n>3.obl\n",
       "the/d>2.det mill/n>3.nsubj stands/vp:stand>0.root at/i>9.case the/d>9.det "
       "south/n>8.compound "
       "~-/.>8.punct ~eastern/j>9.amod corner/n>3.obl\n",
       std::nullopt},
  };
  CheckConflictCases(cases);
}

}  // namespace
}  // namespace px
