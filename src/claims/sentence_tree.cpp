#include "claims/sentence_tree.h"

#include <algorithm>

namespace px {
namespace {

// How many clauses up the subject of a predicate is looked for.
constexpr int kMaxSubjectSteps = 4;

}  // namespace

SentenceTree::SentenceTree(const WordReader& words, IndexRange sentence)
    : words_(words), sentence_(sentence) {
  std::uint32_t roots = 0;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (Head(t) == kNoHead) ++roots;
  }
  if (roots != 1) return;
  groups_ = FindVerbGroups(words, sentence);
  nodes_.resize(sentence.size());
  for (std::uint32_t t = sentence.end; t-- > sentence.begin;) {
    Node(t).yield = {t, t + 1};
    if (Head(t) == kNoHead) continue;
    Node(t).next_sibling = Node(Head(t)).first_child;
    Node(Head(t)).first_child = t;
  }
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    // Up to the first word above that reaches as far already: in all O(tokens) for usual trees.
    for (std::uint32_t up = Head(t); up != kNoHead; up = Head(up)) {
      IndexRange& yield = Node(up).yield;
      if (yield.Contains(t)) break;
      yield = {std::min(yield.begin, t), std::max(yield.end, t + 1)};
    }
  }
}

std::uint32_t SentenceTree::Head(std::uint32_t token) const {
  return words_.article().words[token].head;
}

Deprel SentenceTree::Relation(std::uint32_t token) const {
  return words_.article().words[token].deprel;
}

bool SentenceTree::Is(std::uint32_t token, std::initializer_list<Deprel> relations) const {
  return std::find(relations.begin(), relations.end(), Relation(token)) != relations.end();
}

std::optional<std::uint32_t> SentenceTree::Child(std::uint32_t token,
                                                 std::initializer_list<Deprel> relations) const {
  for (std::uint32_t t = FirstChild(token); t != kNoHead; t = NextChild(t)) {
    if (Is(t, relations)) return t;
  }
  return std::nullopt;
}

bool SentenceTree::IsPredicate(std::uint32_t token) const {
  return words_.Tag(token) == Upos::kVerb || Child(token, {Deprel::kCop}).has_value();
}

bool SentenceTree::HeadsClause(std::uint32_t token) const {
  return IsPredicate(token) || Child(token, {Deprel::kNsubj, Deprel::kNsubjPass}).has_value();
}

bool SentenceTree::IsInfinitive(std::uint32_t verb) const {
  for (std::uint32_t t = FirstChild(verb); t < verb; t = NextChild(t)) {
    if (Is(t, {Deprel::kMark}) && words_.Key(t) == "to") return true;
  }
  return false;
}

bool SentenceTree::IsRelativePronoun(std::uint32_t token) const {
  return words_.IsAny(token, {"who", "whom", "which", "that", "whose", "where", "when"});
}

IndexRange SentenceTree::NounPhrase(std::uint32_t noun) const {
  IndexRange phrase = Yield(noun);
  for (std::uint32_t t = FirstChild(noun); t != kNoHead; t = NextChild(t)) {
    if (t < noun) {
      const bool outside =
          Is(t, {Deprel::kCase, Deprel::kCc, Deprel::kMark, Deprel::kPunct, Deprel::kCop,
                 Deprel::kAux, Deprel::kCcPreconj, Deprel::kNsubj, Deprel::kAdvmod, Deprel::kExpl});
      if (outside) phrase.begin = Yield(t).end;
      continue;
    }
    const bool mark = Is(t, {Deprel::kPunct}) && words_.Key(t) != "-";
    if (mark || Is(t, {Deprel::kAclRelcl, Deprel::kAcl, Deprel::kAppos, Deprel::kConj,
                       Deprel::kParataxis, Deprel::kAdvcl, Deprel::kAdvclRelcl, Deprel::kCcomp})) {
      phrase.end = Yield(t).begin;
      break;
    }
  }
  return phrase;
}

IndexRange SentenceTree::PredicateRange(std::uint32_t predicate) const {
  IndexRange range = Yield(predicate);
  for (std::uint32_t t = FirstChild(predicate); t != kNoHead; t = NextChild(t)) {
    if (!IsPredicate(t)) continue;
    if (t < predicate && Is(t, {Deprel::kAdvcl, Deprel::kParataxis, Deprel::kCcomp})) {
      range.begin = Yield(t).end;
    } else if (t > predicate && Is(t, {Deprel::kConj, Deprel::kParataxis})) {
      range.end = Yield(t).begin;
      break;
    }
  }
  return range;
}

const VerbGroup* SentenceTree::GroupOf(std::uint32_t predicate) const {
  const std::uint32_t verb = Child(predicate, {Deprel::kCop}).value_or(predicate);
  const auto found = std::find_if(groups_.begin(), groups_.end(), [verb](const VerbGroup& group) {
    return group.tokens.Contains(verb);
  });
  return found == groups_.end() ? nullptr : &*found;
}

IndexRange SentenceTree::VerbTokens(std::uint32_t predicate) const {
  if (const VerbGroup* group = GroupOf(predicate)) return group->tokens;
  const std::uint32_t verb = Child(predicate, {Deprel::kCop}).value_or(predicate);
  return {verb, verb + 1};
}

// The tree may hang each word of a name on the verb.
IndexRange SentenceTree::WholeName(std::uint32_t verb, IndexRange subject) const {
  while (subject.end < verb && words_.Tag(subject.end - 1) == Upos::kPropn &&
         words_.Tag(subject.end) == Upos::kPropn && Head(subject.end) == verb)
    subject.end = NounPhrase(subject.end).end;
  return subject;
}

std::optional<IndexRange> SentenceTree::SubjectOf(std::uint32_t predicate) const {
  for (int step = 0; step < kMaxSubjectSteps; ++step) {
    const std::optional<std::uint32_t> subject =
        Child(predicate, {Deprel::kNsubj, Deprel::kNsubjPass, Deprel::kNsubjOuter});
    const bool relative = Is(predicate, {Deprel::kAclRelcl, Deprel::kAcl});
    if (subject && !(relative && IsRelativePronoun(*subject))) {
      return WholeName(predicate, NounPhrase(*subject));
    }
    if (Head(predicate) == kNoHead) return std::nullopt;
    if (relative) return NounPhrase(Head(predicate));
    if (!Is(predicate, {Deprel::kConj, Deprel::kAdvcl, Deprel::kXcomp})) return std::nullopt;
    predicate = Head(predicate);
  }
  return std::nullopt;
}

}  // namespace px
