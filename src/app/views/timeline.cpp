#include "app/views/timeline.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "app/views/words.h"

namespace px {
namespace {

struct DatedRow {
  ClaimId claim;
  std::vector<DocId> docs;  // ascending, unique
  bool disputed = false;
};

struct TimelineDay {
  std::map<std::uint32_t, DatedRow> rows;
  std::vector<DocId> published;
};

using TimelineDays = std::map<std::string_view, TimelineDay>;

bool DatesConflict(const ClaimCluster& cluster, ClaimId claim) {
  return std::any_of(cluster.conflicts.begin(), cluster.conflicts.end(), [&](const Conflict& c) {
    const bool real = c.verdict == Verdict::kDiffers || c.verdict == Verdict::kContradicts;
    return real && c.kind == ConflictKind::kDate && (c.a == claim || c.b == claim);
  });
}

// Whether the row gave any date.
bool AddRow(const Analysis& analysis, const AnalysisIndex& index, std::uint32_t row,
            TimelineDays& days) {
  const ClaimCluster& cluster = analysis.clusters[index.rows[row].cluster.value];
  bool dated = false;
  for (const ClaimId id : ClaimsWithParts(analysis, index, row)) {
    const Claim& claim = analysis.claims[id.value];
    for (const DateMention& date : claim.dates) {
      if (date.iso.empty()) continue;
      dated = true;
      const auto [entry, is_new] = days[date.iso].rows.try_emplace(row);
      DatedRow& found = entry->second;
      if (is_new) found.claim = id;
      if (found.docs.empty() || found.docs.back() != claim.doc) found.docs.push_back(claim.doc);
      found.disputed |= DatesConflict(cluster, id);
    }
  }
  return dated;
}

void AddDay(const Analysis& analysis, const AnalysisIndex& index, std::string_view iso,
            const TimelineDay& day, Timeline& timeline) {
  TimelineItem date;
  date.text = ShortDate(iso);
  date.claims = static_cast<std::uint32_t>(day.rows.size());
  if (date.claims > 0) date.count = Counted(date.claims, "claim", "claims");
  timeline.most_per_date = std::max(timeline.most_per_date, date.claims);
  timeline.claims += date.claims;
  timeline.items.push_back(std::move(date));
  for (const DocId doc : day.published) {
    TimelineItem item;
    item.kind = TimelineKind::kPublished;
    const SourceText& source = analysis.documents[doc.value].source;
    item.text = "Published: " + (source.title.empty() ? source.name : source.title);
    item.docs = {doc};
    timeline.items.push_back(std::move(item));
  }
  for (const auto& [row, dated] : day.rows) {
    TimelineItem item;
    item.kind = TimelineKind::kClaim;
    item.text = OneLine(index.labels[row]);
    item.row = row;
    item.claim = dated.claim;
    item.docs = dated.docs;
    item.disputed = dated.disputed;
    timeline.items.push_back(std::move(item));
  }
}

}  // namespace

Timeline BuildTimeline(const Analysis& analysis, const AnalysisIndex& index,
                       const std::vector<bool>& shown) {
  TimelineDays days;
  Timeline timeline;
  std::uint32_t rows = 0;
  std::uint32_t undated = 0;
  for (std::uint32_t row = 0; row < index.rows.size(); ++row) {
    if (!shown[row]) continue;
    ++rows;
    undated += !AddRow(analysis, index, row, days);
  }
  // When an article came out helps to read the dates, but is none of its claims.
  if (!days.empty()) {
    for (std::uint32_t doc = 0; doc < analysis.documents.size(); ++doc) {
      const std::string& iso = analysis.documents[doc].source.date;
      if (!iso.empty()) days[iso].published.push_back(DocId{doc});
    }
  }
  for (const auto& [iso, day] : days) AddDay(analysis, index, iso, day, timeline);
  if (undated > 0) {
    timeline.without_date = std::to_string(undated) + " of " + Counted(rows, "claim", "claims") +
                            (undated == 1 ? " gives no date." : " give no date.");
  }
  return timeline;
}

}  // namespace px
