// Penn and universal tags for the words of one sentence.
#ifndef PX_NLP_TAGGER_H_
#define PX_NLP_TAGGER_H_

#include <string_view>
#include <vector>

#include "nlp/tagger_model.h"

namespace px {

// One tag per form of one sentence: the cheapest sequence under a second-order hidden Markov model
// (T. Brants, "TnT: a statistical part-of-speech tagger", 2000). Integer arithmetic only.
// Time O(tokens) for the bounded number of candidates per token.
std::vector<TagId> TagSentence(const TaggerModel& model,
                               const std::vector<std::string_view>& forms);

}  // namespace px

#endif  // PX_NLP_TAGGER_H_
