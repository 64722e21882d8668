#include "claims/numerals.h"

#include <algorithm>

#include "claims/lexicons.h"

namespace px {
namespace {

bool IsAsciiDigit(char c) { return c >= '0' && c <= '9'; }

// Decimal value of a spelled number of the lists ("1000", "0.5"); they hold nothing else.
double DecimalValue(std::string_view digits) {
  double value = 0;
  double scale = 1;
  bool fraction = false;
  for (const char c : digits) {
    if (c == '.') {
      fraction = true;
      continue;
    }
    value = value * 10 + (c - '0');
    if (fraction) scale *= 10;
  }
  return value / scale;
}

enum class NumberWord { kNone, kValue, kFactor, kVague };
struct NumberWordValue {
  NumberWord kind = NumberWord::kNone;
  double value = 0;
};

NumberWordValue ValueOf(std::string_view list_value) {
  if (list_value.empty()) return {};
  if (list_value.front() == 'x') return {NumberWord::kFactor, DecimalValue(list_value.substr(1))};
  if (list_value.front() == '~') return {NumberWord::kVague, DecimalValue(list_value.substr(1))};
  if (list_value.front() == '%' || list_value.front() == '*') return {};
  return {NumberWord::kValue, DecimalValue(list_value)};
}

NumberWordValue NumberWordAt(const WordReader& words, std::uint32_t token, std::uint32_t end) {
  return ValueOf(GetClaimLexicons().numbers.LongestAt(words, token, end).value);
}

// Factors glued to digits: "50bn", "6m", "200k". Metres written "6m" are read as millions only
// behind a currency, which the caller knows.
double GluedFactor(std::string_view suffix) {
  if (suffix == "k") return 1e3;
  if (suffix == "mn" || suffix == "mln" || suffix == "mio" || suffix == "million") return 1e6;
  if (suffix == "bn" || suffix == "b" || suffix == "billion") return 1e9;
  if (suffix == "tn" || suffix == "trillion") return 1e12;
  return 0;
}

bool IsOrdinalSuffix(std::string_view suffix) {
  return suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th";
}

// "11am", "9:30", "18h", "1990s", "24/7": digits that count nothing.
bool IsNoCount(std::string_view suffix) {
  if (suffix.empty()) return false;
  return suffix == "am" || suffix == "pm" || suffix == "a.m." || suffix == "p.m." ||
         suffix == "s" || suffix == "'s" || suffix.front() == ':' || suffix.front() == '/' ||
         suffix.front() == '.';
}

// Number words from `begin` on, added up by hundreds and thousands. `total` starts with what the
// digits before them gave.
std::uint32_t ReadNumberWords(const WordReader& words, std::uint32_t begin, std::uint32_t end,
                              bool after_digits, double& total, bool& vague) {
  double done = 0;
  double current = total;
  bool any = after_digits;
  std::uint32_t i = begin;
  while (i < end) {
    std::uint32_t skip = 0;
    if (any && !after_digits && words.Key(i) == "and") skip = 1;
    if (any && !after_digits && words.Key(i) == "-") skip = 1;
    const NumberWordValue word = NumberWordAt(words, i + skip, end);
    if (word.kind == NumberWord::kFactor && (any || i > begin)) {
      if (skip > 0 && words.Key(i) == "and") break;
      // Thousands and more close a group: "two million three hundred".
      current = (current == 0 ? 1 : current) * word.value;
      if (word.value >= 1000) {
        done += current;
        current = 0;
      }
    } else if (word.kind == NumberWord::kValue && !after_digits) {
      // "two and three" are two numbers; "hundred and twenty" and "twenty three" are one.
      const bool continues = !any || current >= 100 || (current == 0 && done > 0) ||
                             (current >= 20 && current < 100 && word.value < 10 && word.value >= 1);
      if (!continues || (skip > 0 && words.Key(i) == "and" && current < 100 && done == 0)) break;
      current += word.value;
    } else if (word.kind == NumberWord::kVague && !any) {
      vague = true;
      total = word.value;
      return i + 1;
    } else {
      break;
    }
    any = true;
    i += skip + 1;
  }
  total = done + current;
  return i;
}

// The letters behind the digits of token `i`, whether they are part of it ("3G") or, as units are,
// a token of their own ("50" "m"); sets `size` to the tokens of both.
std::string SuffixOf(const WordReader& words, std::uint32_t i, const DigitNumber& digits,
                     std::uint32_t& size) {
  const bool apart = digits.rest.empty() && words.IsGluedToNext(i) &&
                     words.Kind(i + 1) == TokenKind::kWord &&
                     !words.article().document.tokens[i + 1].continues_word;
  size = apart ? 2 : 1;
  return std::string(apart ? words.Key(i + 1) : digits.rest);
}

bool IsDigitGroup(std::string_view word) {
  return word.size() == 3 && std::all_of(word.begin(), word.end(), IsAsciiDigit);
}

// The token of the "000" in "2, 000 feet" and of the "116" in "2, 116 points", as texts that went
// through a tokeniser have it; 0 for none. Lists are left alone: "100, 200 or 300", and so is what
// may end a name or a date before the comma: "on May 3, 300 people".
std::uint32_t SpacedGroup(const WordReader& words, std::uint32_t begin, std::uint32_t end,
                          const DigitNumber& digits) {
  const bool group = digits.plain && digits.rest.empty() && digits.value > 0 &&
                     digits.value < 1000 && begin + 2 < end && words.Key(begin + 1) == "," &&
                     IsDigitGroup(words.Key(begin + 2));
  if (!group) return 0;
  if (words.Key(begin + 2) == "000") return begin + 2;
  const bool listed = words.IsAny(begin + 3, {",", "and", "or", "to"}) ||
                      (begin > 0 && words.IsAny(begin - 1, {",", "and", "or", "to", "-"}));
  const Upos before = begin > 0 ? words.Tag(begin - 1) : Upos::kPunct;
  // "2, 116 points", "2, 116-seat hall"
  const std::uint32_t counted = begin + (words.Key(begin + 3) == "-" ? 4 : 3);
  const bool counts = words.Tag(counted) == Upos::kNoun || words.Tag(counted) == Upos::kAdj;
  return listed || !counts || before == Upos::kPropn || before == Upos::kNoun ? 0 : begin + 2;
}

// "56" of "9: 56 AM", as such texts have times of day.
bool IsSpacedMinute(const WordReader& words, std::uint32_t token) {
  constexpr std::size_t kMostDigits = 2;
  return token > 1 && words.Key(token).size() == kMostDigits && words.Key(token - 1) == ":" &&
         words.IsGluedToNext(token - 2) && words.Kind(token - 2) == TokenKind::kNumber &&
         words.Key(token - 2).size() <= kMostDigits;
}

Numeral ReadDigits(const WordReader& words, std::uint32_t begin, std::uint32_t end) {
  Numeral numeral;
  const std::optional<DigitNumber> digits = ParseDigitNumber(words.Key(begin));
  if (!digits || IsSpacedMinute(words, begin)) return numeral;
  std::uint32_t size = 0;
  numeral.suffix = SuffixOf(words, begin, *digits, size);
  if (IsOrdinalSuffix(numeral.suffix) || IsNoCount(numeral.suffix)) return numeral;
  if (words.IsAny(begin + 1, {"a.m.", "p.m.", "am", "pm", "o'clock", "a.m", "p.m"}) ||
      (words.IsAny(begin + 1, {"a.", "p."}) && words.IsAny(begin + 2, {"m.", "m"})) ||
      (words.Key(begin + 1) == ":" && words.Kind(begin + 2) == TokenKind::kNumber) ||
      words.IsAny(begin + 1, {"gmt", "utc", "est", "edt", "bst", "cet", "ist"}))
    return numeral;
  numeral.value = digits->value;
  numeral.size = size;
  if (const std::uint32_t group = SpacedGroup(words, begin, end, *digits); group > 0) {
    std::uint32_t rest = 0;
    numeral.suffix = SuffixOf(words, group, DigitNumber{}, rest);
    numeral.value = numeral.value * 1000 + DecimalValue(words.Key(group).substr(0, 3));
    numeral.size = group + rest - begin;
    return numeral;
  }
  numeral.bare_year = digits->plain && digits->value >= 1500 && digits->value < 2200;
  if (const double factor = GluedFactor(numeral.suffix); factor > 0) {
    numeral.value *= factor;
    numeral.suffix.clear();
    return numeral;
  }
  if (!numeral.suffix.empty()) return numeral;
  const std::uint32_t words_begin = begin + 1 + (words.Key(begin + 1) == "-" ? 1 : 0);
  double total = numeral.value;
  bool vague = false;
  const std::uint32_t after = ReadNumberWords(words, words_begin, end, true, total, vague);
  if (after > words_begin) {
    numeral.value = total;
    numeral.size = after - begin;
    numeral.bare_year = false;
  }
  return numeral;
}

Numeral ReadWords(const WordReader& words, std::uint32_t begin, std::uint32_t end) {
  Numeral numeral;
  numeral.in_words = true;
  std::uint32_t first = begin;
  double total = 0;
  if (words.Key(begin) == "half" && words.IsAny(begin + 1, {"a", "the"})) {
    if (NumberWordAt(words, begin + 2, end).kind != NumberWord::kFactor) return numeral;
    total = 0.5;
    first = begin + 2;
  } else if (words.IsAny(begin, {"a", "an"})) {
    if (NumberWordAt(words, begin + 1, end).kind != NumberWord::kFactor) return numeral;
    total = 1;
    first = begin + 1;
  } else if (words.Key(begin) == "half") {
    return numeral;
  }
  const std::uint32_t after =
      ReadNumberWords(words, first, end, first > begin, total, numeral.vague);
  if (after == first) return numeral;
  numeral.value = total;
  numeral.size = after - begin;
  return numeral;
}

}  // namespace

std::optional<DigitNumber> ParseDigitNumber(std::string_view word) {
  if (word.empty() || !IsAsciiDigit(word.front())) return std::nullopt;
  DigitNumber number;
  number.plain = true;
  double scale = 1;
  bool fraction = false;
  std::size_t i = 0;
  for (; i < word.size(); ++i) {
    const char c = word[i];
    if (IsAsciiDigit(c)) {
      number.value = number.value * 10 + (c - '0');
      if (fraction) scale *= 10;
      continue;
    }
    const bool digit_follows = i + 1 < word.size() && IsAsciiDigit(word[i + 1]);
    const bool group = c == ',' && !fraction && digit_follows;
    const bool point = c == '.' && !fraction && digit_follows;
    if (!group && !point) break;
    number.plain = false;
    fraction = fraction || point;
  }
  number.value /= scale;
  number.rest = word.substr(i);
  return number;
}

Proportion ReadProportion(const WordReader& words, std::uint32_t begin, std::uint32_t end) {
  const PhraseList::Match match = GetClaimLexicons().numbers.LongestAt(words, begin, end);
  if (!match || (match.value.front() != '%' && match.value.front() != '*')) return {};
  const bool share = match.value.front() == '%';
  // "doubled" is said of amounts, "a double room" is not.
  const bool verb = match.size == 1 && !words.Key(begin).ends_with("fold");
  if (verb && words.Tag(begin) != Upos::kVerb) return {};
  // "half of" and "twice the": the last word belongs to what is measured.
  const bool linked =
      words.IsAny(begin + match.size - 1, {"of", "the", "as", "its", "their", "his", "her", "our"});
  return {match.size - (linked ? 1 : 0), DecimalValue(match.value.substr(1)), share};
}

Numeral ReadNumeral(const WordReader& words, std::uint32_t begin, std::uint32_t end) {
  if (begin >= end) return {};
  return words.Kind(begin) == TokenKind::kNumber ? ReadDigits(words, begin, end)
                                                 : ReadWords(words, begin, end);
}

}  // namespace px
