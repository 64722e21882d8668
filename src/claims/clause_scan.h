// The left-to-right scan behind SplitClauses.
#ifndef PX_CLAIMS_CLAUSE_SCAN_H_
#define PX_CLAIMS_CLAUSE_SCAN_H_

#include "claims/clauses.h"
#include "claims/word_reader.h"

namespace px {

// Cuts `sentence` at every clause boundary it finds: the clauses tile it, nothing is trimmed or
// joined yet.
//
// The scan keeps a stack of open clauses. A connective or a comma opens one; the next finite verb
// belongs to the innermost clause that still waits for one, and closes those above it. So in "The
// ferry, which left at nine, sank" the comma clause takes "left", and "sank" goes back to "The
// ferry". Restrictive clauses ("the man who sold it"), conditions and complements are opened
// without a cut: they stay part of the clause around them.
SentenceClauses ScanClauses(const WordReader& words, IndexRange sentence);

}  // namespace px

#endif  // PX_CLAIMS_CLAUSE_SCAN_H_
