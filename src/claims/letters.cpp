#include "claims/letters.h"

#include <algorithm>
#include <cmath>

#include "claims/exact_math.h"
#include "claims/letter_groups.h"

namespace px {

LetterProfile ProfileOf(const AnalyzedDocument& article, IndexRange tokens,
                        const TextCounts* counts) {
  const std::vector<std::uint64_t> groups = LetterGroupsOf(article, tokens);
  LetterProfile profile;
  double squares = 0;
  for (std::size_t begin = 0; begin < groups.size();) {
    std::size_t end = begin;
    while (end < groups.size() && groups[end] == groups[begin]) ++end;
    const double often = 1 + ExactLog(static_cast<double>(end - begin));
    const double weight = often * (counts == nullptr ? 1 : counts->LetterRarity(groups[begin]));
    profile.push_back({groups[begin], weight});
    squares += weight * weight;
    begin = end;
  }
  const double length = std::sqrt(squares);
  for (LetterGroup& group : profile) group.weight /= length;
  return profile;
}

double LetterCosine(const LetterProfile& a, const LetterProfile& b) {
  double shared = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (x->letters == y->letters) {
      shared += (x++)->weight * (y++)->weight;
    } else {
      ++(x->letters < y->letters ? x : y);
    }
  }
  return std::min(shared, 1.0);
}

}  // namespace px
