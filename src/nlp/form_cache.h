// What the word model computes from the form of a word alone, kept for the words seen last.
#ifndef PX_NLP_FORM_CACHE_H_
#define PX_NLP_FORM_CACHE_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nlp/phrase_finder.h"
#include "nlp/word_features.h"
#include "nlp/word_model.h"

namespace px {

// Most words of a text are few forms, and those contributions cost more than the rest of tagging.
// Only speed depends on what is in the cache. Holds kMaxForms forms, or those of one sentence if
// there are more; at 1.9 KB a form that is 16 MB at most for the product's model.
class FormCache {
 public:
  static constexpr std::size_t kMaxForms = 8192;

  // REQUIRES: `model` lives as long.
  explicit FormCache(const WordModel& model);

  // slots[i] = where the values of forms[i] stand, until the next call.
  void Find(std::span<const std::string_view> forms, std::vector<std::uint32_t>& slots);

  const FormShape& shape(std::uint32_t slot) const { return entries_[slot].shape; }
  const PhraseWord& phrase_word(std::uint32_t slot) const { return entries_[slot].phrase_word; }
  // sizes.first_gates() numbers, Q10: what the form adds to the gates of the next word, of itself
  // and of the word before.
  const std::int16_t* ForNext(std::uint32_t slot) const { return Row(slot, 0); }
  const std::int16_t* ForSelf(std::uint32_t slot) const { return Row(slot, 1); }
  const std::int16_t* ForPrevious(std::uint32_t slot) const { return Row(slot, 2); }

 private:
  struct Entry {
    std::uint32_t hash = 0;
    std::uint32_t key_begin = 0;  // into keys_
    std::uint32_t key_size = 0;
    FormShape shape;
    PhraseWord phrase_word;
  };

  const std::int16_t* Row(std::uint32_t slot, std::size_t part) const {
    return rows_.data() + (slot * model_.window.size() + part) * model_.sizes.first_gates();
  }
  std::string_view Key(const Entry& entry) const {
    return std::string_view(keys_).substr(entry.key_begin, entry.key_size);
  }
  void Prefetch(std::uint32_t slot) const;
  std::uint32_t FindOrAdd(std::string_view form);
  void Clear();
  void GrowTable();
  void ComputeRows(std::uint32_t first);
  void Embed(Entry& entry, std::int16_t* out);

  const WordModel& model_;
  std::vector<Entry> entries_;
  std::string keys_;
  // Open addressing with a power of two as its size, at most half full: slot + 1, 0 where free.
  std::vector<std::uint32_t> table_;
  std::vector<std::int16_t> rows_;
  // Buffers of ComputeRows.
  std::vector<std::int16_t> embedded_;
  std::vector<std::int16_t> hidden_;
  std::vector<std::int32_t> sums_;
};

}  // namespace px

#endif  // PX_NLP_FORM_CACHE_H_
