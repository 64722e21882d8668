// Finding words in all articles, whatever their case and accents.
#ifndef PX_APP_VIEWS_SEARCH_H_
#define PX_APP_VIEWS_SEARCH_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/views/analysis_index.h"

namespace px {

// A text as FoldKey makes it, with the way back to its own bytes.
class FoldedText {
 public:
  explicit FoldedText(std::string_view text);

  const std::string& folded() const { return folded_; }
  // Where the source of the folded byte `pos` begins. REQUIRES: pos <= folded().size().
  std::uint32_t SourceOf(std::uint32_t pos) const;

 private:
  std::string folded_;
  // From folded byte `first` on, source and folded bytes run side by side from `second`.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> runs_;
};

// All articles folded, by DocId. Time O(bytes).
std::vector<FoldedText> FoldArticles(const Analysis& analysis);

struct SearchHit {
  DocId doc;
  ByteRange range;
  friend bool operator==(const SearchHit&, const SearchHit&) = default;
};

struct SearchHits {
  std::vector<SearchHit> hits;        // in order of the articles; at most kMostHits
  std::vector<std::uint32_t> of_doc;  // hits by DocId
  std::uint32_t articles = 0;         // with hits
  std::uint32_t rows = 0;             // of the matrix, with a claim that holds a hit
};

inline constexpr std::size_t kMostHits = 10'000;

// The places of `query`, spaces at its ends left away; an empty one has none. Hits do not overlap.
// Time O(bytes of the articles + claims).
SearchHits FindInArticles(const Analysis& analysis, const AnalysisIndex& index,
                          const std::vector<FoldedText>& texts, std::string_view query);

// The hits inside `range` of `doc` as positions in SearchHits::hits.
IndexRange HitsIn(const SearchHits& found, DocId doc, ByteRange range);

}  // namespace px

#endif  // PX_APP_VIEWS_SEARCH_H_
