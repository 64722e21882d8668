#include "claims/background_words.h"

#include <algorithm>
#include <charconv>

#include "assets/embedded.h"
#include "assets/table_lines.h"

namespace px {

BackgroundWords::BackgroundWords(std::string_view table) {
  while (const auto line = TakeLine(table)) {
    std::string_view words = *line;
    const std::string_view number = TakeWord(words);
    std::uint16_t rarity = 0;
    std::from_chars(number.data(), number.data() + number.size(), rarity);
    rarest_ = std::max(rarest_, rarity);
    while (!words.empty()) {
      if (words_.IdOf(TakeWord(words)) == rarities_.size()) rarities_.push_back(rarity);
    }
  }
}

double BackgroundWords::Rarity(std::string_view lemma) const {
  const std::optional<std::uint32_t> word = words_.Find(lemma);
  return (word ? rarities_[*word] : rarest_) / 100.0;
}

const BackgroundWords& GetBackgroundWords() {
  static const BackgroundWords& words =
      *new BackgroundWords(EmbeddedAsset("lexicons/background_idf.txt"));
  return words;
}

}  // namespace px
