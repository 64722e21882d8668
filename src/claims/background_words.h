// How rare a word is in English at large: five articles are too few to tell.
#ifndef PX_CLAIMS_BACKGROUND_WORDS_H_
#define PX_CLAIMS_BACKGROUND_WORDS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "nlp/folded_ids.h"

namespace px {

class BackgroundWords {
 public:
  // `table` as written by src/train/make_idf.py.
  explicit BackgroundWords(std::string_view table);

  // -ln(share of paragraphs that hold the word); a word that the table does not hold is as rare as
  // its rarest ones. `lemma` in lower case.
  double Rarity(std::string_view lemma) const;

 private:
  StringIds words_;
  std::vector<std::uint16_t> rarities_;  // by word, in hundredths
  std::uint16_t rarest_ = 0;
};

// Lives for ever; the first call reads the table.
const BackgroundWords& GetBackgroundWords();

}  // namespace px

#endif  // PX_CLAIMS_BACKGROUND_WORDS_H_
