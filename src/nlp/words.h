// Part of speech, lemma and place in a tree for every token, and names, by one trained model.
#ifndef PX_NLP_WORDS_H_
#define PX_NLP_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace px {

// Universal part-of-speech tags (Universal Dependencies 2), as the treebank EWT uses them.
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

// Relations of Universal Dependencies 2 as English treebanks use them, subtypes included.
enum class Deprel : std::uint8_t {
  kAcl,
  kAclRelcl,
  kAdvcl,
  kAdvclRelcl,
  kAdvmod,
  kAmod,
  kAppos,
  kAux,
  kAuxPass,
  kCase,
  kCc,
  kCcPreconj,
  kCcomp,
  kCompound,
  kCompoundPrt,
  kConj,
  kCop,
  kCsubj,
  kCsubjOuter,
  kCsubjPass,
  kDep,
  kDet,
  kDetPredet,
  kDiscourse,
  kDislocated,
  kExpl,
  kFixed,
  kFlat,
  kGoeswith,
  kIobj,
  kList,
  kMark,
  kNmod,
  kNmodDesc,
  kNmodPoss,
  kNmodUnmarked,
  kNsubj,
  kNsubjOuter,
  kNsubjPass,
  kNummod,
  kObj,
  kObl,
  kOblAgent,
  kOblUnmarked,
  kOrphan,
  kParataxis,
  kPunct,
  kReparandum,
  kRoot,
  kVocative,
  kXcomp,
};

inline constexpr std::uint32_t kNoHead = ~0U;

// Morphology beyond the tag is a UD FEATS string, "Number=Plur"; `verb_form`, `plural`, `passive`
// and `negative` say the parts of it that claims ask for.
struct Word {
  Upos upos = Upos::kX;
  VerbForm verb_form = VerbForm::kNone;
  bool plural = false;           // nouns: Number=Plur
  bool passive = false;          // Voice=Pass
  bool negative = false;         // Polarity=Neg: "not", "n't"
  Deprel deprel = Deprel::kDep;  // to `head`
  std::uint32_t head = kNoHead;  // into Document::tokens, same sentence
  std::string_view feats;        // "" where none; lives for ever
  std::string lemma;             // lower case except proper nouns; folded apostrophes
};

// What a name names. kMisc: nationalities, works, and what fits no other type.
enum class NameType : std::uint8_t {
  kPerson,
  kOrganization,
  kPlace,
  kMisc,
  kProduct,
  kEvent,
};

// A stretch of tokens inside one sentence that names something, without its determiner.
struct Name {
  std::uint32_t sentence = 0;  // into Document::sentences
  IndexRange tokens;           // into Document::tokens
  NameType type = NameType::kMisc;
};

struct WordOptions {
  bool lemmas = true;  // without: no lemmas; of `feats` and `negative` only what the tag says
  bool trees = true;   // without: every word is left a root, its relation kDep
};

struct WordAnalysis {
  std::vector<Word> words;  // one per token of the document, in order
  std::vector<Name> names;  // ascending, disjoint
};

// `text` is the source of `document`. Every sentence gets one projective tree: exactly one word has
// no head, its relation is kRoot. Same bytes in, same values out, on every processor: integers
// only. Time O(tokens), and with trees O(n^3) for a sentence of n <= kMaxSentenceTokens tokens;
// longer ones are read in pieces. Keeps buffers and known words from call to call, one set a
// thread.
WordAnalysis AnalyzeWords(std::string_view text, const Document& document,
                          WordOptions options = {});

}  // namespace px

#endif  // PX_NLP_WORDS_H_
