#include "engine/corrected_names.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "claims/reasons.h"

namespace px {
namespace {

constexpr std::string_view kComma = ", ";
constexpr std::string_view kAnd = " and ";

void MakeSet(std::vector<EntityId>& entities) {
  std::sort(entities.begin(), entities.end());
  entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
}

// The entities named in the words of `claim` and in those carried to it.
std::vector<EntityId> NamedIn(const MentionIndex& index, const Claim& claim) {
  std::vector<EntityId> found;
  index.AppendIn(claim.doc, claim.range, found);
  if (claim.carried_subject) index.AppendIn(claim.doc, *claim.carried_subject, found);
  MakeSet(found);
  return found;
}

// Whom words that name a source name: the first, but rather a person ("THA director Odile Harran"
// is not the authority).
std::optional<EntityId> SourceIn(const MentionIndex& index, const std::vector<Entity>& entities,
                                 DocId doc, ByteRange range) {
  std::vector<EntityId> named;
  index.AppendIn(doc, range, named);
  if (named.empty()) return std::nullopt;
  const auto person = std::find_if(named.begin(), named.end(), [&](EntityId id) {
    return entities[id.value].type == EntityType::kPerson;
  });
  return person == named.end() ? named.front() : *person;
}

// Where the last separator of `list` begins; 0 when there is none.
std::size_t LastSeparator(std::string_view list) {
  std::size_t last = 0;
  for (const std::string_view separator : {kComma, kAnd}) {
    const std::size_t at = list.rfind(separator);
    if (at != list.npos) last = std::max(last, at);
  }
  return last;
}

}  // namespace

CorrectedNames::CorrectedNames(const Analysis& before, const MentionIndex& index,
                               const CorrectedEntities& corrected)
    : before_(before),
      old_(index),
      corrected_(corrected),
      new_(corrected.entities, before.documents.size()) {
  for (std::uint32_t e = 0; e < before.entities.size(); ++e) {
    by_name_.emplace(before.entities[e].name, EntityId{e});
  }
  touched_.reserve(before.claims.size());
  for (const Claim& claim : before.claims) touched_.push_back(IsTouched(claim));
}

bool CorrectedNames::IsTouched(DocId doc, ByteRange range) const {
  const std::vector<MentionPlace>& touched = corrected_.touched;
  const auto first = std::lower_bound(touched.begin(), touched.end(),
                                      MentionPlace{doc, {range.begin, range.begin}});
  return first != touched.end() && first->first == doc && first->second.begin < range.end;
}

bool CorrectedNames::IsTouched(const Claim& claim) const {
  return IsTouched(claim.doc, claim.range) ||
         (claim.carried_subject && IsTouched(claim.doc, *claim.carried_subject)) ||
         std::any_of(claim.entities.begin(), claim.entities.end(),
                     [this](EntityId id) { return IsChanged(id); });
}

std::optional<ClaimNames> CorrectedNames::NamesOf(ClaimId id) const {
  const Claim& claim = before_.claims[id.value];
  const bool stays =
      !touched_[id.value] && std::all_of(claim.entities.begin(), claim.entities.end(),
                                         [this](EntityId each) { return Successor(each) == each; });
  ClaimNames names{stays ? claim.entities : EntitiesOf(id), SourceOf(claim)};
  if (stays || names.entities == claim.entities) {
    if (!claim.said_by || names.source == claim.said_by->entity) return std::nullopt;
  }
  return names;
}

CorrectedNames::EntitySet CorrectedNames::EntitiesOf(ClaimId id) const {
  const Claim& claim = before_.claims[id.value];
  EntitySet entities;
  EntitySet named;
  if (touched_[id.value]) {
    entities = NamedIn(new_, claim);
    named = NamedIn(old_, claim);
  }
  for (const EntityId each : claim.entities) {
    // Known from elsewhere than its words: it stays with whatever became of the entity.
    if (std::binary_search(named.begin(), named.end(), each)) continue;
    if (const auto successor = Successor(each)) entities.push_back(*successor);
  }
  MakeSet(entities);
  return entities;
}

std::optional<EntityId> CorrectedNames::SourceOf(const Claim& claim) const {
  if (!claim.said_by) return std::nullopt;
  const std::optional<EntityId> source = claim.said_by->entity;
  const ByteRange range = claim.said_by->range;
  const bool by_words =
      IsTouched(claim.doc, range) && source == SourceIn(old_, before_.entities, claim.doc, range);
  if (by_words) return SourceIn(new_, corrected_.entities, claim.doc, range);
  return source ? Successor(*source) : std::nullopt;
}

// What the mentions of `id` in `claim` name now.
CorrectedNames::EntitySet CorrectedNames::NowNamed(const Claim& claim, EntityId id) const {
  EntitySet now;
  AppendNow(id, claim.doc, claim.range, now);
  if (claim.carried_subject) AppendNow(id, claim.doc, *claim.carried_subject, now);
  const EntitySet named = NamedIn(old_, claim);
  const auto holds = [id](const EntitySet& set) {
    return std::binary_search(set.begin(), set.end(), id);
  };
  // Meant without its name: "she".
  if (holds(claim.entities) && !holds(named)) {
    if (const auto successor = Successor(id)) now.push_back(*successor);
  }
  MakeSet(now);
  return now;
}

void CorrectedNames::AppendNow(EntityId id, DocId doc, ByteRange range, EntitySet& now) const {
  const std::vector<Mention>& mentions = before_.entities[id.value].mentions;
  auto mention = std::lower_bound(mentions.begin(), mentions.end(), std::pair(doc, range.begin),
                                  [](const Mention& m, const std::pair<DocId, std::uint32_t>& at) {
                                    return std::pair(m.doc, m.range.end) <= at;
                                  });
  for (; mention != mentions.end() && mention->doc == doc && mention->range.begin < range.end;
       ++mention) {
    new_.AppendIn(doc, mention->range, now);
  }
}

CorrectedNames::EntitySet CorrectedNames::StillShared(const Link& link, EntityId id) const {
  const EntitySet a = NowNamed(before_.claims[link.a.value], id);
  const EntitySet b = NowNamed(before_.claims[link.b.value], id);
  EntitySet both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

std::optional<std::vector<Reason>> CorrectedNames::ReasonsOf(const Link& link) const {
  if (!touched_[link.a.value] && !touched_[link.b.value]) return std::nullopt;
  std::vector<Reason> reasons = link.reasons;
  bool rewritten = false;
  for (Reason& reason : reasons) rewritten |= Rewrite(link, reason);
  return rewritten ? std::optional(std::move(reasons)) : std::nullopt;
}

bool CorrectedNames::Rewrite(const Link& link, Reason& reason) const {
  if (reason.kind != ReasonKind::kEntity) return false;
  const std::optional<std::vector<EntityId>> listed = EntitiesIn(reason.detail);
  if (!listed) return false;
  std::vector<std::string_view> names;
  std::vector<std::string_view> names_before;
  for (const EntityId id : *listed) {
    names_before.push_back(before_.entities[id.value].name);
    for (const EntityId now : StillShared(link, id)) {
      const std::string_view name = corrected_.entities[now.value].name;
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
  }
  if (names == names_before) return false;
  if (names.empty()) reason.kind = ReasonKind::kWording;
  reason.detail = names.empty() ? WordingReason(names_before) : EntityReason(names);
  return true;
}

// The entities that EntityReason listed, longest names first where one name holds another.
std::optional<std::vector<EntityId>> CorrectedNames::EntitiesIn(std::string_view detail) const {
  const std::string prefix = EntityReason({});
  if (!detail.starts_with(prefix)) return std::nullopt;
  detail.remove_prefix(prefix.size());
  std::vector<EntityId> found;
  while (!detail.empty()) {
    std::size_t size = detail.size();
    auto it = by_name_.find(detail);
    while (it == by_name_.end() && size > 0) {
      size = LastSeparator(detail.substr(0, size));
      it = by_name_.find(detail.substr(0, size));
    }
    if (it == by_name_.end() || size == 0) return std::nullopt;
    found.push_back(it->second);
    detail.remove_prefix(size);
    for (const std::string_view separator : {kComma, kAnd}) {
      if (detail.starts_with(separator)) {
        detail.remove_prefix(separator.size());
        break;
      }
    }
  }
  return found;
}

}  // namespace px
