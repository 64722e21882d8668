// Which parts of two claims are the same, and which stand in one place.
#ifndef PX_CLAIMS_TREE_MATCH_H_
#define PX_CLAIMS_TREE_MATCH_H_

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "claims/claim_tree.h"

namespace px {

// A claim with its tree and article.
struct ClaimSide {
  const AnalyzedDocument& article;
  const Claim& claim;
  const ClaimTree& tree;
  const std::vector<const Quantity*>& of_article;  // all amounts of the article

  bool ArticleNames(std::uint32_t entity_id, const std::vector<Entity>& entities) const {
    const std::vector<Mention>& mentions = entities[entity_id].mentions;
    const auto first = std::partition_point(mentions.begin(), mentions.end(),
                                            [&](const Mention& m) { return m.doc < claim.doc; });
    return first != mentions.end() && first->doc == claim.doc;
  }

  // The words of a node as written.
  std::string_view TextOf(const ClaimNode& node) const {
    return Slice(article.source.text, article.TokenRangeBytes(node.tokens));
  }
};

// How far two nodes stand in one place of their claims.
enum class Slot : std::uint8_t {
  kOther,
  kNear,  // the same thing governs both, in another role or one step up
  kSame,  // the same thing governs both in the same role
};

// Node by node, each matched once at most: equal words, names of one entity or that may be one,
// values that fit.
class TreeMatch {
 public:
  // Borrows both. Time O(nodes of a * nodes of b).
  TreeMatch(const ClaimSide& a, const ClaimSide& b);

  std::uint32_t InB(std::uint32_t node_of_a) const { return to_b_[node_of_a]; }
  std::uint32_t InA(std::uint32_t node_of_b) const { return to_a_[node_of_b]; }
  // The same for all nodes: by node of a, in b; by node of b, in a.
  const std::vector<std::uint32_t>& to_b() const { return to_b_; }
  const std::vector<std::uint32_t>& to_a() const { return to_a_; }
  Slot SlotOf(std::uint32_t node_of_a, std::uint32_t node_of_b) const;

  // Share of the weight of each claim that is matched, 0..1. A name or value that is not matched
  // counts only where the other claim has no such part that could be meant to be the same.
  double covered_a() const { return covered_a_; }
  double covered_b() const { return covered_b_; }

 private:
  bool AreMatched(std::uint32_t node_of_a, std::uint32_t node_of_b) const;

  const ClaimTree& a_;
  const ClaimTree& b_;
  std::vector<std::uint32_t> to_b_;
  std::vector<std::uint32_t> to_a_;
  double covered_a_ = 0;
  double covered_b_ = 0;
};

// "Ben Gazzara" and "Gazzara", "General Electric" and "GE", "Mexico" and "Mexican": so alike that
// they may name one thing, whatever entities they were taken for.
bool MayBeOneName(std::string_view a, std::string_view b);

}  // namespace px

#endif  // PX_CLAIMS_TREE_MATCH_H_
