// What the word model sees of a word. The training program computes the same in
// src/train/words/features.py: change both or none.
#ifndef PX_NLP_WORD_FEATURES_H_
#define PX_NLP_WORD_FEATURES_H_

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace px {

inline constexpr std::uint32_t kShapes = 72;
inline constexpr std::uint32_t kSentenceCases = 4;
inline constexpr std::size_t kMaxAffixes = 8;

enum class LetterCase : std::uint8_t {
  kNoLetter,
  kSmall,
  kCapitalized,  // the first cased letter and no other
  kCapitals,
  kMixed,
  kUncased,  // letters of a script without case
};

// Lower case, straight apostrophes, every ASCII digit as 0.
//   "Didn\u2019t" -> "didn't", "F-35s" -> "f-00s"
std::string FoldForm(std::string_view form);

// Hash values of the prefixes and suffixes of one to four characters that `folded` is long enough
// for.
struct AffixBuckets {
  std::array<std::uint32_t, kMaxAffixes> bucket;
  std::size_t count = 0;
};
// REQUIRES: buckets > 0.
AffixBuckets AffixBucketsOf(std::string_view folded, std::uint32_t buckets);

struct FormShape {
  std::uint8_t shape = 0;  // case, digits and other signs in one number under kShapes
  LetterCase letter_case = LetterCase::kNoLetter;
  bool long_word = false;  // of more than three characters
};
FormShape ShapeOfForm(std::string_view form);

// How little capitals say in a sentence of these words: 0 ordinary, 1 most long words have a
// capital, 2 most words are in capitals, 3 there is no capital at all.
std::uint32_t SentenceCaseOf(std::span<const FormShape> words);

}  // namespace px

#endif  // PX_NLP_WORD_FEATURES_H_
