// All names of all articles.
#ifndef PX_ENTITIES_FIND_NAMES_H_
#define PX_ENTITIES_FIND_NAMES_H_

#include <vector>

#include "entities/case_evidence.h"
#include "entities/name_span.h"
#include "entities/scan.h"

namespace px {

// Ascending by (doc, tokens), disjoint. Where capitals mean little (headlines), only names are
// found that occur elsewhere in running text, are listed, or have inner capitals. The title of a
// work in quotation marks is one name and keeps its article. Boilerplate is skipped.
// Time O(tokens).
std::vector<NameSpan> FindNames(const std::vector<Scan>& scans, const CaseEvidence& evidence);

}  // namespace px

#endif  // PX_ENTITIES_FIND_NAMES_H_
