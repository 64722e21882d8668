// The analysis for people: Markdown report, and the matrix as CSV.
#ifndef PX_IO_REPORT_H_
#define PX_IO_REPORT_H_

#include <string>

#include "engine/analysis.h"

namespace px {

// A summary in words, the claim matrix with its legend, every row of two or more articles with each
// article's own words, stance, cue and source, conflicts with their rule, what only one article
// says, shared wording, sources with SHA-256. Text of articles is escaped for Markdown.
std::string WriteMarkdownReport(const Analysis& analysis);

// One line per row and article (RFC 4180, UTF-8, CRLF): row, group, label, article, state, quote,
// said by, begin, end. Cells that a spreadsheet would run as a formula are defused.
std::string WriteMatrixCsv(const Analysis& analysis);

}  // namespace px

#endif  // PX_IO_REPORT_H_
