// How near the words of a collection are to each other, by whatever vectors there are.
#ifndef PX_NLP_WORD_MEANINGS_H_
#define PX_NLP_WORD_MEANINGS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "nlp/reader_vectors.h"
#include "nlp/word_vectors.h"

namespace px {

class WordMeanings {
 public:
  WordMeanings() = default;
  // `words`: lemmas in lower case, numbered by their places; empty for names and numbers, which
  // must not be near anything. `reader` may be null and is not kept.
  WordMeanings(const std::vector<std::string>& words, const ReaderVectors* reader);

  // Whether the word has a vector of either kind: all others are near nothing.
  bool Knows(std::size_t word) const {
    return word < places_.size() && (own_places_[word] || places_[word]);
  }

  // Per mille, -1000..1000. By the reader's vectors where they know both words, else by the
  // embedded ones, else 0, also for places that there are not. About 20 ns for rows of 100.
  int Similarity(std::size_t a, std::size_t b) const;

  // Of how many words it was asked, and how many of them have a vector among the embedded ones and
  // among the reader's: for saying what these brought.
  struct Coverage {
    std::uint32_t words = 0;  // not empty
    std::uint32_t embedded = 0;
    std::uint32_t of_reader = 0;
  };
  const Coverage& coverage() const { return coverage_; }

 private:
  using Place = std::optional<std::uint32_t>;

  WordVectors own_;
  std::vector<Place> own_places_;
  std::vector<Place> places_;  // in WordVectors::Get()
  Coverage coverage_;
};

}  // namespace px

#endif  // PX_NLP_WORD_MEANINGS_H_
