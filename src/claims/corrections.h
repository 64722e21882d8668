// What the reader knows better about names and claims, as a list of operations beside the analysis.
//
// Claims are named, as names are (entities/corrections.h), by what outlives a new analysis, further
// articles and another order of loading: their places in a text, never a ClaimId.
#ifndef PX_CLAIMS_CORRECTIONS_H_
#define PX_CLAIMS_CORRECTIONS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/range.h"
#include "claims/claim.h"
#include "claims/overlap.h"
#include "entities/corrections.h"

namespace px {

// The claim that the reader saw. Two claims may have the same words; their predicates differ.
struct ClaimRef {
  MentionRef place;  // its words
  ByteRange predicate;
  friend bool operator==(const ClaimRef&, const ClaimRef&) = default;
};

// Both make the same claim: the row of `from` goes into the row of `into`, which keeps its label.
struct JoinClaims {
  ClaimRef into;
  ClaimRef from;
  friend bool operator==(const JoinClaims&, const JoinClaims&) = default;
};

// It is another claim than the rest of its row: it gets a row of its own.
struct SplitClaim {
  ClaimRef claim;
  friend bool operator==(const SplitClaim&, const SplitClaim&) = default;
};

// How the article stands to the claim.
struct RestanceClaim {
  ClaimRef claim;
  Stance stance = Stance::kAsserted;
  friend bool operator==(const RestanceClaim&, const RestanceClaim&) = default;
};

// What the conflict of this kind between the two claims is; without a verdict: there is none.
struct JudgeConflict {
  ClaimRef a;
  ClaimRef b;
  ConflictKind kind = ConflictKind::kNumber;
  std::optional<Verdict> verdict;
  friend bool operator==(const JudgeConflict&, const JudgeConflict&) = default;
};

using Correction =
    std::variant<RenameEntity, MergeEntities, SplitEntity, RetypeEntity, DeleteEntity, AddMention,
                 DeleteMention, JoinClaims, SplitClaim, RestanceClaim, JudgeConflict>;

// The operation where it is one on names.
std::optional<EntityCorrection> AsEntityCorrection(const Correction& correction);

// What to call `correction` in a message to the reader, on one line: rename "Foo".
std::string DescribeCorrection(const Correction& correction);

// More operations than this are refused by readers: nobody makes them by hand.
inline constexpr std::size_t kMaxCorrections = 10'000;

// The operations in the order in which they were made, and how many of them are in force. Undoing
// moves the border back; everything is then made anew from the uncorrected analysis, so that undo
// is right for every operation without an inverse for each.
class CorrectionList {
 public:
  CorrectionList() = default;
  // REQUIRES: applied <= corrections.size().
  CorrectionList(std::vector<Correction> corrections, std::size_t applied);

  // Puts `correction` in force; those that were undone are forgotten.
  void Add(Correction correction);

  bool CanUndo() const { return applied_ > 0; }
  bool CanRedo() const { return applied_ < all_.size(); }
  void Undo();  // REQUIRES: CanUndo().
  void Redo();  // REQUIRES: CanRedo().

  // Those in force and behind them those undone.
  const std::vector<Correction>& all() const { return all_; }
  std::size_t applied() const { return applied_; }

  friend bool operator==(const CorrectionList&, const CorrectionList&) = default;

 private:
  std::vector<Correction> all_;
  std::size_t applied_ = 0;
};

// Whether any operation in force is on claims.
bool CorrectsClaims(const CorrectionList& corrections);

}  // namespace px

#endif  // PX_CLAIMS_CORRECTIONS_H_
