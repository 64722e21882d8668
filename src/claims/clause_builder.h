// The clauses of a sentence while they are being found.
#ifndef PX_CLAIMS_CLAUSE_BUILDER_H_
#define PX_CLAIMS_CLAUSE_BUILDER_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "claims/clauses.h"
#include "claims/sentence_reader.h"
#include "claims/word_reader.h"

namespace px {

// A clause that is open during the scan.
struct Level {
  ClauseKind kind = ClauseKind::kMain;
  bool cut = true;          // has a clause of its own; false: part of the clause around it
  bool in_frame = false;    // content of the frame below it
  std::uint32_t begin = 0;  // first token, behind the connective
  std::size_t clause = 0;   // into SentenceClauses::clauses: where its words go
  std::optional<std::size_t> group = std::nullopt;  // its verb group, once found
  // A participle in the place of its verb: "the men [trained] abroad ..." may yet find another one.
  std::optional<std::size_t> participle = std::nullopt;
  std::optional<IndexRange> subject = std::nullopt;
};

// The stack of open clauses and the clauses made so far, which tile the sentence up to the clause
// made last. Borrows both arguments.
class ClauseBuilder {
 public:
  // Opens the main clause.
  ClauseBuilder(const WordReader& words, SentenceReader& sentence);

  Level& Top() { return stack_.back(); }
  std::size_t depth() const { return stack_.size(); }
  bool MainHasVerb() const { return stack_.front().group.has_value(); }
  bool AnyPending() const;

  Clause& ClauseOf(const Level& level) { return result_.clauses[level.clause]; }
  Clause& Last() { return result_.clauses.back(); }
  // Lets the words of the innermost open clause go to the clause made last.
  void MoveTopToLast() { Top().clause = result_.clauses.size() - 1; }

  std::uint32_t LastBegin() const { return result_.clauses.back().tokens.begin; }
  // Opens a clause whose words go to the clause made last.
  void Push(Level level);
  // Ends the clause being built at `begin` and starts the next there.
  void OpenClause(std::uint32_t begin, ClauseKind kind, std::optional<IndexRange> carried);
  // Gives `group` to the innermost open clause.
  void Assign(std::size_t group);
  // A clause that waits for its verb in vain takes the participle that it has.
  void TakeParticiple();
  // Closes clauses down to the innermost one below the top that waits for a verb. False when none
  // waits. `closed_cut` tells whether one of the closed had a clause of its own.
  bool PopToPending(bool& closed_cut);
  // Closes the content of the innermost frame, so that the frame's own clause is the top.
  void PopToFrame();
  // What a clause about the same thing carries over from `level`.
  std::optional<IndexRange> SubjectOf(const Level& level);
  // The clause below goes on behind an inserted one.
  void Resume(std::uint32_t verb);
  // A clause set off by commas. Inside an unfinished clause it takes the words before it along:
  // [The ferry, which left at nine,] [sank].
  void OpenInserted(std::uint32_t begin, ClauseKind kind, std::optional<IndexRange> antecedent);
  // "While it rained, the ship sailed": the main clause starts behind the comma.
  // False when no clause waits for its verb.
  bool StartPendingClause(std::uint32_t begin);
  // A new sentence behind a conjunction or semicolon; `keep_frame`: still reported speech.
  void StartIndependent(std::uint32_t cut, std::uint32_t begin, bool keep_frame);

  std::uint32_t AddFrame(const ReportFrame& frame);

  // The innermost open clause turns out to be a frame.
  void StartFrame(const ReportFrame& frame);
  // A frame behind its content: gives the clauses before it, back to an earlier frame, to its
  // source.
  void OpenFrameClause(std::uint32_t begin, const ReportFrame& frame);
  // Opens the content of the frame added last. `alone`: no other clause stays open.
  void OpenContent(std::uint32_t begin, bool alone);

  // Ends the last clause with the sentence. The builder is used up.
  SentenceClauses Finish();

 private:
  const WordReader& words_;
  SentenceReader& sentence_;
  std::vector<Level> stack_;
  SentenceClauses result_;
  std::optional<IndexRange> inserted_after_;  // subject in front of the clause inserted last
};

}  // namespace px

#endif  // PX_CLAIMS_CLAUSE_BUILDER_H_
