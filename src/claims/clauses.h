// One sentence -> clauses and report frames, by rules over verb groups, connectives and commas.
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
};

// Words that give what stands around them to a source.
struct ReportFrame {
  IndexRange cue;                    // "said", "according to"
  std::optional<IndexRange> source;  // "police"; none for "it was reported that"
  bool denies = false;               // "denied that ..."
  bool hedges = false;               // nobody vouches: "it was reported that", "the data suggest"
};

// The tokens of a sentence are cut into clauses; each clause is one run of tokens.
struct Clause {
  ClauseKind kind = ClauseKind::kMain;
  IndexRange tokens;                          // trimmed of connectives and punctuation
  std::optional<IndexRange> subject;          // inside `tokens`
  std::optional<IndexRange> carried_subject;  // before `tokens`, when `subject` is missing
  IndexRange predicate;                       // verb group; empty when no verb was found
  std::optional<std::uint32_t> frame;         // into SentenceClauses::frames
};

struct SentenceClauses {
  std::vector<Clause> clauses;  // ascending, disjoint
  std::vector<ReportFrame> frames;
};

// Whether the clause has a predicate and content enough to be a claim: three content words, a
// pronoun or carried subject taken for one.
bool StatesEnough(const WordReader& words, const Clause& clause);

// Splits `sentence` (tokens of `words`, not empty). Clauses that do not state enough are joined to
// a neighbour. A later parser can take this function's place.
//   "The navy stopped the boat, which was leaking oil, and took 23 men aboard, police said."
//   -> [The navy stopped the boat] [which was leaking oil] [took 23 men aboard] [police said]
// Time about O(tokens).
SentenceClauses SplitClauses(const WordReader& words, IndexRange sentence);

}  // namespace px

#endif  // PX_CLAIMS_CLAUSES_H_
