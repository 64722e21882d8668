// What the tagger sees of a word: its folded form and its shape.
#ifndef PX_NLP_FEATURES_H_
#define PX_NLP_FEATURES_H_

#include <string>
#include <string_view>
#include <vector>

namespace px {

// Lower case, straight apostrophes, every run of digits as one 0.
//   "Didn\u2019t" -> "didn't", "F-35s" -> "f-0s"
std::string FoldWord(std::string_view form);

enum class WordShape : char {
  kLower = 'l',
  kHyphen = 'h',       // part small, part perhaps not: "air-gapped", "U.S.-led", "pro-European"
  kCapitalized = 'C',  // "Paris", "Anglo-Saxon", "I"
  kAllCaps = 'A',      // two letters or more: "NATO", "U.S."
  kMixed = 'M',        // "iPhone", "OpenAI"
  kDigit = 'd',        // holds a digit
  kSign = 's',         // no letter, no digit
};

WordShape ShapeOf(std::string_view form);

// How little a capital says about a word.
enum class WordPlace : char {
  kInside = '0',
  kStart = '1',     // first word of a sentence or quotation
  kHeadline = '2',  // of a sentence in which most long words have capitals
};

struct PlacedShape {
  WordShape shape = WordShape::kLower;
  WordPlace place = WordPlace::kInside;
};

// One entry per form of one sentence. The functions of this file say the same as the part
// "Features" of src/train/make_tagger.py, which counts the model.
std::vector<PlacedShape> ShapesOf(const std::vector<std::string_view>& forms);

}  // namespace px

#endif  // PX_NLP_FEATURES_H_
