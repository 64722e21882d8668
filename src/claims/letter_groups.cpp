#include "claims/letter_groups.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"

namespace px {

std::vector<std::uint64_t> LetterGroupsOf(const AnalyzedDocument& article, IndexRange tokens) {
  constexpr std::uint64_t kThreeLetters = (std::uint64_t{1} << 63) - 1;
  std::vector<std::uint64_t> groups;
  for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) {
    const std::string word = ' ' + FoldKey(article.TokenText(token)) + ' ';
    std::uint64_t last_three = 0;
    int letters = 0;
    for (std::uint32_t at = 0; at < word.size();) {
      const CodePoint letter = DecodeAt(word, at);
      at += letter.size;
      last_three = (last_three << 21 | letter.value) & kThreeLetters;
      if (++letters >= 3) groups.push_back(last_three);
    }
  }
  std::sort(groups.begin(), groups.end());
  return groups;
}

}  // namespace px
