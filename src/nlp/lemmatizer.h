// Lemmas, and the features that follow from the form of a word.
#ifndef PX_NLP_LEMMATIZER_H_
#define PX_NLP_LEMMATIZER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nlp/suffix_rules.h"
#include "nlp/tag_label.h"

namespace px {

// Rules of assets/models/lemmas.tsv, which src/train/make_lemmas.py counts, for the tags of a
// model.
class Lemmatizer {
 public:
  // Both must live as long. REQUIRES: `text` is such a file.
  Lemmatizer(std::string_view text, const std::vector<TagLabel>& labels);

  // The lemma of a word with that label, in the spelling that Word::lemma promises.
  //   "Children", NOUN|Number=Plur -> "child"
  // Time O(form.size()).
  std::string Lemma(std::string_view form, std::uint32_t label) const;

  // The features of the label and those that the form adds, sorted by name as UD wants.
  //   "his", PRON -> "Case=Gen|Gender=Masc|..."
  // The view lives as long as this object. Time O(form.size()).
  std::string_view Feats(std::string_view form, std::uint32_t label) const;

 private:
  std::optional<std::uint32_t> FindLemmaRule(const std::string& word, std::uint32_t label) const;

  const std::vector<TagLabel>& labels_;
  std::vector<std::uint32_t> classes_;  // by label: its number in the rules, or one that none has
  SuffixRules lemmas_;
  SuffixRules features_;
  std::vector<std::string> feats_;  // by rule of features_
};

}  // namespace px

#endif  // PX_NLP_LEMMATIZER_H_
