// What the reader knows better about names, as operations beside the analysis.
//
// The texts and the analysis stay as they are; the operations are applied to a copy of the
// entities (apply_corrections.h). An operation therefore names its entities by what outlives a new
// analysis, further articles and another order of loading: never by an EntityId.
#ifndef PX_ENTITIES_CORRECTIONS_H_
#define PX_ENTITIES_CORRECTIONS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/range.h"
#include "entities/entity.h"

namespace px {

// A place in a text. The digest names the text; the outlet tells copies of one text apart, and is
// looked at only when several articles hold the same text.
struct MentionRef {
  std::string sha256;  // AnalyzedArticle::sha256
  std::string outlet;  // SourceText::outlet; may be empty
  ByteRange range;

  friend bool operator==(const MentionRef&, const MentionRef&) = default;
};

// The entity that the reader saw: what it was called, and one place where it was named. What it
// refers to later: see CorrectEntities.
struct EntityRef {
  std::string name;
  EntityType type = EntityType::kOther;
  std::optional<MentionRef> mention;

  friend bool operator==(const EntityRef&, const EntityRef&) = default;
};

struct RenameEntity {
  EntityRef entity;
  std::string name;
  friend bool operator==(const RenameEntity&, const RenameEntity&) = default;
};

// `into` keeps its name and type and gets the mentions of `from`, which is no more.
struct MergeEntities {
  EntityRef into;
  EntityRef from;
  friend bool operator==(const MergeEntities&, const MergeEntities&) = default;
};

// The mentions of `entity` that read like one of `aliases` or stand at one of `mentions` become an
// entity of their own.
struct SplitEntity {
  EntityRef entity;
  std::vector<std::string> aliases;
  std::vector<MentionRef> mentions;
  std::string name;
  EntityType type = EntityType::kOther;
  friend bool operator==(const SplitEntity&, const SplitEntity&) = default;
};

struct RetypeEntity {
  EntityRef entity;
  EntityType type = EntityType::kOther;
  friend bool operator==(const RetypeEntity&, const RetypeEntity&) = default;
};

// It is no name: all its mentions vanish.
struct DeleteEntity {
  EntityRef entity;
  friend bool operator==(const DeleteEntity&, const DeleteEntity&) = default;
};

// The words at `mention` name `entity`, whatever they were taken for; mentions that overlap them
// vanish. Where `entity` has no place of its own and nothing is called like it, it is a new one.
struct AddMention {
  MentionRef mention;
  EntityRef entity;
  friend bool operator==(const AddMention&, const AddMention&) = default;
};

// The words at `mention` name nothing.
struct DeleteMention {
  MentionRef mention;
  friend bool operator==(const DeleteMention&, const DeleteMention&) = default;
};

using EntityCorrection = std::variant<RenameEntity, MergeEntities, SplitEntity, RetypeEntity,
                                      DeleteEntity, AddMention, DeleteMention>;

// What to call `correction` in a message to the reader, on one line: rename "Foo".
std::string DescribeEntityCorrection(const EntityCorrection& correction);

// A name that the reader gives is no longer than this.
inline constexpr std::size_t kMaxGivenNameBytes = 1'000;

// Whether `name` can be given to an entity: valid UTF-8, not blank, no control characters, at most
// kMaxGivenNameBytes.
bool IsUsableName(std::string_view name);

}  // namespace px

#endif  // PX_ENTITIES_CORRECTIONS_H_
