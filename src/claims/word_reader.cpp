#include "claims/word_reader.h"

#include <algorithm>

#include "base/utf8.h"

namespace px {

WordReader::WordReader(const AnalyzedDocument& article) : article_(article) {
  keys_.reserve(article.document.tokens.size());
  for (const Token& token : article.document.tokens) {
    keys_.push_back(FoldKey(Slice(article.source.text, token.range)));
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

Upos WordReader::Tag(std::uint32_t token) const {
  return token < size() ? article_.words[token].upos : Upos::kX;
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
