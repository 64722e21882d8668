// Two short texts, without a collection around them: do they make the same claim?
#ifndef PX_ENGINE_COMPARE_TEXTS_H_
#define PX_ENGINE_COMPARE_TEXTS_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/result.h"
#include "claims/overlap.h"
#include "claims/text_counts.h"
#include "nlp/analyzed_document.h"

namespace px {

enum class TextRelation : std::uint8_t {
  kSame,
  kOverlaps,   // one says more than the other
  kConflicts,  // they make one claim, with values that do not fit
  kUnrelated,
};

struct TextComparison {
  std::uint32_t score = 0;  // 0..1000: how surely both make the same claim
  TextRelation relation = TextRelation::kUnrelated;
  std::optional<Conflict> conflict;  // the gravest; its `a` and `b` mean nothing here
};

// Compares two sentences by the rules that compare the claims of articles. What a word counts comes
// from its rarity in English, since two sentences are no collection. Weekdays and months
// differ where their names do. Symmetric but for the order of words in a rule.
// Fails with kEmptyInput, kTooLarge or kInvalidUtf8, each said of that text.
// Time about that of analysing both texts; the word tables are read once, by the first call.
Result<TextComparison> CompareTexts(std::string_view a, std::string_view b,
                                    const TextCounts* counts = nullptr);

// The same of texts that ReadText has read, which takes most of the time: for those that stand in
// many pairs. Copies them.
TextComparison CompareReadTexts(const AnalyzedDocument& a, const AnalyzedDocument& b,
                                const TextCounts* counts = nullptr);

}  // namespace px

#endif  // PX_ENGINE_COMPARE_TEXTS_H_
