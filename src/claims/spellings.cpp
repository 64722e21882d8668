#include "claims/spellings.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace px {
namespace {

// How many letters to put in, leave out or change to make one word of the other.
std::size_t EditDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, change}));
    }
  }
  return row[b.size()];
}

// First and last word of a name of two words or more, folded; empty for others.
std::pair<std::string, std::string> EndsOf(std::string_view name) {
  std::string key = FoldKey(name);
  for (const std::string_view owner : {"'s", "\u2019s"}) {
    if (key.ends_with(owner)) key.resize(key.size() - owner.size());
  }
  const std::size_t first = key.find(' ');
  if (first == key.npos) return {};
  return {key.substr(0, first), key.substr(key.rfind(' ') + 1)};
}

bool IsPlainAscii(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return 'a' <= c && c <= 'z'; });
}

}  // namespace

bool AreSpellingsOfOne(std::string_view a, std::string_view b) {
  constexpr std::size_t kShortestGiven = 3;
  constexpr std::size_t kShortest = 4;
  constexpr std::size_t kLong = 8;
  const auto [given_a, last_a] = EndsOf(a);
  const auto [given_b, last_b] = EndsOf(b);
  if (given_a != given_b || given_a.size() < kShortestGiven || last_a == last_b) return false;
  const std::size_t shorter = std::min(last_a.size(), last_b.size());
  if (shorter < kShortest || !IsPlainAscii(last_a) || !IsPlainAscii(last_b)) return false;
  if (last_a.front() != last_b.front()) return false;
  if (last_a + "s" == last_b || last_b + "s" == last_a) return false;  // "a Tar Heel", "Tar Heels"
  return EditDistance(last_a, last_b) <= (shorter < kLong ? 1 : 2);
}

std::optional<Difference> FindSpellings(const ClaimPairView& pair) {
  for (std::uint32_t x = 0; x < pair.a.tree.nodes.size(); ++x) {
    const ClaimNode& a = pair.a.tree.nodes[x];
    if (a.entity == kNoNode || pair.entities[a.entity].type != EntityType::kPerson) continue;
    for (std::uint32_t y = 0; y < pair.b.tree.nodes.size(); ++y) {
      const ClaimNode& b = pair.b.tree.nodes[y];
      if (b.kind != NodeKind::kName) continue;
      const std::string_view text_a = pair.a.TextOf(a);
      const std::string_view text_b = pair.b.TextOf(b);
      if (!AreSpellingsOfOne(text_a, text_b)) continue;
      return Difference{ConflictKind::kAttribution, Verdict::kDiffers,
                        "The articles spell a name differently: \"" + std::string(text_a) +
                            "\" and \"" + std::string(text_b) + "\".",
                        x, y};
    }
  }
  return std::nullopt;
}

}  // namespace px
