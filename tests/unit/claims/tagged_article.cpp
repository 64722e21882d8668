#include "tests/unit/claims/tagged_article.h"

#include <charconv>

#include "base/check.h"
#include "base/utf8.h"
#include "nlp/deprel_names.h"

namespace px {
namespace {

VerbForm FormOf(char c) {
  switch (c) {
    case 'b':
      return VerbForm::kBase;
    case 'p':
      return VerbForm::kPresent;
    case 'd':
      return VerbForm::kPast;
    case 'n':
      return VerbForm::kPastParticiple;
    case 'g':
      return VerbForm::kGerund;
    default:
      return VerbForm::kNone;
  }
}

Word WordOf(std::string_view tag) {
  Word word;
  switch (tag[0]) {
    case 'n':
      word.upos = Upos::kNoun;
      break;
    case 'N':
      word.upos = Upos::kNoun;
      word.plural = true;
      break;
    case 'p':
      word.upos = Upos::kPropn;
      break;
    case 'r':
      word.upos = Upos::kPron;
      break;
    case 'd':
      word.upos = Upos::kDet;
      break;
    case 'j':
      word.upos = Upos::kAdj;
      break;
    case 'a':
      word.upos = Upos::kAdv;
      break;
    case 'i':
      word.upos = Upos::kAdp;
      break;
    case 'c':
      word.upos = Upos::kCconj;
      break;
    case 's':
      word.upos = Upos::kSconj;
      break;
    case 'm':
      word.upos = Upos::kNum;
      break;
    case 't':
      word.upos = Upos::kPart;
      break;
    case 'y':
      word.upos = Upos::kSym;
      break;
    case '.':
      word.upos = Upos::kPunct;
      break;
    case 'v':
      word.upos = Upos::kVerb;
      break;
    case 'x':
      word.upos = Upos::kAux;
      break;
    default:
      PX_CHECK(false);
  }
  if (tag.size() > 1) word.verb_form = FormOf(tag[1]);
  return word;
}

TokenKind KindOf(std::string_view text, Upos tag) {
  if (text[0] >= '0' && text[0] <= '9') return TokenKind::kNumber;
  if (tag == Upos::kSym) return TokenKind::kSymbol;
  return tag == Upos::kPunct ? TokenKind::kPunctuation : TokenKind::kWord;
}

// "4.nsubj", in a sentence whose first token is `first`.
void SetHead(std::string_view tree, std::uint32_t first, Word& word) {
  const auto dot = tree.find('.');
  std::uint32_t head = 0;
  std::from_chars(tree.data(), tree.data() + dot, head);
  word.head = head == 0 ? kNoHead : first + head - 1;
  const std::optional<Deprel> deprel = DeprelNamed(tree.substr(dot + 1));
  PX_CHECK(deprel.has_value());
  word.deprel = *deprel;
}

void AddToken(AnalyzedDocument& article, std::string_view token, std::uint32_t first) {
  std::string& text = article.source.text;
  const bool glued = token[0] == '~';
  if (glued) token.remove_prefix(1);
  const auto slash = token.rfind('/');
  const std::string_view form = token.substr(0, slash);
  std::string_view tag = token.substr(slash + 1);
  std::string_view tree;
  if (const auto mark = tag.find('>'); mark != tag.npos) {
    tree = tag.substr(mark + 1);
    tag = tag.substr(0, mark);
  }
  std::string lemma = Lowercase(form);
  if (const auto colon = tag.find(':'); colon != tag.npos) {
    lemma = tag.substr(colon + 1);
    tag = tag.substr(0, colon);
  }
  Word word = WordOf(tag);
  word.lemma = lemma;
  if (!tree.empty()) SetHead(tree, first, word);
  if (!glued && !text.empty() && text.back() != '\n') text += ' ';
  const auto begin = static_cast<std::uint32_t>(text.size());
  text += form;
  const ByteRange range{begin, static_cast<std::uint32_t>(text.size())};
  article.document.tokens.push_back({range, KindOf(form, word.upos)});
  article.words.push_back(word);
}

}  // namespace

AnalyzedDocument TaggedArticle(std::string_view markup) {
  AnalyzedDocument article;
  Document& document = article.document;
  bool new_paragraph = true;
  while (!markup.empty()) {
    const auto line_end = markup.find('\n');
    std::string_view line = markup.substr(0, line_end);
    markup.remove_prefix(line_end == markup.npos ? markup.size() : line_end + 1);
    if (line.empty()) {
      new_paragraph = true;
      continue;
    }
    const auto first = static_cast<std::uint32_t>(document.tokens.size());
    while (!line.empty()) {
      const auto space = line.find(' ');
      if (space != 0) AddToken(article, line.substr(0, space), first);
      line.remove_prefix(space == line.npos ? line.size() : space + 1);
    }
    const auto end = static_cast<std::uint32_t>(document.tokens.size());
    const ByteRange range = article.TokenRangeBytes({first, end});
    const auto index = static_cast<std::uint32_t>(document.sentences.size());
    if (new_paragraph) document.paragraphs.push_back({range, {index, index}});
    new_paragraph = false;
    document.paragraphs.back().range.end = range.end;
    document.paragraphs.back().sentences.end = index + 1;
    const auto paragraph = static_cast<std::uint32_t>(document.paragraphs.size() - 1);
    document.sentences.push_back({range, {first, end}, paragraph, SentenceKind::kBody});
    article.source.text += '\n';
  }
  return article;
}

std::string TextOf(const AnalyzedDocument& article, ByteRange range) {
  return std::string(Slice(article.source.text, range));
}

}  // namespace px
