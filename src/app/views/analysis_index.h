// What every view asks of an Analysis, looked up once.
#ifndef PX_APP_VIEWS_ANALYSIS_INDEX_H_
#define PX_APP_VIEWS_ANALYSIS_INDEX_H_

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "app/views/overview.h"
#include "engine/matrix.h"

namespace px {

inline constexpr std::size_t kRowGroups = 5;

// How one article is called on screen.
struct ArticleName {
  std::string badge;  // "A", "B", ... "Z", "AA": the same in every view
  std::string brief;  // outlet without leading "The", or the title where there is no outlet
  std::string full;   // "The Daily Pebble, 8 Mar 2026: What we know"
};

// How many rows that are no parts an article speaks in, alone or not, and in how many of several
// others it does not.
struct ArticleCounts {
  std::uint32_t claims = 0;
  std::uint32_t alone = 0;
  std::uint32_t missing = 0;
  // Ready to draw: "26 claims", "7 only here", "9 left out".
  std::string claims_label;
  std::string alone_label;
  std::string missing_label;
};

struct AnalysisIndex {
  std::vector<MatrixRow> rows;              // BuildMatrix
  std::vector<std::string> labels;          // of the rows, beginning with a capital letter
  std::vector<std::uint32_t> row_of_claim;  // by ClaimId, into rows
  std::vector<std::uint32_t> row_of_cluster;
  // A row that is a part of another one (MatrixRow::part_of) is shown under it and counted with it.
  std::vector<std::uint32_t> host_of_row;                // itself, or the row it is a part of
  std::vector<std::vector<std::uint32_t>> parts_of_row;  // in the order of the text
  std::vector<IndexRange> claims_of_doc;                 // by DocId, into Analysis::claims
  std::vector<std::vector<EntityId>> entities_of_row;    // its parts' too; ascending, unique
  std::vector<ArticleName> names;                        // by DocId
  std::vector<ArticleCounts> counts;                     // by DocId
  std::uint32_t row_total = 0;  // rows that are no parts, of all and by group
  std::array<std::uint32_t, kRowGroups> rows_in_group{};
  // Ready to draw: the same numbers; headings of the groups.
  std::string row_count;
  std::array<std::string, kRowGroups> group_counts;
  std::array<std::string, kRowGroups> group_headings;
  std::vector<OverviewPart> overview;
};

// Time O(size of the analysis).
AnalysisIndex BuildIndex(const Analysis& analysis);

// Fills entities_of_row anew after the entities of the claims changed. Time O(claims).
void IndexEntities(const Analysis& analysis, AnalysisIndex& index);

// The claims of a row and of its parts, ascending.
std::vector<ClaimId> ClaimsWithParts(const Analysis& analysis, const AnalysisIndex& index,
                                     std::uint32_t row);

// The row under which the claim is shown and counted.
std::uint32_t HostOfClaim(const AnalysisIndex& index, ClaimId claim);

// 0 -> "A", 25 -> "Z", 26 -> "AA".
std::string ArticleBadge(std::uint32_t position);

}  // namespace px

#endif  // PX_APP_VIEWS_ANALYSIS_INDEX_H_
