#include "claims/conflicts.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "claims/claim_terms.h"
#include "claims/quantity_match.h"

namespace px {
namespace {

// Below these scores two claims of one row may well be about two things. A differing value lowers
// the score itself, so that a shared predicate is enough where there is one.
constexpr std::uint32_t kMinScore = 400;
constexpr std::uint32_t kMinPolarityScore = 700;

struct Side {
  const AnalyzedDocument& article;
  const Claim& claim;

  std::string Words(ByteRange range) const {
    return "\"" + std::string(Slice(article.source.text, range)) + "\"";
  }
};

bool IsPartWord(std::string_view key) {
  constexpr std::string_view kWords[] = {"another",    "other",     "others", "more", "further",
                                         "of",         "including", "extra",  "each", "per",
                                         "additional", "remaining", "first",  "last", "every"};
  return std::find(std::begin(kWords), std::end(kWords), key) != std::end(kWords);
}

// "another 12", "12 others", "12 of the 23": told as a part of something else.
bool IsPart(const Side& side, const Quantity& quantity) {
  const IndexRange tokens = TokensIn(side.article, side.claim.tokens, quantity.range);
  const auto is_part = [&](std::uint32_t t) {
    return side.claim.tokens.Contains(t) && IsPartWord(FoldKey(side.article.TokenText(t)));
  };
  return (tokens.begin > 0 && is_part(tokens.begin - 1)) || is_part(tokens.end) ||
         is_part(tokens.end + 1);
}

// Amounts of `side` in `unit` that the other claim does not give, in whatever unit: "12 Somalis and
// 11 Yemenis" gives the 11 of "11 pirates".
std::vector<Quantity> Unmatched(const Side& side, const Claim& other, std::string_view unit) {
  std::vector<Quantity> unmatched;
  for (const Quantity& quantity : side.claim.quantities) {
    if (quantity.unit != unit) continue;
    const bool matched =
        std::any_of(other.quantities.begin(), other.quantities.end(), [&](const Quantity& q) {
          return q.value == quantity.value || MatchQuantities(quantity, q) == ValueMatch::kEqual;
        });
    if (!matched) unmatched.push_back(quantity);
  }
  return unmatched;
}

// Whether `a` names a person or body that `b` does not name.
bool NamesAnother(const std::vector<Entity>& entities, const Claim& a, const Claim& b) {
  return std::any_of(a.entities.begin(), a.entities.end(), [&](EntityId id) {
    const EntityType type = entities[id.value].type;
    return (type == EntityType::kPerson || type == EntityType::kOrg) &&
           !std::binary_search(b.entities.begin(), b.entities.end(), id);
  });
}

ValueMatch MatchAllDates(const Claim& a, const Claim& b) {
  ValueMatch best = ValueMatch::kUnrelated;
  for (const DateMention& x : a.dates) {
    for (const DateMention& y : b.dates) {
      const ValueMatch match = MatchDates(x.iso, y.iso);
      if (match == ValueMatch::kEqual || match == ValueMatch::kCompatible) return match;
      if (match == ValueMatch::kDiffers) best = match;
    }
  }
  return best;
}

bool IsCount(std::string_view unit) {
  constexpr std::string_view kMeasures[] = {"metre", "percent", "kilogram", "second", "litre"};
  const bool currency =
      std::all_of(unit.begin(), unit.end(), [](char c) { return 'A' <= c && c <= 'Z'; });
  return !currency &&
         std::find(std::begin(kMeasures), std::end(kMeasures), unit) == std::end(kMeasures);
}

// The later article has the larger count of something that can only grow as news comes in.
bool IsUpdated(const Side& a, const Side& b, const Quantity& x, const Quantity& y) {
  const std::string& date_a = a.article.source.date;
  const std::string& date_b = b.article.source.date;
  if (!IsCount(x.unit) || date_a.empty() || date_b.empty() || date_a == date_b) return false;
  return (date_a < date_b) == (x.value < y.value);
}

void AddNumberConflict(const Side& a, const Side& b, const Link& link,
                       std::vector<Conflict>& conflicts) {
  if (MatchAllDates(a.claim, b.claim) == ValueMatch::kDiffers) return;
  for (const Quantity& quantity : a.claim.quantities) {
    if (quantity.unit.empty()) continue;
    const std::vector<Quantity> only_a = Unmatched(a, b.claim, quantity.unit);
    const std::vector<Quantity> only_b = Unmatched(b, a.claim, quantity.unit);
    if (only_a.size() != 1 || only_b.size() != 1) continue;
    const Quantity& x = only_a.front();
    const Quantity& y = only_b.front();
    if (IsPart(a, x) || IsPart(b, y)) continue;
    const std::string values = a.Words(x.range) + " and " + b.Words(y.range);
    Conflict conflict{link.a, link.b, ConflictKind::kNumber, Verdict::kDiffers, ""};
    if (MatchQuantities(x, y) == ValueMatch::kCompatible) {
      conflict.verdict = Verdict::kCompatible;
      conflict.rule = values + " fit: one is a limit or a rounding of the other.";
    } else if (IsUpdated(a, b, x, y)) {
      conflict.verdict = Verdict::kUpdated;
      conflict.rule = "The later article has the larger count: " + values + ".";
    } else {
      conflict.rule = "Two figures for the same thing: " + values + ".";
    }
    conflicts.push_back(std::move(conflict));
    return;
  }
}

bool SharesPredicate(const Link& link) {
  return std::any_of(link.reasons.begin(), link.reasons.end(), [](const Reason& reason) {
    return reason.kind == ReasonKind::kPredicate && reason.weight > 0;
  });
}

// A full date in the first sentence is nearly always the dateline.
bool IsDateline(const Claim& claim) {
  constexpr std::size_t kFullDate = 10;
  return claim.sentence == 0 && claim.dates.front().iso.size() == kFullDate;
}

void AddDateConflict(const Side& a, const Side& b, const Link& link,
                     std::vector<Conflict>& conflicts) {
  if (a.claim.dates.size() != 1 || b.claim.dates.size() != 1) return;
  // "opened on Monday" and "ended on Friday" are two dates of two things.
  if (!SharesPredicate(link)) return;
  if (IsDateline(a.claim) || IsDateline(b.claim)) return;
  if (MatchAllDates(a.claim, b.claim) != ValueMatch::kDiffers) return;
  conflicts.push_back({link.a, link.b, ConflictKind::kDate, Verdict::kDiffers,
                       "Two dates for the same event: " + a.Words(a.claim.dates.front().range) +
                           " and " + b.Words(b.claim.dates.front().range) + "."});
}

void AddPolarityConflict(const Side& a, const Side& b, bool same_names, const Link& link,
                         std::vector<Conflict>& conflicts) {
  if (a.claim.polarity == b.claim.polarity || link.score < kMinPolarityScore) return;
  if (!SharesPredicate(link) || !same_names) return;
  const bool both_firm = a.claim.stance == Stance::kAsserted && b.claim.stance == Stance::kAsserted;
  conflicts.push_back({link.a, link.b, ConflictKind::kPolarity,
                       both_firm ? Verdict::kContradicts : Verdict::kDiffers,
                       "One article says that it is so, the other that it is not."});
}

}  // namespace

std::vector<Conflict> FindConflicts(const std::vector<AnalyzedDocument>& documents,
                                    const std::vector<Entity>& entities,
                                    const std::vector<Claim>& claims, const Link& link) {
  const Claim& claim_a = claims[link.a.value];
  const Claim& claim_b = claims[link.b.value];
  const Side a{documents[claim_a.doc.value], claim_a};
  const Side b{documents[claim_b.doc.value], claim_b};
  std::vector<Conflict> conflicts;
  if (claim_a.doc == claim_b.doc) return conflicts;
  if (link.score < kMinScore && !SharesPredicate(link)) return conflicts;
  const bool more_in_a = NamesAnother(entities, claim_a, claim_b);
  const bool more_in_b = NamesAnother(entities, claim_b, claim_a);
  if (more_in_a && more_in_b) return conflicts;
  AddNumberConflict(a, b, link, conflicts);
  AddDateConflict(a, b, link, conflicts);
  AddPolarityConflict(a, b, !more_in_a && !more_in_b, link, conflicts);
  return conflicts;
}

}  // namespace px
