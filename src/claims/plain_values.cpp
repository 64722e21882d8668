#include "claims/plain_values.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string>

#include "base/utf8.h"
#include "claims/dates.h"
#include "claims/lexicons.h"
#include "text/language.h"

namespace px {
namespace {

// Numbers up to this without a unit may be days of a month, ordinals or hours.
constexpr double kMaxDayOrHour = 31;

// Words of scale of the languages that detection knows, folded.
struct Scale {
  std::string_view word;
  double factor;
};
constexpr Scale kScales[] = {
    {"mil", 1e3},
    {"mila", 1e3},
    {"tausend", 1e3},
    {"mille", 1e3},
    {"\u4E07", 1e4},
    {"\u842C", 1e4},
    {"million", 1e6},
    {"millionen", 1e6},
    {"mio", 1e6},
    {"mio.", 1e6},
    {"mln", 1e6},
    {"millions", 1e6},
    {"millon", 1e6},
    {"millones", 1e6},
    {"milione", 1e6},
    {"milioni", 1e6},
    {"milhao", 1e6},
    {"milhoes", 1e6},
    {"miljoen", 1e6},
    {"miljoner", 1e6},
    {"millioner", 1e6},
    {"milionow", 1e6},
    {"milionu", 1e6},
    {"milyon", 1e6},
    {"\u043C\u043B\u043D", 1e6},
    {"\u043C\u0438\u043B\u043B\u0438\u043E\u043D\u043E\u0432", 1e6},
    {"\u043C\u0438\u043B\u043B\u0438\u043E\u043D\u0430", 1e6},
    {"\u4EBF", 1e8},
    {"\u5104", 1e8},
    {"milliarde", 1e9},
    {"milliarden", 1e9},
    {"mrd", 1e9},
    {"mrd.", 1e9},
    {"milliard", 1e9},
    {"milliards", 1e9},
    {"miliardi", 1e9},
    {"miljard", 1e9},
    {"miljarder", 1e9},
    {"milliarder", 1e9},
    {"miliardow", 1e9},
    {"milyar", 1e9},
    {"mld", 1e9},
    {"\u043C\u043B\u0440\u0434", 1e9},
};

double ScaleOf(std::string_view key) {
  const auto found = std::find_if(std::begin(kScales), std::end(kScales),
                                  [&](const Scale& scale) { return scale.word == key; });
  return found == std::end(kScales) ? 1 : found->factor;
}

// The signs behind year, month and day: of Chinese and Japanese, then of Korean.
struct DateSigns {
  std::string_view year, month, day;
};
constexpr DateSigns kDateSigns[] = {{"\u5E74", "\u6708", "\u65E5"}, {"\uB144", "\uC6D4", "\uC77C"}};

bool IsAsciiDigit(char c) { return c >= '0' && c <= '9'; }

bool IsYear(std::string_view key) {
  return key.size() == 4 && (key.starts_with("19") || key.starts_with("20")) &&
         std::all_of(key.begin(), key.end(), IsAsciiDigit);
}

class PlainValueFinder {
 public:
  PlainValueFinder(const WordReader& words, IndexRange sentence, std::string_view code)
      : words_(words), sentence_(sentence), code_(code) {}

  PlainValues Run() {
    for (std::uint32_t i = sentence_.begin; i < sentence_.end;) i = Read(i);
    return std::move(found_);
  }

 private:
  // Takes in the value at token `i` if there is one; returns the token behind it.
  std::uint32_t Read(std::uint32_t i) {
    if (words_.Kind(i) != TokenKind::kNumber) return i + 1;
    if (ParseIsoDay(words_.Key(i))) return AddDate({i, i + 1}, std::string(words_.Key(i)));
    for (const DateSigns& signs : kDateSigns) {
      if (const std::uint32_t end = ReadSignedDate(i, signs)) return end;
    }
    const std::optional<double> value = ParsePlainNumber(words_.Key(i));
    return value ? ReadQuantity(i, *value) : i + 1;
  }

  std::uint32_t AddDate(IndexRange tokens, std::string iso) {
    found_.dates.push_back({words_.Bytes(tokens), std::move(iso)});
    return tokens.end;
  }

  // "2026" "nian" "10" "yue" "3" "ri", or less of it from the right; a month or day alone is no
  // amount either. 0: there is none.
  std::uint32_t ReadSignedDate(std::uint32_t i, const DateSigns& signs) {
    // As written: folding takes Hangul apart.
    const auto key = [this](std::uint32_t t) {
      return t < sentence_.end ? words_.Text(t) : std::string_view();
    };
    if (key(i + 1) == signs.month || key(i + 1) == signs.day) return i + 2;
    if (key(i + 1) != signs.year || !IsYear(key(i))) return 0;
    std::string iso(key(i));
    std::uint32_t end = i + 2;
    for (const std::string_view sign : {signs.month, signs.day}) {
      if (key(end + 1) != sign || key(end).size() > 2) break;
      iso += key(end).size() == 1 ? "-0" : "-";
      iso += key(end);
      end += 2;
    }
    return AddDate({i, end}, std::move(iso));
  }

  std::uint32_t ReadQuantity(std::uint32_t begin, double value) {
    const ClaimLexicons& lists = GetClaimLexicons();
    const PhraseList::Match before = lists.units_before.LongestBefore(words_, free_from_, begin);
    std::uint32_t end = begin + 1;
    double scale = 1;
    if (end < sentence_.end) scale = ScaleOf(words_.Key(end));
    if (scale != 1) ++end;
    while (end < sentence_.end && IsFunctionWord(code_, words_.Text(end)) && scale != 1) ++end;
    const PhraseList::Match after = lists.units.LongestAt(words_, end, sentence_.end);
    std::string unit(before ? before.value : after.value);
    if (unit.empty()) {
      if (IsYear(words_.Key(begin)) && scale == 1) {
        return AddDate({begin, begin + 1}, std::string(words_.Key(begin)));
      }
      unit = CountedWord(end);
      if (unit.empty() && value <= kMaxDayOrHour && scale == 1) return begin + 1;
      unit += unit.empty() ? "" : " 1";
    } else {
      end += after.size;
    }
    const std::size_t space = unit.rfind(' ');
    Quantity quantity;
    quantity.value = value * scale;
    if (space != std::string::npos) {
      quantity.value *= std::strtod(unit.c_str() + space + 1, nullptr);
      quantity.unit = unit.substr(0, space);
    }
    quantity.range = words_.Bytes({begin - before.size, end});
    found_.quantities.push_back(std::move(quantity));
    free_from_ = end;
    return end;
  }

  // The word behind the number, which is most often what is counted.
  std::string CountedWord(std::uint32_t i) const {
    const bool word = i < sentence_.end && words_.Kind(i) == TokenKind::kWord &&
                      !IsFunctionWord(code_, words_.Text(i));
    return word ? Lowercase(words_.Text(i)) : std::string();
  }

  const WordReader& words_;
  const IndexRange sentence_;
  const std::string_view code_;
  std::uint32_t free_from_ = sentence_.begin;  // tokens before belong to the quantity found last
  PlainValues found_;
};

}  // namespace

std::optional<double> ParsePlainNumber(std::string_view digits) {
  double value = 0;
  double scale = 1;
  bool fraction = false;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (IsAsciiDigit(digits[i])) {
      value = value * 10 + (digits[i] - '0');
      if (fraction) scale *= 10;
      continue;
    }
    if ((digits[i] != '.' && digits[i] != ',') || i == 0 || fraction) return std::nullopt;
    std::size_t end = i + 1;
    while (end < digits.size() && IsAsciiDigit(digits[end])) ++end;
    if (end == i + 1) return std::nullopt;
    fraction = end - i - 1 != 3;
  }
  return digits.empty() ? std::nullopt : std::optional(value / scale);
}

PlainValues FindPlainValues(const WordReader& words, IndexRange sentence, std::string_view code) {
  return PlainValueFinder(words, sentence, code).Run();
}

}  // namespace px
