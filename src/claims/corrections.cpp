#include "claims/corrections.h"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "base/check.h"

namespace px {
namespace {

struct ClaimDescriber {
  template <typename Operation>
  std::string operator()(const Operation& operation) const {
    return DescribeEntityCorrection(operation);
  }
  std::string operator()(const JoinClaims&) const { return "join two claims"; }
  std::string operator()(const SplitClaim&) const { return "split off a claim"; }
  std::string operator()(const RestanceClaim&) const { return "change the stance of a claim"; }
  std::string operator()(const JudgeConflict& c) const {
    return c.verdict ? "judge a conflict" : "dismiss a conflict";
  }
};

}  // namespace

std::optional<EntityCorrection> AsEntityCorrection(const Correction& correction) {
  return std::visit(
      [](const auto& operation) -> std::optional<EntityCorrection> {
        if constexpr (std::is_constructible_v<EntityCorrection, decltype(operation)>) {
          return operation;
        } else {
          return std::nullopt;
        }
      },
      correction);
}

std::string DescribeCorrection(const Correction& correction) {
  return std::visit(ClaimDescriber{}, correction);
}

CorrectionList::CorrectionList(std::vector<Correction> corrections, std::size_t applied)
    : all_(std::move(corrections)), applied_(applied) {
  PX_CHECK(applied_ <= all_.size());
}

void CorrectionList::Add(Correction correction) {
  all_.erase(all_.begin() + static_cast<std::ptrdiff_t>(applied_), all_.end());
  all_.push_back(std::move(correction));
  ++applied_;
}

void CorrectionList::Undo() {
  PX_CHECK(CanUndo());
  --applied_;
}

void CorrectionList::Redo() {
  PX_CHECK(CanRedo());
  ++applied_;
}

bool CorrectsClaims(const CorrectionList& corrections) {
  const auto in_force =
      corrections.all().begin() + static_cast<std::ptrdiff_t>(corrections.applied());
  return std::any_of(corrections.all().begin(), in_force,
                     [](const Correction& c) { return !AsEntityCorrection(c).has_value(); });
}

}  // namespace px
