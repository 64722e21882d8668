#include "claims/tree_match.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "claims/clock_times.h"
#include "claims/dates.h"
#include "claims/quantity_match.h"

namespace px {
namespace {

// Its words folded, without full stops, parted by spaces.
std::string PlainName(std::string_view text) {
  std::string name = FoldKey(text);
  std::replace(name.begin(), name.end(), '-', ' ');
  std::erase(name, '.');
  return name;
}

// Takes the first word off `name`; empty at its end.
std::string_view TakeNameWord(std::string_view& name) {
  name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
  const std::string_view word = name.substr(0, name.find(' '));
  name.remove_prefix(word.size());
  return word;
}

// One bit for each letter that begins a word of `text`, all of them where one is no ASCII letter:
// names that share none share no word.
std::uint32_t FirstLetters(std::string_view text) {
  std::uint32_t letters = 0;
  bool begins = true;
  for (const char c : text) {
    const bool parts = c == ' ' || c == '-';
    if (begins && !parts && c != '.') {
      const int letter = (c | 0x20) - 'a';
      if (letter < 0 || letter > 25) return ~0U;
      letters |= 1U << letter;
    }
    begins = parts || (begins && c == '.');
  }
  return letters;
}

// "mexico" and "mexican": all but the last letter of one begins the other.
bool ShareStem(std::string_view a, std::string_view b) {
  constexpr std::size_t kMinStem = 4;
  const std::string_view shorter = a.size() < b.size() ? a : b;
  const std::string_view longer = a.size() < b.size() ? b : a;
  if (shorter == longer) return shorter.size() > 2;
  // "serb" and "serbian"
  if (shorter.size() == kMinStem && longer.starts_with(shorter) && longer.ends_with("ian"))
    return true;
  return shorter.size() > kMinStem && longer.starts_with(shorter.substr(0, shorter.size() - 1));
}

// Both as PlainName gives them.
bool ShareWord(std::string_view a, std::string_view b) {
  for (std::string_view x = TakeNameWord(a); !x.empty(); x = TakeNameWord(a)) {
    std::string_view rest = b;
    for (std::string_view y = TakeNameWord(rest); !y.empty(); y = TakeNameWord(rest)) {
      if (ShareStem(x, y)) return true;
    }
  }
  return false;
}

// "ge" and "general electric company".
bool IsInitialsOf(std::string_view letters, std::string_view name) {
  const std::string_view only = TakeNameWord(letters);
  if (only.size() < 2 || !TakeNameWord(letters).empty()) return false;
  std::size_t words = 0;
  for (std::string_view word = TakeNameWord(name); !word.empty(); word = TakeNameWord(name)) {
    if (words < only.size() && word.front() != only[words]) return false;
    ++words;
  }
  return words >= only.size();
}

// "07" for "July" and for the ISO date of a day in July; empty where no month is told.
std::string_view MonthOf(const ClaimSide& side, const ClaimNode& node) {
  constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                          "jul", "aug", "sep", "oct", "nov", "dec"};
  constexpr std::string_view kNumbers[] = {"01", "02", "03", "04", "05", "06",
                                           "07", "08", "09", "10", "11", "12"};
  if (node.date != kNoNode) {
    const std::string_view iso = side.claim.dates[node.date].iso;
    return iso.size() < 7 ? std::string_view() : iso.substr(5, 2);
  }
  std::string name = FoldKey(side.TextOf(node));
  name.erase(0, std::min(name.size(), name.find_first_not_of("0123456789 ")));  // "7 July"
  for (std::size_t m = 0; m < std::size(kMonths); ++m) {
    if (name.starts_with(kMonths[m]) && !name.ends_with("day")) return kNumbers[m];
  }
  return {};
}

// 18 for "November 18" and the ISO date of such a day, else 0.
int DayOf(const ClaimSide& side, const ClaimNode& node) {
  std::string_view text = side.TextOf(node);
  if (node.date != kNoNode) {
    const std::string_view iso = side.claim.dates[node.date].iso;
    text = iso.size() < 10 ? std::string_view() : iso.substr(8, 2);
  }
  int day = 0;
  for (const char c : text) {
    if ('0' <= c && c <= '9' && day < 100) day = 10 * day + (c - '0');
  }
  return day;
}

// "friday" of "9:25 Friday" and of the ISO date of such a day.
std::string WeekdayOf(const ClaimSide& side, const ClaimNode& node) {
  if (node.date != kNoNode) {
    const std::optional<CalendarDay> day = ParseIsoDay(side.claim.dates[node.date].iso);
    if (day) return std::string(WeekdayName(*day));
  }
  std::string text = FoldKey(side.TextOf(node));
  const std::size_t space = text.rfind(' ');
  return space == text.npos ? text : text.substr(space + 1);
}

// Of days and months that no day of publication fixes: "Monday" and "Friday", "May" and "7 July".
bool AreTwoDays(const ClaimSide& side_a, const ClaimNode& a, const ClaimSide& side_b,
                const ClaimNode& b) {
  const std::string_view month_a = MonthOf(side_a, a);
  const std::string_view month_b = MonthOf(side_b, b);
  if (!month_a.empty() && !month_b.empty()) {
    const int day_a = DayOf(side_a, a);
    const int day_b = DayOf(side_b, b);
    return month_a != month_b || (day_a != 0 && day_b != 0 && day_a != day_b);
  }
  const std::string name_a = WeekdayOf(side_a, a);
  const std::string name_b = WeekdayOf(side_b, b);
  const auto is_weekday = [](const std::string& name) {
    constexpr std::size_t kShortestWeekday = 6;
    return name.size() >= kShortestWeekday && name.ends_with("day") && name != "yesterday";
  };
  return is_weekday(name_a) && is_weekday(name_b) && name_a != name_b;
}

bool IsWeekdayName(std::string_view key) {
  return key.ends_with("day") && key.find(' ') == key.npos && key != "today" && key != "yesterday";
}

// "due in court on Tuesday" may be the one before the day of publication as it is read or the one
// behind it: a bare weekday tells no week.
bool MayBeOneWeekday(const ClaimSide& side_a, const ClaimNode& a, const ClaimSide& side_b,
                     const ClaimNode& b) {
  const auto is_bare = [](const ClaimSide& side, const ClaimNode& node) {
    return IsWeekdayName(FoldKey(side.TextOf(node)));
  };
  if (!is_bare(side_a, a) && !is_bare(side_b, b)) return false;
  return WeekdayOf(side_a, a) == WeekdayOf(side_b, b);
}

// The numeral a value is told with, "10" for "about 10am" and for "10:00"; empty where in words.
std::string NumeralOf(std::string_view text) {
  std::string numeral;
  for (const char c : text) {
    const bool part = ('0' <= c && c <= '9') || (!numeral.empty() && (c == ':' || c == '.'));
    if (part) numeral += c;
    if (!part && !numeral.empty() && c != ',') break;
  }
  while (numeral.ends_with('.')) numeral.pop_back();
  if (numeral.ends_with(":00")) numeral.resize(numeral.size() - 3);
  return numeral;
}

// Whether two nodes are the same thing or fit each other.
bool Fit(const ClaimSide& side_a, const ClaimNode& a, const ClaimSide& side_b, const ClaimNode& b) {
  const bool names = a.kind == NodeKind::kName || b.kind == NodeKind::kName;
  if (names && a.entity != kNoNode && a.entity == b.entity) return true;
  if (names && (a.kind == b.kind || a.kind == NodeKind::kWord || b.kind == NodeKind::kWord)) {
    return (a.initials & b.initials) != 0 && MayBeOneName(side_a.TextOf(a), side_b.TextOf(b));
  }
  if (a.kind == NodeKind::kWord && b.kind == NodeKind::kWord) return a.word == b.word;
  if (a.quantity != kNoNode && b.quantity != kNoNode) {
    Quantity x = side_a.claim.quantities[a.quantity];
    Quantity y = side_b.claim.quantities[b.quantity];
    // "19 dead" and "at least 19 people dead": what has no unit counts what the other does.
    if (x.unit.empty()) x.unit = y.unit;
    if (y.unit.empty()) y.unit = x.unit;
    if (x.unit.empty()) x.unit = y.unit = "one";
    const ValueMatch match = MatchQuantities(x, y);
    if (x.value == y.value || match == ValueMatch::kEqual || match == ValueMatch::kCompatible) {
      return true;
    }
    const std::string numeral = NumeralOf(side_a.TextOf(a));
    constexpr double kLooseMile = 0.75;  // of a nautical one, and some more
    return x.unit == y.unit && !numeral.empty() && numeral == NumeralOf(side_b.TextOf(b)) &&
           x.unit == "metre" &&
           std::min(x.value, y.value) >= kLooseMile * std::max(x.value, y.value);
  }
  if (a.date != kNoNode && b.date != kNoNode) {
    const ValueMatch match =
        MatchDates(side_a.claim.dates[a.date].iso, side_b.claim.dates[b.date].iso);
    if (match == ValueMatch::kEqual || match == ValueMatch::kCompatible) return true;
    if (MayBeOneWeekday(side_a, a, side_b, b)) return true;
    // "today" of two articles that share a text and came out on two days.
    return FoldKey(side_a.TextOf(a)) == FoldKey(side_b.TextOf(b));
  }
  if (a.kind != b.kind) return false;
  if (a.kind == NodeKind::kDate) return !AreTwoDays(side_a, a, side_b, b);
  const std::optional<ClockTime> time_a = ReadClockTime(side_a.article, a.tokens.begin);
  const std::optional<ClockTime> time_b = ReadClockTime(side_b.article, b.tokens.begin);
  if (time_a && time_b) return MayBeOneTime(*time_a, *time_b);
  // Also "13 miles" and "13 nautical miles": one figure, its unit told more loosely.
  const std::string numeral = NumeralOf(side_a.TextOf(a));
  if (!numeral.empty()) return numeral == NumeralOf(side_b.TextOf(b));
  return side_a.TextOf(a) == side_b.TextOf(b);
}

// Share of the weight of `tree` that is matched. Values and names that may be the other's are in
// question and count neither way.
double CoveredShare(const ClaimTree& tree, const std::vector<std::uint32_t>& matched,
                    const ClaimTree& other, const std::vector<std::uint32_t>& matched_of_other) {
  double covered = 0;
  double all = 0;
  for (std::uint32_t n = 0; n < tree.nodes.size(); ++n) {
    const ClaimNode& node = tree.nodes[n];
    if (matched[n] == kNoNode && node.kind != NodeKind::kWord) {
      bool in_question = false;
      for (std::uint32_t o = 0; o < other.nodes.size() && !in_question; ++o) {
        in_question = other.nodes[o].kind == node.kind && matched_of_other[o] == kNoNode;
      }
      if (in_question) continue;
    }
    all += node.weight;
    if (matched[n] != kNoNode) covered += node.weight;
  }
  return all > 0 ? covered / all : 0;
}

}  // namespace

bool MayBeOneName(std::string_view a, std::string_view b) {
  if ((FirstLetters(a) & FirstLetters(b)) == 0) return false;
  const std::string name_a = PlainName(a);
  const std::string name_b = PlainName(b);
  return ShareWord(name_a, name_b) || IsInitialsOf(name_a, name_b) || IsInitialsOf(name_b, name_a);
}

TreeMatch::TreeMatch(const ClaimSide& a, const ClaimSide& b)
    : a_(a.tree), b_(b.tree), to_b_(a_.nodes.size(), kNoNode), to_a_(b_.nodes.size(), kNoNode) {
  // Equal words at equal places first: of two "found", the one with the same subject. Then those
  // that both are part of a phrase, or both not: "in debt" is not "the debt crisis".
  const auto governor_word = [](const ClaimTree& tree, const ClaimNode& node) {
    return node.governor == kNoNode ? kNoNode : tree.nodes[node.governor].word;
  };
  const auto may_be_one = [&](const ClaimNode& x, const ClaimNode& y, int pass) {
    const bool alike = (x.role == NodeRole::kModifier) == (y.role == NodeRole::kModifier);
    const bool here = x.role == y.role && governor_word(a_, x) == governor_word(b_, y);
    return pass == 0 ? here : pass > 1 || alike;
  };
  // Few pairs fit, and to see whether names do takes most of the time: once for all passes.
  struct FittingPair {
    std::uint32_t x;
    std::uint32_t y;
  };
  std::vector<FittingPair> fitting;
  for (std::uint32_t x = 0; x < a_.nodes.size(); ++x) {
    for (std::uint32_t y = 0; y < b_.nodes.size(); ++y) {
      if (Fit(a, a_.nodes[x], b, b_.nodes[y])) fitting.push_back({x, y});
    }
  }
  for (int pass = 0; pass < 3; ++pass) {
    for (const auto& [x, y] : fitting) {
      if (to_b_[x] != kNoNode || to_a_[y] != kNoNode) continue;
      if (!may_be_one(a_.nodes[x], b_.nodes[y], pass)) continue;
      to_b_[x] = y;
      to_a_[y] = x;
    }
  }
  covered_a_ = CoveredShare(a_, to_b_, b_, to_a_);
  covered_b_ = CoveredShare(b_, to_a_, a_, to_b_);
}

bool TreeMatch::AreMatched(std::uint32_t x, std::uint32_t y) const {
  if (x == kNoNode || y == kNoNode) return x == y;
  return to_b_[x] == y;
}

Slot TreeMatch::SlotOf(std::uint32_t x, std::uint32_t y) const {
  const ClaimNode& a = a_.nodes[x];
  const ClaimNode& b = b_.nodes[y];
  if (AreMatched(a.governor, b.governor)) return a.role == b.role ? Slot::kSame : Slot::kNear;
  if (a.governor == kNoNode || b.governor == kNoNode) return Slot::kOther;
  const ClaimNode& up_a = a_.nodes[a.governor];
  const ClaimNode& up_b = b_.nodes[b.governor];
  // "remains of 167 bodies" and "remains of 167 people"; "90 percent of shares" and "90 percent".
  const bool one_up = AreMatched(up_a.governor, up_b.governor) && up_a.role == up_b.role &&
                      up_a.governor != kNoNode && to_b_[a.governor] == kNoNode &&
                      to_a_[b.governor] == kNoNode;
  return one_up ? Slot::kNear : Slot::kOther;
}

}  // namespace px
