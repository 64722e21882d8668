// Who shares wording with whom: groups that go back to one text, pairs of articles, passages.
#ifndef PX_APP_VIEWS_SHARED_TEXT_H_
#define PX_APP_VIEWS_SHARED_TEXT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/views/analysis_index.h"

namespace px {

// A run of words that stands in both articles of a pair.
struct SharedPassage {
  ByteRange a;
  ByteRange b;
  std::string words;  // as `a` has them
};

// Two articles that share wording; a < b.
struct SharedPair {
  DocId a;
  DocId b;
  std::uint32_t share_a = 0;  // per mille of a's text that stands in b
  std::uint32_t share_b = 0;
  std::string words_a;  // "41% of A is in C"
  std::string words_b;
  // "12 passages, 310 words. " and which came first, as far as dates tell. Under a filter it begins
  // "2 of 12 passages".
  std::string summary;
  std::vector<SharedPassage> passages;  // in order of a's text; those that the filter leaves
};

struct OriginGroup {
  std::vector<DocId> members;
  std::vector<std::string> shares;  // by member: "82% of its words stand in another one here"
  std::string heading;              // "A, C and D go back to one text"
};

struct SharedText {
  std::string headline;  // "5 articles, 4 independent texts"
  std::string note;      // what that rests on
  std::vector<OriginGroup> groups;
  std::vector<SharedPair> pairs;  // the larger share of the two first
  std::uint32_t hidden = 0;       // pairs that the filter hides
  std::string left_out;           // pairs not listed; empty: none
};

// At most `most` pairs. A filter leaves the passages with words of a claim whose row is in `shown`
// (by row; null: no filter), the pairs with such a passage and the groups with such a pair. How
// much two articles share is told of their whole texts all the same.
// Time O(runs log runs + bytes in runs), with a filter also O(runs * claims of an article).
SharedText CollectSharedText(const Analysis& analysis, const AnalysisIndex& index,
                             const std::vector<bool>* shown, std::size_t most);

}  // namespace px

#endif  // PX_APP_VIEWS_SHARED_TEXT_H_
