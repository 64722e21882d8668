#include "claims/word_families.h"

#include <algorithm>

#include "assets/embedded.h"
#include "assets/table_lines.h"

namespace px {

namespace {

std::string_view Lookup(const std::unordered_map<std::string_view, std::string_view>& map,
                        std::string_view key) {
  const auto found = map.find(key);
  return found == map.end() ? key : found->second;
}

}  // namespace

WordFamilies::WordFamilies(std::string_view derivations, std::string_view synonyms) {
  while (const auto line = TakeLine(derivations)) {
    std::string_view words = *line;
    const std::string_view head = TakeWord(words);
    while (!words.empty()) head_of_.emplace(TakeWord(words), head);
  }
  while (const auto line = TakeLine(synonyms)) {
    std::string_view words = *line;
    const std::string_view head = Head(TakeWord(words));
    while (!words.empty()) {
      const std::string_view other = Lookup(head_of_, TakeWord(words));
      if (other != head) joined_to_.emplace(other, head);
    }
  }
}

std::string_view WordFamilies::Head(std::string_view lemma) const {
  return Lookup(joined_to_, Lookup(head_of_, lemma));
}

const WordFamilies& GetWordFamilies() {
  static const WordFamilies& families = *new WordFamilies(
      EmbeddedAsset("lexicons/word_families.txt"), EmbeddedAsset("lexicons/synonyms.txt"));
  return families;
}

}  // namespace px
