#include "claims/word_reader.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "text/hyphens.h"

namespace px {
namespace {

bool IsHyphenKey(std::string_view key) {
  const CodePoint c = DecodeAt(key, 0);
  return c.size == key.size() && IsHyphen(c.value);
}

// "Tobin Askel, Managing Director" directs nothing: the word is part of a title.
bool BeginsTitle(const AnalyzedDocument& article, std::uint32_t token) {
  constexpr std::string_view kWords[] = {"Acting",       "Attending",  "Commanding", "Consulting",
                                         "Contributing", "Founding",   "Managing",   "Operating",
                                         "Presiding",    "Supervising"};
  if (token + 1 >= article.words.size()) return false;
  const Upos next = article.words[token + 1].upos;
  return (next == Upos::kNoun || next == Upos::kPropn) &&
         IsUpper(DecodeAt(article.TokenText(token + 1), 0).value) &&
         std::find(std::begin(kWords), std::end(kWords), article.TokenText(token)) !=
             std::end(kWords);
}

}  // namespace

WordReader::WordReader(const AnalyzedDocument& article)
    : article_(article), hyphenated_(article.document.tokens.size(), false) {
  keys_.reserve(article.document.tokens.size());
  tags_.reserve(article.document.tokens.size());
  for (const Token& token : article.document.tokens) {
    keys_.push_back(FoldKey(Slice(article.source.text, token.range)));
  }
  for (std::uint32_t t = 0; t < article.words.size(); ++t) {
    tags_.push_back(BeginsTitle(article, t) ? Upos::kAdj : article.words[t].upos);
  }
  for (const Sentence& sentence : article.document.sentences) {
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end;) {
      const IndexRange word =
          HyphenatedWord(article.source.text, article.document.tokens, sentence.tokens, t);
      if (word.size() > 2) ReadHyphenatedWord(word);
      t = word.end;
    }
  }
}

void WordReader::ReadHyphenatedWord(IndexRange word) {
  const std::uint32_t last = word.end - 1;
  for (std::uint32_t t = word.begin; t < last; ++t) {
    const bool keeps = tags_[t] == Upos::kPropn || tags_[t] == Upos::kNum;
    if (IsHyphenKey(keys_[t])) {
      tags_[t] = tags_[t - 1];
    } else if (!keeps) {
      tags_[t] = Upos::kAdj;
    }
  }
  std::fill(hyphenated_.begin() + word.begin, hyphenated_.begin() + word.end, true);
  const bool after_to = word.begin > 0 && (keys_[word.begin - 1] == "to" ||
                                           article_.words[word.begin - 1].upos == Upos::kAux);
  const VerbForm form = article_.words[last].verb_form;
  const bool finite = form == VerbForm::kPast || form == VerbForm::kPresent ||
                      (form == VerbForm::kBase && after_to);
  switch (tags_[last]) {
    case Upos::kVerb:
    case Upos::kAux:
      if (!finite) tags_[last] = Upos::kAdj;
      break;
    case Upos::kAdp:
    case Upos::kPart:
    case Upos::kSconj:
      tags_[last] = Upos::kNoun;  // "a check-in"
      break;
    default:
      break;
  }
}

std::string_view WordReader::Key(std::uint32_t token) const {
  return token < size() ? std::string_view(keys_[token]) : std::string_view();
}

std::string_view WordReader::Lemma(std::uint32_t token) const {
  return token < size() ? std::string_view(article_.words[token].lemma) : std::string_view();
}

std::string_view WordReader::Text(std::uint32_t token) const {
  return token < size() ? article_.TokenText(token) : std::string_view();
}

Upos WordReader::Tag(std::uint32_t token) const { return token < size() ? tags_[token] : Upos::kX; }

bool WordReader::IsInHyphenatedWord(std::uint32_t token) const {
  return token < size() && hyphenated_[token];
}

bool WordReader::IsGluedToNext(std::uint32_t token) const {
  return token + 1 < size() && Range(token).end == Range(token + 1).begin;
}

VerbForm WordReader::Form(std::uint32_t token) const {
  return token < size() ? article_.words[token].verb_form : VerbForm::kNone;
}

TokenKind WordReader::Kind(std::uint32_t token) const {
  return token < size() ? article_.document.tokens[token].kind : TokenKind::kPunctuation;
}

bool WordReader::IsPlural(std::uint32_t token) const {
  return token < size() && article_.words[token].plural;
}

bool WordReader::IsCapitalised(std::uint32_t token) const {
  return token < size() && IsUpper(DecodeAt(Text(token), 0).value);
}

bool WordReader::IsAny(std::uint32_t token, std::initializer_list<std::string_view> words) const {
  return token < size() && std::find(words.begin(), words.end(), Key(token)) != words.end();
}

}  // namespace px
