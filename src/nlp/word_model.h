// The model of words: tags, names and trees. A small network in integers, read from a file that
// assets/models/README.md describes; src/train/words makes it.
#ifndef PX_NLP_WORD_MODEL_H_
#define PX_NLP_WORD_MODEL_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "nlp/hashed_classes.h"
#include "nlp/linear.h"
#include "nlp/phrase_finder.h"
#include "nlp/string_index.h"
#include "nlp/tag_label.h"
#include "nlp/words.h"

namespace px {

inline constexpr std::uint32_t kDistanceBuckets = 17;

// Widths of the network's parts and counts of its labels, in the order of the file.
struct WordModelSizes {
  std::uint32_t words = 0;
  std::uint32_t affix_buckets = 0;
  std::uint32_t shapes = 0;
  std::uint32_t sentence_cases = 0;
  std::uint32_t word_width = 0;
  std::uint32_t affix_width = 0;
  std::uint32_t shape_width = 0;
  std::uint32_t list_width = 0;
  std::uint32_t form = 0;
  std::uint32_t first = 0;  // of one direction of the first recurrent layer
  std::uint32_t tag_hidden = 0;
  std::uint32_t second = 0;
  std::uint32_t third = 0;
  std::uint32_t arc = 0;
  std::uint32_t relation = 0;
  std::uint32_t tags = 0;
  std::uint32_t names = 0;
  std::uint32_t relations = 0;
  std::uint32_t word_classes = 0;    // of listed words, with class 0 for all others
  std::uint32_t phrase_classes = 0;  // of listed phrases, from 1
  std::uint32_t phrase_bits = 0;     // that they are made of

  std::uint32_t form_inputs() const { return word_width + affix_width + shape_width + list_width; }
  std::uint32_t phrase_marks() const { return 1 + 3 * phrase_classes; }
  // Four gates and the block that passes the recurrence by.
  std::uint32_t first_gates() const { return 5 * first; }
  // Both directions and that block.
  std::uint32_t first_states() const { return 3 * first; }
};

// Rows of four-bit numbers, each row with a scale. Views into the file.
struct NibbleTable {
  std::int32_t step = 0;
  std::string_view scales;
  std::string_view nibbles;
  std::uint32_t width = 0;

  // Adds row `row`, Q13, to sums[0..width).
  void AddRow(std::uint32_t row, std::int32_t* sums) const;
};

// In the class of a listed word: some listed phrase begins with it.
inline constexpr std::uint8_t kStartsPhrase = 0x80;

// Widths, orders and bounds are checked: any WordModel can be computed with.
struct WordModel {
  WordModelSizes sizes;
  StringIndex words;  // folded word -> row of word_rows, less one; row 0 stands for unknown words
  std::vector<TagLabel> tag_labels;
  std::vector<NameType> name_types;  // name labels: O, then B, I, E, S of each type
  std::vector<Deprel> relation_labels;
  std::uint32_t root_relation = 0;  // the index of kRoot

  NibbleTable word_rows;
  NibbleTable affix_rows;
  std::vector<std::int16_t> shape_rows;  // Q13
  std::vector<std::int16_t> list_rows;   // Q13, by class of listed words
  Linear form;
  std::array<Linear, 3> window;  // what a form adds to the next word, to itself, to the one before
  // Q10, [sentence case][phrase mark]: the sum of a row for the one and a row for the other.
  std::vector<std::int16_t> context_rows;
  std::vector<std::int16_t> edge_rows;  // Q10: before the first word, behind the last
  Linear tag_hidden;
  Linear tags;
  Linear names;
  Linear second;
  Linear third;
  Linear arc_dependent;
  Linear arc_head;
  std::vector<std::int16_t> arc_root;                     // Q10
  std::array<std::int32_t, kDistanceBuckets> distance{};  // Q10
  Linear relation_dependent;
  Linear relation_head;
  std::vector<std::int16_t> relation_root;  // Q10
  Linear relations;

  HashedClasses listed_words;  // folded forms; the class and kStartsPhrase
  HashedClasses listed_phrases;
};

// Fails with kBadVersion or kBadFormat. Keeps views of `bytes`, which must live as long as the
// result. Time O(bytes.size()), about 5 ms for the product's model.
Result<WordModel> ReadWordModel(std::string_view bytes);

}  // namespace px

#endif  // PX_NLP_WORD_MODEL_H_
