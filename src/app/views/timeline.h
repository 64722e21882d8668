// The claims that give a date, in order of these dates.
#ifndef PX_APP_VIEWS_TIMELINE_H_
#define PX_APP_VIEWS_TIMELINE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "app/views/analysis_index.h"

namespace px {

// A line: a date as heading, an article that came out that day, or a row that gives the date.
enum class TimelineKind : std::uint8_t { kDate, kPublished, kClaim };

struct TimelineItem {
  TimelineKind kind = TimelineKind::kDate;
  std::string text;          // "3 Mar 2026", the row's label, or the article's title
  std::uint32_t row = 0;     // of claims
  ClaimId claim;             // of claims: the first that gives the date
  std::vector<DocId> docs;   // of claims: who gives it; of articles: that one
  std::string count;         // of dates: "4 claims"
  bool disputed = false;     // of claims: another article gives the row another date
  std::uint32_t claims = 0;  // of dates
};

struct Timeline {
  std::vector<TimelineItem> items;
  std::uint32_t claims = 0;         // of kind kClaim
  std::uint32_t most_per_date = 0;  // claims
  std::string without_date;         // "220 of 231 claims give no date."; empty: all do
};

// Of the rows with `shown[row]`. A date that gives only month or year stands before its days.
// Time O(claims + dates log dates).
Timeline BuildTimeline(const Analysis& analysis, const AnalysisIndex& index,
                       const std::vector<bool>& shown);

}  // namespace px

#endif  // PX_APP_VIEWS_TIMELINE_H_
