// Static word vectors: which words stand among the same other words in a large body of text, so
// that "die" and "perish" are near each other though they share no letter.
//
// Near means related, not equal: antonyms are near, so are the months and the names of countries.
// The embedded table leaves out names and numbers, so that these are never taken for one another.
#ifndef PX_NLP_WORD_VECTORS_H_
#define PX_NLP_WORD_VECTORS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "nlp/string_index.h"

namespace px {

inline constexpr std::uint32_t kMaxVectorWidth = 1024;

// A list of words and a row of 8-bit numbers for each. Immutable; movable only, because it points
// into its own text.
class WordVectors {
 public:
  // assets/models/vectors.bin. Lives for ever; the first call reads it, about 10 ms.
  static const WordVectors& Get();

  WordVectors() = default;
  // `rows` holds words.size() rows of `width` numbers. Keeps the views.
  // REQUIRES: no two words are equal, 0 < width <= kMaxVectorWidth, no number is -128.
  WordVectors(std::vector<std::string_view> words, std::uint32_t width,
              std::vector<std::int8_t> rows);
  // The same for words that are copied: the lines of `text`, none of them empty.
  WordVectors(std::string_view text, std::uint32_t width, std::vector<std::int8_t> rows);
  WordVectors(WordVectors&&) = default;
  WordVectors& operator=(WordVectors&&) = default;

  std::size_t size() const { return inverse_norms_.size(); }

  // The place of a word: of a lemma, in the embedded table.
  std::optional<std::uint32_t> Find(std::string_view lower_case_word) const;

  // The cosine of two places in per mille, -1000..1000; 0 where a row is all zeros. In integers:
  // the same on every processor. About 20 ns for rows of 100. REQUIRES: a, b < size().
  int Similarity(std::uint32_t a, std::uint32_t b) const;

 private:
  std::vector<char> text_;  // of words that were copied; moving it leaves it where it is
  StringIndex index_;
  std::uint32_t width_ = 0;
  std::vector<std::int8_t> rows_;
  std::vector<std::uint32_t> inverse_norms_;  // Q24
};

// Reads a file that assets/models/README.md describes; src/train/vectors makes it.
// Fails with kBadVersion or kBadFormat. Keeps views of `bytes`, which must live as long as the
// result. Time and memory O(words * width).
Result<WordVectors> ReadWordVectors(std::string_view bytes);

}  // namespace px

#endif  // PX_NLP_WORD_VECTORS_H_
