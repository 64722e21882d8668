// Finds the phrases of a list in a sentence.
#ifndef PX_NLP_PHRASE_FINDER_H_
#define PX_NLP_PHRASE_FINDER_H_

#include <cstdint>
#include <span>
#include <vector>

#include "nlp/hashed_classes.h"

namespace px {

inline constexpr std::size_t kMaxPhraseWords = 6;

struct PhraseWord {
  std::uint32_t hash = 0;      // FNV-1a of the folded form
  bool starts_phrase = false;  // some phrase of the list begins with it
};

// Where in which phrase a word stands: 0 in none, else 3 * (class - 1) + 1 as its first word, + 2
// inside, + 3 as its last.
using PhraseMark = std::uint16_t;

// A mark for each word. From the left, of the phrases of two to kMaxPhraseWords words that begin at
// a word the longest counts, and the search goes on behind it.
void FindPhrases(const HashedClasses& phrases, std::span<const PhraseWord> words,
                 std::vector<PhraseMark>& marks);

// The hash that a phrase is listed under: of its words so far and one word more.
inline std::uint32_t ExtendPhraseHash(std::uint32_t hash, std::uint32_t word) {
  return hash * 31 + word;
}

}  // namespace px

#endif  // PX_NLP_PHRASE_FINDER_H_
