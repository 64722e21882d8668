// What the clause scan asks of a sentence: verb groups, and which verb a stretch of words leads to.
#ifndef PX_CLAIMS_SENTENCE_READER_H_
#define PX_CLAIMS_SENTENCE_READER_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "claims/verb_groups.h"
#include "claims/word_reader.h"

namespace px {

// Borrows `words`. Groups are named by their position in the sentence. A past participle can turn
// out to be the past tense; then it is made finite here, once and for all.
class SentenceReader {
 public:
  // A sentence without finite verb ("Ferry evacuated after fire") gets its first participle or
  // infinitive as one. A dateline ("OSLO, 6 March (Agency) -") is left out of range().
  SentenceReader(const WordReader& words, IndexRange sentence);

  IndexRange range() const { return sentence_; }
  const VerbGroup& group(std::size_t index) const { return groups_[index]; }
  void MakeFinite(std::size_t group) { groups_[group].form = GroupForm::kFinite; }

  // The verb group that starts at token `i`.
  std::optional<std::size_t> GroupAt(std::uint32_t i) const;

  // The first token from `i` on that is no adverb and no quotation mark.
  std::uint32_t SkipAdverbs(std::uint32_t i) const;
  bool IsFinite(std::optional<std::size_t> group) const;

  // The finite verb group whose subject starts at `i`: only a noun phrase and its attributes stand
  // between, and perhaps words in brackets.
  std::optional<std::size_t> SentenceAhead(std::uint32_t i) const;

  // As SentenceAhead; where it finds none, a past participle with a subject is taken for the past
  // tense it often shares its form with, and marked so.
  std::optional<std::size_t> ReadSentenceAhead(std::uint32_t i);

  // A participle that may be a past tense: not behind punctuation, not before "by".
  bool MayBePast(std::size_t group) const;

  // Whether the group is a verb of reporting (ReportClass).
  bool IsReport(std::size_t group) const;

  // Comma, semicolon, colon, dash, bracket, ellipsis.
  bool IsBreak(std::uint32_t i) const;
  bool BreakBefore(std::uint32_t i) const;

  // `i` moved back over the breaks just before it.
  std::uint32_t BeforeBreak(std::uint32_t i) const;

  // Whether a finite group stands behind `group`.
  bool FiniteBehind(std::size_t group) const;
  std::optional<std::size_t> NextGroup(std::size_t group) const;
  bool IsBreakBetween(std::uint32_t begin, std::uint32_t end) const;

  // "which", "in which", "most of whom": a step of its own.
  bool RelativeAt(std::uint32_t i) const;

  // Where the reported words begin behind the verb of a frame; nothing when none follow.
  std::optional<std::uint32_t> ContentStart(const VerbGroup& verb, std::string_view report);

 private:
  // The finite verb group behind words set off by two commas, the first at `comma`: ", 38," or
  // ", an analyst at Brook,".
  std::optional<std::size_t> VerbBehindAside(std::uint32_t comma) const;

  // Skips the one who is told: "them", "the court", "Reuters".
  std::uint32_t BehindListener(std::uint32_t i) const;
  std::uint32_t BehindTime(std::uint32_t i) const;

  // "OSLO, 6 March (Agency) - A fire ...": the first token behind the dash.
  std::uint32_t BehindDateline() const;

  // A heading like "Ferry evacuated after fire" has no finite verb: its first participle or
  // infinitive stands in.
  void PromoteIfVerbless();

  const WordReader& words_;
  IndexRange sentence_;
  std::vector<VerbGroup> groups_;
};

}  // namespace px

#endif  // PX_CLAIMS_SENTENCE_READER_H_
