// Rules from the ending and the class of a word to a value; the longest ending wins.
#ifndef PX_NLP_SUFFIX_RULES_H_
#define PX_NLP_SUFFIX_RULES_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "nlp/string_index.h"

namespace px {

// Keeps views: the text of the rules must live as long.
class SuffixRules {
 public:
  static constexpr std::size_t kMaxEndingBytes = 24;  // six characters

  SuffixRules() = default;
  // Lines "ending class<tab>value" with the class in decimal; "^" begins a whole word.
  explicit SuffixRules(const std::vector<std::string_view>& lines);

  // The rule for `word`: its line as a place in `lines`.
  std::optional<std::uint32_t> Find(std::string_view word, std::uint32_t word_class) const;
  // The same among the rules for whole words only.
  std::optional<std::uint32_t> FindWhole(std::string_view word, std::uint32_t word_class) const;
  std::string_view value(std::uint32_t rule) const { return values_[rule]; }

 private:
  StringIndex keys_;
  std::vector<std::string_view> values_;
};

}  // namespace px

#endif  // PX_NLP_SUFFIX_RULES_H_
