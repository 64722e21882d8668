// What kind of thing a name names: points from its own words and from the words around it.
#ifndef PX_ENTITIES_TYPE_VOTES_H_
#define PX_ENTITIES_TYPE_VOTES_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "entities/case_evidence.h"
#include "entities/entity.h"
#include "entities/name_span.h"
#include "entities/scan.h"

namespace px {

inline constexpr std::size_t kEntityTypes = static_cast<std::size_t>(EntityType::kOther) + 1;

// Points per type; may be negative.
class TypeVotes {
 public:
  void Add(EntityType type, std::int32_t points) {
    points_[static_cast<std::size_t>(type)] += points;
  }
  void Add(const TypeVotes& other) {
    for (std::size_t i = 0; i < kEntityTypes; ++i) points_[i] += other.points_[i];
  }
  std::int32_t Of(EntityType type) const { return points_[static_cast<std::size_t>(type)]; }
  void Add(const TypeVotes& other, std::int32_t times) {
    for (std::size_t i = 0; i < kEntityTypes; ++i) points_[i] += times * other.points_[i];
  }
  // The type with most points, the first of equals in the order of EntityType; `fallback` where
  // none has any.
  EntityType Best(EntityType fallback) const;

 private:
  std::array<std::int32_t, kEntityTypes> points_{};
};

// From the words of the name: heads ("Agency"), lists, digits, given names.
TypeVotes VotesOfWords(const Scan& scan, const NameSpan& name);

// The likeliest type of a name without any votes: two or three capitalised words that no article
// writes in lower case are a person; of others nothing is known.
EntityType FallbackType(const Scan& scan, const CaseEvidence& evidence, const NameSpan& name);

// From the sentence around it: titles, appositions, prepositions, "the frigate X".
TypeVotes VotesOfContext(const Scan& scan, const NameSpan& name);

// From the trained model, where it reads a name that ends with this one: a hint, no more. Five
// annotated sets of news had most right types so, and fewer with each heavier weight.
TypeVotes VotesOfModel(const Scan& scan, const NameSpan& name);

}  // namespace px

#endif  // PX_ENTITIES_TYPE_VOTES_H_
