// The lower half of the word model: tags and names.
#ifndef PX_NLP_WORD_ENCODER_H_
#define PX_NLP_WORD_ENCODER_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "nlp/form_cache.h"
#include "nlp/linear.h"
#include "nlp/word_model.h"

namespace px {

// Buffers and the cache of forms are kept from sentence to sentence; results do not depend on them.
class WordEncoder {
 public:
  // REQUIRES: `model` lives as long.
  explicit WordEncoder(const WordModel& model);

  // Computes what the functions below give, for the words of one sentence.
  void Encode(std::span<const std::string_view> forms);

  // One row per word, Q13: states of the first layer, then those that tags are read from.
  // All results are valid until the next call of Encode.
  Rows<const std::int16_t> states() const { return {states_.data(), state_width_, count_}; }
  // Index of the best tag label per word; of equal ones, the lowest.
  const std::vector<std::uint32_t>& tags() const { return tags_; }
  // Scores of all name labels, Q10.
  Rows<const std::int32_t> name_scores() const {
    return {name_scores_.data(), PaddedOutputs(model_.names.outputs), count_};
  }

 private:
  void SumGates();
  void ChooseTags();

  const WordModel& model_;
  const std::size_t state_width_;
  FormCache cache_;
  std::size_t count_ = 0;
  std::vector<std::uint32_t> slots_;
  std::vector<FormShape> shapes_;
  std::vector<PhraseWord> phrase_words_;
  std::vector<PhraseMark> phrase_marks_;
  std::vector<std::int16_t> gates_;
  std::vector<std::int16_t> states_;
  std::vector<std::int32_t> tag_scores_;
  std::vector<std::int32_t> name_scores_;
  std::vector<std::uint32_t> tags_;
};

}  // namespace px

#endif  // PX_NLP_WORD_ENCODER_H_
