#include "entities/scan.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/hyphens.h"
#include "text/language.h"

namespace px {
namespace {

constexpr std::uint32_t kLongWordLetters = 4;
constexpr std::size_t kShoutedLetters = 5;
// A headline in title case has at most one lower-case noun or verb in so many words.
constexpr std::uint32_t kTitleWordsPerSlip = 8;

NameShape NameShapeOfPart(std::string_view part) {
  std::uint32_t upper = 0;
  std::uint32_t lower = 0;
  std::uint32_t others = 0;
  bool first_is_upper = false;
  bool first_is_digit = false;
  for (std::uint32_t pos = 0; pos < part.size();) {
    const CodePoint c = DecodeAt(part, pos);
    if (pos == 0) {
      first_is_upper = IsUpper(c.value);
      first_is_digit = IsDigit(c.value);
    }
    if (IsUpper(c.value)) {
      ++upper;
    } else if (IsLower(c.value)) {
      ++lower;
    } else if (IsLetter(c.value) || IsDigit(c.value)) {
      ++others;
    }
    pos += c.size;
  }
  if (first_is_digit) return NameShape::kNumber;
  if (upper == 0) return lower + others > 0 ? NameShape::kLower : NameShape::kOther;
  if (lower == 0) return upper + others > 1 ? NameShape::kAllCaps : NameShape::kInitial;
  // "AK-47s", "MPs": a plural is no inner mixture.
  if (upper > 1 && lower == 1 && part.back() == 's') return NameShape::kAllCaps;
  return upper == 1 && first_is_upper ? NameShape::kCapital : NameShape::kMixed;
}

// Headlines write these with a capital, running text does not.
bool IsContentWord(Upos upos) {
  return upos == Upos::kNoun || upos == Upos::kVerb || upos == Upos::kAux || upos == Upos::kAdj ||
         upos == Upos::kPron;
}

WordClasses ClassesOf(const std::string& key) {
  const NameLexicon& lexicon = NameLexicon::Get();
  WordClasses classes = lexicon.Find(key);
  // "Somalis": only the singular is listed.
  if (key.ends_with('s') &&
      lexicon.Find(std::string_view(key).substr(0, key.size() - 1)).Has(WordClass::kDemonym)) {
    classes.Add(WordClass::kDemonym);
  }
  return classes;
}

bool HasCapital(NameShape shape) {
  return shape == NameShape::kCapital || shape == NameShape::kAllCaps ||
         shape == NameShape::kMixed || shape == NameShape::kInitial;
}

bool IsClauseEnd(std::string_view token) {
  return token == ":" || token.starts_with(".") || token == "!" || token == "?" ||
         token == "\u2026" || token.starts_with("-") || token == "\u2013" || token == "\u2014";
}

void MarkClauseStarts(const AnalyzedDocument& article, std::vector<NameToken>& tokens) {
  for (const Sentence& sentence : article.document.sentences) {
    bool starts = true;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const std::string_view text = article.TokenText(i);
      if (article.document.tokens[i].kind == TokenKind::kPunctuation) {
        const bool links =
            HyphenatedWord(article.source.text, article.document.tokens, sentence.tokens, i)
                .size() > 1;
        starts = starts || IsOpeningQuote(text) || text == "(" || text == "[" ||
                 (IsClauseEnd(text) && !links);
        continue;
      }
      tokens[i].starts_clause = starts;
      starts = false;
    }
  }
}

CaseStyle StyleOf(const AnalyzedDocument& article, const Sentence& sentence,
                  const std::vector<NameToken>& tokens) {
  std::uint32_t words = 0;
  std::uint32_t upper_words = 0;
  std::uint32_t long_words = 0;
  std::uint32_t long_capitals = 0;
  std::uint32_t lower_content = 0;
  bool has_capital_word = false;  // one that is hardly a name
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const NameToken& token = tokens[i];
    if (token.shape == NameShape::kOther || token.shape == NameShape::kNumber) continue;
    ++words;
    if (token.shape == NameShape::kAllCaps || token.shape == NameShape::kInitial) ++upper_words;
    if (token.shape == NameShape::kLower && IsContentWord(article.words[i].upos)) ++lower_content;
    if (token.key.size() < kLongWordLetters) continue;
    ++long_words;
    if (!HasCapital(token.shape)) continue;
    ++long_capitals;
    if (!token.starts_clause && article.words[i].upos != Upos::kPropn) has_capital_word = true;
  }
  if (words >= 3 && upper_words * 10 >= words * 9) return CaseStyle::kUpper;
  if (lower_content * kTitleWordsPerSlip > words) return CaseStyle::kSentence;
  const bool capitals = long_capitals * 4 >= long_words * 3;
  const bool heading = sentence.kind == SentenceKind::kHeading && capitals;
  const bool title = has_capital_word && long_words >= 3 && capitals && lower_content == 0;
  return heading || title ? CaseStyle::kTitle : CaseStyle::kSentence;
}

}  // namespace

bool IsOpeningQuote(std::string_view token) {
  return token == "\"" || token == "'" || token == "`" || token == "``" || token == "\u201C" ||
         token == "\u2018" || token == "\u00AB";
}

bool IsClosingQuote(std::string_view token) {
  return token == "\"" || token == "'" || token == "''" || token == "\u201D" || token == "\u2019" ||
         token == "\u00BB";
}

NameShape NameShapeOf(std::string_view word) {
  NameShape result = NameShape::kOther;
  bool first = true;
  while (!word.empty()) {
    const std::size_t size = std::min(word.find('-'), word.size());
    const std::string_view part = word.substr(0, size);
    word.remove_prefix(std::min(size + 1, word.size()));
    const NameShape shape = NameShapeOfPart(part);
    if (first) {
      const bool particle = shape == NameShape::kLower && !word.empty() &&
                            NameLexicon::Get().Find(part).Has(WordClass::kParticle);
      result = particle ? NameShape::kCapital : shape;
      first = false;
      continue;
    }
    if (shape == NameShape::kLower || result == NameShape::kLower) return NameShape::kLower;
    if (result == NameShape::kInitial)
      result = shape == NameShape::kNumber ? NameShape::kAllCaps : shape;
    if (shape == NameShape::kMixed) result = NameShape::kMixed;
    if (result == NameShape::kAllCaps && shape == NameShape::kCapital) result = NameShape::kMixed;
  }
  return result;
}

bool Scan::IsShouted(std::uint32_t token) const {
  const auto in_capitals = [this](std::uint32_t i) {
    return i < tokens.size() && tokens[i].shape == NameShape::kAllCaps &&
           !tokens[i].classes.Has(WordClass::kShipPrefix);
  };
  const auto shouts = [&](std::uint32_t a, std::uint32_t b) {
    return in_capitals(a) && in_capitals(b) &&
           std::max(tokens[a].key.size(), tokens[b].key.size()) >= kShoutedLetters;
  };
  return (token > 0 && shouts(token - 1, token)) || shouts(token, token + 1);
}

std::string Scan::KeyOf(IndexRange range) const {
  std::string key;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (tokens[i].key.empty()) continue;
    if (!key.empty()) key += ' ';
    key += tokens[i].key;
  }
  return key;
}

Scan ScanArticle(const AnalyzedDocument& article) {
  const std::string& language = article.document.language;
  Scan scan{&article, ReadsAsEnglish(language), {}, {}};
  scan.tokens.resize(article.document.tokens.size());
  for (std::uint32_t i = 0; i < scan.tokens.size(); ++i) {
    NameToken& token = scan.tokens[i];
    const TokenKind kind = article.document.tokens[i].kind;
    const std::string_view text = article.TokenText(i);
    token.key = NameWord(text);
    token.classes = ClassesOf(token.key);
    if (kind == TokenKind::kWord) token.shape = NameShapeOf(text);
    if (kind == TokenKind::kNumber) token.shape = NameShape::kNumber;
    if (!scan.english && token.shape == NameShape::kCapital && IsFunctionWord(language, text)) {
      token.shape = NameShape::kLower;
    }
  }
  MarkClauseStarts(article, scan.tokens);
  for (const Sentence& sentence : article.document.sentences) {
    scan.styles.push_back(StyleOf(article, sentence, scan.tokens));
  }
  return scan;
}

}  // namespace px
