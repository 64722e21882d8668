// Direct speech, which may run over several sentences.
#ifndef PX_CLAIMS_QUOTES_H_
#define PX_CLAIMS_QUOTES_H_

#include <cstdint>
#include <vector>

#include "claims/word_reader.h"

namespace px {

struct Quote {
  IndexRange tokens;  // between the quotation marks
  std::uint32_t paragraph = 0;
};

// Direct speech of the article, ascending and disjoint: quoted runs of four words or more with a
// verb. Quoted words that are part of somebody else's sentence ("a \"mother dhow\"") are none.
// A quotation left open ends with its paragraph when it also begins it, else with its sentence.
// Time O(tokens).
std::vector<Quote> FindQuotes(const WordReader& words);

}  // namespace px

#endif  // PX_CLAIMS_QUOTES_H_
