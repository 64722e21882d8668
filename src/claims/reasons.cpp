#include "claims/reasons.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/utf8.h"

namespace px {
namespace {

constexpr std::size_t kMaxNamed = 4;
constexpr std::int32_t kMinWeight = 10;

// "a, b and c".
std::string Listed(std::vector<std::string_view> words) {
  if (words.size() > kMaxNamed) words.resize(kMaxNamed);
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
    text += words[i];
  }
  return text;
}

std::vector<std::string_view> HeaviestFirst(const TermSpace& space, TermSet set) {
  std::stable_sort(set.begin(), set.end(),
                   [&](TermId x, TermId y) { return space.WeightOf(x) > space.WeightOf(y); });
  std::vector<std::string_view> words;
  for (const TermId id : set) words.push_back(space.terms()[id].name);
  return words;
}

// What two claims share, each term in one of the parts. The words of a shared name, number or date
// go with it.
struct SharedParts {
  TermSet entities, numbers, dates, predicate, words;
  double entity_weight = 0, number_weight = 0, date_weight = 0, predicate_weight = 0,
         word_weight = 0;
};

SharedParts SplitShared(const TermSpace& space, const ClaimTerms& x, const ClaimTerms& y) {
  SharedParts parts;
  const TermSet shared = Shared(x.content, y.content);
  const TermSet predicate = Shared(x.predicate, y.predicate);
  struct Name {
    std::string folded;
    double* weight;
  };
  std::vector<Name> names;
  const auto add_value = [&](TermId id, TermSet& set, double& weight) {
    set.push_back(id);
    weight += space.WeightOf(id);
    names.push_back({' ' + FoldKey(space.terms()[id].name) + ' ', &weight});
  };
  for (const TermId id : shared) {
    switch (space.terms()[id].kind) {
      case TermKind::kWord:
        break;
      case TermKind::kEntity:
        add_value(id, parts.entities, parts.entity_weight);
        break;
      case TermKind::kNumber:
        add_value(id, parts.numbers, parts.number_weight);
        break;
      case TermKind::kDate:
        add_value(id, parts.dates, parts.date_weight);
        break;
    }
  }
  for (const TermId id : shared) {
    const Term& term = space.terms()[id];
    if (term.kind != TermKind::kWord) continue;
    const std::string padded = names.empty() ? std::string() : ' ' + term.name + ' ';
    const auto name = std::find_if(names.begin(), names.end(), [&](const Name& n) {
      return n.folded.find(padded) != std::string::npos;
    });
    if (name != names.end()) {
      *name->weight += space.WeightOf(id);
    } else if (std::binary_search(predicate.begin(), predicate.end(), id)) {
      parts.predicate.push_back(id);
      parts.predicate_weight += space.WeightOf(id);
    } else {
      parts.words.push_back(id);
      parts.word_weight += space.WeightOf(id);
    }
  }
  return parts;
}

}  // namespace

std::string EntityReason(const std::vector<std::string_view>& names) {
  return "both name " + Listed(names);
}

std::string WordingReason(const std::vector<std::string_view>& words) {
  return "words in common: " + Listed(words);
}

std::vector<Reason> ExplainLink(const TermSpace& space, ClaimId a, ClaimId b,
                                const Signals& signals, const SignalWeights& weights) {
  const std::uint32_t score = ScoreOf(signals, weights);
  const ClaimTerms& x = space.claims()[a.value];
  const ClaimTerms& y = space.claims()[b.value];
  const SharedParts parts = SplitShared(space, x, y);
  const double weight = parts.entity_weight + parts.number_weight + parts.date_weight +
                        parts.predicate_weight + parts.word_weight;
  double for_it = 0;
  for (std::size_t i = 0; i < kSignalCount; ++i) {
    for_it += std::max(0.0, ContributionOf(signals, static_cast<Signal>(i), weights));
  }
  const double terms = ContributionOf(signals, Signal::kCosine, weights) +
                       ContributionOf(signals, Signal::kEvidence, weights);

  std::vector<Reason> reasons;
  const auto add = [&](ReasonKind kind, double contribution, std::string detail) {
    const double part = for_it > 0 ? score * contribution / for_it : 0;
    const auto per_mille = static_cast<std::int32_t>(std::floor(part + 0.5));
    if (per_mille >= kMinWeight) reasons.push_back({kind, per_mille, std::move(detail)});
  };
  const auto add_terms = [&](ReasonKind kind, const TermSet& set, double set_weight, double extra,
                             auto&& wording) {
    if (set.empty() || weight <= 0) return;
    add(kind, terms * set_weight / weight + extra, wording(HeaviestFirst(space, set)));
  };
  const auto after = [](const char* words) {
    return [words](const std::vector<std::string_view>& list) { return words + Listed(list); };
  };
  const double number = ContributionOf(signals, Signal::kNumberEqual, weights);
  add_terms(ReasonKind::kEntity, parts.entities, parts.entity_weight, 0, EntityReason);
  add_terms(ReasonKind::kPredicate, parts.predicate, parts.predicate_weight,
            ContributionOf(signals, Signal::kPredicate, weights), after("same predicate: "));
  add_terms(ReasonKind::kNumber, parts.numbers, parts.number_weight, number,
            after("same figure: "));
  if (parts.numbers.empty()) add(ReasonKind::kNumber, number, "figures that fit each other");
  add_terms(ReasonKind::kDate, parts.dates, parts.date_weight, 0, after("same date: "));
  add_terms(ReasonKind::kWording, parts.words, parts.word_weight, 0, WordingReason);
  add(ReasonKind::kSynonym, ContributionOf(signals, Signal::kMeaning, weights),
      "words of near meaning");
  add(ReasonKind::kWording, ContributionOf(signals, Signal::kRarestRelation, weights),
      "the same words depend on each other");
  add(ReasonKind::kWording, ContributionOf(signals, Signal::kLead, weights),
      "both stand near the start of their article");
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const Reason& m, const Reason& n) { return m.weight > n.weight; });

  // Near an even chance a step of the sum changes the score by a quarter of it.
  const auto add_against = [&](Signal signal, ReasonKind kind, const char* detail) {
    const double contribution = ContributionOf(signals, signal, weights);
    if (contribution >= 0) return;
    reasons.push_back({kind, static_cast<std::int32_t>(std::floor(contribution * 250)), detail});
  };
  add_against(Signal::kFarArticles, ReasonKind::kWording, "their articles share little else");
  add_against(Signal::kDateDiffers, ReasonKind::kDate, "their dates differ");
  add_against(Signal::kPolarity, ReasonKind::kPredicate, "one is negated");
  add_against(Signal::kReordered, ReasonKind::kWording,
              "the words they share stand in another order");
  add_against(Signal::kSwapped, ReasonKind::kPredicate,
              "who does it to whom is the other way round");
  return reasons;
}

}  // namespace px
