// The labels of the word model: what a tag says beyond its name, and the parts of names.
#ifndef PX_NLP_TAG_LABEL_H_
#define PX_NLP_TAG_LABEL_H_

#include <optional>
#include <string>
#include <string_view>

#include "nlp/words.h"

namespace px {

struct TagLabel {
  Upos upos = Upos::kX;
  VerbForm verb_form = VerbForm::kNone;
  bool plural = false;
  bool passive = false;
  std::string feats;  // those that the label says, "" or "Number=Plur"

  friend bool operator==(const TagLabel&, const TagLabel&) = default;
};

// "VERB|Tense=Past|VerbForm=Part" and the like; nothing where the tag is not one of UD's.
std::optional<TagLabel> ReadTagLabel(std::string_view label);

// The type of name that a label such as "B-ORG" ends with.
std::optional<NameType> NameTypeNamed(std::string_view name);

}  // namespace px

#endif  // PX_NLP_TAG_LABEL_H_
