// Amounts and dates.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "claims/conflict_rules.h"
#include "claims/quantity_match.h"

namespace px {
namespace {

// Where no tree says that two values stand in one place, this much of the rest must be shared.
constexpr double kSureCovered = 0.58;
constexpr double kMinCovered = 0.4;
constexpr double kAlmostAllCovered = 0.7;
constexpr double kOpenCovered = 0.3;

bool IsPartWord(std::string_view key) {
  constexpr std::string_view kWords[] = {"another",   "other", "others",    "more",      "further",
                                         "including", "extra", "each",      "per",       "first",
                                         "last",      "every", "remaining", "additional"};
  return std::find(std::begin(kWords), std::end(kWords), key) != std::end(kWords);
}

// "another 12", "12 others", "12 of the 23", "per share": told as a part of something else.
bool IsPart(const ClaimSide& side, const ClaimNode& node) {
  const auto is_part = [&](std::uint32_t t) {
    return side.claim.tokens.Contains(t) && IsPartWord(FoldKey(side.article.TokenText(t)));
  };
  return (node.tokens.begin > 0 && is_part(node.tokens.begin - 1)) || is_part(node.tokens.end) ||
         is_part(node.tokens.end + 1) ||
         (side.claim.tokens.Contains(node.tokens.end) &&
          FoldKey(side.article.TokenText(node.tokens.end)) == "of");
}

bool IsPersons(std::string_view unit) {
  constexpr std::string_view kUnits[] = {"person", "body", "victim", "casualty", "man"};
  return std::find(std::begin(kUnits), std::end(kUnits), unit) != std::end(kUnits);
}

constexpr std::string_view kAge = "year-old";

bool IsCurrency(std::string_view unit) {
  return !unit.empty() &&
         std::all_of(unit.begin(), unit.end(), [](char c) { return 'A' <= c && c <= 'Z'; });
}

bool IsMeasure(std::string_view unit) {
  constexpr std::string_view kMeasures[] = {"metre", "percent", "kilogram", "second", "litre"};
  return IsCurrency(unit) ||
         std::find(std::begin(kMeasures), std::end(kMeasures), unit) != std::end(kMeasures);
}

bool AreOfOneUnit(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (IsMeasure(a) || IsMeasure(b)) return false;
  // "19" of "19 hurt" and "at 19" have no unit: they are of whatever stands in their place.
  return a.empty() || b.empty() || (IsPersons(a) && IsPersons(b));
}

const Quantity* QuantityOf(const ClaimSide& side, const ClaimNode& node) {
  return node.quantity == kNoNode ? nullptr : &side.claim.quantities[node.quantity];
}

// "27th": counts out one of many, and two of them may be two things.
bool IsOrdinal(std::string_view text) {
  return text.ends_with("th") || text.ends_with("st") || text.ends_with("nd") ||
         text.ends_with("rd");
}

bool IsYear(std::string_view text) {
  return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
         std::all_of(text.begin(), text.end(), [](char c) { return '0' <= c && c <= '9'; });
}

// Whether two numbers count or measure one kind of thing, as far as their words tell.
bool AreComparable(const ClaimPairView& pair, const ClaimNode& x, const ClaimNode& y) {
  const Quantity* a = QuantityOf(pair.a, x);
  const Quantity* b = QuantityOf(pair.b, y);
  // Times of day, and numbers in names: "the 2020 Games".
  if (a == nullptr || b == nullptr) {
    const std::string_view text_a = pair.a.TextOf(x);
    const std::string_view text_b = pair.b.TextOf(y);
    if (IsYear(text_a) || IsYear(text_b)) return IsYear(text_a) && IsYear(text_b);
    return a == b && !IsOrdinal(text_a) && !IsOrdinal(text_b);
  }
  // "dead at 81" and "aged 81".
  const bool ages = (a->unit == kAge) != (b->unit == kAge);
  if (ages && (a->value != std::floor(a->value) || b->value != std::floor(b->value))) return false;
  return AreOfOneUnit(a->unit, b->unit);
}

using Nodes = std::vector<std::uint32_t>;

// The values of `kind` in each claim that nothing in the other fits.
struct Unmatched {
  Nodes in_a;
  Nodes in_b;

  Unmatched(const ClaimPairView& pair, NodeKind kind) {
    for (std::uint32_t n = 0; n < pair.a.tree.nodes.size(); ++n) {
      if (pair.a.tree.nodes[n].kind == kind && pair.match.InB(n) == kNoNode) in_a.push_back(n);
    }
    for (std::uint32_t n = 0; n < pair.b.tree.nodes.size(); ++n) {
      if (pair.b.tree.nodes[n].kind == kind && pair.match.InA(n) == kNoNode) in_b.push_back(n);
    }
  }
};

// The verb that governs a node, else the top of its tree.
std::uint32_t VerbOver(const ClaimTree& tree, std::uint32_t node) {
  while (tree.nodes[node].governor != kNoNode) {
    node = tree.nodes[node].governor;
    if (tree.nodes[node].upos == Upos::kVerb) break;
  }
  return node;
}

// Neither is done something else with.
bool VerbsAllowOneThing(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  const std::uint32_t verb_a = VerbOver(pair.a.tree, x);
  const std::uint32_t verb_b = VerbOver(pair.b.tree, y);
  const bool both = pair.a.tree.nodes[verb_a].upos == Upos::kVerb &&
                    pair.b.tree.nodes[verb_b].upos == Upos::kVerb;
  return !both || pair.match.InB(verb_a) == verb_b;
}

bool AreOfOneVerb(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  const std::uint32_t verb_a = VerbOver(pair.a.tree, x);
  const std::uint32_t verb_b = VerbOver(pair.b.tree, y);
  return pair.match.InB(verb_a) == verb_b && ArgumentsFit(pair, verb_a, verb_b);
}

// "seven AK-47 assault rifles" and "nine assault rifles": counted are things told alike.
bool CountThingsToldAlike(const ClaimPairView& pair, const ClaimNode& a, const ClaimNode& b) {
  return a.governor != kNoNode && b.governor != kNoNode &&
         pair.match.InB(a.governor) == b.governor &&
         SharedArguments(pair, a.governor, b.governor) > 0;
}

// Whether the article gives the figure, too, here or elsewhere: then it means another thing.
bool GivesToo(const ClaimSide& side, const Quantity* figure) {
  return figure != nullptr &&
         std::any_of(side.of_article.begin(), side.of_article.end(), [&](const Quantity* other) {
           return other->value == figure->value && AreOfOneUnit(other->unit, figure->unit) &&
                  (!other->unit.empty() || !side.claim.range.Contains(other->range));
         });
}

// "12 Somalis and 11 Yemenis": the figures of the sentence make up the other one.
bool AddsUpTo(const ClaimSide& side, const Quantity* part, const Quantity* whole) {
  if (part == nullptr || whole == nullptr) return false;
  const ByteRange sentence = side.article.document.sentences[side.claim.sentence].range;
  return std::any_of(side.of_article.begin(), side.of_article.end(), [&](const Quantity* other) {
    return sentence.Contains(other->range) && other->range != part->range &&
           other->value + part->value == whole->value;
  });
}

// Whether two numbers are of one thing.
bool AreOfOneThing(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  const ClaimNode& a = pair.a.tree.nodes[x];
  const ClaimNode& b = pair.b.tree.nodes[y];
  const Slot slot = pair.match.SlotOf(x, y);
  const bool measured = a.quantity != kNoNode && b.quantity != kNoNode;
  if (!measured) {
    // "No. 2", "the 787": numbers that count nothing differ only where all else is the same.
    return pair.covered_less() >= kSureCovered ||
           (slot != Slot::kOther && pair.covered_more() >= kSureCovered &&
            pair.covered_less() >= kMinCovered);
  }
  // Many a climber fell so and so far: the verb alone does not make it one fall.
  const bool one_deed = ShareActor(pair, VerbOver(pair.a.tree, x), VerbOver(pair.b.tree, y)) ||
                        pair.covered_less() >= kOpenCovered;
  if (slot != Slot::kOther && AreOfOneVerb(pair, x, y)) {
    return one_deed && pair.covered_more() >= kMinCovered;
  }
  const bool open = pair.a.claim.quantities[a.quantity].unit.empty() ||
                    pair.b.claim.quantities[b.quantity].unit.empty();
  if (open && pair.covered_less() < kOpenCovered) return false;
  if (CountThingsToldAlike(pair, a, b) && VerbsAllowOneThing(pair, x, y)) return true;
  if (slot == Slot::kSame) return pair.covered_less() >= kMinCovered;
  if (AreOfOneVerb(pair, x, y)) return one_deed && pair.covered_more() >= kMinCovered;
  return pair.covered_more() >= kSureCovered && pair.covered_less() >= kMinCovered;
}

// The later article has the larger count of something that can only grow as news comes in.
bool IsUpdated(const ClaimPairView& pair, const Quantity& x, const Quantity& y) {
  const std::string& date_a = pair.a.article.source.date;
  const std::string& date_b = pair.b.article.source.date;
  if (IsMeasure(x.unit) || date_a.empty() || date_b.empty() || date_a == date_b) return false;
  return (date_a < date_b) == (x.value < y.value);
}

std::string BothValues(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  return "\"" + std::string(pair.a.TextOf(pair.a.tree.nodes[x])) + "\" and \"" +
         std::string(pair.b.TextOf(pair.b.tree.nodes[y])) + "\"";
}

// Dates that cannot be one: the figures are of two periods.
bool AreOfTwoPeriods(const ClaimPairView& pair) {
  const Unmatched dates(pair, NodeKind::kDate);
  const auto dated = [](const ClaimTree& tree, const Nodes& nodes) {
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](std::uint32_t n) { return tree.nodes[n].date != kNoNode; });
  };
  return dated(pair.a.tree, dates.in_a) && dated(pair.b.tree, dates.in_b);
}

bool SharePerson(const ClaimPairView& pair) {
  for (std::uint32_t n = 0; n < pair.a.tree.nodes.size(); ++n) {
    const ClaimNode& node = pair.a.tree.nodes[n];
    if (node.entity != kNoNode && pair.match.InB(n) != kNoNode &&
        pair.entities[node.entity].type == EntityType::kPerson) {
      return true;
    }
  }
  return false;
}

// Figures of one unit that differ: the dates may be of two things, too.
bool HoldOtherFigures(const ClaimPairView& pair) {
  const Unmatched numbers(pair, NodeKind::kNumber);
  return std::any_of(numbers.in_a.begin(), numbers.in_a.end(), [&](std::uint32_t x) {
    return std::any_of(numbers.in_b.begin(), numbers.in_b.end(), [&](std::uint32_t y) {
      return AreComparable(pair, pair.a.tree.nodes[x], pair.b.tree.nodes[y]);
    });
  });
}

// Two figures or more of one unit each that differ: of two events.
bool DifferInSeveralFigures(const ClaimPairView& pair) {
  const Unmatched numbers(pair, NodeKind::kNumber);
  const auto differs = [&](std::uint32_t x) {
    const Quantity* a = QuantityOf(pair.a, pair.a.tree.nodes[x]);
    return a != nullptr && !a->unit.empty() &&
           std::any_of(numbers.in_b.begin(), numbers.in_b.end(), [&](std::uint32_t y) {
             const Quantity* b = QuantityOf(pair.b, pair.b.tree.nodes[y]);
             return b != nullptr && b->unit == a->unit;
           });
  };
  return std::count_if(numbers.in_a.begin(), numbers.in_a.end(), differs) >= 2;
}

// Of money, where one claim names a party that the other does not: it may have been paid to
// somebody else.
bool MayBeOfTwoParties(const ClaimPairView& pair, const ClaimNode& number) {
  const Quantity* quantity = QuantityOf(pair.a, number);
  return quantity != nullptr && IsCurrency(quantity->unit) && pair.covered_less() < kSureCovered &&
         (NamesAnother(pair, pair.a, pair.b) || NamesAnother(pair, pair.b, pair.a));
}

// Ages that differ are of two persons, unless both claims name one.
bool AreOfTwoPersons(const ClaimPairView& pair) {
  const auto has_age = [](const ClaimSide& side, const Nodes& nodes) {
    return std::any_of(nodes.begin(), nodes.end(), [&](std::uint32_t n) {
      const Quantity* quantity = QuantityOf(side, side.tree.nodes[n]);
      return quantity != nullptr && quantity->unit == kAge;
    });
  };
  const Unmatched numbers(pair, NodeKind::kNumber);
  return has_age(pair.a, numbers.in_a) && has_age(pair.b, numbers.in_b) && !SharePerson(pair) &&
         pair.covered_less() < kSureCovered;
}

Difference Judge(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  const std::string values = BothValues(pair, x, y);
  const Quantity* a = QuantityOf(pair.a, pair.a.tree.nodes[x]);
  const Quantity* b = QuantityOf(pair.b, pair.b.tree.nodes[y]);
  if (a != nullptr && b != nullptr && IsUpdated(pair, *a, *b)) {
    return {ConflictKind::kNumber, Verdict::kUpdated,
            "The later article has the larger count: " + values + "."};
  }
  return {ConflictKind::kNumber, Verdict::kDiffers,
          "Two figures for the same thing: " + values + "."};
}

std::optional<Difference> FindFittingNumbers(const ClaimPairView& pair) {
  for (std::uint32_t x = 0; x < pair.a.tree.nodes.size(); ++x) {
    const std::uint32_t y = pair.match.InB(x);
    if (y == kNoNode) continue;
    const Quantity* a = QuantityOf(pair.a, pair.a.tree.nodes[x]);
    const Quantity* b = QuantityOf(pair.b, pair.b.tree.nodes[y]);
    if (a == nullptr || b == nullptr || MatchQuantities(*a, *b) != ValueMatch::kCompatible)
      continue;
    if (!AreOfOneThing(pair, x, y)) continue;
    return Difference{ConflictKind::kNumber, Verdict::kCompatible,
                      BothValues(pair, x, y) + " fit: one is a limit or a rounding of the other."};
  }
  return std::nullopt;
}

// A day before the verb of an article's first sentence is the dateline.
bool IsDateline(const ClaimSide& side, const ClaimNode& node) {
  constexpr std::uint32_t kLongestDateline = 8;
  const std::uint32_t begin = side.article.document.sentences[side.claim.sentence].tokens.begin;
  return side.claim.sentence == 0 && node.tokens.begin < begin + kLongestDateline &&
         node.role == NodeRole::kModifier &&
         side.article.document.tokens[node.token].range.begin < side.claim.predicate.begin;
}

}  // namespace

std::optional<Difference> FindNumberDifference(const ClaimPairView& pair) {
  if (AreOfTwoPeriods(pair) || AreOfTwoPersons(pair) || DifferInSeveralFigures(pair)) {
    return std::nullopt;
  }
  const Unmatched numbers(pair, NodeKind::kNumber);
  for (const std::uint32_t x : numbers.in_a) {
    const ClaimNode& a = pair.a.tree.nodes[x];
    const auto comparable = [&](std::uint32_t y) {
      return AreComparable(pair, a, pair.b.tree.nodes[y]);
    };
    const auto rivals = std::count_if(numbers.in_b.begin(), numbers.in_b.end(), comparable);
    for (const std::uint32_t y : numbers.in_b) {
      const ClaimNode& b = pair.b.tree.nodes[y];
      if (!comparable(y) || IsPart(pair.a, a) || IsPart(pair.b, b)) continue;
      if (GivesToo(pair.a, QuantityOf(pair.b, b)) || GivesToo(pair.b, QuantityOf(pair.a, a))) {
        continue;
      }
      if (AddsUpTo(pair.a, QuantityOf(pair.a, a), QuantityOf(pair.b, b)) ||
          AddsUpTo(pair.b, QuantityOf(pair.b, b), QuantityOf(pair.a, a))) {
        continue;
      }
      const auto rivals_of_y = std::count_if(
          numbers.in_a.begin(), numbers.in_a.end(),
          [&](std::uint32_t n) { return AreComparable(pair, pair.a.tree.nodes[n], b); });
      const bool carried =
          a.token < pair.a.claim.tokens.begin || b.token < pair.b.claim.tokens.begin;
      if (carried || MayBeOfTwoParties(pair, a)) continue;
      const bool only_pair = rivals == 1 && rivals_of_y == 1;
      if (!only_pair && pair.match.SlotOf(x, y) != Slot::kSame) continue;
      if (AreOfOneThing(pair, x, y)) return Judge(pair, x, y);
    }
  }
  return FindFittingNumbers(pair);
}

std::optional<Difference> FindDateDifference(const ClaimPairView& pair) {
  const Unmatched dates(pair, NodeKind::kDate);
  if (dates.in_a.size() != 1 || dates.in_b.size() != 1) return std::nullopt;
  if (HoldOtherFigures(pair)) return std::nullopt;
  const std::uint32_t x = dates.in_a.front();
  const std::uint32_t y = dates.in_b.front();
  if (IsDateline(pair.a, pair.a.tree.nodes[x]) || IsDateline(pair.b, pair.b.tree.nodes[y])) {
    return std::nullopt;
  }
  // "the 2000 award" and "received in 1998": a date that is part of a name is of that thing.
  const auto names_thing = [](const ClaimNode& node) { return node.role == NodeRole::kModifier; };
  if ((names_thing(pair.a.tree.nodes[x]) || names_thing(pair.b.tree.nodes[y])) &&
      pair.match.SlotOf(x, y) != Slot::kSame && pair.covered_less() < kSureCovered) {
    return std::nullopt;
  }
  // "opened on Monday" and "ended on Friday" are two dates of two things.
  if (!AreOfOneVerb(pair, x, y) && pair.match.SlotOf(x, y) == Slot::kOther &&
      pair.covered_less() < kAlmostAllCovered) {
    return std::nullopt;
  }
  if (pair.covered_more() < kMinCovered) return std::nullopt;
  return Difference{ConflictKind::kDate, Verdict::kDiffers,
                    "Two dates for the same event: " + BothValues(pair, x, y) + "."};
}

}  // namespace px
