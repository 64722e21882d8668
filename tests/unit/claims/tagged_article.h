// Articles for tests of the claims layer, tokenised and tagged by hand.
#ifndef PX_TESTS_UNIT_CLAIMS_TAGGED_ARTICLE_H_
#define PX_TESTS_UNIT_CLAIMS_TAGGED_ARTICLE_H_

#include <string>
#include <string_view>

#include "nlp/analyzed_document.h"

namespace px {

// Reads one sentence per line, an empty line between paragraphs, tokens parted by spaces:
//   word/TAG  word/TAG:lemma  ~word/TAG
// '~' glues a token to the one before. Tags are one or two letters: n N (plural) p (proper noun)
// r (pronoun) d (determiner) j (adjective) a (adverb) i (adposition) c (coordinator) s
// (subordinator) m (number) t (particle) y (symbol) . (punctuation); verbs vb vp vd vn vg and
// auxiliaries xb xp xd xn xg for base, present, past, past participle, gerund. The lemma is the
// word itself in lower case where none is given. A tree is written behind: word/TAG:lemma>4.nsubj
// hangs the word on the fourth of its sentence, >0.root is the root; without, there is no tree.
AnalyzedDocument TaggedArticle(std::string_view markup);

// The words of `range`.
std::string TextOf(const AnalyzedDocument& article, ByteRange range);

}  // namespace px

#endif  // PX_TESTS_UNIT_CLAIMS_TAGGED_ARTICLE_H_
