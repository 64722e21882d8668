#include "nlp/words.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "assets/embedded.h"
#include "nlp/lemmatizer.h"
#include "nlp/name_decoder.h"
#include "nlp/word_encoder.h"
#include "nlp/word_model.h"
#include "nlp/word_parser.h"

namespace px {
namespace {

struct Models {
  explicit Models(WordModel model)
      : words(std::move(model)), lemmatizer(EmbeddedAsset("models/lemmas.tsv"), words.tag_labels) {}
  Models(const Models&) = delete;
  Models& operator=(const Models&) = delete;

  WordModel words;
  Lemmatizer lemmatizer;
};

// Nothing if the embedded file cannot be read, which a unit test excludes.
const Models* EmbeddedModels() {
  static const Models* const models = []() -> const Models* {
    Result<WordModel> model = ReadWordModel(EmbeddedAsset("models/words.bin"));
    return model.ok() ? new Models(std::move(model).value()) : nullptr;  // lives for ever
  }();
  return models;
}

class WordReader {
 public:
  explicit WordReader(const Models& models)
      : models_(models), encoder_(models.words), parser_(models.words) {}

  // Reads the words of one sentence, or of a piece of a long one.
  void Read(std::string_view text, const Document& document, std::uint32_t sentence,
            IndexRange tokens, WordOptions options, WordAnalysis& analysis) {
    forms_.clear();
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      forms_.push_back(Slice(text, document.tokens[i].range));
    }
    encoder_.Encode(forms_);
    const std::vector<std::uint32_t>& tags = encoder_.tags();
    for (std::uint32_t i = 0; i < forms_.size(); ++i) {
      Word& word = analysis.words[tokens.begin + i];
      FillTag(models_.words.tag_labels[tags[i]], word);
      if (options.lemmas) {
        const bool address = document.tokens[tokens.begin + i].kind == TokenKind::kUrl;
        FillLemma(forms_[i], tags[i], address, word);
      }
    }
    AddNames(sentence, tokens.begin, analysis);
    if (options.trees) FillTree(tokens.begin, analysis);
  }

 private:
  static void FillTag(const TagLabel& label, Word& word) {
    word.upos = label.upos;
    word.verb_form = label.verb_form;
    word.plural = label.plural;
    word.passive = label.passive;
    word.feats = label.feats;
  }

  void FillLemma(std::string_view form, std::uint32_t label, bool address, Word& word) const {
    if (address) {
      word.lemma = form;
      return;
    }
    word.lemma = models_.lemmatizer.Lemma(form, label);
    word.feats = models_.lemmatizer.Feats(form, label);
    word.negative = word.feats.find("Polarity=Neg") != word.feats.npos;
  }

  void AddNames(std::uint32_t sentence, std::uint32_t first, WordAnalysis& analysis) {
    const std::vector<NameType>& types = models_.words.name_types;
    names_.Decode(encoder_.name_scores(), static_cast<std::uint32_t>(types.size()), spans_);
    for (const DecodedName& span : spans_) {
      analysis.names.push_back(
          {sentence, {first + span.begin, first + span.end}, types[span.type]});
    }
  }

  void FillTree(std::uint32_t first, WordAnalysis& analysis) {
    parser_.Parse(encoder_.states());
    for (std::uint32_t i = 0; i < forms_.size(); ++i) {
      Word& word = analysis.words[first + i];
      const std::uint32_t head = parser_.heads()[i];
      word.head = head == kNoTreeHead ? kNoHead : first + head;
      word.deprel = models_.words.relation_labels[parser_.relations()[i]];
    }
  }

  const Models& models_;
  WordEncoder encoder_;
  WordParser parser_;
  NameDecoder names_;
  std::vector<std::string_view> forms_;
  std::vector<DecodedName> spans_;
};

// Hangs the roots of all pieces but the first on the root of the first.
void JoinPieces(IndexRange tokens, std::vector<Word>& words) {
  std::uint32_t root = kNoHead;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (words[i].head != kNoHead) continue;
    if (root == kNoHead) {
      root = i;
    } else {
      words[i].head = root;
      words[i].deprel = Deprel::kParataxis;
    }
  }
}

}  // namespace

WordAnalysis AnalyzeWords(std::string_view text, const Document& document, WordOptions options) {
  WordAnalysis analysis;
  analysis.words.resize(document.tokens.size());
  const Models* models = EmbeddedModels();
  if (models == nullptr) return analysis;
  static thread_local WordReader reader(*models);
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const IndexRange tokens = document.sentences[s].tokens;
    for (std::uint32_t begin = tokens.begin; begin < tokens.end; begin += kMaxSentenceTokens) {
      const std::uint32_t end = std::min(tokens.end, begin + kMaxSentenceTokens);
      reader.Read(text, document, s, {begin, end}, options, analysis);
    }
    if (options.trees && tokens.size() > kMaxSentenceTokens) JoinPieces(tokens, analysis.words);
  }
  return analysis;
}

}  // namespace px
