// How much of each article's claims each other article makes too.
#ifndef PX_APP_VIEWS_OVERLAP_MAP_H_
#define PX_APP_VIEWS_OVERLAP_MAP_H_

#include <cstdint>
#include <string>
#include <vector>

#include "app/views/analysis_index.h"

namespace px {

// Of the article of the line, the part that the article of the column surely makes too.
struct OverlapCell {
  std::uint32_t shared = 0;
  std::uint32_t permille = 0;  // of the line's claims
  std::string percent;         // "62%"; of a diagonal cell the number of claims
  std::string ratio;           // "31/50"
  std::string words;           // "C makes 31 of A's 50 claims (62%)"
};

struct OverlapLine {
  DocId doc;
  std::uint32_t claims = 0;  // rows it has a part in
  std::uint32_t alone = 0;   // of these, rows of nobody else
  std::string counts;        // "50 claims, 12 only here"
};

struct OverlapMap {
  std::vector<OverlapLine> lines;   // the columns too, ascending by DocId
  std::vector<OverlapCell> cells;   // lines.size() squared, line by line
  std::string left_out;             // "24 of 1,000 articles ..."; empty: all are here
  std::uint32_t most_permille = 0;  // of two articles
  bool any = false;                 // some claim is shared

  const OverlapCell& At(std::size_t line, std::size_t column) const {
    return cells[line * lines.size() + column];
  }
};

// Counts rows with `shown[row]`; as shared those that both articles surely make. Of more than
// `most` articles, those with most claims. Time O(rows * articles of a row + articles log
// articles).
OverlapMap MapOverlap(const Analysis& analysis, const AnalysisIndex& index,
                      const std::vector<bool>& shown, std::size_t most);

}  // namespace px

#endif  // PX_APP_VIEWS_OVERLAP_MAP_H_
