#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "base/sha256.h"
#include "io/analysis_tree.h"
#include "io/json_reader.h"

namespace px {
namespace {

bool IsBoundary(std::string_view text, std::uint32_t pos) {
  return pos == text.size() || (static_cast<unsigned char>(text[pos]) & 0xC0) != 0x80;
}

class AnalysisReader {
 public:
  explicit AnalysisReader(std::vector<SourceText> articles) {
    for (SourceText& article : articles) {
      std::string sha256 = Sha256Hex(article.text);
      analysis_.documents.push_back({std::move(article), std::move(sha256), {}, {}});
    }
  }

  bool Read(const Json& tree) {
    // Numbers of items first: ids may point forward.
    entity_count_ = reader_.Array(tree, "entities").size();
    claim_count_ = reader_.Array(tree, "claims").size();
    const Json& documents = reader_.Array(tree, "documents");
    if (documents.size() != analysis_.documents.size()) return false;
    for (std::uint32_t i = 0; i < documents.size(); ++i) ReadDocument(documents[i], DocId{i});
    for (const Json& item : reader_.Array(tree, "entities")) ReadEntity(item);
    for (const Json& item : reader_.Array(tree, "claims")) ReadClaim(item);
    for (const Json& item : reader_.Array(tree, "clusters")) ReadCluster(item);
    for (const Json& item : reader_.Array(tree, "links")) ReadLink(item);
    for (const Json& item : reader_.Array(tree, "reuse")) {
      analysis_.reuse.push_back(
          {ReadDocRange(reader_.Member(item, "a")), ReadDocRange(reader_.Member(item, "b"))});
    }
    if (tree.contains("origins")) ReadOrigins(tree);
    for (const Json& item : reader_.Array(tree, "diagnostics")) ReadDiagnostic(item);
    return reader_.ok() && ClustersPartitionClaims();
  }

  Analysis Take() { return std::move(analysis_); }

 private:
  std::string_view TextOf(DocId doc) const { return analysis_.documents[doc.value].source.text; }

  ByteRange CheckedRange(const Json& begin, const Json& end, DocId doc) {
    const std::string_view text = TextOf(doc);
    const ByteRange range = {reader_.Index(begin, text.size() + 1),
                             reader_.Index(end, text.size() + 1)};
    if (range.begin <= range.end && IsBoundary(text, range.begin) && IsBoundary(text, range.end)) {
      return range;
    }
    reader_.Fail();
    return {};
  }

  // {"begin": b, "end": e, ...}
  ByteRange RangeOf(const Json& item, DocId doc) {
    return CheckedRange(reader_.Member(item, "begin"), reader_.Member(item, "end"), doc);
  }

  // [b, e]
  ByteRange RangePair(const Json& pair, DocId doc) {
    if (pair.is_array() && pair.size() == 2) return CheckedRange(pair[0], pair[1], doc);
    reader_.Fail();
    return {};
  }

  // [b, e] or null
  std::optional<ByteRange> OptionalRange(const Json& pair, DocId doc) {
    if (pair.is_null()) return std::nullopt;
    return RangePair(pair, doc);
  }

  DocId ReadDocId(const Json& value) {
    return DocId{reader_.Index(value, analysis_.documents.size())};
  }
  EntityId ReadEntityId(const Json& value) { return EntityId{reader_.Index(value, entity_count_)}; }
  ClaimId ReadClaimId(const Json& value) { return ClaimId{reader_.Index(value, claim_count_)}; }

  std::uint32_t ReadSentenceIndex(const Json& item, DocId doc) {
    return reader_.Index(reader_.Member(item, "sentence"),
                         analysis_.documents[doc.value].sentences.size());
  }

  void ReadDocument(const Json& item, DocId doc) {
    AnalyzedArticle& article = analysis_.documents[doc.value];
    article.source.title = reader_.String(reader_.Member(item, "title"));
    for (const Json& paragraph : reader_.Array(item, "paragraphs")) {
      article.paragraphs.push_back({RangeOf(paragraph, doc), {}});
    }
    for (const Json& entry : reader_.Array(item, "sentences")) {
      Sentence sentence;
      sentence.range = RangeOf(entry, doc);
      sentence.kind = reader_.Name<SentenceKind>(reader_.Member(entry, "kind"));
      sentence.paragraph =
          reader_.Index(reader_.Member(entry, "paragraph"), article.paragraphs.size());
      if (!article.sentences.empty() && sentence.paragraph < article.sentences.back().paragraph) {
        reader_.Fail();
      }
      article.sentences.push_back(sentence);
    }
    SetSentenceRanges(article);
  }

  // Paragraph::sentences from Sentence::paragraph.
  static void SetSentenceRanges(AnalyzedArticle& article) {
    std::uint32_t next = 0;
    for (std::uint32_t p = 0; p < article.paragraphs.size(); ++p) {
      IndexRange& range = article.paragraphs[p].sentences;
      range.begin = next;
      while (next < article.sentences.size() && article.sentences[next].paragraph == p) ++next;
      range.end = next;
    }
  }

  void ReadEntity(const Json& item) {
    const EntityId id{static_cast<std::uint32_t>(analysis_.entities.size())};
    Entity entity;
    entity.name = reader_.String(reader_.Member(item, "name"));
    entity.type = reader_.Name<EntityType>(reader_.Member(item, "type"));
    for (const Json& alias : reader_.Array(item, "aliases")) {
      entity.aliases.push_back({reader_.String(reader_.Member(alias, "text")),
                                reader_.Index(reader_.Member(alias, "count"), UINT32_MAX)});
    }
    for (const Json& evidence : reader_.Array(item, "evidence")) {
      entity.evidence.push_back({reader_.String(reader_.Member(evidence, "alias")),
                                 reader_.String(reader_.Member(evidence, "reason"))});
    }
    for (const Json& entry : reader_.Array(item, "mentions")) {
      const DocId doc = ReadDocId(reader_.Member(entry, "doc"));
      if (!reader_.ok()) return;
      entity.mentions.push_back({doc, ReadSentenceIndex(entry, doc), {}, RangeOf(entry, doc), id});
    }
    if (item.contains("references")) ReadReferences(item, entity);
    analysis_.entities.push_back(std::move(entity));
  }

  // Analyses written before there were references have no such key.
  void ReadReferences(const Json& item, Entity& entity) {
    for (const Json& entry : reader_.Array(item, "references")) {
      const DocId doc = ReadDocId(reader_.Member(entry, "doc"));
      if (!reader_.ok()) return;
      entity.references.push_back({doc,
                                   ReadSentenceIndex(entry, doc),
                                   {},
                                   RangeOf(entry, doc),
                                   reader_.Name<ReferenceKind>(reader_.Member(entry, "kind")),
                                   reader_.String(reader_.Member(entry, "reason"))});
    }
  }

  // Only what the reader changed has the key.
  static bool IsByReader(const Json& item) {
    const auto entry = item.find("by_reader");
    return entry != item.end() && entry->is_boolean() && entry->get<bool>();
  }

  void ReadClaim(const Json& item) {
    Claim claim;
    claim.doc = ReadDocId(reader_.Member(item, "doc"));
    if (!reader_.ok()) return;
    claim.sentence = ReadSentenceIndex(item, claim.doc);
    claim.range = RangeOf(item, claim.doc);
    claim.subject = OptionalRange(reader_.Member(item, "subject"), claim.doc);
    claim.carried_subject = OptionalRange(reader_.Member(item, "carried_subject"), claim.doc);
    claim.predicate = RangePair(reader_.Member(item, "predicate"), claim.doc);
    for (const Json& argument : reader_.Array(item, "arguments")) {
      claim.arguments.push_back(RangePair(argument, claim.doc));
    }
    claim.polarity = reader_.Name<Polarity>(reader_.Member(item, "polarity"));
    claim.stance = reader_.Name<Stance>(reader_.Member(item, "stance"));
    for (const Json& cue : reader_.Array(item, "cues")) {
      claim.cues.push_back(RangePair(cue, claim.doc));
    }
    if (const Json& said_by = reader_.Member(item, "said_by"); !said_by.is_null()) {
      claim.said_by = ReadAttribution(said_by, claim.doc);
    }
    for (const Json& entity : reader_.Array(item, "entities")) {
      claim.entities.push_back(ReadEntityId(entity));
    }
    for (const Json& quantity : reader_.Array(item, "quantities")) {
      claim.quantities.push_back({RangeOf(quantity, claim.doc),
                                  reader_.Number(reader_.Member(quantity, "value")),
                                  reader_.String(reader_.Member(quantity, "unit")),
                                  reader_.Name<Bound>(reader_.Member(quantity, "bound"))});
    }
    for (const Json& date : reader_.Array(item, "dates")) {
      claim.dates.push_back(
          {RangeOf(date, claim.doc), reader_.String(reader_.Member(date, "iso"))});
    }
    claim.stance_by_reader = IsByReader(item);
    analysis_.claims.push_back(std::move(claim));
  }

  Attribution ReadAttribution(const Json& item, DocId doc) {
    Attribution said_by;
    said_by.range = RangeOf(item, doc);
    said_by.text = reader_.String(reader_.Member(item, "text"));
    if (const Json& entity = reader_.Member(item, "entity"); !entity.is_null()) {
      said_by.entity = ReadEntityId(entity);
    }
    return said_by;
  }

  void ReadCluster(const Json& item) {
    ClaimCluster cluster;
    cluster.label = reader_.String(reader_.Member(item, "label"));
    cluster.label_claim = ReadClaimId(reader_.Member(item, "label_claim"));
    for (const Json& claim : reader_.Array(item, "claims")) {
      cluster.claims.push_back(ReadClaimId(claim));
    }
    for (const Json& doc : reader_.Array(item, "documents")) {
      cluster.documents.push_back(ReadDocId(doc));
    }
    cluster.document_scores = ReadDocumentScores(item, cluster.documents.size());
    cluster.independent_texts =
        reader_.Index(reader_.Member(item, "independent_texts"), UINT32_MAX);
    for (const Json& entry : reader_.Array(item, "conflicts")) {
      cluster.conflicts.push_back(
          {ReadClaimId(reader_.Member(entry, "a")), ReadClaimId(reader_.Member(entry, "b")),
           reader_.Name<ConflictKind>(reader_.Member(entry, "kind")),
           reader_.Name<Verdict>(reader_.Member(entry, "verdict")),
           reader_.String(reader_.Member(entry, "rule")), IsByReader(entry)});
    }
    cluster.drift = ReadDrift(item);
    cluster.by_reader = IsByReader(item);
    analysis_.clusters.push_back(std::move(cluster));
  }

  // Analyses written before sureness was told have no such key.
  std::vector<std::uint32_t> ReadDocumentScores(const Json& cluster, std::size_t documents) {
    std::vector<std::uint32_t> scores;
    if (cluster.contains("document_scores")) {
      for (const Json& score : reader_.Array(cluster, "document_scores")) {
        scores.push_back(reader_.Index(score, 1001));
      }
    }
    scores.resize(documents, 1000);
    return scores;
  }

  // Analyses written before drift was told have no such key.
  std::optional<Drift> ReadDrift(const Json& cluster) {
    const auto entry = cluster.find("drift");
    if (entry == cluster.end() || entry->is_null()) return std::nullopt;
    return Drift{ReadClaimId(reader_.Member(*entry, "firm")),
                 ReadClaimId(reader_.Member(*entry, "weaker")),
                 reader_.String(reader_.Member(*entry, "rule"))};
  }

  void ReadLink(const Json& item) {
    Link link;
    link.a = ReadClaimId(reader_.Member(item, "a"));
    link.b = ReadClaimId(reader_.Member(item, "b"));
    link.relation = reader_.Name<Relation>(reader_.Member(item, "relation"));
    link.score = reader_.Index(reader_.Member(item, "score"), 1001);
    for (const Json& reason : reader_.Array(item, "reasons")) {
      link.reasons.push_back({reader_.Name<ReasonKind>(reader_.Member(reason, "kind")),
                              reader_.Int(reader_.Member(reason, "weight")),
                              reader_.String(reader_.Member(reason, "detail"))});
    }
    analysis_.links.push_back(std::move(link));
  }

  DocRange ReadDocRange(const Json& item) {
    const DocId doc = ReadDocId(reader_.Member(item, "doc"));
    if (!reader_.ok()) return {};
    return {doc, RangeOf(item, doc)};
  }

  // Analyses written before there were origins have no such key.
  void ReadOrigins(const Json& tree) {
    for (const Json& item : reader_.Array(tree, "origins")) {
      Origin origin;
      for (const Json& entry : reader_.Array(item, "members")) {
        const DocId doc = ReadDocId(reader_.Member(entry, "doc"));
        origin.members.push_back({doc, reader_.Index(reader_.Member(entry, "share"), 1001)});
      }
      analysis_.origins.push_back(std::move(origin));
    }
  }

  void ReadDiagnostic(const Json& item) {
    Diagnostic diagnostic;
    diagnostic.message = reader_.String(reader_.Member(item, "message"));
    if (const Json& doc = reader_.Member(item, "doc"); !doc.is_null()) {
      diagnostic.doc = ReadDocId(doc);
    }
    if (diagnostic.doc && reader_.ok() && !reader_.Member(item, "begin").is_null()) {
      diagnostic.range = RangeOf(item, *diagnostic.doc);
    }
    analysis_.diagnostics.push_back(std::move(diagnostic));
  }

  bool ClustersPartitionClaims() const {
    std::vector<bool> seen(analysis_.claims.size(), false);
    std::size_t count = 0;
    for (const ClaimCluster& cluster : analysis_.clusters) {
      for (const ClaimId claim : cluster.claims) {
        if (seen[claim.value]) return false;
        seen[claim.value] = true;
        ++count;
      }
    }
    return count == seen.size();
  }

  JsonReader reader_;
  std::size_t entity_count_ = 0;
  std::size_t claim_count_ = 0;
  Analysis analysis_;
};

}  // namespace

Result<Analysis> AnalysisFromJson(const Json& tree, std::vector<SourceText> articles) {
  AnalysisReader reader(std::move(articles));
  if (!reader.Read(tree)) {
    return Error{
        ErrorCode::kBadFormat, "The stored analysis is damaged: load the articles again.", {}};
  }
  return reader.Take();
}

}  // namespace px
