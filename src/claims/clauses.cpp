#include "claims/clauses.h"

#include <algorithm>
#include <string_view>

#include "claims/clause_scan.h"
#include "claims/verb_groups.h"

namespace px {
namespace {

// A claim needs this much content of its own; shorter clauses stay with their neighbour.
constexpr std::uint32_t kMinContentWords = 3;

bool IsEdgeWord(const WordReader& words, std::uint32_t i) {
  return words.Tag(i) == Upos::kPunct || words.Tag(i) == Upos::kCconj;
}

// Drops connectives and punctuation from both ends; brackets and quotation marks go too.
IndexRange Trimmed(const WordReader& words, IndexRange tokens) {
  const IndexRange whole = tokens;
  while (tokens.begin < tokens.end && IsEdgeWord(words, tokens.begin)) ++tokens.begin;
  if (words.Key(tokens.begin) == "that" && words.Tag(tokens.begin) == Upos::kSconj &&
      tokens.begin > whole.begin) {
    ++tokens.begin;  // "and that the crew ..."
  }
  while (tokens.end > tokens.begin && IsEdgeWord(words, tokens.end - 1)) --tokens.end;
  return tokens;
}

IndexRange Intersection(IndexRange a, IndexRange b) {
  const std::uint32_t begin = std::max(a.begin, b.begin);
  return {begin, std::max(begin, std::min(a.end, b.end))};
}

// Trims the clause and what it is made of; odd punctuation may stand at the edges of both.
void Trim(const WordReader& words, Clause& clause) {
  clause.tokens = Trimmed(words, clause.tokens);
  clause.predicate = Intersection(clause.predicate, clause.tokens);
  if (clause.subject) {
    clause.subject = Intersection(*clause.subject, clause.tokens);
    if (clause.subject->empty()) clause.subject.reset();
  }
  if (clause.subject) clause.carried_subject.reset();
}

bool SameFrame(const Clause& a, const Clause& b) { return a.frame == b.frame; }

bool IsTooSmall(const WordReader& words, const Clause& clause) {
  return clause.kind != ClauseKind::kFrame && !StatesEnough(words, clause);
}

bool IsDependent(ClauseKind kind) {
  return kind == ClauseKind::kRelative || kind == ClauseKind::kParticiple ||
         kind == ClauseKind::kSubordinate || kind == ClauseKind::kApposition;
}

// Joins `from` to its neighbour `into`. The predicate of the two that is the sentence's own stays.
void Join(const Clause& from, Clause& into) {
  into.tokens = {std::min(from.tokens.begin, into.tokens.begin),
                 std::max(from.tokens.end, into.tokens.end)};
  const bool take = !from.predicate.empty() &&
                    (into.predicate.empty() || (IsDependent(into.kind) && !IsDependent(from.kind)));
  if (take) {
    into.predicate = from.predicate;
    into.kind = from.kind;
    into.subject = from.subject;
    into.carried_subject = from.carried_subject;
  }
  // A subject carried over from the joined words is now the clause's own.
  if (into.carried_subject && into.carried_subject->begin >= into.tokens.begin) {
    if (into.carried_subject->end <= into.predicate.begin) into.subject = into.carried_subject;
    into.carried_subject.reset();
  }
}

// Joins clauses without predicate or content to a neighbour with the same frame, the one before
// first. A small clause with none stays.
void JoinSmallClauses(const WordReader& words, std::vector<Clause>& clauses) {
  for (std::size_t i = 0; i < clauses.size();) {
    if (!IsTooSmall(words, clauses[i])) {
      ++i;
      continue;
    }
    const auto fits = [&](std::size_t k) {
      return k < clauses.size() && clauses[k].kind != ClauseKind::kFrame &&
             SameFrame(clauses[i], clauses[k]);
    };
    // "He said he was sorry": too little to stand without its frame.
    const bool alone_in_frame = i > 0 && clauses[i - 1].kind == ClauseKind::kFrame &&
                                SameFrame(clauses[i], clauses[i - 1]) && !fits(i + 1);
    if (i > 0 && fits(i - 1)) {
      Join(clauses[i], clauses[i - 1]);
    } else if (alone_in_frame && !clauses[i - 1].predicate.empty()) {
      Join(clauses[i], clauses[i - 1]);
      clauses[i - 1].kind = ClauseKind::kMain;
    } else if (fits(i + 1)) {
      Join(clauses[i], clauses[i + 1]);
    } else {
      ++i;
      continue;
    }
    clauses.erase(clauses.begin() + static_cast<std::ptrdiff_t>(i));
    if (i > 0) --i;
  }
}

}  // namespace

bool StatesEnough(const WordReader& words, const Clause& clause) {
  if (clause.predicate.empty()) return false;
  const bool pronoun = clause.subject && clause.subject->size() == 1 &&
                       words.Tag(clause.subject->begin) == Upos::kPron;
  // A pronoun or a subject carried over stands for a content word.
  const std::uint32_t subject = pronoun || clause.carried_subject ? 1 : 0;
  return CountContentWords(words, clause.tokens) + subject >= kMinContentWords;
}

SentenceClauses SplitClauses(const WordReader& words, IndexRange sentence) {
  SentenceClauses result = ScanClauses(words, sentence);
  for (Clause& clause : result.clauses) Trim(words, clause);
  std::erase_if(result.clauses, [](const Clause& clause) { return clause.tokens.empty(); });
  JoinSmallClauses(words, result.clauses);
  return result;
}

}  // namespace px
