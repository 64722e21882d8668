#include "claims/background_words.h"

#include <algorithm>
#include <charconv>

#include "assets/embedded.h"
#include "assets/table_lines.h"

namespace px {

BackgroundWords::BackgroundWords(std::string_view table) {
  rarity_.reserve(table.size() / 8);
  while (const auto line = TakeLine(table)) {
    std::string_view words = *line;
    const std::string_view number = TakeWord(words);
    std::uint16_t rarity = 0;
    std::from_chars(number.data(), number.data() + number.size(), rarity);
    rarest_ = std::max(rarest_, rarity);
    while (!words.empty()) rarity_.emplace(TakeWord(words), rarity);
  }
}

double BackgroundWords::Rarity(std::string_view lemma) const {
  const auto found = rarity_.find(lemma);
  return (found == rarity_.end() ? rarest_ : found->second) / 100.0;
}

const BackgroundWords& GetBackgroundWords() {
  static const BackgroundWords& words =
      *new BackgroundWords(EmbeddedAsset("lexicons/background_idf.txt"));
  return words;
}

}  // namespace px
