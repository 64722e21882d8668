#include "entities/name_cutting.h"

#include <algorithm>
#include <string>

namespace px {
namespace {

// "King County", "General Motors": the word before a head is part of the name.
bool LooksLikePerson(const Scan& scan, IndexRange part) {
  if (part.empty()) return true;
  for (std::uint32_t i = part.begin; i < part.end; ++i) {
    if (scan.tokens[i].key == "of" || scan.tokens[i].key == "and") return false;
  }
  return !IsNameHead(scan.tokens[part.end - 1].classes);
}

// "Martin Luther |King", "Dean |Martin": a title word as a part of a person's name.
bool IsPersonalTitleWord(const Scan& scan, IndexRange run, IndexRange title) {
  if (title.size() > 1) return false;
  const bool last = title.end == run.end;
  if (last && title.begin > run.begin) {
    return scan.tokens[run.begin].classes.Has(WordClass::kFirstName);
  }
  return title.begin == run.begin && !last &&
         scan.tokens[title.begin].classes.Has(WordClass::kFirstName);
}

// "Office of the |Press Secretary": the title belongs to the name.
bool FollowsConnector(const Scan& scan, IndexRange run, std::uint32_t i) {
  if (i == run.begin) return false;
  const std::string& before = scan.tokens[i - 1].key;
  return before == "of" || before == "the" || before == "for" || before == "and";
}

// Cuts a nationality before a person or a ship, and a part of nothing else.
IndexRange WithoutDemonyms(const Scan& scan, IndexRange part) {
  const auto is = [&](std::uint32_t i, WordClass c) { return scan.tokens[i].classes.Has(c); };
  std::uint32_t begin = part.begin;
  while (begin < part.end && is(begin, WordClass::kDemonym)) ++begin;
  const WordClasses whole = NameLexicon::Get().Find(scan.KeyOf(part));
  if (begin == part.end || whole.Has(WordClass::kDemonym)) return {part.end, part.end};
  if (begin == part.begin) return part;
  const bool cut = is(begin, WordClass::kFirstName) || is(begin, WordClass::kShipPrefix);
  return cut && !whole.Has(WordClass::kOrganization) ? IndexRange{begin, part.end} : part;
}

// "|Nominate Ada Lovelace", "|Sprecherin Ada Lovelace": a word of a headline or a German noun that
// ran into the name.
IndexRange WithoutCommonWord(const Scan& scan, const CaseEvidence& evidence, IndexRange part) {
  if (part.size() < 3) return part;
  const NameToken& first = scan.tokens[part.begin];
  const std::string lemma = NameWord(scan.article->words[part.begin].lemma);
  const bool common = evidence.Lowers(first.key) > 0 || evidence.Lowers(lemma) > 0 ||
                      scan.article->document.language == "de";
  const bool cut = !first.classes.Has(WordClass::kFirstName) && common &&
                   scan.tokens[part.begin + 1].classes.Has(WordClass::kFirstName);
  return cut ? IndexRange{part.begin + 1, part.end} : part;
}

// "Health Office |Ada Lovelace": where a person's name ran into that of an organisation; part.end
// for a single name.
std::uint32_t PersonBoundary(const Scan& scan, IndexRange part) {
  if (IsNameHead(scan.tokens[part.end - 1].classes)) return part.end;
  for (std::uint32_t i = part.begin + 2; i + 2 <= part.end; ++i) {
    const WordClasses before = scan.tokens[i - 1].classes;
    const bool end = before.Has(WordClass::kOrgHead) || before.Has(WordClass::kOrgField);
    if (end && scan.tokens[i].classes.Has(WordClass::kFirstName)) return i;
  }
  return part.end;
}

bool IsNoise(const Scan& scan, IndexRange part) {
  if (part.empty()) return true;
  const NameToken& first = scan.tokens[part.begin];
  if (part.size() > 1) return false;
  if (first.shape == NameShape::kInitial || first.shape == NameShape::kNumber) return true;
  return first.key.size() < 2 || first.classes.Has(WordClass::kLegalSuffix) ||
         first.classes.Has(WordClass::kPersonSuffix);
}

}  // namespace

std::uint32_t TitleWordsAt(const Scan& scan, IndexRange rest) {
  if (rest.empty()) return 0;
  // A token without a key, such as a mark, may stand before the title.
  const std::string& first = scan.tokens[rest.begin].key;
  if (!first.empty() && !NameLexicon::Get().MayBeginTitle(first)) return 0;
  for (std::uint32_t n = std::min(kMaxLexiconWords, rest.size()); n > 0; --n) {
    const std::string key = scan.KeyOf({rest.begin, rest.begin + n});
    if (NameLexicon::Get().Find(key).Has(WordClass::kTitle)) return n;
  }
  return 0;
}

std::vector<IndexRange> CutNameRun(const Scan& scan, const CaseEvidence& evidence, IndexRange run) {
  std::vector<IndexRange> parts;
  std::uint32_t part_begin = run.begin;
  const auto close = [&](std::uint32_t part_end) {
    const IndexRange part =
        WithoutCommonWord(scan, evidence, WithoutDemonyms(scan, {part_begin, part_end}));
    if (IsNoise(scan, part)) return;
    const std::uint32_t person = PersonBoundary(scan, part);
    parts.push_back({part.begin, person});
    if (person < part.end) parts.push_back({person, part.end});
  };
  for (std::uint32_t i = run.begin; i < run.end;) {
    const std::uint32_t words = TitleWordsAt(scan, {i, run.end});
    const IndexRange title = {i, i + words};
    const bool is_title = words > 0 && !FollowsConnector(scan, run, i) &&
                          LooksLikePerson(scan, {title.end, run.end}) &&
                          !IsPersonalTitleWord(scan, run, title);
    if (is_title) {
      if (part_begin < i) close(i);
      part_begin = title.end;
    }
    i += std::max(words, 1u);
  }
  if (part_begin < run.end) close(run.end);
  return parts;
}

std::uint32_t TitleWordsBefore(const Scan& scan, std::uint32_t sentence, std::uint32_t token) {
  const std::uint32_t first = scan.article->document.sentences[sentence].tokens.begin;
  for (std::uint32_t n = std::min(kMaxLexiconWords, token - first); n > 0; --n) {
    if (NameLexicon::Get().Find(scan.KeyOf({token - n, token})).Has(WordClass::kTitle)) return n;
  }
  return 0;
}

}  // namespace px
