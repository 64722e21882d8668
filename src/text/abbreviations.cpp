#include "text/abbreviations.h"

#include <algorithm>
#include <map>
#include <string>

#include "assets/embedded.h"
#include "assets/table_lines.h"
#include "base/check.h"
#include "base/utf8.h"

namespace px {
namespace {

struct Entry {
  Abbreviation kind = Abbreviation::kNone;
  bool starter = false;
  bool after_time = false;
  bool needs_capital = false;  // of `kind`; the other two are always capitalised
};

// Keyed by the word in lower case.
using Lexicon = std::map<std::string, Entry, std::less<>>;

void AddWord(std::string_view label, std::string_view word, Lexicon& lexicon) {
  const bool capital = IsUpper(DecodeAt(word, 0).value);
  Entry& entry = lexicon[Lowercase(word)];
  const auto set_kind = [&](Abbreviation kind) {
    // Listed twice, with and without capital: the capital is free.
    entry.needs_capital = capital && (entry.kind != kind || entry.needs_capital);
    entry.kind = kind;
  };
  if (label == "title") return set_kind(Abbreviation::kTitle);
  if (label == "inner") return set_kind(Abbreviation::kInner);
  if (label == "number") return set_kind(Abbreviation::kNumber);
  if (label == "unit") return set_kind(Abbreviation::kUnit);
  if (label == "final") return set_kind(Abbreviation::kFinal);
  if (label == "time") return set_kind(Abbreviation::kTime);
  if (label == "end") return set_kind(Abbreviation::kEnd);
  if (label == "starter") {
    entry.starter = true;
    return;
  }
  PX_CHECK(label == "after-time");
  entry.after_time = true;
}

void AddLine(std::string_view line, Lexicon& lexicon) {
  const std::size_t tab = line.find('\t');
  if (tab == std::string_view::npos) return;
  const std::string_view label = line.substr(0, tab);
  line.remove_prefix(tab + 1);
  while (!line.empty()) {
    const std::size_t size = std::min(line.find(' '), line.size());
    if (size > 0) AddWord(label, line.substr(0, size), lexicon);
    line.remove_prefix(std::min(size + 1, line.size()));
  }
}

Lexicon ReadLexicon(std::string_view text) {
  Lexicon lexicon;
  while (const auto line = TakeLine(text)) AddLine(*line, lexicon);
  return lexicon;
}

// The longest entry has a dozen letters; longer words need no lookup.
constexpr std::size_t kMaxEntrySize = 16;

const Entry* FindEntry(std::string_view word) {
  static const Lexicon lexicon = ReadLexicon(EmbeddedAsset("lexicons/abbreviations.txt"));
  if (word.size() > kMaxEntrySize) return nullptr;
  const auto found = lexicon.find(Lowercase(word));
  return found == lexicon.end() ? nullptr : &found->second;
}

bool StartsWithCapital(std::string_view word) { return IsUpper(DecodeAt(word, 0).value); }

}  // namespace

Abbreviation ClassifyAbbreviation(std::string_view word) {
  const Entry* entry = FindEntry(word);
  if (entry && entry->kind != Abbreviation::kNone &&
      (!entry->needs_capital || StartsWithCapital(word))) {
    return entry->kind;
  }
  const CodePoint first = DecodeAt(word, 0);
  if (first.size == word.size()) {
    return IsUpper(first.value) && word != "I" ? Abbreviation::kTitle : Abbreviation::kNone;
  }
  const CodePoint last = DecodeBefore(word, static_cast<std::uint32_t>(word.size()));
  const bool ends_in_single_letter =
      last.size < word.size() && IsLetter(last.value) && word[word.size() - last.size - 1] == '.';
  return ends_in_single_letter ? Abbreviation::kFinal : Abbreviation::kNone;
}

bool StartsSentence(std::string_view word) {
  const Entry* entry = FindEntry(word);
  return entry && entry->starter && StartsWithCapital(word);
}

bool FollowsTime(std::string_view word) {
  const Entry* entry = FindEntry(word);
  return entry && entry->after_time && StartsWithCapital(word);
}

}  // namespace px
