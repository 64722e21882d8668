#include "claims/frames.h"

#include "base/utf8.h"
#include "claims/lexicons.h"

namespace px {

std::string_view ReportClass(const WordReader& words, const VerbGroup& group, ReportVerbs verbs) {
  const PhraseList& reporting = GetClaimLexicons().reporting;
  // Longest match from the head on, so that "point out" is found at "point".
  const std::string_view found = reporting.LongestAt(words, group.head, words.size()).value;
  const bool none = found == "person" || found == "phrase" ||
                    ((found == "mind" || found == "label") && verbs == kWithoutMind);
  return none ? std::string_view() : found;
}

bool CanSpeak(const WordReader& words, IndexRange noun_phrase) {
  // The head decides: the last noun before any attribute behind it ("officials in the ministry").
  for (std::uint32_t i = noun_phrase.begin; i < noun_phrase.end; ++i) {
    const Upos tag = words.Tag(i);
    const bool possessive = words.Tag(i + 1) == Upos::kNoun || words.Tag(i + 1) == Upos::kAdj ||
                            words.Tag(i + 1) == Upos::kPropn || words.Tag(i + 1) == Upos::kNum;
    if (tag == Upos::kPron && !possessive) {
      return words.IsAny(i, {"he", "she", "they", "we", "i", "you", "who", "some", "many", "others",
                             "all", "both", "each", "everyone", "nobody"});
    }
    const bool noun = tag == Upos::kNoun || tag == Upos::kPropn;
    const bool head = noun && words.Tag(i + 1) != Upos::kNoun && words.Tag(i + 1) != Upos::kPropn &&
                      words.Key(i + 1) != "'s";
    if (!head) continue;
    if (tag == Upos::kPropn) return true;
    return GetClaimLexicons().reporting.LongestAt(words, i, i + 1).value == "person";
  }
  return false;
}

bool IsPassive(const WordReader& words, const VerbGroup& group) {
  if (words.Form(group.head) != VerbForm::kPastParticiple &&
      words.Form(group.head) != VerbForm::kPast)
    return false;
  for (std::uint32_t i = group.tokens.begin; i < group.head; ++i) {
    if (words.IsAny(i, {"is", "are", "was", "were", "be", "been", "being", "'s", "'re"}) &&
        words.Lemma(i) == "be")
      return true;
  }
  return false;
}

std::optional<IndexRange> SourceFrom(const WordReader& words, std::uint32_t begin,
                                     std::uint32_t end) {
  std::uint32_t i = begin;
  for (; i < end; ++i) {
    const Upos tag = words.Tag(i);
    if (tag == Upos::kPunct && words.Key(i) != "-" && words.Key(i) != ".") break;
    if (words.Key(i) == "." && i + 1 >= end) break;
    if (tag == Upos::kVerb || tag == Upos::kAux || tag == Upos::kSconj) break;
    if (words.IsAny(i,
                    {"who",     "which",     "whose",    "that",   "when",     "where", "on",
                     "after",   "during",    "before",   "to",     "but",      "as",    "yesterday",
                     "today",   "late",      "early",    "in",     "by",       "about", "monday",
                     "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}) &&
        i > begin)
      break;
  }
  if (i == begin) return std::nullopt;
  return IndexRange{begin, i};
}

bool IsQuestionWord(const WordReader& words, std::uint32_t i) {
  return words.IsAny(i, {"how", "what", "why", "whether", "if", "who", "which", "where", "when"});
}

bool IsNegated(const WordReader& words, const VerbGroup& verb) {
  for (std::uint32_t i = verb.tokens.begin; i < verb.tokens.end; ++i) {
    if (words.IsAny(i, {"not", "n't", "never"})) return true;
  }
  return false;
}

bool CanSay(const WordReader& words, IndexRange source, std::string_view report) {
  const bool demonstrative =
      source.size() == 1 && words.IsAny(source.begin, {"this", "that", "it", "'s"});
  return (report == "say" && !demonstrative) || CanSpeak(words, source);
}

IndexRange NamedSpeaker(const WordReader& words, IndexRange subject, std::uint32_t verb) {
  for (std::uint32_t i = subject.begin; i < subject.end; ++i) {
    if (words.Tag(i) == Upos::kPropn) return subject;
  }
  if (words.Key(subject.end) != "," || words.Tag(subject.end + 1) != Upos::kPropn) {
    return subject;
  }
  std::uint32_t end = subject.end + 1;
  while (end < verb && words.Tag(end) == Upos::kPropn) ++end;
  return {subject.end + 1, end};
}

bool IsQuoteMark(std::string_view key) {
  for (const std::string_view mark : {"\"", "``", "''", "\u201C", "\u201D", "\u201E", "\u00AB",
                                      "\u00BB", "\u2018", "\u2019", "`", "'"}) {
    if (key == mark) return true;
  }
  return false;
}

bool IsOpeningQuote(const WordReader& words, std::uint32_t token) {
  const std::string_view text = words.Text(token);
  if (!IsQuoteMark(text)) return false;
  if (text == "``" || text == "\u201C" || text == "\u2018" || text == "\u00AB" || text == "\u201E")
    return true;
  if (text == "''" || text == "\u201D" || text == "\u2019" || text == "\u00BB") return false;
  // A straight mark opens where white space or nothing stands before it and a word after it.
  const ByteRange range = words.Range(token);
  const std::string_view source = words.article().source.text;
  const CodePoint before = DecodeBefore(source, range.begin);
  const CodePoint after = DecodeAt(source, range.end);
  const bool open_before = before.size == 0 || IsSpace(before.value) || before.value == U'(';
  const bool closed_after = after.size == 0 || IsSpace(after.value);
  return open_before && !closed_after;
}

}  // namespace px
