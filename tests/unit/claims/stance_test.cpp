#include "claims/stance.h"

#include <doctest/doctest.h>

#include "claims/verb_groups.h"
#include "tests/unit/claims/tagged_article.h"

namespace px {
namespace {

TEST_CASE("FindCues: table") {
  struct Case {
    const char* markup;
    bool hedged;
    bool negative;
  };
  const Case kCases[] = {
      {"the/d leak/n caused/vd:cause it/r", false, false},
      {"the/d leak/n may/xp have/xb caused/vn:cause it/r", true, false},
      {"the/d leak/n reportedly/a caused/vd:cause it/r", true, false},
      {"it/r appeared/vd:appear to/t be/vb over/a", true, false},
      {"he/r is/xp:be believed/vn:believe to/t be/vb abroad/a", true, false},
      {"in/i May/p it/r sank/vd:sink", false, false},
      {"they/r could/xp not/t reach/vb him/r", false, true},
      {"she/r left/vd:leave before/s help/n could/xp come/vb", false, false},
      {"it/r did/xd:do n't/t sink/vb", false, true},
      {"he/r found/vd:find no/d leak/n", false, true},
      {"no/d ferry/n will/xp leave/vb", false, true},
      {"she/r failed/vd:fail to/t stop/vb", false, true},
      {"she/r did/xd:do not/t fail/vb to/t stop/vb", false, false},
      {"it/r not/t only/a sank/vd:sink", false, false},
      {"no/a fewer/j than/i 9/m sank/vd:sink", false, false},
      {"it/r landed/vd:land with/i no/d survivors/N", false, false},
      {"all/d were/xd:be saved/vn:save ~,/. none/r of/i them/r hurt/j", false, false},
      {"he/r helped/vd:help men/N who/r had/vd:have no/d boat/n", false, false},
  };
  for (const Case& c : kCases) {
    CAPTURE(c.markup);
    const AnalyzedDocument article = TaggedArticle(c.markup);
    const WordReader words(article);
    const IndexRange all{0, words.size()};
    IndexRange predicate;
    for (const VerbGroup& group : FindVerbGroups(words, all)) {
      if (predicate.empty() && group.form == GroupForm::kFinite) predicate = group.tokens;
    }
    const ClauseCues cues = FindCues(words, all, predicate);
    CHECK(cues.hedged == c.hedged);
    CHECK(cues.negative == c.negative);
    CHECK((cues.hedged || cues.negative ? !cues.tokens.empty() : true));
  }
}

}  // namespace
}  // namespace px
