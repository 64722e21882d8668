// A claim as a small tree of what it is made of: content words, names, amounts and dates, each with
// its place. What conflicts are looked for in.
#ifndef PX_CLAIMS_CLAIM_TREE_H_
#define PX_CLAIMS_CLAIM_TREE_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "entities/entity.h"
#include "nlp/analyzed_document.h"
#include "nlp/folded_ids.h"

namespace px {

enum class NodeKind : std::uint8_t {
  kWord,
  kName,
  kNumber,  // an amount, or any other number: "No. 2", "1:15"
  kDate,    // also a weekday or month that no day of publication fixes
};

// Deep roles: what is done to something is its object, in the active and in the passive.
enum class NodeRole : std::uint8_t {
  kPredicate,  // root, clause or further predicate
  kSubject,
  kObject,
  kOblique,  // with a preposition or by itself, of verbs and nouns
  kModifier,
};

inline constexpr std::uint32_t kNoNode = ~0U;

struct ClaimNode {
  NodeKind kind = NodeKind::kWord;
  NodeRole role = NodeRole::kModifier;
  Upos upos = Upos::kX;
  bool has_contrasts = false;    // some word is its opposite or says more or less, see Contrasts
  bool negated = false;          // "not", "no", "failed to"; two of them cancel out
  std::uint32_t token = 0;       // into Document::tokens; of names and amounts the head
  IndexRange tokens;             // all of the name, amount or date
  std::uint32_t word = kNoNode;  // WordNames id: family of the lemma, or the value as spelt
  std::uint32_t initials = 0;    // a bit for each letter that one of its words begins with
  std::uint32_t governor = kNoNode;  // into the nodes; kNoNode at the top and where it lies outside
  std::uint32_t preposition = kNoNode;  // its token
  std::uint32_t entity = kNoNode;       // of names: EntityId
  std::uint32_t quantity = kNoNode;     // into Claim::quantities
  std::uint32_t date = kNoNode;         // into Claim::dates
  double weight = 0;                    // rarity in English; the same for all values
};

struct ClaimTree {
  std::vector<ClaimNode> nodes;  // by token; their governors make no cycle
  double weight = 0;
};

// "not", "nobody", "failed": a word that denies, by itself or of what hangs on it.
bool IsNegationCue(const Word& word);

// Ids for words; equal words have equal ids.
class WordNames {
 public:
  std::uint32_t IdOf(std::string_view word) { return ids_.IdOf(word); }
  // The view holds until the next IdOf.
  std::string_view NameOf(std::uint32_t id) const { return ids_.KeyOf(id); }

 private:
  StringIds ids_;
};

// Builds trees of the claims of `documents`; borrows all it is given.
class ClaimTreeBuilder {
 public:
  ClaimTreeBuilder(const std::vector<AnalyzedDocument>& documents,
                   const std::vector<Entity>& entities);

  // Time O(tokens of the sentence).
  ClaimTree Build(const Claim& claim);

  const WordNames& words() const { return words_; }

 private:
  struct Place {
    IndexRange tokens;
    std::uint32_t entity;
  };
  struct Lemma {
    std::uint32_t word;  // of its family
    double rarity;
    bool has_contrasts;
  };

  const Lemma& LemmaOf(const Word& word);
  void AddNodes(const Claim& claim, IndexRange tokens, ClaimTree& tree);
  void AddNode(const Claim& claim, ClaimNode node, ClaimTree& tree);
  void SetPlaces(const Claim& claim, ClaimTree& tree) const;

  const std::vector<AnalyzedDocument>& documents_;
  std::vector<std::vector<Place>> places_;  // of names, by document, ascending
  WordNames words_;
  FoldedIds lemma_ids_;
  std::vector<Lemma> lemmas_;  // by id
};

}  // namespace px

#endif  // PX_CLAIMS_CLAIM_TREE_H_
