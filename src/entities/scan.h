// The tokens of one article as the search for names sees them: key, shape, word classes.
#ifndef PX_ENTITIES_SCAN_H_
#define PX_ENTITIES_SCAN_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entities/name_lexicon.h"
#include "nlp/analyzed_document.h"

namespace px {

enum class NameShape : std::uint8_t {
  kOther,    // punctuation, symbols, web addresses
  kLower,    // "harbour", also "Azure-only" and "pro-Russian": no name by itself
  kCapital,  // "Harbour", "Coca-Cola"
  kAllCaps,  // two letters or more: "NATO", "U.S.", "AK-47"
  kMixed,    // "OpenAI", "iPhone", "DoD"
  kInitial,  // one capital letter: "J."
  kNumber,   // "747", "5th"
};

//   "GPT-4" -> kAllCaps, "al-Shabab" -> kCapital, "Hamburg-based" -> kLower
NameShape NameShapeOf(std::string_view word);

// How far capitals tell names from words in a sentence.
enum class CaseStyle : std::uint8_t {
  kSentence,  // running text
  kTitle,     // Most Words Have a Capital
  kUpper,     // ALL CAPITALS
};

struct NameToken {
  std::string key;  // NameWord
  NameShape shape = NameShape::kOther;
  WordClasses classes;         // of `key`
  bool starts_clause = false;  // has a capital for its position: first word, after a colon or quote
};

bool IsOpeningQuote(std::string_view token);
bool IsClosingQuote(std::string_view token);

// Borrows the article.
struct Scan {
  const AnalyzedDocument* article;
  // Tags say something of the word, and a capital within a sentence is that of a name.
  bool english = true;
  std::vector<NameToken> tokens;  // one per Document token
  std::vector<CaseStyle> styles;  // one per Document sentence

  Upos UposAt(std::uint32_t token) const { return article->words[token].upos; }
  // "FOR |IMMEDIATE RELEASE": words in capitals side by side, one of them long, are no acronyms.
  bool IsShouted(std::uint32_t token) const;
  // NameKey of a token range.
  std::string KeyOf(IndexRange range) const;
};

// Time O(tokens).
Scan ScanArticle(const AnalyzedDocument& article);

}  // namespace px

#endif  // PX_ENTITIES_SCAN_H_
