#include "claims/word_families.h"

#include "assets/embedded.h"
#include "assets/table_lines.h"

namespace px {

WordFamilies::WordFamilies(std::string_view derivations, std::string_view synonyms) {
  const auto put_if_new = [](std::vector<std::uint32_t>& map, std::uint32_t word,
                             std::uint32_t head) {
    if (map[word] == word) map[word] = head;
  };
  while (const auto line = TakeLine(derivations)) {
    std::string_view words = *line;
    const std::uint32_t head = IdOf(TakeWord(words));
    while (!words.empty()) put_if_new(head_of_, IdOf(TakeWord(words)), head);
  }
  while (const auto line = TakeLine(synonyms)) {
    std::string_view words = *line;
    const std::uint32_t head = joined_to_[head_of_[IdOf(TakeWord(words))]];
    while (!words.empty()) put_if_new(joined_to_, head_of_[IdOf(TakeWord(words))], head);
  }
}

std::uint32_t WordFamilies::IdOf(std::string_view word) {
  const std::uint32_t id = words_.IdOf(word);
  if (id == head_of_.size()) {
    head_of_.push_back(id);
    joined_to_.push_back(id);
  }
  return id;
}

std::string_view WordFamilies::Head(std::string_view lemma) const {
  const std::optional<std::uint32_t> word = words_.Find(lemma);
  return word ? words_.KeyOf(joined_to_[head_of_[*word]]) : lemma;
}

const WordFamilies& GetWordFamilies() {
  static const WordFamilies& families = *new WordFamilies(
      EmbeddedAsset("lexicons/word_families.txt"), EmbeddedAsset("lexicons/synonyms.txt"));
  return families;
}

}  // namespace px
