#include "text/clitics.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/utf8.h"
#include "text/token_marks.h"

namespace px {
namespace {

struct Contraction {
  std::string_view word;
  std::uint32_t first_size;
};
constexpr Contraction kContractions[] = {{"cannot", 3}, {"gonna", 3}, {"gotta", 3},
                                         {"wanna", 3},  {"gimme", 3}, {"lemme", 3}};

constexpr std::string_view kClitics[] = {"s", "m", "d", "re", "ve", "ll"};

constexpr std::string_view kElidedWords[] = {
    "all", "c",    "coll",   "d",  "dall",  "degl",  "dell", "j",    "jusqu", "l",  "lorsqu", "m",
    "n",   "nell", "puisqu", "qu", "quell", "quest", "s",    "sull", "t",     "un", "v"};
constexpr std::size_t kMaxElidedSize = 6;

template <std::size_t kSize>
bool IsOneOf(std::string_view word, const std::string_view (&list)[kSize]) {
  const std::string lower = Lowercase(word);
  return std::find(std::begin(list), std::end(list), lower) != std::end(list);
}

}  // namespace

bool IsCliticLetters(std::string_view letters) {
  return !letters.empty() && letters.size() <= kMaxCliticLetters && IsOneOf(letters, kClitics);
}

std::uint32_t CliticBegin(std::string_view text, ByteRange word) {
  std::uint32_t letters = word.end;
  for (std::uint32_t i = 0; i < kMaxCliticLetters && letters > word.begin; ++i) {
    const CodePoint c = DecodeBefore(text, letters);
    if (!IsLetter(c.value)) break;
    letters -= c.size;
    const CodePoint mark = DecodeBefore(text, letters);
    if (letters <= word.begin + mark.size || !IsApostrophe(mark.value)) continue;
    const std::uint32_t cut = letters - mark.size;
    if (IsCliticLetters(Slice(text, {letters, word.end}))) return cut;
    const bool negation = word.end - letters == 1 && ToLower(c.value) == 't' &&
                          ToLower(DecodeBefore(text, cut).value) == 'n' && cut - 1 > word.begin;
    return negation ? cut - 1 : 0;
  }
  return 0;
}

std::uint32_t FirstPartOfContraction(std::string_view word) {
  if (!MayBeContraction(static_cast<std::uint32_t>(word.size()))) return 0;
  const auto equal = [](char a, char b) { return static_cast<char>(a | 0x20) == b; };
  for (const Contraction& contraction : kContractions) {
    if (std::equal(word.begin(), word.end(), contraction.word.begin(), contraction.word.end(),
                   equal)) {
      return contraction.first_size;
    }
  }
  return 0;
}

bool IsElidedWord(std::string_view word) {
  return word.size() <= kMaxElidedSize && IsOneOf(word, kElidedWords);
}

}  // namespace px
