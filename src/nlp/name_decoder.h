// Best labels of names for one sentence.
#ifndef PX_NLP_NAME_DECODER_H_
#define PX_NLP_NAME_DECODER_H_

#include <cstdint>
#include <vector>

#include "nlp/linear.h"

namespace px {

// Labels: 0 is "outside"; type k of `types` has 4k+1 begin, 4k+2 inside, 4k+3 end, 4k+4 single.
struct DecodedName {
  std::uint32_t begin = 0;  // words [begin, end)
  std::uint32_t end = 0;
  std::uint32_t type = 0;

  friend bool operator==(const DecodedName&, const DecodedName&) = default;
};

// Finds the labels with the largest sum of scores among those that spell whole names: "begin" and
// "inside" are followed by "inside" or "end" of their type, nothing else is. Of equal sums, the
// last word takes the lowest label, then the word before it, and so on.
class NameDecoder {
 public:
  // scores[word][label], 4 * types + 1 labels. Names ascending. Time O(words * types).
  void Decode(Rows<const std::int32_t> scores, std::uint32_t types,
              std::vector<DecodedName>& names);

 private:
  std::vector<std::uint8_t> before_;  // [word][label]: the label of the word before on the best way
  std::vector<std::int64_t> sums_;
  std::vector<std::int64_t> last_sums_;
};

}  // namespace px

#endif  // PX_NLP_NAME_DECODER_H_
