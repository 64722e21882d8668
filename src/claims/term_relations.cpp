#include "claims/term_relations.h"

#include <algorithm>
#include <limits>

#include "claims/exact_math.h"

namespace px {
namespace {

constexpr float kOfGovernor = 1.0F;
constexpr float kOfGovernorsGovernor = 0.6F;
constexpr float kOfOneGovernor = 0.5F;

// A governor with more dependents than this is an enumeration: its members are no longer paired
// with each other, which keeps the cost linear.
constexpr std::uint32_t kMaxSiblings = 12;

constexpr std::size_t kMinSlots = 1024;
constexpr std::size_t kMaxSlots = std::size_t{1} << 22;

// Steps up a tree at most; a broken one could go round in circles.
constexpr int kMaxDepth = 64;

class RelationCollector {
 public:
  RelationCollector(const std::vector<Word>& words, const std::vector<std::uint32_t>& terms,
                    IndexRange sentence)
      : words_(words), terms_(terms), sentence_(sentence) {}

  TermRelations Collect() {
    dependents_.resize(sentence_.size());
    for (std::uint32_t t = sentence_.begin; t < sentence_.end; ++t) {
      if (terms_[t] == kNoTerm) continue;
      const std::uint32_t governor = GovernorOf(t);
      if (governor == kNoHead) continue;
      Relate(t, governor, kOfGovernor);
      const std::uint32_t above = GovernorOf(governor);
      if (above != kNoHead) Relate(t, above, kOfGovernorsGovernor);
      RelateToSiblings(t, governor);
    }
    return Unique();
  }

 private:
  // A list through the tokens: the last dependent of this one, and the one before this one.
  struct Dependents {
    std::uint32_t count = 0;
    std::uint32_t last = kNoHead;
    std::uint32_t before = kNoHead;
  };

  // The next word above that has a term.
  std::uint32_t GovernorOf(std::uint32_t token) const {
    std::uint32_t above = words_[token].head;
    for (int depth = 0; depth < kMaxDepth && sentence_.Contains(above); ++depth) {
      if (terms_[above] != kNoTerm) return above;
      above = words_[above].head;
    }
    return kNoHead;
  }

  void RelateToSiblings(std::uint32_t token, std::uint32_t governor) {
    Dependents& siblings = dependents_[governor - sentence_.begin];
    if (siblings.count >= kMaxSiblings) return;
    for (std::uint32_t sibling = siblings.last; sibling != kNoHead;
         sibling = dependents_[sibling - sentence_.begin].before) {
      Relate(token, sibling, kOfOneGovernor);
    }
    dependents_[token - sentence_.begin].before = siblings.last;
    siblings.last = token;
    ++siblings.count;
  }

  void Relate(std::uint32_t a, std::uint32_t b, float closeness) {
    const std::uint64_t low = std::min(terms_[a], terms_[b]);
    const std::uint64_t high = std::max(terms_[a], terms_[b]);
    if (low != high) relations_.push_back({low << 32 | high, closeness});
  }

  TermRelations Unique() {
    std::sort(relations_.begin(), relations_.end(),
              [](const TermRelation& x, const TermRelation& y) {
                return x.pair != y.pair ? x.pair < y.pair : x.closeness > y.closeness;
              });
    const auto same = [](const TermRelation& x, const TermRelation& y) { return x.pair == y.pair; };
    relations_.erase(std::unique(relations_.begin(), relations_.end(), same), relations_.end());
    return std::move(relations_);
  }

  const std::vector<Word>& words_;
  const std::vector<std::uint32_t>& terms_;
  IndexRange sentence_;
  TermRelations relations_;
  std::vector<Dependents> dependents_;  // per token of the sentence
};

}  // namespace

TermRelations RelationsIn(const std::vector<Word>& words,
                          const std::vector<std::uint32_t>& term_of_token, IndexRange sentence) {
  return RelationCollector(words, term_of_token, sentence).Collect();
}

RelationCounts::RelationCounts(std::size_t relations) {
  std::size_t slots = kMinSlots;
  while (slots < 2 * relations && slots < kMaxSlots) slots *= 2;
  counts_.resize(slots, 0);
}

void RelationCounts::Add(const TermRelations& sentence) {
  ++sentences_;
  for (const TermRelation& relation : sentence) {
    std::uint16_t& count = counts_[SlotOf(relation.pair)];
    if (count < std::numeric_limits<std::uint16_t>::max()) ++count;
  }
}

double RelationCounts::Rarity(std::uint64_t pair) const {
  const double count = std::max<std::uint32_t>(1, counts_[SlotOf(pair)]);
  return ExactLog(std::max(1.0, sentences_ / count));
}

// The finaliser of MurmurHash3 (Appleby, public domain).
std::size_t RelationCounts::SlotOf(std::uint64_t pair) const {
  pair ^= pair >> 33;
  pair *= 0xff51afd7ed558ccdULL;
  pair ^= pair >> 33;
  pair *= 0xc4ceb9fe1a85ec53ULL;
  pair ^= pair >> 33;
  return static_cast<std::size_t>(pair & (counts_.size() - 1));
}

}  // namespace px
