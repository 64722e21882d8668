// Words that stand for one another: by derivation ("agreement" and "agree"), or because news
// writers use them alike ("hurt" and "injured").
#ifndef PX_CLAIMS_WORD_FAMILIES_H_
#define PX_CLAIMS_WORD_FAMILIES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "nlp/folded_ids.h"

namespace px {

class WordFamilies {
 public:
  // Both tables: one group a line, its head first, words parted by one space, '#' starts a comment
  // line. A word of `synonyms` stands for its whole family of `derivations`; a family joins the
  // first group that names it.
  WordFamilies(std::string_view derivations, std::string_view synonyms);

  // The head of the family of `lemma`, else `lemma` itself. The view borrows from this or from the
  // argument.
  std::string_view Head(std::string_view lemma) const;

 private:
  std::uint32_t IdOf(std::string_view word);

  StringIds words_;
  // By word, the word itself where there is none.
  std::vector<std::uint32_t> head_of_;    // by derivation
  std::vector<std::uint32_t> joined_to_;  // heads only
};

// assets/lexicons/word_families.txt and synonyms.txt; lives for ever, the first call reads them.
const WordFamilies& GetWordFamilies();

}  // namespace px

#endif  // PX_CLAIMS_WORD_FAMILIES_H_
