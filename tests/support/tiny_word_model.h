// A word model of the smallest widths with made-up numbers, as a file and as plain arithmetic.
#ifndef PX_TESTS_SUPPORT_TINY_WORD_MODEL_H_
#define PX_TESTS_SUPPORT_TINY_WORD_MODEL_H_

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace px {

struct TinyLinear {
  std::size_t inputs = 0;
  std::vector<std::int32_t> multiplier;
  std::vector<std::int32_t> bias;
  std::vector<std::int8_t> weights;  // row by output

  // Q13 -> Q10.
  std::vector<std::int64_t> Apply(const std::vector<std::int64_t>& x) const;
};

// What the network says of one sentence. Heads count from 0 = root.
struct TinyScores {
  std::vector<std::vector<std::int64_t>> tags;
  std::vector<std::vector<std::int64_t>> names;
  std::vector<std::vector<std::int64_t>> arcs;  // [dependent][head]
  // [dependent][head][relation]
  std::vector<std::vector<std::vector<std::int64_t>>> relations;
};

// All widths are 16 or 32. The same seed makes the same numbers.
struct TinyWordModel {
  explicit TinyWordModel(std::uint32_t seed);

  // The file. `at` gets the offset of every part by its name.
  std::string Bytes(std::map<std::string, std::size_t>* at = nullptr) const;

  // The arithmetic of the file's description, step by step in 64 bits.
  TinyScores Scores(const std::vector<std::string>& forms) const;

  std::vector<std::string> words = {"agency", "didn't", "signed", "the"};
  std::vector<std::string> tags = {"DET", "NOUN|Number=Plur", "NOUN|Number=Sing", "PUNCT",
                                   "VERB|Mood=Ind|Tense=Past|VerbForm=Fin"};
  std::vector<std::string> names = {"O",     "B-PER", "I-PER", "E-PER", "S-PER",
                                    "B-ORG", "I-ORG", "E-ORG", "S-ORG"};
  std::vector<std::string> relations = {"det", "nsubj", "obj", "punct", "root"};
  std::uint32_t word_step = 16;
  std::uint32_t affix_step = 16;
  std::vector<std::uint8_t> word_scales, word_nibbles, affix_scales, affix_nibbles;
  std::vector<std::int16_t> shapes, cases, edges, arc_root, relation_root;
  // Listed texts, folded, with their classes; 128 more for words that begin a phrase.
  std::map<std::string, std::uint8_t> listed_words = {
      {"agency", 1}, {"the", 128}, {"u.s.", 2 + 128}, {"did", 128}};
  std::map<std::string, std::uint8_t> listed_phrases = {
      {"the agency", 1}, {"did n't sign", 2}, {"did n't", 3}, {"u.s. deals", 3}};
  std::vector<std::uint8_t> phrase_masks = {1, 3, 2};  // by class
  std::vector<std::int16_t> lists, phrases;
  std::vector<std::int32_t> distance;
  TinyLinear form;
  std::array<TinyLinear, 3> window;
  TinyLinear tag_hidden, tag, name, second, third, arc_dependent, arc_head;
  TinyLinear relation_dependent, relation_head, relation;

 private:
  std::vector<std::int64_t> Embed(const std::string& form) const;
  std::vector<std::int64_t> PhraseRow(const std::vector<std::string>& forms, std::size_t t) const;
};

// Writes the size and the checksum that the bytes of a changed file should have.
void SealWordModel(std::string& bytes);

}  // namespace px

#endif  // PX_TESTS_SUPPORT_TINY_WORD_MODEL_H_
