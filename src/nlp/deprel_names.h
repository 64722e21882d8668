// Names of Universal Dependencies for tags and relations.
#ifndef PX_NLP_DEPREL_NAMES_H_
#define PX_NLP_DEPREL_NAMES_H_

#include <optional>
#include <string_view>

#include "nlp/words.h"

namespace px {

// "NOUN", "nsubj:pass". The views live for ever.
std::string_view UposName(Upos upos);
std::string_view DeprelName(Deprel deprel);

// Nothing where there is no such name. Names are upper case for tags, lower case for relations.
std::optional<Upos> UposNamed(std::string_view name);
std::optional<Deprel> DeprelNamed(std::string_view name);

}  // namespace px

#endif  // PX_NLP_DEPREL_NAMES_H_
