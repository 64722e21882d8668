#include "claims/value_places.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

#include "base/utf8.h"
#include "claims/clock_times.h"
#include "claims/word_families.h"

namespace px {
namespace {

bool IsPersons(std::string_view unit) {
  constexpr std::string_view kUnits[] = {"person", "body", "victim", "casualty", "man"};
  return std::find(std::begin(kUnits), std::end(kUnits), unit) != std::end(kUnits);
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

// "77" and "68" of "won 77-68", "555" of "0800 555 111": a score, a record, a part of a code.
bool IsPartOfPair(const ClaimSide& side, const ClaimNode& node) {
  const std::vector<Token>& tokens = side.article.document.tokens;
  const auto is_dash = [&](std::uint32_t t) {
    const std::string_view text = side.article.TokenText(t);
    return text == "-" || text == "\u2013";
  };
  const auto is_number = [&](std::uint32_t t) { return tokens[t].kind == TokenKind::kNumber; };
  const std::uint32_t begin = node.tokens.begin;
  const std::uint32_t end = node.tokens.end;
  return (begin > 0 && is_number(begin - 1)) || (end < tokens.size() && is_number(end)) ||
         (begin > 1 && is_dash(begin - 1) && is_number(begin - 2)) ||
         (end + 1 < tokens.size() && is_dash(end) && is_number(end + 1));
}

// "before 9", "until 17": a time of day as a rule.
bool MayTellTime(const ClaimSide& side, const ClaimNode& node) {
  constexpr std::string_view kWords[] = {"before", "after", "until", "till", "since"};
  return node.preposition != kNoNode &&
         std::find(std::begin(kWords), std::end(kWords),
                   side.article.words[node.preposition].lemma) != std::end(kWords);
}

// "nine days earlier", "nine days after it": when, not for how long.
bool TellsHowFarOff(const ClaimSide& side, const ClaimNode& node) {
  constexpr std::string_view kWords[] = {"earlier", "later", "late", "ago", "before", "after"};
  const std::uint32_t next = node.tokens.end;
  return next < side.article.document.tokens.size() &&
         std::find(std::begin(kWords), std::end(kWords), FoldKey(side.article.TokenText(next))) !=
             std::end(kWords);
}

bool IsSpanOfTime(std::string_view unit) {
  return unit == "day" || unit == "year" || unit == "month" || unit == "second";
}

}  // namespace

bool IsCurrency(std::string_view unit) {
  return !unit.empty() &&
         std::all_of(unit.begin(), unit.end(), [](char c) { return 'A' <= c && c <= 'Z'; });
}

bool IsMeasure(std::string_view unit) {
  constexpr std::string_view kMeasures[] = {"metre", "percent", "kilogram", "second",
                                            "litre", "time",    "times"};
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

bool AreComparable(const ClaimPairView& pair, const ClaimNode& x, const ClaimNode& y) {
  const Quantity* a = QuantityOf(pair.a, x);
  const Quantity* b = QuantityOf(pair.b, y);
  if (a == nullptr || b == nullptr) {
    const std::optional<ClockTime> time_a = ReadClockTime(pair.a.article, x.tokens.begin);
    const std::optional<ClockTime> time_b = ReadClockTime(pair.b.article, y.tokens.begin);
    if (time_a || time_b) return time_a && time_b && AreOfOneZone(*time_a, *time_b);
    // Numbers in names: "the 2020 Games".
    const std::string_view text_a = pair.a.TextOf(x);
    const std::string_view text_b = pair.b.TextOf(y);
    if (IsYear(text_a) || IsYear(text_b)) return IsYear(text_a) && IsYear(text_b);
    return a == b && !IsOrdinal(text_a) && !IsOrdinal(text_b) && !IsPartOfPair(pair.a, x) &&
           !IsPartOfPair(pair.b, y);
  }
  const auto counts_nothing = [](const ClaimSide& side, const ClaimNode& node, const Quantity& q) {
    return q.unit.empty() && (IsPartOfPair(side, node) || MayTellTime(side, node));
  };
  if (counts_nothing(pair.a, x, *a) || counts_nothing(pair.b, y, *b)) return false;
  if (IsSpanOfTime(a->unit) && TellsHowFarOff(pair.a, x) != TellsHowFarOff(pair.b, y)) return false;
  // "dead at 81" and "aged 81", but not "39-year-old" and "39 people".
  const bool ages = (a->unit == kAgeUnit) != (b->unit == kAgeUnit);
  if (ages && !a->unit.empty() && !b->unit.empty()) return false;
  if (ages && (a->value != std::floor(a->value) || b->value != std::floor(b->value))) return false;
  return AreOfOneUnit(a->unit, b->unit);
}

UnmatchedValues::UnmatchedValues(const ClaimPairView& pair, NodeKind kind) {
  for (std::uint32_t n = 0; n < pair.a.tree.nodes.size(); ++n) {
    if (pair.a.tree.nodes[n].kind == kind && pair.match.InB(n) == kNoNode) in_a.push_back(n);
  }
  for (std::uint32_t n = 0; n < pair.b.tree.nodes.size(); ++n) {
    if (pair.b.tree.nodes[n].kind == kind && pair.match.InA(n) == kNoNode) in_b.push_back(n);
  }
}

std::uint32_t VerbOver(const ClaimTree& tree, std::uint32_t node) {
  while (tree.nodes[node].governor != kNoNode) {
    node = tree.nodes[node].governor;
    if (tree.nodes[node].upos == Upos::kVerb) break;
  }
  return node;
}

namespace {

// "killed three" and "injured 80": of the same people nobody counts both.
enum class Fate : std::uint8_t { kNone, kDead, kHurt };

Fate FateOf(const ClaimPairView& pair, const ClaimNode& verb) {
  constexpr std::string_view kDead[] = {"kill", "die", "perish"};
  constexpr std::string_view kHurt[] = {"injure", "hurt", "wound"};
  const std::string_view word = pair.words.NameOf(verb.word);
  const auto is_one = [&](std::string_view other) { return word == GetWordFamilies().Head(other); };
  if (std::any_of(std::begin(kDead), std::end(kDead), is_one)) return Fate::kDead;
  return std::any_of(std::begin(kHurt), std::end(kHurt), is_one) ? Fate::kHurt : Fate::kNone;
}

}  // namespace

bool AreOfTwoFates(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  const Fate a = FateOf(pair, pair.a.tree.nodes[VerbOver(pair.a.tree, x)]);
  const Fate b = FateOf(pair, pair.b.tree.nodes[VerbOver(pair.b.tree, y)]);
  return a != b && a != Fate::kNone && b != Fate::kNone;
}

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

std::string BothValues(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  return "\"" + std::string(pair.a.TextOf(pair.a.tree.nodes[x])) + "\" and \"" +
         std::string(pair.b.TextOf(pair.b.tree.nodes[y])) + "\"";
}

bool IsPageStamp(const ClaimSide& side, const ClaimNode& node) {
  constexpr std::uint32_t kFar = 6;
  const std::uint32_t first = side.article.document.sentences[side.claim.sentence].tokens.begin;
  for (std::uint32_t t = node.tokens.begin; t > first && t + kFar > node.tokens.begin; --t) {
    const std::string_view lemma = side.article.words[t - 1].lemma;
    if (lemma != "update" && lemma != "post" && lemma != "publish") continue;
    const std::string_view next = side.article.TokenText(t);
    return next == ":" || next == "on" || next == "at";
  }
  return false;
}

bool IsOfPage(const ClaimSide& side, std::uint32_t node) {
  constexpr std::string_view kVerbs[] = {"post", "publish", "update", "file", "write", "print"};
  const auto is_of_page = [&](std::uint32_t token) {
    const Word& word = side.article.words[token];
    return std::find(std::begin(kVerbs), std::end(kVerbs), word.lemma) != std::end(kVerbs);
  };
  // "Published: Tuesday"
  const std::uint32_t begin = side.tree.nodes[node].tokens.begin;
  for (std::uint32_t t = begin; t > 0 && t + 2 > begin; --t) {
    if (is_of_page(t - 1)) return true;
  }
  if (IsPageStamp(side, side.tree.nodes[node])) return true;
  return is_of_page(side.tree.nodes[VerbOver(side.tree, node)].token);
}

}  // namespace px
