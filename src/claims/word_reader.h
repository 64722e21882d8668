// One article's tokens as the rules of this layer read them: folded forms, lemmas, tags.
#ifndef PX_CLAIMS_WORD_READER_H_
#define PX_CLAIMS_WORD_READER_H_

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "nlp/analyzed_document.h"

namespace px {

// Borrows the article. Token positions index Document::tokens; asking for a position at or past
// size() gives the empty word, so rules may look one token ahead without a test.
class WordReader {
 public:
  // Time O(bytes of the article).
  explicit WordReader(const AnalyzedDocument& article);

  std::uint32_t size() const { return static_cast<std::uint32_t>(keys_.size()); }
  const AnalyzedDocument& article() const { return article_; }

  // Lower case without diacritics, apostrophes straight (FoldKey).
  std::string_view Key(std::uint32_t token) const;
  std::string_view Lemma(std::uint32_t token) const;
  std::string_view Text(std::uint32_t token) const;
  // Within a hyphenated word: what the word is where the token ends it, and an attribute (or the
  // name or number it is) before that: "led" in "the U.S.-led force" heads no clause.
  Upos Tag(std::uint32_t token) const;
  // Whether hyphens link the token to others: "no" in "no-fly zone" negates nothing.
  bool IsInHyphenatedWord(std::uint32_t token) const;
  // Whether nothing stands between the token and the next one.
  bool IsGluedToNext(std::uint32_t token) const;
  VerbForm Form(std::uint32_t token) const;
  TokenKind Kind(std::uint32_t token) const;
  bool IsPlural(std::uint32_t token) const;
  bool IsCapitalised(std::uint32_t token) const;

  // Whether the folded form is one of `words`.
  bool IsAny(std::uint32_t token, std::initializer_list<std::string_view> words) const;

  // REQUIRES: token < size().
  ByteRange Range(std::uint32_t token) const { return article_.document.tokens[token].range; }
  // REQUIRES: a non-empty range inside [0, size()).
  ByteRange Bytes(IndexRange tokens) const { return article_.TokenRangeBytes(tokens); }

 private:
  void ReadHyphenatedWord(IndexRange word);

  const AnalyzedDocument& article_;
  std::vector<std::string> keys_;
  std::vector<Upos> tags_;
  std::vector<bool> hyphenated_;
};

}  // namespace px

#endif  // PX_CLAIMS_WORD_READER_H_
