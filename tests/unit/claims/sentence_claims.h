// Claims for tests of the comparing half, without the extractor.
#ifndef PX_TESTS_UNIT_CLAIMS_SENTENCE_CLAIMS_H_
#define PX_TESTS_UNIT_CLAIMS_SENTENCE_CLAIMS_H_

#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "nlp/analyzed_document.h"

namespace px {

// One asserted, positive claim per sentence of each article: the subject is all before the first
// verb or auxiliary, the predicate the run of those, the one argument the rest.
std::vector<Claim> SentenceClaims(const std::vector<AnalyzedDocument>& documents);

// Adds an amount to `claim`; its range is the first place of `words` in the claim.
void AddQuantity(const std::vector<AnalyzedDocument>& documents, Claim& claim,
                 std::string_view words, double value, std::string_view unit,
                 Bound bound = Bound::kExact);

}  // namespace px

#endif  // PX_TESTS_UNIT_CLAIMS_SENTENCE_CLAIMS_H_
