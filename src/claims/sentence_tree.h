// The dependency tree of one sentence, asked for its stretches of words.
#ifndef PX_CLAIMS_SENTENCE_TREE_H_
#define PX_CLAIMS_SENTENCE_TREE_H_

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <vector>

#include "claims/verb_groups.h"
#include "claims/word_reader.h"

namespace px {

// Borrows `words`. Trees are projective: what hangs on a word is one run of tokens.
class SentenceTree {
 public:
  // Time O(tokens of the sentence).
  SentenceTree(const WordReader& words, IndexRange sentence);

  // Whether the words have no tree.
  bool empty() const { return nodes_.empty(); }
  IndexRange sentence() const { return sentence_; }

  // REQUIRES for all below: a token of the sentence, not empty().
  std::uint32_t Head(std::uint32_t token) const;  // kNoHead at the root
  Deprel Relation(std::uint32_t token) const;
  bool Is(std::uint32_t token, std::initializer_list<Deprel> relations) const;
  // The token and all that hangs on it.
  IndexRange Yield(std::uint32_t token) const { return Node(token).yield; }
  // The words that hang on `token`, ascending: the first one and the one behind `child`; kNoHead
  // where there is none.
  std::uint32_t FirstChild(std::uint32_t token) const { return Node(token).first_child; }
  std::uint32_t NextChild(std::uint32_t child) const { return Node(child).next_sibling; }
  // The first word on `token` with one of `relations`.
  std::optional<std::uint32_t> Child(std::uint32_t token,
                                     std::initializer_list<Deprel> relations) const;

  // Whether `token` is a verb or has a copula.
  bool IsPredicate(std::uint32_t token) const;
  // Whether it is a predicate or has a subject.
  bool HeadsClause(std::uint32_t token) const;
  bool IsInfinitive(std::uint32_t verb) const;
  bool IsRelativePronoun(std::uint32_t token) const;

  // The noun phrase at `noun` without preposition before it, relative clause, apposition or further
  // member of a list behind it: "of [the 23 pirates] who ..."
  IndexRange NounPhrase(std::uint32_t noun) const;
  // All that hangs on a predicate, save clauses that begin before it or go on behind it.
  IndexRange PredicateRange(std::uint32_t predicate) const;
  // The verb group of a predicate, its copula's where it has one. The pointer lives with this;
  // null where rules over tags see no verb.
  const VerbGroup* GroupOf(std::uint32_t predicate) const;
  // The tokens of GroupOf, or of the verb alone.
  IndexRange VerbTokens(std::uint32_t predicate) const;
  // The words that a predicate is about, wherever they stand: its own subject, that of the clause
  // it goes on or depends on, the noun it is said of.
  std::optional<IndexRange> SubjectOf(std::uint32_t predicate) const;

 private:
  struct TreeNode {
    IndexRange yield;
    std::uint32_t first_child = kNoHead;
    std::uint32_t next_sibling = kNoHead;
  };
  const TreeNode& Node(std::uint32_t token) const { return nodes_[token - sentence_.begin]; }
  TreeNode& Node(std::uint32_t token) { return nodes_[token - sentence_.begin]; }
  IndexRange WholeName(std::uint32_t verb, IndexRange subject) const;

  const WordReader& words_;
  IndexRange sentence_;
  std::vector<TreeNode> nodes_;  // per token of the sentence
  std::vector<VerbGroup> groups_;
};

}  // namespace px

#endif  // PX_CLAIMS_SENTENCE_TREE_H_
