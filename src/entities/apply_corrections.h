// Entities as found -> entities as the reader corrected them.
#ifndef PX_ENTITIES_APPLY_CORRECTIONS_H_
#define PX_ENTITIES_APPLY_CORRECTIONS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "entities/corrections.h"
#include "entities/entity.h"
#include "entities/entity_draft.h"

namespace px {

// An operation and its position among all that the reader made.
struct NumberedCorrection {
  std::uint32_t index = 0;
  EntityCorrection correction;
};

// An operation that was left out, or of which a part was, because what it names is not there.
struct CorrectionProblem {
  std::uint32_t index = 0;  // NumberedCorrection::index
  Diagnostic diagnostic;    // with the place where the operation has one in a loaded article
};

struct CorrectedEntities {
  std::vector<Entity> entities;
  // By uncorrected EntityId: what became of it (nothing when it is no more), and whether any
  // operation touched it.
  std::vector<std::optional<EntityId>> successors;
  std::vector<bool> changed;
  std::vector<MentionPlace> touched;  // ascending: where an entity that changed is or was named
  std::vector<CorrectionProblem> problems;  // ascending by index
};

// "Correction 3 (rename "Foo") was left out: <why>", for the diagnostics.
std::string CorrectionMessage(std::uint32_t index, const std::string& description,
                              const std::string& outcome, const std::string& why);
inline constexpr const char* kLeftOut = "was left out";

// Applies the operations, one after the other, each to the result of those before it.
// `index` is of `entities`, `articles` are theirs, by DocId. The invariants of LinkEntities hold
// for the result; what no operation touched is as it was. Each change leaves one line of evidence.
//
// An EntityRef means the entity that holds its mention and goes by its name, even if that one is
// named more fully or typed otherwise by now; without such a one, the only entity with its name and
// type. Where the two rules point to different entities, or several share name and type, the
// operation is left out rather than applied to the wrong one. An operation whose effect is there
// already changes nothing and is no problem.
// Time about O(size of the entities + operations * entities), most of it to copy those untouched.
CorrectedEntities CorrectEntities(const std::vector<Entity>& entities, const MentionIndex& index,
                                  const std::vector<CorrectedArticle>& articles,
                                  const std::vector<NumberedCorrection>& corrections);

}  // namespace px

#endif  // PX_ENTITIES_APPLY_CORRECTIONS_H_
