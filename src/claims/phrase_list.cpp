#include "claims/phrase_list.h"

#include "base/check.h"

namespace px {
namespace {

std::vector<std::string> SplitWords(std::string_view phrase) {
  std::vector<std::string> words;
  while (!phrase.empty()) {
    const auto space = phrase.find(' ');
    if (space != 0) words.emplace_back(phrase.substr(0, space));
    if (space == std::string_view::npos) break;
    phrase.remove_prefix(space + 1);
  }
  return words;
}

bool WordMatches(std::string_view word, const WordReader& words, std::uint32_t token) {
  return word.front() == '~' ? words.Lemma(token) == word.substr(1) : words.Key(token) == word;
}

}  // namespace

PhraseList::PhraseList(std::string_view text) {
  while (!text.empty()) {
    const auto line_end = text.find('\n');
    std::string_view line = text.substr(0, line_end);
    text.remove_prefix(line_end == std::string_view::npos ? text.size() : line_end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    const auto tab = line.find('\t');
    PX_CHECK(tab != std::string_view::npos);
    Entry entry{SplitWords(line.substr(tab + 1)), std::string(line.substr(0, tab))};
    PX_CHECK(!entry.words.empty());
    const auto index = static_cast<std::uint32_t>(entries_.size());
    by_first_[entry.words.front()].push_back(index);
    by_last_[entry.words.back()].push_back(index);
    entries_.push_back(std::move(entry));
  }
}

bool PhraseList::Matches(const Entry& entry, const WordReader& words, std::uint32_t begin) const {
  for (std::uint32_t i = 0; i < entry.words.size(); ++i) {
    if (!WordMatches(entry.words[i], words, begin + i)) return false;
  }
  return true;
}

PhraseList::Match PhraseList::LongestAt(const WordReader& words, std::uint32_t begin,
                                        std::uint32_t end) const {
  Match best;
  if (begin >= end) return best;
  const std::string lemma_key = "~" + std::string(words.Lemma(begin));
  for (const std::string_view key : {words.Key(begin), std::string_view(lemma_key)}) {
    const auto found = by_first_.find(key);
    if (found == by_first_.end()) continue;
    for (const std::uint32_t index : found->second) {
      const Entry& entry = entries_[index];
      const auto size = static_cast<std::uint32_t>(entry.words.size());
      if (size <= best.size || begin + size > end) continue;
      if (Matches(entry, words, begin)) best = {size, entry.value};
    }
  }
  return best;
}

std::string_view PhraseList::ValueOfWord(std::string_view word) const {
  const auto found = by_first_.find(word);
  if (found == by_first_.end()) return {};
  for (const std::uint32_t index : found->second) {
    if (entries_[index].words.size() == 1) return entries_[index].value;
  }
  return {};
}

PhraseList::Match PhraseList::LongestBefore(const WordReader& words, std::uint32_t begin,
                                            std::uint32_t end) const {
  Match best;
  if (begin >= end) return best;
  const std::string lemma_key = "~" + std::string(words.Lemma(end - 1));
  for (const std::string_view key : {words.Key(end - 1), std::string_view(lemma_key)}) {
    const auto found = by_last_.find(key);
    if (found == by_last_.end()) continue;
    for (const std::uint32_t index : found->second) {
      const Entry& entry = entries_[index];
      const auto size = static_cast<std::uint32_t>(entry.words.size());
      if (size <= best.size || begin + size > end) continue;
      if (Matches(entry, words, end - size)) best = {size, entry.value};
    }
  }
  return best;
}

}  // namespace px
