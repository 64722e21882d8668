#include "claims/apply_corrections.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "claims/independence.h"

namespace px {
namespace {

constexpr const char* kNoArticle = "its article is not loaded.";
constexpr const char* kNoClaim = "its claim is not found any more.";
constexpr const char* kNoConflict = "there is no such conflict any more.";

// A claim, or why there is none.
struct ResolvedClaim {
  std::optional<ClaimId> id;
  std::string why;
};

void EraseId(std::vector<ClaimId>& ids, ClaimId id) {
  ids.erase(std::remove(ids.begin(), ids.end(), id), ids.end());
}

// One line, beginning with a capital where it is an ASCII letter.
std::string PlainLabel(std::string_view words) {
  std::string label;
  for (const char c : words) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space) {
      label += c;
    } else if (!label.empty() && label.back() != ' ') {
      label += ' ';
    }
  }
  while (!label.empty() && label.back() == ' ') label.pop_back();
  if (!label.empty() && label[0] >= 'a' && label[0] <= 'z') {
    label[0] = static_cast<char>(label[0] - 'a' + 'A');
  }
  return label;
}

// One operation at a time; each returns why it was left out, or nothing.
class ClaimApplier {
 public:
  ClaimApplier(const std::vector<CorrectedArticle>& articles, ClaimParts parts)
      : articles_(articles), parts_(parts), row_of_(parts.claims.size()) {
    for (std::size_t row = 0; row < parts_.rows.size(); ++row) {
      for (const ClaimId id : parts_.rows[row].claims) row_of_[id.value] = row;
    }
  }

  template <typename EntityOperation>
  std::string operator()(const EntityOperation&) {
    return {};
  }

  std::string operator()(const JoinClaims& c) {
    const ResolvedClaim into = Resolve(c.into);
    if (!into.id) return into.why;
    const ResolvedClaim from = Resolve(c.from);
    if (!from.id) return from.why;
    const std::size_t target = row_of_[into.id->value];
    const std::size_t source = row_of_[from.id->value];
    if (target == source) return {};
    ClaimCluster& row = parts_.rows[target];
    ClaimCluster& other = parts_.rows[source];
    for (const ClaimId id : other.claims) {
      row.claims.push_back(id);
      row_of_[id.value] = target;
    }
    std::move(other.conflicts.begin(), other.conflicts.end(), std::back_inserter(row.conflicts));
    if (!row.drift) row.drift = std::move(other.drift);
    other = {};
    row.by_reader = true;
    return {};
  }

  std::string operator()(const SplitClaim& c) {
    const ResolvedClaim claim = Resolve(c.claim);
    if (!claim.id) return claim.why;
    const std::size_t source = row_of_[claim.id->value];
    if (parts_.rows[source].claims.size() == 1) return {};
    const std::size_t target = parts_.rows.size();
    parts_.rows.emplace_back();
    ClaimCluster& row = parts_.rows[source];
    ClaimCluster& part = parts_.rows[target];
    EraseId(row.claims, *claim.id);
    part.claims = {*claim.id};
    row_of_[claim.id->value] = target;
    std::erase_if(row.conflicts, [&](const Conflict& conflict) {
      return conflict.a == *claim.id || conflict.b == *claim.id;
    });
    if (row.drift && (row.drift->firm == *claim.id || row.drift->weaker == *claim.id)) {
      row.drift.reset();
    }
    row.by_reader = part.by_reader = true;
    if (row.label_claim == *claim.id) {
      SetLabel(part, *claim.id, std::move(row.label));
      Relabel(row);
    } else {
      Relabel(part);
    }
    return {};
  }

  std::string operator()(const RestanceClaim& c) {
    const ResolvedClaim found = Resolve(c.claim);
    if (!found.id) return found.why;
    Claim& claim = parts_.claims[found.id->value];
    if (claim.stance == c.stance) return {};
    claim.stance = c.stance;
    claim.stance_by_reader = true;
    ClaimCluster& row = parts_.rows[row_of_[found.id->value]];
    if (row.drift && (row.drift->firm == *found.id || row.drift->weaker == *found.id)) {
      row.drift.reset();
    }
    return {};
  }

  std::string operator()(const JudgeConflict& c) {
    const ResolvedClaim a = Resolve(c.a);
    if (!a.id) return a.why;
    const ResolvedClaim b = Resolve(c.b);
    if (!b.id) return b.why;
    for (const ClaimId side : {*a.id, *b.id}) {
      std::vector<Conflict>& conflicts = parts_.rows[row_of_[side.value]].conflicts;
      const auto found =
          std::find_if(conflicts.begin(), conflicts.end(), [&](const Conflict& conflict) {
            return conflict.kind == c.kind && ((conflict.a == *a.id && conflict.b == *b.id) ||
                                               (conflict.a == *b.id && conflict.b == *a.id));
          });
      if (found == conflicts.end()) continue;
      if (!c.verdict) {
        conflicts.erase(found);
      } else if (found->verdict != *c.verdict) {
        found->verdict = *c.verdict;
        found->verdict_by_reader = true;
      }
      return {};
    }
    return kNoConflict;
  }

  // The place of the claim that was looked up last, where its article is loaded.
  const std::optional<MentionPlace>& place() const { return place_; }
  void ForgetPlace() { place_.reset(); }

  // Brings the rows into order and counts anew in those that changed.
  void Finish() {
    std::erase_if(parts_.rows, [](const ClaimCluster& row) { return row.claims.empty(); });
    const bool any = std::any_of(parts_.rows.begin(), parts_.rows.end(),
                                 [](const ClaimCluster& row) { return row.by_reader; });
    if (!any) return;
    const SharedWording wording(parts_.claims, parts_.reuse, parts_.origins);
    for (ClaimCluster& row : parts_.rows) {
      if (!row.by_reader) continue;
      std::sort(row.claims.begin(), row.claims.end());
      row.documents.clear();
      for (const ClaimId id : row.claims) row.documents.push_back(parts_.claims[id.value].doc);
      row.documents.erase(std::unique(row.documents.begin(), row.documents.end()),
                          row.documents.end());
      row.document_scores.assign(row.documents.size(), 1000);
      row.independent_texts = wording.IndependentTexts(parts_.claims, row.claims);
    }
    std::sort(parts_.rows.begin(), parts_.rows.end(),
              [](const ClaimCluster& x, const ClaimCluster& y) {
                if (x.documents.size() != y.documents.size()) {
                  return x.documents.size() > y.documents.size();
                }
                return x.claims.front() < y.claims.front();
              });
  }

 private:
  ResolvedClaim Resolve(const ClaimRef& ref) {
    const std::optional<DocId> doc = FindArticle(articles_, ref.place.sha256, ref.place.outlet);
    if (!doc) return {std::nullopt, kNoArticle};
    place_ = MentionPlace{*doc, ref.place.range};
    std::vector<ClaimId> same_words;
    std::vector<ClaimId> same_predicate;
    auto claim = std::lower_bound(parts_.claims.begin(), parts_.claims.end(), *doc,
                                  [](const Claim& c, DocId d) { return c.doc < d; });
    for (; claim != parts_.claims.end() && claim->doc == *doc; ++claim) {
      const ClaimId id{static_cast<std::uint32_t>(claim - parts_.claims.begin())};
      const bool words = claim->range == ref.place.range;
      const bool predicate = claim->predicate == ref.predicate;
      if (words && predicate) return {id, {}};
      if (words) same_words.push_back(id);
      if (predicate) same_predicate.push_back(id);
    }
    if (same_words.size() == 1) return {same_words.front(), {}};
    if (same_words.empty() && same_predicate.size() == 1) return {same_predicate.front(), {}};
    return {std::nullopt, kNoClaim};
  }

  static void SetLabel(ClaimCluster& row, ClaimId claim, std::string label) {
    row.label_claim = claim;
    row.label = std::move(label);
  }

  // Of an asserted claim if there is one, the first of those.
  void Relabel(ClaimCluster& row) {
    const auto asserted = std::find_if(row.claims.begin(), row.claims.end(), [this](ClaimId id) {
      return parts_.claims[id.value].stance == Stance::kAsserted;
    });
    const ClaimId id = asserted == row.claims.end() ? row.claims.front() : *asserted;
    const Claim& claim = parts_.claims[id.value];
    const std::string_view text = articles_[claim.doc.value].text;
    std::string words;
    if (claim.carried_subject) words.append(Slice(text, *claim.carried_subject)).append(" ");
    SetLabel(row, id, PlainLabel(words.append(Slice(text, claim.range))));
  }

  const std::vector<CorrectedArticle>& articles_;
  ClaimParts parts_;
  std::vector<std::size_t> row_of_;  // by ClaimId, into rows, of which some may be empty by now
  std::optional<MentionPlace> place_;
};

}  // namespace

std::vector<CorrectionProblem> CorrectClaims(const std::vector<CorrectedArticle>& articles,
                                             const CorrectionList& corrections, ClaimParts parts) {
  std::vector<CorrectionProblem> problems;
  if (!CorrectsClaims(corrections)) return problems;
  ClaimApplier applier(articles, parts);
  for (std::uint32_t i = 0; i < corrections.applied(); ++i) {
    const Correction& correction = corrections.all()[i];
    applier.ForgetPlace();
    const std::string why = std::visit(applier, correction);
    if (why.empty()) continue;
    CorrectionProblem problem{i, {}};
    problem.diagnostic.message =
        CorrectionMessage(i, DescribeCorrection(correction), kLeftOut, why);
    if (const std::optional<MentionPlace>& place = applier.place()) {
      problem.diagnostic.doc = place->first;
      problem.diagnostic.range = place->second;
    }
    problems.push_back(std::move(problem));
  }
  applier.Finish();
  return problems;
}

}  // namespace px
