#include "claims/lexicons.h"

#include "assets/embedded.h"
#include "assets/table_lines.h"

namespace px {

namespace {

std::unordered_set<std::string_view> WordsOf(std::string_view table) {
  std::unordered_set<std::string_view> words;
  while (auto line = TakeLine(table)) {
    while (!line->empty()) words.insert(TakeWord(*line));
  }
  return words;
}

}  // namespace

const ClaimLexicons& GetClaimLexicons() {
  static const ClaimLexicons& lexicons = *new ClaimLexicons{
      PhraseList(EmbeddedAsset("lexicons/numbers.txt")),
      PhraseList(EmbeddedAsset("lexicons/bounds.txt")),
      PhraseList(EmbeddedAsset("lexicons/units.txt")),
      PhraseList(EmbeddedAsset("lexicons/units_before.txt")),
      PhraseList(EmbeddedAsset("lexicons/stance.txt")),
      PhraseList(EmbeddedAsset("lexicons/reporting.txt")),
      WordsOf(EmbeddedAsset("lexicons/event_nouns.txt")),
  };
  return lexicons;
}

}  // namespace px
