// The claim: one proposition as a careful editor would list it, and where it stands.
#ifndef PX_CLAIMS_CLAIM_H_
#define PX_CLAIMS_CLAIM_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/range.h"

namespace px {

enum class Polarity : std::uint8_t { kPositive, kNegative };

// How the article stands to the claim. When several apply the order of precedence is
// denied, attributed, hedged, asserted (the gold rule: hedged and attributed is attributed).
enum class Stance : std::uint8_t { kAsserted, kHedged, kAttributed, kDenied };

enum class Bound : std::uint8_t { kExact, kAtLeast, kAtMost, kAbout };

// An amount in its base unit: "$50 billion" -> 5e10 "USD"; "50%" -> 50 "percent";
// "at least 23 pirates" -> 23 "pirate" (the lemma of the counted noun), bound kAtLeast.
struct Quantity {
  ByteRange range;
  double value = 0;
  std::string unit;
  Bound bound = Bound::kExact;
  double upper = 0;  // of "12 to 15 boats" 15, in the same unit; 0 where no range is told
};

// A point in time as far as the text gives it: "2026-03-17", "2026-03" or "2026".
struct DateMention {
  ByteRange range;
  std::string iso;
};

// Whom the article credits with the claim.
struct Attribution {
  ByteRange range;                 // the words that name the source
  std::string text;                // the same as shown: "analysts", "the company"
  std::optional<EntityId> entity;  // when the source is a known entity
};

// Every range of a claim lies inside `range`, except cues and carried_subject, which lie in the
// sentence, and said_by, which lies in the article: the speaker of a long quotation, or the name
// behind a "he said", may stand some sentences away.
struct Claim {
  DocId doc;
  std::uint32_t sentence = 0;  // into Document::sentences
  ByteRange range;
  IndexRange tokens;  // the tokens of `range`, into Document::tokens
  std::optional<ByteRange> subject;
  ByteRange predicate;
  std::vector<ByteRange> arguments;
  Polarity polarity = Polarity::kPositive;
  Stance stance = Stance::kAsserted;
  std::vector<ByteRange> cues;  // the words that show stance and polarity
  std::optional<Attribution> said_by;
  // Named or referred to, those of carried_subject included; ascending, unique.
  std::vector<EntityId> entities;
  std::vector<Quantity> quantities;
  std::vector<DateMention> dates;
  // Words earlier in the sentence that the claim is about when it has no subject of its own:
  // "The navy stopped the boat and [captured 23 pirates]" -> "The navy".
  std::optional<ByteRange> carried_subject;
  bool stance_by_reader = false;  // see corrections.h
};

}  // namespace px

#endif  // PX_CLAIMS_CLAIM_H_
