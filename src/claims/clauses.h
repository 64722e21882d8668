// One sentence -> clauses and report frames, by rules over verb groups, connectives and commas, and
// by its dependency tree.
#ifndef PX_CLAIMS_CLAUSES_H_
#define PX_CLAIMS_CLAUSES_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "claims/word_reader.h"

namespace px {

enum class ClauseKind : std::uint8_t {
  kMain,
  kCoordinated,  // further predicate or sentence behind a conjunction, comma or semicolon
  kRelative,     // ", which operates the ferry": only those set off by commas, dashes, brackets
  kParticiple,   // ", marking a shift"; ", announced on Friday"
  kSubordinate,  // "although the sea was calm"; conditions stay with their main clause
  kApposition,   // "Ada Berg, a family doctor,": what somebody is; the predicate is the noun phrase
  kFrame,        // "police said": names who said it, states nothing else
  // Only from a tree, and only inside or across other clauses:
  kComplement,  // "that the crew had left"
  kNominal,     // "the arrest of the 23 pirates": the predicate is the noun
  kListed,      // "three outboard motors", carrying "the navy seized": a further member of a list
};

// Words that give what stands around them to a source.
struct ReportFrame {
  IndexRange cue;                    // "said", "according to"
  std::optional<IndexRange> source;  // "police"; none for "it was reported that"
  bool denies = false;               // "denied that ..."
  bool hedges = false;               // nobody vouches: "it was reported that", "the data suggest"
  bool negates = false;              // "do not think that ..."
};

// Each clause is one run of tokens. Clauses may lie inside one another: an apposition or an event
// noun is a clause of its own inside the one that it is part of.
struct Clause {
  ClauseKind kind = ClauseKind::kMain;
  IndexRange tokens;                          // trimmed of connectives and punctuation
  std::optional<IndexRange> subject;          // inside `tokens`
  std::optional<IndexRange> carried_subject;  // before `tokens`, when `subject` is missing
  IndexRange predicate;                       // verb group; empty when no verb was found
  std::optional<std::uint32_t> frame;         // into SentenceClauses::frames
};

struct SentenceClauses {
  std::vector<Clause> clauses;  // ascending by token range, no two alike
  std::vector<ReportFrame> frames;
};

// Whether the clause has a predicate and content enough to be a claim: three content words, a
// pronoun or carried subject taken for one.
bool StatesEnough(const WordReader& words, const Clause& clause);

// Splits `sentence` (tokens of `words`, not empty) by clause_scan.h: runs that do not overlap and
// that state enough, others are joined to a neighbour. Where the words have a tree it cuts further
// at coordinated predicates and adds the clauses of inner_clauses.h.
//   "The navy stopped the boat, which was leaking oil, and took 23 men aboard, police said."
//   -> [The navy stopped the boat] [which was leaking oil] [took 23 men aboard] [police said]
// Time about O(tokens).
SentenceClauses SplitClauses(const WordReader& words, IndexRange sentence);

}  // namespace px

#endif  // PX_CLAIMS_CLAUSES_H_
