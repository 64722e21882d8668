// Runs of name words cut into single names.
#ifndef PX_ENTITIES_NAME_CUTTING_H_
#define PX_ENTITIES_NAME_CUTTING_H_

#include <cstdint>
#include <vector>

#include "base/range.h"
#include "entities/case_evidence.h"
#include "entities/scan.h"

namespace px {

// Cuts titles, nationalities and line noise away:
//   "Troy Police Chief Charles Craft" -> "Troy", "Charles Craft"; "Thai" -> nothing
std::vector<IndexRange> CutNameRun(const Scan& scan, const CaseEvidence& evidence, IndexRange run);

// Words of the longest title at the start of `rest`: "|Prime Minister Ada Lovelace" -> 2, else 0.
std::uint32_t TitleWordsAt(const Scan& scan, IndexRange rest);

// The same for a title that ends before `token`: "Prime Minister |Ada Lovelace" -> 2.
std::uint32_t TitleWordsBefore(const Scan& scan, std::uint32_t sentence, std::uint32_t token);

}  // namespace px

#endif  // PX_ENTITIES_NAME_CUTTING_H_
