// Days and times of day.
#include <algorithm>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "claims/conflict_rules.h"
#include "claims/value_places.h"

namespace px {
namespace {

constexpr double kSureCovered = 0.58;
constexpr double kMinCovered = 0.4;
constexpr double kAlmostAllCovered = 0.7;

// A day before the verb of an article's first sentence is the dateline.
bool IsDateline(const ClaimSide& side, const ClaimNode& node) {
  constexpr std::uint32_t kLongestDateline = 8;
  const std::uint32_t begin = side.article.document.sentences[side.claim.sentence].tokens.begin;
  return side.claim.sentence == 0 && node.tokens.begin < begin + kLongestDateline &&
         node.role == NodeRole::kModifier &&
         side.article.document.tokens[node.token].range.begin < side.claim.predicate.begin;
}

// Figures of one unit that differ: the dates may be of two things, too.
bool HoldOtherFigures(const ClaimPairView& pair) {
  const UnmatchedValues numbers(pair, NodeKind::kNumber);
  return std::any_of(numbers.in_a.begin(), numbers.in_a.end(), [&](std::uint32_t x) {
    return std::any_of(numbers.in_b.begin(), numbers.in_b.end(), [&](std::uint32_t y) {
      return AreComparable(pair, pair.a.tree.nodes[x], pair.b.tree.nodes[y]);
    });
  });
}

// "(0241 GMT Friday)": the day elsewhere in the world.
bool IsInBrackets(const ClaimSide& side, const ClaimNode& node) {
  const std::uint32_t begin = side.article.document.sentences[side.claim.sentence].tokens.begin;
  for (std::uint32_t t = node.tokens.begin; t > begin; --t) {
    const std::string_view text = side.article.TokenText(t - 1);
    if (text == ")") return false;
    if (text == "(") return true;
  }
  return false;
}

// "2008" of "the 2008-09 season", "1974" of "from 1974 to 1978".
bool IsHalfOfSpan(const ClaimSide& side, const ClaimNode& node) {
  const std::uint32_t end = node.tokens.end;
  if (end + 1 >= side.article.document.tokens.size()) return false;
  const std::string_view dash = side.article.TokenText(end);
  return (dash == "-" || dash == "\u2013" || dash == "/" || dash == "to") &&
         side.article.document.tokens[end + 1].kind == TokenKind::kNumber;
}

// "today", "this morning": of an article put up after midnight it is the day before.
bool IsOfTheHour(const ClaimSide& side, const ClaimNode& node) {
  const std::string key = FoldKey(side.TextOf(node));
  return key.starts_with("this ") || key == "today" || key == "tonight";
}

// "the March 11 incident", "Friday's match".
bool IsAttribute(const ClaimSide& side, const ClaimNode& node) {
  const std::uint32_t end = node.tokens.end;
  if (end < side.article.words.size()) {
    const std::string_view next = side.article.TokenText(end);
    if (next == "'s" || next == "\u2019s") return true;
  }
  return node.tokens.begin > 0 && side.article.TokenText(node.tokens.begin - 1) == "the";
}

// "was also convicted": of something else, on another day.
bool IsOneMoreDeed(const ClaimSide& side, std::uint32_t node) {
  const std::uint32_t verb = side.tree.nodes[VerbOver(side.tree, node)].token;
  for (std::uint32_t t = side.claim.tokens.begin; t < side.claim.tokens.end; ++t) {
    const Word& word = side.article.words[t];
    if (word.head == verb && (word.lemma == "also" || word.lemma == "again")) return true;
  }
  return false;
}

// "Last year" of an article whose day of publication nobody knows.
bool IsAdrift(const ClaimSide& side, const ClaimNode& node) {
  if (node.date != kNoNode && !side.claim.dates[node.date].iso.empty()) return false;
  const std::string key = FoldKey(side.TextOf(node));
  return key.ends_with("year") || key.ends_with("month") || key.ends_with("week") ||
         key.ends_with("decade");
}

// "WASHINGTON - April 27 -" at the head of an article.
bool FollowsPlaceInCapitals(const ClaimSide& side, const ClaimNode& node) {
  constexpr std::uint32_t kHead = 3;
  constexpr std::size_t kShortest = 2;
  if (side.claim.sentence >= kHead) return false;
  std::uint32_t t = node.tokens.begin;
  while (t > 0 && side.article.words[t - 1].upos == Upos::kPunct) --t;
  if (t == 0 || t == node.tokens.begin) return false;
  const std::string_view text = side.article.TokenText(t - 1);
  return text.size() >= kShortest && std::all_of(text.begin(), text.end(), [](char c) {
           return ('A' <= c && c <= 'Z') || c == '.';
         });
}

// "releases its patches on Tuesdays": what is done again and again has no one day.
bool IsHabit(const ClaimSide& side) {
  constexpr std::string_view kWords[] = {"typically", "usually", "normally",  "generally",
                                         "always",    "often",   "regularly", "each",
                                         "every",     "annually"};
  for (std::uint32_t t = side.claim.tokens.begin; t < side.claim.tokens.end; ++t) {
    if (std::find(std::begin(kWords), std::end(kWords), side.article.words[t].lemma) !=
        std::end(kWords)) {
      return true;
    }
  }
  return false;
}

// "police said Saturday": the day of the word, not of what it tells.
bool IsOfSpeech(const ClaimSide& side, std::uint32_t node) {
  constexpr std::string_view kVerbs[] = {"say",   "tell", "announce", "report",
                                         "state", "add",  "claim",    "write"};
  const auto speaks = [&](std::uint32_t token) {
    return std::find(std::begin(kVerbs), std::end(kVerbs), side.article.words[token].lemma) !=
           std::end(kVerbs);
  };
  const std::uint32_t begin = side.tree.nodes[node].tokens.begin;
  constexpr std::uint32_t kFar = 2;  // "said on Saturday"
  for (std::uint32_t t = begin; t > 0 && t + kFar > begin; --t) {
    if (speaks(t - 1)) return true;
  }
  return speaks(side.tree.nodes[VerbOver(side.tree, node)].token);
}

bool TellsNoDay(const ClaimSide& side, std::uint32_t node) {
  const ClaimNode& date = side.tree.nodes[node];
  if (IsOfTheHour(side, date)) return true;
  return IsDateline(side, date) || IsOfPage(side, node) || IsInBrackets(side, date) ||
         IsHalfOfSpan(side, date) || IsAdrift(side, date) || FollowsPlaceInCapitals(side, date);
}

}  // namespace

std::optional<Difference> FindDateDifference(const ClaimPairView& pair) {
  const UnmatchedValues dates(pair, NodeKind::kDate);
  if (dates.in_a.size() != 1 || dates.in_b.size() != 1) return std::nullopt;
  if (HoldOtherFigures(pair)) return std::nullopt;
  const std::uint32_t x = dates.in_a.front();
  const std::uint32_t y = dates.in_b.front();
  if (TellsNoDay(pair.a, x) || TellsNoDay(pair.b, y)) return std::nullopt;
  // "the 2000 award" and "received in 1998": a date that is part of a name is of that thing.
  const auto names_thing = [](const ClaimSide& side, const ClaimNode& node) {
    return node.role == NodeRole::kModifier ||
           (node.preposition != kNoNode && side.article.words[node.preposition].lemma == "of");
  };
  if (IsAttribute(pair.a, pair.a.tree.nodes[x]) != IsAttribute(pair.b, pair.b.tree.nodes[y])) {
    return std::nullopt;
  }
  if (IsOfSpeech(pair.a, x) != IsOfSpeech(pair.b, y)) return std::nullopt;
  if (IsHabit(pair.a) != IsHabit(pair.b)) return std::nullopt;
  if (IsOneMoreDeed(pair.a, x) || IsOneMoreDeed(pair.b, y)) return std::nullopt;
  if ((names_thing(pair.a, pair.a.tree.nodes[x]) || names_thing(pair.b, pair.b.tree.nodes[y])) &&
      pair.match.SlotOf(x, y) != Slot::kSame && pair.covered_less() < kSureCovered) {
    return std::nullopt;
  }
  // "opened on Monday" and "ended on Friday" are two dates of two things.
  // Nothing is done by a name alone: "the Orrin, already there on May 2".
  const std::uint32_t governor = pair.a.tree.nodes[x].governor;
  const bool in_one_place = governor != kNoNode &&
                            pair.a.tree.nodes[governor].kind != NodeKind::kName &&
                            pair.match.SlotOf(x, y) != Slot::kOther;
  if (!AreOfOneVerb(pair, x, y) && !in_one_place && pair.covered_less() < kAlmostAllCovered) {
    return std::nullopt;
  }
  if (pair.covered_more() < kMinCovered) return std::nullopt;
  return Difference{ConflictKind::kDate, Verdict::kDiffers,
                    "Two dates for the same event: " + BothValues(pair, x, y) + ".", x, y};
}

}  // namespace px
