// Which passages of two articles make the same claims.
#ifndef PX_APP_VIEWS_PAIR_LINKS_H_
#define PX_APP_VIEWS_PAIR_LINKS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "app/views/analysis_index.h"

namespace px {

// A passage on the left and one on the right, of one row or in conflict.
struct PairLink {
  std::uint32_t row = 0;
  ClaimId left;
  ClaimId right;
  bool differs = false;  // these two are in conflict
  std::string rule;      // of the conflict
};

struct PairLinks {
  std::vector<PairLink> links;  // in order of the left passage, then the right one
  // By claim of the left and the right article, from the article's first claim: is it linked?
  std::vector<bool> left_linked;
  std::vector<bool> right_linked;
  std::uint32_t shared_rows = 0;
  std::uint32_t hidden_rows = 0;  // shared, but the filter hides them
  std::string summary;            // "12 shared claims, 2 conflicts"
};

// The links of rows with `shown[row]`. Of a row with several passages in an article, each passage
// is linked with the first one of the other article; passages in conflict always are. Time O(rows +
// claims of both articles). REQUIRES: left != right.
PairLinks LinkPair(const Analysis& analysis, const AnalysisIndex& index,
                   const std::vector<bool>& shown, DocId left, DocId right);

}  // namespace px

#endif  // PX_APP_VIEWS_PAIR_LINKS_H_
