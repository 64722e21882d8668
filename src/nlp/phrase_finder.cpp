#include "nlp/phrase_finder.h"

#include <algorithm>

namespace px {
namespace {

struct FoundPhrase {
  std::size_t size = 0;
  std::uint8_t phrase_class = 0;
};

FoundPhrase LongestPhrase(const HashedClasses& phrases, std::span<const PhraseWord> words) {
  FoundPhrase longest;
  std::uint32_t hash = words[0].hash;
  for (std::size_t i = 1; i < std::min(words.size(), kMaxPhraseWords); ++i) {
    hash = ExtendPhraseHash(hash, words[i].hash);
    const std::uint8_t found = phrases.Find(hash);
    if (found != 0) longest = {i + 1, found};
  }
  return longest;
}

}  // namespace

void FindPhrases(const HashedClasses& phrases, std::span<const PhraseWord> words,
                 std::vector<PhraseMark>& marks) {
  marks.assign(words.size(), 0);
  for (std::size_t i = 0; i < words.size();) {
    if (!words[i].starts_phrase) {
      ++i;
      continue;
    }
    const FoundPhrase found = LongestPhrase(phrases, words.subspan(i));
    for (std::size_t k = 0; k < found.size; ++k) {
      const int place = k == 0 ? 1 : k + 1 < found.size ? 2 : 3;
      marks[i + k] = static_cast<PhraseMark>(3 * (found.phrase_class - 1) + place);
    }
    i += std::max<std::size_t>(found.size, 1);
  }
}

}  // namespace px
