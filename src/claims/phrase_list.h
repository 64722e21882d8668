// Word lists of assets/lexicons: phrases, each with a value, looked up at a token.
#ifndef PX_CLAIMS_PHRASE_LIST_H_
#define PX_CLAIMS_PHRASE_LIST_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "claims/word_reader.h"

namespace px {

// The format of a list, one entry a line:
//   value <tab> phrase
// '#' starts a comment line. The words of a phrase are parted by one space; a word is compared with
// the token's folded form, a word that begins with '~' with its lemma ("~appear to" finds
// "appeared to").
class PhraseList {
 public:
  explicit PhraseList(std::string_view text);

  struct Match {
    std::uint32_t size = 0;  // tokens; 0: nothing found
    std::string_view value;  // borrows from the list
    explicit operator bool() const { return size > 0; }
  };

  // The longest entry that starts at token `begin` and ends at or before `end`; of entries equally
  // long the one that stands first in the list. Cost grows with the entries that share that word.
  Match LongestAt(const WordReader& words, std::uint32_t begin, std::uint32_t end) const;

  // The value of the one-word entry `word`; empty when there is none.
  std::string_view ValueOfWord(std::string_view word) const;

  // The longest entry that starts at or after `begin` and ends just before token `end`.
  Match LongestBefore(const WordReader& words, std::uint32_t begin, std::uint32_t end) const;

 private:
  struct Entry {
    std::vector<std::string> words;
    std::string value;
  };
  bool Matches(const Entry& entry, const WordReader& words, std::uint32_t begin) const;

  std::vector<Entry> entries_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_first_;  // into entries_
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_last_;   // into entries_
};

}  // namespace px

#endif  // PX_CLAIMS_PHRASE_LIST_H_
