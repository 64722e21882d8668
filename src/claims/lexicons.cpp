#include "claims/lexicons.h"

#include "assets/embedded.h"

namespace px {

const ClaimLexicons& GetClaimLexicons() {
  static const ClaimLexicons& lexicons = *new ClaimLexicons{
      PhraseList(EmbeddedAsset("lexicons/numbers.txt")),
      PhraseList(EmbeddedAsset("lexicons/bounds.txt")),
      PhraseList(EmbeddedAsset("lexicons/units.txt")),
      PhraseList(EmbeddedAsset("lexicons/units_before.txt")),
      PhraseList(EmbeddedAsset("lexicons/stance.txt")),
      PhraseList(EmbeddedAsset("lexicons/reporting.txt")),
  };
  return lexicons;
}

}  // namespace px
