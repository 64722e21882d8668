// Statements that a dependency tree shows across or inside the clauses that ScanClauses cuts.
#ifndef PX_CLAIMS_INNER_CLAUSES_H_
#define PX_CLAIMS_INNER_CLAUSES_H_

#include <cstdint>
#include <vector>

#include "claims/clauses.h"
#include "claims/sentence_tree.h"
#include "claims/word_reader.h"

namespace px {

struct InnerClause {
  Clause clause;
  // Where the clause around it can end without it: behind "a vehicle" in "a vehicle described on
  // the radio". The end of the clause where it cannot.
  std::uint32_t cut = 0;
};

// Further predicates and sentences behind a conjunction, in order: "[wounding both] and [killing a
// receptionist]" gives the second. Not trimmed, without frames.
std::vector<Clause> CoordinatedClauses(const WordReader& words, const SentenceTree& tree);

// What else states something: relative clauses and participles with the words they belong to ("a
// vehicle described on the radio"), complements ("that the crew had left"), adverbial clauses ("for
// sinking the trawler"), appositions and titles ("receptionist Ada Berg, 63"), nouns that name an
// event together with its participants ("the arrest of the 23 pirates"), further objects of a verb
// that say how many or at some length what ("three outboard motors"). Ascending by begin; not
// trimmed, without frames. They may lie inside one another. Time about O(tokens).
std::vector<InnerClause> InnerClauses(const WordReader& words, const SentenceTree& tree);

// Gives a clause of the scan the subject that the tree shows, where it shows one inside or before
// it: rules over tags take "OpenAI's models" for the subject of "Hosting OpenAI's models pays".
void TakeSubjectFromTree(const WordReader& words, const SentenceTree& tree, Clause& clause);

}  // namespace px

#endif  // PX_CLAIMS_INNER_CLAUSES_H_
