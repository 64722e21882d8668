#include "claims/verb_groups.h"

namespace px {
namespace {

bool IsVerbal(const WordReader& words, std::uint32_t i) {
  return words.Tag(i) == Upos::kVerb || words.Tag(i) == Upos::kAux;
}

bool IsNegation(const WordReader& words, std::uint32_t i) {
  return words.IsAny(i, {"not", "n't", "never"});
}

bool IsInfinitiveTo(const WordReader& words, std::uint32_t i) {
  return words.Key(i) == "to" && IsVerbal(words, i + 1) && words.Form(i + 1) == VerbForm::kBase;
}

// "loaded magazines", "the leading party": a participle that is an attribute.
bool IsAttribute(const WordReader& words, IndexRange sentence, std::uint32_t i) {
  const VerbForm form = words.Form(i);
  if (words.Tag(i) != Upos::kVerb || i == sentence.begin) return false;
  if (form != VerbForm::kPastParticiple && form != VerbForm::kGerund) return false;
  std::uint32_t opener = i - 1;  // past "more" in "a more targeted plan"
  while (opener > sentence.begin && words.Tag(opener) == Upos::kAdv) --opener;
  const Upos before = words.Tag(opener);
  const Upos after = words.Tag(i + 1);
  const bool noun_after =
      after == Upos::kNoun || after == Upos::kAdj || after == Upos::kPropn || after == Upos::kNum;
  const bool opens = before == Upos::kDet || before == Upos::kNum || before == Upos::kAdj ||
                     words.IsAny(opener, {"its", "their", "his", "her", "our", "my", "'s", "'"});
  return noun_after && opens;
}

// Months and weekdays stand behind participles without being their object.
bool IsTimeName(const WordReader& words, std::uint32_t i) {
  return words.IsAny(i, {"january", "february", "march",     "april",    "may",      "june",
                         "july",    "august",   "september", "october",  "november", "december",
                         "monday",  "tuesday",  "wednesday", "thursday", "friday",   "saturday",
                         "sunday",  "last",     "this",      "earlier",  "that"});
}

bool HasObjectAfter(const WordReader& words, std::uint32_t i) {
  const Upos tag = words.Tag(i);
  if (IsTimeName(words, i)) return false;
  const bool bare_plural = tag == Upos::kNoun && words.IsPlural(i);
  return tag == Upos::kDet || tag == Upos::kPron || tag == Upos::kNum || tag == Upos::kPropn ||
         bare_plural || words.IsAny(i, {"its", "their", "his", "her"});
}

// Whether a plain form behind "and" goes on with the infinitive or modal of the group before.
bool ContinuesInfinitive(const WordReader& words, const VerbGroup* previous) {
  return previous != nullptr && (previous->form == GroupForm::kInfinitive ||
                                 words.Form(previous->head) == VerbForm::kBase);
}

GroupForm FormOf(const WordReader& words, IndexRange sentence, std::uint32_t i,
                 const VerbGroup* previous) {
  const VerbForm form = words.Form(i);
  const bool auxiliary = words.Tag(i) == Upos::kAux;
  if (words.Key(i) == "to") return GroupForm::kInfinitive;
  if (form == VerbForm::kGerund) return GroupForm::kGerund;
  if (form == VerbForm::kPastParticiple) {
    // "said" stands without auxiliary in the past tense only.
    if (words.Lemma(i) == "say") return GroupForm::kFinite;
    return HasObjectAfter(words, i + 1) ? GroupForm::kFinite : GroupForm::kParticiple;
  }
  if (form != VerbForm::kBase || auxiliary) return GroupForm::kFinite;
  // A plain form behind a plural noun or a pronoun is present tense that the tagger missed.
  const Upos before = i > sentence.begin ? words.Tag(i - 1) : Upos::kX;
  const bool subject_before =
      before == Upos::kPron || before == Upos::kPropn || before == Upos::kNoun;
  const bool further = before == Upos::kCconj && previous && !ContinuesInfinitive(words, previous);
  return subject_before || further ? GroupForm::kFinite : GroupForm::kInfinitive;
}

// "Lunmere Ferries confirms that ...": headline style makes the tagger see a noun.
bool IsMistaggedReport(const WordReader& words, IndexRange sentence, std::uint32_t i) {
  if (words.Tag(i) != Upos::kNoun || i == sentence.begin || words.Key(i + 1) != "that")
    return false;
  return (words.Tag(i - 1) == Upos::kPropn || words.Tag(i - 1) == Upos::kPron) &&
         words.IsAny(i, {"confirms", "says", "claims", "states", "warns", "notes", "insists",
                         "admits", "believes", "denies", "stresses", "argues", "adds"});
}

// First token behind `i` that continues the group there, past negation and inner adverbs; `i` when
// the group ends.
std::uint32_t NextInGroup(const WordReader& words, IndexRange sentence, std::uint32_t i) {
  std::uint32_t k = i + 1;
  while (k < sentence.end && (IsNegation(words, k) || words.Tag(k) == Upos::kAdv)) ++k;
  if (k >= sentence.end) return i;
  if (IsInfinitiveTo(words, k)) return k + 1;
  if (!IsVerbal(words, k)) return i;
  // "was seized", "began taking", but not "said went".
  const VerbForm form = words.Form(k);
  const bool after_auxiliary = words.Tag(i) == Upos::kAux;
  if (words.Lemma(i) == "say") return i;  // "they say adding salt helps"
  const bool inside = form == VerbForm::kBase || form == VerbForm::kPastParticiple ||
                      form == VerbForm::kGerund || (after_auxiliary && form == VerbForm::kPast);
  return inside ? k : i;
}

}  // namespace

std::vector<VerbGroup> FindVerbGroups(const WordReader& words, IndexRange sentence) {
  std::vector<VerbGroup> groups;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const bool infinitive = IsInfinitiveTo(words, i);
    const bool verbal = IsVerbal(words, i) && !IsAttribute(words, sentence, i);
    if (!infinitive && !verbal && !IsMistaggedReport(words, sentence, i)) continue;
    VerbGroup group;
    group.form = FormOf(words, sentence, i, groups.empty() ? nullptr : &groups.back());
    group.head = infinitive ? i + 1 : i;
    for (std::uint32_t next = NextInGroup(words, sentence, group.head); next != group.head;
         next = NextInGroup(words, sentence, group.head)) {
      group.head = next;
    }
    group.tokens = {i, group.head + 1};
    while (IsNegation(words, group.tokens.end)) ++group.tokens.end;
    groups.push_back(group);
    i = group.tokens.end - 1;
  }
  return groups;
}

bool IsNominal(const WordReader& words, std::uint32_t token) {
  switch (words.Tag(token)) {
    case Upos::kAdj:
    case Upos::kAdp:
    case Upos::kAdv:
    case Upos::kCconj:
    case Upos::kDet:
    case Upos::kNoun:
    case Upos::kNum:
    case Upos::kPart:
    case Upos::kPron:
    case Upos::kPropn:
    case Upos::kSym:
    case Upos::kX:
      return true;
    case Upos::kVerb:
      return words.Form(token) == VerbForm::kGerund ||
             words.Form(token) == VerbForm::kPastParticiple;
    case Upos::kPunct:
      return words.IsAny(token, {"-", "\"", "'", "``", "''", "\u201C", "\u201D", "\u2018", "\u2019",
                                 "%", "/", "&"});
    default:
      return false;
  }
}

std::uint32_t CountContentWords(const WordReader& words, IndexRange tokens) {
  std::uint32_t count = 0;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const Upos tag = words.Tag(i);
    if (tag == Upos::kNoun || tag == Upos::kPropn || tag == Upos::kNum || tag == Upos::kAdj ||
        tag == Upos::kVerb || IsNegation(words, i) || words.Key(i) == "no") {
      ++count;
    }
  }
  return count;
}

namespace {

bool StartsNounPhrase(Upos tag) {
  return tag == Upos::kDet || tag == Upos::kAdj || tag == Upos::kNoun || tag == Upos::kNum ||
         tag == Upos::kPron || tag == Upos::kPropn || tag == Upos::kSym;
}

}  // namespace

namespace {

// "At least one man", "over 20 ships": a preposition that only bounds a number.
bool IsBoundWord(const WordReader& words, std::uint32_t i) {
  if (words.Key(i) == "at") return words.IsAny(i + 1, {"least", "most"});
  return words.IsAny(i, {"over", "about", "around", "under", "up", "than"}) &&
         (words.Tag(i + 1) == Upos::kNum || words.Key(i + 1) == "to" ||
          words.Tag(i + 1) == Upos::kSym || words.Key(i + 1) == "a");
}

// The first noun phrase of [begin, end) that no preposition governs, up to `end`.
std::optional<IndexRange> FreeNounPhrase(const WordReader& words, std::uint32_t begin,
                                         std::uint32_t end) {
  bool governed = false;
  for (std::uint32_t i = begin; i < end; ++i) {
    const Upos tag = words.Tag(i);
    if ((tag == Upos::kAdp || tag == Upos::kSconj) && !IsBoundWord(words, i)) governed = true;
    if (!StartsNounPhrase(tag)) continue;
    std::uint32_t phrase_end = i + 1;
    while (phrase_end < end &&
           (StartsNounPhrase(words.Tag(phrase_end)) || words.Tag(phrase_end) == Upos::kPart ||
            words.Key(phrase_end) == "-")) {
      // "On Friday the boat": a determiner or pronoun starts a new phrase.
      const Upos next = words.Tag(phrase_end);
      if (governed && (next == Upos::kDet || next == Upos::kPron) &&
          words.Tag(phrase_end - 1) != Upos::kDet)
        break;
      ++phrase_end;
    }
    if (!governed) {
      while (end > i + 1 && words.Tag(end - 1) == Upos::kPunct && words.Key(end - 1) != ")") --end;
      return IndexRange{i, end};
    }
    governed = false;
    i = phrase_end - 1;
  }
  return std::nullopt;
}

}  // namespace

std::optional<IndexRange> SubjectBefore(const WordReader& words, std::uint32_t begin,
                                        std::uint32_t verb) {
  while (verb > begin && words.Tag(verb - 1) == Upos::kAdv) --verb;
  const bool aside = verb > begin && words.Key(verb - 1) == ",";
  std::uint32_t last = begin;  // behind the last comma that is not at the verb
  for (std::uint32_t i = begin; i + 1 < verb; ++i) {
    if (words.Key(i) == ",") last = i + 1;
  }
  const bool list = last > begin && words.Tag(last) == Upos::kCconj;
  if (!aside && !list) {
    if (const auto subject = FreeNounPhrase(words, last, verb)) return subject;
  }
  // "The ship, on fire, sank"; "A, B, and C met": the first part between commas that can be one.
  for (std::uint32_t part = begin; part < verb;) {
    std::uint32_t end = part;
    while (end < verb && words.Key(end) != ",") ++end;
    if (const auto subject = FreeNounPhrase(words, part, end)) {
      return list ? IndexRange{subject->begin, verb} : *subject;
    }
    part = end + 1;
  }
  return std::nullopt;
}

std::optional<IndexRange> NounPhraseEndingAt(const WordReader& words, std::uint32_t begin,
                                             std::uint32_t end) {
  while (end > begin && (words.Tag(end - 1) == Upos::kPunct || words.Tag(end - 1) == Upos::kAdp))
    --end;
  std::uint32_t first = end;
  while (first > begin) {
    const Upos tag = words.Tag(first - 1);
    const bool inner = StartsNounPhrase(tag) || tag == Upos::kPart ||
                       (words.Tag(first - 1) == Upos::kVerb && first < end &&
                        words.Form(first - 1) == VerbForm::kPastParticiple);
    if (!inner) break;
    --first;
    if (tag == Upos::kDet) break;
  }
  if (first == end) return std::nullopt;
  return IndexRange{first, end};
}

std::vector<IndexRange> ArgumentsIn(const WordReader& words, IndexRange tokens) {
  std::vector<IndexRange> arguments;
  std::uint32_t begin = tokens.begin;
  const auto close = [&](std::uint32_t end) {
    std::uint32_t first = begin;
    while (first < end && words.Tag(first) == Upos::kPunct) ++first;
    std::uint32_t last = end;
    while (last > first && words.Tag(last - 1) == Upos::kPunct) --last;
    if (CountContentWords(words, {first, last}) > 0 ||
        (last > first && words.Tag(first) == Upos::kPron)) {
      arguments.push_back({first, last});
    }
    begin = end;
  };
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const Upos tag = words.Tag(i);
    const bool preposition = tag == Upos::kAdp && words.Key(i) != "of" && words.Key(i) != "per";
    // "out of", "because of" stay one.
    const bool after_preposition = i > tokens.begin && words.Tag(i - 1) == Upos::kAdp;
    if ((preposition && !after_preposition) || tag == Upos::kSconj || words.Key(i) == "," ||
        words.Key(i) == ";") {
      close(i);
    }
  }
  close(tokens.end);
  return arguments;
}

}  // namespace px
