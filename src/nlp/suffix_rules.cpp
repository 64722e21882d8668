#include "nlp/suffix_rules.h"

#include <algorithm>
#include <string>

namespace px {
namespace {

// How a rule for the whole of `word` begins.
std::string KeyOf(std::string_view word, std::uint32_t word_class) {
  std::string key = "^";
  key.append(word).append(" ").append(std::to_string(word_class));
  return key;
}

}  // namespace

SuffixRules::SuffixRules(const std::vector<std::string_view>& lines) {
  std::vector<std::string_view> keys;
  for (const std::string_view line : lines) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    keys.push_back(line.substr(0, tab));
    values_.push_back(line.substr(std::min(tab + 1, line.size())));
  }
  keys_ = StringIndex(std::move(keys));
}

std::optional<std::uint32_t> SuffixRules::Find(std::string_view word,
                                               std::uint32_t word_class) const {
  const std::string longest = KeyOf(word, word_class);
  // Every key that can match is an end of this.
  const std::string_view keys = longest;
  if (const auto rule = keys_.Find(keys)) return rule;
  for (std::size_t begin = word.size() - std::min(word.size(), kMaxEndingBytes);
       begin <= word.size(); ++begin) {
    if (const auto rule = keys_.Find(keys.substr(begin + 1))) return rule;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> SuffixRules::FindWhole(std::string_view word,
                                                    std::uint32_t word_class) const {
  return keys_.Find(KeyOf(word, word_class));
}

}  // namespace px
