// Numbers for words, whatever their case and accents.
#ifndef PX_NLP_FOLDED_IDS_H_
#define PX_NLP_FOLDED_IDS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace px {

// Numbers for strings: from 0 on, in the order of first use.
class StringIds {
 public:
  StringIds() : slots_(1024) {}

  // Copies `key` when it is new. Time O(key.size()) on average.
  std::uint32_t IdOf(std::string_view key);

  // Of a string that has a number.
  std::optional<std::uint32_t> Find(std::string_view key) const;

  // The string of a number; the view holds until the next IdOf.
  std::string_view KeyOf(std::uint32_t id) const;

  std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t next_id = 0;  // id + 1; 0 where free
  };

  // Where `key` is or would be put.
  std::size_t PlaceOf(std::string_view key, std::uint32_t hash) const;
  void Grow();

  // Open addressing with a power of two as its size, at most half full. The keys lie close together
  // so that those of a whole collection stay in the processor's cache.
  std::vector<Slot> slots_;
  std::string keys_;
  std::vector<std::uint32_t> ends_;  // of each key in `keys_`
};

// Two spellings have one number when FoldKey makes them equal. Each spelling is folded once: a
// collection has many times more words than spellings.
class FoldedIds {
 public:
  // From 0 on, in the order of first use.
  std::uint32_t IdOf(std::string_view spelling);

 private:
  StringIds spellings_;
  StringIds keys_;
  std::vector<std::uint32_t> key_of_spelling_;
};

}  // namespace px

#endif  // PX_NLP_FOLDED_IDS_H_
