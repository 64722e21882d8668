#include "app/views/fuzzy.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace px {
namespace {

constexpr int kLetter = 1;
constexpr int kInARow = 4;
constexpr int kWordBegin = 6;
constexpr int kNever = std::numeric_limits<int>::min() / 2;

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool BeginsWord(std::string_view text, std::size_t pos) {
  return pos == 0 || text[pos - 1] == ' ' || text[pos - 1] == '-';
}

}  // namespace

std::optional<int> FuzzyScore(std::string_view query, std::string_view text) {
  // best[t]: the best score with the letters of the query so far, the last of them at text[t].
  std::vector<int> best(text.size(), kNever);
  bool first = true;
  for (const char letter : query) {
    if (letter == ' ') continue;
    std::vector<int> next(text.size(), kNever);
    int before = first ? 0 : kNever;  // the best that ends left of t - 1
    for (std::size_t t = 0; t < text.size(); ++t) {
      const int adjacent = t > 0 && !first ? best[t - 1] : kNever;
      if (Lower(text[t]) == Lower(letter)) {
        const int gain = kLetter + (BeginsWord(text, t) ? kWordBegin : 0);
        next[t] = std::max(before, adjacent + kInARow) + gain;
      }
      before = std::max(before, adjacent);
    }
    best = std::move(next);
    first = false;
  }
  if (first) return 0;
  const int score = best.empty() ? kNever : *std::max_element(best.begin(), best.end());
  if (score < 0) return std::nullopt;
  return score;
}

}  // namespace px
