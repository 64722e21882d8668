// Part of speech and lemma for every token, by a model counted from two UD treebanks.
#ifndef PX_NLP_WORDS_H_
#define PX_NLP_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace px {

// Universal part-of-speech tags (Universal Dependencies 2). Two choices of ours: every word of a
// name that is written as one is kPropn ("United" in "United States"); web addresses are kX.
enum class Upos : std::uint8_t {
  kAdj,
  kAdp,
  kAdv,
  kAux,
  kCconj,
  kDet,
  kIntj,
  kNoun,
  kNum,
  kPart,
  kPron,
  kPropn,
  kPunct,
  kSconj,
  kSym,
  kVerb,
  kX,
};

// UD VerbForm and Tense of verbs and auxiliaries, as far as claims need them. kPresent and kPast
// are the finite forms; modals ("can", "would") are kPresent.
enum class VerbForm : std::uint8_t { kNone, kBase, kPresent, kPast, kPastParticiple, kGerund };

struct Word {
  Upos upos = Upos::kX;
  VerbForm verb_form = VerbForm::kNone;
  bool plural = false;  // nouns
  std::string lemma;    // lower case except for proper nouns; folded apostrophes
};

// One Word per token of `document`, in order. `text` is the source of `document`.
// Time O(tokens), some 400,000 tokens a second; the first call reads the model (10 ms).
std::vector<Word> AnalyzeWords(std::string_view text, const Document& document);

}  // namespace px

#endif  // PX_NLP_WORDS_H_
