#include "claims/conflicts.h"

#include <utility>

#include "claims/conflict_rules.h"
#include "claims/tree_match.h"

namespace px {
namespace {

// Below this share of the shorter claim in the longer one they are two claims.
constexpr double kMinCovered = 0.3;

}  // namespace

bool NamesAnother(const ClaimPairView& pair, const ClaimSide& a, const ClaimSide& b) {
  const bool first = &a == &pair.a;
  for (std::uint32_t n = 0; n < a.tree.nodes.size(); ++n) {
    const ClaimNode& node = a.tree.nodes[n];
    if (node.entity == kNoNode) continue;
    if (pair.entities[node.entity].type == EntityType::kPlace) continue;
    if ((first ? pair.match.InB(n) : pair.match.InA(n)) != kNoNode) continue;
    const bool named =
        std::any_of(b.tree.nodes.begin(), b.tree.nodes.end(), [&](const ClaimNode& other) {
          return other.entity == node.entity ||
                 ((other.kind == NodeKind::kName || other.upos == Upos::kPropn) &&
                  MayBeOneName(a.TextOf(node), b.TextOf(other)));
        });
    if (!named) return true;
  }
  return false;
}

bool ArgumentsFit(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  const auto is_thing = [](const ClaimNode& node) {
    return node.kind != NodeKind::kDate && node.kind != NodeKind::kNumber;
  };
  for (const NodeRole role : {NodeRole::kSubject, NodeRole::kObject}) {
    bool in_a = false;
    bool in_b = false;
    bool shared = false;
    for (std::uint32_t n = 0; n < pair.a.tree.nodes.size(); ++n) {
      const ClaimNode& node = pair.a.tree.nodes[n];
      if (node.governor != x || node.role != role || !is_thing(node)) continue;
      in_a = true;
      shared |= pair.match.InB(n) != kNoNode;
    }
    for (const ClaimNode& node : pair.b.tree.nodes) {
      in_b |= node.governor == y && node.role == role && is_thing(node);
    }
    if (in_a && in_b && !shared) return false;
  }
  return true;
}

std::uint32_t SharedArguments(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  std::uint32_t count = 0;
  for (std::uint32_t n = 0; n < pair.a.tree.nodes.size(); ++n) {
    if (pair.a.tree.nodes[n].governor != x) continue;
    const std::uint32_t in_b = pair.match.InB(n);
    count += in_b != kNoNode && pair.b.tree.nodes[in_b].governor == y;
  }
  return count;
}

bool ShareActor(const ClaimPairView& pair, std::uint32_t x, std::uint32_t y) {
  for (std::uint32_t n = 0; n < pair.a.tree.nodes.size(); ++n) {
    const ClaimNode& node = pair.a.tree.nodes[n];
    const std::uint32_t in_b = pair.match.InB(n);
    const bool acts = node.role == NodeRole::kSubject || node.role == NodeRole::kObject;
    if (node.governor != x || in_b == kNoNode || !acts || node.kind == NodeKind::kNumber) continue;
    const ClaimNode& other = pair.b.tree.nodes[in_b];
    if (other.governor == y && other.role == node.role) return true;
  }
  return false;
}

ConflictFinder::ConflictFinder(const std::vector<AnalyzedDocument>& documents,
                               const std::vector<Entity>& entities,
                               const std::vector<Claim>& claims)
    : documents_(documents),
      entities_(entities),
      claims_(claims),
      builder_(documents, entities),
      trees_(claims.size()),
      of_article_(documents.size()) {
  for (const Claim& claim : claims) {
    for (const Quantity& quantity : claim.quantities) {
      of_article_[claim.doc.value].push_back(&quantity);
    }
  }
}

ClaimSide ConflictFinder::SideOf(ClaimId id) {
  const Claim& claim = claims_[id.value];
  std::optional<ClaimTree>& tree = trees_[id.value];
  if (!tree) tree = builder_.Build(claim);
  return {documents_[claim.doc.value], claim, *tree, of_article_[claim.doc.value]};
}

std::vector<Conflict> ConflictFinder::Find(const Link& link) {
  std::vector<Conflict> conflicts;
  if (claims_[link.a.value].doc == claims_[link.b.value].doc) return conflicts;
  const ClaimSide a = SideOf(link.a);
  const ClaimSide b = SideOf(link.b);
  const TreeMatch match(a, b);
  const ClaimPairView pair{a, b, match, entities_, builder_.words(), link.score};
  if (pair.covered_more() < kMinCovered) return conflicts;
  const auto add = [&](std::optional<Difference> found) {
    if (!found) return;
    conflicts.push_back({link.a, link.b, found->kind, found->verdict, std::move(found->rule)});
  };
  const bool two_events = NamesAnother(pair, a, b) && NamesAnother(pair, b, a);
  if (!two_events) {
    add(FindPolarityDifference(pair));
    add(FindNumberDifference(pair));
    add(FindDateDifference(pair));
    add(FindDegreeDifference(pair));
  }
  if (conflicts.empty()) add(FindWordDifference(pair));
  return conflicts;
}

}  // namespace px
