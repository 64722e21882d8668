// Which claims say the same, with reasons; rows of the matrix; conflicts; shared wording.
#ifndef PX_CLAIMS_OVERLAP_H_
#define PX_CLAIMS_OVERLAP_H_

#include <cstdint>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/range.h"

namespace px {

enum class Relation : std::uint8_t {
  kSame,      // both make the same claim
  kOverlaps,  // one says more than the other
};

enum class ReasonKind : std::uint8_t {
  kEntity,
  kPredicate,
  kNumber,
  kDate,
  kWording,
  kSynonym,
};

// One part of a link's score, in words a reporter understands.
struct Reason {
  ReasonKind kind = ReasonKind::kWording;
  std::int32_t weight = 0;  // per mille of the score; negative when it speaks against
  std::string detail;       // e.g. "both name OpenAI"
};

// A scored pair of claims of any two articles (or one), a < b, sorted by (a, b).
struct Link {
  ClaimId a;
  ClaimId b;
  Relation relation = Relation::kOverlaps;
  std::uint32_t score = 0;  // 0..1000: how surely both make the same claim
  std::vector<Reason> reasons;
};

enum class ConflictKind : std::uint8_t { kNumber, kDate, kPolarity, kDegree, kAttribution };
enum class Verdict : std::uint8_t { kCompatible, kUpdated, kDiffers, kContradicts };

// Two claims of different articles in one row that do not fit, or only seem not to.
struct Conflict {
  ClaimId a;
  ClaimId b;
  ConflictKind kind = ConflictKind::kNumber;
  Verdict verdict = Verdict::kDiffers;
  std::string rule;  // one sentence: the rule and the two values
};

// A row of the matrix. Clusters partition the claims.
struct ClaimCluster {
  std::string label;                    // the clearest member's words
  ClaimId label_claim;                  // the member that gave the label
  std::vector<ClaimId> claims;          // ascending
  std::vector<DocId> documents;         // ascending, unique
  std::uint32_t independent_texts = 0;  // documents after joining those that share this wording
  std::vector<Conflict> conflicts;
};

// A run of shared words in two articles: wire copy, press release, one article feeding another.
struct DocRange {
  DocId doc;
  ByteRange range;
};
struct Reuse {
  DocRange a;  // a.doc < b.doc
  DocRange b;
};

}  // namespace px

#endif  // PX_CLAIMS_OVERLAP_H_
