// What claims and links say of entities once these were corrected.
#ifndef PX_ENGINE_CORRECTED_NAMES_H_
#define PX_ENGINE_CORRECTED_NAMES_H_

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/analysis.h"
#include "entities/apply_corrections.h"

namespace px {

// The entities of a claim: Claim::entities, and that of Claim::said_by.
struct ClaimNames {
  std::vector<EntityId> entities;
  std::optional<EntityId> source;
};

// Works through an analysis whose entities are still uncorrected. What no operation touched keeps
// its entities, which may have other ids by now.
class CorrectedNames {
 public:
  // Borrows all three; `index` is of the entities of `before`. Time O(size of the entities and
  // claims).
  CorrectedNames(const Analysis& before, const MentionIndex& index,
                 const CorrectedEntities& corrected);

  // Of a claim or link of `before`; nothing where all stays as it is.
  std::optional<ClaimNames> NamesOf(ClaimId claim) const;
  // The entities named are those that both claims still hold. Where a correction left none, what
  // they share are words.
  std::optional<std::vector<Reason>> ReasonsOf(const Link& link) const;

 private:
  using EntitySet = std::vector<EntityId>;  // ascending, unique

  bool IsChanged(EntityId id) const { return corrected_.changed[id.value]; }
  bool IsTouched(DocId doc, ByteRange range) const;
  bool IsTouched(const Claim& claim) const;

  std::optional<EntityId> Successor(EntityId id) const { return corrected_.successors[id.value]; }
  EntitySet EntitiesOf(ClaimId id) const;
  std::optional<EntityId> SourceOf(const Claim& claim) const;
  EntitySet NowNamed(const Claim& claim, EntityId id) const;
  void AppendNow(EntityId id, DocId doc, ByteRange range, EntitySet& now) const;
  EntitySet StillShared(const Link& link, EntityId id) const;
  std::optional<std::vector<EntityId>> EntitiesIn(std::string_view detail) const;
  bool Rewrite(const Link& link, Reason& reason) const;

  const Analysis& before_;
  const MentionIndex& old_;
  const CorrectedEntities& corrected_;
  MentionIndex new_;
  std::map<std::string_view, EntityId> by_name_;  // uncorrected
  std::vector<bool> touched_;                     // by ClaimId
};

}  // namespace px

#endif  // PX_ENGINE_CORRECTED_NAMES_H_
