// Verb groups and noun spans: the shallow syntax that clause rules stand on.
#ifndef PX_CLAIMS_VERB_GROUPS_H_
#define PX_CLAIMS_VERB_GROUPS_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "claims/word_reader.h"

namespace px {

enum class GroupForm : std::uint8_t {
  kFinite,      // "has been seized", "did not say", "wants to leave"
  kInfinitive,  // "to leave"
  kGerund,      // "marking", "having left"
  kParticiple,  // "seized" without auxiliary
};

// A verb with its auxiliaries, negation, inner adverbs and infinitives chained to it.
struct VerbGroup {
  IndexRange tokens;
  std::uint32_t head = 0;  // token of the last verb
  GroupForm form = GroupForm::kFinite;
};

// The verb groups of `sentence`, ascending and disjoint. Participles that stand before a noun as
// its attribute ("loaded magazines") are none. A participle with an object of its own is read as
// past tense, whatever its tag ("captured 23 pirates"). Time O(tokens).
std::vector<VerbGroup> FindVerbGroups(const WordReader& words, IndexRange sentence);

// Whether `token` can belong to a noun phrase with its prepositional attributes.
bool IsNominal(const WordReader& words, std::uint32_t token);

// Words that carry content: nouns, names, numbers, adjectives, full verbs.
std::uint32_t CountContentWords(const WordReader& words, IndexRange tokens);

// The noun phrase that is the subject of a verb group that starts at `verb`, looked for in
// [begin, verb): the first one that no preposition governs, up to the verb.
//   "On Friday a fire in the hold [broke out]" -> "a fire in the hold"
std::optional<IndexRange> SubjectBefore(const WordReader& words, std::uint32_t begin,
                                        std::uint32_t verb);

// The noun phrase that ends just before `end`, not reaching before `begin`; without prepositional
// attributes. What a relative pronoun or a participle at `end` refers to.
std::optional<IndexRange> NounPhraseEndingAt(const WordReader& words, std::uint32_t begin,
                                             std::uint32_t end);

// The objects and prepositional phrases of [begin, end), the words behind a predicate.
std::vector<IndexRange> ArgumentsIn(const WordReader& words, IndexRange tokens);

}  // namespace px

#endif  // PX_CLAIMS_VERB_GROUPS_H_
