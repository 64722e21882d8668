#include <cmath>
#include <string>

#include "engine/matrix.h"
#include "io/analysis_json.h"
#include "io/analysis_tree.h"
#include "io/enum_names.h"

namespace px {
namespace {

template <typename T, typename ToJson>
Json ArrayOf(const std::vector<T>& items, ToJson to_json) {
  Json array = Json::array();
  for (const T& item : items) array.push_back(to_json(item));
  return array;
}

Json NullIfEmpty(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json RangeJson(ByteRange range) { return Json::array({range.begin, range.end}); }

template <typename Tag>
Json IdJson(Id<Tag> id) {
  return id.value;
}

Json DocumentJson(const AnalyzedArticle& article, std::uint32_t id) {
  return {{"id", id},
          {"source", article.source.name},
          {"title", article.source.title},
          {"outlet", NullIfEmpty(article.source.outlet)},
          {"date", NullIfEmpty(article.source.date)},
          {"url", NullIfEmpty(article.source.url)},
          {"sha256", article.sha256},
          {"bytes", article.source.text.size()},
          {"paragraphs",
           ArrayOf(article.paragraphs,
                   [](const Paragraph& paragraph) {
                     return Json{{"begin", paragraph.range.begin}, {"end", paragraph.range.end}};
                   })},
          {"sentences", ArrayOf(article.sentences, [](const Sentence& sentence) {
             return Json{{"begin", sentence.range.begin},
                         {"end", sentence.range.end},
                         {"kind", NameOf(sentence.kind)},
                         {"paragraph", sentence.paragraph}};
           })}};
}

Json EntityJson(const Entity& entity, std::uint32_t id) {
  return {
      {"id", id},
      {"name", entity.name},
      {"type", NameOf(entity.type)},
      {"aliases", ArrayOf(entity.aliases,
                          [](const Alias& alias) {
                            return Json{{"text", alias.text}, {"count", alias.count}};
                          })},
      {"evidence", ArrayOf(entity.evidence,
                           [](const LinkEvidence& evidence) {
                             return Json{{"alias", evidence.alias}, {"reason", evidence.reason}};
                           })},
      {"mentions", ArrayOf(entity.mentions,
                           [](const Mention& mention) {
                             return Json{{"doc", mention.doc.value},
                                         {"sentence", mention.sentence},
                                         {"begin", mention.range.begin},
                                         {"end", mention.range.end}};
                           })},
      {"references", ArrayOf(entity.references, [](const Reference& reference) {
         return Json{{"doc", reference.doc.value},     {"sentence", reference.sentence},
                     {"begin", reference.range.begin}, {"end", reference.range.end},
                     {"kind", NameOf(reference.kind)}, {"reason", reference.reason}};
       })}};
}

Json SaidByJson(const std::optional<Attribution>& said_by) {
  if (!said_by) return nullptr;
  return {{"entity", said_by->entity ? Json(said_by->entity->value) : Json(nullptr)},
          {"text", said_by->text},
          {"begin", said_by->range.begin},
          {"end", said_by->range.end}};
}

Json OptionalRangeJson(const std::optional<ByteRange>& range) {
  return range ? RangeJson(*range) : Json(nullptr);
}

Json QuantityJson(const Quantity& quantity) {
  return {{"begin", quantity.range.begin},
          {"end", quantity.range.end},
          {"value", std::isfinite(quantity.value) ? Json(quantity.value) : Json(nullptr)},
          {"unit", quantity.unit},
          {"bound", NameOf(quantity.bound)}};
}

// What the reader changed says so; all else has no such key.
Json MarkedIf(bool by_reader, Json object) {
  if (by_reader) object["by_reader"] = true;
  return object;
}

Json ClaimJson(const Claim& claim, std::uint32_t id, const std::string& text) {
  return MarkedIf(
      claim.stance_by_reader,
      {{"id", id},
       {"doc", claim.doc.value},
       {"sentence", claim.sentence},
       {"begin", claim.range.begin},
       {"end", claim.range.end},
       {"text", std::string(Slice(text, claim.range))},
       {"subject", OptionalRangeJson(claim.subject)},
       {"carried_subject", OptionalRangeJson(claim.carried_subject)},
       {"predicate", RangeJson(claim.predicate)},
       {"arguments", ArrayOf(claim.arguments, RangeJson)},
       {"polarity", NameOf(claim.polarity)},
       {"stance", NameOf(claim.stance)},
       {"cues", ArrayOf(claim.cues, RangeJson)},
       {"said_by", SaidByJson(claim.said_by)},
       {"entities", ArrayOf(claim.entities, IdJson<EntityTag>)},
       {"quantities", ArrayOf(claim.quantities, QuantityJson)},
       {"dates", ArrayOf(claim.dates, [](const DateMention& date) {
          return Json{{"begin", date.range.begin}, {"end", date.range.end}, {"iso", date.iso}};
        })}});
}

Json ConflictJson(const Conflict& conflict) {
  return MarkedIf(conflict.verdict_by_reader, {{"a", conflict.a.value},
                                               {"b", conflict.b.value},
                                               {"kind", NameOf(conflict.kind)},
                                               {"verdict", NameOf(conflict.verdict)},
                                               {"rule", conflict.rule}});
}

Json DriftJson(const std::optional<Drift>& drift) {
  if (!drift) return nullptr;
  return {{"firm", drift->firm.value}, {"weaker", drift->weaker.value}, {"rule", drift->rule}};
}

Json ClusterJson(const ClaimCluster& cluster, std::uint32_t id,
                 const std::vector<ClaimId>& differing) {
  Json json =
      MarkedIf(cluster.by_reader, {{"id", id},
                                   {"label", cluster.label},
                                   {"label_claim", cluster.label_claim.value},
                                   {"claims", ArrayOf(cluster.claims, IdJson<ClaimTag>)},
                                   {"documents", ArrayOf(cluster.documents, IdJson<DocTag>)},
                                   {"document_scores", cluster.document_scores},
                                   {"independent_texts", cluster.independent_texts},
                                   {"conflicts", ArrayOf(cluster.conflicts, ConflictJson)},
                                   {"drift", DriftJson(cluster.drift)}});
  if (!differing.empty()) json["differing"] = ArrayOf(differing, IdJson<ClaimTag>);
  return json;
}

Json LinkJson(const Link& link) {
  return {{"a", link.a.value},
          {"b", link.b.value},
          {"relation", NameOf(link.relation)},
          {"score", link.score},
          {"reasons", ArrayOf(link.reasons, [](const Reason& reason) {
             return Json{{"kind", NameOf(reason.kind)},
                         {"weight", reason.weight},
                         {"detail", reason.detail}};
           })}};
}

Json DocRangeJson(const DocRange& part) {
  return {{"doc", part.doc.value}, {"begin", part.range.begin}, {"end", part.range.end}};
}

Json OriginJson(const Origin& origin) {
  return {{"members", ArrayOf(origin.members, [](const OriginMember& member) {
             return Json{{"doc", member.doc.value}, {"share", member.shared_permille}};
           })}};
}

Json DiagnosticJson(const Diagnostic& diagnostic) {
  return {{"doc", diagnostic.doc ? Json(diagnostic.doc->value) : Json(nullptr)},
          {"begin", diagnostic.range ? Json(diagnostic.range->begin) : Json(nullptr)},
          {"end", diagnostic.range ? Json(diagnostic.range->end) : Json(nullptr)},
          {"message", diagnostic.message}};
}

// Items whose JSON names their own position.
template <typename T, typename ToJson>
Json NumberedArrayOf(const std::vector<T>& items, ToJson to_json) {
  Json array = Json::array();
  for (std::uint32_t id = 0; id < items.size(); ++id) array.push_back(to_json(items[id], id));
  return array;
}

}  // namespace

Json AnalysisToJson(const Analysis& analysis) {
  const std::vector<std::vector<ClaimId>> differing = DifferingClaims(analysis);
  return {
      {"format", "parallax-analysis"},
      {"version", 1},
      {"generator", "parallax " PX_VERSION},
      {"documents", NumberedArrayOf(analysis.documents, DocumentJson)},
      {"entities", NumberedArrayOf(analysis.entities, EntityJson)},
      {"claims", NumberedArrayOf(analysis.claims,
                                 [&](const Claim& claim, std::uint32_t id) {
                                   return ClaimJson(
                                       claim, id, analysis.documents[claim.doc.value].source.text);
                                 })},
      {"clusters", NumberedArrayOf(analysis.clusters,
                                   [&](const ClaimCluster& cluster, std::uint32_t id) {
                                     return ClusterJson(cluster, id, differing[id]);
                                   })},
      {"links", ArrayOf(analysis.links, LinkJson)},
      {"reuse", ArrayOf(analysis.reuse,
                        [](const Reuse& reuse) {
                          return Json{{"a", DocRangeJson(reuse.a)}, {"b", DocRangeJson(reuse.b)}};
                        })},
      {"origins", ArrayOf(analysis.origins, OriginJson)},
      {"diagnostics", ArrayOf(analysis.diagnostics, DiagnosticJson)}};
}

std::string WriteAnalysisJson(const Analysis& analysis) {
  return DumpLines(AnalysisToJson(analysis));
}

}  // namespace px
