// Which terms of a sentence its dependency tree ties together: "boarded" with "commandos", but not
// with every other word of a long sentence.
#ifndef PX_CLAIMS_TERM_RELATIONS_H_
#define PX_CLAIMS_TERM_RELATIONS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/range.h"
#include "nlp/words.h"

namespace px {

// Two terms that stand together in the tree. `pair` is the smaller id * 2^32 + the larger; it alone
// is compared.
struct TermRelation {
  std::uint64_t pair = 0;
  float closeness = 0;  // 1: one governs the other; less for words further apart

  friend bool operator==(const TermRelation& x, const TermRelation& y) { return x.pair == y.pair; }
  friend bool operator<=(const TermRelation& x, const TermRelation& y) { return x.pair <= y.pair; }
};
using TermRelations = std::vector<TermRelation>;  // ascending by pair, unique

inline constexpr std::uint32_t kNoTerm = ~0U;

// The relations of the tokens of `sentence`. `term_of_token` and `words` have one element per token
// of the document; tokens without a term (kNoTerm) are passed over: their words hang on the next
// word above that has one. Tied together are a word and its governor, the governor's governor, and
// words of one governor. Without trees there are none. Time O(tokens + relations * log).
TermRelations RelationsIn(const std::vector<Word>& words,
                          const std::vector<std::uint32_t>& term_of_token, IndexRange sentence);

// What two lists of relations share.
struct SharedRelations {
  std::size_t count = 0;
  double weight = 0;  // sum of closeness * geometric mean of both terms' weights
  double rarest = 0;  // the greatest closeness * rarity of the pair
};

// How often each pair is related in a collection, counted by hash: a collision can only make a pair
// seem less rare than it is.
class RelationCounts {
 public:
  // For about `relations` relations in all.
  explicit RelationCounts(std::size_t relations);

  void Add(const TermRelations& sentence);
  // ln(sentences / sentences with the pair), at least 0.
  double Rarity(std::uint64_t pair) const;

 private:
  std::size_t SlotOf(std::uint64_t pair) const;

  std::vector<std::uint16_t> counts_;
  std::uint32_t sentences_ = 1;
};

}  // namespace px

#endif  // PX_CLAIMS_TERM_RELATIONS_H_
