#include "claims/stance.h"

#include <cstdint>

#include "claims/lexicons.h"

namespace px {
namespace {

// "with no survivors", "in no time": the negation stays inside its phrase.
bool StaysInPhrase(const WordReader& words, IndexRange clause, std::uint32_t i) {
  return words.Key(i) == "no" && i > clause.begin && words.IsAny(i - 1, {"with", "in", "at"});
}

// "could not reach" tells of ability, not of doubt.
bool IsDeniedAbility(const WordReader& words, std::uint32_t i) {
  return words.Key(i) == "could" && words.IsAny(i + 1, {"not", "n't", "no", "only", "hardly"});
}

// "before help could reach him" tells of ability too: "could" counts in the main verb only.
bool IsDoubt(const WordReader& words, IndexRange predicate, std::uint32_t i) {
  if (words.Tag(i) != Upos::kAux || IsDeniedAbility(words, i)) return false;
  return words.Key(i) != "could" || predicate.Contains(i);
}

// "found no leak" turns its clause, "helps the men who have no boat" and "were saved, none of them
// hurt" do not: a negation outside the verb group counts up to the next verb or comma only.
std::uint32_t EndOfScope(const WordReader& words, IndexRange clause, IndexRange predicate) {
  std::uint32_t end = predicate.end;
  while (end < clause.end && words.Tag(end) != Upos::kVerb && words.Tag(end) != Upos::kAux &&
         words.Tag(end) != Upos::kSconj && !words.IsAny(end, {",", ";", ":", "\u2014", "--"}))
    ++end;
  return end;
}

}  // namespace

ClauseCues FindCues(const WordReader& words, IndexRange clause, IndexRange predicate) {
  ClauseCues cues;
  std::uint32_t in_predicate = 0;
  std::uint32_t elsewhere = 0;
  const std::uint32_t scope_end = EndOfScope(words, clause, predicate);
  for (std::uint32_t i = clause.begin; i < clause.end;) {
    const PhraseList::Match match = GetClaimLexicons().stance.LongestAt(words, i, clause.end);
    if (!match || words.IsInHyphenatedWord(i)) {
      ++i;
      continue;
    }
    const bool modal = match.value == "modal" && IsDoubt(words, predicate, i);
    if (modal || match.value == "hedge") {
      cues.hedged = true;
      cues.tokens.push_back({i, i + match.size});
    } else if (match.value == "negation" && !StaysInPhrase(words, clause, i)) {
      // "failed to" is one cue; its "to" may lie at the edge of the verb group.
      if (predicate.Contains(i)) {
        ++in_predicate;
      } else if (i < scope_end) {
        ++elsewhere;
      }
      cues.tokens.push_back({i, i + match.size});
    }
    i += match.size;
  }
  cues.negative = in_predicate % 2 == 1 || (in_predicate == 0 && elsewhere > 0);
  return cues;
}

}  // namespace px
