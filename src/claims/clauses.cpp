#include "claims/clauses.h"

#include <algorithm>
#include <string_view>

#include "claims/clause_scan.h"
#include "claims/inner_clauses.h"
#include "claims/sentence_tree.h"
#include "claims/tree_frames.h"
#include "claims/verb_groups.h"

namespace px {
namespace {

// A claim needs this much content of its own; shorter clauses stay with their neighbour.
constexpr std::uint32_t kMinContentWords = 3;

bool IsEdgeWord(const WordReader& words, std::uint32_t i) {
  return words.Tag(i) == Upos::kPunct || (words.Tag(i) == Upos::kCconj && words.Key(i) != "both");
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

std::uint32_t SharedTokens(IndexRange a, IndexRange b) { return Intersection(a, b).size(); }

// Whether the two say nearly the same words.
bool NearlyAlike(const WordReader& words, IndexRange a, IndexRange b) {
  const std::uint32_t shared = CountContentWords(words, Intersection(a, b));
  const std::uint32_t all = CountContentWords(words, a) + CountContentWords(words, b) - shared;
  return 5 * shared >= 4 * all;
}

// The position of the clause that holds most of `tokens`; nothing when none shares any.
std::optional<std::size_t> HolderOf(const std::vector<Clause>& clauses, IndexRange tokens) {
  std::optional<std::size_t> holder;
  std::uint32_t most = 0;
  for (std::size_t k = 0; k < clauses.size(); ++k) {
    const std::uint32_t shared = SharedTokens(clauses[k].tokens, tokens);
    if (shared <= most) continue;
    holder = k;
    most = shared;
  }
  return holder;
}

// Cuts the clause that ends with `further` in two when both parts state enough.
void CutBefore(const WordReader& words, Clause further, std::vector<Clause>& clauses) {
  Trim(words, further);
  if (!StatesEnough(words, further)) return;
  for (std::size_t k = 0; k < clauses.size(); ++k) {
    Clause& whole = clauses[k];
    const bool inside =
        whole.kind != ClauseKind::kFrame && whole.tokens.begin < further.tokens.begin &&
        whole.tokens.end == further.tokens.end && whole.predicate.end <= further.tokens.begin;
    if (!inside) continue;
    Clause first = whole;
    first.tokens.end = further.tokens.begin;
    Trim(words, first);
    if (!StatesEnough(words, first)) return;
    further.frame = whole.frame;
    whole = first;
    clauses.insert(clauses.begin() + static_cast<std::ptrdiff_t>(k) + 1, further);
    return;
  }
}

// What somebody is and what happened keep their own voice inside reported words.
bool SpeaksForItself(ClauseKind kind) { return kind == ClauseKind::kApposition; }

// A clause keeps at least this much when what it ends with is cut off as a clause of its own.
constexpr std::uint32_t kMinContentBeforeCut = 4;

// "The navy caught 23 pirates | 23 pirates who had attacked a tanker". Nothing is cut behind a
// copula: "He was one of the men" says too little.
void EndBefore(const WordReader& words, const InnerClause& inner, Clause& whole) {
  if (inner.cut >= inner.clause.tokens.end || whole.kind == ClauseKind::kFrame) return;
  if (inner.clause.tokens.end < whole.tokens.end || inner.cut < whole.predicate.end) return;
  if (words.Lemma(whole.predicate.end - 1) == "be") return;
  Clause first = whole;
  first.tokens.end = inner.cut;
  Trim(words, first);
  if (CountContentWords(words, first.tokens) < kMinContentBeforeCut) return;
  if (StatesEnough(words, first)) whole = first;
}

// `scanned`: the clauses before any inner one was added; they stand first in `clauses` too, perhaps
// cut short.
void AddInner(const WordReader& words, InnerClause found, const std::vector<Clause>& scanned,
              std::vector<Clause>& clauses) {
  Clause& inner = found.clause;
  Trim(words, inner);
  if (inner.tokens.empty() || inner.predicate.empty()) return;
  const std::optional<std::size_t> place = HolderOf(scanned, inner.tokens);
  if (!place) return;
  const Clause* const holder = &scanned[*place];
  const bool phrase = inner.kind == ClauseKind::kApposition || inner.kind == ClauseKind::kListed ||
                      inner.kind == ClauseKind::kNominal;
  if (holder->kind == ClauseKind::kFrame && !phrase) return;
  if (!phrase && (!StatesEnough(words, inner) || CountContentWords(words, inner.tokens) < 3))
    return;
  // What reaches far over the edge of a clause is an error of the tree or of the scan.
  if (5 * SharedTokens(holder->tokens, inner.tokens) < 4 * inner.tokens.size() && !phrase) return;
  EndBefore(words, found, clauses[*place]);
  for (const Clause& clause : clauses) {
    if (clause.kind != ClauseKind::kFrame && NearlyAlike(words, clause.tokens, inner.tokens)) {
      return;
    }
  }
  if (!SpeaksForItself(inner.kind) && holder->kind != ClauseKind::kFrame) {
    inner.frame = holder->frame;
  }
  clauses.push_back(inner);
}

// Gives `clause` to the frame, cutting it where the words of the frame stand in it as well.
// `content`: what is reported.
void GiveToFrame(const WordReader& words, const SentenceTree& tree, const TreeReport& report,
                 IndexRange content, std::uint32_t frame, std::size_t place,
                 std::vector<Clause>& clauses) {
  Clause& clause = clauses[place];
  if (clause.kind == ClauseKind::kFrame) return;
  if (!clause.tokens.Contains(report.verb)) {
    // An inner frame speaks for itself.
    if (SharedTokens(clause.tokens, content) == clause.tokens.size() && !clause.frame) {
      clause.frame = frame;
    }
    return;
  }
  if (!clause.predicate.Contains(report.verb)) return;
  if (report.content == report.verb && !clause.frame) clause.frame = frame;
  if (content.begin <= report.verb) return;
  Clause reported;
  reported.tokens = {content.begin, std::max(clause.tokens.end, content.begin)};
  reported.predicate = Intersection(tree.VerbTokens(report.content), reported.tokens);
  reported.frame = frame;
  Trim(words, reported);
  TakeSubjectFromTree(words, tree, reported);
  Clause saying = clause;
  saying.kind = ClauseKind::kFrame;
  saying.tokens.end = content.begin;
  saying.frame = frame;
  Trim(words, saying);
  if (!StatesEnough(words, reported) || saying.tokens.empty()) {
    clause.frame = frame;
    return;
  }
  clause = saying;
  clauses.insert(clauses.begin() + static_cast<std::ptrdiff_t>(place) + 1, reported);
}

void AddReports(const WordReader& words, const SentenceTree& tree, SentenceClauses& result) {
  for (const TreeReport& report : FindReports(words, tree)) {
    const bool known = std::any_of(
        result.frames.begin(), result.frames.end(),
        [&](const ReportFrame& frame) { return SharedTokens(frame.cue, report.frame.cue) > 0; });
    if (known) continue;
    const auto frame = static_cast<std::uint32_t>(result.frames.size());
    result.frames.push_back(report.frame);
    IndexRange content = tree.PredicateRange(report.content);
    if (content.begin <= report.verb && report.verb < content.end) {
      content = tree.Yield(report.content);  // the verb is an aside in what it reports
    }
    for (std::size_t k = result.clauses.size(); k-- > 0;) {
      GiveToFrame(words, tree, report, content, frame, k, result.clauses);
    }
  }
}

void UseTree(const WordReader& words, IndexRange sentence, SentenceClauses& result) {
  const SentenceTree tree(words, sentence);
  if (tree.empty()) return;
  AddReports(words, tree, result);
  std::vector<Clause>& clauses = result.clauses;
  std::vector<Clause> further = CoordinatedClauses(words, tree);
  // The last first, so that each is the end of what is left of its clause.
  for (auto it = further.rbegin(); it != further.rend(); ++it) CutBefore(words, *it, clauses);
  for (Clause& clause : clauses) TakeSubjectFromTree(words, tree, clause);
  const std::vector<Clause> scanned = clauses;
  for (const Clause& clause : further)
    AddInner(words, {clause, clause.tokens.end}, scanned, clauses);
  for (const InnerClause& inner : InnerClauses(words, tree)) {
    AddInner(words, inner, scanned, clauses);
  }
  std::stable_sort(clauses.begin(), clauses.end(),
                   [](const Clause& a, const Clause& b) { return a.tokens < b.tokens; });
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
  UseTree(words, sentence, result);
  return result;
}

}  // namespace px
