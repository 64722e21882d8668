// What an article says instead of a claim that it does not make.
#ifndef PX_ENGINE_NEAREST_SENTENCE_H_
#define PX_ENGINE_NEAREST_SENTENCE_H_

#include <cstdint>
#include <optional>

#include "base/ids.h"
#include "engine/analysis.h"

namespace px {

struct NearestSentence {
  std::uint32_t sentence = 0;  // into AnalyzedArticle::sentences
  std::uint32_t score = 0;  // 0..1000: how surely it makes the claim; low, else it would be found
};

// The sentence of article `doc` that comes nearest to the claim that names the row, the first of
// equals; nothing where the article states nothing. For an article that makes the claim it is the
// sentence that does. Boilerplate is left out.
// Reads the article anew: time about that of analysing it alone, so ask for one cell at a time.
// REQUIRES: ids of `analysis`.
std::optional<NearestSentence> FindNearestSentence(const Analysis& analysis, ClusterId row,
                                                   DocId doc);

}  // namespace px

#endif  // PX_ENGINE_NEAREST_SENTENCE_H_
