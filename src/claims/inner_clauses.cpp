#include "claims/inner_clauses.h"

#include <algorithm>
#include <optional>

#include "claims/frames.h"
#include "claims/lexicons.h"
#include "claims/verb_groups.h"

namespace px {
namespace {

bool IsNoun(Upos tag) { return tag == Upos::kNoun || tag == Upos::kPropn; }

bool IsCalendarName(const WordReader& words, std::uint32_t token) {
  return words.IsAny(token, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                             "sunday", "january", "february", "march", "april", "may", "june",
                             "july", "august", "september", "october", "november", "december"});
}

// How far behind its noun an apposition may stand: "Ada Berg, 63, a doctor".
constexpr std::uint32_t kMaxAsideTokens = 4;

class InnerReader {
 public:
  InnerReader(const WordReader& words, const SentenceTree& tree) : words_(words), tree_(tree) {}

  std::vector<Clause> Coordinated() {
    for (std::uint32_t t = tree_.sentence().begin; t < tree_.sentence().end; ++t) {
      if (!tree_.Is(t, {Deprel::kConj, Deprel::kParataxis}) || !tree_.IsPredicate(t)) continue;
      if (tree_.HeadsClause(t) && tree_.IsPredicate(tree_.Head(t))) {
        AddPredicate(t, ClauseKind::kCoordinated, tree_.PredicateRange(t));
      }
    }
    std::vector<Clause> clauses;
    for (const InnerClause& found : found_) clauses.push_back(found.clause);
    return clauses;
  }

  std::vector<InnerClause> Inner() {
    for (std::uint32_t t = tree_.sentence().begin; t < tree_.sentence().end; ++t) {
      ReadToken(t);
      ReadTitle(t);
    }
    std::stable_sort(found_.begin(), found_.end(), [](const InnerClause& a, const InnerClause& b) {
      return a.clause.tokens.begin < b.clause.tokens.begin;
    });
    return std::move(found_);
  }

 private:
  void ReadToken(std::uint32_t t) {
    switch (tree_.Relation(t)) {
      case Deprel::kAcl:
      case Deprel::kAclRelcl:
        ReadRelative(t);
        break;
      case Deprel::kAdvcl:
        ReadAdverbial(t);
        break;
      case Deprel::kCcomp:
        ReadComplement(t);
        break;
      case Deprel::kAppos:
      case Deprel::kNmodUnmarked:
        ReadApposition(t);
        break;
      case Deprel::kConj:
        ReadListed(t);
        break;
      default:
        break;
    }
    ReadEvent(t);
  }

  void Add(const Clause& clause) { found_.push_back({clause, clause.tokens.end}); }

  void AddPredicate(std::uint32_t t, ClauseKind kind, IndexRange range) {
    Clause clause;
    clause.kind = kind;
    clause.tokens = range;
    clause.predicate = tree_.VerbTokens(t);
    clause.predicate.begin = std::max(clause.predicate.begin, range.begin);
    clause.predicate.end = std::min(clause.predicate.end, range.end);
    if (clause.predicate.begin >= clause.predicate.end) clause.predicate = {t, t + 1};
    if (const std::optional<IndexRange> subject = tree_.SubjectOf(t)) {
      const bool inside = subject->begin >= range.begin && subject->end <= clause.predicate.begin;
      if (inside) {
        clause.subject = subject;
      } else if (subject->end <= range.begin) {
        clause.carried_subject = subject;
      }
    }
    Add(clause);
  }

  // "a vehicle described on the radio", "the men who sold the boat".
  void ReadRelative(std::uint32_t t) {
    const std::uint32_t noun = tree_.Head(t);
    if (!tree_.HeadsClause(t) || noun == kNoHead || noun > t || !IsNoun(words_.Tag(noun))) return;
    if (tree_.IsInfinitive(t) || CountContentWords(words_, tree_.Yield(t)) < 2) return;
    if (words_.IsAny(t,
                     {"including", "ranging", "based", "involving", "regarding", "concerning"})) {
      return;
    }
    const std::optional<std::uint32_t> mark = tree_.Child(t, {Deprel::kMark});
    const std::optional<std::uint32_t> subject =
        tree_.Child(t, {Deprel::kNsubj, Deprel::kNsubjPass});
    // "the fact that he won": what follows stands by itself.
    const bool alone = mark && words_.Key(*mark) == "that" && subject;
    const IndexRange range = tree_.PredicateRange(t);
    if (alone) {
      AddPredicate(t, ClauseKind::kComplement, {*mark + 1, range.end});
      return;
    }
    std::uint32_t begin = tree_.NounPhrase(noun).begin;
    while (begin < noun && words_.Tag(begin) == Upos::kAdp) ++begin;
    // "people sitting in the audience" are nobody in particular.
    const bool bare = begin == noun && words_.Tag(noun) == Upos::kNoun;
    if (bare) return;
    AddPredicate(t, ClauseKind::kRelative, {begin, range.end});
    found_.back().cut = tree_.Yield(t).begin;
  }

  bool HasNameOrNumber(IndexRange tokens) const {
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (words_.Tag(i) == Upos::kPropn || words_.Tag(i) == Upos::kNum) return true;
    }
    return false;
  }

  // "after slipping on the ice", "because the road was shut"; no conditions, purposes only when
  // they name somebody or say how many.
  void ReadAdverbial(std::uint32_t t) {
    if (!tree_.HeadsClause(t) || (tree_.IsInfinitive(t) && !HasNameOrNumber(tree_.Yield(t))))
      return;
    const std::optional<std::uint32_t> mark = tree_.Child(t, {Deprel::kMark});
    if (mark && words_.IsAny(
                    *mark, {"if", "unless", "whether", "than", "lest", "until", "as", "without"})) {
      return;
    }
    // "on seeing the ship", "while climbing": circumstances of what the clause around them tells.
    const bool circumstance = mark && !tree_.Child(t, {Deprel::kNsubj, Deprel::kNsubjPass}) &&
                              words_.IsAny(*mark, {"on", "upon", "in", "while", "when"});
    if (circumstance) return;
    const IndexRange range = tree_.PredicateRange(t);
    AddPredicate(t, ClauseKind::kSubordinate, range);
    if (range.begin > tree_.Head(t)) found_.back().cut = range.begin;
  }

  void ReadComplement(std::uint32_t t) {
    if (!tree_.HeadsClause(t) || !tree_.Child(t, {Deprel::kNsubj, Deprel::kNsubjPass})) return;
    const IndexRange yield = tree_.Yield(t);
    for (std::uint32_t k = yield.begin; k < t; ++k) {
      if (IsQuestionWord(words_, k)) return;
    }
    AddPredicate(t, ClauseKind::kComplement, tree_.PredicateRange(t));
  }

  bool HasCommonNoun(IndexRange tokens) const {
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (words_.Tag(i) == Upos::kNoun && !IsCalendarName(words_, i)) return true;
    }
    return false;
  }

  // "Ada Berg, 63", "INS Tabar, a stealth frigate".
  void ReadApposition(std::uint32_t t) {
    const std::uint32_t noun = tree_.Head(t);
    if (noun == kNoHead || noun > t) return;
    IndexRange first = tree_.NounPhrase(noun);
    const IndexRange second = tree_.NounPhrase(t);
    first.end = std::min(first.end, tree_.Yield(t).begin);
    while (first.end > first.begin && words_.Tag(first.end - 1) == Upos::kPunct) --first.end;
    if (first.begin >= first.end || second.begin <= first.end ||
        words_.Tag(second.begin - 1) != Upos::kPunct || second.begin > first.end + kMaxAsideTokens)
      return;
    const bool age = words_.Tag(t) == Upos::kNum && words_.Tag(noun) == Upos::kPropn &&
                     second.begin == first.end + 1;
    if (age) {
      // "of Oslo and Berg, 48": the name next to the number.
      std::uint32_t begin = first.end;
      while (begin > first.begin && words_.Tag(begin - 1) == Upos::kPropn) --begin;
      if (begin < first.end) first.begin = begin;
    } else {
      const bool named = words_.Tag(noun) == Upos::kPropn || words_.Tag(t) == Upos::kPropn;
      if (tree_.Relation(t) != Deprel::kAppos || !named || !HasCommonNoun(second) ||
          HasCalendarName(first) || CountContentWords(words_, second) < 2)
        return;
    }
    Clause clause;
    clause.kind = ClauseKind::kApposition;
    clause.tokens = {first.begin, second.end};
    clause.subject = first;
    clause.predicate = second;
    Add(clause);
  }

  bool HasCalendarName(IndexRange tokens) const {
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (IsCalendarName(words_, i)) return true;
    }
    return false;
  }

  // "missile destroyer INS Mysore", "Oscar producer Laurence Mark".
  void ReadTitle(std::uint32_t noun) {
    if (words_.Tag(noun) != Upos::kNoun || words_.IsPlural(noun) ||
        words_.IsAny(noun, {"year", "month", "week", "weekend", "day", "today", "night", "morning",
                            "afternoon", "evening", "time", "ago", "board"}))
      return;
    std::uint32_t end = noun + 1;
    while (end < tree_.sentence().end && words_.Tag(end) == Upos::kPropn &&
           words_.IsCapitalised(end) && !IsCalendarName(words_, end))
      ++end;
    const Upos after = words_.Tag(end);
    if (end == noun + 1 || after == Upos::kNoun || words_.IsAny(end, {"'s", "-", "'"})) return;
    std::uint32_t begin = noun;
    while (begin > tree_.sentence().begin && IsInsidePhrase(begin - 1)) --begin;
    if (CountContentWords(words_, {begin, end}) < 3) return;
    Clause clause;
    clause.kind = ClauseKind::kApposition;
    clause.tokens = {begin, end};
    clause.predicate = {begin, noun + 1};
    clause.subject = IndexRange{noun + 1, end};
    Add(clause);
  }

  bool IsInsidePhrase(std::uint32_t t) const {
    const Upos tag = words_.Tag(t);
    if (IsCalendarName(words_, t)) return false;
    return tag == Upos::kAdj || IsNoun(tag) || tag == Upos::kDet || words_.Key(t) == "'s" ||
           words_.IsInHyphenatedWord(t) || tree_.Is(t, {Deprel::kNmodPoss});
  }

  // "the arrest of the 23 pirates", "its investment in Acme".
  void ReadEvent(std::uint32_t t) {
    if (words_.Tag(t) != Upos::kNoun || words_.IsInHyphenatedWord(t) ||
        tree_.Is(t, {Deprel::kCompound, Deprel::kFlat}) || !IsEventNoun(words_.Lemma(t)))
      return;
    const IndexRange range = tree_.NounPhrase(t);
    std::uint32_t participants = 0;
    bool linked = false;   // by "of", "by", "'s", "the"...: not just a name in front
    bool telling = false;  // a name or number among them
    for (std::uint32_t k = tree_.FirstChild(t); k != kNoHead; k = tree_.NextChild(k)) {
      if (!range.Contains(k)) continue;
      if (!tree_.Is(k, {Deprel::kNmod, Deprel::kNmodPoss, Deprel::kCompound, Deprel::kObl}))
        continue;
      ++participants;
      linked = linked || !tree_.Is(k, {Deprel::kCompound});
      telling = telling || HasNameOrNumber(tree_.Yield(k));
    }
    linked = linked || words_.IsAny(range.begin, {"a", "an", "the", "this", "another"});
    const bool enough = linked && (participants >= 2 || telling);
    if (!enough || CountContentWords(words_, range) < 3) return;
    Clause clause;
    clause.kind = ClauseKind::kNominal;
    clause.tokens = range;
    clause.predicate = {t, t + 1};
    if (const std::optional<std::uint32_t> owner = tree_.Child(t, {Deprel::kNmodPoss});
        owner && tree_.Yield(*owner).end <= t && tree_.Yield(*owner).begin >= range.begin) {
      clause.subject = tree_.Yield(*owner);
    }
    Add(clause);
  }

  static bool IsEventNoun(std::string_view lemma) {
    return GetClaimLexicons().event_nouns.contains(lemma);
  }

  // "seized seven rifles and [three outboard motors]".
  void ReadListed(std::uint32_t t) {
    const std::uint32_t first = tree_.Head(t);
    if (tree_.HeadsClause(t) || !IsNoun(words_.Tag(t)) || !IsNoun(words_.Tag(first))) return;
    const IndexRange range = tree_.NounPhrase(t);
    const bool counted = tree_.Child(t, {Deprel::kNummod}).has_value();
    const Upos opens = words_.Tag(range.begin);
    const bool whole = opens == Upos::kDet || opens == Upos::kPron || opens == Upos::kNum;
    if (!whole || CountContentWords(words_, range) < (counted ? 2U : 3U)) return;
    // The verb of the list stands before it.
    std::uint32_t verb = tree_.Head(first);
    if (verb == kNoHead || verb > first || words_.Tag(verb) != Upos::kVerb) return;
    if (!tree_.Is(first, {Deprel::kObj, Deprel::kObl})) return;
    Clause clause;
    clause.kind = ClauseKind::kListed;
    clause.tokens = range;
    clause.predicate = range;
    const IndexRange group = tree_.VerbTokens(verb);
    const std::optional<IndexRange> subject = tree_.SubjectOf(verb);
    const bool before = subject && subject->end <= group.begin && group.begin < subject->end + 3;
    clause.carried_subject = IndexRange{before ? subject->begin : group.begin, group.end};
    if (clause.carried_subject->end > range.begin) return;
    Add(clause);
  }

  const WordReader& words_;
  const SentenceTree& tree_;
  std::vector<InnerClause> found_;
};

}  // namespace

std::vector<Clause> CoordinatedClauses(const WordReader& words, const SentenceTree& tree) {
  return InnerReader(words, tree).Coordinated();
}

std::vector<InnerClause> InnerClauses(const WordReader& words, const SentenceTree& tree) {
  return InnerReader(words, tree).Inner();
}

void TakeSubjectFromTree(const WordReader& words, const SentenceTree& tree, Clause& clause) {
  if (clause.kind == ClauseKind::kApposition || clause.predicate.empty()) return;
  // The word of the verb group that the others hang on, or what is said to be something.
  std::uint32_t verb = clause.predicate.end - 1;
  while (tree.Head(verb) != kNoHead && clause.predicate.Contains(tree.Head(verb))) {
    verb = tree.Head(verb);
  }
  if (tree.Is(verb, {Deprel::kCop, Deprel::kAux, Deprel::kAuxPass})) verb = tree.Head(verb);
  // Where there are two, the second is the subject and the first a slip.
  std::optional<std::uint32_t> found;
  const IndexRange yield = tree.Yield(verb);
  for (std::uint32_t t = yield.begin; t < clause.predicate.begin; ++t) {
    const bool subject =
        tree.Is(t, {Deprel::kNsubj, Deprel::kNsubjPass, Deprel::kCsubj, Deprel::kCsubjPass});
    if (subject && tree.Head(t) == verb) found = t;
  }
  if (!found || tree.IsRelativePronoun(*found)) return;
  const bool clausal = tree.Is(*found, {Deprel::kCsubj, Deprel::kCsubjPass});
  IndexRange subject = clausal ? tree.Yield(*found) : tree.NounPhrase(*found);
  for (std::uint32_t t = subject.end; t < tree.Yield(*found).end && !clausal; ++t) {
    const bool further = tree.Head(t) == *found && tree.Is(t, {Deprel::kConj});
    if (further) subject.end = tree.NounPhrase(t).end;
  }
  // The tree may hang each word of a name on the verb; the rules read it whole.
  if (clause.subject && clause.subject->begin <= subject.begin &&
      subject.end <= clause.subject->end && !clausal)
    return;
  subject.begin = std::max(subject.begin, clause.tokens.begin);
  subject.end = std::min(subject.end, clause.predicate.begin);
  while (subject.begin < subject.end && words.Tag(subject.begin) == Upos::kPunct) ++subject.begin;
  while (subject.begin < subject.end && words.Tag(subject.end - 1) == Upos::kPunct) --subject.end;
  if (subject.begin >= subject.end) return;
  clause.subject = subject;
  clause.carried_subject.reset();
}

}  // namespace px
