#include "io/bio.h"

#include <optional>
#include <utility>
#include <vector>

#include "io/text_lines.h"
#include "io/word_document.h"
#include "nlp/words.h"

namespace px {
namespace {

std::string_view LabelOfType(NameType type) {
  switch (type) {
    case NameType::kPerson:
      return "PER";
    case NameType::kOrganization:
      return "ORG";
    case NameType::kPlace:
      return "LOC";
    case NameType::kMisc:
    case NameType::kProduct:
    case NameType::kEvent:
      break;
  }
  return "MISC";
}

std::vector<std::string> LabelsOf(const WordAnalysis& analysis) {
  std::vector<std::string> labels(analysis.words.size(), "O");
  for (const Name& name : analysis.names) {
    for (std::uint32_t t = name.tokens.begin; t < name.tokens.end; ++t) {
      labels[t] = t == name.tokens.begin ? "B-" : "I-";
      labels[t] += LabelOfType(name.type);
    }
  }
  return labels;
}

}  // namespace

Result<std::string> LabelNamesInBio(std::string_view bytes) {
  struct BioLine {
    std::string_view text;
    bool is_word;
  };
  std::vector<BioLine> read;
  std::vector<GivenSentence> sentences;
  bool inside = false;
  TextLines lines(bytes);
  while (const std::optional<std::string_view> line = lines.Next()) {
    if (Status status = lines.Check(*line); !status.ok()) return status.error();
    if (line->empty() || line->starts_with("# ")) {
      inside = inside && !line->empty();
      read.push_back({*line, false});
      continue;
    }
    std::string_view rest = *line;
    const std::string_view form = CutColumn(rest);
    if (form.empty()) return lines.ErrorHere("it has no word before the tab");
    if (form.size() == line->size()) {
      return lines.ErrorHere("it is not a word, a tab and a label");
    }
    if (!inside) sentences.emplace_back();
    inside = true;
    sentences.back().push_back({std::string(form)});
    read.push_back({form, true});
  }

  const WordDocument words = MakeWordDocument(sentences);
  const std::vector<std::string> labels =
      LabelsOf(AnalyzeWords(words.text, words.document, {/*lemmas=*/false, /*trees=*/false}));
  std::string out;
  std::size_t next = 0;
  for (const BioLine& line : read) {
    out += line.text;
    if (line.is_word) out += '\t' + labels[next++];
    out += '\n';
  }
  return out;
}

}  // namespace px
