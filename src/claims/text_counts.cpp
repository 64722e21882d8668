#include "claims/text_counts.h"

#include <algorithm>
#include <set>
#include <vector>

#include "base/utf8.h"
#include "claims/exact_math.h"
#include "claims/letter_groups.h"
#include "claims/word_families.h"

namespace px {
namespace {

// So many texts are half as good as any number.
constexpr double kHalfEnough = 10;

}  // namespace

void TextCounts::Add(const AnalyzedDocument& text) {
  std::set<std::string> heads;
  for (const Word& word : text.words) {
    heads.emplace(GetWordFamilies().Head(FoldKey(word.lemma)));
  }
  for (const std::string& head : heads) ++texts_with_[head];
  std::vector<std::uint64_t> letters =
      LetterGroupsOf(text, {0, static_cast<std::uint32_t>(text.document.tokens.size())});
  letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
  for (const std::uint64_t group : letters) ++texts_with_letters_[group];
  ++texts_;
}

double TextCounts::Share(std::string_view name) const {
  if (texts_ < 2) return 1;
  // A name is as rare as its rarest word.
  std::uint32_t fewest = texts_;
  std::string word;
  for (const char c : FoldKey(name) + " ") {
    if (c != ' ') {
      word += c;
      continue;
    }
    const auto found = texts_with_.find(std::string(GetWordFamilies().Head(word)));
    fewest = std::min(fewest, found == texts_with_.end() ? 1 : found->second);
    word.clear();
  }
  const double all = texts_;
  const double share = ExactLog(all / fewest) / ExactLog(all);
  const double trust = all / (all + kHalfEnough);
  return 1 - trust + trust * share;
}

double TextCounts::LetterRarity(std::uint64_t letters) const {
  const auto found = texts_with_letters_.find(letters);
  const double with = found == texts_with_letters_.end() ? 0 : found->second;
  return 1 + ExactLog((1.0 + texts_) / (1.0 + with));
}

}  // namespace px
