// Where two claims do not fit, or only seem not to.
#ifndef PX_CLAIMS_CONFLICTS_H_
#define PX_CLAIMS_CONFLICTS_H_

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "claims/claim.h"
#include "claims/claim_tree.h"
#include "claims/overlap.h"
#include "claims/tree_match.h"
#include "entities/entity.h"
#include "nlp/analyzed_document.h"

namespace px {

// Finds conflicts between linked claims of two articles. Wrong alarms are worse than missed
// conflicts: two claims conflict where they make one statement and one part of it differs, so
// nothing is reported
// - where each names a person or body that the other does not: two payers, two deals;
// - of amounts, unless both are of one thing in one place of their claims, neither is told as a
//   part ("another 12", "12 of them") or for each ("per share"), and no dates tell of two periods;
// - of amounts ten times apart, of scores, of an amount told once more in another currency;
// - of dates and times of day, unless both tell when one thing was done: not of those of the page
//   itself, of "today", or by two clocks;
// - of negation and of words of opposite meaning, unless who does it and what it is done to fit, or
//   where one is only planned, possible, yet to come or a condition;
// - of names and other words, unless all the rest fits.
class ConflictFinder {
 public:
  // Borrows all three.
  ConflictFinder(const std::vector<AnalyzedDocument>& documents,
                 const std::vector<Entity>& entities, const std::vector<Claim>& claims);

  // At most one conflict of each kind, gravest first. `link` is the link of two claims. Time about
  // O(words of one claim * words of the other); keeps the tree of each claim it was asked about.
  std::vector<Conflict> Find(const Link& link);

  // The same of the whole sentences that the claims of `link` stand in: of "a climber of 36 died |
  // after he fell 200 metres" only the whole tells whose fall it was. Each conflict is between the
  // shortest claims that hold what differs.
  std::vector<Conflict> FindInSentences(const Link& link);

  // Of a weak link between articles of one event: one change of one thing, told to another degree
  // ("declined sharply", "a steady decline"), in the whole sentences.
  std::optional<Conflict> FindDegreeOfChange(const Link& link);

  // A claim and the whole sentence it stands in, with their trees, which live with this.
  ClaimSide SideOf(ClaimId id);
  ClaimSide SentenceOf(ClaimId id);
  // The shortest claim of the sentence of `id` that holds the token, else `id`.
  ClaimId ClaimWith(ClaimId id, std::uint32_t token) const;

  const std::vector<Entity>& entities() const { return entities_; }
  const WordNames& words() const { return builder_.words(); }

 private:
  struct WholeSentence {
    Claim claim;
    ClaimTree tree;
  };

  // First and one past the last of the claims that stand in the sentence of `id`.
  std::pair<std::uint32_t, std::uint32_t> ClaimsOfSentence(ClaimId id) const;
  // Whether the whole sentences give two ages or name two persons: "fell 600 metres" is told of two
  // climbers then.
  bool SentencesTellOfTwo(const Link& link);
  std::vector<Conflict> FindBetween(const ClaimSide& a, const ClaimSide& b, const Link& link) const;

  const std::vector<AnalyzedDocument>& documents_;
  const std::vector<Entity>& entities_;
  const std::vector<Claim>& claims_;
  ClaimTreeBuilder builder_;
  std::vector<std::optional<ClaimTree>> trees_;           // by ClaimId
  std::vector<std::vector<const Quantity*>> of_article_;  // by DocId
  std::map<std::pair<DocId, std::uint32_t>, WholeSentence> sentences_;
};

}  // namespace px

#endif  // PX_CLAIMS_CONFLICTS_H_
