#include "text/boilerplate.h"

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <string>
#include <utility>
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

bool IsAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Calls `use` with the hash of every run of ASCII letters, case ignored (FNV-1a).
template <typename Use>
void ForEachLetterRun(std::string_view text, Use use) {
  constexpr std::uint32_t kOffset = 2166136261u;
  constexpr std::uint32_t kPrime = 16777619u;
  std::uint32_t hash = kOffset;
  for (const char c : text) {
    if (IsAsciiLetter(c)) {
      hash = (hash ^ static_cast<std::uint8_t>(c | 0x20)) * kPrime;
    } else if (hash != kOffset) {
      use(hash);
      hash = kOffset;
    }
  }
  if (hash != kOffset) use(hash);
}

// All patterns, and for each a word that no sentence can lack that fits it: nearly every sentence
// has none of these words, and needs no look at the patterns.
class PatternSet {
 public:
  explicit PatternSet(std::vector<Pattern> patterns) : patterns_(std::move(patterns)) {
    for (std::uint32_t i = 0; i < patterns_.size(); ++i) {
      // A pattern without a word is a sign over ASCII: its sentences need folding.
      ForEachLetterRun(LongestWord(patterns_[i]), [&](std::uint32_t key) {
        index_of_key_.emplace_back(key, i);
        filter_.set(key % kFilterBits);
      });
    }
    std::sort(index_of_key_.begin(), index_of_key_.end());
  }

  // The patterns that `sentence` may fit, ascending.
  std::vector<const Pattern*> Candidates(std::string_view sentence) const {
    std::vector<std::uint32_t> found;
    if (NeedsFolding(sentence)) {
      for (std::uint32_t i = 0; i < patterns_.size(); ++i) found.push_back(i);
    } else {
      ForEachLetterRun(sentence, [&](std::uint32_t key) {
        if (!filter_.test(key % kFilterBits)) return;
        auto entry = std::lower_bound(index_of_key_.begin(), index_of_key_.end(),
                                      std::pair<std::uint32_t, std::uint32_t>(key, 0));
        for (; entry != index_of_key_.end() && entry->first == key; ++entry) {
          found.push_back(entry->second);
        }
      });
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<const Pattern*> candidates;
    for (const std::uint32_t i : found) candidates.push_back(&patterns_[i]);
    return candidates;
  }

 private:
  static constexpr std::uint32_t kFilterBits = 8192;

  // Whether folding may change letters: there is more over ASCII than dashes, quotation marks and
  // the like (U+2000 to U+203F).
  static bool NeedsFolding(std::string_view sentence) {
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      if (static_cast<std::uint8_t>(sentence[i]) < 0x80) continue;
      if (!sentence.substr(i).starts_with("\xE2\x80")) return true;
      i += 2;
    }
    return false;
  }

  static std::string_view LongestWord(const Pattern& pattern) {
    std::string_view longest;
    for (const std::string& part : pattern.parts) {
      for (std::size_t begin = 0; begin < part.size();) {
        std::size_t end = begin;
        while (end < part.size() && IsAsciiLetter(part[end])) ++end;
        if (end - begin > longest.size())
          longest = std::string_view(part).substr(begin, end - begin);
        begin = end + 1;
      }
    }
    return longest;
  }

  std::vector<Pattern> patterns_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> index_of_key_;  // ascending
  std::bitset<kFilterBits> filter_;
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
  static const PatternSet patterns(ReadPatterns(EmbeddedAsset("lexicons/boilerplate.txt")));
  const std::vector<const Pattern*> candidates = patterns.Candidates(sentence);
  if (candidates.empty()) return false;
  const std::string words = FoldWords(sentence);
  const auto spaces = static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
  const bool is_short = spaces <= kMaxShortWords + 1;
  const bool is_label = is_short && !EndsWithMark(sentence);
  return std::any_of(candidates.begin(), candidates.end(), [&](const Pattern* pattern) {
    if (pattern->where == Where::kLabel && !is_label) return false;
    return (is_short || pattern->where == Where::kAnywhere) && Fits(*pattern, words);
  });
}

}  // namespace px
