#include "claims/clause_builder.h"

#include <algorithm>
#include <utility>

#include "claims/verb_groups.h"

namespace px {

ClauseBuilder::ClauseBuilder(const WordReader& words, SentenceReader& sentence)
    : words_(words), sentence_(sentence) {
  OpenClause(sentence.range().begin, ClauseKind::kMain, std::nullopt);
  Push({.kind = ClauseKind::kMain, .begin = sentence.range().begin});
}

std::uint32_t ClauseBuilder::AddFrame(const ReportFrame& frame) {
  result_.frames.push_back(frame);
  return static_cast<std::uint32_t>(result_.frames.size() - 1);
}

void ClauseBuilder::Push(Level level) {
  level.clause = result_.clauses.size() - 1;
  stack_.push_back(level);
}

bool ClauseBuilder::AnyPending() const {
  return std::any_of(stack_.begin(), stack_.end(),
                     [](const Level& level) { return !level.group.has_value(); });
}

void ClauseBuilder::OpenClause(std::uint32_t begin, ClauseKind kind,
                               std::optional<IndexRange> carried) {
  std::optional<std::uint32_t> frame;
  for (const Level& level : stack_) {
    if (level.in_frame) frame = ClauseOf(level).frame;
  }
  if (!result_.clauses.empty()) {
    Clause& last = result_.clauses.back();
    last.tokens.end = begin;
    if (last.tokens.empty()) {
      last.kind = kind;
      last.carried_subject = carried;
      last.frame = frame;
      last.tokens = {begin, begin};
      return;
    }
  }
  Clause clause;
  clause.kind = kind;
  clause.tokens = {begin, begin};
  clause.carried_subject = carried;
  clause.frame = frame;
  result_.clauses.push_back(clause);
}

void ClauseBuilder::Assign(std::size_t group) {
  Level& level = Top();
  const VerbGroup& verb = sentence_.group(group);
  level.group = group;
  if (!level.subject) level.subject = SubjectBefore(words_, level.begin, verb.tokens.begin);
  if (!level.cut) return;
  Clause& clause = ClauseOf(level);
  if (!clause.predicate.empty()) return;
  clause.predicate = verb.tokens;
  if (level.subject && level.subject->begin >= clause.tokens.begin &&
      level.subject->end <= verb.tokens.begin) {
    clause.subject = level.subject;
  } else if (!clause.carried_subject && level.subject &&
             level.subject->end <= clause.tokens.begin) {
    clause.carried_subject = level.subject;
  }
}

void ClauseBuilder::TakeParticiple() {
  if (Top().group || !Top().participle) return;
  sentence_.MakeFinite(*Top().participle);
  Assign(*Top().participle);
}

bool ClauseBuilder::PopToPending(bool& closed_cut) {
  std::size_t depth = stack_.size();
  while (depth > 0 && stack_[depth - 1].group) --depth;
  if (depth == 0) return false;
  closed_cut = false;
  for (std::size_t k = depth; k < stack_.size(); ++k) closed_cut = closed_cut || stack_[k].cut;
  stack_.resize(depth);
  return true;
}

void ClauseBuilder::PopToFrame() {
  for (std::size_t k = stack_.size(); k > 1; --k) {
    if (!stack_[k - 1].in_frame) continue;
    if (ClauseOf(stack_[k - 2]).kind == ClauseKind::kFrame) {
      stack_.resize(k - 1);
      return;
    }
  }
}

std::optional<IndexRange> ClauseBuilder::SubjectOf(const Level& level) {
  if (level.subject) return level.subject;
  const Clause& clause = ClauseOf(level);
  return clause.subject ? clause.subject : clause.carried_subject;
}

void ClauseBuilder::Resume(std::uint32_t verb) {
  std::uint32_t begin = verb;
  while (begin > LastBegin() && words_.Tag(begin - 1) == Upos::kAdv) --begin;
  Level& level = Top();
  const ClauseKind kind = ClauseOf(level).kind == ClauseKind::kRelative ||
                                  ClauseOf(level).kind == ClauseKind::kParticiple
                              ? level.kind
                              : ClauseOf(level).kind;
  if (!level.subject) level.subject = inserted_after_;
  OpenClause(begin, kind, level.subject);
  level.clause = result_.clauses.size() - 1;
}

void ClauseBuilder::OpenInserted(std::uint32_t begin, ClauseKind kind,
                                 std::optional<IndexRange> antecedent) {
  if (Top().group) {
    OpenClause(begin, kind, antecedent);
  } else {
    inserted_after_ = SubjectBefore(words_, Top().begin, sentence_.BeforeBreak(begin));
    result_.clauses.back().kind = kind;
  }
  Push({.kind = kind, .begin = begin, .subject = antecedent});
}

bool ClauseBuilder::StartPendingClause(std::uint32_t begin) {
  bool closed_cut = false;
  if (!PopToPending(closed_cut) || !closed_cut) return false;
  OpenClause(begin, Top().kind, std::nullopt);
  MoveTopToLast();
  Top().begin = begin;
  return true;
}

void ClauseBuilder::StartIndependent(std::uint32_t cut, std::uint32_t begin, bool keep_frame) {
  std::size_t depth = 1;
  for (std::size_t k = 0; keep_frame && k < stack_.size(); ++k) {
    if (stack_[k].in_frame) depth = k + 1;
  }
  stack_.resize(depth);
  const bool in_frame = Top().in_frame;
  if (!in_frame) stack_.clear();
  OpenClause(cut, ClauseKind::kCoordinated, std::nullopt);
  if (in_frame) stack_.pop_back();
  const std::optional<std::uint32_t> frame = result_.clauses.back().frame;
  Push({.kind = ClauseKind::kMain, .in_frame = in_frame, .begin = begin});
  if (in_frame) result_.clauses.back().frame = frame;
}

void ClauseBuilder::StartFrame(const ReportFrame& frame) {
  ClauseOf(Top()).kind = ClauseKind::kFrame;
  ClauseOf(Top()).frame = AddFrame(frame);
}

void ClauseBuilder::OpenFrameClause(std::uint32_t begin, const ReportFrame& frame) {
  const std::uint32_t index = AddFrame(frame);
  OpenClause(begin, ClauseKind::kFrame, std::nullopt);
  result_.clauses.back().frame = index;
  for (std::size_t k = result_.clauses.size() - 1; k > 0; --k) {
    Clause& before = result_.clauses[k - 1];
    if (before.kind == ClauseKind::kFrame || before.frame) break;
    before.frame = index;
  }
}

void ClauseBuilder::OpenContent(std::uint32_t begin, bool alone) {
  if (alone) stack_.clear();
  const auto frame = static_cast<std::uint32_t>(result_.frames.size() - 1);
  OpenClause(begin, ClauseKind::kMain, std::nullopt);
  result_.clauses.back().frame = frame;
  Push({.kind = ClauseKind::kMain, .in_frame = true, .begin = begin});
}

SentenceClauses ClauseBuilder::Finish() {
  TakeParticiple();
  result_.clauses.back().tokens.end = sentence_.range().end;
  // A clause that took the words of its subject along has them as its own subject.
  for (Clause& clause : result_.clauses) {
    if (!clause.carried_subject || clause.subject) continue;
    if (clause.carried_subject->begin >= clause.tokens.begin &&
        clause.carried_subject->end <= clause.predicate.begin) {
      clause.subject = clause.carried_subject;
      clause.carried_subject.reset();
    } else if (clause.carried_subject->end > clause.tokens.begin) {
      clause.carried_subject.reset();
    }
  }
  return std::move(result_);
}

}  // namespace px
