#include "engine/vector_effect.h"

#include "claims/claim_terms.h"

namespace px {

std::string DescribeVectorEffect(std::string_view name, const ReaderVectors& vectors,
                                 const std::vector<AnalyzedDocument>& documents) {
  const TermSpace space(documents, {}, {}, Weighing::kByRarity, &vectors);
  const WordMeanings::Coverage& coverage = space.coverage();
  return std::string(name) + " knows " + std::to_string(coverage.of_reader) + " of the " +
         std::to_string(coverage.words) +
         " words by which claims are compared here, the built-in vectors " +
         std::to_string(coverage.embedded) + ".";
}

}  // namespace px
