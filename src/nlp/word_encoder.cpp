#include "nlp/word_encoder.h"

#include "nlp/recurrence.h"
#include "nlp/simd.h"

namespace px {

WordEncoder::WordEncoder(const WordModel& model)
    : model_(model),
      state_width_(model.sizes.first_states() + model.sizes.tag_hidden),
      cache_(model) {}

void WordEncoder::Encode(std::span<const std::string_view> forms) {
  const WordModelSizes& sizes = model_.sizes;
  count_ = forms.size();
  cache_.Find(forms, slots_);
  SumGates();
  states_.resize(count_ * state_width_);
  const Rows<std::int16_t> states = {states_.data(), state_width_, count_};
  ScanBothWays<NativeSimd>({gates_.data(), sizes.first_gates(), count_}, sizes.first, states);
  for (std::size_t i = 0; i < count_; ++i) {
    ReluRow<NativeSimd>(gates_.data() + i * sizes.first_gates() + 4 * sizes.first, sizes.first,
                        states[i] + 2 * sizes.first);
  }
  const Rows<std::int16_t> hidden = {states_.data() + sizes.first_states(), state_width_, count_};
  ApplyLinear<NativeSimd>(model_.tag_hidden, this->states(), kRelu13, hidden);
  const Rows<const std::int16_t> inputs = {hidden.data, state_width_, count_};
  name_scores_.resize(count_ * PaddedOutputs(model_.names.outputs));
  ApplyLinear<NativeSimd>(
      model_.names, inputs,
      Rows<std::int32_t>{name_scores_.data(), PaddedOutputs(model_.names.outputs), count_});
  tag_scores_.resize(count_ * PaddedOutputs(model_.tags.outputs));
  ApplyLinear<NativeSimd>(
      model_.tags, inputs,
      Rows<std::int32_t>{tag_scores_.data(), PaddedOutputs(model_.tags.outputs), count_});
  ChooseTags();
}

// The gates of each word: what its form, its neighbours' forms, the phrase that it stands in and
// the sentence's case add.
void WordEncoder::SumGates() {
  const std::size_t width = model_.sizes.first_gates();
  shapes_.clear();
  phrase_words_.clear();
  for (const std::uint32_t slot : slots_) {
    shapes_.push_back(cache_.shape(slot));
    phrase_words_.push_back(cache_.phrase_word(slot));
  }
  FindPhrases(model_.listed_phrases, phrase_words_, phrase_marks_);
  const std::int16_t* contexts =
      model_.context_rows.data() + SentenceCaseOf(shapes_) * model_.sizes.phrase_marks() * width;
  gates_.resize(count_ * width);
  for (std::size_t i = 0; i < count_; ++i) {
    const std::int16_t* before = i == 0 ? model_.edge_rows.data() : cache_.ForNext(slots_[i - 1]);
    const std::int16_t* after =
        i + 1 == count_ ? model_.edge_rows.data() + width : cache_.ForPrevious(slots_[i + 1]);
    SumRows<NativeSimd>(
        {contexts + phrase_marks_[i] * width, before, cache_.ForSelf(slots_[i]), after}, width,
        gates_.data() + i * width);
  }
}

void WordEncoder::ChooseTags() {
  const std::size_t stride = PaddedOutputs(model_.tags.outputs);
  tags_.resize(count_);
  for (std::size_t i = 0; i < count_; ++i) {
    tags_[i] = IndexOfLargest(tag_scores_.data() + i * stride, model_.tags.outputs);
  }
}

}  // namespace px
