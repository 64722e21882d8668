#include "nlp/word_features.h"

#include <algorithm>

#include "base/utf8.h"
#include "nlp/hash_bytes.h"

namespace px {
namespace {

constexpr std::size_t kMaxAffixCharacters = 4;

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

bool IsAsciiDigit(char32_t c) { return c >= '0' && c <= '9'; }

// Lt, letters like U+01C5, which base counts as capitals.
bool IsTitleCase(char32_t c) {
  return c == 0x1C5 || c == 0x1C8 || c == 0x1CB || c == 0x1F2 || c == 0x1FBC || c == 0x1FCC ||
         c == 0x1FFC || (c >= 0x1F88 && c < 0x1FB0 && (c & 8) != 0);
}

bool IsCapital(char32_t c) { return IsUpper(c) && !(c >= 0x80 && IsTitleCase(c)); }

// L*, without the marks that base::IsLetter adds.
bool IsBareLetter(char32_t c) { return IsLetter(c) && !(c >= 0x80 && IsMark(c)); }

std::uint32_t Bucket(char kind, std::size_t characters, std::string_view affix,
                     std::uint32_t buckets) {
  const char name[] = {kind, static_cast<char>('0' + characters)};
  return Fnv1a(affix, Fnv1a({name, 2})) % buckets;
}

// What the characters of one form are, counted.
struct Counts {
  int capitals = 0;
  int small = 0;
  int letters = 0;  // cased or not
  int digits = 0;
  int characters = 0;
  bool first_is_capital = false;  // of the cased letters
  bool stop = false;
  bool hyphen = false;
  bool other = false;  // any sign, stops and hyphens too
};

void Count(char32_t c, Counts& counts) {
  ++counts.characters;
  const bool capital = IsCapital(c);
  if (capital || IsLower(c)) {
    if (counts.capitals + counts.small == 0) counts.first_is_capital = capital;
    ++(capital ? counts.capitals : counts.small);
  }
  if (IsAsciiDigit(c)) {
    ++counts.digits;
  } else if (IsBareLetter(c)) {
    ++counts.letters;
  } else {
    counts.other = true;
    counts.stop |= c == '.';
    counts.hyphen |= c == '-';
  }
}

LetterCase CaseOf(const Counts& counts) {
  if (counts.capitals + counts.small == 0) {
    return counts.letters > 0 ? LetterCase::kUncased : LetterCase::kNoLetter;
  }
  if (counts.capitals == 0) return LetterCase::kSmall;
  if (counts.first_is_capital && counts.capitals == 1) return LetterCase::kCapitalized;
  return counts.small == 0 ? LetterCase::kCapitals : LetterCase::kMixed;
}

bool IsCased(LetterCase c) { return c != LetterCase::kNoLetter && c != LetterCase::kUncased; }

}  // namespace

std::string FoldForm(std::string_view form) {
  std::string folded;
  folded.reserve(form.size());
  for (std::uint32_t pos = 0; pos < form.size();) {
    const CodePoint c = DecodeAt(form, pos);
    if (IsAsciiDigit(c.value)) {
      folded += '0';
    } else if (c.value < 0x80) {
      folded += static_cast<char>(ToLower(c.value));
    } else if (c.value == 0x2018 || c.value == 0x2019) {
      folded += '\'';
    } else {
      AppendUtf8(ToLower(c.value), folded);
      if (c.value == 0x130) AppendUtf8(0x307, folded);  // the one letter that becomes two
    }
    pos += c.size;
  }
  return folded;
}

AffixBuckets AffixBucketsOf(std::string_view folded, std::uint32_t buckets) {
  AffixBuckets result;
  const bool ascii = IsAscii(folded);
  std::uint32_t begin = 0;
  auto end = static_cast<std::uint32_t>(folded.size());
  for (std::size_t n = 1; n <= kMaxAffixCharacters && begin < folded.size(); ++n) {
    begin += ascii ? 1 : DecodeAt(folded, begin).size;
    end -= ascii ? 1 : DecodeBefore(folded, end).size;
    result.bucket[result.count++] = Bucket('p', n, folded.substr(0, begin), buckets);
    result.bucket[result.count++] = Bucket('s', n, folded.substr(end), buckets);
  }
  return result;
}

FormShape ShapeOfForm(std::string_view form) {
  Counts counts;
  for (std::uint32_t pos = 0; pos < form.size();) {
    const CodePoint c = DecodeAt(form, pos);
    Count(c.value, counts);
    pos += c.size;
  }
  const int digit = counts.digits == 0 ? 0 : counts.letters == 0 ? 2 : 1;
  const int mark = !counts.other ? 0 : counts.stop ? 1 : counts.hyphen ? 2 : 3;
  FormShape result;
  result.letter_case = CaseOf(counts);
  result.shape =
      static_cast<std::uint8_t>(static_cast<int>(result.letter_case) + 6 * (digit + 3 * mark));
  result.long_word = counts.characters > 3;
  return result;
}

std::uint32_t SentenceCaseOf(std::span<const FormShape> words) {
  std::size_t cased = 0;
  std::size_t small = 0;
  std::size_t capitals = 0;
  std::size_t long_words = 0;
  std::size_t long_with_capital = 0;
  for (const FormShape& word : words) {
    if (!IsCased(word.letter_case)) continue;
    ++cased;
    const bool is_small = word.letter_case == LetterCase::kSmall;
    small += is_small ? 1 : 0;
    capitals += word.letter_case == LetterCase::kCapitals ? 1 : 0;
    long_words += word.long_word ? 1 : 0;
    long_with_capital += word.long_word && !is_small ? 1 : 0;
  }
  if (cased > 0 && small == cased) return 3;
  if (cased > 1 && 3 * capitals > 2 * cased) return 2;
  if (long_words > 2 && 3 * long_with_capital > 2 * long_words) return 1;
  return 0;
}

}  // namespace px
