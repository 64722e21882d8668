// The entities while they are being corrected: found by reference, changed one at a time.
#ifndef PX_ENTITIES_ENTITY_DRAFT_H_
#define PX_ENTITIES_ENTITY_DRAFT_H_

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entities/corrections.h"
#include "entities/entity.h"
#include "entities/mention_index.h"
#include "text/document.h"

namespace px {

// What a correction needs to know of one article; by DocId, borrowed.
struct CorrectedArticle {
  std::string_view sha256;
  std::string_view outlet;
  std::string_view text;
  const std::vector<Sentence>* sentences = nullptr;
};

// The only article with that text, or of several the one of that outlet.
std::optional<DocId> FindArticle(const std::vector<CorrectedArticle>& articles,
                                 std::string_view sha256, std::string_view outlet);

// Position of an entity in the draft: the uncorrected EntityId, or behind all of them.
using DraftId = std::uint32_t;
inline constexpr DraftId kNoDraft = ~0U;

// Every mention belongs to one entity of the draft; mentions do not overlap.
//
// Entities that nobody asks to change cost next to nothing: their mentions are looked up in the
// index of the uncorrected ones, and only those of the others are kept here.
class EntityDraft {
 public:
  // Keeps references to all arguments. `index` is of `entities`.
  EntityDraft(const std::vector<Entity>& entities, const MentionIndex& index,
              const std::vector<CorrectedArticle>& articles);

  // The place that `ref` names, if its article is loaded and long enough. A text loaded twice is
  // told apart by its outlet.
  std::optional<MentionPlace> Find(const MentionRef& ref) const;

  // The entity of the mention at exactly `place`, or kNoDraft.
  DraftId OwnerOf(const MentionPlace& place) const;

  // All entities with this name and type.
  std::vector<DraftId> FindByName(std::string_view name, EntityType type) const;

  // Whether it is called `name` now or is named so in some text.
  bool GoesBy(DraftId id, std::string_view name);

  const std::string& name(DraftId id) const { return slots_[id].name; }
  EntityType type(DraftId id) const { return slots_[id].type; }
  const std::set<MentionPlace>& mentions(DraftId id) { return Load(id).mentions; }
  // The words at `place` on one line.
  std::string SurfaceAt(const MentionPlace& place) const;

  // The sentence around `place`, none where the place crosses its border.
  std::optional<std::uint32_t> SentenceAround(const MentionPlace& place) const;

  // A new entity without mentions, with the machine's evidence of `like` unless that is kNoDraft.
  DraftId Create(std::string name, EntityType type, DraftId like);

  void SetName(DraftId id, std::string name);
  void SetType(DraftId id, EntityType type);
  void AddEvidence(DraftId id, std::string alias, std::string reason);
  void Merge(DraftId into, DraftId from);
  void Move(const MentionPlace& place, DraftId to);  // REQUIRES: there is a mention.
  void Remove(const MentionPlace& place);            // REQUIRES: there is a mention.

  // REQUIRES: inside one sentence. Mentions that overlap it are removed.
  void Add(const MentionPlace& place, std::uint32_t sentence, DraftId to);

  struct Finished {
    std::vector<Entity> entities;
    std::vector<std::optional<EntityId>> successors;  // by uncorrected EntityId; none: it is gone
    std::vector<bool> changed;          // by uncorrected EntityId: some operation touched it
    std::vector<MentionPlace> touched;  // ascending: where an entity that changed is or was named
  };

  // The entities in the order of LinkEntities. Those without a mention by name are left out.
  Finished Finish() const;

 private:
  struct Line {
    LinkEvidence evidence;
    bool from_reader = false;
  };
  struct Slot {
    const Entity* original = nullptr;  // none for a new one
    std::string name;
    EntityType type = EntityType::kOther;
    bool loaded = false;  // else `original` holds what follows
    std::vector<Line> evidence;
    std::set<MentionPlace> mentions;
    DraftId merged_into = kNoDraft;
    bool changed = false;
    bool name_given = false;  // by the reader
  };
  struct PlacedMention {
    Mention mention;
    DraftId owner = kNoDraft;
    std::string surface;
    // Whether the surface counts as an alias: that of "the company" may not.
    bool is_alias = false;
  };

  Slot& Load(DraftId id);
  Slot& Change(DraftId id);
  bool HasMention(const Slot& slot) const;
  const PlacedMention& At(const MentionPlace& place) const;  // REQUIRES: there is a mention.
  Entity Build(const Slot& slot) const;
  bool HasAlias(const Slot& slot) const;

  // By DraftId: the references of all that changed. Each goes with the mention before it, to which
  // its words point back, and vanishes with it.
  std::vector<std::vector<Reference>> CarriedReferences() const;

  std::vector<MentionPlace> TouchedPlaces() const;

  const MentionIndex& index_;
  const std::vector<CorrectedArticle>& articles_;
  std::vector<Slot> slots_;
  std::map<MentionPlace, PlacedMention> mentions_;  // of loaded slots
};

}  // namespace px

#endif  // PX_ENTITIES_ENTITY_DRAFT_H_
