// The word lists of this layer, read once from the embedded assets.
#ifndef PX_CLAIMS_LEXICONS_H_
#define PX_CLAIMS_LEXICONS_H_

#include <string_view>
#include <unordered_set>

#include "claims/phrase_list.h"

namespace px {

// What the first column of each list means is said in the list itself.
struct ClaimLexicons {
  PhraseList numbers;
  PhraseList bounds;
  PhraseList units;
  PhraseList units_before;
  PhraseList stance;
  PhraseList reporting;
  std::unordered_set<std::string_view> event_nouns;  // lemmas
};

// Lives for ever; the first call parses the lists.
const ClaimLexicons& GetClaimLexicons();

}  // namespace px

#endif  // PX_CLAIMS_LEXICONS_H_
