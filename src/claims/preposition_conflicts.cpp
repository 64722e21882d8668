// One thing, but on the other side of it: before and after, inside and outside, for and against.
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "claims/conflict_rules.h"
#include "claims/contrasts.h"

namespace px {
namespace {

// How much of either claim the other one must hold: a preposition is little to go by.
constexpr double kMinCovered = 0.6;

// The words before the node that tie it to what governs it.
std::string_view PrepositionOf(const ClaimSide& side, const ClaimNode& node) {
  return node.preposition == kNoNode ? std::string_view()
                                     : side.article.words[node.preposition].lemma;
}

// "voted for the bill": with few words are "for" and "against" two sides of one thing.
bool TakesSides(const ClaimPairView& pair, const ClaimSide& side, const ClaimNode& node) {
  constexpr std::string_view kWords[] = {"vote",  "argue", "campaign", "rule",        "decide",
                                         "speak", "lobby", "testify",  "demonstrate", "rally"};
  if (node.governor == kNoNode) return false;
  const ClaimNode& over = side.tree.nodes[node.governor];
  return over.kind == NodeKind::kWord &&
         std::find(std::begin(kWords), std::end(kWords), pair.words.NameOf(over.word)) !=
             std::end(kWords);
}

}  // namespace

bool AreOnTwoSides(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  const ClaimNode& a = pair.a.tree.nodes[x];
  const ClaimNode& b = pair.b.tree.nodes[y];
  const std::string_view before_a = PrepositionOf(pair.a, a);
  const std::string_view before_b = PrepositionOf(pair.b, b);
  if (GetContrasts().Between(before_a, before_b) != Contrast::kOpposite) return false;
  const bool sides = before_a == "against" || before_b == "against";
  return !sides || (TakesSides(pair, pair.a, a) && TakesSides(pair, pair.b, b));
}

std::optional<Difference> FindPrepositionDifference(const ClaimPairView& pair) {
  if (pair.covered_less() < kMinCovered) return std::nullopt;
  for (std::uint32_t x = 0; x < pair.a.tree.nodes.size(); ++x) {
    const std::uint32_t y = pair.match.InB(x);
    if (y == kNoNode || !AreOnTwoSides(pair, x, y)) continue;
    const ClaimNode& a = pair.a.tree.nodes[x];
    const ClaimNode& b = pair.b.tree.nodes[y];
    if (pair.match.SlotOf(x, y) == Slot::kOther || !AreDeniedAlike(pair, a, b)) continue;
    const auto told = [](const ClaimSide& side, const ClaimNode& node) {
      return "\"" + std::string(PrepositionOf(side, node)) + " " + std::string(side.TextOf(node)) +
             "\"";
    };
    return Difference{ConflictKind::kPolarity, Verdict::kDiffers,
                      "The articles say the opposite of each other: " + told(pair.a, a) + " and " +
                          told(pair.b, b) + ".",
                      x, y};
  }
  return std::nullopt;
}

}  // namespace px
