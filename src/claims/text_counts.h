// How many of several texts hold a word, or three letters. What all of them tell of does not tell
// them apart.
#ifndef PX_CLAIMS_TEXT_COUNTS_H_
#define PX_CLAIMS_TEXT_COUNTS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "nlp/analyzed_document.h"

namespace px {

class TextCounts {
 public:
  // Counts each word family of `text` once, and so each letter group (letter_groups.h). Time
  // O(tokens).
  void Add(const AnalyzedDocument& text);

  // What is left of the rarity of `name` (a word, or a name of several), 0..1: 1 where no other
  // text holds it, 0 where all do. Few texts can tell little: of a single pair nearly 1 for every
  // word.
  double Share(std::string_view name) const;

  // How rare a letter group is among the texts: 1 where all hold it, more the fewer do.
  double LetterRarity(std::uint64_t letters) const;

 private:
  std::unordered_map<std::string, std::uint32_t> texts_with_;  // by head of the word family
  std::unordered_map<std::uint64_t, std::uint32_t> texts_with_letters_;
  std::uint32_t texts_ = 0;
};

}  // namespace px

#endif  // PX_CLAIMS_TEXT_COUNTS_H_
