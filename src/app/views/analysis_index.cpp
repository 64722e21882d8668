#include "app/views/analysis_index.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/views/words.h"
#include "base/utf8.h"

namespace px {
namespace {

constexpr std::string_view kDot = " \u00B7 ";

std::string_view WithoutArticle(std::string_view outlet) {
  constexpr std::string_view kThe = "The ";
  if (outlet.size() > kThe.size() && outlet.substr(0, kThe.size()) == kThe) {
    outlet.remove_prefix(kThe.size());
  }
  return outlet;
}

// Of a file's name.
std::string WithoutExtension(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

// A label is part of a sentence; on its own it begins like one.
std::string Capitalized(std::string_view text) {
  const CodePoint first = DecodeAt(text, 0);
  std::string capitalized;
  if (first.size > 0) AppendUtf8(ToUpper(first.value), capitalized);
  return capitalized.append(text.substr(first.size));
}

std::vector<ArticleName> NameArticles(const std::vector<AnalyzedArticle>& documents) {
  std::map<std::string_view, int> outlet_uses;
  for (const AnalyzedArticle& document : documents) ++outlet_uses[document.source.outlet];

  std::vector<ArticleName> names;
  for (const AnalyzedArticle& document : documents) {
    const SourceText& source = document.source;
    const std::string& title = source.title.empty() ? source.name : source.title;
    ArticleName name;
    name.badge = ArticleBadge(static_cast<std::uint32_t>(names.size()));
    name.brief = source.outlet.empty() ? title : std::string(WithoutArticle(source.outlet));
    if (!source.outlet.empty() && outlet_uses[source.outlet] > 1) name.brief += ": " + title;
    if (source.outlet.empty() && title == source.name) name.brief = WithoutExtension(title);
    name.full = source.outlet;
    if (!source.date.empty()) {
      name.full.append(name.full.empty() ? "" : ", ").append(ShortDate(source.date));
    }
    name.full.append(name.full.empty() ? "" : ": ").append(title);
    names.push_back(std::move(name));
  }
  return names;
}

std::string Summarize(const Analysis& analysis, const AnalysisIndex& index) {
  const auto articles = static_cast<std::uint32_t>(analysis.documents.size());
  const auto in_group = [&](RowGroup group) {
    return index.rows_in_group[static_cast<std::size_t>(group)];
  };
  std::uint32_t shared = 0;
  for (const MatrixRow& row : index.rows) shared += row.document_count > 1;

  std::string summary = Counted(articles, "article", "articles");
  summary.append(kDot).append(
      Counted(static_cast<std::uint32_t>(index.rows.size()), "claim", "claims"));
  if (articles > 1) {
    summary.append(kDot).append(std::to_string(shared));
    summary.append(articles == 2 ? " said by both" : " said by all or several");
    summary.append(kDot).append(Counted(in_group(RowGroup::kDiffers), "conflict", "conflicts"));
  }
  return summary;
}

void IndexRow(const Analysis& analysis, std::uint32_t row, AnalysisIndex& index) {
  const ClusterId cluster = index.rows[row].cluster;
  for (const ClaimId claim : analysis.clusters[cluster.value].claims) {
    index.row_of_claim[claim.value] = row;
  }
  index.row_of_cluster[cluster.value] = row;
  index.labels.push_back(Capitalized(analysis.clusters[cluster.value].label));
  ++index.rows_in_group[static_cast<std::size_t>(index.rows[row].group)];
}

std::vector<IndexRange> FindClaimsOfDocs(const Analysis& analysis) {
  std::vector<IndexRange> ranges(analysis.documents.size());
  std::uint32_t next = 0;
  for (std::uint32_t doc = 0; doc < ranges.size(); ++doc) {
    ranges[doc].begin = next;
    while (next < analysis.claims.size() && analysis.claims[next].doc.value == doc) ++next;
    ranges[doc].end = next;
  }
  return ranges;
}

bool HasPart(const Analysis& analysis, const AnalysisIndex& index, std::uint32_t row, DocId doc) {
  const std::vector<DocId>& docs = analysis.clusters[index.rows[row].cluster.value].documents;
  return std::binary_search(docs.begin(), docs.end(), doc);
}

std::vector<OtherSide> CollectOtherSides(const Analysis& analysis, const AnalysisIndex& index) {
  std::vector<OtherSide> sides;
  const auto add = [&](ClaimId of, ClaimId other, bool real) {
    const std::uint32_t row = index.row_of_claim[of.value];
    const DocId doc = analysis.claims[other.value].doc;
    if (!HasPart(analysis, index, row, doc)) sides.push_back({row, doc, other, real});
  };
  for (const ClaimCluster& cluster : analysis.clusters) {
    for (const Conflict& conflict : cluster.conflicts) {
      if (conflict.verdict == Verdict::kCompatible) continue;
      const bool real = conflict.verdict != Verdict::kUpdated;
      add(conflict.a, conflict.b, real);
      add(conflict.b, conflict.a, real);
    }
  }
  std::sort(sides.begin(), sides.end(), [](const OtherSide& x, const OtherSide& y) {
    return std::make_tuple(x.row, x.doc, !x.real, x.claim) <
           std::make_tuple(y.row, y.doc, !y.real, y.claim);
  });
  const auto same_cell = [](const OtherSide& x, const OtherSide& y) {
    return x.row == y.row && x.doc == y.doc;
  };
  sides.erase(std::unique(sides.begin(), sides.end(), same_cell), sides.end());
  return sides;
}

std::vector<ArticleCounts> CountByArticle(const Analysis& analysis) {
  std::vector<ArticleCounts> counts(analysis.documents.size());
  std::uint32_t shared = 0;
  for (const ClaimCluster& cluster : analysis.clusters) {
    const bool alone = cluster.documents.size() == 1;
    shared += !alone;
    for (const DocId doc : cluster.documents) {
      ++counts[doc.value].claims;
      counts[doc.value].alone += alone;
    }
  }
  for (ArticleCounts& each : counts) {
    each.missing = shared - (each.claims - each.alone);
    each.claims_label = Counted(each.claims, "claim", "claims");
    each.alone_label = std::to_string(each.alone) + " only here";
    each.missing_label = std::to_string(each.missing) + " left out";
  }
  return counts;
}

}  // namespace

AnalysisIndex BuildIndex(const Analysis& analysis) {
  AnalysisIndex index;
  index.rows = BuildMatrix(analysis);
  index.row_of_claim.resize(analysis.claims.size());
  index.row_of_cluster.resize(analysis.clusters.size());
  for (std::uint32_t row = 0; row < index.rows.size(); ++row) IndexRow(analysis, row, index);
  IndexEntities(analysis, index);
  index.claims_of_doc = FindClaimsOfDocs(analysis);
  index.names = NameArticles(analysis.documents);
  index.counts = CountByArticle(analysis);
  index.other_sides = CollectOtherSides(analysis, index);
  index.row_count = std::to_string(index.rows.size());
  for (std::size_t i = 0; i < kRowGroups; ++i) {
    index.group_counts[i] = std::to_string(index.rows_in_group[i]);
    index.group_headings[i] =
        GroupHeading(static_cast<RowGroup>(i), static_cast<std::uint32_t>(index.names.size()));
  }
  index.summary = Summarize(analysis, index);
  return index;
}

void IndexEntities(const Analysis& analysis, AnalysisIndex& index) {
  index.entities_of_row.resize(index.rows.size());
  for (std::size_t row = 0; row < index.rows.size(); ++row) {
    std::vector<EntityId>& entities = index.entities_of_row[row];
    entities.clear();
    for (const ClaimId claim : analysis.clusters[index.rows[row].cluster.value].claims) {
      const std::vector<EntityId>& named = analysis.claims[claim.value].entities;
      entities.insert(entities.end(), named.begin(), named.end());
    }
    std::sort(entities.begin(), entities.end());
    entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
  }
}

const OtherSide* FindOtherSide(const AnalysisIndex& index, std::uint32_t row, DocId doc) {
  const auto found = std::lower_bound(
      index.other_sides.begin(), index.other_sides.end(), std::make_tuple(row, doc),
      [](const OtherSide& s, auto cell) { return std::make_tuple(s.row, s.doc) < cell; });
  if (found == index.other_sides.end() || found->row != row || found->doc != doc) return nullptr;
  return &*found;
}

std::string ArticleBadge(std::uint32_t position) {
  std::string badge;
  for (std::uint32_t rest = position + 1; rest > 0; rest = (rest - 1) / 26) {
    badge.insert(badge.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return badge;
}

}  // namespace px
