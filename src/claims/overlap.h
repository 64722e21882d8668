// Which claims say the same, with reasons; rows of the matrix; conflicts; shared wording.
#ifndef PX_CLAIMS_OVERLAP_H_
#define PX_CLAIMS_OVERLAP_H_

#include <cstdint>
#include <optional>
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

// Two claims of different articles that do not fit, or only seem not to. It stands in the row of
// `a`; `b` is of the same row as a rule, but of another one where the differing value keeps the
// rows apart.
struct Conflict {
  ClaimId a;
  ClaimId b;
  ConflictKind kind = ConflictKind::kNumber;
  Verdict verdict = Verdict::kDiffers;
  std::string rule;                // one sentence: the rule and the two values
  bool verdict_by_reader = false;  // see corrections.h
};

// One claim told as a fact in one article and, in another, hedged or on somebody's word only.
struct Drift {
  ClaimId firm;
  ClaimId weaker;
  std::string rule;  // one sentence: how the weaker one is told, and by whose word
};

// Of the articles that a row holds with a score below this about two in five say something else; of
// the others one in twenty (five annotated events, each by weights fitted on the others).
inline constexpr std::uint32_t kSureScore = 500;

// A row of the matrix. Clusters partition the claims.
struct ClaimCluster {
  std::string label;                    // the clearest member's words
  ClaimId label_claim;                  // the member that gave the label
  std::vector<ClaimId> claims;          // ascending
  std::vector<DocId> documents;         // ascending, unique
  std::uint32_t independent_texts = 0;  // documents after joining those that share this wording
  std::vector<Conflict> conflicts;
  std::optional<Drift> drift;
  // For each of `documents` how surely it belongs to the row: the best Link::score of a claim of it
  // with one of another article here; 1000 where it stands alone.
  std::vector<std::uint32_t> document_scores;
  bool by_reader = false;  // claims were joined to it or split from it, see corrections.h
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

// Articles that go back to one text, which may be one of them: copies of a wire report, a press
// release and those who printed it.
struct OriginMember {
  DocId doc;
  std::uint32_t shared_permille =
      0;  // of its words outside quotation marks: told by another member
};
struct Origin {
  std::vector<OriginMember> members;  // two or more, ascending
};

}  // namespace px

#endif  // PX_CLAIMS_OVERLAP_H_
