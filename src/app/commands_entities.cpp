// Choosing and correcting names.
#include <algorithm>
#include <utility>

#include "app/commands.h"
#include "app/views/words.h"
#include "engine/corrected.h"

namespace px {
namespace {

const Entity& EntityAt(const AppState& state, EntityId id) {
  return state.loaded->analysis.entities[id.value];
}

std::string Quoted(std::string_view name) { return "\u201C" + std::string(name) + "\u201D"; }

EntityRef RefTo(const AppState& state, EntityId id) {
  return RefToEntity(state.loaded->analysis, id);
}

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

void UpdateCard(AppState& state) {
  const std::vector<EntityId>& chosen = state.entities.chosen;
  state.entities.card.reset();
  state.entities.renaming = {};
  if (chosen.size() == 1) {
    state.entities.card = BuildEntityCard(state.loaded->analysis, chosen.front());
  }
  state.inspects_entity = state.inspects_entity && state.entities.card;
  ++state.marks_version;
}

std::vector<EntityRef> RefsToChosen(const AppState& state) {
  std::vector<EntityRef> refs;
  for (const EntityId id : state.entities.chosen) refs.push_back(RefTo(state, id));
  return refs;
}

// A claim that stays in the chosen row whatever becomes of the rows.
std::optional<ClaimId> ClaimOfChoice(const AppState& state) {
  if (!state.selection.row) return std::nullopt;
  if (state.selection.claim) return state.selection.claim;
  const ClusterId row = state.loaded->index.rows[*state.selection.row].cluster;
  return state.loaded->analysis.clusters[row.value].label_claim;
}

// A claim of each row that shows its parts.
std::vector<ClaimId> ClaimsOfUnfolded(const AppState& state) {
  const LoadedAnalysis& loaded = *state.loaded;
  std::vector<ClaimId> claims;
  for (std::uint32_t row = 0; row < state.matrix.unfolded.size(); ++row) {
    if (!state.matrix.unfolded[row]) continue;
    const ClusterId cluster = loaded.index.rows[row].cluster;
    claims.push_back(loaded.analysis.clusters[cluster.value].label_claim);
  }
  return claims;
}

}  // namespace

bool Correct(AppState& state, std::vector<Correction> operations, std::string what) {
  const CorrectionList before = state.corrections;
  const std::size_t problems = state.loaded->corrected.problems();
  const auto count = static_cast<std::uint32_t>(operations.size());
  for (Correction& operation : operations) state.corrections.Add(std::move(operation));
  ShowCorrections(state);
  if (state.loaded->corrected.problems() > problems) {
    std::string why = state.loaded->analysis.diagnostics.back().message;
    state.corrections = before;
    ShowCorrections(state);
    AddProblem(state, std::move(why));
    return false;
  }
  AddHistory(state, {what, CorrectionChange{count}});
  AddNotice(state, what + ".", NoticeOffer::kUndo);
  return true;
}

namespace {

void ChooseByRef(AppState& state, const EntityRef& ref) {
  if (const auto id = FindEntity(state.loaded->analysis, ref)) ChooseEntity(state, *id);
}

}  // namespace

void ShowCorrections(AppState& state) {
  LoadedAnalysis& loaded = *state.loaded;
  const SavedFilter filter = SaveFilter(loaded.analysis, state.filter);
  const std::vector<EntityRef> chosen = RefsToChosen(state);
  const std::optional<ClaimId> chosen_claim = ClaimOfChoice(state);
  const std::vector<ClaimId> unfolded = ClaimsOfUnfolded(state);
  loaded.corrected.Apply(state.corrections);
  const bool claims_corrected = CorrectsClaims(state.corrections);
  if (claims_corrected || loaded.claims_corrected) {
    loaded.claims_corrected = claims_corrected;
    loaded.index = BuildIndex(loaded.analysis);
    state.matrix.unfolded.assign(loaded.index.rows.size(), false);
    for (const ClaimId claim : unfolded) {
      state.matrix.unfolded[HostOfClaim(loaded.index, claim)] = true;
    }
    if (chosen_claim) state.selection.row = loaded.index.row_of_claim[chosen_claim->value];
    ++state.rows_version;
    ++state.article_version;
  } else {
    IndexEntities(loaded.analysis, loaded.index);
  }
  loaded.entities = BuildEntityList(loaded.analysis);
  const bool filtered = IsActive(state.filter);
  state.filter = RestoreFilter(loaded.analysis, filter);
  RefreshTermRows(state);
  if (filtered) ++state.rows_version;
  ++state.entities_version;
  if (state.selection.row) {
    state.details = BuildRowDetails(loaded.analysis, loaded.index, *state.selection.row);
  }
  ChooseEntities(state, chosen);
}

void ChooseEntity(AppState& state, EntityId id) {
  state.entities.chosen = {id};
  state.inspects_entity = true;
  UpdateCard(state);
}

void ToggleEntityChoice(AppState& state, EntityId id) {
  std::vector<EntityId>& chosen = state.entities.chosen;
  const auto found = std::find(chosen.begin(), chosen.end(), id);
  if (found == chosen.end()) {
    chosen.push_back(id);
  } else {
    chosen.erase(found);
  }
  state.inspects_entity = true;
  UpdateCard(state);
}

void ChooseEntitiesTo(AppState& state, std::uint32_t from, std::uint32_t to) {
  const std::vector<EntityId>& shown = state.entities.shown;
  if (std::max(from, to) >= shown.size()) return;
  state.entities.chosen.assign(shown.begin() + std::min(from, to),
                               shown.begin() + std::max(from, to) + 1);
  state.inspects_entity = true;
  UpdateCard(state);
}

void ChooseEntities(AppState& state, const std::vector<EntityRef>& refs) {
  std::vector<EntityId>& chosen = state.entities.chosen;
  chosen.clear();
  for (const EntityRef& ref : refs) {
    const auto id = FindEntity(state.loaded->analysis, ref);
    if (id && std::find(chosen.begin(), chosen.end(), *id) == chosen.end()) chosen.push_back(*id);
  }
  UpdateCard(state);
}

void ClearEntityChoice(AppState& state) {
  state.entities.chosen.clear();
  state.inspects_entity = false;
  UpdateCard(state);
}

void BeginRename(AppState& state) {
  if (!state.entities.card) return;
  state.entities.renaming = {true, state.entities.card->name, {}, true};
  state.inspects_entity = true;
}

void RenameChosen(AppState& state, std::string_view typed) {
  RenameState& renaming = state.entities.renaming;
  const EntityId id = state.entities.card->entity;
  const std::string name(Trimmed(typed));
  const Entity& entity = EntityAt(state, id);
  if (name == entity.name) {
    renaming = {};
    return;
  }
  const std::vector<Entity>& all = state.loaded->analysis.entities;
  const bool taken = std::any_of(all.begin(), all.end(), [&](const Entity& other) {
    return other.name == name && other.type == entity.type;
  });
  if (taken) {
    renaming.problem = "There is another " + Quoted(name) + " already: merge the two instead.";
  } else if (name.empty()) {
    renaming.problem = "Write a name.";
  } else if (!IsUsableName(name)) {
    renaming.problem = "A name is one line of at most 1,000 bytes without control characters.";
  } else {
    const std::string what = "Renamed " + Quoted(entity.name) + " to " + Quoted(name);
    Correct(state, {RenameEntity{RefTo(state, id), name}}, what);
  }
}

void RetypeChosen(AppState& state, EntityType type) {
  std::vector<Correction> operations;
  for (const EntityId id : state.entities.chosen) {
    if (EntityAt(state, id).type == type) continue;
    operations.push_back(RetypeEntity{RefTo(state, id), type});
  }
  if (operations.empty()) return;
  const std::string who =
      operations.size() == 1
          ? Quoted(std::get<RetypeEntity>(operations.front()).entity.name)
          : Counted(static_cast<std::uint32_t>(operations.size()), "name", "names");
  Correct(state, std::move(operations),
          "Changed the type of " + who + " to " + std::string(EntityTypeWord(type)));
}

void MergeEntitiesInto(AppState& state, EntityId into, const std::vector<EntityId>& from) {
  std::vector<Correction> operations;
  const EntityRef target = RefTo(state, into);
  for (const EntityId id : from) {
    if (id != into) operations.push_back(MergeEntities{target, RefTo(state, id)});
  }
  if (operations.empty()) return;
  const std::string who =
      operations.size() == 1
          ? Quoted(std::get<MergeEntities>(operations.front()).from.name)
          : Counted(static_cast<std::uint32_t>(operations.size()), "name", "names");
  if (Correct(state, std::move(operations), "Merged " + who + " into " + Quoted(target.name))) {
    ChooseByRef(state, target);
  }
}

void DeleteChosen(AppState& state) {
  std::vector<Correction> operations;
  for (const EntityId id : state.entities.chosen) {
    operations.push_back(DeleteEntity{RefTo(state, id)});
  }
  if (operations.empty()) return;
  const std::string who =
      operations.size() == 1
          ? Quoted(std::get<DeleteEntity>(operations.front()).entity.name)
          : Counted(static_cast<std::uint32_t>(operations.size()), "name", "names");
  Correct(state, std::move(operations), "Deleted " + who + " from the names");
}

void SplitAlias(AppState& state, const std::string& alias) {
  const EntityId id = state.entities.card->entity;
  const Entity& entity = EntityAt(state, id);
  const std::string text = alias;  // the card that holds it is about to be made anew
  const EntityRef part{text, entity.type, {}};
  const std::string what = "Split " + Quoted(text) + " from " + Quoted(entity.name);
  if (Correct(state, {SplitEntity{RefTo(state, id), {text}, {}, text, entity.type}}, what)) {
    ChooseByRef(state, part);
  }
}

void SplitMention(AppState& state, std::uint32_t mention) {
  const EntityId id = state.entities.card->entity;
  const Entity& entity = EntityAt(state, id);
  const MentionRef place = RefToMention(state.loaded->analysis, entity.mentions[mention]);
  const std::string words = state.entities.card->mentions[mention].words;
  const std::string what = "Split one mention from " + Quoted(entity.name);
  if (!Correct(state, {SplitEntity{RefTo(state, id), {}, {place}, words, entity.type}}, what)) {
    return;
  }
  // It may share its name with what it was split from: found by its place, and named at once.
  ChooseByRef(state, {{}, EntityType::kOther, place});
  BeginRename(state);
}

void DeleteMentionOfChosen(AppState& state, std::uint32_t mention) {
  const EntityId id = state.entities.card->entity;
  const Entity& entity = EntityAt(state, id);
  const MentionRef place = RefToMention(state.loaded->analysis, entity.mentions[mention]);
  Correct(state, {DeleteMention{place}}, "Took one mention from " + Quoted(entity.name));
}

void ShowPlace(AppState& state, DocId doc, ByteRange range) {
  OpenArticle(state, doc);
  state.article.reveal = true;
  state.article.reveal_range = range;
}

}  // namespace px
