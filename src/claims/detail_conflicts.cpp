// Details that differ though little else of two sentences need be shared: another direction from
// one place, another cause of one thing, what one article only holds possible.
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "claims/conflict_rules.h"
#include "claims/contrasts.h"
#include "claims/value_places.h"
#include "entities/name_lexicon.h"

namespace px {
namespace {

constexpr double kMinCovered = 0.4;

std::uint32_t NodeAt(const ClaimTree& tree, std::uint32_t token) {
  const auto found = std::find_if(tree.nodes.begin(), tree.nodes.end(), [&](const ClaimNode& node) {
    return node.tokens.Contains(token);
  });
  return found == tree.nodes.end() ? kNoNode
                                   : static_cast<std::uint32_t>(found - tree.nodes.begin());
}

// "150 miles" and "Velmouth" of "150 miles east of Velmouth".
struct Bearing {
  std::uint32_t distance = kNoNode;
  std::uint32_t place = kNoNode;
};

Bearing BearingOf(const ClaimSide& side, const ClaimNode& way) {
  Bearing bearing;
  const std::uint32_t of = way.tokens.end;
  if (way.tokens.begin == 0 || !side.claim.tokens.Contains(of + 1)) return bearing;
  if (side.article.TokenText(of) != "of") return bearing;
  bearing.distance = NodeAt(side.tree, way.tokens.begin - 1);
  bearing.place = NodeAt(side.tree, of + 1);
  if (bearing.distance != kNoNode && side.tree.nodes[bearing.distance].quantity == kNoNode) {
    bearing.distance = kNoNode;
  }
  return bearing;
}

// The words from `begin` to the end of a node.
std::string Quoted(const ClaimSide& side, std::uint32_t begin, const ClaimNode& node) {
  const ByteRange range = side.article.TokenRangeBytes({begin, node.tokens.end});
  return "\"" + std::string(Slice(side.article.source.text, range)) + "\"";
}

// The first token of a node with its preposition: "at" of "at Velmouth".
std::uint32_t BeginOf(const ClaimNode& node) {
  return node.preposition == kNoNode ? node.tokens.begin
                                     : std::min(node.tokens.begin, node.preposition);
}

// The words that name a cause begin with one of these.
bool NamesCause(const ClaimSide& side, const ClaimNode& node) {
  constexpr std::string_view kWords[] = {"due", "because", "owing"};
  return node.preposition != kNoNode &&
         std::find(std::begin(kWords), std::end(kWords),
                   side.article.words[node.preposition].lemma) != std::end(kWords);
}

// The only cause that a claim names, else kNoNode.
std::uint32_t OnlyCause(const ClaimSide& side) {
  std::uint32_t cause = kNoNode;
  for (std::uint32_t n = 0; n < side.tree.nodes.size(); ++n) {
    if (!NamesCause(side, side.tree.nodes[n])) continue;
    if (cause != kNoNode) return kNoNode;
    cause = n;
  }
  return cause;
}

bool IsUnder(const ClaimTree& tree, std::uint32_t node, std::uint32_t top) {
  while (node != kNoNode && node != top) node = tree.nodes[node].governor;
  return node == top;
}

// "possibly at Velmouth"
bool IsHeldPossible(const ClaimSide& side, const ClaimNode& node) {
  constexpr std::string_view kWords[] = {"possibly", "perhaps", "probably", "maybe", "potentially"};
  const std::uint32_t before = BeginOf(node);
  return before > side.claim.tokens.begin &&
         std::find(std::begin(kWords), std::end(kWords), side.article.words[before - 1].lemma) !=
             std::end(kWords);
}

// Whether a claim is told without reserve: no "may", no "possibly" anywhere.
bool IsFirm(const ClaimSide& side) {
  constexpr std::string_view kWords[] = {"possibly", "perhaps", "probably", "maybe", "potentially",
                                         "likely",   "may",     "might",    "could", "can"};
  for (std::uint32_t t = side.claim.tokens.begin; t < side.claim.tokens.end; ++t) {
    if (std::find(std::begin(kWords), std::end(kWords), side.article.words[t].lemma) !=
        std::end(kWords)) {
      return false;
    }
  }
  return side.claim.stance == Stance::kAsserted;
}

// Told of one article's detail `x` that the other one tells, too, as `y`.
bool IsFirmerThan(const ClaimPairView& pair, const ClaimSide& firm, std::uint32_t x,
                  std::uint32_t y) {
  const bool a_is_firm = &firm == &pair.a;
  const ClaimSide& other = a_is_firm ? pair.b : pair.a;
  return IsHeldPossible(other, other.tree.nodes[a_is_firm ? y : x]) && IsFirm(firm) &&
         AreOfOneVerb(pair, x, y);
}

// The word that "first" makes the first of its kind: "woman" of "the first woman".
std::uint32_t FirstOfKind(const ClaimSide& side, const ClaimNode& node) {
  const bool first =
      node.kind == NodeKind::kWord && side.article.words[node.token].lemma == "first";
  if (!first || node.governor == kNoNode) return kNoNode;
  const ClaimNode& thing = side.tree.nodes[node.governor];
  return thing.upos == Upos::kNoun && node.token < thing.token ? node.governor : kNoNode;
}

// What else stands before the word: "African" of "the first African woman".
std::vector<std::uint32_t> AttributesOf(const ClaimSide& side, std::uint32_t thing) {
  std::vector<std::uint32_t> attributes;
  const std::uint32_t token = side.tree.nodes[thing].token;
  for (std::uint32_t n = 0; n < thing; ++n) {
    const ClaimNode& node = side.tree.nodes[n];
    const bool adjective = node.upos == Upos::kAdj || node.upos == Upos::kPropn;
    if (node.governor != thing || !adjective || node.token > token) continue;
    if (side.article.words[node.token].lemma != "first") attributes.push_back(n);
  }
  return attributes;
}

bool AreOfOrigin(const ClaimSide& side, const std::vector<std::uint32_t>& attributes) {
  return !attributes.empty() &&
         std::all_of(attributes.begin(), attributes.end(), [&](std::uint32_t n) {
           const std::string_view text = side.TextOf(side.tree.nodes[n]);
           const std::string key = NameKey(text);
           return key == "black" || key == "white" || key == "native" ||
                  NameLexicon::Get().Find(key).Has(WordClass::kDemonym);
         });
}

}  // namespace

std::optional<Difference> FindNarrowerFirst(const ClaimPairView& pair) {
  if (pair.covered_more() < kMinCovered) return std::nullopt;
  for (std::uint32_t x = 0; x < pair.a.tree.nodes.size(); ++x) {
    const std::uint32_t of_a = FirstOfKind(pair.a, pair.a.tree.nodes[x]);
    if (of_a == kNoNode) continue;
    for (std::uint32_t y = 0; y < pair.b.tree.nodes.size(); ++y) {
      const std::uint32_t of_b = FirstOfKind(pair.b, pair.b.tree.nodes[y]);
      if (of_b == kNoNode || pair.a.tree.nodes[of_a].word != pair.b.tree.nodes[of_b].word) continue;
      const std::vector<std::uint32_t> in_a = AttributesOf(pair.a, of_a);
      const std::vector<std::uint32_t> in_b = AttributesOf(pair.b, of_b);
      const bool narrower =
          in_a.empty() ? AreOfOrigin(pair.b, in_b) : in_b.empty() && AreOfOrigin(pair.a, in_a);
      if (!narrower) continue;
      return Difference{
          ConflictKind::kDegree, Verdict::kDiffers,
          "One article says the first of all, the other the first of one origin: " +
              Quoted(pair.a, pair.a.tree.nodes[x].token, pair.a.tree.nodes[of_a]) + " and " +
              Quoted(pair.b, pair.b.tree.nodes[y].token, pair.b.tree.nodes[of_b]) + ".",
          x, y};
    }
  }
  return std::nullopt;
}

std::optional<Difference> FindFirmerDetail(const ClaimPairView& pair) {
  if (pair.covered_more() < kMinCovered) return std::nullopt;
  for (std::uint32_t x = 0; x < pair.a.tree.nodes.size(); ++x) {
    const std::uint32_t y = pair.match.InB(x);
    if (y == kNoNode || pair.a.tree.nodes[x].role != NodeRole::kOblique) continue;
    const bool a_is_firm = IsFirmerThan(pair, pair.a, x, y);
    if (!a_is_firm && !IsFirmerThan(pair, pair.b, x, y)) continue;
    const ClaimNode& a = pair.a.tree.nodes[x];
    const ClaimNode& b = pair.b.tree.nodes[y];
    return Difference{ConflictKind::kDegree, Verdict::kDiffers,
                      "One article only holds possible what the other says: " +
                          Quoted(pair.a, BeginOf(a) - (a_is_firm ? 0 : 1), a) + " and " +
                          Quoted(pair.b, BeginOf(b) - (a_is_firm ? 1 : 0), b) + ".",
                      x, y};
  }
  return std::nullopt;
}

std::optional<Difference> FindBearingDifference(const ClaimPairView& pair) {
  for (std::uint32_t x = 0; x < pair.a.tree.nodes.size(); ++x) {
    const ClaimNode& a = pair.a.tree.nodes[x];
    if (!a.has_contrasts || pair.match.InB(x) != kNoNode) continue;
    const Bearing from_a = BearingOf(pair.a, a);
    if (from_a.distance == kNoNode || from_a.place == kNoNode) continue;
    for (std::uint32_t y = 0; y < pair.b.tree.nodes.size(); ++y) {
      const ClaimNode& b = pair.b.tree.nodes[y];
      if (!b.has_contrasts) continue;
      const Contrast contrast =
          GetContrasts().Between(pair.words.NameOf(a.word), pair.words.NameOf(b.word));
      if (contrast != Contrast::kWay) continue;
      const Bearing from_b = BearingOf(pair.b, b);
      if (from_b.distance == kNoNode || pair.match.InB(from_a.distance) != from_b.distance ||
          pair.match.InB(from_a.place) != from_b.place) {
        continue;
      }
      return Difference{ConflictKind::kAttribution, Verdict::kDiffers,
                        "The same distance from one place, but another direction: " +
                            BothValues(pair, x, y) + ".",
                        x, y};
    }
  }
  return std::nullopt;
}

std::optional<Difference> FindCauseDifference(const ClaimPairView& pair) {
  const std::uint32_t x = OnlyCause(pair.a);
  const std::uint32_t y = OnlyCause(pair.b);
  if (x == kNoNode || y == kNoNode || pair.covered_more() < kMinCovered) return std::nullopt;
  const ClaimNode& a = pair.a.tree.nodes[x];
  const ClaimNode& b = pair.b.tree.nodes[y];
  if (a.governor == kNoNode || b.governor == kNoNode) return std::nullopt;
  if (pair.match.InB(a.governor) != b.governor) return std::nullopt;
  if (!AreDeniedAlike(pair, a, b)) return std::nullopt;
  for (std::uint32_t n = 0; n < pair.a.tree.nodes.size(); ++n) {
    const std::uint32_t in_b = pair.match.InB(n);
    const bool is_word_of_cause = pair.a.tree.nodes[n].token == a.preposition;
    if (in_b == kNoNode || is_word_of_cause) continue;
    if (IsUnder(pair.a.tree, n, x) && IsUnder(pair.b.tree, in_b, y)) return std::nullopt;
  }
  return Difference{ConflictKind::kAttribution, Verdict::kDiffers,
                    "Two causes of one thing: " + Quoted(pair.a, BeginOf(a), a) + " and " +
                        Quoted(pair.b, BeginOf(b), b) + ".",
                    x, y};
}

}  // namespace px
