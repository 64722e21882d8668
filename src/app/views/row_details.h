// The chosen row in full: each article's own words, conflicts, reasons.
#ifndef PX_APP_VIEWS_ROW_DETAILS_H_
#define PX_APP_VIEWS_ROW_DETAILS_H_

#include <optional>
#include <string>
#include <vector>

#include "app/views/analysis_index.h"

namespace px {

struct ClaimDetail {
  ClaimId claim;
  DocId doc;
  CellState state = CellState::kAsserted;  // of this one claim
  std::string note;                        // "credited to analysts: \u201Csaid\u201D"
  std::string quote;
};

struct ConflictDetail {
  std::string heading;  // "Numbers differ: A and C"
  std::string rule;
  ClaimId a;
  ClaimId b;
  bool real = true;    // false: only looks like one (compatible, updated later)
  bool drift = false;  // no conflict: told as a fact in one article, with reserve in another
};

// What an article without the claim says instead; see engine/nearest_sentence.h.
struct NearestQuote {
  ByteRange range;    // in the article; empty: it states nothing
  std::string words;  // of the sentence, or that there is none
};

struct MissingDetail {
  DocId doc;
  std::string name;
  std::optional<NearestQuote> nearest;  // once it was asked for
};

struct RowDetails {
  std::string label;
  std::string summary;  // "5 articles, 2 independent texts"; of a part what it is a part of
  std::vector<ConflictDetail> conflicts;  // as MatrixRow::conflicts, then the drift
  std::vector<ClaimDetail> claims;        // in order of the articles
  std::vector<ClaimDetail> others;        // what articles without it say instead
  std::vector<MissingDetail> missing;     // none of a part
  std::vector<std::string> reasons;       // "A and C (87 of 100): both name the ferry"
};

RowDetails BuildRowDetails(const Analysis& analysis, const AnalysisIndex& index, std::uint32_t row);

// Reads the article anew: some milliseconds.
NearestQuote QuoteNearest(const Analysis& analysis, ClusterId row, DocId doc);
// Whether the reader joined or split it, or corrected a stance or a conflict of it.
bool IsChangedByReader(const Analysis& analysis, const ClaimCluster& row);

// "stated as fact", "credited to analysts, hedged ..." with the cue words: one claim in words.
std::string DescribeClaim(const Analysis& analysis, const Claim& claim);

// "A tells it as a fact, C does not."
std::string DriftHeading(const Analysis& analysis, const AnalysisIndex& index, const Drift& drift);

// The row as text for the clipboard: its label, then every quote with its source.
std::string CopyTextOfRow(const Analysis& analysis, const AnalysisIndex& index, std::uint32_t row);

}  // namespace px

#endif  // PX_APP_VIEWS_ROW_DETAILS_H_
