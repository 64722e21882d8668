#include "entities/apply_corrections.h"

#include <algorithm>
#include <set>
#include <utility>

namespace px {
namespace {

std::string_view TypePhrase(EntityType type) {
  switch (type) {
    case EntityType::kOrg:
      return "an organization";
    case EntityType::kPerson:
      return "a person";
    case EntityType::kPlace:
      return "a place";
    case EntityType::kProduct:
      return "a product";
    case EntityType::kEvent:
      return "an event";
    case EntityType::kLaw:
      return "a law";
    case EntityType::kOther:
      break;
  }
  return "something else";
}

constexpr const char* kNoPlace = "its article is not loaded.";
constexpr const char* kNoMention = "nothing is named at its place any more.";
constexpr const char* kBadName = "the new name is empty, too long or holds control characters.";

// An entity, or why there is none.
struct Resolved {
  DraftId id = kNoDraft;
  std::string why;
};

// One operation at a time; each returns why it was left out, or nothing.
class Applier {
 public:
  explicit Applier(EntityDraft& draft) : draft_(draft) {}

  std::string operator()(const RenameEntity& c) {
    const Resolved entity = Resolve(c.entity);
    if (entity.id == kNoDraft) return entity.why;
    if (!IsUsableName(c.name)) return kBadName;
    const std::string before = draft_.name(entity.id);
    draft_.SetName(entity.id, c.name);
    if (before != c.name) draft_.AddEvidence(entity.id, before, "You gave it another name.");
    return {};
  }

  std::string operator()(const MergeEntities& c) {
    const Resolved into = Resolve(c.into);
    if (into.id == kNoDraft) return into.why;
    const Resolved from = Resolve(c.from);
    if (from.id == kNoDraft) return from.why;
    if (into.id == from.id) return {};
    draft_.AddEvidence(into.id, draft_.name(from.id), "You merged it with this name.");
    draft_.Merge(into.id, from.id);
    return {};
  }

  std::string operator()(const SplitEntity& c) {
    const Resolved entity = Resolve(c.entity);
    if (entity.id == kNoDraft) return entity.why;
    if (!IsUsableName(c.name)) return kBadName;
    const std::set<MentionPlace> places = PlacesOf(c, entity.id);
    if (places.empty()) return "it is not named by those words or at those places any more.";
    const std::string reason = "You split it from \"" + draft_.name(entity.id) + "\".";
    if (places.size() == draft_.mentions(entity.id).size()) {
      // All of it: the part that the reader wanted is what is left.
      draft_.SetName(entity.id, c.name);
      draft_.SetType(entity.id, c.type);
      return {};
    }
    const DraftId part = draft_.Create(c.name, c.type, entity.id);
    for (const MentionPlace& place : places) draft_.Move(place, part);
    draft_.AddEvidence(part, c.name, reason);
    return {};
  }

  std::string operator()(const RetypeEntity& c) {
    const Resolved entity = Resolve(c.entity);
    if (entity.id == kNoDraft) return entity.why;
    if (draft_.type(entity.id) == c.type) return {};
    draft_.SetType(entity.id, c.type);
    draft_.AddEvidence(entity.id, draft_.name(entity.id),
                       "You said that it is " + std::string(TypePhrase(c.type)) + ".");
    return {};
  }

  std::string operator()(const DeleteEntity& c) {
    const Resolved entity = Resolve(c.entity);
    if (entity.id == kNoDraft) return entity.why;
    const std::set<MentionPlace> places = draft_.mentions(entity.id);
    for (const MentionPlace& place : places) draft_.Remove(place);
    return {};
  }

  std::string operator()(const AddMention& c) {
    const std::optional<MentionPlace> place = Find(c.mention);
    if (!place) return kNoPlace;
    const std::optional<std::uint32_t> sentence = draft_.SentenceAround(*place);
    const std::string surface = draft_.SurfaceAt(*place);
    if (!sentence || surface.empty()) return "its place is not within one sentence any more.";
    Resolved entity = Resolve(c.entity);
    const bool is_new = entity.id == kNoDraft && !c.entity.mention &&
                        draft_.FindByName(c.entity.name, c.entity.type).empty();
    if (is_new) {
      if (!IsUsableName(c.entity.name)) return kBadName;
      entity.id = draft_.Create(c.entity.name, c.entity.type, kNoDraft);
    }
    if (entity.id == kNoDraft) return entity.why;
    if (draft_.OwnerOf(*place) == entity.id) return {};
    draft_.Add(*place, *sentence, entity.id);
    draft_.AddEvidence(entity.id, surface, "You marked it as a mention.");
    return {};
  }

  std::string operator()(const DeleteMention& c) {
    const std::optional<MentionPlace> place = Find(c.mention);
    if (!place) return kNoPlace;
    const DraftId owner = draft_.OwnerOf(*place);
    if (owner == kNoDraft) return kNoMention;
    draft_.AddEvidence(owner, draft_.SurfaceAt(*place), "You took one mention away.");
    draft_.Remove(*place);
    return {};
  }

  // The place that the operation itself names, where that is in a loaded article.
  const std::optional<MentionPlace>& place() const { return place_; }

  // How many words and places of a split were not found.
  std::size_t missing_parts() const { return missing_parts_; }

 private:
  std::optional<MentionPlace> Find(const MentionRef& ref) { return place_ = draft_.Find(ref); }

  // See CorrectEntities.
  Resolved Resolve(const EntityRef& ref) {
    DraftId here = kNoDraft;
    if (ref.mention) {
      if (const auto place = draft_.Find(*ref.mention)) {
        if (!place_) place_ = place;
        here = draft_.OwnerOf(*place);
        if (here != kNoDraft && !draft_.GoesBy(here, ref.name)) here = kNoDraft;
      }
    }
    const std::vector<DraftId> called = draft_.FindByName(ref.name, ref.type);
    const bool agree =
        called.empty() || std::find(called.begin(), called.end(), here) != called.end();
    if (here != kNoDraft && agree) return {here, {}};
    if (here == kNoDraft && called.size() == 1) return {called.front(), {}};
    if (called.empty()) return {kNoDraft, "no such name is found any more."};
    return {kNoDraft, "more than one name could be meant by it."};
  }

  std::set<MentionPlace> PlacesOf(const SplitEntity& c, DraftId id) {
    std::set<MentionPlace> places;
    std::set<std::string> unseen(c.aliases.begin(), c.aliases.end());
    const std::set<std::string> aliases = unseen;
    for (const MentionPlace& place : draft_.mentions(id)) {
      const std::string surface = draft_.SurfaceAt(place);
      if (!aliases.contains(surface)) continue;
      places.insert(place);
      unseen.erase(surface);
    }
    missing_parts_ = unseen.size();
    for (const MentionRef& ref : c.mentions) {
      const std::optional<MentionPlace> place = draft_.Find(ref);
      if (place && draft_.OwnerOf(*place) == id) {
        places.insert(*place);
      } else {
        ++missing_parts_;
      }
    }
    return places;
  }

  EntityDraft& draft_;
  std::optional<MentionPlace> place_;
  std::size_t missing_parts_ = 0;
};

}  // namespace

std::string CorrectionMessage(std::uint32_t index, const std::string& description,
                              const std::string& outcome, const std::string& why) {
  return "Correction " + std::to_string(index + 1) + " (" + description + ") " + outcome + ": " +
         why;
}

CorrectedEntities CorrectEntities(const std::vector<Entity>& entities, const MentionIndex& index,
                                  const std::vector<CorrectedArticle>& articles,
                                  const std::vector<NumberedCorrection>& corrections) {
  EntityDraft draft(entities, index, articles);
  CorrectedEntities corrected;
  for (const auto& [index, correction] : corrections) {
    Applier applier(draft);
    std::string why = std::visit(applier, correction);
    std::string outcome = kLeftOut;
    if (why.empty()) {
      if (applier.missing_parts() == 0) continue;
      outcome = "was applied in part";
      why = std::to_string(applier.missing_parts()) +
            " of its words and places are not found any more.";
    }
    CorrectionProblem problem{index, {}};
    problem.diagnostic.message =
        CorrectionMessage(index, DescribeEntityCorrection(correction), outcome, why);
    if (const std::optional<MentionPlace>& place = applier.place()) {
      problem.diagnostic.doc = place->first;
      problem.diagnostic.range = place->second;
    }
    corrected.problems.push_back(std::move(problem));
  }
  EntityDraft::Finished finished = draft.Finish();
  corrected.entities = std::move(finished.entities);
  corrected.successors = std::move(finished.successors);
  corrected.changed = std::move(finished.changed);
  corrected.touched = std::move(finished.touched);
  return corrected;
}

}  // namespace px
