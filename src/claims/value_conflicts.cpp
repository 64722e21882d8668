// Amounts.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "claims/clause_mood.h"
#include "claims/clock_times.h"
#include "claims/conflict_rules.h"
#include "claims/quantity_match.h"
#include "claims/value_places.h"

namespace px {
namespace {

// Where no tree says that two values stand in one place, this much of the rest must be shared.
constexpr double kSureCovered = 0.58;
constexpr double kMinCovered = 0.4;
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

// "16" of "10 of the team's 16 games": the whole of which another figure is the part.
bool IsWhole(const ClaimSide& side, const ClaimNode& node) {
  const std::vector<Word>& words = side.article.words;
  const std::uint32_t thing = words[node.token].head;
  if (thing == kNoHead || words[node.token].deprel != Deprel::kNummod) return false;
  const std::uint32_t part = words[thing].head;
  return part != kNoHead && words[part].upos == Upos::kNum && words[thing].deprel == Deprel::kNmod;
}

// "needed nine points": not how many there were.
bool IsAimedAt(const ClaimPairView& pair, const ClaimSide& side, std::uint32_t number) {
  constexpr std::string_view kVerbs[] = {"need", "require", "want", "seek",   "aim",    "hope",
                                         "plan", "request", "ask",  "demand", "target", "expect"};
  const ClaimNode& verb = side.tree.nodes[VerbOver(side.tree, number)];
  return std::find(std::begin(kVerbs), std::end(kVerbs), pair.words.NameOf(verb.word)) !=
         std::end(kVerbs);
}

// "will miss two games" and "missed four games", "needed nine points" and "scored 20".
bool AreOfTwoMoods(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  const ClaimNode& a = pair.a.tree.nodes[VerbOver(pair.a.tree, x)];
  const ClaimNode& b = pair.b.tree.nodes[VerbOver(pair.b.tree, y)];
  return IsYetToCome(pair.a, a) != IsYetToCome(pair.b, b) ||
         IsAimedAt(pair, pair.a, x) != IsAimedAt(pair, pair.b, y);
}

// "the 36-year-old driver" and "a driver who killed a 66-year-old", "one rocket launcher" and "a
// launcher with two rockets": what the one figure is of, the other article names beside it.
bool AreOfTwoNouns(const ClaimPairView& pair, const ClaimNode& a, const ClaimNode& b) {
  const auto noun_of = [](const ClaimSide& side, const ClaimNode& node) {
    const Quantity* quantity = QuantityOf(side, node);
    if (quantity == nullptr || node.governor == kNoNode) return kNoNode;
    if (side.tree.nodes[node.governor].kind == NodeKind::kName) return kNoNode;
    const bool counts = side.article.words[node.token].deprel == Deprel::kNummod;
    return counts || quantity->unit == kAgeUnit ? node.governor : kNoNode;
  };
  const std::uint32_t of_a = noun_of(pair.a, a);
  const std::uint32_t of_b = noun_of(pair.b, b);
  if (of_a == kNoNode || of_b == kNoNode) return false;
  const std::uint32_t in_b = pair.match.InB(of_a);
  const std::uint32_t in_a = pair.match.InA(of_b);
  return (in_b != kNoNode && in_b != of_b) || (in_a != kNoNode && in_a != of_a);
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

// Two figures of one thing seldom differ tenfold: "23 points" and "2,117 points".
bool AreFarApart(const Quantity& a, const Quantity& b) {
  constexpr double kFar = 10;
  return std::max(a.value, b.value) > kFar * std::min(a.value, b.value);
}

// "23 points" and "2,117 points": of the game and of all games, even where all else is the same.
bool AreWorldsApart(const Quantity& a, const Quantity& b) {
  constexpr double kVeryFar = 20;
  return std::max(a.value, b.value) > kVeryFar * std::min(a.value, b.value);
}

// "$1.5 million" in "A$1.9 million ($1.5 million)", "0300" in "8 am local time (0300 GMT)": the
// same value told once more.
bool IsConversion(const ClaimSide& side, const ClaimNode& node) {
  if (node.tokens.begin < 2 || side.article.TokenText(node.tokens.begin - 1) != "(") return false;
  if (node.quantity == kNoNode) return true;
  const std::uint32_t last = node.tokens.begin - 2;
  const std::uint32_t before = side.article.document.tokens[last].range.end;
  const Upos upos = side.article.words[last].upos;
  // "$US1 million (": an amount whatever its currency is called.
  const bool is_amount = upos == Upos::kNum || side.article.words[last].lemma == "million" ||
                         side.article.words[last].lemma == "billion";
  if (is_amount && IsCurrency(side.claim.quantities[node.quantity].unit)) return true;
  return std::any_of(side.of_article.begin(), side.of_article.end(),
                     [&](const Quantity* other) { return other->range.end == before; });
}

bool IsClockTime(const ClaimSide& side, const ClaimNode& node) {
  return node.quantity == kNoNode && ReadClockTime(side.article, node.tokens.begin).has_value();
}

// "at 9 pm", and not that of the page, nor "with 4:43 left".
bool TellsWhen(const ClaimSide& side, const ClaimNode& node) {
  constexpr std::string_view kWords[] = {"at", "around", "about", "by", "since", "until", "from"};
  return node.preposition != kNoNode &&
         std::find(std::begin(kWords), std::end(kWords),
                   side.article.words[node.preposition].lemma) != std::end(kWords);
}

// Whether two numbers are of one thing.
bool AreOfOneThing(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  const ClaimNode& a = pair.a.tree.nodes[x];
  const ClaimNode& b = pair.b.tree.nodes[y];
  const Slot slot = pair.match.SlotOf(x, y);
  const bool measured = a.quantity != kNoNode && b.quantity != kNoNode;
  if (IsClockTime(pair.a, a) && IsClockTime(pair.b, b)) {
    const bool one_deed = AreOfOneVerb(pair, x, y) ? pair.covered_less() >= kOpenCovered
                                                   : pair.covered_more() >= kSureCovered &&
                                                         pair.covered_less() >= kMinCovered;
    if (IsOfPage(pair.a, x) || IsOfPage(pair.b, y)) return false;
    return TellsWhen(pair.a, a) && TellsWhen(pair.b, b) && one_deed &&
           pair.covered_more() >= kMinCovered;
  }
  if (!measured) {
    // "No. 2", "the 787": numbers that count nothing differ only where all else is the same.
    return pair.covered_less() >= kSureCovered ||
           (slot != Slot::kOther && pair.covered_more() >= kSureCovered &&
            pair.covered_less() >= kMinCovered);
  }
  // Many a climber fell so and so far: the verb alone does not make it one fall.
  const bool one_deed = ShareActor(pair, VerbOver(pair.a.tree, x), VerbOver(pair.b.tree, y)) ||
                        pair.covered_less() >= kOpenCovered;
  const Quantity& figure_a = pair.a.claim.quantities[a.quantity];
  const Quantity& figure_b = pair.b.claim.quantities[b.quantity];
  if (AreWorldsApart(figure_a, figure_b)) return false;
  if (AreFarApart(figure_a, figure_b) && pair.covered_less() < kSureCovered) return false;
  const bool open = figure_a.unit.empty() || figure_b.unit.empty();
  if (open && pair.covered_less() < (slot == Slot::kOther ? kSureCovered : kOpenCovered)) {
    return false;
  }
  if (slot != Slot::kOther && AreOfOneVerb(pair, x, y)) {
    return one_deed && pair.covered_more() >= kMinCovered;
  }
  if (CountThingsToldAlike(pair, a, b) && VerbsAllowOneThing(pair, x, y)) return true;
  // "a 10-metre dhow" and "a 30-foot dhow": what is so long, so heavy or so old.
  const bool attribute = a.role == NodeRole::kModifier && IsMeasure(figure_a.unit);
  if (slot == Slot::kSame) {
    return pair.covered_less() >= (attribute ? kOpenCovered : kMinCovered);
  }
  if (AreOfOneVerb(pair, x, y)) return one_deed && pair.covered_more() >= kMinCovered;
  if (pair.covered_more() < kSureCovered) return false;
  return pair.covered_less() >= (VerbsAllowOneThing(pair, x, y) ? kMinCovered : kSureCovered);
}

// The later article has the larger count of something that can only grow as news comes in.
bool IsUpdated(const ClaimPairView& pair, const Quantity& x, const Quantity& y) {
  const std::string& date_a = pair.a.article.source.date;
  const std::string& date_b = pair.b.article.source.date;
  if (IsMeasure(x.unit) || date_a.empty() || date_b.empty() || date_a == date_b) return false;
  return (date_a < date_b) == (x.value < y.value);
}

// Dates that cannot be one: the figures are of two periods.
bool AreOfTwoPeriods(const ClaimPairView& pair) {
  const UnmatchedValues dates(pair, NodeKind::kDate);
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

}  // namespace

bool DifferInSeveralFigures(const ClaimPairView& pair) {
  const UnmatchedValues numbers(pair, NodeKind::kNumber);
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

namespace {

// Of money, where one claim names a party that the other does not: it may have been paid to
// somebody else.
bool MayBeOfTwoParties(const ClaimPairView& pair, const ClaimNode& number) {
  const Quantity* quantity = QuantityOf(pair.a, number);
  return quantity != nullptr && IsCurrency(quantity->unit) && pair.covered_less() < kSureCovered &&
         (NamesAnother(pair, pair.a, pair.b) || NamesAnother(pair, pair.b, pair.a));
}

Difference Judge(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  const std::string values = BothValues(pair, x, y);
  if (IsClockTime(pair.a, pair.a.tree.nodes[x])) {
    return {ConflictKind::kDate, Verdict::kDiffers,
            "Two times of day for the same event: " + values + ".", x, y};
  }
  const Quantity* a = QuantityOf(pair.a, pair.a.tree.nodes[x]);
  const Quantity* b = QuantityOf(pair.b, pair.b.tree.nodes[y]);
  if (a != nullptr && b != nullptr && IsUpdated(pair, *a, *b)) {
    return {ConflictKind::kNumber, Verdict::kUpdated,
            "The later article has the larger count: " + values + ".", x, y};
  }
  return {ConflictKind::kNumber, Verdict::kDiffers,
          "Two figures for the same thing: " + values + ".", x, y};
}

// 27 in an article of 2005 and 29 in one of 2007.
bool IsGrownOlder(const ClaimPairView& pair, const Quantity& x, const Quantity& y) {
  const std::string& date_a = pair.a.article.source.date;
  const std::string& date_b = pair.b.article.source.date;
  constexpr std::size_t kYear = 4;
  if (x.unit != kAgeUnit || date_a.size() < kYear || date_b.size() < kYear) return false;
  const double years =
      std::atoi(date_b.substr(0, kYear).c_str()) - std::atoi(date_a.substr(0, kYear).c_str());
  const double older = y.value - x.value;
  return older * years > 0 && std::abs(older) <= std::abs(years);
}

// Whether something about the two numbers says that they are of two things.
bool AreSetApart(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  const ClaimNode& a = pair.a.tree.nodes[x];
  const ClaimNode& b = pair.b.tree.nodes[y];
  const Quantity* figure_a = QuantityOf(pair.a, a);
  const Quantity* figure_b = QuantityOf(pair.b, b);
  if (IsPart(pair.a, a) || IsPart(pair.b, b)) return true;
  if (IsWhole(pair.a, a) != IsWhole(pair.b, b) || AreOfTwoMoods(pair, x, y)) return true;
  if (GivesToo(pair.a, figure_b) || GivesToo(pair.b, figure_a)) return true;
  if (AddsUpTo(pair.a, figure_a, figure_b) || AddsUpTo(pair.b, figure_b, figure_a)) return true;
  if (AreOfTwoNouns(pair, a, b)) return true;
  if (IsConversion(pair.a, a) || IsConversion(pair.b, b)) return true;
  if (IsPageStamp(pair.a, a) || IsPageStamp(pair.b, b)) return true;
  const bool carried = a.token < pair.a.claim.tokens.begin || b.token < pair.b.claim.tokens.begin;
  if (carried || MayBeOfTwoParties(pair, a) || AreOfTwoFates(pair, x, y)) return true;
  return figure_a != nullptr && figure_b != nullptr && IsGrownOlder(pair, *figure_a, *figure_b);
}

// "404 yards, 52 catches and two touchdowns": a list of figures is of many things.
bool AreOfStatistics(const UnmatchedValues& numbers) {
  constexpr std::size_t kMany = 3;
  return numbers.in_a.size() >= kMany || numbers.in_b.size() >= kMany;
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
                      BothValues(pair, x, y) + " fit: one is a limit or a rounding of the other.",
                      x, y};
  }
  return std::nullopt;
}

}  // namespace

bool AreOfTwoPersons(const ClaimPairView& pair) {
  const auto has_age = [](const ClaimSide& side, const Nodes& nodes) {
    return std::any_of(nodes.begin(), nodes.end(), [&](std::uint32_t n) {
      const Quantity* quantity = QuantityOf(side, side.tree.nodes[n]);
      return quantity != nullptr && quantity->unit == kAgeUnit;
    });
  };
  const UnmatchedValues numbers(pair, NodeKind::kNumber);
  return has_age(pair.a, numbers.in_a) && has_age(pair.b, numbers.in_b) && !SharePerson(pair) &&
         pair.covered_less() < kSureCovered;
}

bool AreTwoCounts(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  return AreSetApart(pair, x, y) || AreOfTwoPeriods(pair) || DifferInSeveralFigures(pair);
}

std::optional<Difference> FindNumberDifference(const ClaimPairView& pair) {
  if (AreOfTwoPeriods(pair) || AreOfTwoPersons(pair) || DifferInSeveralFigures(pair)) {
    return std::nullopt;
  }
  const UnmatchedValues numbers(pair, NodeKind::kNumber);
  for (const std::uint32_t x : numbers.in_a) {
    const ClaimNode& a = pair.a.tree.nodes[x];
    const auto comparable = [&](std::uint32_t y) {
      return AreComparable(pair, a, pair.b.tree.nodes[y]);
    };
    const auto rivals = std::count_if(numbers.in_b.begin(), numbers.in_b.end(), comparable);
    for (const std::uint32_t y : numbers.in_b) {
      const ClaimNode& b = pair.b.tree.nodes[y];
      if (!comparable(y) || AreSetApart(pair, x, y)) continue;
      const auto rivals_of_y = std::count_if(
          numbers.in_a.begin(), numbers.in_a.end(),
          [&](std::uint32_t n) { return AreComparable(pair, pair.a.tree.nodes[n], b); });
      const bool only_pair = rivals == 1 && rivals_of_y == 1;
      const bool in_one_slot = pair.match.SlotOf(x, y) == Slot::kSame;
      if (!only_pair && !in_one_slot) continue;
      if (AreOfStatistics(numbers) && !AreOfOneVerb(pair, x, y) &&
          !CountThingsToldAlike(pair, a, b)) {
        continue;
      }
      if (AreOfOneThing(pair, x, y)) return Judge(pair, x, y);
    }
  }
  return FindFittingNumbers(pair);
}

}  // namespace px
