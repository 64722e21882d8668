#include "claims/sentence_reader.h"

#include <algorithm>

#include "claims/frames.h"

namespace px {
namespace {

// How far a subject may reach before its verb.
constexpr std::uint32_t kMaxSubjectTokens = 30;

}  // namespace

SentenceReader::SentenceReader(const WordReader& words, IndexRange sentence)
    : words_(words), sentence_(sentence), groups_(FindVerbGroups(words, sentence)) {
  PromoteIfVerbless();
  sentence_.begin = BehindDateline();
}

std::optional<std::size_t> SentenceReader::GroupAt(std::uint32_t i) const {
  const auto found = std::lower_bound(
      groups_.begin(), groups_.end(), i,
      [](const VerbGroup& group, std::uint32_t token) { return group.tokens.begin < token; });
  if (found == groups_.end() || found->tokens.begin != i) return std::nullopt;
  return static_cast<std::size_t>(found - groups_.begin());
}

std::uint32_t SentenceReader::SkipAdverbs(std::uint32_t i) const {
  while (i < sentence_.end && (words_.Tag(i) == Upos::kAdv || IsQuoteMark(words_.Key(i)))) ++i;
  return i;
}

bool SentenceReader::IsFinite(std::optional<std::size_t> group) const {
  return group && groups_[*group].form == GroupForm::kFinite;
}

std::optional<std::size_t> SentenceReader::SentenceAhead(std::uint32_t i) const {
  const std::uint32_t limit = std::min(sentence_.end, i + kMaxSubjectTokens);
  bool relative_open = false;
  for (std::uint32_t k = i; k < limit;) {
    if (k > i && words_.Key(k) == "(") {
      while (k < limit && words_.Key(k) != ")") ++k;
      ++k;
      continue;
    }
    if (const std::optional<std::size_t> group = GroupAt(k)) {
      if (IsFinite(group) && !relative_open) {
        if (k == i || !SubjectBefore(words_, i, k)) return std::nullopt;
        return group;
      }
      if (IsFinite(group)) relative_open = false;
      k = groups_[*group].tokens.end;
      continue;
    }
    if (words_.Key(k) == "," && !relative_open && k > i) {
      const std::optional<std::size_t> verb = VerbBehindAside(k);
      if (!verb || !SubjectBefore(words_, i, k)) return std::nullopt;
      return verb;
    }
    const bool relative = k > i && words_.IsAny(k, {"who", "which", "that", "whose"});
    if (relative) relative_open = true;
    const bool breaks = k > i && (IsQuestionWord(words_, k) || words_.Key(k) == "but");
    if (!relative && (!IsNominal(words_, k) || breaks)) return std::nullopt;
    ++k;
  }
  return std::nullopt;
}

// The finite verb group behind words set off by two commas, the first at `comma`: ", 38," or
// ", an analyst at Brook,".
std::optional<std::size_t> SentenceReader::VerbBehindAside(std::uint32_t comma) const {
  const bool relative = words_.IsAny(comma + 1, {"who", "which", "whose"});
  for (std::uint32_t k = comma + 1; k < sentence_.end && k < comma + kMaxSubjectTokens; ++k) {
    if (words_.Key(k) == ",") {
      const std::optional<std::size_t> verb = GroupAt(SkipAdverbs(k + 1));
      return IsFinite(verb) ? verb : std::nullopt;
    }
    if (!relative && (GroupAt(k) || !IsNominal(words_, k))) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::size_t> SentenceReader::ReadSentenceAhead(std::uint32_t i) {
  if (const std::optional<std::size_t> group = SentenceAhead(i)) return group;
  for (std::uint32_t k = i; k < sentence_.end && IsNominal(words_, k); ++k) {
    const std::optional<std::size_t> group = GroupAt(k);
    if (!group || !MayBePast(*group) || !SubjectBefore(words_, i, k)) continue;
    groups_[*group].form = GroupForm::kFinite;
    return group;
  }
  return std::nullopt;
}

bool SentenceReader::MayBePast(std::size_t group) const {
  const VerbGroup& verb = groups_[group];
  return verb.form == GroupForm::kParticiple && words_.Key(verb.tokens.end) != "by" &&
         verb.tokens.begin > sentence_.begin && words_.Tag(verb.tokens.begin - 1) != Upos::kPunct;
}

bool SentenceReader::IsReport(std::size_t group) const {
  return !ReportClass(words_, groups_[group]).empty();
}

bool SentenceReader::IsBreak(std::uint32_t i) const {
  return words_.IsAny(i, {",", ";", ":", "--", "\u2014", "\u2013", "(", ")", "...", "\u2026"});
}

bool SentenceReader::BreakBefore(std::uint32_t i) const {
  while (i > sentence_.begin && IsQuoteMark(words_.Key(i - 1))) --i;
  return i > sentence_.begin && IsBreak(i - 1);
}

std::uint32_t SentenceReader::BeforeBreak(std::uint32_t i) const {
  while (i > sentence_.begin && (IsBreak(i - 1) || IsQuoteMark(words_.Key(i - 1)))) --i;
  return i;
}

bool SentenceReader::FiniteBehind(std::size_t group) const {
  return std::any_of(groups_.begin() + static_cast<std::ptrdiff_t>(group) + 1, groups_.end(),
                     [](const VerbGroup& g) { return g.form == GroupForm::kFinite; });
}

std::optional<std::size_t> SentenceReader::NextGroup(std::size_t group) const {
  return group + 1 < groups_.size() ? std::optional(group + 1) : std::nullopt;
}

bool SentenceReader::IsBreakBetween(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t i = begin; i < end; ++i) {
    if (IsBreak(i)) return true;
  }
  return false;
}

bool SentenceReader::RelativeAt(std::uint32_t i) const {
  for (std::uint32_t k = i; k < i + 3; ++k) {
    if (words_.IsAny(k, {"who", "which", "whose", "whom"})) return true;
  }
  return false;
}

std::optional<std::uint32_t> SentenceReader::ContentStart(const VerbGroup& verb,
                                                          std::string_view report) {
  std::uint32_t i = verb.tokens.end;
  // Behind a colon or comma and a quotation mark direct speech follows.
  std::uint32_t mark = i;
  while (mark < sentence_.end && mark < i + 8 && !IsBreak(mark) && !GroupAt(mark)) ++mark;
  if (words_.IsAny(mark, {",", ":"})) {
    if (IsOpeningQuote(words_, mark + 1)) return mark + 2;
    if (words_.Key(mark) == ":" && SentenceAhead(mark + 1)) return mark + 1;
  }
  if (IsOpeningQuote(words_, i) && SentenceAhead(i + 1)) return i + 1;
  if (report == "quote") return std::nullopt;
  i = BehindTime(i);
  if (words_.Key(i) == "," && words_.Tag(i + 1) == Upos::kAdv && words_.Key(i + 2) == ",") i += 3;
  for (std::uint32_t k = i; k < sentence_.end && k < i + 9; ++k) {
    if (words_.Key(k) == "that" &&
        (ReadSentenceAhead(k + 1) || words_.Tag(k) == Upos::kSconj || words_.Key(k + 1) == ","))
      return k + 1;
    if (GroupAt(k) || words_.Tag(k) == Upos::kPunct || words_.Tag(k) == Upos::kCconj) break;
  }
  if (report == "tell" || words_.Lemma(verb.head) == "warn") i = BehindListener(i);
  i = BehindTime(i);
  if (IsQuestionWord(words_, i) || !ReadSentenceAhead(i)) return std::nullopt;
  return i;
}

// Skips the one who is told: "them", "the court", "Reuters".
std::uint32_t SentenceReader::BehindListener(std::uint32_t i) const {
  if (words_.Tag(i) == Upos::kPron) return i + 1;
  std::uint32_t k = i;
  if (words_.Tag(k) == Upos::kDet) ++k;
  const std::uint32_t first = k;
  for (; k < sentence_.end; ++k) {
    const Upos tag = words_.Tag(k);
    const bool name = tag == Upos::kPropn;
    if (!name && tag != Upos::kNoun && tag != Upos::kAdj && words_.Key(k) != "'s") break;
    // "told police Smith had left": a name behind a noun is somebody else.
    if (name && k > first && words_.Tag(k - 1) == Upos::kNoun) break;
  }
  return k;
}

std::uint32_t SentenceReader::BehindTime(std::uint32_t i) const {
  std::uint32_t k = words_.IsAny(i, {"on", "late", "early", "earlier"}) ? i + 1 : i;
  if (words_.IsAny(k, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                       "yesterday", "today"}))
    return k + 1;
  return i;
}

// "OSLO, 6 March (Agency) - A fire ...": the first token behind the dash.
std::uint32_t SentenceReader::BehindDateline() const {
  const std::string_view text = words_.article().source.text;
  for (std::uint32_t i = sentence_.begin; i + 1 < sentence_.end && i < sentence_.begin + 12; ++i) {
    if (i > sentence_.begin && words_.IsAny(i, {"-", "--", "\u2013", "\u2014"})) {
      const bool free = text[words_.Range(i).begin - 1] == ' ' || words_.Key(i - 1) == ")";
      return free ? i + 1 : sentence_.begin;
    }
    const bool name = words_.IsCapitalised(i) || words_.Kind(i) == TokenKind::kNumber ||
                      words_.Tag(i) == Upos::kPunct;
    if (!name || GroupAt(i)) break;
  }
  return sentence_.begin;
}

// A heading like "Ferry evacuated after fire" has no finite verb: its first participle or
// infinitive stands in.
void SentenceReader::PromoteIfVerbless() {
  if (std::any_of(groups_.begin(), groups_.end(),
                  [](const VerbGroup& group) { return group.form == GroupForm::kFinite; }))
    return;
  for (const GroupForm form :
       {GroupForm::kParticiple, GroupForm::kInfinitive, GroupForm::kGerund}) {
    for (VerbGroup& group : groups_) {
      if (group.form != form) continue;
      group.form = GroupForm::kFinite;
      return;
    }
  }
}

}  // namespace px
