#include "engine/corrected.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/apply_corrections.h"
#include "claims/reasons.h"
#include "entities/apply_corrections.h"

namespace px {
namespace {

using EntitySet = std::vector<EntityId>;  // ascending, unique

void MakeSet(EntitySet& entities) {
  std::sort(entities.begin(), entities.end());
  entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
}

// The mentions of one list of entities, by article.
class MentionIndex {
 public:
  MentionIndex(const std::vector<Entity>& entities, std::size_t documents)
      : entities_(entities), by_doc_(documents) {
    for (std::uint32_t e = 0; e < entities.size(); ++e) {
      for (const Mention& mention : entities[e].mentions) {
        by_doc_[mention.doc.value].push_back({mention.range, EntityId{e}});
      }
    }
    for (auto& mentions : by_doc_) std::sort(mentions.begin(), mentions.end());
  }

  // Appends the entities named inside `range`, in text order.
  void AppendIn(DocId doc, ByteRange range, std::vector<EntityId>& found) const {
    const auto& mentions = by_doc_[doc.value];
    auto it = std::lower_bound(mentions.begin(), mentions.end(),
                               Placed{{range.begin, range.begin}, EntityId{}});
    for (; it != mentions.end() && it->first.begin < range.end; ++it) {
      if (range.Contains(it->first)) found.push_back(it->second);
    }
  }

  // The entities named in the words of `claim` and in those carried to it.
  EntitySet InClaim(const Claim& claim) const {
    EntitySet found;
    AppendIn(claim.doc, claim.range, found);
    if (claim.carried_subject) AppendIn(claim.doc, *claim.carried_subject, found);
    MakeSet(found);
    return found;
  }

  // Whom words that name a source name: the first, but rather a person ("THA director Odile Harran"
  // is not the authority).
  std::optional<EntityId> SourceIn(DocId doc, ByteRange range) const {
    std::vector<EntityId> named;
    AppendIn(doc, range, named);
    if (named.empty()) return std::nullopt;
    const auto person = std::find_if(named.begin(), named.end(), [this](EntityId id) {
      return entities_[id.value].type == EntityType::kPerson;
    });
    return person == named.end() ? named.front() : *person;
  }

 private:
  using Placed = std::pair<ByteRange, EntityId>;

  const std::vector<Entity>& entities_;
  std::vector<std::vector<Placed>> by_doc_;
};

// Carries what refers to uncorrected entities over to corrected ones.
class Remapper {
 public:
  Remapper(const Analysis& before, const CorrectedEntities& corrected)
      : before_(before),
        corrected_(corrected),
        old_(before.entities, before.documents.size()),
        new_(corrected.entities, before.documents.size()) {
    for (std::uint32_t e = 0; e < before.entities.size(); ++e) {
      by_name_.emplace(before.entities[e].name, EntityId{e});
    }
  }

  void Remap(Claim& claim) const {
    EntitySet entities = new_.InClaim(claim);
    const EntitySet named = old_.InClaim(claim);
    for (const EntityId id : claim.entities) {
      // Known from elsewhere than its words: it stays with whatever became of the entity.
      if (std::binary_search(named.begin(), named.end(), id)) continue;
      if (const auto successor = Successor(id)) entities.push_back(*successor);
    }
    MakeSet(entities);
    claim.entities = std::move(entities);
    if (claim.said_by) Remap(claim.doc, *claim.said_by);
  }

  // Names the entities anew that both claims hold. Where a correction left none, what they share
  // are words.
  void Remap(const Link& link, Reason& reason) const {
    if (reason.kind != ReasonKind::kEntity) return;
    const std::optional<std::vector<EntityId>> listed = EntitiesIn(reason.detail);
    if (!listed) return;
    std::vector<std::string_view> names;
    std::vector<std::string_view> names_before;
    for (const EntityId id : *listed) {
      names_before.push_back(before_.entities[id.value].name);
      for (const EntityId now : StillShared(link, id)) {
        const std::string_view name = corrected_.entities[now.value].name;
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
      }
    }
    if (names == names_before) return;
    if (names.empty()) reason.kind = ReasonKind::kWording;
    reason.detail = names.empty() ? WordingReason(names_before) : EntityReason(names);
  }

 private:
  std::optional<EntityId> Successor(EntityId id) const { return corrected_.successors[id.value]; }

  void Remap(DocId doc, Attribution& said_by) const {
    const bool by_words = said_by.entity == old_.SourceIn(doc, said_by.range);
    if (by_words) {
      said_by.entity = new_.SourceIn(doc, said_by.range);
    } else if (said_by.entity) {
      said_by.entity = Successor(*said_by.entity);
    }
  }

  // What the mentions of `id` in `claim` name now.
  EntitySet NowNamed(const Claim& claim, EntityId id) const {
    EntitySet now;
    AppendNow(id, claim.doc, claim.range, now);
    if (claim.carried_subject) AppendNow(id, claim.doc, *claim.carried_subject, now);
    const EntitySet named = old_.InClaim(claim);
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

  void AppendNow(EntityId id, DocId doc, ByteRange range, EntitySet& now) const {
    const std::vector<Mention>& mentions = before_.entities[id.value].mentions;
    auto mention =
        std::lower_bound(mentions.begin(), mentions.end(), std::pair(doc, range.begin),
                         [](const Mention& m, const std::pair<DocId, std::uint32_t>& at) {
                           return std::pair(m.doc, m.range.end) <= at;
                         });
    for (; mention != mentions.end() && mention->doc == doc && mention->range.begin < range.end;
         ++mention) {
      new_.AppendIn(doc, mention->range, now);
    }
  }

  EntitySet StillShared(const Link& link, EntityId id) const {
    const EntitySet a = NowNamed(before_.claims[link.a.value], id);
    const EntitySet b = NowNamed(before_.claims[link.b.value], id);
    EntitySet both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
  }

  // The entities that EntityReason listed, longest names first where one name holds another.
  std::optional<std::vector<EntityId>> EntitiesIn(std::string_view detail) const {
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

  static constexpr std::string_view kComma = ", ";
  static constexpr std::string_view kAnd = " and ";

  // Where the last separator of `list` begins; 0 when there is none.
  static std::size_t LastSeparator(std::string_view list) {
    std::size_t last = 0;
    for (const std::string_view separator : {kComma, kAnd}) {
      const std::size_t at = list.rfind(separator);
      if (at != list.npos) last = std::max(last, at);
    }
    return last;
  }

  const Analysis& before_;
  const CorrectedEntities& corrected_;
  MentionIndex old_;
  MentionIndex new_;
  std::map<std::string_view, EntityId> by_name_;
};

std::vector<CorrectionProblem> CorrectNames(const Analysis& analysis,
                                            const std::vector<CorrectedArticle>& articles,
                                            const CorrectionList& corrections, Analysis& result) {
  std::vector<NumberedCorrection> operations;
  for (std::uint32_t i = 0; i < corrections.applied(); ++i) {
    if (auto operation = AsEntityCorrection(corrections.all()[i])) {
      operations.push_back({i, std::move(*operation)});
    }
  }
  if (operations.empty()) return {};
  CorrectedEntities corrected = CorrectEntities(analysis.entities, articles, operations);
  const Remapper remapper(analysis, corrected);
  for (Claim& claim : result.claims) remapper.Remap(claim);
  for (Link& link : result.links) {
    for (Reason& reason : link.reasons) remapper.Remap(link, reason);
  }
  result.entities = std::move(corrected.entities);
  return std::move(corrected.problems);
}

}  // namespace

Analysis ApplyCorrections(const Analysis& analysis, const CorrectionList& corrections) {
  if (corrections.applied() == 0) return analysis;
  std::vector<CorrectedArticle> articles;
  for (const AnalyzedArticle& article : analysis.documents) {
    articles.push_back(
        {article.sha256, article.source.outlet, article.source.text, &article.sentences});
  }
  Analysis result = analysis;
  std::vector<CorrectionProblem> problems = CorrectNames(analysis, articles, corrections, result);
  std::vector<CorrectionProblem> others = CorrectClaims(
      articles, corrections, {result.claims, result.clusters, result.reuse, result.origins});
  problems.insert(problems.end(), std::make_move_iterator(others.begin()),
                  std::make_move_iterator(others.end()));
  std::stable_sort(
      problems.begin(), problems.end(),
      [](const CorrectionProblem& a, const CorrectionProblem& b) { return a.index < b.index; });
  for (CorrectionProblem& problem : problems) {
    result.diagnostics.push_back(std::move(problem.diagnostic));
  }
  return result;
}

ClaimRef RefToClaim(const Analysis& analysis, ClaimId claim) {
  const Claim& found = analysis.claims[claim.value];
  const AnalyzedArticle& article = analysis.documents[found.doc.value];
  return {{article.sha256, article.source.outlet, found.range}, found.predicate};
}

EntityRef RefToEntity(const Analysis& analysis, EntityId entity) {
  const Entity& found = analysis.entities[entity.value];
  EntityRef ref{found.name, found.type, {}};
  if (!found.mentions.empty()) ref.mention = RefToMention(analysis, found.mentions.front());
  return ref;
}

MentionRef RefToMention(const Analysis& analysis, const Mention& mention) {
  const AnalyzedArticle& article = analysis.documents[mention.doc.value];
  return {article.sha256, article.source.outlet, mention.range};
}

}  // namespace px
