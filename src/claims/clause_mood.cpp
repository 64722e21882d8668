#include "claims/clause_mood.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace px {
namespace {

template <std::size_t n>
bool IsAnyOf(std::string_view word, const std::string_view (&list)[n]) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool IsSubject(const Word& word) {
  return word.deprel == Deprel::kNsubj || word.deprel == Deprel::kNsubjPass;
}

bool IsModal(const Word& word) {
  constexpr std::string_view kModals[] = {"will", "would", "shall", "may", "might", "wo", "should"};
  return word.deprel == Deprel::kAux && IsAnyOf(word.lemma, kModals);
}

// Verbs whose "to" says that it was done, or that it was not: "began to", "failed to". With all
// others ("plans to", "is due to") it is left open.
bool SettlesComplement(std::string_view lemma) {
  constexpr std::string_view kVerbs[] = {
      "begin",  "start",  "continue", "come",    "get",  "help",   "manage", "rush",
      "hasten", "happen", "force",    "cause",   "lead", "fail",   "refuse", "go",
      "seem",   "appear", "decline",  "neglect", "able", "unable", "forget"};
  return IsAnyOf(lemma, kVerbs);
}

bool IsMarkedTo(const Word& child) { return child.deprel == Deprel::kMark && child.lemma == "to"; }

bool IsMarkedFrom(const Word& child) {
  return child.deprel == Deprel::kMark && (child.lemma == "from" || child.lemma == "of");
}

}  // namespace

bool IsAside(const ClaimSide& side, const ClaimNode& node) {
  const Deprel relation = side.article.words[node.token].deprel;
  if (relation == Deprel::kAcl) return true;
  if (relation != Deprel::kAdvcl || AnyChild(side, node, IsSubject)) return false;
  // "kept from sinking", "incapable of sinking": what the denial is about.
  return !(node.negated && AnyChild(side, node, IsMarkedFrom));
}

bool IsConditional(const ClaimSide& side, const ClaimNode& node) {
  return AnyChild(side, node, [](const Word& child) {
    constexpr std::string_view kWords[] = {"if", "whether", "unless", "until", "lest"};
    return child.deprel == Deprel::kMark && IsAnyOf(child.lemma, kWords);
  });
}

bool IsLeftOpen(const ClaimSide& side, const ClaimNode& node) {
  const Word& word = side.article.words[node.token];
  const auto is_planned = [](const Word& child) {
    constexpr std::string_view kWords[] = {"due", "set", "scheduled", "expected"};
    return IsAnyOf(child.lemma, kWords);
  };
  // "is due to sink", whichever of the two words is taken for the head.
  if (AnyChild(side, node, IsMarkedTo) && AnyChild(side, node, is_planned)) return true;
  return word.deprel == Deprel::kXcomp && word.head != kNoHead &&
         AnyChild(side, node, IsMarkedTo) &&
         !SettlesComplement(side.article.words[word.head].lemma);
}

bool IsPossible(const ClaimSide& side, const ClaimNode& node) {
  constexpr std::string_view kAbilities[] = {"able", "unable", "capable", "incapable"};
  const std::uint32_t head = side.article.words[node.token].head;
  if (head != kNoHead && IsAnyOf(side.article.words[head].lemma, kAbilities)) return true;
  return AnyChild(side, node, [](const Word& child) {
    constexpr std::string_view kModals[] = {"may", "might", "can", "could", "ca"};
    return child.deprel == Deprel::kAux && IsAnyOf(child.lemma, kModals);
  });
}

bool IsYetToCome(const ClaimSide& side, const ClaimNode& node) {
  // "is going to sink"
  const bool going = side.article.words[node.token].lemma == "go" &&
                     AnyChild(side, node, [](const Word& w) { return w.deprel == Deprel::kXcomp; });
  return going || AnyChild(side, node, IsModal);
}

bool IsDone(const ClaimSide& side, const ClaimNode& node) {
  if (IsYetToCome(side, node)) return false;
  if (side.article.words[node.token].verb_form == VerbForm::kPast) return true;
  return AnyChild(side, node, [](const Word& child) {
    constexpr std::string_view kAuxiliaries[] = {"have", "be", "do"};
    return (child.deprel == Deprel::kAux || child.deprel == Deprel::kAuxPass) &&
           IsAnyOf(child.lemma, kAuxiliaries) &&
           (child.verb_form == VerbForm::kPast || child.lemma == "have");
  });
}

}  // namespace px
