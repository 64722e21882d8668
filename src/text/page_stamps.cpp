#include "text/page_stamps.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <string>

#include "base/utf8.h"

namespace px {
namespace {

template <std::size_t kSize>
bool IsIn(std::string_view word, const std::string_view (&words)[kSize]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

constexpr std::string_view kMonths[] = {
    "january",   "february", "march",    "april",    "may",  "june", "july", "august",
    "september", "october",  "november", "december", "jan",  "feb",  "mar",  "apr",
    "jun",       "jul",      "aug",      "sep",      "sept", "oct",  "nov",  "dec"};
constexpr std::string_view kWeekdays[] = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues",   "wed",     "thu",       "thur",     "thurs",  "fri",      "sat",    "sun"};
constexpr std::string_view kLabels[] = {"posted", "updated", "published", "modified",
                                        "last",   "first",   "created"};
// What else may stand in a stamp: parts of a time of day, and marks.
constexpr std::string_view kFillers[] = {
    "am",  "pm",    "a.m",    "p.m",    "noon",   "gmt",   "utc",  "et",   "edt",  "est",
    "ct",  "cdt",   "cst",    "mt",     "mdt",    "mst",   "pt",   "pdt",  "pst",  "bst",
    "cet", "cest",  "ist",    "hkt",    "sgt",    "aest",  "aedt", "nzst", "nzdt", "at",
    "hrs", "hours", "uk",     ",",      ":",      ".",     "-",    "|",    "@",    "(",
    ")",   "/",     "\u2013", "\u2014", "\u2022", "\u00B7"};
// A date behind one of these belongs to its sentence.
constexpr std::string_view kBinders[] = {
    "on",    "in",  "of",  "since", "until",   "till",    "by", "from", "to", "for", "before",
    "after", "the", "and", "dated", "between", "through", "or", "than", ",",  "("};

// No name goes on with one of these: "on March 6, 2024 A ferry sank".
constexpr std::string_view kOpeners[] = {"A", "An"};

// Numbers and times alone say too little: "7:30 The" may stand in any table.
struct StampReader {
  std::string_view text;
  const std::vector<Token>& tokens;
  std::uint32_t end;  // of the sentence

  std::string_view TextOf(std::uint32_t i) const { return Slice(text, tokens[i].range); }

  std::string Key(std::uint32_t i) const {
    std::string key = Lowercase(TextOf(i));
    while (key.size() > 1 && key.back() == '.') key.pop_back();
    return key;
  }

  // The end of the stamp that begins at `begin`; `begin` itself when there is none.
  std::uint32_t EndOf(std::uint32_t begin) const {
    bool month = false;
    bool year = false;
    bool label = false;
    std::uint32_t slashes = 0;
    std::uint32_t numbers = 0;
    std::uint32_t last = begin;  // behind the last token that is no mark
    for (std::uint32_t i = begin; i < end; ++i) {
      const std::string key = Key(i);
      const bool number = tokens[i].kind == TokenKind::kNumber;
      if (number) {
        ++numbers;
        // "13,2009" looks like one number where the space was lost.
        const std::string last_part = key.substr(key.find(',') + 1);
        if (last_part.size() < key.size()) ++numbers;
        year = year || (last_part.size() == 4 &&
                        (last_part.starts_with("19") || last_part.starts_with("20")));
        const auto parts = std::count(key.begin(), key.end(), '/');
        slashes += static_cast<std::uint32_t>(parts);
      } else if (IsIn(key, kMonths)) {
        if (month) break;
        month = true;
      } else if (IsIn(key, kLabels)) {
        if (!label && i != begin) break;
        label = true;
      } else if (!IsIn(key, kWeekdays) && !IsIn(key, kFillers)) {
        break;
      } else if (key == "/") {
        ++slashes;
      }
      if (tokens[i].kind != TokenKind::kPunctuation || key == ")") last = i + 1;
    }
    const bool date = (month && year && numbers >= 2) || (slashes >= 2 && (year || label));
    const bool labelled = label && month && numbers >= 1;
    return date || labelled ? last : begin;
  }

  // Whether a sentence can begin at `i`: a capital, as "A" and "OSLO" have.
  bool BeginsText(std::uint32_t i) const {
    return i < end && tokens[i].kind == TokenKind::kWord &&
           IsUpper(DecodeAt(text, tokens[i].range.begin).value);
  }
};

}  // namespace

std::optional<IndexRange> FindPageStamp(std::string_view text, const std::vector<Token>& tokens,
                                        IndexRange sentence) {
  const StampReader reader{text, tokens, sentence.end};
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (tokens[i].kind == TokenKind::kPunctuation) continue;
    const std::uint32_t stamp_end = reader.EndOf(i);
    if (stamp_end == i) continue;
    const std::string before = i > sentence.begin ? reader.Key(i - 1) : std::string();
    std::uint32_t next = stamp_end;
    while (next < sentence.end && tokens[next].kind == TokenKind::kPunctuation) ++next;
    if (reader.BeginsText(next)) {
      if (!IsIn(before, kBinders)) return IndexRange{i, next};
      if (before == "on" && IsIn(reader.TextOf(next), kOpeners)) return IndexRange{i - 1, next};
    }
    i = stamp_end - 1;
  }
  return std::nullopt;
}

bool IsPageStamp(std::string_view text, const std::vector<Token>& tokens, IndexRange range) {
  const StampReader reader{text, tokens, range.end};
  const bool bound = range.size() > 1 && reader.Key(range.begin) == "on";
  const std::uint32_t begin = range.begin + (bound ? 1 : 0);
  std::uint32_t stamp_end = reader.EndOf(begin);
  if (stamp_end == begin) return false;
  while (stamp_end < range.end && tokens[stamp_end].kind == TokenKind::kPunctuation) ++stamp_end;
  return stamp_end == range.end;
}

}  // namespace px
