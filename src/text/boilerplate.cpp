#include "text/boilerplate.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "assets/embedded.h"
#include "assets/table_lines.h"
#include "base/check.h"
#include "base/utf8.h"

namespace px {
namespace {

// Longer sentences than this are looked at only for `anywhere` phrases.
constexpr std::size_t kMaxShortWords = 20;

enum class Where : std::uint8_t { kWhole, kStart, kLabel, kShort, kAnywhere };

struct Pattern {
  Where where = Where::kAnywhere;
  std::vector<std::string> parts;  // each with a space on both sides
};

// Folded words (letters, digits and what stands inside a word) and colons, each with a space before
// it, and one space at the end.
std::string FoldWords(std::string_view text) {
  std::string words = " ";
  const std::string folded = FoldKey(text);
  for (std::uint32_t pos = 0; pos < folded.size();) {
    const CodePoint c = DecodeAt(folded, pos);
    const bool kept = IsLetter(c.value) || IsDigit(c.value) || c.value == '@' || c.value == '\'' ||
                      c.value == 0xA9;
    if (kept) {
      words.append(folded, pos, c.size);
    } else if (c.value == ':') {
      words.append(words.back() == ' ' ? ": " : " : ");
    } else if (words.back() != ' ') {
      words.push_back(' ');
    }
    pos += c.size;
  }
  if (words.back() != ' ') words.push_back(' ');
  return words;
}

Where ParseWhere(std::string_view label) {
  if (label == "whole") return Where::kWhole;
  if (label == "start") return Where::kStart;
  if (label == "label") return Where::kLabel;
  if (label == "short") return Where::kShort;
  PX_CHECK(label == "anywhere");
  return Where::kAnywhere;
}

Pattern ParsePattern(std::string_view label, std::string_view phrase) {
  Pattern pattern{ParseWhere(label), {}};
  constexpr std::string_view kGap = "...";
  while (true) {
    const std::size_t gap = phrase.find(kGap);
    pattern.parts.push_back(FoldWords(phrase.substr(0, gap)));
    if (gap == std::string_view::npos) return pattern;
    phrase.remove_prefix(gap + kGap.size());
  }
}

std::vector<Pattern> ReadPatterns(std::string_view text) {
  std::vector<Pattern> patterns;
  while (const auto line = TakeLine(text)) {
    const std::size_t tab = line->find('\t');
    if (tab == std::string_view::npos) continue;
    patterns.push_back(ParsePattern(line->substr(0, tab), line->substr(tab + 1)));
  }
  return patterns;
}

bool Fits(const Pattern& pattern, std::string_view words) {
  const bool anchored = pattern.where != Where::kShort && pattern.where != Where::kAnywhere;
  std::size_t pos = 0;
  for (const std::string& part : pattern.parts) {
    const bool first = &part == &pattern.parts.front();
    const std::size_t found = words.find(part, pos);
    if (found == std::string_view::npos || (first && anchored && found != 0)) return false;
    pos = found + part.size() - 1;  // neighbouring phrases share a space
  }
  return pattern.where != Where::kWhole || pos + 1 == words.size();
}

bool EndsWithMark(std::string_view sentence) {
  return !sentence.empty() &&
         std::string_view(".!?").find(sentence.back()) != std::string_view::npos;
}

}  // namespace

bool IsBoilerplate(std::string_view sentence) {
  static const std::vector<Pattern> patterns =
      ReadPatterns(EmbeddedAsset("lexicons/boilerplate.txt"));
  const std::string words = FoldWords(sentence);
  const auto spaces = static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
  const bool is_short = spaces <= kMaxShortWords + 1;
  const bool is_label = is_short && !EndsWithMark(sentence);
  return std::any_of(patterns.begin(), patterns.end(), [&](const Pattern& pattern) {
    if (pattern.where == Where::kLabel && !is_label) return false;
    return (is_short || pattern.where == Where::kAnywhere) && Fits(pattern, words);
  });
}

}  // namespace px
