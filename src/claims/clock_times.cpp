#include "claims/clock_times.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string_view>

#include "base/utf8.h"

namespace px {
namespace {

constexpr std::int32_t kHalfDay = 12 * 60;

// Hours and minutes of "6:41", "8.40" and "0300"; `apart` tells that a colon parts them.
struct Digits {
  std::int32_t hour = 0;
  std::int32_t minute = 0;
  bool apart = false;
};

std::optional<Digits> ReadDigits(std::string_view text) {
  Digits digits;
  const std::size_t mark = text.find_first_of(":.");
  std::string_view hour = text.substr(0, mark);
  std::string_view minute = mark == text.npos ? std::string_view() : text.substr(mark + 1);
  if (mark == text.npos && text.size() == 4) {
    hour = text.substr(0, 2);
    minute = text.substr(2);
  }
  const auto is_digits = [](std::string_view part) {
    return std::all_of(part.begin(), part.end(), [](char c) { return '0' <= c && c <= '9'; });
  };
  if (hour.empty() || hour.size() > 2 || !is_digits(hour) || !is_digits(minute)) {
    return std::nullopt;
  }
  if (!minute.empty() && minute.size() != 2) return std::nullopt;
  digits.hour = std::atoi(std::string(hour).c_str());
  digits.minute = std::atoi(std::string(minute).c_str());
  digits.apart = mark != text.npos && text[mark] == ':';
  if (digits.hour > 24 || digits.minute > 59) return std::nullopt;
  return digits;
}

// Whether `token` and the two behind it are "9: 56", as texts that went through a tokeniser have
// it.
bool IsSpaced(const AnalyzedDocument& article, std::uint32_t token) {
  const std::vector<Token>& tokens = article.document.tokens;
  if (token + 2 >= tokens.size() || article.TokenText(token + 1) != ":") return false;
  const auto is_digits = [&](std::uint32_t t) {
    const std::string_view text = article.TokenText(t);
    constexpr std::size_t kMostDigits = 2;
    return text.size() <= kMostDigits &&
           std::all_of(text.begin(), text.end(), [](char c) { return '0' <= c && c <= '9'; });
  };
  return is_digits(token) && is_digits(token + 2) && article.TokenText(token + 2).size() == 2 &&
         tokens[token].range.end == tokens[token + 1].range.begin;
}

// Reads the words behind the digits.
struct WordsBehind {
  bool before_noon = false;
  bool after_noon = false;
  bool told_as_time = false;
  std::string zone;

  WordsBehind(const AnalyzedDocument& article, std::uint32_t token) {
    constexpr std::uint32_t kLongest = 5;
    const auto count = static_cast<std::uint32_t>(article.document.tokens.size());
    for (std::uint32_t t = token + 1; t < std::min(count, token + 1 + kLongest); ++t) {
      std::string key = FoldKey(article.TokenText(t));
      if (key == "." || key == "m." || key == "m") continue;  // of "p. m."
      key.erase(std::remove(key.begin(), key.end(), '.'), key.end());
      if (key == "am" || key == "a") {
        before_noon = true;
      } else if (key == "pm" || key == "p") {
        after_noon = true;
      } else if (IsZone(key)) {
        zone = key;
        break;
      } else if (key == "hours" || key == "hrs" || key == "o'clock") {
        told_as_time = true;
      } else {
        break;
      }
    }
    told_as_time |= before_noon || after_noon || !zone.empty();
  }

  static bool IsZone(std::string_view key) {
    constexpr std::string_view kZones[] = {"gmt", "utc", "local", "bst", "est", "edt", "et",
                                           "cst", "cdt", "mst",   "mdt", "pst", "pdt", "cet",
                                           "ist", "hkt", "jst",   "pt",  "ct"};
    return std::find(std::begin(kZones), std::end(kZones), key) != std::end(kZones);
  }
};

}  // namespace

IndexRange ClockDigits(const AnalyzedDocument& article, std::uint32_t token) {
  if (token > 1 && IsSpaced(article, token - 2)) return {token - 2, token + 1};
  return {token, token + (IsSpaced(article, token) ? 3 : 1)};
}

std::optional<ClockTime> ReadClockTime(const AnalyzedDocument& article, std::uint32_t token) {
  std::uint32_t number = token;
  const auto is_number = [&](std::uint32_t t) {
    return article.document.tokens[t].kind == TokenKind::kNumber;
  };
  while (number < article.document.tokens.size() && number < token + 2 && !is_number(number)) {
    ++number;
  }
  if (number >= article.document.tokens.size() || !is_number(number)) return std::nullopt;
  const IndexRange clock = ClockDigits(article, number);
  std::string text;
  for (std::uint32_t t = clock.begin; t < clock.end; ++t) text += article.TokenText(t);
  const std::optional<Digits> digits = ReadDigits(text);
  if (!digits) return std::nullopt;
  const WordsBehind behind(article, clock.end - 1);
  if (!digits->apart && !behind.told_as_time) return std::nullopt;
  ClockTime time;
  time.zone = behind.zone;
  time.half_known = behind.before_noon || behind.after_noon || digits->hour > 12 ||
                    (behind.told_as_time && !digits->apart);
  time.minute = digits->hour * 60 + digits->minute;
  if (behind.before_noon || behind.after_noon) time.minute %= kHalfDay;
  if (behind.after_noon) time.minute += kHalfDay;
  constexpr std::string_view kAbout[] = {"about",  "around",        "roughly", "shortly", "nearly",
                                         "almost", "approximately", "before",  "after",   "just",
                                         "by"};
  for (std::uint32_t t = clock.begin; t > 0 && t + 2 > clock.begin;) {
    const std::string key = FoldKey(article.TokenText(--t));
    time.about |= std::find(std::begin(kAbout), std::end(kAbout), key) != std::end(kAbout);
  }
  return time;
}

bool AreOfOneZone(const ClockTime& a, const ClockTime& b) {
  if (a.zone == b.zone) return true;
  // Where the readers are is left out more often than told, but only for where they are.
  const auto is_local = [](const ClockTime& time) {
    return time.zone != "gmt" && time.zone != "utc";
  };
  return (a.zone.empty() || b.zone.empty()) && is_local(a) && is_local(b);
}

bool MayBeOneTime(const ClockTime& a, const ClockTime& b) {
  const bool halves = a.half_known && b.half_known;
  const std::int32_t cycle = halves ? 2 * kHalfDay : kHalfDay;
  const std::int32_t apart = std::abs(a.minute - b.minute) % cycle;
  const std::int32_t difference = std::min(apart, cycle - apart);
  const auto roundness = [](const ClockTime& time) {
    if (!time.about) return 0;
    if (time.minute % 60 == 0) return 30;
    return time.minute % 5 == 0 ? 10 : 0;
  };
  // "at 3:30" for what began at 3:33.
  constexpr std::int32_t kHalfHour = 30;
  constexpr std::int32_t kNear = 5;
  const bool rounded = a.minute % kHalfHour == 0 || b.minute % kHalfHour == 0;
  if (rounded && difference < kNear) return true;
  // Of which one is told by a named clock: the other may be told by the next zone's.
  constexpr std::int32_t kMostHours = 3;
  if (a.zone.empty() != b.zone.empty() && difference % 60 == 0 && difference <= kMostHours * 60) {
    return true;
  }
  return difference <= std::max(roundness(a), roundness(b));
}

}  // namespace px
