// The best projective tree over the words of one sentence.
#ifndef PX_NLP_TREE_DECODER_H_
#define PX_NLP_TREE_DECODER_H_

#include <cstdint>
#include <vector>

#include "nlp/linear.h"

namespace px {

inline constexpr std::uint32_t kNoTreeHead = ~0U;

// J. Eisner, "Three new probabilistic models for dependency parsing", 1996. Of equal sums, the
// tree whose root, then whose splits from the top down, stand further to the left.
class TreeDecoder {
 public:
  // scores[dependent][head] for n = scores.count words; column n stands for the root. Every score
  // times n fits 32 bits. heads[i] = head of word i, kNoTreeHead for the one root.
  // Time O(n^3), memory 24 n^2 bytes, kept for the next sentence.
  void Decode(Rows<const std::int32_t> scores, std::vector<std::uint32_t>& heads);

 private:
  // Square tables of best sums of spans [first, last], as rows by their first word or by their
  // last, so that the two rows of every maximum lie in memory one after the other.
  struct Table {
    std::vector<std::int32_t> sums;
    std::size_t size = 0;

    std::int32_t* operator[](std::size_t row) { return sums.data() + row * size; }
  };
  enum class Shape : std::uint8_t { kOpen, kHeadFirst, kHeadLast };
  struct Span {
    Shape shape;
    std::uint32_t first;
    std::uint32_t last;
  };

  void Resize(std::size_t size);
  void FillSpan(Rows<const std::int32_t> scores, std::size_t first, std::size_t last);
  void Follow(Span span, std::vector<std::uint32_t>& heads);

  // Complete: the span's head is its first (last) word. Open: an arc from that word to the other
  // end.
  Table head_first_by_first_;
  Table head_first_by_last_;
  Table head_last_by_first_;
  Table head_last_by_last_;
  Table open_right_by_first_;
  Table open_left_by_last_;
  std::vector<Span> stack_;
};

}  // namespace px

#endif  // PX_NLP_TREE_DECODER_H_
