#include "nlp/words.h"

#include <algorithm>

#include "base/utf8.h"
#include "nlp/tagger.h"
#include "nlp/tagger_model.h"

namespace px {
namespace {

std::string WithStraightApostrophes(std::string_view form) {
  static constexpr std::string_view kCurly = "\u2019";
  std::string result;
  for (std::size_t at = form.find(kCurly); at != form.npos; at = form.find(kCurly)) {
    result.append(form.substr(0, at)).append("'");
    form.remove_prefix(at + kCurly.size());
  }
  return result.append(form);
}

std::string LemmaOf(const TaggerModel& model, TagId tag, std::string_view form) {
  std::string word = WithStraightApostrophes(form);
  if (model.tag(tag).upos != Upos::kPropn) word = Lowercase(word);
  const LemmaEdit edit = model.FindLemma(tag, word);
  word.resize(word.size() - std::min<std::size_t>(edit.cut, word.size()));
  word += edit.add;
  return word;
}

}  // namespace

std::vector<Word> AnalyzeWords(std::string_view text, const Document& document) {
  const TaggerModel& model = TaggerModel::Get();
  std::vector<Word> words(document.tokens.size());
  for (const Sentence& sentence : document.sentences) {
    std::vector<std::string_view> forms;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      forms.push_back(Slice(text, document.tokens[i].range));
    }
    const std::vector<TagId> tags = TagSentence(model, forms);
    for (std::uint32_t i = 0; i < forms.size(); ++i) {
      const std::uint32_t token = sentence.tokens.begin + i;
      if (document.tokens[token].kind == TokenKind::kUrl) {
        words[token].lemma = forms[i];
        continue;
      }
      const TagInfo& tag = model.tag(tags[i]);
      words[token] = {tag.upos, tag.verb_form, tag.plural, LemmaOf(model, tags[i], forms[i])};
    }
  }
  return words;
}

}  // namespace px
