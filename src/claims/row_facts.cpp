#include "claims/row_facts.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "claims/age_slots.h"
#include "claims/conflicts.h"
#include "claims/count_slots.h"
#include "claims/deed_slots.h"
#include "claims/open_questions.h"
#include "claims/value_places.h"

namespace px {
namespace {

// Weaker links join claims of which one may well be about something else.
constexpr std::uint32_t kMinDriftScore = 800;

// Most links are weaker and tell of two things, also within a doubtful row; looking into each would
// cost more than all the rest.
constexpr std::uint32_t kMinConflictScore = 250;
// "Twelve were hurt", "seventeen were hurt": what differs is much of what is said, so that the
// score is low where the conflict is plain.
constexpr std::uint32_t kMinScoreOfFigures = 140;

bool MayDifferInFigures(const std::vector<Claim>& claims, const Link& link) {
  const auto same_predicate = [](const Reason& reason) {
    return reason.kind == ReasonKind::kPredicate && reason.weight > 0;
  };
  if (link.score < kMinScoreOfFigures) return false;
  const std::vector<Quantity>& a = claims[link.a.value].quantities;
  const std::vector<Quantity>& b = claims[link.b.value].quantities;
  if (a.size() != 1 || b.size() != 1) return false;
  const bool same_unit = a[0].unit == b[0].unit && !a[0].unit.empty() && a[0].unit != kAgeUnit;
  return same_unit || std::any_of(link.reasons.begin(), link.reasons.end(), same_predicate);
}

std::vector<const Link*> LinksBetweenArticles(const std::vector<Claim>& claims,
                                              const std::vector<Link>& links) {
  std::vector<const Link*> between;
  for (const Link& link : links) {
    if (claims[link.a.value].doc != claims[link.b.value].doc) between.push_back(&link);
  }
  const auto before = [](const Link* x, const Link* y) {
    return std::tie(x->a, x->b) < std::tie(y->a, y->b);
  };
  if (!std::is_sorted(between.begin(), between.end(), before)) {
    std::sort(between.begin(), between.end(), before);
  }
  return between;
}

// Puts each conflict into the row of its first claim, what two articles differ in once only.
class ConflictRows {
 public:
  ConflictRows(const std::vector<Claim>& claims, const std::vector<std::size_t>& row_of_claim,
               std::vector<ClaimCluster>& rows)
      : claims_(claims), row_of_claim_(row_of_claim), rows_(rows) {}

  void Add(Conflict conflict) {
    const std::size_t r = row_of_claim_[conflict.a.value];
    const bool one_row = r == row_of_claim_[conflict.b.value];
    if (!one_row && conflict.verdict == Verdict::kCompatible) return;
    // Whether both rows tell of one thing is less sure.
    if (!one_row && conflict.verdict == Verdict::kContradicts) {
      conflict.verdict = Verdict::kDiffers;
    }
    const bool is_new = told_
                            .insert({claims_[conflict.a.value].doc, claims_[conflict.b.value].doc,
                                     conflict.kind, conflict.rule})
                            .second;
    if (is_new) rows_[r].conflicts.push_back(std::move(conflict));
  }

  void AddAll(std::vector<Conflict> conflicts) {
    for (Conflict& conflict : conflicts) Add(std::move(conflict));
  }

 private:
  const std::vector<Claim>& claims_;
  const std::vector<std::size_t>& row_of_claim_;
  std::vector<ClaimCluster>& rows_;
  std::set<std::tuple<DocId, DocId, ConflictKind, std::string>> told_;
};

// Weaker links join sentences of which one may well be about something else.
constexpr std::uint32_t kMinSentenceScore = 250;

// What only the whole sentences of linked claims show. Told after what the claims themselves do.
class SentenceConflicts {
 public:
  SentenceConflicts(const std::vector<Claim>& claims, ConflictFinder& finder)
      : claims_(claims), finder_(finder) {}

  // Of each two sentences only the first link counts.
  void Look(const Link& link) {
    if (link.score < kMinSentenceScore) return;
    const Claim& a = claims_[link.a.value];
    const Claim& b = claims_[link.b.value];
    if (!seen_.insert({a.doc, a.sentence, b.doc, b.sentence}).second) return;
    std::vector<Conflict> found = finder_.FindInSentences(link);
    std::move(found.begin(), found.end(), std::back_inserter(found_));
  }

  std::vector<Conflict> Take() { return std::move(found_); }

 private:
  const std::vector<Claim>& claims_;
  ConflictFinder& finder_;
  std::set<std::tuple<DocId, std::uint32_t, DocId, std::uint32_t>> seen_;
  std::vector<Conflict> found_;
};

// What weak links between articles of one event show.
std::vector<Conflict> FindDegrees(const std::vector<Claim>& claims,
                                  const std::vector<const Link*>& weak,
                                  const ArticlePairs& one_event, ConflictFinder& finder) {
  std::vector<Conflict> found;
  for (const Link* link : weak) {
    if (one_event.count({claims[link->a.value].doc, claims[link->b.value].doc}) == 0) continue;
    if (auto conflict = finder.FindDegreeOfChange(*link)) found.push_back(*std::move(conflict));
  }
  return found;
}

// What one article has to do with a row.
struct Part {
  bool asserts_all = true;
  bool asserts_none = true;
  std::uint32_t score = 0;  // of its best link with another article there

  void Raise(std::uint32_t link_score) { score = std::max(score, link_score); }
};
using Parts = std::map<DocId, Part>;

Parts PartsOf(const std::vector<Claim>& claims, const ClaimCluster& row) {
  Parts parts;
  for (const ClaimId id : row.claims) {
    Part& part = parts[claims[id.value].doc];
    (claims[id.value].stance == Stance::kAsserted ? part.asserts_none : part.asserts_all) = false;
  }
  return parts;
}

std::vector<std::uint32_t> ScoresOf(const Parts& parts) {
  if (parts.size() == 1) return {1000};
  std::vector<std::uint32_t> scores;
  for (const auto& [doc, part] : parts) scores.push_back(part.score);
  return scores;
}

std::string CueOf(const AnalyzedDocument& article, const Claim& claim) {
  if (claim.cues.empty()) return "";
  return " (\"" + std::string(Slice(article.source.text, claim.cues.front())) + "\")";
}

std::string DriftRule(const std::vector<AnalyzedDocument>& documents,
                      const std::vector<Entity>& entities, const Claim& weaker) {
  const std::string cue = CueOf(documents[weaker.doc.value], weaker);
  if (weaker.said_by) {
    const std::optional<EntityId> entity = weaker.said_by->entity;
    const std::string& source = entity ? entities[entity->value].name : weaker.said_by->text;
    return "One article tells it as a fact, another on the word of " + source + cue + ".";
  }
  if (weaker.stance == Stance::kHedged) {
    return "One article tells it as a fact, another with reserve" + cue + ".";
  }
  return "One article tells it as a fact, another on somebody's word" + cue + ".";
}

}  // namespace

void AddRowFacts(const std::vector<AnalyzedDocument>& documents,
                 const std::vector<Entity>& entities, const std::vector<Claim>& claims,
                 const std::vector<Link>& links, std::vector<ClaimCluster>& rows) {
  std::vector<std::size_t> row_of_claim(claims.size());
  std::vector<Parts> articles(rows.size());
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (const ClaimId id : rows[r].claims) row_of_claim[id.value] = r;
    articles[r] = PartsOf(claims, rows[r]);
  }
  std::vector<std::uint32_t> drift_score(rows.size(), kMinDriftScore);
  ConflictFinder finder(documents, entities, claims);
  ConflictRows conflicts(claims, row_of_claim, rows);
  SentenceConflicts of_sentences(claims, finder);
  ArticlePairs one_event;
  std::vector<const Link*> weak;
  for (const Link* link : LinksBetweenArticles(claims, links)) {
    const std::size_t r = row_of_claim[link->a.value];
    ClaimCluster& row = rows[r];
    const bool one_row = r == row_of_claim[link->b.value];
    if (one_row) {
      articles[r].at(claims[link->a.value].doc).Raise(link->score);
      articles[r].at(claims[link->b.value].doc).Raise(link->score);
      if (link->score >= kSureScore) {
        one_event.insert(std::minmax(claims[link->a.value].doc, claims[link->b.value].doc));
      }
    }
    if (link->score < kMinConflictScore) {
      weak.push_back(link);
      if (!MayDifferInFigures(claims, *link)) continue;
    }
    of_sentences.Look(*link);
    bool differs = false;
    for (Conflict& conflict : finder.Find(*link)) {
      differs = true;
      conflicts.Add(std::move(conflict));
    }
    if (!one_row || differs || link->score <= drift_score[r]) continue;
    const bool a_firm = claims[link->a.value].stance == Stance::kAsserted;
    const ClaimId firm = a_firm ? link->a : link->b;
    const ClaimId weaker = a_firm ? link->b : link->a;
    const Claim& weaker_claim = claims[weaker.value];
    if (!articles[r].at(claims[firm.value].doc).asserts_all ||
        !articles[r].at(weaker_claim.doc).asserts_none || weaker_claim.stance == Stance::kDenied) {
      continue;
    }
    drift_score[r] = link->score;
    row.drift = Drift{firm, weaker, DriftRule(documents, entities, weaker_claim)};
  }
  for (std::size_t r = 0; r < rows.size(); ++r) rows[r].document_scores = ScoresOf(articles[r]);
  conflicts.AddAll(of_sentences.Take());
  conflicts.AddAll(FindDegrees(claims, weak, one_event, finder));
  conflicts.AddAll(FindCountConflicts(documents, claims, one_event, finder));
  conflicts.AddAll(FindAgeConflicts(documents, entities, claims, one_event));
  conflicts.AddAll(FindDeedConflicts(documents, entities, claims, one_event, finder));
  conflicts.AddAll(FindAnsweredQuestions(documents, claims, one_event, finder));
}

}  // namespace px
