// The claims by who makes them: one set for every combination of articles.
#ifndef PX_APP_VIEWS_ARTICLE_SETS_H_
#define PX_APP_VIEWS_ARTICLE_SETS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "app/views/analysis_index.h"

namespace px {

struct ArticleSet {
  std::vector<DocId> articles;  // ascending; exactly these make the claims
  std::uint32_t rows = 0;
  std::uint32_t differing = 0;  // of them, rows in conflict
  std::uint32_t perhaps = 0;    // of them, rows that only perhaps are the same claim
  std::string label;            // "All 5 articles", "A, C and E", "Only Hale Courier"
  std::string count;            // of rows, ready to draw
  std::string term;             // value of the filter term "only:" that shows these rows: "A,C"
  bool chosen = false;          // that filter is on
};

struct ArticleSets {
  std::vector<ArticleSet> sets;  // with claims before empty ones; of each, most articles first
  std::uint32_t most_rows = 0;   // of one set
  std::uint32_t rows = 0;        // of all sets
  std::string left_out;          // "and 310 smaller sets with 402 claims"; empty: none
};

// Up to this many articles every combination is listed, also those with no claim.
inline constexpr std::size_t kMostArticlesWithEmptySets = 5;

// Sets of the rows with `shown[row]`, at most the `most` largest. `chosen`: badges of the set that
// the filter asks for, empty: none. Time O(rows * articles of a row * log sets).
ArticleSets CollectArticleSets(const Analysis& analysis, const AnalysisIndex& index,
                               const std::vector<bool>& shown, std::size_t most,
                               const std::string& chosen);

// "A,C" for FilterTermKind::kOnly.
std::string WriteArticles(const AnalysisIndex& index, const std::vector<DocId>& articles);

}  // namespace px

#endif  // PX_APP_VIEWS_ARTICLE_SETS_H_
