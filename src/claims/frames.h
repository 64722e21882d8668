// Where a sentence says who said something.
#ifndef PX_CLAIMS_FRAMES_H_
#define PX_CLAIMS_FRAMES_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "claims/verb_groups.h"
#include "claims/word_reader.h"

namespace px {

// Class of the reporting verb or phrase at the head of `group` as listed in
// assets/lexicons/reporting.txt ("say", "tell", ...); empty when it is none. Verbs of the classes
// "mind" and "label" only count where asked for: which words hang on them decides.
enum ReportVerbs : std::uint8_t { kWithoutMind, kWithMind };
std::string_view ReportClass(const WordReader& words, const VerbGroup& group,
                             ReportVerbs verbs = kWithoutMind);

// Whether the noun phrase names somebody or some body that can speak.
bool CanSpeak(const WordReader& words, IndexRange noun_phrase);

// "was told", "is reported": a form of "be" before a participle.
bool IsPassive(const WordReader& words, const VerbGroup& group);

// The words that name the source, from `begin` on: "Odile Harran", "officials at the ministry".
// Ends at punctuation, a verb, a relative pronoun or a word of time or place.
std::optional<IndexRange> SourceFrom(const WordReader& words, std::uint32_t begin,
                                     std::uint32_t end);

// Whether `source` can be the source of a verb of class `report`. Whatever says something is its
// source ("the release said"); to explain or to think takes a mind.
bool CanSay(const WordReader& words, IndexRange source, std::string_view report);

// The words that name the speaker best: in "Its investigator, Renske Vaudry, [said]" the name
// behind the comma, else the subject itself. `verb` is the first token of the verb.
IndexRange NamedSpeaker(const WordReader& words, IndexRange subject, std::uint32_t verb);

bool IsNegated(const WordReader& words, const VerbGroup& verb);

// "how", "whether", "who"...: what follows is asked, not said.
bool IsQuestionWord(const WordReader& words, std::uint32_t token);

bool IsQuoteMark(std::string_view key);
bool IsOpeningQuote(const WordReader& words, std::uint32_t token);

}  // namespace px

#endif  // PX_CLAIMS_FRAMES_H_
