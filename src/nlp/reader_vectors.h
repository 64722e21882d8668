// Word vectors that the reader brings: far more words than any articles hold. Select makes a small
// WordVectors of those that are needed.
#ifndef PX_NLP_READER_VECTORS_H_
#define PX_NLP_READER_VECTORS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nlp/word_vectors.h"

namespace px {

// Words and their rows, in the order of a file. A number is numbers[...] * scales[row]: a byte
// each, because such files are hundreds of megabytes.
struct VectorTable {
  std::uint32_t width = 0;
  std::string text;                 // the words, one behind the other
  std::vector<std::uint32_t> ends;  // of each word in `text`
  std::vector<std::int8_t> numbers;
  std::vector<float> scales;

  std::size_t size() const { return ends.size(); }
  std::string_view Word(std::size_t place) const;

  // REQUIRES: row.size() == width, the numbers are finite.
  void Add(std::string_view word, const std::vector<float>& row);
};

// Whether the words are a WordPiece vocabulary (M. Schuster and K. Nakajima, 2012): pieces of which
// other words are made, "##" in front of those that go on.
enum class WordPieces : std::uint8_t { kNo, kYes };

// Immutable. Of two equal words the first counts. What all rows have in common, their mean and then
// their first principal axis, is taken away from every row that leaves (J. Mu and P. Viswanath,
// 2018): raw vectors call any two words alike.
class ReaderVectors {
 public:
  // REQUIRES: 0 < table.width <= kMaxVectorWidth. Time O(size log size), under a second.
  ReaderVectors(VectorTable table, WordPieces pieces);

  std::size_t size() const { return table_.size(); }
  std::uint32_t width() const { return table_.width; }

  // The rows of those of `words` that are known and not all zeros, without repetitions. Of a
  // WordPiece vocabulary, a word of letters that is not in it is the mean of its pieces, the
  // longest first. The result does not depend on the order of `words`.
  WordVectors Select(std::vector<std::string> words) const;

 private:
  using Row = std::vector<double>;

  std::optional<std::uint32_t> Find(std::string_view word) const;
  std::vector<std::uint32_t> PlacesOf(std::string_view word) const;
  Row MeanOf(const std::vector<std::uint32_t>& places) const;
  Row WithoutCommonPart(Row row) const;
  void FindCommonPart();

  VectorTable table_;
  std::vector<std::uint32_t> order_;  // places by word, then by place
  WordPieces pieces_;
  Row mean_;
  Row axis_;  // of length 1, or zeros
};

}  // namespace px

#endif  // PX_NLP_READER_VECTORS_H_
