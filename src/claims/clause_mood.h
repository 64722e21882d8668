// How the clause of a word is told: beside the claim, left open, of the past or of the future.
#ifndef PX_CLAIMS_CLAUSE_MOOD_H_
#define PX_CLAIMS_CLAUSE_MOOD_H_

#include <cstdint>
#include <vector>

#include "claims/claim_tree.h"
#include "claims/tree_match.h"

namespace px {

// All take time O(words of the sentence).

// Whether `test` holds for a word that hangs on the node's word.
template <typename Test>
bool AnyChild(const ClaimSide& side, const ClaimNode& node, const Test& test) {
  const std::vector<Word>& words = side.article.words;
  const IndexRange sentence = side.article.document.sentences[side.claim.sentence].tokens;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (words[t].head == node.token && test(words[t])) return true;
  }
  return false;
}

// "while climbing", "to get him out", "the car used": told beside what is claimed. "after 56 skulls
// were found" states it: it has its own subject.
bool IsAside(const ClaimSide& side, const ClaimNode& node);

// "whether it sank", "if it sinks".
bool IsConditional(const ClaimSide& side, const ClaimNode& node);

// "tried to sink it", "was due to sink": not said to be so.
bool IsLeftOpen(const ClaimSide& side, const ClaimNode& node);

// "could sink", "may not sink", "was unable to sink".
bool IsPossible(const ClaimSide& side, const ClaimNode& node);

// "will sink", "may not sink", "is going to sink": not done yet, if ever.
bool IsYetToCome(const ClaimSide& side, const ClaimNode& node);

// "sank", "has sunk", "was sunk".
bool IsDone(const ClaimSide& side, const ClaimNode& node);

}  // namespace px

#endif  // PX_CLAIMS_CLAUSE_MOOD_H_
