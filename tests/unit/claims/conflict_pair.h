// Two articles of one sentence each and a strong link between them, for tests of conflicts.
#ifndef PX_TESTS_UNIT_CLAIMS_CONFLICT_PAIR_H_
#define PX_TESTS_UNIT_CLAIMS_CONFLICT_PAIR_H_

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims/conflicts.h"
#include "tests/unit/claims/sentence_claims.h"
#include "tests/unit/claims/tagged_article.h"

namespace px {

struct ConflictPair {
  std::vector<AnalyzedDocument> documents;
  std::vector<Claim> claims;
  std::vector<Entity> entities;

  ConflictPair(const char* a, const char* b)
      : documents{TaggedArticle(a), TaggedArticle(b)}, claims(SentenceClaims(documents)) {}

  ConflictPair& Quantities(const char* words_a, double a, const char* words_b, double b,
                           const char* unit, Bound bound_b = Bound::kExact) {
    AddQuantity(documents, claims[0], words_a, a, unit);
    AddQuantity(documents, claims[1], words_b, b, unit, bound_b);
    return *this;
  }

  // The next entity, named by `size` tokens from `token` of article `doc`.
  ConflictPair& Name(std::uint32_t doc, std::uint32_t token, EntityType type,
                     std::uint32_t size = 1) {
    const EntityId id{static_cast<std::uint32_t>(entities.size())};
    const IndexRange tokens{token, token + size};
    Entity entity;
    entity.type = type;
    const ByteRange range = documents[doc].TokenRangeBytes(tokens);
    entity.name = Slice(documents[doc].source.text, range);
    entity.mentions = {{DocId{doc}, 0, tokens, range, id}};
    entities.push_back(entity);
    claims[doc].entities.push_back(id);
    return *this;
  }

  std::vector<Conflict> Find() const {
    const Link link{ClaimId{0}, ClaimId{1}, Relation::kSame, 900, {}};
    return ConflictFinder(documents, entities, claims).Find(link);
  }
};

// Two texts and whether they are told as a conflict of a kind.
struct ConflictCase {
  const char* a;
  const char* b;
  std::optional<ConflictKind> kind;
};

template <std::size_t n>
void CheckConflictCases(const ConflictCase (&cases)[n]) {
  for (const ConflictCase& c : cases) {
    CAPTURE(std::string(c.a));
    CAPTURE(std::string(c.b));
    const std::vector<Conflict> conflicts = ConflictPair(c.a, c.b).Find();
    REQUIRE(conflicts.empty() == !c.kind.has_value());
    if (c.kind) CHECK(conflicts[0].kind == *c.kind);
  }
}

}  // namespace px

#endif  // PX_TESTS_UNIT_CLAIMS_CONFLICT_PAIR_H_
