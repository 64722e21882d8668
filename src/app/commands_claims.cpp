// Correcting rows, stances and conflicts.
#include <algorithm>
#include <utility>

#include "app/commands.h"
#include "app/views/words.h"
#include "engine/corrected.h"

namespace px {
namespace {

const ClaimCluster& ChosenRow(const AppState& state) {
  const LoadedAnalysis& loaded = *state.loaded;
  return loaded.analysis.clusters[loaded.index.rows[*state.selection.row].cluster.value];
}

// The chosen claim, or the only one of the chosen row.
std::optional<ClaimId> ChosenClaim(const AppState& state) {
  if (!state.loaded || !state.selection.row) return std::nullopt;
  const std::vector<ClaimId>& claims = ChosenRow(state).claims;
  if (state.selection.claim &&
      std::find(claims.begin(), claims.end(), *state.selection.claim) != claims.end()) {
    return state.selection.claim;
  }
  return claims.size() == 1 ? std::optional(claims.front()) : std::nullopt;
}

std::string InQuotes(const std::string& words) {
  constexpr std::size_t kMost = 60;
  if (words.size() <= kMost) return "\u201C" + words + "\u201D";
  std::size_t end = words.rfind(' ', kMost);
  if (end == words.npos) end = 0;
  return "\u201C" + words.substr(0, end) + "\u2026\u201D";
}

std::string NameOfArticle(const AppState& state, ClaimId claim) {
  return state.loaded->index.names[state.loaded->analysis.claims[claim.value].doc.value].brief;
}

const std::string& LabelOfRow(const AppState& state, std::uint32_t row) {
  return state.loaded->index.labels[row];
}

std::string_view VerdictPhrase(std::optional<Verdict> verdict) {
  if (!verdict) return "no conflict";
  switch (*verdict) {
    case Verdict::kCompatible:
      return "compatible";
    case Verdict::kUpdated:
      return "updated later";
    case Verdict::kDiffers:
      return "differing";
    case Verdict::kContradicts:
      return "contradicting";
  }
  return "";
}

}  // namespace

void BeginJoin(AppState& state) {
  if (!state.loaded || !state.selection.row) return;
  state.joining = ChosenRow(state).label_claim;
  state.focus = Pane::kMatrix;
}

void JoinRow(AppState& state, std::uint32_t row) {
  const ClaimId into = *std::exchange(state.joining, std::nullopt);
  const LoadedAnalysis& loaded = *state.loaded;
  const std::uint32_t target = loaded.index.row_of_claim[into.value];
  if (row == target) return;
  const ClaimCluster& from = loaded.analysis.clusters[loaded.index.rows[row].cluster.value];
  const ClaimRef into_ref = RefToClaim(loaded.analysis, into);
  const ClaimRef from_ref = RefToClaim(loaded.analysis, from.label_claim);
  SelectRow(state, target);
  Correct(
      state, {JoinClaims{into_ref, from_ref}},
      "Joined " + InQuotes(LabelOfRow(state, row)) + " to " + InQuotes(LabelOfRow(state, target)));
}

bool CanSplitChosenClaim(const AppState& state) {
  return ChosenClaim(state) && ChosenRow(state).claims.size() > 1;
}

void SplitChosenClaim(AppState& state) {
  if (!CanSplitChosenClaim(state)) return;
  const ClaimId claim = *ChosenClaim(state);
  Correct(state, {SplitClaim{RefToClaim(state.loaded->analysis, claim)}},
          "Split what " + NameOfArticle(state, claim) + " says from " +
              InQuotes(LabelOfRow(state, *state.selection.row)));
}

void RestanceChosenClaim(AppState& state, Stance stance) {
  const std::optional<ClaimId> claim = ChosenClaim(state);
  if (!claim || state.loaded->analysis.claims[claim->value].stance == stance) return;
  Correct(state, {RestanceClaim{RefToClaim(state.loaded->analysis, *claim), stance}},
          "Changed the claim of " + NameOfArticle(state, *claim) + " to " +
              std::string(StanceWord(stance)));
}

std::vector<std::size_t> ConflictsOfChoice(const AppState& state) {
  std::vector<std::size_t> found;
  if (!state.loaded || !state.selection.row) return found;
  const LoadedAnalysis& loaded = *state.loaded;
  const MatrixRow& row = loaded.index.rows[*state.selection.row];
  const std::optional<ClaimId> claim = ChosenClaim(state);
  for (std::size_t i = 0; i < row.conflicts.size(); ++i) {
    const Conflict& conflict = ConflictAt(loaded.analysis, row.conflicts[i]);
    if (!claim || conflict.a == *claim || conflict.b == *claim) found.push_back(i);
  }
  return found;
}

void JudgeConflictOfChosen(AppState& state, std::size_t number, std::optional<Verdict> verdict) {
  const Analysis& analysis = state.loaded->analysis;
  const MatrixRow& row = state.loaded->index.rows[*state.selection.row];
  const Conflict& conflict = ConflictAt(analysis, row.conflicts[number]);
  if (verdict == conflict.verdict) return;
  const std::string what = "Judged the conflict of " + NameOfArticle(state, conflict.a) + " and " +
                           NameOfArticle(state, conflict.b) + ": " +
                           std::string(VerdictPhrase(verdict));
  Correct(state,
          {JudgeConflict{RefToClaim(analysis, conflict.a), RefToClaim(analysis, conflict.b),
                         conflict.kind, verdict}},
          what);
}

}  // namespace px
