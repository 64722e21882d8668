// Words that stand for one another: by derivation ("agreement" and "agree"), or because news
// writers use them alike ("hurt" and "injured").
#ifndef PX_CLAIMS_WORD_FAMILIES_H_
#define PX_CLAIMS_WORD_FAMILIES_H_

#include <string_view>
#include <unordered_map>

namespace px {

class WordFamilies {
 public:
  // Both tables: one group a line, its head first, words parted by one space, '#' starts a comment
  // line. A word of `synonyms` stands for its whole family of `derivations`; a family joins the
  // first group that names it. The tables must outlive this.
  WordFamilies(std::string_view derivations, std::string_view synonyms);

  // The head of the family of `lemma`, else `lemma` itself. The view borrows from the tables or
  // from the argument.
  std::string_view Head(std::string_view lemma) const;

 private:
  std::unordered_map<std::string_view, std::string_view> head_of_;    // by derivation
  std::unordered_map<std::string_view, std::string_view> joined_to_;  // heads only
};

// assets/lexicons/word_families.txt and synonyms.txt; lives for ever, the first call reads them.
const WordFamilies& GetWordFamilies();

}  // namespace px

#endif  // PX_CLAIMS_WORD_FAMILIES_H_
