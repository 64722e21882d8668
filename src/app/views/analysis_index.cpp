#include "app/views/analysis_index.h"

#include <algorithm>
#include <map>

#include "app/views/words.h"
#include "base/utf8.h"

namespace px {
namespace {

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

void IndexRow(const Analysis& analysis, std::uint32_t row, AnalysisIndex& index) {
  const ClusterId cluster = index.rows[row].cluster;
  for (const ClaimId claim : analysis.clusters[cluster.value].claims) {
    index.row_of_claim[claim.value] = row;
  }
  index.row_of_cluster[cluster.value] = row;
  index.labels.push_back(Capitalized(analysis.clusters[cluster.value].label));
}

// REQUIRES: row_of_cluster.
void IndexParts(AnalysisIndex& index) {
  const auto count = static_cast<std::uint32_t>(index.rows.size());
  index.host_of_row.resize(count);
  index.parts_of_row.resize(count);
  for (std::uint32_t row = 0; row < count; ++row) {
    const std::optional<ClusterId> host = index.rows[row].part_of;
    index.host_of_row[row] = host ? index.row_of_cluster[host->value] : row;
    if (host) {
      index.parts_of_row[index.host_of_row[row]].push_back(row);
    } else {
      ++index.row_total;
      ++index.rows_in_group[static_cast<std::size_t>(index.rows[row].group)];
    }
  }
  const auto first_claim = [&](std::uint32_t part) {
    return index.rows[part].cells.front().claims.front();
  };
  for (std::vector<std::uint32_t>& parts : index.parts_of_row) {
    std::sort(parts.begin(), parts.end(),
              [&](std::uint32_t a, std::uint32_t b) { return first_claim(a) < first_claim(b); });
  }
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

std::vector<ArticleCounts> CountByArticle(const Analysis& analysis, const AnalysisIndex& index) {
  std::vector<ArticleCounts> counts(analysis.documents.size());
  std::uint32_t shared = 0;
  std::vector<std::uint32_t> shared_of(counts.size());
  for (const MatrixRow& row : index.rows) {
    if (row.part_of) continue;
    const ClaimCluster& cluster = analysis.clusters[row.cluster.value];
    const bool alone = cluster.documents.size() == 1;
    shared += row.IsShared();
    for (const DocId doc : cluster.documents) {
      ++counts[doc.value].claims;
      counts[doc.value].alone += alone;
      shared_of[doc.value] += row.IsShared();
    }
  }
  for (std::size_t doc = 0; doc < counts.size(); ++doc) {
    ArticleCounts& each = counts[doc];
    each.missing = shared - shared_of[doc];
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
  IndexParts(index);
  IndexEntities(analysis, index);
  index.claims_of_doc = FindClaimsOfDocs(analysis);
  index.names = NameArticles(analysis.documents);
  index.counts = CountByArticle(analysis, index);
  index.row_count = std::to_string(index.row_total);
  for (std::size_t i = 0; i < kRowGroups; ++i) {
    index.group_counts[i] = std::to_string(index.rows_in_group[i]);
    index.group_headings[i] =
        GroupHeading(static_cast<RowGroup>(i), static_cast<std::uint32_t>(index.names.size()));
  }
  index.overview = DescribeOverview(analysis, index);
  return index;
}

void IndexEntities(const Analysis& analysis, AnalysisIndex& index) {
  index.entities_of_row.resize(index.rows.size());
  for (std::size_t row = 0; row < index.rows.size(); ++row) {
    std::vector<EntityId>& entities = index.entities_of_row[row];
    entities.clear();
    for (const ClaimId claim : ClaimsWithParts(analysis, index, static_cast<std::uint32_t>(row))) {
      const std::vector<EntityId>& named = analysis.claims[claim.value].entities;
      entities.insert(entities.end(), named.begin(), named.end());
    }
    std::sort(entities.begin(), entities.end());
    entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
  }
}

std::vector<ClaimId> ClaimsWithParts(const Analysis& analysis, const AnalysisIndex& index,
                                     std::uint32_t row) {
  std::vector<ClaimId> claims = analysis.clusters[index.rows[row].cluster.value].claims;
  for (const std::uint32_t part : index.parts_of_row[row]) {
    const ClaimCluster& cluster = analysis.clusters[index.rows[part].cluster.value];
    claims.insert(claims.end(), cluster.claims.begin(), cluster.claims.end());
  }
  std::sort(claims.begin(), claims.end());
  return claims;
}

std::uint32_t HostOfClaim(const AnalysisIndex& index, ClaimId claim) {
  return index.host_of_row[index.row_of_claim[claim.value]];
}

std::string ArticleBadge(std::uint32_t position) {
  std::string badge;
  for (std::uint32_t rest = position + 1; rest > 0; rest = (rest - 1) / 26) {
    badge.insert(badge.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return badge;
}

}  // namespace px
