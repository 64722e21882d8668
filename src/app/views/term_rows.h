// Which rows of the matrix the typed terms of the filter leave.
#ifndef PX_APP_VIEWS_TERM_ROWS_H_
#define PX_APP_VIEWS_TERM_ROWS_H_

#include <string>
#include <vector>

#include "app/views/analysis_index.h"
#include "app/views/entity_list.h"
#include "app/views/filter_terms.h"
#include "app/views/search.h"

namespace px {

// What terms are looked up in.
struct TermContext {
  const Analysis& analysis;
  const AnalysisIndex& index;
  const EntityList& entities;
  const std::vector<FoldedText>& texts;
};

// By row, whether it stays. One claim of the row or its parts must fulfil all terms at once; with
// article terms, one claim in each of those articles. A negated term must hold for no claim of the
// row.
//   article:  a letter as in the matrix, or part of the outlet or title
//   only:     such letters or names, parted by commas: these articles make the claim and no other
//   missing:  a letter or part of a name: that article does not make the claim, two others or more
//             surely do
//   entity:   part of a name or alias; the claim names or means one of those entities
//   source:   part of what the claim's source is called, or of the name or an alias of the entity
//   number:   an amount in the claim
//   text:     words within the claim
// REQUIRES: terms as ParseFilter gives them. Time O(terms * claims + bytes for texts).
std::vector<bool> FindTermRows(const TermContext& context, const std::vector<FilterTerm>& terms);

// The first of `terms` that names nothing there is, in one sentence; empty: all do.
std::string ProblemOfTerms(const TermContext& context, const std::vector<FilterTerm>& terms);

}  // namespace px

#endif  // PX_APP_VIEWS_TERM_ROWS_H_
