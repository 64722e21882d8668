#include "claims/tree_frames.h"

#include <optional>
#include <string_view>

#include "claims/frames.h"
#include "claims/lexicons.h"

namespace px {
namespace {

// The clause that a verb reports: its complement, or the clause it is put into as an aside.
std::optional<std::uint32_t> ReportedBy(const WordReader& words, const SentenceTree& tree,
                                        std::uint32_t verb) {
  if (const auto complement = tree.Child(verb, {Deprel::kCcomp})) {
    if (!tree.HeadsClause(*complement)) return std::nullopt;
    // "asked whether", "knows how": asked, not said.
    for (std::uint32_t t = tree.FirstChild(*complement); t != kNoHead; t = tree.NextChild(t)) {
      if (t < *complement && IsQuestionWord(words, tree.Yield(t).begin)) return std::nullopt;
    }
    return complement;
  }
  const bool aside = tree.Is(verb, {Deprel::kParataxis}) && tree.HeadsClause(tree.Head(verb)) &&
                     !tree.Child(verb, {Deprel::kObj, Deprel::kXcomp});
  return aside ? std::optional(tree.Head(verb)) : std::nullopt;
}

// "called him a liar": the clause itself is what is said.
std::optional<std::uint32_t> LabelledBy(const SentenceTree& tree, std::uint32_t verb) {
  const bool labels = tree.Child(verb, {Deprel::kObj}) && tree.Child(verb, {Deprel::kXcomp});
  return labels ? std::optional(verb) : std::nullopt;
}

std::optional<TreeReport> ReportAt(const WordReader& words, const SentenceTree& tree,
                                   std::uint32_t verb) {
  const VerbGroup* const group = tree.GroupOf(verb);
  if (words.Tag(verb) != Upos::kVerb || group == nullptr || group->head != verb) return {};
  const std::string_view report = ReportClass(words, *group, kWithMind);
  if (report.empty() || report == "describe") return {};
  // "I do not think it sank" says of it that it did not sink; "he did not say" says nothing.
  const bool negated = IsNegated(words, *group);
  if (negated && report != "think") return {};
  const std::optional<std::uint32_t> content =
      report == "label" ? LabelledBy(tree, verb) : ReportedBy(words, tree, verb);
  if (!content || IsPassive(words, *group)) return {};
  const std::optional<IndexRange> source = tree.SubjectOf(verb);
  if (!source || source->empty()) return {};
  // "You know, ..." is a way of speaking.
  if (report == "mind" && words.Key(source->begin) == "you") return {};
  const bool speaks = CanSay(words, *source, report);
  if (!speaks) {
    if (report != "evidence") return {};
    return TreeReport{{group->tokens, std::nullopt, false, true, false}, verb, *content};
  }
  return TreeReport{{group->tokens, NamedSpeaker(words, *source, group->tokens.begin),
                     report == "deny", false, negated},
                    verb,
                    *content};
}

}  // namespace

std::vector<TreeReport> FindReports(const WordReader& words, const SentenceTree& tree) {
  std::vector<TreeReport> reports;
  for (std::uint32_t t = tree.sentence().begin; t < tree.sentence().end; ++t) {
    if (const auto report = ReportAt(words, tree, t)) reports.push_back(*report);
  }
  return reports;
}

}  // namespace px
