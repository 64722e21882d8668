// Part of speech and lemma for every token, by lexicon and context rules.
#ifndef PX_NLP_WORDS_H_
#define PX_NLP_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace px {

// Universal part-of-speech tags (Universal Dependencies 2).
enum class Upos : std::uint8_t {
  kAdj, kAdp, kAdv, kAux, kCconj, kDet, kIntj, kNoun, kNum, kPart, kPron, kPropn, kPunct, kSconj,
  kSym, kVerb, kX,
};

// UD VerbForm and Tense of verbs and auxiliaries, as far as claims need them.
enum class VerbForm : std::uint8_t { kNone, kBase, kPresent, kPast, kPastParticiple, kGerund };

struct Word {
  Upos upos = Upos::kX;
  VerbForm verb_form = VerbForm::kNone;
  bool plural = false;  // nouns
  std::string lemma;    // lower case except for proper nouns; folded apostrophes
};

// One Word per token of `document`, in order. `text` is the source of `document`.
// Time O(tokens).
std::vector<Word> AnalyzeWords(std::string_view text, const Document& document);

}  // namespace px

#endif  // PX_NLP_WORDS_H_
