// How alike two texts are spelt: "practise" and "practitioner" share letters where they share no
// word family, and so do a name and its misspelling.
#ifndef PX_CLAIMS_LETTERS_H_
#define PX_CLAIMS_LETTERS_H_

#include <cstdint>
#include <vector>

#include "base/range.h"
#include "claims/text_counts.h"
#include "nlp/analyzed_document.h"

namespace px {

// Three letters of a word that follow each other, a space before and behind it (McNamee and
// Mayfield 2004, on character n-grams in retrieval), and what they weigh in one text.
struct LetterGroup {
  std::uint64_t letters = 0;
  double weight = 0;
};

// Ascending by letters; the squares of the weights add up to 1, unless there is no letter.
using LetterProfile = std::vector<LetterGroup>;

// Of `tokens` of `article`: 1 + ln(how often) each, by rarity in `counts` if given.
// Time O(letters log letters).
LetterProfile ProfileOf(const AnalyzedDocument& article, IndexRange tokens,
                        const TextCounts* counts);

// 0..1. Time O(groups).
double LetterCosine(const LetterProfile& a, const LetterProfile& b);

}  // namespace px

#endif  // PX_CLAIMS_LETTERS_H_
