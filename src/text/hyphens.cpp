#include "text/hyphens.h"

#include <algorithm>
#include <string>

#include "assets/embedded.h"
#include "assets/table_lines.h"
#include "base/utf8.h"

namespace px {
namespace {

// Each list sorted.
struct WordParts {
  std::vector<std::string_view> prefixes;
  std::vector<std::string_view> suffixes;
  std::vector<std::string_view> sounds;
};

WordParts ReadWordParts(std::string_view text) {
  WordParts parts;
  while (auto line = TakeLine(text)) {
    const std::size_t tab = std::min(line->find('\t'), line->size());
    const std::string_view label = line->substr(0, tab);
    std::vector<std::string_view>& list = label == "prefix"   ? parts.prefixes
                                          : label == "suffix" ? parts.suffixes
                                                              : parts.sounds;
    line->remove_prefix(std::min(tab + 1, line->size()));
    while (!line->empty()) list.push_back(TakeWord(*line));
  }
  for (auto* list : {&parts.prefixes, &parts.suffixes, &parts.sounds}) {
    std::sort(list->begin(), list->end());
  }
  return parts;
}

const WordParts& GetWordParts() {
  static const WordParts parts = ReadWordParts(EmbeddedAsset("lexicons/hyphens.txt"));
  return parts;
}

bool IsListed(const std::vector<std::string_view>& list, std::string_view word) {
  return std::binary_search(list.begin(), list.end(), word);
}

std::uint32_t SkipDigits(std::string_view text, std::uint32_t pos) {
  while (pos < text.size() && IsDigit(static_cast<std::uint8_t>(text[pos]))) ++pos;
  return pos;
}

// "345-9945", "3-5297", "77042-2016": no range reads so.
bool IsPhoneOrCode(std::uint32_t first_digits, std::uint32_t last_digits) {
  return last_digits == 4 && first_digits % 2 == 1;
}

bool IsGlued(const std::vector<Token>& tokens, std::uint32_t left) {
  return tokens[left].range.end == tokens[left + 1].range.begin;
}

bool IsHyphenToken(std::string_view text, const Token& token) {
  const std::string_view mark = Slice(text, token.range);
  const CodePoint c = DecodeAt(mark, 0);
  return c.size == mark.size() && IsHyphen(c.value);
}

// Whether no reader would part the tokens `left` and left + 1.
bool MakesOneWord(std::string_view text, const std::vector<Token>& tokens, std::uint32_t left) {
  const auto is_word = [&](std::uint32_t i) {
    return tokens[i].kind == TokenKind::kWord || tokens[i].kind == TokenKind::kNumber;
  };
  if (!IsGlued(tokens, left)) return false;
  if (IsHyphenToken(text, tokens[left])) return is_word(left + 1);
  if (IsHyphenToken(text, tokens[left + 1])) return is_word(left);
  return tokens[left].kind == TokenKind::kNumber && is_word(left + 1) &&
         !tokens[left + 1].continues_word;
}

}  // namespace

bool JoinsParts(std::string_view before, std::string_view after) {
  const WordParts& parts = GetWordParts();
  const std::string prefix = Lowercase(before);
  if (IsListed(parts.prefixes, prefix) || IsListed(parts.sounds, prefix)) return true;
  return IsListed(parts.suffixes, Lowercase(after));
}

std::uint32_t EndOfDigitGroups(std::string_view text, std::uint32_t pos) {
  std::uint32_t end = SkipDigits(text, pos);
  std::uint32_t digits = end - pos;
  std::uint32_t before = 0;
  int hyphens = 0;
  while (end < text.size() && (text[end] == '-' || text[end] == '/')) {
    const std::uint32_t next = SkipDigits(text, end + 1);
    if (next == end + 1) break;
    if (text[end] == '-') ++hyphens;
    before = digits;
    digits = next - (end + 1);
    end = next;
  }
  const bool keeps = hyphens > 1 || (hyphens == 1 && IsPhoneOrCode(before, digits));
  return keeps ? end : pos;
}

IndexRange HyphenatedWord(std::string_view text, const std::vector<Token>& tokens,
                          IndexRange within, std::uint32_t token) {
  // A hyphen links only when there is a word on both its sides.
  const auto links = [&](std::uint32_t hyphen) {
    return hyphen > within.begin && hyphen + 1 < within.end &&
           MakesOneWord(text, tokens, hyphen - 1) && MakesOneWord(text, tokens, hyphen);
  };
  const auto joined = [&](std::uint32_t left) {
    if (!MakesOneWord(text, tokens, left)) return false;
    if (IsHyphenToken(text, tokens[left])) return links(left);
    return !IsHyphenToken(text, tokens[left + 1]) || links(left + 1);
  };
  IndexRange word{token, token + 1};
  while (word.begin > within.begin && joined(word.begin - 1)) --word.begin;
  while (word.end < within.end && joined(word.end - 1)) ++word.end;
  return word;
}

}  // namespace px
