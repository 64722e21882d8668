// The reader's corrections as a file, format "parallax-corrections" version 1.
#ifndef PX_IO_CORRECTIONS_JSON_H_
#define PX_IO_CORRECTIONS_JSON_H_

#include <string>
#include <string_view>

#include "base/result.h"
#include "claims/corrections.h"

namespace px {

// JSON: {"format": "parallax-corrections", "version": 1, "applied": n, "operations": [...]}, where
// the first n operations are in force and the rest were undone. An operation is one of
//   {"op": "rename", "entity": E, "name": "..."}      {"op": "merge", "into": E, "from": E}
//   {"op": "retype", "entity": E, "type": "ORG"}      {"op": "delete", "entity": E}
//   {"op": "split", "entity": E, "aliases": ["..."], "mentions": [M], "name": "...", "type": "ORG"}
//   {"op": "add_mention", "mention": M, "entity": E}  {"op": "delete_mention", "mention": M}
//   {"op": "join", "into": C, "from": C}              {"op": "split_off", "claim": C}
//   {"op": "stance", "claim": C, "stance": "hedged"}
//   {"op": "conflict", "a": C, "b": C, "kind": "number", "verdict": "compatible"}, with the verdict
//     "dismissed" where there is no conflict
// E is {"name": "...", "type": "ORG", "mention": M}, where "mention" may be left out; M is
// {"sha256": "...", "outlet": "...", "begin": 0, "end": 9}, where "outlet" may be left out: a place
// in the text of that digest, in bytes.
// C is such a place with the predicate of the claim, {..., "predicate": [3, 9]}.
std::string WriteCorrections(const CorrectionList& corrections);

// Also reads the corrections of a workspace file. Never trusts its input. Without "applied" all
// operations are in force. What the format does not say is refused, not skipped: a misspelt key
// must not change what an operation does. Fails with kBadFormat, kBadVersion or kTooLarge (more
// than kMaxCorrections); the message says which operation and what is wrong with it.
Result<CorrectionList> ReadCorrections(std::string_view bytes);

}  // namespace px

#endif  // PX_IO_CORRECTIONS_JSON_H_
