// Counts what a word model takes for names in plain text, for name_knowledge.py.
//
//   px_mine_names MODEL < TEXT
//
// TEXT: a paragraph a line. Prints, in the order of bytes, "name", a name and how often it stands
// as each type, in the order of NameType; and "form", a form of a word, how often it stands, how
// often not as the first of a sentence, and how often in a name of each type. Fields are separated
// by tabs.
#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.h"
#include "nlp/name_decoder.h"
#include "nlp/word_encoder.h"
#include "nlp/word_model.h"
#include "text/document.h"

namespace {

constexpr std::size_t kTypes = 6;
constexpr std::size_t kBlockBytes = 200'000;   // read at a time
constexpr std::size_t kLongestSentence = 400;  // words; longer ones are no prose

template <std::size_t kSize>
using Counts = std::unordered_map<std::string, std::array<std::uint32_t, kSize>>;

class NameMiner {
 public:
  explicit NameMiner(const px::WordModel& model) : model_(model), encoder_(model) {}

  void Read(const std::string& text) {
    px::Diagnostics diagnostics;
    const px::Document document = px::SegmentText(text, diagnostics);
    for (const px::Sentence& sentence : document.sentences) {
      if (sentence.tokens.size() > kLongestSentence) continue;
      words_.clear();
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        words_.push_back(px::Slice(text, document.tokens[i].range));
      }
      CountSentence();
    }
  }

  void Print() const {
    PrintSorted("name", names_);
    PrintSorted("form", forms_);
  }

 private:
  void CountSentence() {
    encoder_.Encode(words_);
    decoder_.Decode(encoder_.name_scores(), static_cast<std::uint32_t>(model_.name_types.size()),
                    spans_);
    std::vector<std::size_t> types(words_.size(), kTypes);
    for (const px::DecodedName& span : spans_) {
      const auto type = static_cast<std::size_t>(model_.name_types[span.type]);
      std::string name;
      for (std::uint32_t i = span.begin; i < span.end; ++i) {
        name.append(name.empty() ? "" : " ").append(words_[i]);
        types[i] = type;
      }
      ++names_[name][type];
    }
    for (std::size_t i = 0; i < words_.size(); ++i) {
      auto& counts = forms_[std::string(words_[i])];
      ++counts[0];
      counts[1] += i > 0 ? 1 : 0;
      if (types[i] < kTypes) ++counts[2 + types[i]];
    }
  }

  template <std::size_t kSize>
  static void PrintSorted(const char* kind, const Counts<kSize>& counts) {
    for (const auto& [text, numbers] :
         std::map<std::string, std::array<std::uint32_t, kSize>>(counts.begin(), counts.end())) {
      std::printf("%s\t%s", kind, text.c_str());
      for (const std::uint32_t number : numbers) std::printf("\t%u", number);
      std::printf("\n");
    }
  }

  const px::WordModel& model_;
  px::WordEncoder encoder_;
  px::NameDecoder decoder_;
  std::vector<std::string_view> words_;
  std::vector<px::DecodedName> spans_;
  Counts<kTypes> names_;
  Counts<kTypes + 2> forms_;
};

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "usage: px_mine_names MODEL < TEXT\n");
    return 2;
  }
  std::ifstream file(arguments[1], std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const px::Result<px::WordModel> model = px::ReadWordModel(bytes);
  if (!model.ok()) {
    std::fprintf(stderr, "%s: %s\n", arguments[1], model.error().message.c_str());
    return 1;
  }
  NameMiner miner(model.value());
  std::string block;
  for (std::string line; std::getline(std::cin, line);) {
    block.append(line).append("\n\n");
    if (block.size() < kBlockBytes) continue;
    miner.Read(block);
    block.clear();
  }
  miner.Read(block);
  miner.Print();
}
