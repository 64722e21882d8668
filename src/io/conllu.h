// Words with tags and trees in the format of Universal Dependencies, CoNLL-U.
#ifndef PX_IO_CONLLU_H_
#define PX_IO_CONLLU_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "nlp/words.h"
#include "text/document.h"

namespace px {

struct ConlluWord {
  std::string form;
  bool space_after = true;
  std::string lemma;
  Upos upos = Upos::kX;
  std::string_view feats;  // "" where none; lives for ever
  std::uint32_t head = 0;  // number of the head within the sentence, from 1; 0 for the root
  Deprel deprel = Deprel::kDep;
};

// A word as written that is several words: the line "2-3".
struct ConlluMultiword {
  std::uint32_t first = 1;  // numbers of its words
  std::uint32_t last = 1;
  std::string form;
  bool space_after = true;
};

struct ConlluSentence {
  std::vector<std::string> comments;  // whole lines, "# text = ..." among them
  std::vector<ConlluWord> words;
  std::vector<ConlluMultiword> multiwords;  // ascending, disjoint
};

// Reads comments, numbers, forms and SpaceAfter=No; the other columns and empty nodes ("1.1") are
// passed over. Windows line ends are fine. Fails with kBadFormat on the first line that is not
// CoNLL-U, with its number in the message.
Result<std::vector<ConlluSentence>> ReadConllu(std::string_view bytes);

// Fills in tags, lemmas and trees for the words as they are, by AnalyzeWords. Sentences that are
// too long for one tree get several, whose roots then hang on the first. Adds "# text" where there
// is none.
void AnalyzeConllu(std::vector<ConlluSentence>& sentences);

// The sentences and words that the core finds in `text`. What it counts to no sentence, the bullet
// of a list item, is a word of punctuation, so that nothing of the text is missing.
// REQUIRES: valid UTF-8.
std::vector<ConlluSentence> ConlluOfText(std::string_view text);

// A blank line after each sentence; "_" for what is not known.
std::string WriteConllu(const std::vector<ConlluSentence>& sentences);

}  // namespace px

#endif  // PX_IO_CONLLU_H_
