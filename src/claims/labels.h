// The member of a row that reads best by itself, and its words as a line of the matrix.
#ifndef PX_CLAIMS_LABELS_H_
#define PX_CLAIMS_LABELS_H_

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/ids.h"
#include "claims/claim.h"
#include "entities/entity.h"
#include "nlp/analyzed_document.h"

namespace px {

class Labels {
 public:
  // Borrows all three. Time O(references).
  Labels(const std::vector<AnalyzedDocument>& documents, const std::vector<Entity>& entities,
         const std::vector<Claim>& claims);

  // Short, asserted, a whole sentence, about something named; ties go to the first.
  // REQUIRES: `members` is not empty.
  ClaimId Clearest(const std::vector<ClaimId>& members) const;

  // The claim's words on one line, its carried subject put before them, beginning with a capital. A
  // connective in front is left out, and a pronoun that is the subject gives way to the name it
  // stands for:
  //   "However, she left Orsta on Monday" -> "[Ada Lovell] left Orsta on Monday"
  std::string Of(ClaimId id) const;

 private:
  const AnalyzedDocument& ArticleOf(const Claim& claim) const {
    return documents_[claim.doc.value];
  }
  // The name behind a subject of one pronoun; null for other subjects and unknown ones.
  const std::string* NameOfPronoun(const Claim& claim, IndexRange subject) const;
  std::uint32_t Unclearness(const Claim& claim) const;
  std::uint32_t UnclearnessOfSubject(const Claim& claim) const;

  const std::vector<AnalyzedDocument>& documents_;
  const std::vector<Entity>& entities_;
  const std::vector<Claim>& claims_;
  // Document * 2^32 + first token of a pronoun -> position in entities_. For looking up only.
  std::unordered_map<std::uint64_t, std::uint32_t> entity_of_pronoun_;
};

}  // namespace px

#endif  // PX_CLAIMS_LABELS_H_
