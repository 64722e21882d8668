#include "entities/entity.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "entities/case_evidence.h"
#include "entities/find_names.h"
#include "entities/hyphenated_names.h"
#include "entities/link_graph.h"
#include "entities/model_names.h"
#include "entities/name_table.h"
#include "entities/references.h"
#include "entities/scan.h"

namespace px {
namespace {

// The fullest name of a group: no acronym, then most words, most frequent, first in byte order.
std::uint32_t FullestForm(const NameTable& table,
                          const std::map<std::uint32_t, std::uint32_t>& uses) {
  const auto rank = [&](const auto& use) {
    const NameForm& form = table.forms[use.first];
    return std::make_tuple(!form.acronym, form.words.size(), use.second);
  };
  // Forms ascend by key, so the first of equals is the first in byte order.
  return std::max_element(uses.begin(), uses.end(),
                          [&](const auto& a, const auto& b) { return rank(a) < rank(b); })
      ->first;
}

std::vector<Alias> SortedAliases(const std::map<std::string, std::uint32_t>& counts) {
  std::vector<Alias> aliases;
  for (const auto& [text, count] : counts) aliases.push_back({text, count});
  std::stable_sort(aliases.begin(), aliases.end(),
                   [](const Alias& a, const Alias& b) { return a.count > b.count; });
  return aliases;
}

// The first link that explains why `form` belongs to the group.
std::string ReasonFor(const std::vector<NameLink>& links,
                      const std::map<std::uint32_t, std::uint32_t>& uses, std::uint32_t form) {
  for (const bool as_short : {true, false}) {
    for (const NameLink& link : links) {
      const std::uint32_t self = as_short ? link.short_form : link.long_form;
      const std::uint32_t other = as_short ? link.long_form : link.short_form;
      if (self == form && uses.contains(other)) return link.reason;
    }
  }
  return "The same name, written differently.";
}

class EntityBuilder {
 public:
  EntityBuilder(const std::vector<Scan>& scans, const LinkGraph& graph)
      : scans_(scans), graph_(graph), table_(graph.table()) {}

  Entity Build(const std::vector<std::uint32_t>& units) const {
    Entity entity;
    std::map<std::uint32_t, std::uint32_t> uses;  // of each form
    std::map<std::string, std::uint32_t> surfaces;
    std::map<std::string, std::uint32_t> form_of_surface;
    TypeVotes votes;
    for (const std::uint32_t u : units) {
      const NameUnit& unit = table_.units[u];
      uses[unit.form] += static_cast<std::uint32_t>(unit.spans.size());
      votes.Add(unit.context);
      votes.Add(unit.model);
      for (const std::uint32_t s : unit.spans) {
        const NameSpan& span = table_.spans[s];
        const Scan& scan = scans_[span.doc];
        const std::string surface = SurfaceOf(scan, span.tokens);
        ++surfaces[surface];
        form_of_surface[surface] = unit.form;
        entity.mentions.push_back({DocId{span.doc}, span.sentence, span.tokens,
                                   scan.article->TokenRangeBytes(span.tokens), EntityId{}});
      }
    }
    const NameForm& fullest = table_.forms[FullestForm(table_, uses)];
    votes.Add(fullest.word_votes, static_cast<std::int32_t>(entity.mentions.size()));
    entity.name = fullest.surface;
    entity.type = votes.Best(fullest.fallback);
    entity.aliases = SortedAliases(surfaces);
    for (const Alias& alias : entity.aliases) {
      if (alias.text == entity.name) continue;
      entity.evidence.push_back(
          {alias.text, ReasonFor(graph_.links(), uses, form_of_surface[alias.text])});
    }
    std::sort(entity.mentions.begin(), entity.mentions.end(),
              [](const Mention& a, const Mention& b) {
                return std::tie(a.doc, a.range) < std::tie(b.doc, b.range);
              });
    return entity;
  }

 private:
  const std::vector<Scan>& scans_;
  const LinkGraph& graph_;
  const NameTable& table_;
};

}  // namespace

std::vector<Entity> LinkEntities(const std::vector<AnalyzedDocument>& documents) {
  const std::vector<ArticleWithWholeNames> articles(documents.begin(), documents.end());
  std::vector<Scan> scans;
  for (const ArticleWithWholeNames& article : articles) {
    scans.push_back(ScanArticle(article.article()));
  }
  const CaseEvidence evidence(scans);
  const NameTable table =
      GatherNames(scans, evidence, JoinModelNames(scans, evidence, FindNames(scans, evidence)));

  LinkGraph graph(table);
  LinkSameNames(graph);
  LinkMisspelledPersons(graph);
  LinkShortNames(scans, graph);

  std::map<std::uint32_t, std::vector<std::uint32_t>> groups;
  for (std::uint32_t unit = 0; unit < table.units.size(); ++unit) {
    groups[graph.Find(unit)].push_back(unit);
  }
  std::vector<Entity> entities;
  const EntityBuilder builder(scans, graph);
  for (const auto& [root, units] : groups) {
    const bool weak = std::all_of(units.begin(), units.end(),
                                  [&](std::uint32_t u) { return table.units[u].weak; });
    if (!weak) entities.push_back(builder.Build(units));
  }
  std::stable_sort(entities.begin(), entities.end(), [](const Entity& a, const Entity& b) {
    if (a.mentions.size() != b.mentions.size()) return a.mentions.size() > b.mentions.size();
    return std::tie(a.name, a.type) < std::tie(b.name, b.type);
  });
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    for (Mention& mention : entities[e].mentions) {
      mention.entity = EntityId{e};
      mention.tokens = articles[mention.doc.value].Original(mention.tokens);
    }
  }
  AddReferences(documents, entities);
  return entities;
}

}  // namespace px
