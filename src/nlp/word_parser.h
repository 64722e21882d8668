// The upper half of the word model: a tree over the words of a sentence.
#ifndef PX_NLP_WORD_PARSER_H_
#define PX_NLP_WORD_PARSER_H_

#include <cstdint>
#include <vector>

#include "nlp/linear.h"
#include "nlp/tree_decoder.h"
#include "nlp/word_model.h"

namespace px {

// Buffers are kept from sentence to sentence; results do not depend on them.
class WordParser {
 public:
  // A sentence of more words would let sums leave 32 bits.
  static constexpr std::size_t kMaxWords = 400;

  // REQUIRES: `model` lives as long.
  explicit WordParser(const WordModel& model) : model_(model) {}

  // Computes heads and relations from the states of WordEncoder. REQUIRES: up to kMaxWords rows.
  void Parse(Rows<const std::int16_t> states);

  // Word in the sentence, kNoTreeHead for its one root.
  const std::vector<std::uint32_t>& heads() const { return heads_; }
  // Index of the relation label per word: that of "root" for the root, and only there.
  const std::vector<std::uint32_t>& relations() const { return relations_; }

 private:
  void RunLayers(Rows<const std::int16_t> states);
  void ScoreArcs();
  void ChooseRelations();
  Rows<const std::int16_t> top() const;

  const WordModel& model_;
  std::size_t count_ = 0;
  std::vector<std::int16_t> gates_;
  std::vector<std::int16_t> second_;  // states of a layer, then those that tags are read from
  std::vector<std::int16_t> third_;
  std::vector<std::int16_t> dependents_;
  std::vector<std::int16_t> heads_of_arcs_;
  std::vector<std::int32_t> by_offset_;
  std::vector<std::int32_t> arcs_;
  std::vector<std::int32_t> relation_scores_;
  std::vector<std::uint32_t> heads_;
  std::vector<std::uint32_t> relations_;
  TreeDecoder decoder_;
};

}  // namespace px

#endif  // PX_NLP_WORD_PARSER_H_
