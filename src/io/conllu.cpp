#include "io/conllu.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "io/word_document.h"
#include "nlp/deprel_names.h"

namespace px {
namespace {

// ---- from the core

// Copies what is known of the tokens from `first` on to the words from `offset` on.
void FillWords(const std::vector<Word>& words, std::uint32_t first, std::uint32_t offset,
               ConlluSentence& sentence) {
  std::uint32_t root = 0;  // the first, from 1
  for (std::uint32_t i = offset; i < sentence.words.size(); ++i) {
    const Word& from = words[first + i - offset];
    ConlluWord& to = sentence.words[i];
    to.lemma = from.lemma;
    to.upos = from.upos;
    to.feats = from.feats;
    to.deprel = from.deprel;
    if (from.head != kNoHead) {
      to.head = from.head - first + offset + 1;
    } else if (root == 0) {
      root = i + 1;
      to.deprel = Deprel::kRoot;
    } else {
      to.head = root;
      to.deprel = Deprel::kParataxis;
    }
  }
  // Words that the core counts to no sentence.
  for (std::uint32_t i = 0; i < offset; ++i) {
    ConlluWord& word = sentence.words[i];
    word.lemma = word.form;
    word.upos = Upos::kPunct;
    word.head = root;
    word.deprel = Deprel::kPunct;
  }
}

std::string TextOf(const ConlluSentence& sentence) {
  std::string text;
  std::uint32_t i = 0;
  auto multiword = sentence.multiwords.begin();
  while (i < sentence.words.size()) {
    const bool several = multiword != sentence.multiwords.end() && multiword->first == i + 1;
    text += several ? multiword->form : sentence.words[i].form;
    const bool space = several ? multiword->space_after : sentence.words[i].space_after;
    i = several ? multiword->last : i + 1;
    if (several) ++multiword;
    if (space && i < sentence.words.size()) text += ' ';
  }
  return text;
}

void AddTextComment(ConlluSentence& sentence) {
  const bool has_text =
      std::any_of(sentence.comments.begin(), sentence.comments.end(),
                  [](const std::string& comment) { return comment.starts_with("# text ="); });
  if (!has_text) sentence.comments.push_back("# text = " + TextOf(sentence));
}

// The words that stand between tokens: bytes that are no white space.
std::vector<ByteRange> WordsBetween(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::vector<ByteRange> words;
  bool inside = false;
  for (std::uint32_t pos = begin; pos < end;) {
    const CodePoint c = DecodeAt(text, pos);
    if (!IsSpace(c.value)) {
      if (!inside) words.push_back({pos, pos});
      words.back().end = pos + c.size;
    }
    inside = !IsSpace(c.value);
    pos += c.size;
  }
  return words;
}

// One line holds a word, whatever white space stands in it.
std::string FormOf(std::string_view text, ByteRange range) {
  std::string form(Slice(text, range));
  std::replace_if(
      form.begin(), form.end(), [](char c) { return c >= 0x09 && c <= 0x0D; }, ' ');
  return form;
}

class TextConverter {
 public:
  TextConverter(std::string_view text, const Document& document, const std::vector<Word>& words)
      : text_(text), document_(document), words_(words) {}

  std::vector<ConlluSentence> Run() {
    std::uint32_t done = 0;  // bytes
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const Sentence& sentence = document_.sentences[s];
      if (sentence.tokens.empty()) continue;
      ConlluSentence& out = result_.emplace_back();
      if (result_.size() == 1) out.comments.push_back("# newdoc");
      if (s == 0 || document_.sentences[s - 1].paragraph != sentence.paragraph) {
        out.comments.push_back("# newpar");
      }
      out.comments.push_back("# sent_id = " + std::to_string(result_.size()));
      const std::uint32_t begin = document_.tokens[sentence.tokens.begin].range.begin;
      AddWords(WordsBetween(text_, done, begin), out);
      const auto offset = static_cast<std::uint32_t>(out.words.size());
      for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
        AddToken(t, out);
      }
      FillWords(words_, sentence.tokens.begin, offset, out);
      done = document_.tokens[sentence.tokens.end - 1].range.end;
      AddTextComment(out);
    }
    AddRest(done);
    return std::move(result_);
  }

 private:
  bool SpaceFollows(std::uint32_t end) const {
    return end == text_.size() || IsSpace(DecodeAt(text_, end).value);
  }

  void AddWords(const std::vector<ByteRange>& ranges, ConlluSentence& out) const {
    for (const ByteRange range : ranges) {
      ConlluWord& word = out.words.emplace_back();
      word.form = FormOf(text_, range);
      word.space_after = SpaceFollows(range.end);
    }
  }

  void AddToken(std::uint32_t token, ConlluSentence& out) const {
    const ByteRange range = document_.tokens[token].range;
    AddWords({range}, out);
    const auto number = static_cast<std::uint32_t>(out.words.size());
    if (!document_.tokens[token].continues_word || number == 1) return;
    if (out.multiwords.empty() || out.multiwords.back().last + 1 != number) {
      out.multiwords.push_back({number - 1, number, out.words[number - 2].form, true});
    }
    ConlluMultiword& whole = out.multiwords.back();
    whole.last = number;
    whole.form += out.words.back().form;
    whole.space_after = SpaceFollows(range.end);
    // Inside a multiword token the treebanks leave SpaceAfter to its own line.
    out.words[number - 2].space_after = true;
    out.words.back().space_after = true;
  }

  // Signs behind the last sentence.
  void AddRest(std::uint32_t done) {
    const std::vector<ByteRange> rest =
        WordsBetween(text_, done, static_cast<std::uint32_t>(text_.size()));
    if (rest.empty()) return;
    ConlluSentence& out = result_.emplace_back();
    out.comments = {"# sent_id = " + std::to_string(result_.size())};
    AddWords(rest, out);
    FillWords({}, 0, static_cast<std::uint32_t>(out.words.size()), out);
    for (std::uint32_t i = 0; i < out.words.size(); ++i) out.words[i].head = i == 0 ? 0 : 1;
    out.words.front().deprel = Deprel::kRoot;
    AddTextComment(out);
  }

  std::string_view text_;
  const Document& document_;
  const std::vector<Word>& words_;
  std::vector<ConlluSentence> result_;
};

// ---- writing

std::string_view OrNone(std::string_view text) { return text.empty() ? "_" : text; }

void AppendLine(const std::vector<std::string_view>& columns, std::string& out) {
  for (const std::string_view& column : columns) {
    if (&column != &columns.front()) out += '\t';
    out += column;
  }
  out += '\n';
}

std::string_view Misc(bool space_after) { return space_after ? "_" : "SpaceAfter=No"; }

void AppendSentence(const ConlluSentence& sentence, std::string& out) {
  for (const std::string& comment : sentence.comments) out += comment + '\n';
  auto multiword = sentence.multiwords.begin();
  for (std::uint32_t i = 0; i < sentence.words.size(); ++i) {
    if (multiword != sentence.multiwords.end() && multiword->first == i + 1) {
      const std::string id =
          std::to_string(multiword->first) + '-' + std::to_string(multiword->last);
      AppendLine(
          {id, multiword->form, "_", "_", "_", "_", "_", "_", "_", Misc(multiword->space_after)},
          out);
      ++multiword;
    }
    const ConlluWord& word = sentence.words[i];
    const std::string id = std::to_string(i + 1);
    const std::string head = std::to_string(word.head);
    AppendLine({id, word.form, OrNone(word.lemma), UposName(word.upos), "_", OrNone(word.feats),
                head, DeprelName(word.deprel), "_", Misc(word.space_after)},
               out);
  }
  out += '\n';
}

}  // namespace

void AnalyzeConllu(std::vector<ConlluSentence>& sentences) {
  std::vector<GivenSentence> given;
  for (const ConlluSentence& sentence : sentences) {
    GivenSentence& words = given.emplace_back();
    for (const ConlluWord& word : sentence.words) words.push_back({word.form, word.space_after});
    for (const ConlluMultiword& multiword : sentence.multiwords) {
      for (std::uint32_t number = multiword.first; number < multiword.last; ++number) {
        words[number - 1].space_after = false;
        words[number].continues_word = true;
      }
      words[multiword.last - 1].space_after = multiword.space_after;
    }
  }
  const WordDocument words = MakeWordDocument(given);
  const WordAnalysis analysis = AnalyzeWords(words.text, words.document);
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    FillWords(analysis.words, words.tokens[s].begin, 0, sentences[s]);
    AddTextComment(sentences[s]);
  }
}

std::vector<ConlluSentence> ConlluOfText(std::string_view text) {
  Diagnostics diagnostics;
  const Document document = SegmentText(text, diagnostics);
  const WordAnalysis analysis = AnalyzeWords(text, document);
  return TextConverter(text, document, analysis.words).Run();
}

std::string WriteConllu(const std::vector<ConlluSentence>& sentences) {
  std::string out;
  for (const ConlluSentence& sentence : sentences) AppendSentence(sentence, out);
  return out;
}

}  // namespace px
