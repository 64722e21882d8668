// What a full stop after a word means (assets/lexicons/abbreviations.txt).
#ifndef PX_TEXT_ABBREVIATIONS_H_
#define PX_TEXT_ABBREVIATIONS_H_

#include <cstdint>
#include <string_view>

namespace px {

enum class Abbreviation : std::uint8_t {
  kNone,    // an ordinary word: a full stop after it is a token of its own
  kTitle,   // "Gen.": the sentence goes on
  kInner,   // "vs.": the sentence goes on
  kNumber,  // "No.": an abbreviation only when a number follows
  kUnit,    // "min.": an abbreviation only when a small letter follows
  kFinal,   // "Inc.", "U.S.": may end a sentence
  kTime,    // "p.m.": ends a sentence unless a day or a time zone follows
  kEnd,     // "etc.": an abbreviation unless a capital follows
};

// The class of `word`, given without its last full stop. Single capitals ("J") are kTitle, letters
// with full stops between them ("U.S") kFinal unless listed otherwise.
Abbreviation ClassifyAbbreviation(std::string_view word);

// True for capitalised function words such as "The": after "Inc." they start a sentence.
bool StartsSentence(std::string_view word);

// True for "Monday", "EST": after "p.m." they continue the sentence.
bool FollowsTime(std::string_view word);

}  // namespace px

#endif  // PX_TEXT_ABBREVIATIONS_H_
