#include "entities/entity_draft.h"

#include <algorithm>
#include <tuple>

#include "base/check.h"
#include "base/utf8.h"
#include "entities/name_surface.h"

namespace px {
namespace {

bool HasLowerCase(std::string_view text) {
  for (std::uint32_t pos = 0; pos < text.size();) {
    const CodePoint c = DecodeAt(text, pos);
    if (IsLower(c.value)) return true;
    pos += c.size;
  }
  return false;
}

// The fullest of `aliases`: no acronym, then most words, then most frequent.
const std::string& FullestAlias(const std::vector<Alias>& aliases) {
  const auto rank = [](const Alias& alias) {
    return std::make_tuple(HasLowerCase(alias.text),
                           std::count(alias.text.begin(), alias.text.end(), ' '), alias.count);
  };
  return std::max_element(aliases.begin(), aliases.end(),
                          [&](const Alias& a, const Alias& b) { return rank(a) < rank(b); })
      ->text;
}

bool IsBoundary(std::string_view text, std::uint32_t pos) {
  return pos == text.size() || (static_cast<unsigned char>(text[pos]) & 0xC0) != 0x80;
}

bool Holds(const std::vector<Alias>& aliases, const std::string& text) {
  return std::any_of(aliases.begin(), aliases.end(),
                     [&](const Alias& alias) { return alias.text == text; });
}

}  // namespace

EntityDraft::EntityDraft(const std::vector<Entity>& entities, const MentionIndex& index,
                         const std::vector<CorrectedArticle>& articles)
    : index_(index), articles_(articles), slots_(entities.size()) {
  for (std::size_t e = 0; e < entities.size(); ++e) {
    slots_[e].original = &entities[e];
    slots_[e].name = entities[e].name;
    slots_[e].type = entities[e].type;
  }
}

EntityDraft::Slot& EntityDraft::Load(DraftId id) {
  Slot& slot = slots_[id];
  if (slot.loaded) return slot;
  slot.loaded = true;
  const Entity& entity = *slot.original;
  for (const LinkEvidence& evidence : entity.evidence) slot.evidence.push_back({evidence, false});
  std::set<std::string_view> aliases;
  for (const Alias& alias : entity.aliases) aliases.insert(alias.text);
  for (const Mention& mention : entity.mentions) {
    const MentionPlace place{mention.doc, mention.range};
    if (index_.At(place) != EntityId{id}) continue;  // the place is another one's
    PlacedMention placed{mention, id, SurfaceAt(place), false};
    placed.is_alias = aliases.contains(placed.surface);
    mentions_.emplace(place, std::move(placed));
    slot.mentions.insert(place);
  }
  return slot;
}

EntityDraft::Slot& EntityDraft::Change(DraftId id) {
  Slot& slot = Load(id);
  slot.changed = true;
  return slot;
}

bool EntityDraft::HasMention(const Slot& slot) const {
  return slot.loaded ? !slot.mentions.empty() : !slot.original->mentions.empty();
}

std::optional<DocId> FindArticle(const std::vector<CorrectedArticle>& articles,
                                 std::string_view sha256, std::string_view outlet) {
  std::optional<DocId> found;
  bool several = false;
  for (std::uint32_t doc = 0; doc < articles.size(); ++doc) {
    if (articles[doc].sha256 != sha256) continue;
    if (articles[doc].outlet == outlet) return DocId{doc};
    several = found.has_value();
    found = DocId{doc};
  }
  return several ? std::nullopt : found;
}

std::optional<MentionPlace> EntityDraft::Find(const MentionRef& ref) const {
  const std::optional<DocId> found = FindArticle(articles_, ref.sha256, ref.outlet);
  if (!found) return std::nullopt;
  const std::string_view text = articles_[found->value].text;
  const ByteRange range = ref.range;
  if (range.begin >= range.end || range.end > text.size()) return std::nullopt;
  if (!IsBoundary(text, range.begin) || !IsBoundary(text, range.end)) return std::nullopt;
  return MentionPlace{*found, range};
}

DraftId EntityDraft::OwnerOf(const MentionPlace& place) const {
  const std::optional<EntityId> original = index_.At(place);
  if (original && !slots_[original->value].loaded) return original->value;
  const auto it = mentions_.find(place);
  return it == mentions_.end() ? kNoDraft : it->second.owner;
}

std::vector<DraftId> EntityDraft::FindByName(std::string_view name, EntityType type) const {
  std::vector<DraftId> found;
  for (DraftId id = 0; id < slots_.size(); ++id) {
    const Slot& slot = slots_[id];
    if (slot.type == type && slot.name == name && HasMention(slot)) found.push_back(id);
  }
  return found;
}

bool EntityDraft::GoesBy(DraftId id, std::string_view name) {
  const Slot& slot = Load(id);
  return slot.name == name ||
         std::any_of(slot.mentions.begin(), slot.mentions.end(),
                     [&](const MentionPlace& place) { return At(place).surface == name; });
}

std::string EntityDraft::SurfaceAt(const MentionPlace& place) const {
  return NameSurface(Slice(articles_[place.first.value].text, place.second));
}

std::optional<std::uint32_t> EntityDraft::SentenceAround(const MentionPlace& place) const {
  const std::vector<Sentence>& sentences = *articles_[place.first.value].sentences;
  const auto after = std::upper_bound(
      sentences.begin(), sentences.end(), place.second.begin,
      [](std::uint32_t byte, const Sentence& sentence) { return byte < sentence.range.begin; });
  if (after == sentences.begin() || !(after - 1)->range.Contains(place.second)) return std::nullopt;
  return static_cast<std::uint32_t>(after - sentences.begin()) - 1;
}

const EntityDraft::PlacedMention& EntityDraft::At(const MentionPlace& place) const {
  const auto it = mentions_.find(place);
  PX_CHECK(it != mentions_.end());
  return it->second;
}

DraftId EntityDraft::Create(std::string name, EntityType type, DraftId like) {
  Slot slot;
  slot.name = std::move(name);
  slot.type = type;
  slot.loaded = true;
  slot.changed = true;
  slot.name_given = true;
  if (like != kNoDraft) {
    for (const Line& line : Load(like).evidence) {
      if (!line.from_reader) slot.evidence.push_back(line);
    }
  }
  slots_.push_back(std::move(slot));
  return static_cast<DraftId>(slots_.size()) - 1;
}

void EntityDraft::SetName(DraftId id, std::string name) {
  Slot& slot = Change(id);
  slot.name = std::move(name);
  slot.name_given = true;
}

void EntityDraft::SetType(DraftId id, EntityType type) { Change(id).type = type; }

void EntityDraft::AddEvidence(DraftId id, std::string alias, std::string reason) {
  Change(id).evidence.push_back({{std::move(alias), std::move(reason)}, true});
}

void EntityDraft::Merge(DraftId into, DraftId from) {
  PX_CHECK(into != from);
  Slot& target = Change(into);
  Slot& source = Change(from);
  for (const MentionPlace& place : source.mentions) mentions_[place].owner = into;
  target.mentions.merge(source.mentions);
  std::move(source.evidence.begin(), source.evidence.end(), std::back_inserter(target.evidence));
  source.evidence.clear();
  source.merged_into = into;
}

void EntityDraft::Move(const MentionPlace& place, DraftId to) {
  const DraftId owner = OwnerOf(place);
  PX_CHECK(owner != kNoDraft);
  Change(owner).mentions.erase(place);
  Change(to).mentions.insert(place);
  mentions_[place].owner = to;
}

void EntityDraft::Remove(const MentionPlace& place) {
  const DraftId owner = OwnerOf(place);
  PX_CHECK(owner != kNoDraft);
  Change(owner).mentions.erase(place);
  mentions_.erase(place);
}

void EntityDraft::Add(const MentionPlace& place, std::uint32_t sentence, DraftId to) {
  std::vector<EntityId> named;
  index_.AppendOverlapping(place.first, place.second, named);
  for (const EntityId id : named) Load(id.value);
  // Mentions do not overlap: only the one before can reach into the place from the left.
  auto it = mentions_.lower_bound({place.first, {place.second.begin, 0}});
  if (it != mentions_.begin()) --it;
  std::vector<MentionPlace> overlapping;
  for (; it != mentions_.end() && it->first <= MentionPlace{place.first, {place.second.end, 0}};
       ++it) {
    if (it->first.first == place.first && it->first.second.Overlaps(place.second)) {
      overlapping.push_back(it->first);
    }
  }
  for (const MentionPlace& other : overlapping) Remove(other);
  mentions_[place] = {
      {place.first, sentence, {}, place.second, EntityId{}}, to, SurfaceAt(place), true};
  Change(to).mentions.insert(place);
}

bool EntityDraft::HasAlias(const Slot& slot) const {
  return std::any_of(slot.mentions.begin(), slot.mentions.end(),
                     [&](const MentionPlace& place) { return At(place).is_alias; });
}

Entity EntityDraft::Build(const Slot& slot) const {
  Entity entity;
  entity.type = slot.type;
  std::map<std::string, std::uint32_t> counts;
  for (const MentionPlace& place : slot.mentions) {
    const PlacedMention& placed = At(place);
    entity.mentions.push_back(placed.mention);
    if (placed.is_alias) ++counts[placed.surface];
  }
  for (const auto& [text, count] : counts) entity.aliases.push_back({text, count});
  std::stable_sort(entity.aliases.begin(), entity.aliases.end(),
                   [](const Alias& a, const Alias& b) { return a.count > b.count; });
  const bool name_stands = slot.name_given || counts.contains(slot.name);
  entity.name = name_stands ? slot.name : FullestAlias(entity.aliases);
  for (const Line& line : slot.evidence) {
    // The machine's reasons stand as long as the words that they explain.
    const std::string& alias = line.evidence.alias;
    const bool stands = line.from_reader || (alias != entity.name && Holds(entity.aliases, alias));
    if (stands) entity.evidence.push_back(line.evidence);
  }
  return entity;
}

std::vector<std::vector<Reference>> EntityDraft::CarriedReferences() const {
  std::vector<std::vector<Reference>> carried(slots_.size());
  for (const Slot& slot : slots_) {
    if (!slot.changed || slot.original == nullptr) continue;
    const std::vector<Mention>& mentions = slot.original->mentions;
    for (const Reference& reference : slot.original->references) {
      const auto after = std::upper_bound(
          mentions.begin(), mentions.end(), reference, [](const Reference& r, const Mention& m) {
            return std::tie(r.doc, r.range.begin) < std::tie(m.doc, m.range.begin);
          });
      if (after == mentions.begin() || (after - 1)->doc != reference.doc) continue;
      const DraftId owner = OwnerOf({reference.doc, (after - 1)->range});
      if (owner != kNoDraft) carried[owner].push_back(reference);
    }
  }
  for (std::vector<Reference>& references : carried) {
    std::sort(references.begin(), references.end(), [](const Reference& a, const Reference& b) {
      return std::tie(a.doc, a.range) < std::tie(b.doc, b.range);
    });
  }
  return carried;
}

std::vector<MentionPlace> EntityDraft::TouchedPlaces() const {
  std::vector<MentionPlace> places;
  for (const Slot& slot : slots_) {
    if (!slot.changed) continue;
    places.insert(places.end(), slot.mentions.begin(), slot.mentions.end());
    if (slot.original == nullptr) continue;
    for (const Mention& mention : slot.original->mentions) {
      places.emplace_back(mention.doc, mention.range);
    }
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

EntityDraft::Finished EntityDraft::Finish() const {
  std::vector<std::vector<Reference>> references = CarriedReferences();
  std::vector<DraftId> order;
  std::vector<Entity> built(slots_.size());
  for (DraftId id = 0; id < slots_.size(); ++id) {
    const Slot& slot = slots_[id];
    if (slot.changed && !HasAlias(slot)) continue;
    built[id] = slot.changed ? Build(slot) : *slot.original;
    if (slot.changed) built[id].references = std::move(references[id]);
    order.push_back(id);
  }
  std::stable_sort(order.begin(), order.end(), [&](DraftId x, DraftId y) {
    const Entity& a = built[x];
    const Entity& b = built[y];
    if (a.mentions.size() != b.mentions.size()) return a.mentions.size() > b.mentions.size();
    return std::tie(a.name, a.type) < std::tie(b.name, b.type);
  });

  Finished finished;
  std::vector<std::optional<EntityId>> ids(slots_.size());
  for (const DraftId draft : order) {
    const EntityId id{static_cast<std::uint32_t>(finished.entities.size())};
    ids[draft] = id;
    for (Mention& mention : built[draft].mentions) mention.entity = id;
    finished.entities.push_back(std::move(built[draft]));
  }
  for (DraftId draft = 0; draft < slots_.size() && slots_[draft].original != nullptr; ++draft) {
    DraftId last = draft;
    while (slots_[last].merged_into != kNoDraft) last = slots_[last].merged_into;
    finished.successors.push_back(ids[last]);
    finished.changed.push_back(slots_[draft].changed);
  }
  finished.touched = TouchedPlaces();
  return finished;
}

}  // namespace px
