// Runs of name words in running text.
#ifndef PX_ENTITIES_NAME_RUNS_H_
#define PX_ENTITIES_NAME_RUNS_H_

#include <cstdint>

#include "base/range.h"
#include "entities/case_evidence.h"
#include "entities/scan.h"

namespace px {

// The longest run of tokens from `begin` on that may form names, with inner "of", "and", "de" and
// numbers: "Ministry of Health", "Deck and Engine Union", "Boeing 747". Empty where no name begins.
IndexRange ReadNameRun(const Scan& scan, const CaseEvidence& evidence, std::uint32_t sentence,
                       std::uint32_t begin);

}  // namespace px

#endif  // PX_ENTITIES_NAME_RUNS_H_
