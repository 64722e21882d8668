// Articles made by hand for the tests of this layer: no segmenter and no tagger takes part.
#ifndef PX_TESTS_UNIT_ENTITIES_MAKE_ARTICLE_H_
#define PX_TESTS_UNIT_ENTITIES_MAKE_ARTICLE_H_

#include <cctype>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "nlp/analyzed_document.h"

namespace px {

inline bool IsOneOf(std::string_view word, std::string_view list) {
  const std::string padded = " " + std::string(list) + " ";
  return padded.find(" " + std::string(word) + " ") != std::string::npos;
}

inline Upos GuessUpos(std::string_view word) {
  if (!std::isalnum(static_cast<unsigned char>(word.front()))) return Upos::kPunct;
  if (std::isdigit(static_cast<unsigned char>(word.front()))) return Upos::kNum;
  const std::string lower = Lowercase(word);
  if (IsOneOf(lower, "the a an its this")) return Upos::kDet;
  if (IsOneOf(lower, "of in at for on by with to from near off outside")) return Upos::kAdp;
  if (IsOneOf(lower, "and or")) return Upos::kCconj;
  if (IsOneOf(lower, "he she him his her it who which")) return Upos::kPron;
  if (IsOneOf(lower, "is was were has")) return Upos::kAux;
  if (IsOneOf(lower, "said signed met sank left told wrote sued")) return Upos::kVerb;
  if (std::isupper(static_cast<unsigned char>(word.front()))) return Upos::kPropn;
  return Upos::kNoun;
}

inline TokenKind GuessKind(std::string_view word) {
  if (std::isdigit(static_cast<unsigned char>(word.front()))) return TokenKind::kNumber;
  const bool clitic = word.size() > 1 && word.front() == '\'';
  const bool letter = std::isalpha(static_cast<unsigned char>(word.front())) || clitic;
  return letter ? TokenKind::kWord : TokenKind::kPunctuation;
}

// Each sentence is a list of tokens with one space between; clitics stand apart ("Ada 's"). A
// sentence that begins with "# " is a heading.
inline AnalyzedDocument MakeArticle(std::initializer_list<std::string_view> sentences) {
  AnalyzedDocument article;
  Document& document = article.document;
  for (std::string_view text : sentences) {
    Sentence sentence;
    if (text.starts_with("# ")) {
      sentence.kind = SentenceKind::kHeading;
      text.remove_prefix(2);
    }
    sentence.range.begin = static_cast<std::uint32_t>(article.source.text.size());
    sentence.tokens.begin = static_cast<std::uint32_t>(document.tokens.size());
    sentence.paragraph = static_cast<std::uint32_t>(document.paragraphs.size());
    while (!text.empty()) {
      const std::size_t size = std::min(text.find(' '), text.size());
      const std::string_view word = text.substr(0, size);
      const auto begin = static_cast<std::uint32_t>(article.source.text.size());
      article.source.text += word;
      document.tokens.push_back(
          {{begin, begin + static_cast<std::uint32_t>(size)}, GuessKind(word)});
      Word& analyzed = article.words.emplace_back();
      analyzed.upos = GuessUpos(word);
      analyzed.lemma = Lowercase(word);
      text.remove_prefix(std::min(size + 1, text.size()));
      if (!text.empty()) article.source.text += ' ';
    }
    sentence.range.end = static_cast<std::uint32_t>(article.source.text.size());
    sentence.tokens.end = static_cast<std::uint32_t>(document.tokens.size());
    const auto index = static_cast<std::uint32_t>(document.sentences.size());
    document.paragraphs.push_back({sentence.range, {index, index + 1}});
    document.sentences.push_back(sentence);
    article.source.text += '\n';
  }
  return article;
}

}  // namespace px

#endif  // PX_TESTS_UNIT_ENTITIES_MAKE_ARTICLE_H_
