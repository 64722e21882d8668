#include "claims/quantities.h"

#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "claims/lexicons.h"
#include "claims/numerals.h"

namespace px {
namespace {

struct UnitMatch {
  std::uint32_t size = 0;  // tokens; may be 0 with a unit found in the number's own suffix
  std::string unit;
  double factor = 1;
};

// Splits a list value "metre 1609.344" into unit and factor.
UnitMatch ParseUnitValue(std::string_view value, std::uint32_t size) {
  const auto space = value.rfind(' ');
  const std::string factor(value.substr(space + 1));
  return {size, std::string(value.substr(0, space)), std::strtod(factor.c_str(), nullptr)};
}

bool IsHyphen(std::string_view key) { return key == "-" || key == "\u2010" || key == "\u2011"; }

bool IsRangeDash(std::string_view key) { return IsHyphen(key) || key == "\u2013"; }

class QuantityFinder {
 public:
  QuantityFinder(const WordReader& words, IndexRange sentence, const std::vector<FoundDate>& dates)
      : words_(words), sentence_(sentence), dates_(dates), lists_(GetClaimLexicons()) {}

  std::vector<Quantity> Run() {
    std::vector<Quantity> found;
    std::size_t next_date = 0;
    free_from_ = sentence_.begin;
    for (std::uint32_t i = sentence_.begin; i < sentence_.end;) {
      while (next_date < dates_.size() && dates_[next_date].tokens.end <= i) ++next_date;
      if (next_date < dates_.size() && dates_[next_date].tokens.Contains(i)) {
        i = dates_[next_date].tokens.end;
        continue;
      }
      const Proportion proportion =
          MayOpenProportion(i) ? ReadProportion(words_, i, sentence_.end) : Proportion{};
      const bool idiom = words_.Key(i + proportion.size) == "down";  // "doubled down"
      if (proportion.size > 0 && !idiom && !IsInsideWord(i)) {
        found.push_back(FromProportion(i, proportion));
        i += proportion.size;
        free_from_ = i;
        continue;
      }
      const Numeral numeral = ReadNumeral(words_, i, sentence_.end);
      if (const Proportion share = OneInFive(i, numeral); share.size > 0) {
        found.push_back(FromProportion(i, share));
        i += share.size;
        free_from_ = i;
        continue;
      }
      if (numeral.size == 0 || IsInsideWord(i)) {
        ++i;
        continue;
      }
      std::uint32_t end = i + numeral.size;
      if (std::optional<Quantity> quantity = Read(i, numeral, end)) {
        if (!found.empty()) ShareAge(*quantity, found.back());
        found.push_back(*std::move(quantity));
        free_from_ = end;
      }
      i = end;
    }
    return found;
  }

 private:
  // "68 and 48 years old": the number before an age is one, too.
  void ShareAge(const Quantity& age, Quantity& before) const {
    if (age.unit != "year-old" || !before.unit.empty()) return;
    const std::string_view text = words_.article().source.text;
    const std::string_view between =
        text.substr(before.range.end, age.range.begin - before.range.end);
    if (between == " and " || between == ", " || between == " or ") before.unit = age.unit;
  }

  // "47" in "AK-47", "one" in "on-one".
  bool IsInsideWord(std::uint32_t i) const {
    return i > sentence_.begin && words_.IsInHyphenatedWord(i) && words_.IsGluedToNext(i - 1) &&
           IsHyphen(words_.Key(i - 1)) && words_.IsInHyphenatedWord(i - 1);
  }

  // Spares most words the look into the list.
  bool MayOpenProportion(std::uint32_t i) const {
    switch (words_.Tag(i)) {
      case Upos::kAdj:
      case Upos::kAdv:
      case Upos::kDet:
      case Upos::kNoun:
      case Upos::kNum:
      case Upos::kPron:
      case Upos::kVerb:
        return true;
      default:
        return false;
    }
  }

  // "one in five", "3 out of 10": 20 and 30 per cent; not "two in five days".
  Proportion OneInFive(std::uint32_t begin, const Numeral& part) const {
    const std::uint32_t end = begin + part.size;
    const bool out_of = words_.Key(end) == "out" && words_.Key(end + 1) == "of";
    if (part.size == 0 || !part.suffix.empty() || !(out_of || words_.Key(end) == "in")) return {};
    const std::uint32_t whole_begin = end + (out_of ? 2 : 1);
    const Numeral whole = ReadNumeral(words_, whole_begin, sentence_.end);
    const bool small = whole.size == 1 && part.value > 0 && whole.value > part.value &&
                       whole.value <= (part.in_words || out_of ? 1000 : 10);
    if (!small || !whole.suffix.empty() || whole.bare_year) return {};
    if (lists_.units.LongestAt(words_, whole_begin + 1, sentence_.end)) return {};
    return {whole_begin + 1 - begin, 100 * part.value / whole.value, true};
  }

  // "nearly two thirds" -> 66.67 "percent" kAbout; "more than doubled" -> 2 "times" kAtLeast.
  Quantity FromProportion(std::uint32_t begin, const Proportion& proportion) const {
    Quantity quantity;
    quantity.value = proportion.value;
    quantity.unit = proportion.is_share ? "percent" : "times";
    // Nobody means two thirds to the digit.
    const bool round = !proportion.is_share || proportion.value == std::floor(proportion.value);
    quantity.bound = round ? Bound::kExact : Bound::kAbout;
    const PhraseList::Match bound = lists_.bounds.LongestBefore(words_, free_from_, begin);
    std::uint32_t first = begin;
    if (bound && SetBound(bound.value, quantity.bound)) first -= bound.size;
    quantity.range = words_.Bytes({first, begin + proportion.size});
    return quantity;
  }

  // The quantity whose number starts at `begin`; moves `end` behind what it takes up.
  std::optional<Quantity> Read(std::uint32_t begin, Numeral numeral, std::uint32_t& end) const {
    Quantity quantity;
    std::uint32_t first = begin;
    const PhraseList::Match before = lists_.units_before.LongestBefore(words_, free_from_, begin);
    UnitMatch unit;
    if (before) {
      first = begin - before.size;
      unit = ParseUnitValue(before.value, 0);
      if (numeral.suffix == "m") numeral.value *= 1e6;
      if (numeral.suffix == "m") numeral.suffix.clear();
    }
    double upper = 0;
    if (!TakeRange(numeral, end, upper)) return std::nullopt;
    bool measured = before.size > 0;
    if (!numeral.suffix.empty()) {
      const std::optional<UnitMatch> glued = SuffixUnit(numeral.suffix);
      if (!glued) return std::nullopt;
      unit = *glued;
      measured = true;
    } else if (const UnitMatch after = UnitAfter(end, numeral.in_words); after.size > 0) {
      // "$5 million dollars" and "aged 40 years" name their unit twice.
      if (!before) unit = after;
      end += after.size;
      measured = true;
    }
    // "two-way", "one-sided"
    if (!measured && words_.IsInHyphenatedWord(end - 1) && words_.IsInHyphenatedWord(end) &&
        words_.IsGluedToNext(end - 1)) {
      return std::nullopt;
    }
    if (!measured && IsAge(begin, end)) {
      unit.unit = "year-old";
      measured = true;
    }
    const PhraseList::Match bound = lists_.bounds.LongestBefore(words_, free_from_, first);
    const std::string noun = measured ? std::string() : CountedNoun(end, numeral.value);
    if (!measured) {
      unit.unit = noun;
      if (!Counts(begin, end, numeral, bound.size > 0, noun)) return std::nullopt;
    } else if (IsIdiom(numeral, unit.unit, begin)) {
      return std::nullopt;
    }
    quantity.value = numeral.value * unit.factor;
    quantity.unit = unit.unit;
    quantity.upper = upper * unit.factor;
    quantity.bound = upper > 0 || numeral.vague ? Bound::kAtLeast : Bound::kExact;
    if (bound && SetBound(bound.value, quantity.bound)) first -= bound.size;
    const PhraseList::Match after_bound = lists_.bounds.LongestAt(words_, end, sentence_.end);
    if (after_bound.value.starts_with("after_") &&
        SetBound(after_bound.value.substr(6), quantity.bound)) {
      end += after_bound.size;
    }
    quantity.range = words_.Bytes({first, end});
    return quantity;
  }

  static bool SetBound(std::string_view name, Bound& bound) {
    if (name == "at_least")
      bound = Bound::kAtLeast;
    else if (name == "at_most")
      bound = Bound::kAtMost;
    else if (name == "about")
      bound = Bound::kAbout;
    else
      return false;
    return true;
  }

  // Takes in the upper end of "12 to 15", "$10 million to $15 million", "12-15". False, and moves
  // `end` behind them, when the digits are glued to others and count nothing ("2003-2005", "3-2").
  bool TakeRange(Numeral& numeral, std::uint32_t& end, double& upper_end) const {
    const bool glued = IsRangeDash(words_.Key(end)) && words_.IsGluedToNext(end - 1) &&
                       words_.IsGluedToNext(end) && words_.Kind(end + 1) == TokenKind::kNumber;
    if (glued) {
      const std::optional<DigitNumber> upper = ParseDigitNumber(words_.Key(end + 1));
      if (!upper || upper->value <= numeral.value || !upper->rest.empty() || numeral.bare_year) {
        end += 2;
        return false;
      }
    }
    const bool joined = words_.Key(end) == "to" || IsRangeDash(words_.Key(end)) ||
                        (words_.Key(end) == "and" && end >= numeral.size + 1 &&
                         words_.Key(end - numeral.size - 1) == "between");
    if (!joined || numeral.bare_year || end + 1 >= sentence_.end) return true;
    std::uint32_t upper_begin = end + 1;
    // "24- to 30-foot"
    if (IsHyphen(words_.Key(end)) && words_.Key(upper_begin) == "to") ++upper_begin;
    if (words_.Kind(upper_begin) == TokenKind::kSymbol) ++upper_begin;
    const Numeral upper = ReadNumeral(words_, upper_begin, sentence_.end);
    if (upper.size == 0 || upper.value <= numeral.value || upper.vague) return true;
    if (!upper.suffix.empty() && !SuffixUnit(upper.suffix)) return true;
    // "10 to 15 million": the scale stands at the end for both.
    if (upper.size == 2 && numeral.size == 1 && !numeral.in_words) {
      const std::optional<DigitNumber> mantissa = ParseDigitNumber(words_.Key(upper_begin));
      if (mantissa && mantissa->value > numeral.value)
        numeral.value *= upper.value / mantissa->value;
    }
    if (numeral.suffix.empty()) numeral.suffix = upper.suffix;
    end = upper_begin + upper.size;
    upper_end = upper.value;
    return true;
  }

  // "km": the unit glued to the digits; nothing where the word is a name or a code ("5G", "747s").
  std::optional<UnitMatch> SuffixUnit(std::string_view suffix) const {
    const std::string_view value = lists_.units.ValueOfWord(suffix);
    return value.empty() ? std::nullopt : std::optional(ParseUnitValue(value, 0));
  }

  // A unit of measure behind the number.
  UnitMatch UnitAfter(std::uint32_t end, bool in_words) const {
    if (IsHyphen(words_.Key(end)) && words_.IsInHyphenatedWord(end)) {
      return HyphenatedUnit(end + 1, in_words);
    }
    if (words_.Key(end) == "-") return SpacedUnit(end + 1);
    const PhraseList::Match match = lists_.units.LongestAt(words_, end, sentence_.end);
    return match ? ParseUnitValue(match.value, match.size) : UnitMatch{};
  }

  // "36 - year - old", "7 - yard": as texts that went through a tokeniser have them.
  UnitMatch SpacedUnit(std::uint32_t begin) const {
    if (words_.IsAny(begin, {"year", "years"}) && words_.Key(begin + 1) == "-" &&
        words_.Key(begin + 2) == "old") {
      return {4, "year-old", 1};
    }
    const PhraseList::Match match = lists_.units.LongestAt(words_, begin, sentence_.end);
    return match ? ParseUnitValue(match.value, match.size + 1) : UnitMatch{};
  }

  std::uint32_t EndOfHyphenatedWord(std::uint32_t begin) const {
    std::uint32_t end = begin + 1;
    while (end < sentence_.end && words_.IsInHyphenatedWord(end) && words_.IsGluedToNext(end - 1)) {
      ++end;
    }
    return end;
  }

  // "-mile", "-year-old", "-metre-long", and behind digits any word: "-seat". Takes up the whole
  // hyphenated word, whose second part is `begin`.
  UnitMatch HyphenatedUnit(std::uint32_t begin, bool in_words) const {
    const std::uint32_t end = EndOfHyphenatedWord(begin);
    const std::uint32_t size = end - begin + 1;
    if (words_.IsAny(begin, {"year", "years"}) && IsHyphen(words_.Key(begin + 1)) &&
        words_.Key(begin + 2) == "old") {
      return {size, "year-old", 1};
    }
    const PhraseList::Match match = lists_.units.LongestAt(words_, begin, end);
    if (match) return ParseUnitValue(match.value, size);
    return in_words ? UnitMatch{} : UnitMatch{size, std::string(words_.Key(begin)), 1};
  }

  // "Ada Berg, 40, was" gives an age.
  bool IsAge(std::uint32_t begin, std::uint32_t end) const {
    if (begin < sentence_.begin + 2 || words_.Key(begin - 1) != ",") return false;
    // "Ada Berg III, 40," and "Bo Lund Jr., 40,": the name stands before.
    const bool suffix = words_.IsAny(begin - 2, {"ii", "iii", "iv", "jr", "jr.", "sr", "sr."});
    const bool name =
        words_.Tag(begin - 2) == Upos::kPropn ||
        (suffix && begin >= sentence_.begin + 3 && words_.Tag(begin - 3) == Upos::kPropn);
    return name && words_.IsAny(end, {",", ".", ")"}) && end == begin + 1 &&
           words_.Kind(begin) == TokenKind::kNumber && words_.Key(begin).size() <= 2;
  }

  // The lemma of the noun that is counted: the last noun of the run behind the number, or its first
  // plural one. Empty when none follows.
  std::string CountedNoun(std::uint32_t i, double value) const {
    if (words_.Key(i) == "of") {
      ++i;
      while (i < sentence_.end && (words_.Tag(i) == Upos::kDet || words_.Tag(i) == Upos::kNum ||
                                   words_.IsAny(i, {"its", "their", "his", "her", "our"})))
        ++i;
    }
    std::string noun;
    for (const std::uint32_t limit = i + 7; i < sentence_.end && i < limit; ++i) {
      const Upos tag = words_.Tag(i);
      const bool name = tag == Upos::kPropn;
      if (name && words_.IsInHyphenatedWord(i)) {
        const std::uint32_t end = EndOfHyphenatedWord(i);
        if (noun.empty()) noun = HyphenatedName({i, end});
        i = end - 1;
        continue;
      }
      if (tag == Upos::kNoun || name) {
        if (!name || noun.empty()) noun = words_.Lemma(i);
        if (words_.IsPlural(i) && value != 1) break;
        continue;
      }
      const bool participle = tag == Upos::kVerb && (words_.Form(i) == VerbForm::kPastParticiple ||
                                                     words_.Form(i) == VerbForm::kGerund);
      if (words_.IsAny(i, {"last", "next"})) break;  // "two last week"
      const bool modifier = tag == Upos::kAdj || (participle && noun.empty()) ||
                            (tag == Upos::kAdv && noun.empty()) || IsHyphen(words_.Key(i)) ||
                            words_.IsAny(i, {"\"", "'", "``", "\u201C", "\u201D"});
      if (!modifier) break;
    }
    return noun == "people" ? "person" : noun;
  }

  // "ak-47" of "AK-47s".
  std::string HyphenatedName(IndexRange tokens) const {
    std::string name;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) name += words_.Key(i);
    if (name.ends_with('s')) name.pop_back();
    return name;
  }

  // Whether a number without a unit of measure counts something, rather than being part of a name.
  bool Counts(std::uint32_t begin, std::uint32_t end, const Numeral& numeral, bool bounded,
              const std::string& noun) const {
    const bool plural_noun = !noun.empty() && NextIsPlainNoun(end);
    if (numeral.bare_year && !bounded && !plural_noun) return false;
    if (numeral.in_words && numeral.value == 1 && numeral.size == 1) {
      const Upos next = words_.Tag(end);
      return next == Upos::kNoun &&
             (begin == sentence_.begin ||
              (words_.Tag(begin - 1) != Upos::kDet && words_.Tag(begin - 1) != Upos::kAdj)) &&
             !words_.IsAny(end, {"day", "time", "way", "thing", "another"});
    }
    if (begin > sentence_.begin && !bounded && !numeral.in_words) {
      const bool after_name = words_.Tag(begin - 1) == Upos::kPropn && noun.empty();
      if (after_name ||
          words_.IsAny(begin - 1, {"article",   "section", "page",   "chapter", "flight", "channel",
                                   "route",     "room",    "level",  "no",      "no.",    "number",
                                   "phase",     "part",    "grade",  "version", "act",    "rule",
                                   "paragraph", "#",       "highway"}))
        return false;
    }
    return true;
  }

  bool NextIsPlainNoun(std::uint32_t end) const {
    return words_.Tag(end) == Upos::kNoun && words_.IsPlural(end);
  }

  // "one day", "for a second": no measure is meant.
  bool IsIdiom(const Numeral& numeral, std::string_view unit, std::uint32_t begin) const {
    return numeral.in_words && numeral.value == 1 && (unit == "day" || unit == "minute") &&
           begin == sentence_.begin;
  }

  const WordReader& words_;
  IndexRange sentence_;
  const std::vector<FoundDate>& dates_;
  const ClaimLexicons& lists_;
  std::uint32_t free_from_ = 0;  // tokens before belong to the quantity found last
};

}  // namespace

std::vector<Quantity> FindQuantities(const WordReader& words, IndexRange sentence,
                                     const std::vector<FoundDate>& dates) {
  return QuantityFinder(words, sentence, dates).Run();
}

}  // namespace px
